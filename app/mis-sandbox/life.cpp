#include "life.h"

#include "store.h"

#include <QCoreApplication>

namespace dutydesk {

Result<QJsonObject> advance(Store& store, int days)
{
    if (days < 1 || days > 366)
        return Error{ErrorKind::BadInput, QCoreApplication::translate("Life", "Give a number of days from 1 to 366."), {}};
    if (auto moved = store.setToday(store.today().addDays(days)); !moved)
        return moved.error();
    return QJsonObject{{QStringLiteral("days"), days}};
}

} // namespace dutydesk
