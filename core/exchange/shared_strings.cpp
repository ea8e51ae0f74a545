#include "exchange/shared_strings.h"

#include <cstring>

namespace dutydesk {

bool SharedStrings::add(std::string_view utf8) {
    const auto length = quint32(std::min(utf8.size(), MaxLength));
    const std::size_t needed = sizeof length + length;
    if (m_used + needed > BlockSize) {
        if ((m_blocks.size() + 1) * BlockSize > MaxBytes)
            return false;
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(BlockSize));
        m_used = 0;
    }
    if (m_places.size() >= MaxCount)
        return false;
    char* place = m_blocks.back().get() + m_used;
    std::memcpy(place, &length, sizeof length);
    std::memcpy(place + sizeof length, utf8.data(), length);
    m_places.push_back(quint32((m_blocks.size() - 1) * BlockSize + m_used));
    m_used += needed;
    return true;
}

std::string_view SharedStrings::at(std::size_t index) const {
    if (index >= m_places.size())
        return {};
    const char* place = m_blocks[m_places[index] / BlockSize].get() + m_places[index] % BlockSize;
    quint32 length = 0;
    std::memcpy(&length, place, sizeof length);
    return {place + sizeof length, length};
}

} // namespace dutydesk
