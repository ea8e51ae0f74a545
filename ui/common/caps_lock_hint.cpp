#include "common/caps_lock_hint.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace dutydesk {

CapsLockHint::CapsLockHint(QLineEdit& field, QWidget* parent) : QLabel(parent)
{
    setProperty("problem", true);
    setText(QStringLiteral(" "));
    field.installEventFilter(this);
}

bool CapsLockHint::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_CapsLock) {
        setText(QStringLiteral(" ")); // switched; the next letter tells which way
        return false;
    }
    const QString text = key->text();
    if (text.size() != 1 || !text.at(0).isLetter() || text.at(0).toLower() == text.at(0).toUpper())
        return false;
    const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
    setText(text.at(0).isUpper() != shift ? tr("Caps Lock is on.") : QStringLiteral(" "));
    return false;
}

} // namespace dutydesk
