#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QList>

namespace dutydesk {

class Database;

/// Takes the persons (all records of one human being) out of the texts of acts, the states of lists kept with them and
/// the verdicts not yet in an act, inside the caller's transaction and before erasePersons(). Figures stay as they
/// were: a row without a name stays a row, so that an act's counts still open into its rows. How many acts were
/// changed.
Result<int> eraseFromActs(Database& db, const QList<PersonId>& persons);

} // namespace dutydesk
