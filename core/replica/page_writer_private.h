#pragma once

#include "replica/bulk_statement.h"
#include "replica/database.h"
#include "replica/erased_people.h"
#include "replica/page_writer.h"

#include <QSet>
#include <QStringList>

#include <map>
#include <string>

namespace dutydesk {

struct PageWriter::Private {
    Private(Database& db, ServerId s, bool isRegistry, const QString& insurer);

    /// The kept statement for this text; the text is a literal or lives in `texts`.
    BulkStatement& statement(const std::string& sql);

    /// The person behind a patient id of this server; 0 when unknown.
    Result<qint64> personOf(Utf8 patient);

    /// `INSERT … ON CONFLICT (server_id, fhir_id) DO UPDATE` for a table whose first columns are server_id, fhir_id,
    /// version, updated_ms. `guarded`: rows with unsent edits are left alone.
    const std::string& upsertSql(const char* table, const char* columns, bool guarded);

    /// Notes the patient id of somebody who is not here; `wanted`: he is one of ours.
    Result<Outcome> noteElsewhere(Utf8 patient, bool wanted);

    /// Whether this server's id means somebody whose data were destroyed: nothing of him is stored, not even the id.
    Result<bool> isErased(Utf8 patient);

    /// Runs the bound upsert and tells what became of it.
    Result<Outcome> finish(BulkStatement& upsert, const char* table, const RecordHeader& header, bool guarded);

    /// The row that was made here and whose key the server now returns gets the server's id instead of a second row
    /// being made.
    Result<void> adopt(const char* table, const RecordHeader& header, Utf8 idempotencyKey);

    /// The members of a stored list.
    Result<void> putMembers(const ListRecord& record);

    void touched(ChangeSet::Subject subject, qint64 person = 0);

    Database& database;
    ServerId server;
    bool registry;
    bool onlyOurs = false;
    std::string ownInsurerUtf8;
    QStringList keptColumns;
    ChangeSet changes;
    std::map<std::string, std::unique_ptr<BulkStatement>, std::less<>> statements;
    std::map<std::string, std::string, std::less<>> upserts;
    ErasedPeople erased{database};
    std::optional<qint64> highestErased; ///< number of an erased person; 0: nobody was
    std::string lastPatient; // consecutive resources often speak of one person
    qint64 lastPerson = 0;
};

} // namespace dutydesk
