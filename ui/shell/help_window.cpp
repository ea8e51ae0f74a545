#include "shell/help_window.h"

#include "common/widgets.h"
#include "shell/help_browser.h"
#include "shell/help_keys.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeWidget>

namespace dutydesk {

namespace {

constexpr int IdRole = Qt::UserRole + 100;
const QString GeometryKey = QStringLiteral("help/geometry");
const QString SplitterKey = QStringLiteral("help/splitter");
const QString Everywhere = QStringLiteral("everywhere");

QString interfaceLanguage() {
    return QLocale().language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en");
}

} // namespace

HelpWindow::HelpWindow(KeysOf keysOf, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_keysOf(std::move(keysOf))
    , m_library(interfaceLanguage())
    , m_splitter(new QSplitter(Qt::Horizontal, this)) {
    setAccessibleName(tr("Help"));
    setMinimumSize(640, 420);
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeRight());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    fillContents();
    makeShortcuts();

    const QSettings settings;
    if (!restoreGeometry(settings.value(GeometryKey).toByteArray()))
        resize(980, 680);
    if (!m_splitter->restoreState(settings.value(SplitterKey).toByteArray()))
        m_splitter->setSizes({300, 680});
}

HelpWindow::~HelpWindow() = default;

QString HelpWindow::composed(const QString& id) const {
    const QString text = m_library.text(id);
    const HelpTopic* topic = m_library.topic(id);
    if (!topic || topic->page.isEmpty())
        return text;
    const bool everywhere = topic->page == Everywhere;
    const QString keys = HelpKeys::table(everywhere ? HelpKeys::common() : m_keysOf(topic->page));
    if (keys.isEmpty())
        return text;
    const qsizetype afterTitle = text.indexOf(u'\n') + 1;
    QString out = text.left(afterTitle) + u'\n' + keys;
    if (const HelpTopic* all = m_library.topicOfPage(Everywhere); all && !everywhere)
        out += QStringLiteral("\n[%1](%2.md)\n").arg(tr("Keys that work everywhere"), all->id);
    return out + text.mid(afterTitle);
}

void HelpWindow::open(const QString& topic) {
    const QString id = m_library.topic(topic) || m_library.topics().isEmpty() ? topic : m_library.topics().first().id;
    if (id != m_browser->topic())
        m_browser->setSource(m_library.url(id));
    show();
    raise();
    activateWindow();
    m_browser->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::openForPage(const QString& page) {
    const HelpTopic* topic = m_library.topicOfPage(page);
    open(topic ? topic->id : QString());
}

QString HelpWindow::topic() const {
    return m_browser->topic();
}

void HelpWindow::look() {
    const HelpQuery query(m_search->text());
    m_browser->setQuery(query);
    if (query.isEmpty()) {
        m_left->setCurrentWidget(m_tree);
        m_found->hide();
        return;
    }
    showHits(m_library.search(query));
}

void HelpWindow::topicShown() {
    const HelpTopic* topic = m_library.topic(m_browser->topic());
    setWindowTitle(topic ? tr("%1 — Help").arg(topic->title) : tr("Help"));
    m_browser->setAccessibleName(topic ? topic->title : tr("Text of the topic"));
    if (!topic)
        return;
    m_tree->setCurrentItem(m_items.value(topic->id));
    for (int row = 0; row < m_results->count(); ++row) {
        if (m_results->item(row)->data(IdRole).toString() == topic->id)
            m_results->setCurrentRow(row);
    }
}

void HelpWindow::showHitCount() {
    const int hits = m_browser->hits();
    m_hitCount->setText(hits > 0 ? tr("%1 of %2").arg(m_browser->currentHit() + 1).arg(hits) : QString());
    for (QWidget* part :
         {static_cast<QWidget*>(m_hitCount), static_cast<QWidget*>(m_previousHit), static_cast<QWidget*>(m_nextHit)})
        part->setVisible(hits > 0);
}

void HelpWindow::escape() {
    if (m_search->hasFocus() && !m_search->text().isEmpty()) {
        m_search->clear();
        m_browser->setFocus(Qt::OtherFocusReason);
        return;
    }
    close();
}

void HelpWindow::goToSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HelpWindow::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(windowTitle());
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    auto* preview = new QPrintPreviewDialog(printer.get(), this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowTitle(tr("Print: %1").arg(windowTitle()));
    preview->resize(900, 700);
    connect(preview, &QPrintPreviewDialog::paintRequested, preview,
            [printer, paper = std::shared_ptr<QTextDocument>(m_browser->paper())](QPrinter* target) {
                paper->print(target);
            });
    preview->open();
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
        m_left->currentWidget()->setFocus(Qt::TabFocusReason);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_left->currentWidget() == m_results) {
        if (m_results->currentItem())
            m_browser->setSource(m_library.url(m_results->currentItem()->data(IdRole).toString()));
        m_browser->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HelpWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(GeometryKey, saveGeometry());
    settings.setValue(SplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
    if (parentWidget())
        parentWidget()->window()->activateWindow();
}

void HelpWindow::addHelpKey(QWidget& dialog, const QString& topic) {
    auto* key = new QShortcut(QKeySequence(Qt::Key_F1), &dialog);
    connect(key, &QShortcut::activated, &dialog, [&dialog, topic] {
        auto* help = dialog.findChild<HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
        if (!help)
            help = new HelpWindow([](const QString&) { return QList<PageKey>(); }, &dialog);
        help->open(topic);
    });
}

} // namespace dutydesk
