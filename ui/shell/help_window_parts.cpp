// How the window of the help is put together; what it does is in help_window.cpp.

#include "common/icons.h"
#include "common/table_page_tools.h"
#include "common/two_line_delegate.h"
#include "common/widgets.h"
#include "shell/help_browser.h"
#include "shell/help_window.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int IdRole = Qt::UserRole + 100; ///< as in help_window.cpp
constexpr int TreeRow = 28;                ///< px

} // namespace

QWidget* HelpWindow::makeLeft() {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find in the help (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find in the help"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_tree = new QTreeWidget;
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Contents"));
    m_results = new QListWidget;
    m_results->setItemDelegate(new TwoLineDelegate(m_results));
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setUniformItemSizes(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setAccessibleName(tr("Topics found"));
    m_left = new QStackedWidget;
    m_left->addWidget(m_tree);
    m_left->addWidget(m_results);
    m_found = makeHint({});
    m_found->hide();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(PageGap, PageGap, 0, PageGap);
    column->setSpacing(PageGap);
    column->addWidget(m_search);
    column->addWidget(m_found);
    column->addWidget(m_left, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::look);
    const auto show = [this](const QString& id) {
        if (!id.isEmpty() && id != m_browser->topic())
            m_browser->setSource(m_library.url(id));
    };
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [show](QTreeWidgetItem* item) {
        if (item)
            show(item->data(0, IdRole).toString());
    });
    connect(m_results, &QListWidget::currentItemChanged, this, [show](QListWidgetItem* item) {
        if (item)
            show(item->data(IdRole).toString());
    });
    for (QAbstractItemView* list :
         {static_cast<QAbstractItemView*>(m_tree), static_cast<QAbstractItemView*>(m_results)})
        connect(list, &QAbstractItemView::activated, this, [this, show](const QModelIndex& index) {
            show(index.data(IdRole).toString());
            m_browser->setFocus(Qt::OtherFocusReason);
        });
    return left;
}

QWidget* HelpWindow::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    m_back = makeIconButton(QStringLiteral("chevron-left"), tr("Back (Alt+←)"));
    m_forward = makeIconButton(QStringLiteral("chevron-right"), tr("Forward (Alt+→)"));
    m_previousHit = makeIconButton(QStringLiteral("chevron-up"), tr("The place before (Shift+F3)"));
    m_nextHit = makeIconButton(QStringLiteral("chevron-down"), tr("The next place (F3)"));
    m_hitCount = makeHint({});
    m_hitCount->setWordWrap(false);
    auto* paper = makeIconButton(QStringLiteral("print"), tr("Print the topic (Ctrl+P)"));
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch(1);
    row->addWidget(m_hitCount);
    row->addWidget(m_previousHit);
    row->addWidget(m_nextHit);
    row->addWidget(paper);
    connect(paper, &QToolButton::clicked, this, &HelpWindow::print);
    connect(m_previousHit, &QToolButton::clicked, this, [this] { m_browser->goToHit(-1); });
    connect(m_nextHit, &QToolButton::clicked, this, [this] { m_browser->goToHit(+1); });
    return bar;
}

QWidget* HelpWindow::makeRight() {
    m_browser = new HelpBrowser([this](const QString& id) { return composed(id); });
    m_browser->setAccessibleName(tr("Text of the topic"));
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, PageGap, PageGap, PageGap);
    column->setSpacing(PageGap);
    column->addWidget(makeBar());
    column->addWidget(m_browser, 1);
    for (QToolButton* button : {m_back, m_forward})
        button->setEnabled(false);
    connect(m_back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_browser, &HelpBrowser::topicShown, this, &HelpWindow::topicShown);
    connect(m_browser, &HelpBrowser::hitsChanged, this, &HelpWindow::showHitCount);
    showHitCount();
    return right;
}

void HelpWindow::fillContents() {
    QTreeWidgetItem* section = nullptr;
    for (const HelpTopic& topic : m_library.topics()) {
        if (!section || section->text(0) != topic.section) {
            section = new QTreeWidgetItem(m_tree, {topic.section});
            section->setFlags(Qt::ItemIsEnabled); // a heading, no topic
            section->setSizeHint(0, QSize(0, TreeRow));
            QFont bold = m_tree->font();
            bold.setWeight(QFont::DemiBold);
            section->setFont(0, bold);
        }
        auto* item = new QTreeWidgetItem(m_items.value(topic.parent, section), {topic.title});
        item->setData(0, IdRole, topic.id);
        item->setToolTip(0, topic.title);
        item->setSizeHint(0, QSize(0, TreeRow));
        m_items.insert(topic.id, item);
    }
    m_tree->expandAll();
}

void HelpWindow::showHits(const QList<HelpHit>& hits) {
    const QString kept = m_browser->topic();
    const QSignalBlocker blocker(m_results);
    m_results->clear();
    for (const HelpHit& hit : hits) {
        auto* item = new QListWidgetItem(m_library.topic(hit.topic)->title, m_results);
        item->setData(IdRole, hit.topic);
        item->setData(SecondLineRole, hit.line);
        item->setToolTip(hit.line);
        item->setData(Qt::AccessibleTextRole, QString(item->text() + QStringLiteral(". ") + hit.line));
        if (hit.topic == kept || m_results->count() == 1)
            m_results->setCurrentItem(item);
    }
    m_found->setText(hits.isEmpty()
                         ? tr("Nothing was found. Try one word, or the beginning of it.")
                         : tr("Found in %n topic(s). Enter opens the chosen one.", nullptr, int(hits.size())));
    m_found->show();
    m_left->setCurrentWidget(m_results);
}

void HelpWindow::makeShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { goToSearch(); });
    on(QKeySequence(Qt::Key_Escape), [this] { escape(); });
    on(QKeySequence(Qt::Key_F1), [this] { close(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_browser->backward(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_browser->forward(); });
    on(QKeySequence(Qt::Key_F3), [this] { m_browser->goToHit(+1); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_browser->goToHit(-1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { print(); });
}

} // namespace dutydesk
