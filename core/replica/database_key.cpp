#include "replica/database_key.h"

#include <cstring>

namespace dutydesk {

DatabaseKey::DatabaseKey(SecretBytes bytes)
    : m_bytes(std::make_shared<const SecretBytes>(std::move(bytes))) {}

DatabaseKey::DatabaseKey(QByteArray bytes)
    : DatabaseKey(SecretBytes::take(std::move(bytes))) {}

SecretBytes DatabaseKey::spelled() const {
    constexpr const char* Digits = "0123456789abcdef";
    SecretBytes words(2 * m_bytes->size() + 3);
    unsigned char* to = words.data();
    *to++ = 'x';
    *to++ = '\'';
    for (std::size_t i = 0; i < m_bytes->size(); ++i) {
        *to++ = static_cast<unsigned char>(Digits[m_bytes->data()[i] >> 4]);
        *to++ = static_cast<unsigned char>(Digits[m_bytes->data()[i] & 15]);
    }
    *to = '\'';
    return words;
}

} // namespace dutydesk
