#include "e2e/replica_dump.h"

#include "domain/clock.h"
#include "replica/database.h"
#include "replica/replica.h"
#include "security/key_ring.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

/// What is the desk's own in tables that the server owns: marks of the acts accepted here, the need that a contact
/// answered.
const QSet<QString>& ownColumns() {
    static const QSet<QString> columns{QStringLiteral("id"), QStringLiteral("server_id"), QStringLiteral("left_reason"),
                                       QStringLiteral("left_ms"), QStringLiteral("work_item_id"),
                                       QStringLiteral("act_id")};
    return columns;
}

const QStringList& namedTables() {
    static const QStringList tables{
        QStringLiteral("organization"),  QStringLiteral("practitioner"), QStringLiteral("location"),
        QStringLiteral("coverage"),      QStringLiteral("plan"),         QStringLiteral("visit"),
        QStringLiteral("condition"),     QStringLiteral("risk"),         QStringLiteral("flag"),
        QStringLiteral("consent"),       QStringLiteral("schedule"),     QStringLiteral("slot"),
        QStringLiteral("appointment"),   QStringLiteral("request"),      QStringLiteral("contact"),
        QStringLiteral("task"),          QStringLiteral("survey"),       QStringLiteral("reading"),
        QStringLiteral("adverse_event"), QStringLiteral("list")};
    return tables;
}

/// A replica opened for reading, as long as it lasts.
struct OpenReplica {
    OpenReplica(const QString& folder, const QString& login, const QString& password) {
        const auto ring = KeyRing::load(folder + QStringLiteral("/keyring.json"));
        REQUIRE(ring.ok());
        const auto key = ring->unlock(login, password);
        REQUIRE(key.ok());
        auto opened = Replica::open(folder + QStringLiteral("/replica.db"), DatabaseKey(*key), clock);
        REQUIRE(opened.ok());
        replica = std::move(*opened);
        const auto reader = replica->reader();
        REQUIRE(reader.ok());
        db = *reader;
    }

    QSqlQuery& query(const QString& sql) {
        auto run = db->run(sql);
        if (!run)
            FAIL(sql.toStdString() << ": " << run.error().details.toStdString());
        return **run;
    }

    SystemClock clock;
    std::unique_ptr<Replica> replica;
    Database* db = nullptr;
};

/// The columns of a row as text; the columns that name it, and the desk's own, left out.
QString textOfRow(const QSqlQuery& row, const QStringList& columns) {
    QStringList parts;
    for (int i = 0; i < columns.size(); ++i) {
        if (!ownColumns().contains(columns[i]) && columns[i] != QLatin1String("person_id"))
            parts << QString(columns[i] + u'=' + row.value(i).toString());
    }
    return parts.join(u'|');
}

QStringList columnsOf(OpenReplica& replica, const QString& table) {
    QStringList columns;
    QSqlQuery& row = replica.query(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    while (row.next())
        columns << row.value(0).toString();
    return columns;
}

QHash<qint64, QString> readPatients(OpenReplica& replica, ReplicaDump& dump) {
    QHash<qint64, QString> patientOf;
    QSqlQuery& row =
        replica.query(QStringLiteral("SELECT l.person_id, l.fhir_id, l.version, l.updated_ms, l.local_state, p.* FROM "
                                     "person_link l JOIN person p ON p.id = l.person_id"));
    const QStringList columns =
        QStringList{QStringLiteral("person_id"), QStringLiteral("fhir_id"), QStringLiteral("version"),
                    QStringLiteral("updated_ms"), QStringLiteral("local_state")} +
        columnsOf(replica, QStringLiteral("person"));
    while (row.next()) {
        const QString patient = row.value(1).toString();
        patientOf.insert(row.value(0).toLongLong(), patient);
        dump.patients.insert(patient);
        dump.tables[QStringLiteral("person")].insert(patient, {patient, textOfRow(row, columns)});
    }
    return patientOf;
}

/// A table whose rows hang on a named row: `sql` gives the name, the patient's person (or NULL) and then the columns.
void readHanging(OpenReplica& replica, const QHash<qint64, QString>& patientOf, ReplicaDump& dump, const QString& table,
                 const QString& sql) {
    QSqlQuery& row = replica.query(sql);
    while (row.next()) {
        QStringList parts;
        for (int i = 2; i < 8; ++i)
            parts << row.value(i).toString();
        dump.tables[table].insert(row.value(0).toString(),
                                  {patientOf.value(row.value(1).toLongLong()), parts.join(u'|')});
    }
}

} // namespace

ReplicaDump dumpReplica(const QString& folder, const QString& login, const QString& password) {
    OpenReplica replica(folder, login, password);
    ReplicaDump dump;
    const QHash<qint64, QString> patientOf = readPatients(replica, dump);
    for (const QString& table : namedTables()) {
        const QStringList columns = columnsOf(replica, table);
        const qsizetype person = columns.indexOf(QStringLiteral("person_id")),
                        name = columns.indexOf(QStringLiteral("fhir_id"));
        QSqlQuery& row = replica.query(QStringLiteral("SELECT * FROM ") + table);
        int nameless = 0;
        while (row.next()) {
            const QString id = row.value(int(name)).isNull() ? QStringLiteral("nameless %1").arg(++nameless)
                                                             : row.value(int(name)).toString();
            dump.tables[table].insert(id,
                                      {person >= 0 ? patientOf.value(row.value(int(person)).toLongLong()) : QString(),
                                       textOfRow(row, columns)});
        }
    }
    readHanging(replica, patientOf, dump, QStringLiteral("plan_activity"),
                QStringLiteral("SELECT q.fhir_id || '/' || a.position, q.person_id, a.code, a.title, a.stage, "
                               "a.obligatory, a.status, a.scheduled_on || ',' || a.location || ',' || a.result "
                               "FROM plan_activity a JOIN plan q ON q.id = a.plan_id"));
    readHanging(replica, patientOf, dump, QStringLiteral("person_phone"),
                QStringLiteral("SELECT l.fhir_id || '/' || f.position, f.person_id, f.number, f.raw, f.use, '', '', '' "
                               "FROM person_phone f JOIN person_link l ON l.person_id = f.person_id"));
    readHanging(replica, patientOf, dump, QStringLiteral("list_member"),
                QStringLiteral("SELECT l.fhir_id || '/' || m.patient, NULL, m.patient, m.inactive, m.start_on, "
                               "m.end_on, '', '' FROM list_member m JOIN list l ON l.id = m.list_id"));
    return dump;
}

QList<OutboxLine> outboxLines(const QString& folder, const QString& login, const QString& password) {
    OpenReplica replica(folder, login, password);
    QSqlQuery& row = replica.query(
        QStringLiteral("SELECT type, operation, idempotency_key, fhir_id, state, body FROM outbox ORDER BY id"));
    QList<OutboxLine> lines;
    while (row.next()) {
        lines << OutboxLine{
            row.value(0).toString(), row.value(1).toString(),
            row.value(2).toString(), row.value(3).toString(),
            row.value(4).toString(), QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object()};
    }
    return lines;
}

qint64 countIn(const QString& folder, const QString& login, const QString& password, const QString& sql) {
    OpenReplica replica(folder, login, password);
    QSqlQuery& row = replica.query(sql);
    REQUIRE(row.next());
    return row.value(0).toLongLong();
}

} // namespace dutydesk::test
