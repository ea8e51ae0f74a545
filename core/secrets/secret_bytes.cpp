#include "secrets/secret_bytes.h"

#include "secrets/sodium_ready.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace dutydesk {

bool sodiumReady() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

void SecretBytes::Release::operator()(unsigned char* bytes) const {
    sodium_free(bytes);
}

SecretBytes::SecretBytes(std::size_t size) {
    if (!sodiumReady() || size == 0)
        return;
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!m_bytes)
        throw std::bad_alloc();
    m_size = size;
    sodium_memzero(m_bytes.get(), size);
}

SecretBytes SecretBytes::take(QByteArray&& source) {
    SecretBytes secret(std::size_t(source.size()));
    if (!secret.isEmpty())
        std::memcpy(secret.data(), source.constData(), secret.size());
    wipe(source);
    source.clear();
    return secret;
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes secret(size);
    if (!secret.isEmpty())
        randombytes_buf(secret.data(), size);
    return secret;
}

SecretBytes SecretBytes::clone() const {
    SecretBytes twin(m_size);
    if (!twin.isEmpty())
        std::memcpy(twin.data(), data(), m_size);
    return twin;
}

QByteArray SecretBytes::copy() const {
    return {reinterpret_cast<const char*>(m_bytes.get()), qsizetype(m_size)};
}

void wipe(QByteArray& bytes) {
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), std::size_t(bytes.size()));
}

} // namespace dutydesk
