#pragma once

#include <QDateTime>
#include <QList>

namespace dutydesk {

/// Which backups may go: the newest of each of the last seven days, four weeks and twelve months stays, and always the
/// newest of all. Pure; days are days of the moments' time zone.
QList<QDateTime> backupsToDrop(QList<QDateTime> backups);

} // namespace dutydesk
