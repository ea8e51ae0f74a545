#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>

namespace dutydesk {

enum class XmlToken { Start, End, Text, Done, Bad };

/// A lean pull parser for the UTF-8 XML of spreadsheets and lists: elements, attributes, text, CDATA; comments and
/// processing instructions are skipped; a DTD is refused, so that no entity but the five of XML and character
/// references exists. Bounded memory: no tag may be longer than 1 MB, and long texts come in pieces. Prefixes of names
/// are cut off.
class XmlTokenizer {
public:
    /// Fills the buffer with up to n bytes; 0 at the end, −1 when the source failed.
    using Source = std::function<qint64(char*, qint64)>;

    explicit XmlTokenizer(Source source);

    /// After Done or Bad it stays there. A self-closing element gives Start and End.
    XmlToken next();

    /// Of Start and End, without prefix. Views are valid until the next call of next().
    std::string_view name() const { return m_name; }
    /// How many elements are open; a Start counts its own, an End not any more.
    int depth() const { return m_depth; }
    /// Calls f(name without prefix, raw value) for each attribute of a Start.
    template <class F>
    void attributes(F f) const;
    /// Appends the text of a Text token, with its references decoded. False for an unknown entity.
    bool appendText(std::string& out);
    /// Decodes an attribute's raw value.
    static bool decode(std::string_view raw, std::string& out);

    /// What is wrong, for the log, after Bad.
    const QString& error() const { return m_error; }
    /// True after Bad when the document ended before its root element did.
    bool endedEarly() const { return m_last == XmlToken::Bad && m_sourceEnded && !m_sourceFailed; }
    /// True after Bad when the document defines entities or a document type of its own.
    bool hasDoctype() const { return m_doctype; }

private:
    XmlToken bad(const char* why);
    bool fill();
    std::string_view ahead() const { return std::string_view(m_buffer).substr(m_pos, m_end - m_pos); }
    bool skipUntil(std::string_view mark);
    XmlToken textToken();
    XmlToken markup();
    XmlToken tag(std::size_t length);

    Source m_source;
    std::string m_buffer;
    std::size_t m_pos = 0;
    std::size_t m_end = 0;
    bool m_sourceEnded = false;
    bool m_sourceFailed = false;
    bool m_doctype = false;
    bool m_pendingEnd = false;
    bool m_cdata = false;
    bool m_begun = false;   ///< the byte order mark has been looked for
    bool m_started = false; ///< an element has been seen
    XmlToken m_last = XmlToken::Text;
    int m_depth = 0;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_text;
    QString m_error;
};

namespace xml_detail {

inline std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

inline bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace xml_detail

template <class F>
void XmlTokenizer::attributes(F f) const {
    std::string_view rest = m_attributes;
    while (true) {
        std::size_t i = 0;
        while (i < rest.size() && xml_detail::isSpace(rest[i]))
            ++i;
        const std::size_t equals = rest.find('=', i);
        if (equals == std::string_view::npos)
            return;
        std::size_t nameEnd = equals;
        while (nameEnd > i && xml_detail::isSpace(rest[nameEnd - 1]))
            --nameEnd;
        std::size_t open = equals + 1;
        while (open < rest.size() && xml_detail::isSpace(rest[open]))
            ++open;
        if (open >= rest.size() || (rest[open] != '"' && rest[open] != '\''))
            return;
        const std::size_t close = rest.find(rest[open], open + 1);
        if (close == std::string_view::npos)
            return;
        f(xml_detail::withoutPrefix(rest.substr(i, nameEnd - i)), rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
}

} // namespace dutydesk
