#pragma once

#include "common/page.h"
#include "shell/help_library.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dutydesk {

class HelpBrowser;

/// F1: the help, beside the work and not instead of it. Left the contents or, while something is looked for, the topics
/// that hold it; right the text. A window of its own that remembers its size; Esc closes it. UI thread.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    /// The keys of a page that the window has; none for the others.
    using KeysOf = std::function<QList<PageKey>(const QString& page)>;

    HelpWindow(KeysOf keysOf, QWidget* parent);
    ~HelpWindow() override;

    /// Shows a topic and comes to the front; an unknown one shows the first.
    void open(const QString& topic);
    void openForPage(const QString& page);
    QString topic() const;

    const HelpLibrary& library() const { return m_library; }
    /// The Markdown that is shown: the topic's own, with the keys of its page after the title.
    QString composed(const QString& topic) const;
    HelpBrowser& browser() { return *m_browser; }
    QLineEdit& searchField() { return *m_search; }
    QListWidget& results() { return *m_results; }
    QTreeWidget& contents() { return *m_tree; }

    /// Gives a dialog without pages the key F1, which opens the help on `topic`.
    static void addHelpKey(QWidget& dialog, const QString& topic);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeBar();
    void fillContents();
    void makeShortcuts();
    void look();
    void showHits(const QList<HelpHit>& hits);
    void topicShown();
    void showHitCount();
    void escape();
    void goToSearch();
    void print();

    KeysOf m_keysOf;
    HelpLibrary m_library;
    QSplitter* m_splitter;
    QLineEdit* m_search = nullptr;
    QStackedWidget* m_left = nullptr;
    QTreeWidget* m_tree = nullptr;
    QListWidget* m_results = nullptr;
    QLabel* m_found = nullptr;
    HelpBrowser* m_browser = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_previousHit = nullptr;
    QToolButton* m_nextHit = nullptr;
    QLabel* m_hitCount = nullptr;
    QHash<QString, QTreeWidgetItem*> m_items;
};

} // namespace dutydesk
