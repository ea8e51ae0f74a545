#include "calls/call_card.h"
#include "calls/calls_page.h"
#include "calls/script_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>

// The keyboard of the page of calls.

namespace dutydesk {

namespace {

constexpr int ScriptPage = 8; ///< lines of the script that Space scrolls

} // namespace

void CallsPage::addShortcut(const QKeySequence& keys, const std::function<void()>& act) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void CallsPage::addShortcuts() {
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_card->book(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { m_card->askHomeVisit(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { m_card->askLowMobility(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_card->printSheet(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_card->dial(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { refresh(); });
    addShortcut(QKeySequence(QKeySequence::Find), [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportList(); });
    addShortcut(QKeySequence(QKeySequence::Print), [this] { printList(); });
    addShortcut(QKeySequence(Qt::Key_F7), [this] { m_card->script()->showObjections(); });
    addShortcut(QKeySequence(Qt::Key_F8), [this] { m_card->script()->showAlarms(); });
}

QList<PageKey> CallsPage::keys() const {
    QList<PageKey> list{{QKeySequence(Qt::Key_Down), tr("The next person")},
                        {QKeySequence(Qt::Key_Return), tr("Open the person's card")},
                        {QKeySequence(Qt::Key_Space), tr("Scroll the script")},
                        {QKeySequence(Qt::Key_Slash), tr("Find in this list")},
                        {QKeySequence(Qt::Key_1), tr("Keys 1–9, 0, − and =: record the outcome on the button")}};
    list << PageKey{QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Save what the outcome asks for")}
         << PageKey{QKeySequence(Qt::Key_Escape), tr("Close it without saving")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Take the last outcome back")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_D), tr("Dial the first phone")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_B), tr("Book an appointment")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_H), tr("Ask for a home visit")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_M), tr("Mark as of low mobility")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_T), tr("Print the route sheet")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_R), tr("Refresh the list")}
         << PageKey{QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export the list")}
         << PageKey{QKeySequence(Qt::Key_F7), tr("Show the objections")}
         << PageKey{QKeySequence(Qt::Key_F8), tr("Show the alarm signs")};
    return list;
}

bool CallsPage::handleKey(const QKeyEvent* event) {
    if (m_card->handleKey(event))
        return true;
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers)
        return false;
    const bool slash =
        event->text() == u"/" || (event->key() == Qt::Key_Slash && !(event->modifiers() & Qt::ShiftModifier));
    if (slash) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
        return true;
    }
    if (event->key() == Qt::Key_Space) {
        m_card->scrollScript(event->modifiers() & Qt::ShiftModifier ? -ScriptPage : ScriptPage);
        return true;
    }
    return false;
}

bool CallsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_view) {
        if (key->matches(QKeySequence::Copy)) {
            copyRow();
            return true;
        }
        if (handleKey(key))
            return true;
        if (enter) {
            m_card->openPerson();
            return true;
        }
        // Letters do nothing here: the list would search by the first letter and jump.
        return !key->text().isEmpty() && key->text().at(0).isPrint() &&
               !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    }
    if (watched == m_find && (enter || key->key() == Qt::Key_Down)) {
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_find && key->key() == Qt::Key_Escape) {
        m_find->clear();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void CallsPage::keyPressEvent(QKeyEvent* event) {
    if (!handleKey(event))
        Page::keyPressEvent(event);
}

} // namespace dutydesk
