#include "domain/programme_icd10.h"

namespace dutydesk {

namespace {

// A code as a number that keeps the order: letter, two digits, one decimal (a second decimal adds nothing here).
struct Code {
    int category = -1; // (letter·100 + two digits)·10
    int decimal = -1;  // 0..9, -1 when not written
};

std::optional<Code> parseCode(QStringView text) {
    text = text.trimmed();
    if (text.size() < 3)
        return std::nullopt;
    const char16_t letter = text.at(0).toUpper().unicode();
    const auto digit = [&](qsizetype at) {
        const char16_t c = at < text.size() ? text.at(at).unicode() : u' ';
        return c >= u'0' && c <= u'9' ? c - u'0' : -1;
    };
    if (letter < u'A' || letter > u'Z' || digit(1) < 0 || digit(2) < 0)
        return std::nullopt;
    Code code;
    code.category = ((letter - u'A') * 100 + digit(1) * 10 + digit(2)) * 10;
    if (text.size() == 3)
        return code;
    if (text.at(3) != u'.')
        return std::nullopt;
    if (text.size() == 4 || text.at(4) == u'-')
        return code;
    code.decimal = digit(4);
    if (code.decimal < 0)
        return std::nullopt;
    return code;
}

} // namespace

std::optional<Icd10Range> Icd10Range::parse(QStringView text) {
    qsizetype dash = text.indexOf(u'-');
    if (dash < 0)
        dash = text.indexOf(u'\u2013');
    const auto first = parseCode(dash < 0 ? text : text.left(dash));
    const auto last = dash < 0 ? first : parseCode(text.mid(dash + 1));
    if (!first || !last)
        return std::nullopt;
    Icd10Range range;
    range.m_first = first->category + std::max(first->decimal, 0);
    range.m_last = last->category + (last->decimal < 0 ? 9 : last->decimal);
    if (range.m_last < range.m_first)
        return std::nullopt;
    range.m_precision = 100000 - (range.m_last - range.m_first);
    return range;
}

bool Icd10Range::contains(QStringView text) const {
    const auto code = parseCode(text);
    if (!code)
        return false;
    const int first = code->category + std::max(code->decimal, 0);
    const int last = code->decimal < 0 ? code->category + 9 : first;
    // A code without a decimal belongs to a range of decimals only when the whole category does.
    return first >= m_first && (last <= m_last || (code->decimal >= 0 && first <= m_last));
}

Icd10Ranges readIcd10(const RuleNode& node, QLatin1String key) {
    Icd10Ranges ranges;
    for (const QString& text : node.texts(key)) {
        const auto range = Icd10Range::parse(text);
        if (range)
            ranges.push_back(*range);
        else
            node.complain(key, QStringLiteral("'%1' is no code or range of ICD-10").arg(text));
    }
    return ranges;
}

} // namespace dutydesk
