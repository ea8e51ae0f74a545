#include "shell/help_query.h"

#include <QStringList>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qsizetype ShortestStem = 4;          ///< before an ending of two letters and more
constexpr qsizetype ShortestStemBeforeOne = 3; ///< before an ending of one letter

bool isWordPart(QChar c) {
    return c.isLetterOrNumber();
}

/// The part of a folded word that its forms share. Longer endings stand first.
QString stemOf(const QString& word) {
    static const QStringList endings =
        QStringLiteral("иями ями ами ией иям ием иях ого его ому ему ыми ими ов ев ей ой "
                       "ий ый ая яя ое ее ые ие ам ям ом ем ах ях ую юю ия ию ии ью и ы "
                       "а я о е у ю ь й ing ed es s")
            .split(u' ');
    for (const QString& ending : endings) {
        const qsizetype least = ending.size() == 1 ? ShortestStemBeforeOne : ShortestStem;
        if (word.endsWith(ending) && word.size() - ending.size() >= least)
            return word.chopped(ending.size());
    }
    return word;
}

} // namespace

HelpQuery::HelpQuery(const QString& text) {
    QString word;
    const auto take = [&] {
        if (!word.isEmpty() && !m_stems.contains(stemOf(word)))
            m_stems << stemOf(word);
        word.clear();
    };
    for (const QChar c : fold(text)) {
        if (isWordPart(c))
            word += c;
        else
            take();
    }
    take();
    // "a", "в", "и" tell nothing beside a real word.
    if (std::any_of(m_stems.cbegin(), m_stems.cend(), [](const QString& stem) { return stem.size() > 1; }))
        m_stems.removeIf([](const QString& stem) { return stem.size() == 1 && !stem.front().isDigit(); });
}

QString HelpQuery::fold(QStringView text) {
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const QChar small = c.toLower();
        folded += small == u'ё' ? QChar(u'е') : small;
    }
    return folded;
}

QList<HelpQuery::Match> HelpQuery::matches(QStringView text) const {
    QList<Match> found;
    if (m_stems.isEmpty())
        return found;
    const QString folded = fold(text);
    for (qsizetype at = 0; at < folded.size();) {
        if (!isWordPart(folded[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < folded.size() && isWordPart(folded[end]))
            ++end;
        const QStringView word = QStringView(folded).mid(at, end - at);
        for (int i = 0; i < m_stems.size(); ++i) {
            if (word.startsWith(m_stems[i])) {
                found << Match{at, end - at, i};
                break;
            }
        }
        at = end;
    }
    return found;
}

} // namespace dutydesk
