#include "replica/page_writer.h"

#include "replica/page_writer_private.h"

namespace dutydesk {

namespace {

struct TypeTable {
    const char* type;
    const char* table;
    bool mayBeEditedHere; // has local_state and, but for person, idempotency_key
};

constexpr TypeTable Tables[] = {
    {"Patient", "person", true},
    {"Coverage", "coverage", false},
    {"CarePlan", "plan", false},
    {"Encounter", "visit", false},
    {"Condition", "condition", false},
    {"RiskAssessment", "risk", false},
    {"Flag", "flag", true},
    {"Consent", "consent", true},
    {"Organization", "organization", false},
    {"Practitioner", "practitioner", false},
    {"Location", "location", false},
    {"Schedule", "schedule", false},
    {"Slot", "slot", false},
    {"Appointment", "appointment", true},
    {"ServiceRequest", "request", true},
    {"Communication", "contact", true},
    {"Task", "task", true},
    {"QuestionnaireResponse", "survey", true},
    {"Observation", "reading", true},
    {"AdverseEvent", "adverse_event", true},
    {"Group", "list", false},
};

} // namespace

PageWriter::Private::Private(Database& db, ServerId s, bool isRegistry, const QString& insurer)
    : database(db)
    , server(s)
    , registry(isRegistry)
    , ownInsurerUtf8(insurer.toStdString()) {}

BulkStatement& PageWriter::Private::statement(const std::string& sql) {
    auto& kept = statements[sql];
    if (!kept)
        kept = std::make_unique<BulkStatement>(database.handle(), sql.c_str());
    return *kept;
}

Result<qint64> PageWriter::Private::personOf(Utf8 patient) {
    if (patient.empty())
        return qint64(0);
    if (patient == lastPatient)
        return lastPerson;
    // What speaks of a record that was joined to another belongs to the one that stays.
    static const std::string sql =
        "SELECT coalesce(p.duplicate_of, p.id) FROM person_link l JOIN person p ON p.id = l.person_id WHERE "
        "l.server_id = ? AND l.fhir_id = ?";
    auto& query = statement(sql).restart() << server.value << patient;
    const auto found = query.step();
    if (!found)
        return found.error();
    const qint64 person = *found ? query.number(0) : 0;
    query.restart();
    if (person) { // "unknown" is not remembered: the person may come next
        lastPatient = patient;
        lastPerson = person;
    }
    return person;
}

const std::string& PageWriter::Private::upsertSql(const char* table, const char* columns, bool guarded) {
    const std::string name = std::string(table) + '|' + columns + '|' + keptColumns.join(u',').toStdString();
    auto& sql = upserts[name];
    if (!sql.empty())
        return sql;
    std::string updates = "version = excluded.version, updated_ms = excluded.updated_ms";
    std::string marks = "?, ?, ?, ?";
    for (const QString& column : QString::fromLatin1(columns).split(u',')) {
        const std::string trimmed = column.trimmed().toStdString();
        marks += ", ?";
        if (!keptColumns.contains(QString::fromStdString(trimmed)))
            updates += ", " + trimmed + " = excluded." + trimmed;
    }
    sql = "INSERT INTO " + std::string(table) + " (server_id, fhir_id, version, updated_ms, " + columns + ") VALUES (" +
          marks + ") ON CONFLICT (server_id, fhir_id) DO UPDATE SET " + updates + " WHERE " + table +
          ".version <> excluded.version";
    if (guarded && keptColumns.isEmpty())
        sql += " AND " + std::string(table) + ".local_state = 0";
    return sql;
}

Result<PageWriter::Outcome> PageWriter::Private::finish(BulkStatement& upsert, const char* table,
                                                        const RecordHeader& header, bool guarded) {
    const auto done = upsert.step();
    if (!done)
        return done.error();
    if (sqlite3_changes(database.handle()) > 0)
        return Outcome::Applied;
    if (!guarded)
        return Outcome::Unchanged;
    auto& query =
        statement("SELECT version, local_state FROM " + std::string(table) + " WHERE server_id = ? AND fhir_id = ?")
            .restart()
        << server.value << header.id;
    const auto found = query.step();
    if (!found)
        return found.error();
    const bool newer = *found && query.text(0) != header.version && query.number(1) != 0;
    query.restart();
    return newer ? Outcome::LocalEdit : Outcome::Unchanged;
}

Result<void> PageWriter::Private::adopt(const char* table, const RecordHeader& header, Utf8 idempotencyKey) {
    if (idempotencyKey.empty())
        return {};
    // The version stays empty so that the upsert that follows sees a newer one; the edit itself has arrived.
    auto& update =
        statement("UPDATE " + std::string(table) +
                  " SET fhir_id = ?, local_state = 0 WHERE server_id = ? AND idempotency_key = ? AND fhir_id IS NULL")
            .restart()
        << header.id << server.value << idempotencyKey;
    if (const auto done = update.step(); !done)
        return done.error();
    if (sqlite3_changes(database.handle()) == 0)
        return {};
    // The create has arrived although its answer was lost: its outbox row has nothing more to say.
    auto& sent =
        statement("UPDATE outbox SET state = 'sent', fhir_id = ? WHERE idempotency_key = ? AND operation = 'create' "
                  "AND state <> 'sent'")
            .restart()
        << header.id << idempotencyKey;
    if (const auto done = sent.step(); !done)
        return done.error();
    // Edits of the row that are still to be sent keep it guarded from now on.
    auto& pending =
        statement("UPDATE " + std::string(table) +
                  " SET local_state = 1 WHERE idempotency_key = ?1 AND EXISTS (SELECT 1 FROM outbox o WHERE "
                  "o.table_name = '" +
                  table + "' AND o.row_id = " + table + ".id AND o.state NOT IN ('sent', 'void'))")
            .restart()
        << idempotencyKey;
    if (const auto done = pending.step(); !done)
        return done.error();
    return {};
}

Result<PageWriter::Outcome> PageWriter::Private::noteElsewhere(Utf8 patient, bool wanted) {
    static const std::string knownSql = "INSERT OR IGNORE INTO elsewhere (server_id, fhir_id) VALUES (?, ?)";
    static const std::string wantedSql = "INSERT INTO elsewhere (server_id, fhir_id, wanted) VALUES (?, ?, 1) "
                                         "ON CONFLICT (server_id, fhir_id) DO UPDATE SET wanted = 1";
    auto& insert = statement(wanted ? wantedSql : knownSql).restart() << server.value << patient;
    if (const auto done = insert.step(); !done)
        return done.error();
    return Outcome::Elsewhere;
}

Result<bool> PageWriter::Private::isErased(Utf8 patient) {
    const auto some = erased.any();
    if (!some || !*some || patient.empty())
        return some ? Result<bool>(false) : some;
    const auto person = erased.ofServer(server, QString::fromUtf8(patient.data(), qsizetype(patient.size())));
    return person ? Result<bool>(person->isValid()) : Result<bool>(person.error());
}

void PageWriter::Private::touched(ChangeSet::Subject subject, qint64 person) {
    if (person)
        changes.add(subject, PersonId{person});
    else
        changes.add(subject);
}

PageWriter::PageWriter(Database& database, ServerId server, bool registry, QString ownInsurer)
    : d(std::make_unique<Private>(database, server, registry, ownInsurer)) {}

PageWriter::~PageWriter() = default;

void PageWriter::keepColumns(QStringList keep) {
    d->keptColumns = std::move(keep);
}

void PageWriter::keepOnlyOurs() {
    d->onlyOurs = true;
}

void PageWriter::takeChanges(ChangeSet& changes) {
    changes.unite(d->changes);
    d->changes = {};
}

QString PageWriter::tableOf(const QString& type) {
    for (const TypeTable& entry : Tables) {
        if (type == QLatin1String(entry.type))
            return QLatin1String(entry.table);
    }
    return {};
}

Result<PageWriter::Outcome> PageWriter::remove(const QString& type, const QString& fhirId) {
    const std::string id = fhirId.toStdString();
    if (type == QLatin1String("Patient")) {
        // The record itself, not the one it may have been joined to: the МИС tidies up its own duplicates.
        auto& link = d->statement("SELECT person_id FROM person_link WHERE server_id = ? AND fhir_id = ?").restart()
                     << d->server.value << Utf8(id);
        const auto found = link.step();
        const qint64 person = found && *found ? link.number(0) : 0;
        link.restart();
        if (!found)
            return found.error();
        if (person == 0) {
            auto& forget = d->statement("DELETE FROM elsewhere WHERE server_id = ? AND fhir_id = ?").restart()
                           << d->server.value << Utf8(id);
            const auto done = forget.step();
            return done ? Result<Outcome>(Outcome::Unchanged) : Result<Outcome>(done.error());
        }
        auto& leave = d->statement("UPDATE person SET active = 0 WHERE id = ? AND active = 1").restart() << person;
        if (const auto done = leave.step(); !done)
            return done.error();
        const bool left = sqlite3_changes(d->database.handle()) > 0;
        if (left)
            d->touched(ChangeSet::Persons, person);
        return left ? Outcome::Applied : Outcome::Unchanged;
    }
    const auto entry = std::find_if(std::begin(Tables), std::end(Tables),
                                    [&](const TypeTable& table) { return type == QLatin1String(table.type); });
    if (entry == std::end(Tables))
        return Outcome::Unchanged;
    const std::string table = entry->table;
    if (entry->mayBeEditedHere) {
        auto& edited =
            d->statement("SELECT 1 FROM " + table + " WHERE server_id = ? AND fhir_id = ? AND local_state <> 0")
                .restart()
            << d->server.value << Utf8(id);
        const auto found = edited.step();
        edited.restart();
        if (!found)
            return found.error();
        if (*found)
            return Outcome::LocalEdit;
    }
    auto& gone = d->statement("DELETE FROM " + table + " WHERE server_id = ? AND fhir_id = ?").restart()
                 << d->server.value << Utf8(id);
    if (const auto done = gone.step(); !done)
        return done.error();
    if (sqlite3_changes(d->database.handle()) == 0)
        return Outcome::Unchanged;
    d->changes.subjects |= ChangeSet::Persons;
    d->changes.manyPersons = true; // whom the row spoke of is not worth a look-up: deletions are rare
    return Outcome::Applied;
}

} // namespace dutydesk
