#pragma once

#include <QtGlobal>

namespace dutydesk {

/// Checks UTF-8 piece by piece: lengths and continuation bytes, overlong forms and surrogates by their second byte.
class Utf8Check {
public:
    void feed(const char* data, qint64 size) {
        for (qint64 i = 0; i < size && m_valid; ++i)
            step(static_cast<unsigned char>(data[i]));
    }
    bool valid() const { return m_valid; } ///< a character cut off at the end is forgiven
    bool hasHigh() const { return m_high; }

private:
    void step(unsigned char byte) {
        if (m_left > 0) {
            m_valid = byte >= m_low && byte <= m_top;
            m_low = 0x80;
            m_top = 0xbf;
            --m_left;
            return;
        }
        if (byte < 0x80)
            return;
        m_high = true;
        m_left = byte >= 0xc2 && byte <= 0xdf   ? 1
                 : byte >= 0xe0 && byte <= 0xef ? 2
                 : byte >= 0xf0 && byte <= 0xf4 ? 3
                                                : 0;
        m_valid = m_left > 0;
        m_low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
        m_top = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    }

    bool m_valid = true;
    bool m_high = false;
    int m_left = 0;
    unsigned char m_low = 0x80;
    unsigned char m_top = 0xbf;
};

} // namespace dutydesk
