#pragma once

#include "domain/reconciliation.h"

#include <QByteArray>

namespace dutydesk {

/// The act as it is kept for ever: JSON from which exactly the same act is printed again.
QByteArray actToJson(const ReconciliationAct& act);
ReconciliationAct actFromJson(const QByteArray& json);

} // namespace dutydesk
