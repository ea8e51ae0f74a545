// The laws of sync that concern writing; see core/sync/README.md.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QStringList posts(SyncDesk& desk)
{
    return desk.network.lines().filter(QStringLiteral("POST "));
}

/// An update of an appointment's or person's field that is here.
OutboxEntry update(SyncDesk& desk, const QString& type, const QString& table, const QString& fhirId, const FieldChange& change)
{
    OutboxEntry entry;
    entry.server = desk.server;
    entry.type = type;
    entry.table = table;
    entry.fhirId = fhirId;
    const QString sql = table == u"person" ? QStringLiteral("SELECT person_id FROM person_link WHERE fhir_id = ?")
                                           : QStringLiteral("SELECT id FROM %1 WHERE fhir_id = ?").arg(table);
    entry.row = desk.value(sql, {fhirId}).toLongLong();
    const QString versionSql = QStringLiteral("SELECT version FROM %1 WHERE fhir_id = ?").arg(table == u"person" ? QStringLiteral("person_link") : table);
    entry.baseVersion = desk.value(versionSql, {fhirId}).toString();
    entry.operation = OutboxOperation::Update;
    static int keys = 0;
    entry.idempotencyKey = QStringLiteral("00000000-0000-4000-a000-%1").arg(++keys, 12, 10, QLatin1Char('0'));
    entry.changes = {change};
    entry.created = desk.clock.now();
    entry.id = desk.edit(entry);
    return entry;
}

QJsonArray phones(const QString& number)
{
    return {QJsonObject{{QStringLiteral("system"), QStringLiteral("phone")}, {QStringLiteral("value"), number}, {QStringLiteral("use"), QStringLiteral("mobile")}}};
}

QJsonObject noteOf(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

} // namespace

TEST_CASE("Law 4: an edit and its outbox row are one: the row waits, is sent and is as on the server", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(2);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.contact(QStringLiteral("p1"));
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM contact")).toInt() == 1);
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(report.sent == 1);
    const QJsonObject there = desk.box.all(QStringLiteral("Communication")).first();
    CHECK(there.value(u"identifier").toArray().first().toObject().value(u"value").toString() == entry.idempotencyKey);
    CHECK(desk.value(QStringLiteral("SELECT fhir_id FROM contact")).toString() == there.value(u"id").toString());
    CHECK(desk.value(QStringLiteral("SELECT version FROM contact")).toString() == QStringLiteral("1"));
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM contact")).toInt() == 0);
    CHECK(desk.count(QStringLiteral("contact")) == 1);
}

TEST_CASE("Law 6: one refused record is parked with the server's words and the rest go on", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(3);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry first = desk.contact(QStringLiteral("p1"));
    const OutboxEntry bad = desk.contact(QStringLiteral("p2"), QStringLiteral("refuse me"));
    const OutboxEntry last = desk.contact(QStringLiteral("p3"));
    desk.network.handler = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (request.method == "POST" && request.body.contains("refuse me"))
            return HttpReply{422, {}, R"({"resourceType":"OperationOutcome","issue":[{"details":{"text":"Недопустимый исход"}}]})"};
        return desk.box.handle(request);
    };
    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Partial);
    CHECK(report.sent == 2);
    CHECK(report.parked == 1);
    CHECK(desk.state(first.id) == QStringLiteral("sent"));
    CHECK(desk.state(last.id) == QStringLiteral("sent"));
    CHECK(desk.state(bad.id) == QStringLiteral("parked"));
    CHECK(desk.value(QStringLiteral("SELECT server_words FROM outbox WHERE id = ?"), {bad.id.value}).toString() == QStringLiteral("Недопустимый исход"));
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM contact WHERE id = ?"), {bad.row}).toInt() == 2);
    CHECK(desk.value(QStringLiteral("SELECT count(*) FROM sync_issue WHERE outbox_id = ? AND resolved_ms IS NULL"), {bad.id.value}).toInt() == 1);

    desk.network.requests.clear();
    CHECK(desk.sync().state == SyncReport::State::Ok); // parked is parked: not tried again by itself
    CHECK(posts(desk).isEmpty());
}

