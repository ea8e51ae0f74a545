#pragma once

#include "domain/result.h"

#include <QJsonObject>

namespace dutydesk {

class Store;

/// Lets `days` (≥ 1) calendar days pass in the polyclinic: moves Store::setToday day by day and writes what happened.
/// Returns counts of what happened by kind. BadInput for a number of days out of 1 … 366.
Result<QJsonObject> advance(Store& store, int days);

} // namespace dutydesk
