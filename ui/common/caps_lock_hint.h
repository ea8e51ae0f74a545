#pragma once

#include <QLabel>

class QLineEdit;

namespace dutydesk {

/// "Caps Lock is on" under a password field. Qt does not tell the state of the lock, so the letters do: a capital without Shift,
/// or a small one with it.
class CapsLockHint : public QLabel
{
    Q_OBJECT

public:
    explicit CapsLockHint(QLineEdit& field, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace dutydesk
