#include "calls/call_card.h"
#include "calls/call_list_table.h"
#include "calls/calls_page.h"
#include "common/icons.h"
#include "common/table_way_out.h"

#include <QDir>
#include <QListView>
#include <QMenu>
#include <QStandardPaths>

// The way out of the call list: clipboard, file, paper, and the menu that offers it.

namespace dutydesk {

void CallsPage::copyRow() {
    if (currentRow() < 0)
        return;
    takeToClipboard(this, callListTable(*m_model, currentRow()),
                    [this](const Error& error) { Q_EMIT workbench().failed(error); });
}

void CallsPage::exportList() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("Call list %1").arg(runner().desk().clock().today().toString(Qt::ISODate));
    const TablePlace place =
        askTablePlace(this, tr("Export the call list"), QDir(folder).filePath(name + QStringLiteral(".xlsx")));
    if (place.path.isEmpty())
        return;
    takeToFile(this, callListTable(*m_model), place, [this, path = place.path](const Result<void>& written) {
        if (!written)
            Q_EMIT workbench().failed(written.error());
        else
            Q_EMIT workbench().said(tr("The call list is in %1.").arg(QDir::toNativeSeparators(path)));
    });
}

void CallsPage::printList() {
    takeToPaper(this, callListTable(*m_model), [this](const Error& error) { Q_EMIT workbench().failed(error); });
}

void CallsPage::showMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& icon, const QString& words, const QKeySequence& keys,
                         const std::function<void()>& act) {
        QAction* action = menu->addAction(lineIcon(icon), words);
        action->setShortcut(keys); // shown; the page's own shortcuts listen
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
    };
    if (m_card->entry().person.isValid()) {
        add(QStringLiteral("person"), tr("Open the card"), QKeySequence(Qt::Key_Return),
            [this] { m_card->openPerson(); });
        add(QStringLiteral("calendar"), tr("Book…"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_card->book(); });
        add(QStringLiteral("home"), tr("Home visit…"), QKeySequence(Qt::CTRL | Qt::Key_H),
            [this] { m_card->askHomeVisit(); });
        add(QStringLiteral("mobility"), tr("Low mobility…"), QKeySequence(Qt::CTRL | Qt::Key_M),
            [this] { m_card->askLowMobility(); });
        add(QStringLiteral("sheets"), tr("Route sheet"), QKeySequence(Qt::CTRL | Qt::Key_T),
            [this] { m_card->printSheet(); });
        menu->addSeparator();
        add(QStringLiteral("copy"), tr("Copy this person"), QKeySequence::Copy, [this] { copyRow(); });
    }
    add(QStringLiteral("export"), tr("Export the list…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportList(); });
    add(QStringLiteral("print"), tr("Print the list…"), QKeySequence::Print, [this] { printList(); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace dutydesk
