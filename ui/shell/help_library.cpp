#include "shell/help_library.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int TitleWeight = 40; ///< a word in the title outweighs any number of words in the text
constexpr int MostCounted = 10; ///< of a word in one topic
constexpr qsizetype LineLength = 110;

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line around a place, cut between words.
QString cutAround(const QString& line, qsizetype at) {
    if (line.size() <= LineLength)
        return line;
    qsizetype from = std::max<qsizetype>(0, at - LineLength / 3);
    if (from > 0)
        from = line.indexOf(u' ', from) + 1;
    QString cut = line.mid(from, LineLength);
    if (from + cut.size() < line.size())
        cut = cut.left(std::max<qsizetype>(cut.lastIndexOf(u' '), LineLength / 2)) + u'…';
    return from > 0 ? QString(u'…' + cut) : cut;
}

} // namespace

HelpLibrary::HelpLibrary(const QString& language)
    : m_language(language)
    , m_topics(helpIndex(language)) {}

const HelpTopic* HelpLibrary::topic(const QString& id) const {
    const auto found = std::find_if(m_topics.cbegin(), m_topics.cend(), [&](const auto& t) { return t.id == id; });
    return found == m_topics.cend() ? nullptr : &*found;
}

const HelpTopic* HelpLibrary::topicOfPage(const QString& page) const {
    const auto found = std::find_if(m_topics.cbegin(), m_topics.cend(), [&](const auto& t) { return t.page == page; });
    return page.isEmpty() || found == m_topics.cend() ? nullptr : &*found;
}

QString HelpLibrary::text(const QString& id) const {
    return topic(id) ? QString::fromUtf8(readAll(QStringLiteral(":/help/%1/%2.md").arg(m_language, id))) : QString();
}

QUrl HelpLibrary::url(const QString& id) const {
    return QUrl(QStringLiteral("qrc:/help/%1/%2.md").arg(m_language, id));
}

QString HelpLibrary::idOf(const QUrl& url) {
    return QFileInfo(url.path()).completeBaseName();
}

const QStringList& HelpLibrary::lines(const QString& id) const {
    auto known = m_lines.find(id);
    if (known == m_lines.end()) {
        QTextDocument document;
        document.setMarkdown(text(id));
        QStringList lines;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            lines << block.text().remove(QChar::ObjectReplacementCharacter).simplified();
        lines.removeAll(QString());
        known = m_lines.insert(id, lines);
    }
    return *known;
}

QList<HelpHit> HelpLibrary::search(const HelpQuery& query) const {
    QList<HelpHit> hits;
    for (const HelpTopic& topic : m_topics) {
        HelpHit hit{topic.id, {}, 0};
        QHash<int, int> counts;
        for (const auto& match : query.matches(topic.title))
            counts[match.word] += TitleWeight;
        QSet<int> best;
        for (const QString& line : lines(topic.id).mid(1)) { // the first says the title again
            const auto matches = query.matches(line);
            QSet<int> here;
            for (const auto& match : matches) {
                counts[match.word] += 1;
                here << match.word;
            }
            if (here.size() > best.size()) {
                best = here;
                hit.line = cutAround(line, matches.first().at);
            }
        }
        if (query.isEmpty() || counts.size() < query.words())
            continue;
        for (int count : std::as_const(counts))
            hit.score += count >= TitleWeight ? TitleWeight + MostCounted : std::min(count, MostCounted);
        hits << hit;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const HelpHit& a, const HelpHit& b) { return a.score > b.score; });
    return hits;
}

} // namespace dutydesk