TEST_CASE("Law 7: passing troubles are retried with growing pauses and Retry-After", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.contact(QStringLiteral("p1"));
    int left = 3;
    int status = 503;
    QList<QPair<QByteArray, QByteArray>> headers;
    desk.network.handler = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (request.method == "POST" && left-- > 0)
            return status ? Result<HttpReply>(HttpReply{status, headers, {}}) : Result<HttpReply>(ScriptedTransport::noAnswer());
        return desk.box.handle(request);
    };
    desk.network.waits.clear();
    SECTION("503") { }
    SECTION("429") { status = 429; }
    SECTION("time-out") { status = 0; }
    SECTION("Retry-After")
    {
        headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("7")));
        CHECK(desk.sync().sent == 1);
        for (const int wait : desk.network.waits) {
            CHECK(wait >= 7000);
            CHECK(wait <= 7500);
        }
        return;
    }
    CHECK(desk.sync().sent == 1);
    REQUIRE(desk.network.waits.size() == 3);
    for (int i = 0; i < 3; ++i) { // between half of 1, 2, 4 seconds and the whole
        CHECK(desk.network.waits.at(i) >= 500 << i);
        CHECK(desk.network.waits.at(i) <= 1000 << i);
    }
    CHECK(desk.state(entry.id) == QStringLiteral("sent"));
}

TEST_CASE("Law 7: a server that stays out of order is tried again by a later run, not before its time", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    desk.settings.maxAttempts = 2;
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.contact(QStringLiteral("p1"));
    desk.box.fixed.insert(QStringLiteral("POST"), HttpReply{503, {}, {}});
    CHECK(desk.sync().state == SyncReport::State::Partial);
    CHECK(desk.state(entry.id) == QStringLiteral("queued"));
    desk.box.fixed.clear();
    desk.network.requests.clear();
    (void)desk.sync();
    CHECK(posts(desk).isEmpty());
    desk.clock.advanceSeconds(2 * 3600);
    CHECK(desk.sync().sent == 1);
}

TEST_CASE("Law 7: a 401 renews the token once", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    desk.box.token = QStringLiteral("new");
    SECTION("renewed meanwhile")
    {
        desk.network.handler = [&](const HttpRequest& request) {
            auto reply = desk.box.handle(request);
            if (reply && reply->status == 401)
                desk.exec(QStringLiteral("UPDATE server SET token = 'new'"));
            return reply;
        };
        CHECK(desk.sync().state == SyncReport::State::Ok);
    }
    SECTION("not renewed: the run stops after one more try")
    {
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Failed);
        CHECK(report.errorKind == ErrorKind::Refused);
        CHECK(desk.network.exchanges == 2);
    }
}

TEST_CASE("Law 7: a lost answer is found again by the key and never sent twice", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.contact(QStringLiteral("p1"));
    const int post = desk.network.exchanges + 2; // metadata, POST
    SECTION("by If-None-Exist, within the run") { desk.network.lost.insert(post, ScriptedTransport::noAnswer()); }
    SECTION("by If-None-Exist, in the next run")
    {
        desk.settings.maxAttempts = 1;
        desk.network.lost.insert(post, ScriptedTransport::noAnswer());
        desk.box.types.removeOne(QStringLiteral("Communication")); // nor does the pull of this run tell of it
        CHECK(desk.sync().state == SyncReport::State::Partial);
        desk.box.types.append(QStringLiteral("Communication"));
        CHECK(desk.state(entry.id) == QStringLiteral("queued"));
        desk.clock.advanceDays(1);
    }
    SECTION("by a search, where the server does not look itself")
    {
        desk.box.conditionalCreate = false;
        desk.network.lost.insert(post, ScriptedTransport::noAnswer());
    }
    SECTION("by a search, after the process was killed with the request under way")
    {
        desk.box.conditionalCreate = false;
        desk.network.lost.insert(post, Error{ErrorKind::Internal, {}, {}});
        CHECK(desk.sync().state == SyncReport::State::Failed);
        CHECK(desk.state(entry.id) == QStringLiteral("sending"));
    }
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.state(entry.id) == QStringLiteral("sent"));
    CHECK(desk.box.all(QStringLiteral("Communication")).size() == 1);
    CHECK(desk.count(QStringLiteral("contact")) == 1);
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM contact")).toInt() == 0);
}

TEST_CASE("Law 7: a server that answers without the resource is asked what became of it", "[laws]")
{
    SyncDesk desk;
    desk.box.givesBodies = false;
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry entry = desk.booking(QStringLiteral("p1"));
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.state(entry.id) == QStringLiteral("sent"));
    CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("booked"));
}

