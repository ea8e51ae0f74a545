#include "support.h"

#include "exchange/xml_tokenizer.h"

#include <cstring>

using namespace dutydesk;

namespace {

/// The tokens of a document as text, its bytes handed over `step` at a time.
std::string tokensOf(const std::string& xml, std::size_t step) {
    std::size_t at = 0;
    XmlTokenizer tokenizer([&](char* data, qint64 size) {
        const std::size_t n = std::min({step, xml.size() - at, std::size_t(size)});
        std::memcpy(data, xml.data() + at, n);
        at += n;
        return qint64(n);
    });
    std::string out;
    std::string text;
    const auto flush = [&] {
        if (!text.empty())
            out += "\"" + text + "\"";
        text.clear();
    };
    while (true) {
        const XmlToken token = tokenizer.next();
        if (token == XmlToken::Text) {
            if (!tokenizer.appendText(text))
                return out + "?";
            continue;
        }
        flush();
        if (token == XmlToken::Done)
            return out;
        if (token == XmlToken::Bad)
            return out + "!";
        out += token == XmlToken::Start ? '<' : '/';
        out += tokenizer.name();
        if (token == XmlToken::Start)
            tokenizer.attributes([&](std::string_view name, std::string_view value) {
                out += ' ';
                out += name;
                out += '=';
                out += value;
            });
    }
}

} // namespace

TEST_CASE("XML is tokenised the same in pieces of any size", "[exchange][xml]") {
    const std::string xml =
        "\xef\xbb\xbf<?xml version='1.0'?><!-- > < --><x:a r = \"A1\" s='2>3'>t &amp; &#1025;&#x451;<b/>"
        "<![CDATA[<&>]]]]><c>&lt;</c ></x:a>\n";
    const std::string expected = "<a r=A1 s=2>3\"t & \xd0\x81\xd1\x91\"<b/b\"<&>]]\"<c\"<\"/c/a";
    for (const std::size_t step : {std::size_t(1), std::size_t(2), std::size_t(3), std::size_t(7), std::size_t(1000)}) {
        INFO(step);
        CHECK(tokensOf(xml, step).substr(0, expected.size()) == expected);
    }
}

TEST_CASE("Broken XML is bad, never a crash or an endless loop", "[exchange][xml]") {
    for (const char* xml :
         {"", " ", "<a>", "<a", "<a b='", "</a>", "<a></a></a>", "<!DOCTYPE a><a/>", "<a><!ENTITY x ''></a>",
          "<a><!-- </a>", "<a><![CDATA[ </a>", "<?xml", "<>", "< a/>", "text only", "<a>text"}) {
        INFO(xml);
        CHECK(tokensOf(xml, 3).back() == '!');
    }
    for (const char* xml :
         {"<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xd800;</a>", "<a>&#x110000;</a>", "<a>&</a>", "<a>&amp</a>"}) {
        INFO(xml);
        CHECK(tokensOf(xml, 1000).back() == '?');
    }
}

TEST_CASE("Long texts come whole and a tag without end is refused", "[exchange][xml]") {
    const std::string text(700 * 1024, 'x');
    CHECK(tokensOf("<a>" + text + "&amp;" + text + "</a>", 65536) == "<a\"" + text + "&" + text + "\"/a");
    CHECK(tokensOf("<a b='" + std::string(3 * 1024 * 1024, 'y'), 65536) == "!");
}
