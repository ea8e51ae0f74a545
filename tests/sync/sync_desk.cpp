#include "sync_desk.h"

#include "fhir/drafts.h"

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

const DatabaseKey& testKey()
{
    static const DatabaseKey key(QByteArray(32, 'k'));
    return key;
}

/// An empty replica, made once and copied: a test may need hundreds.
const QByteArray& emptyReplica()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
        const QString path = folder.filePath(QStringLiteral("replica.db"));
        REQUIRE(Replica::create(path, testKey(), clock).ok());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    return bytes;
}

} // namespace

SyncDesk::SyncDesk()
{
    const DatabaseKey& key = testKey();
    const QString path = folder.filePath(QStringLiteral("replica.db"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(emptyReplica()) == emptyReplica().size());
    file.close();
    auto opened = Replica::open(path, key, clock);
    REQUIRE(opened.ok());
    replica = std::move(*opened);
    exec(QStringLiteral("INSERT INTO server (id, name, url, role, token) VALUES (1, 'МИС', ?, 'mis', 'secret')"), {FhirBox::base()});
    settings.pageSize = 3;
}

SyncDesk::~SyncDesk()
{
    Database::setFaultHook({});
}

SyncReport SyncDesk::sync(const QString& cause)
{
    SyncEngine engine(*replica, network, random, settings);
    if (afterPages)
        engine.setAfterPages(afterPages);
    return engine.run(server, cause, {}, cancel);
}

QVariant SyncDesk::value(const QString& sql, const QVariantList& values)
{
    auto reader = replica->reader();
    REQUIRE(reader.ok());
    auto result = (*reader)->value(sql, values);
    INFO(sql.toStdString());
    REQUIRE(result.ok());
    return *result;
}

void SyncDesk::exec(const QString& sql, const QVariantList& values)
{
    auto done = replica->write<void>([&](Database& database, ChangeSet&) -> Result<void> {
        auto query = database.run(sql, values);
        return query ? Result<void>() : Result<void>(query.error());
    });
    INFO((done ? QString() : done.error().details).toStdString());
    REQUIRE(done.ok());
}

std::string SyncDesk::dump()
{
    static const QStringList queries = {
        QStringLiteral("SELECT k.fhir_id, k.version, k.local_state, p.family, p.given, p.phone, p.active FROM person_link k JOIN person p ON p.id = k.person_id ORDER BY 1"),
        QStringLiteral("SELECT fhir_id, version, class, status, (SELECT fhir_id FROM person_link k WHERE k.person_id = visit.person_id) FROM visit ORDER BY 1"),
        QStringLiteral("SELECT fhir_id, version, note, outcome, local_state, idempotency_key FROM contact ORDER BY idempotency_key, 1"),
        QStringLiteral("SELECT fhir_id, version, status, slot, local_state FROM appointment ORDER BY idempotency_key, 1"),
        QStringLiteral("SELECT fhir_id, version, status FROM slot ORDER BY 1"),
        QStringLiteral("SELECT fhir_id, version, kind, quantity FROM list ORDER BY 1"),
        QStringLiteral("SELECT patient, inactive, person_id IS NOT NULL FROM list_member ORDER BY 1"),
        QStringLiteral("SELECT type, complete_ms, pending_ms, next_url, deleted_ms FROM watermark WHERE type NOT IN ('Appointment', 'Communication', 'Slot') ORDER BY 1"),
        QStringLiteral("SELECT type, operation, fhir_id, state, idempotency_key FROM outbox ORDER BY id"),
        QStringLiteral("SELECT type, fhir_id FROM waiting_resource ORDER BY 1, 2"),
        QStringLiteral("SELECT fhir_id, wanted FROM elsewhere ORDER BY 1"),
        QStringLiteral("SELECT fhir_id, version, insurer FROM coverage ORDER BY 1"),
        QStringLiteral("SELECT count(*) FROM bulk_job")};
    auto reader = replica->reader();
    REQUIRE(reader.ok());
    QByteArray text;
    for (const QString& sql : queries) {
        auto query = (*reader)->run(sql);
        REQUIRE(query.ok());
        while ((*query)->next()) {
            for (int column = 0; column < (*query)->record().count(); ++column)
                text += (*query)->value(column).toString().toUtf8() + '|';
            text += '\n';
        }
        text += "--\n";
    }
    return text.toStdString();
}

OutboxId SyncDesk::edit(const OutboxEntry& entry)
{
    auto id = replica->write<OutboxId>([&](Database& database, ChangeSet&) { return Outbox(database).add(entry); });
    INFO((id ? QString() : id.error().details).toStdString());
    REQUIRE(id.ok());
    return *id;
}

OutboxEntry SyncDesk::contact(const QString& patient, const QString& note)
{
    const QString key = QStringLiteral("00000000-0000-4000-8000-%1").arg(++m_keys, 12, 10, QLatin1Char('0'));
    const qint64 person = value(QStringLiteral("SELECT person_id FROM person_link WHERE fhir_id = ?"), {patient}).toLongLong();
    exec(QStringLiteral("INSERT INTO contact (server_id, person_id, status, outcome, note, idempotency_key) VALUES (1, ?, 'completed', 'informed', ?, ?)"),
         {person, note, key});
    OutboxEntry entry;
    entry.server = server;
    entry.type = QStringLiteral("Communication");
    entry.table = QStringLiteral("contact");
    entry.row = value(QStringLiteral("SELECT id FROM contact WHERE idempotency_key = ?"), {key}).toLongLong();
    entry.idempotencyKey = key;
    ContactDraft draft;
    draft.idempotencyKey = key;
    draft.patient = patient;
    draft.outcome = QStringLiteral("informed");
    draft.note = note;
    draft.sent = clock.now();
    entry.body = QJsonDocument(toCommunication(draft)).toJson(QJsonDocument::Compact);
    entry.person = PersonId{person};
    entry.actor = QStringLiteral("test");
    entry.created = clock.now();
    entry.id = edit(entry);
    return entry;
}

OutboxEntry SyncDesk::booking(const QString& patient, const QString& slot)
{
    const QString key = QStringLiteral("00000000-0000-4000-9000-%1").arg(++m_keys, 12, 10, QLatin1Char('0'));
    const qint64 person = value(QStringLiteral("SELECT person_id FROM person_link WHERE fhir_id = ?"), {patient}).toLongLong();
    exec(QStringLiteral("INSERT INTO appointment (server_id, person_id, status, slot, idempotency_key) VALUES (1, ?, 'proposed', ?, ?)"),
         {person, slot, key});
    OutboxEntry entry;
    entry.server = server;
    entry.type = QStringLiteral("Appointment");
    entry.table = QStringLiteral("appointment");
    entry.row = value(QStringLiteral("SELECT id FROM appointment WHERE idempotency_key = ?"), {key}).toLongLong();
    entry.idempotencyKey = key;
    AppointmentDraft draft;
    draft.idempotencyKey = key;
    draft.patient = patient;
    draft.slot = slot;
    draft.start = clock.now().addDays(3);
    draft.end = draft.start.addSecs(900);
    draft.created = clock.now();
    entry.body = QJsonDocument(toAppointment(draft)).toJson(QJsonDocument::Compact);
    entry.person = PersonId{person};
    entry.actor = QStringLiteral("test");
    entry.created = clock.now();
    entry.id = edit(entry);
    return entry;
}

QJsonObject SyncDesk::reference(const QString& to)
{
    return {{QStringLiteral("reference"), to}};
}

QJsonObject SyncDesk::patient(int number)
{
    return {{QStringLiteral("name"), QJsonArray{QJsonObject{{QStringLiteral("family"), QStringLiteral("Ёлкина-%1").arg(number)},
                                                            {QStringLiteral("given"), QJsonArray{QStringLiteral("Мария"), QStringLiteral("Петровна")}}}}},
            {QStringLiteral("gender"), QStringLiteral("female")},
            {QStringLiteral("birthDate"), QStringLiteral("1958-03-07")},
            {QStringLiteral("telecom"), QJsonArray{QJsonObject{{QStringLiteral("system"), QStringLiteral("phone")},
                                                               {QStringLiteral("value"), QStringLiteral("+7921%1").arg(1000000 + number)},
                                                               {QStringLiteral("use"), QStringLiteral("mobile")}}}}};
}

void SyncDesk::cover(const QString& patient, const QString& insurer, const QString& status)
{
    if (!box.types.contains(QStringLiteral("Coverage")))
        box.types.append(QStringLiteral("Coverage"));
    box.put(QStringLiteral("Coverage"), QString(QStringLiteral("c-") + patient),
            {{QStringLiteral("status"), status},
             {QStringLiteral("beneficiary"), reference(QString(QStringLiteral("Patient/") + patient))},
             {QStringLiteral("payor"), QJsonArray{QJsonObject{{QStringLiteral("identifier"), QJsonObject{{QStringLiteral("value"), insurer}}}}}}});
}

void SyncDesk::putPerson(int number)
{
    const QString id = QStringLiteral("p%1").arg(number);
    box.put(QStringLiteral("Patient"), id, patient(number));
    box.put(QStringLiteral("Encounter"), QStringLiteral("e%1").arg(number),
            {{QStringLiteral("status"), QStringLiteral("finished")},
             {QStringLiteral("class"), QJsonObject{{QStringLiteral("code"), QStringLiteral("AMB")}}},
             {QStringLiteral("subject"), reference(QString(QStringLiteral("Patient/") + id))}});
}

void SyncDesk::fillBox(int persons)
{
    QJsonArray members;
    for (int i = 1; i <= persons; ++i) {
        const QString id = QStringLiteral("p%1").arg(i);
        putPerson(i);
        members.append(QJsonObject{{QStringLiteral("entity"), reference(QStringLiteral("Patient/") + id)}});
    }
    box.put(QStringLiteral("Group"), QStringLiteral("g1"),
            {{QStringLiteral("code"), QJsonObject{{QStringLiteral("coding"), QJsonArray{QJsonObject{{QStringLiteral("system"), QStringLiteral("urn:dutydesk:list-kind")},
                                                                                                   {QStringLiteral("code"), QStringLiteral("insured")}}}}}},
             {QStringLiteral("name"), QStringLiteral("Прикреплённые")},
             {QStringLiteral("quantity"), persons},
             {QStringLiteral("member"), members}});
    box.put(QStringLiteral("Slot"), QStringLiteral("s1"),
            {{QStringLiteral("schedule"), reference(QStringLiteral("Schedule/a"))}, {QStringLiteral("status"), QStringLiteral("free")},
             {QStringLiteral("start"), QStringLiteral("2026-11-23T12:00:00Z")}, {QStringLiteral("end"), QStringLiteral("2026-11-23T12:15:00Z")}});
}

} // namespace dutydesk::test
