#include "shell/attempt_guard.h"

#include <QSettings>

namespace dutydesk {

namespace {

const QString FailuresKey = QStringLiteral("unlock/failures");
const QString LastKey = QStringLiteral("unlock/lastFailure");

} // namespace

int AttemptGuard::secondsAfter(int failures)
{
    switch (failures) {
    case 0:
    case 1:
    case 2: return 0;
    case 3: return 5;
    case 4: return 15;
    case 5: return 30;
    default: return 60;
    }
}

int AttemptGuard::failures() const
{
    return QSettings().value(FailuresKey, 0).toInt();
}

int AttemptGuard::secondsLeft() const
{
    const QDateTime last = QDateTime::fromString(QSettings().value(LastKey).toString(), Qt::ISODateWithMs);
    if (!last.isValid())
        return 0;
    const qint64 passed = last.secsTo(m_clock.now());
    const int wait = secondsAfter(failures());
    // A clock set back must not lock anybody out for longer than the wait itself.
    return passed < 0 ? wait : int(std::max<qint64>(0, wait - passed));
}

void AttemptGuard::failed()
{
    QSettings settings;
    settings.setValue(FailuresKey, failures() + 1);
    settings.setValue(LastKey, m_clock.now().toString(Qt::ISODateWithMs));
}

void AttemptGuard::succeeded()
{
    QSettings settings;
    settings.remove(FailuresKey);
    settings.remove(LastKey);
}

} // namespace dutydesk