TEST_CASE("Law 8: a field changed on both sides goes to its owner, and the choice is logged", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry made = desk.booking(QStringLiteral("p1"));
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const QString id = desk.value(QStringLiteral("SELECT fhir_id FROM appointment")).toString();
    QJsonObject there = desk.box.get(QStringLiteral("Appointment"), id);
    SECTION("the МО owns the status")
    {
        const auto edit = update(desk, QStringLiteral("Appointment"), QStringLiteral("appointment"), id,
                                 {QStringLiteral("/status"), QStringLiteral("booked"), QStringLiteral("cancelled")});
        desk.exec(QStringLiteral("UPDATE appointment SET status = 'cancelled'"));
        there.insert(u"status", QStringLiteral("fulfilled"));
        desk.box.put(QStringLiteral("Appointment"), id, there);
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.state(edit.id) == QStringLiteral("void"));
        CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("fulfilled"));
        CHECK(desk.box.get(QStringLiteral("Appointment"), id).value(u"status").toString() == QStringLiteral("fulfilled"));
        CHECK(desk.value(QStringLiteral("SELECT decision FROM merge_record WHERE field = '/status'")).toString() == QStringLiteral("theirs"));
        CHECK(desk.value(QStringLiteral("SELECT mine FROM merge_record")).toString() == QStringLiteral("\"cancelled\""));
    }
    SECTION("the desk owns the comment")
    {
        const auto edit = update(desk, QStringLiteral("Appointment"), QStringLiteral("appointment"), id,
                                 {QStringLiteral("/comment"), QJsonValue::Undefined, QStringLiteral("с палочкой")});
        desk.exec(QStringLiteral("UPDATE appointment SET comment = 'с палочкой'"));
        there.insert(u"comment", QStringLiteral("их слова"));
        there.insert(u"status", QStringLiteral("arrived"));
        desk.box.put(QStringLiteral("Appointment"), id, there);
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.state(edit.id) == QStringLiteral("sent"));
        CHECK(desk.box.get(QStringLiteral("Appointment"), id).value(u"comment").toString() == QStringLiteral("с палочкой"));
        CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("arrived"));
        CHECK(desk.value(QStringLiteral("SELECT decision FROM merge_record")).toString() == QStringLiteral("mine"));
    }
    SECTION("the same on both sides needs no sending")
    {
        const auto edit = update(desk, QStringLiteral("Appointment"), QStringLiteral("appointment"), id,
                                 {QStringLiteral("/status"), QStringLiteral("booked"), QStringLiteral("cancelled")});
        there.insert(u"status", QStringLiteral("cancelled"));
        const int version = desk.box.put(QStringLiteral("Appointment"), id, there);
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.state(edit.id) == QStringLiteral("void"));
        CHECK(desk.box.get(QStringLiteral("Appointment"), id).value(u"meta").toObject().value(u"versionId").toString() == QString::number(version));
    }
}

TEST_CASE("Law 8: a true conflict keeps both values until a person decides", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const QJsonValue base = desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1")).value(u"telecom");
    const auto edit = update(desk, QStringLiteral("Patient"), QStringLiteral("person"), QStringLiteral("p1"),
                             {QStringLiteral("/telecom"), base, phones(QStringLiteral("+79211112233"))});
    QJsonObject person = desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1"));
    person.insert(u"telecom", phones(QStringLiteral("8 (921) 999-88-77")));
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p1"), person);

    const SyncReport report = desk.sync();
    CHECK(report.state == SyncReport::State::Partial);
    CHECK(report.conflicts == 1);
    CHECK(desk.state(edit.id) == QStringLiteral("conflict"));
    CHECK(desk.value(QStringLiteral("SELECT local_state FROM person_link")).toInt() == 3);
    CHECK(desk.value(QStringLiteral("SELECT theirs FROM merge_record WHERE decision = 'open'")).toString().contains(QStringLiteral("999-88-77")));
    CHECK(desk.value(QStringLiteral("SELECT mine FROM merge_record WHERE decision = 'open'")).toString().contains(QStringLiteral("1112233")));
    CHECK(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1")).value(u"telecom") == person.value(u"telecom"));

    CHECK(desk.sync().state == SyncReport::State::Ok); // nothing new: it still waits, nothing is overwritten
    CHECK(desk.state(edit.id) == QStringLiteral("conflict"));

    // The person decides for the desk's value; it is sent on top of the version that was seen.
    auto decided = desk.replica->write<void>([&](Database& db, ChangeSet&) { return Outbox(db).requeue(edit.id); });
    REQUIRE(decided.ok());
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.state(edit.id) == QStringLiteral("sent"));
    CHECK(desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1")).value(u"telecom").toArray().first().toObject().value(u"value").toString()
          == QStringLiteral("+79211112233"));
}

