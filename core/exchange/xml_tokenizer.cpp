#include "exchange/xml_tokenizer.h"

#include <charconv>
#include <cstring>

namespace dutydesk {

namespace {

constexpr std::size_t ChunkSize = 256 * 1024;
constexpr std::size_t MaxTag = 1024 * 1024;

bool appendCodePoint(quint32 code, std::string& out) {
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return false;
    if (code < 0x80) {
        out += char(code);
    } else if (code < 0x800) {
        out += char(0xc0 | (code >> 6));
        out += char(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        out += char(0xe0 | (code >> 12));
        out += char(0x80 | ((code >> 6) & 0x3f));
        out += char(0x80 | (code & 0x3f));
    } else {
        out += char(0xf0 | (code >> 18));
        out += char(0x80 | ((code >> 12) & 0x3f));
        out += char(0x80 | ((code >> 6) & 0x3f));
        out += char(0x80 | (code & 0x3f));
    }
    return true;
}

bool appendReference(std::string_view name, std::string& out) {
    if (name == "amp")
        out += '&';
    else if (name == "lt")
        out += '<';
    else if (name == "gt")
        out += '>';
    else if (name == "quot")
        out += '"';
    else if (name == "apos")
        out += '\'';
    else if (name.size() > 1 && name[0] == '#') {
        const bool hex = name[1] == 'x' || name[1] == 'X';
        const std::string_view digits = name.substr(hex ? 2 : 1);
        quint32 code = 0;
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        return failure == std::errc() && end == digits.data() + digits.size() && appendCodePoint(code, out);
    } else {
        return false;
    }
    return true;
}

} // namespace

XmlTokenizer::XmlTokenizer(Source source)
    : m_source(std::move(source)) {}

XmlToken XmlTokenizer::bad(const char* why) {
    if (m_error.isEmpty())
        m_error = QString::fromLatin1(why);
    return m_last = XmlToken::Bad;
}

/// Reads more behind what is not yet used up; false when there is no more.
bool XmlTokenizer::fill() {
    if (m_sourceEnded)
        return false;
    if (m_pos > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_pos, m_end - m_pos);
        m_end -= m_pos;
        m_pos = 0;
    }
    if (m_buffer.size() < m_end + ChunkSize)
        m_buffer.resize(m_end + ChunkSize);
    const qint64 got = m_source(m_buffer.data() + m_end, qint64(ChunkSize));
    if (got <= 0) {
        m_sourceEnded = true;
        if (got < 0) {
            m_sourceFailed = true;
            bad("the source failed");
        }
        return false;
    }
    m_end += std::size_t(got);
    return true;
}

bool XmlTokenizer::skipUntil(std::string_view mark) {
    while (true) {
        const std::size_t at = ahead().find(mark);
        if (at != std::string_view::npos) {
            m_pos += at + mark.size();
            return true;
        }
        if (ahead().size() >= mark.size())
            m_pos = m_end - (mark.size() - 1);
        if (!fill())
            return false;
    }
}

XmlToken XmlTokenizer::next() {
    if (m_last == XmlToken::Done || m_last == XmlToken::Bad)
        return m_last;
    if (m_pendingEnd) {
        m_pendingEnd = false;
        --m_depth;
        return m_last = XmlToken::End;
    }
    while (true) {
        if (m_pos == m_end && !fill()) {
            if (m_last == XmlToken::Bad)
                return m_last;
            return m_depth == 0 && m_started ? m_last = XmlToken::Done : bad("the document ends too early");
        }
        if (!m_begun) {
            m_begun = true;
            while (ahead().size() < 3 && fill()) {
            }
            if (ahead().substr(0, 3) == "\xef\xbb\xbf") {
                m_pos += 3;
                continue;
            }
        }
        if (m_buffer[m_pos] != '<' || m_cdata)
            return textToken();
        const XmlToken token = markup();
        if (token != XmlToken::Text || m_cdata)
            return m_last = m_cdata ? textToken() : token;
    }
}

/// Text up to the next markup. A piece at the end of the buffer keeps back what may be half a reference.
XmlToken XmlTokenizer::textToken() {
    const std::string_view mark = m_cdata ? "]]>" : "<";
    std::size_t length = ahead().find(mark);
    while (length == std::string_view::npos && ahead().size() < ChunkSize && fill())
        length = ahead().find(mark);
    if (m_last == XmlToken::Bad)
        return m_last;
    const bool whole = length != std::string_view::npos;
    if (!whole) {
        length = ahead().size();
        if (m_cdata)
            length -= std::min<std::size_t>(length, m_sourceEnded ? 0 : 2);
        else if (const std::size_t amp = ahead().rfind('&');
                 !m_sourceEnded && amp != std::string_view::npos && amp + 16 > length && amp > 0)
            length = amp;
        if (m_sourceEnded && m_depth > 0)
            return bad("the document ends inside a text");
    }
    m_text = ahead().substr(0, length);
    m_pos += length;
    if (m_cdata && whole) {
        // The mark itself is skipped by the next call: views into the buffer must stay.
        m_pos += mark.size();
        m_last = XmlToken::Text;
        m_name = "]]>";
        m_cdata = false;
        return m_last;
    }
    m_name = m_cdata ? "]]>" : std::string_view();
    return m_last = XmlToken::Text;
}

/// At '<'. Text means: nothing to report, go on (or into a CDATA section).
XmlToken XmlTokenizer::markup() {
    while (ahead().size() < 9 && fill()) {
    }
    const std::string_view here = ahead();
    if (here.substr(0, 4) == "<!--")
        return skipUntil("-->") ? XmlToken::Text : bad("a comment does not end");
    if (here.substr(0, 2) == "<?")
        return skipUntil("?>") ? XmlToken::Text : bad("a processing instruction does not end");
    if (here.substr(0, 9) == "<![CDATA[") {
        m_pos += 9;
        m_cdata = true;
        return XmlToken::Text;
    }
    m_doctype = here.substr(0, 2) == "<!";
    if (m_doctype)
        return bad("a document type definition is not allowed");
    std::size_t i = 1;
    char quote = 0;
    while (true) {
        for (; m_pos + i < m_end; ++i) {
            const char c = m_buffer[m_pos + i];
            if (quote) {
                if (c == quote)
                    quote = 0;
            } else if (c == '>') {
                return tag(i + 1);
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        if (i > MaxTag)
            return bad("a tag is too long");
        if (!fill())
            return bad("a tag does not end");
    }
}

XmlToken XmlTokenizer::tag(std::size_t length) {
    std::string_view inside = ahead().substr(1, length - 2);
    m_pos += length;
    m_started = true;
    m_attributes = {};
    if (!inside.empty() && inside.front() == '/') {
        inside.remove_prefix(1);
        while (!inside.empty() && xml_detail::isSpace(inside.back()))
            inside.remove_suffix(1);
        m_name = xml_detail::withoutPrefix(inside);
        if (--m_depth < 0)
            return bad("an element ends that has not begun");
        return XmlToken::End;
    }
    if (!inside.empty() && inside.back() == '/') {
        inside.remove_suffix(1);
        m_pendingEnd = true;
    }
    std::size_t nameEnd = 0;
    while (nameEnd < inside.size() && !xml_detail::isSpace(inside[nameEnd]))
        ++nameEnd;
    m_name = xml_detail::withoutPrefix(inside.substr(0, nameEnd));
    if (m_name.empty())
        return bad("an element has no name");
    m_attributes = inside.substr(nameEnd);
    ++m_depth;
    return XmlToken::Start;
}

bool XmlTokenizer::appendText(std::string& out) {
    if (m_name == "]]>") {
        out += m_text;
        return true;
    }
    return decode(m_text, out);
}

bool XmlTokenizer::decode(std::string_view raw, std::string& out) {
    std::size_t from = 0;
    while (true) {
        const std::size_t amp = raw.find('&', from);
        if (amp == std::string_view::npos) {
            out += raw.substr(from);
            return true;
        }
        out += raw.substr(from, amp - from);
        const std::size_t end = raw.find(';', amp);
        if (end == std::string_view::npos || !appendReference(raw.substr(amp + 1, end - amp - 1), out))
            return false;
        from = end + 1;
    }
}

} // namespace dutydesk
