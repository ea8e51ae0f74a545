#include "domain/code_names.h"

#include <algorithm>

namespace dutydesk {

namespace {

bool startsAsWord(const QString& text, const QString& word) {
    return !word.isEmpty() && text.startsWith(word) &&
           (text.size() == word.size() || !text.at(word.size()).isLetterOrNumber());
}

} // namespace

Result<CodeNames> CodeNames::fromJson(const QByteArray& json, const QString& file, const QString& list) {
    using L = QLatin1String;
    const RuleNode root = RuleNode::open(file, json);
    CodeNames names;
    const QByteArray key = list.toLatin1();
    for (const RuleNode& node : root.nodes(L(key))) {
        node.expectOnly({"code", "title", "title_en", "kind", "channel", "aliases", "needs_note", "icd10"});
        CodeName entry{node.text(L("code")),      node.text(L("title")),       node.text(L("title_en")),
                       node.text(L("kind"), {}),  node.text(L("channel"), {}), node.texts(L("aliases")),
                       node.flag(L("needs_note")), readIcd10(node, L("icd10"))};
        if (names.find(entry.code))
            node.complain(L("code"), QStringLiteral("'%1' is there twice").arg(entry.code));
        names.m_entries.push_back(std::move(entry));
    }
    if (auto problem = root.problem())
        return *problem;
    return names;
}

const CodeName* CodeNames::find(QStringView code) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const CodeName& entry) { return entry.code == code; });
    return found == m_entries.end() ? nullptr : &*found;
}

const CodeName* CodeNames::findByWords(QStringView text) const {
    const QString wanted = text.trimmed().toString().toLower();
    if (wanted.isEmpty())
        return nullptr;
    if (const CodeName* entry = find(wanted))
        return entry;
    const CodeName* loose = nullptr;
    for (const CodeName& entry : m_entries) {
        if (entry.title.toLower() == wanted || entry.titleEn.toLower() == wanted || entry.aliases.contains(wanted))
            return &entry;
        const bool begins = startsAsWord(wanted, entry.title.toLower()) ||
                            std::any_of(entry.aliases.begin(), entry.aliases.end(),
                                        [&](const QString& one) { return startsAsWord(wanted, one); });
        if (begins && !loose)
            loose = &entry;
    }
    return loose;
}

const CodeName* CodeNames::findByDiagnosis(const QStringList& codes) const {
    for (const QString& code : codes) {
        for (const CodeName& entry : m_entries) {
            if (containsCode(entry.icd10, code))
                return &entry;
        }
    }
    return nullptr;
}

QString CodeNames::words(const QString& code, bool russian) const {
    const CodeName* entry = find(code);
    return entry ? entry->words(russian) : code;
}

} // namespace dutydesk
