// The keys of the page of lists, and what is dropped on it.

#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/page_keys.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QTabWidget>

namespace dutydesk {

namespace {

/// The local files of a drag; empty when anything else is among them.
QStringList droppedFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile() || QFileInfo(url.toLocalFile()).isDir())
            return {};
        files << url.toLocalFile();
    }
    return files;
}

} // namespace

/// F5 compares while the reconciliation is shown, although the window syncs with it everywhere else.
bool ListsPage::comparesWith(const QKeyEvent& event) const {
    return event.key() == Qt::Key_F5 && event.modifiers() == Qt::NoModifier && m_tabs->currentIndex() == Comparison;
}

/// What was done on this page is taken back here, also after the status bar has ceased to offer it.
bool ListsPage::undoesWith(const QKeyEvent& event) const {
    return event.matches(QKeySequence::Undo) && m_trail->canUndo();
}

bool ListsPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (comparesWith(*key) || undoesWith(*key)) {
            event->accept();
            return true;
        }
    }
    return Page::event(event);
}

void ListsPage::keyPressEvent(QKeyEvent* event) {
    if (comparesWith(*event))
        m_comparison->compare();
    else if (undoesWith(*event))
        m_trail->undo();
    else if (!pressFocusedButton(*this, *event))
        Page::keyPressEvent(event);
}

void ListsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ListsPage::dropEvent(QDropEvent* event) {
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    showContent();
    m_tabs->setCurrentIndex(Files);
    m_files->offerFiles(files);
}

QList<PageKey> ListsPage::keys() const {
    return {{QKeySequence(Qt::ALT | Qt::Key_1), tr("The people on the list")},
            {QKeySequence(Qt::ALT | Qt::Key_2), tr("The reconciliation")},
            {QKeySequence(Qt::ALT | Qt::Key_3), tr("The files and what was wrong in them")},
            {QKeySequence(Qt::ALT | Qt::Key_4), tr("The acts, their questions and charts")},
            {QKeySequence(Qt::ALT | Qt::Key_5), tr("Records of one person")},
            {QKeySequence(Qt::CTRL | Qt::Key_I), tr("Import files")},
            {QKeySequence(Qt::Key_Return), tr("Import the file that is shown, then compare; in tables, open the row")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return),
             tr("Accept the reconciliation; import all files; take the mended row in")},
            {QKeySequence(Qt::Key_F2), tr("Mend the row that was set aside; comment on the chosen people")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("Write the quarantine for the polyclinic")},
            {QKeySequence(Qt::Key_F5), tr("Compare (in the reconciliation)")},
            {QKeySequence(Qt::Key_F6), tr("The group, bad row or part before")},
            {QKeySequence(Qt::Key_F7), tr("The next group, bad row or part")},
            {QKeySequence(Qt::Key_F8), tr("Accept the chosen people; join the chosen records")},
            {QKeySequence(Qt::SHIFT | Qt::Key_F8), tr("Accept the whole group and go on to the next")},
            {QKeySequence(Qt::Key_F9), tr("Dispute the chosen people (also Ctrl+D)")},
            {QKeySequence(Qt::SHIFT | Qt::Key_F9), tr("Dispute the whole group and go on to the next")},
            {QKeySequence(Qt::Key_Delete), tr("Leave open again; leave a file out; separate joined records")},
            {QKeySequence(Qt::Key_Equal), tr("The row means this person")},
            {QKeySequence(Qt::Key_Minus), tr("The row means another person")},
            {QKeySequence(Qt::ALT | Qt::Key_Down), tr("The next person whom the row may mean; Alt+↑ the one before")},
            {QKeySequence(Qt::Key_F4), tr("Swap which of two records stays")},
            {QKeySequence(Qt::CTRL | Qt::Key_S), tr("Save the act")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), tr("Send the disputes to the polyclinic")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), tr("Call those on the list who must be met in person")},
            {QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Take back the last step, and the ones before it")},
            {QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the table")},
            {QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export the table")}};
}

} // namespace dutydesk
