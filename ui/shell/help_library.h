#pragma once

#include "resources/help_index.h"
#include "shell/help_query.h"

#include <QHash>
#include <QUrl>

namespace dutydesk {

struct HelpHit {
    QString topic; ///< id
    QString line;  ///< where the words stand, cut to a line
    int score = 0;
};

/// The topics of the help in one language, from the resources (`:/help/index.json` and a Markdown file a topic). Not
/// thread-safe: the texts are read when they are first asked for.
class HelpLibrary {
public:
    /// "ru" or "en".
    explicit HelpLibrary(const QString& language);

    QString language() const { return m_language; }
    /// In the order of the contents: a topic before those that belong to it.
    const QList<HelpTopic>& topics() const { return m_topics; }
    const HelpTopic* topic(const QString& id) const;
    /// The topic that begins with this page's keys; nullptr for none.
    const HelpTopic* topicOfPage(const QString& page) const;
    /// Markdown; empty for an unknown topic.
    QString text(const QString& id) const;
    QUrl url(const QString& id) const;
    static QString idOf(const QUrl& url);

    /// The topics that hold all the words, the best first.
    QList<HelpHit> search(const HelpQuery& query) const;

private:
    const QStringList& lines(const QString& id) const;

    QString m_language;
    QList<HelpTopic> m_topics;
    mutable QHash<QString, QStringList> m_lines; ///< plain text by topic, a block a line
};

} // namespace dutydesk
