#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QJsonArray>
#include <QList>
#include <QMap>

namespace dutydesk {

class Database;

/// What was destroyed: rows by table.
using ErasedRows = QMap<QString, qint64>;

/// The records of one human being: the person's, those joined to it and the one that it was joined to.
Result<QList<PersonId>> recordsOfOne(Database& db, PersonId person);

/// What speaks of these persons, by table, before anything is done; without the acts' texts.
Result<ErasedRows> countRecords(Database& db, const QList<PersonId>& persons);

/// How many edits about them are still to be sent.
Result<int> countUnsent(Database& db, const QList<PersonId>& persons);

/// Destroys everything that the tables hold of one human being (recordsOfOne()), inside the caller's transaction: the
/// rows, the cells of the МО's files that name the person, what servers said and could not be stored. Rows of files
/// stay as rows without content, so that figures of the past still add up. The audit trail keeps the number (PersonId)
/// and nothing else; ErasedPeople knows the person again. What stands inside the texts of acts is desk's
/// (eraseFromActs). Freed pages are overwritten (secure_delete). After the last person: dropFreedWords(), and when all
/// is committed dropWriteAheadLog().
Result<ErasedRows> erasePersons(Database& db, const QList<PersonId>& persons, qint64 erasure);

/// The search's index only marks what was deleted: its parts are merged into one, without those words. In the caller's
/// transaction; some tenths of a second at a polyclinic.
Result<void> dropFreedWords(Database& db);

/// Empties the log of the file that `db` has open, outside a transaction. Error{Busy} while somebody reads an older
/// state.
Result<void> dropWriteAheadLog(Database& db);

/// Takes over from another replica who was erased there, and gives the persons of `into` whom that means: a backup of
/// an earlier day must not bring anybody back. In the caller's transaction on `into`; the persons are still to be
/// erased.
Result<QList<PersonId>> takeErasuresFrom(Database& former, Database& into);

} // namespace dutydesk
