#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace dutydesk {

/// Owns the few texts of a page that do not stand in it as they are needed (composed addresses, days of another time zone).
/// Views stay valid until clear() or the arena's end. One thread.
class TextArena
{
public:
    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        if (m_left < text.size()) {
            const std::size_t size = text.size() > BlockSize ? text.size() : BlockSize;
            m_blocks.push_back(std::make_unique<char[]>(size));
            m_next = m_blocks.back().get();
            m_left = size;
        }
        char* place = m_next;
        std::memcpy(place, text.data(), text.size());
        m_next += text.size();
        m_left -= text.size();
        return {place, text.size()};
    }

    void clear()
    {
        m_blocks.clear();
        m_next = nullptr;
        m_left = 0;
    }

private:
    static constexpr std::size_t BlockSize = 16384;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_next = nullptr;
    std::size_t m_left = 0;
};

} // namespace dutydesk
