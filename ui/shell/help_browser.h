#pragma once

#include "shell/help_query.h"

#include <QTextBrowser>

#include <functional>
#include <memory>

namespace dutydesk {

/// The text of a topic: links lead to other topics (and back again), pictures and colours follow the palette, what was
/// looked for is marked. UI thread.
class HelpBrowser : public QTextBrowser {
    Q_OBJECT

public:
    /// The Markdown of a topic by its id.
    using TextOf = std::function<QString(const QString& topic)>;

    explicit HelpBrowser(TextOf textOf, QWidget* parent = nullptr);

    QString topic() const { return m_topic; }
    /// Marks what is looked for, now and in every topic that is opened later, and goes to the first place.
    void setQuery(const HelpQuery& query);
    int hits() const { return int(m_hits.size()); }
    int currentHit() const { return m_hit; } ///< −1 = none
    /// +1 the next place, −1 the one before; round at the ends.
    void goToHit(int step);
    /// The topic as it goes to paper: on white, whatever the theme.
    std::unique_ptr<QTextDocument> paper() const;

Q_SIGNALS:
    void topicShown();
    void hitsChanged();

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void changeEvent(QEvent* event) override;

private:
    void dress(const QUrl& url);
    void findHits();
    void showHits();
    void showAgain();
    int textHeight() const;

    TextOf m_textOf;
    QString m_topic;
    HelpQuery m_query;
    QList<QTextCursor> m_hits;
    int m_hit = -1;
    bool m_dressing = false;
};

} // namespace dutydesk