TEST_CASE("What the desk does not know of a record survives its edits", "[sync]")
{
    SyncDesk desk;
    desk.box.patch = GENERATE(true, false);
    desk.fillBox(1);
    QJsonObject person = desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1"));
    QJsonArray telecom = person.value(u"telecom").toArray();
    const QJsonObject mail{{QStringLiteral("system"), QStringLiteral("email")}, {QStringLiteral("value"), QStringLiteral("e@example.org")}};
    telecom.append(mail);
    person.insert(u"telecom", telecom);
    person.insert(u"maritalStatus", QJsonObject{{QStringLiteral("text"), QStringLiteral("вдова")}});
    desk.box.put(QStringLiteral("Patient"), QStringLiteral("p1"), person);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    // The desk knows phones only: its base lacks the e-mail, and that is no conflict.
    const auto edit = update(desk, QStringLiteral("Patient"), QStringLiteral("person"), QStringLiteral("p1"),
                             {QStringLiteral("/telecom"), phones(QStringLiteral("+79211000001")), phones(QStringLiteral("+79211112233"))});
    const SyncReport report = desk.sync();
    INFO(report.message.toStdString() << report.details.toStdString());
    CHECK(report.state == SyncReport::State::Ok);
    CHECK(desk.state(edit.id) == QStringLiteral("sent"));
    const QJsonObject there = desk.box.get(QStringLiteral("Patient"), QStringLiteral("p1"));
    CHECK(there.value(u"maritalStatus").toObject().value(u"text").toString() == QStringLiteral("вдова"));
    REQUIRE(there.value(u"telecom").toArray().size() == 2);
    CHECK(there.value(u"telecom").toArray().first().toObject().value(u"value").toString() == QStringLiteral("+79211112233"));
    CHECK(there.value(u"telecom").toArray().last() == QJsonValue(mail));
    CHECK(desk.value(QStringLiteral("SELECT phone FROM person")).toString() == QStringLiteral("+79211112233"));
}

TEST_CASE("A 412 has the record read, merged and sent again", "[sync]")
{
    SyncDesk desk;
    desk.box.patch = GENERATE(true, false);
    desk.fillBox(1);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry made = desk.contact(QStringLiteral("p1"));
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const QString id = desk.value(QStringLiteral("SELECT fhir_id FROM contact")).toString();
    const auto edit = update(desk, QStringLiteral("Communication"), QStringLiteral("contact"), id,
                             {QStringLiteral("/note"), QJsonArray{noteOf(QStringLiteral("says yes"))}, QJsonArray{noteOf(QStringLiteral("says no"))}});
    QJsonObject there = desk.box.get(QStringLiteral("Communication"), id);
    there.insert(u"priority", QStringLiteral("urgent"));
    desk.box.put(QStringLiteral("Communication"), id, there);
    CHECK(desk.sync().state == SyncReport::State::Ok);
    CHECK(desk.state(edit.id) == QStringLiteral("sent"));
    there = desk.box.get(QStringLiteral("Communication"), id);
    CHECK(there.value(u"priority").toString() == QStringLiteral("urgent"));
    CHECK(there.value(u"note").toArray().first().toObject().value(u"text").toString() == QStringLiteral("says no"));
    CHECK(desk.value(QStringLiteral("SELECT note FROM contact")).toString() == QStringLiteral("says no"));
}

TEST_CASE("Law 9: a booking is a request until the server confirms it", "[laws]")
{
    SyncDesk desk;
    desk.fillBox(2);
    REQUIRE(desk.sync().state == SyncReport::State::Ok);
    const OutboxEntry mine = desk.booking(QStringLiteral("p1"));
    CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("proposed"));
    SECTION("confirmed")
    {
        CHECK(desk.sync().state == SyncReport::State::Ok);
        CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("booked"));
        CHECK(desk.value(QStringLiteral("SELECT status FROM slot")).toString() == QStringLiteral("busy"));
    }
    SECTION("taken meanwhile")
    {
        QJsonObject slot = desk.box.get(QStringLiteral("Slot"), QStringLiteral("s1"));
        slot.insert(u"status", QStringLiteral("busy"));
        desk.box.put(QStringLiteral("Slot"), QStringLiteral("s1"), slot);
        const SyncReport report = desk.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(desk.state(mine.id) == QStringLiteral("parked"));
        CHECK(desk.value(QStringLiteral("SELECT category FROM outbox")).toString() == QStringLiteral("slot-taken"));
        CHECK(desk.value(QStringLiteral("SELECT server_words FROM outbox")).toString() == QStringLiteral("Время занято"));
        CHECK(desk.value(QStringLiteral("SELECT status FROM appointment")).toString() == QStringLiteral("proposed"));
        CHECK(desk.value(QStringLiteral("SELECT status FROM slot")).toString() == QStringLiteral("busy"));
    }
}
