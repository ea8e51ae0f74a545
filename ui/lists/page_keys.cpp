#include "lists/page_keys.h"

#include <QKeyEvent>
#include <QPushButton>

namespace dutydesk {

bool pressFocusedButton(const QWidget& part, const QKeyEvent& event) {
    if ((event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) || event.modifiers() != Qt::NoModifier)
        return false;
    auto* button = qobject_cast<QPushButton*>(part.window()->focusWidget());
    if (!button || !part.isAncestorOf(button) || !button->isEnabled() || !button->isVisible())
        return false;
    button->click();
    return true;
}

} // namespace dutydesk
