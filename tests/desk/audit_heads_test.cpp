// Each day's head of the trail lies elsewhere too: it reaches the server once, and a trail that was cut back behind it
// is found.
#include "desk_fixture.h"

#include "replica/audit_head.h"
#include "replica/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QList<QJsonObject> eventsOf(DeskFixture& fixture) {
    QList<QJsonObject> events;
    fixture.server->store().forEach("AuditEvent", [&](const Store::Stored& stored) {
        events << QJsonDocument::fromJson(QByteArray::fromStdString(stored.json)).object();
        return true;
    });
    return events;
}

QString detailOf(const QJsonObject& event, const char* type) {
    for (const QJsonValue& value : event[u"entity"][0][u"detail"].toArray()) {
        if (value[u"type"].toString() == QLatin1String(type))
            return value[u"valueString"].toString();
    }
    return {};
}

/// The day of the fixture ends, and somebody works on the next one.
void nextDay(DeskFixture& fixture) {
    fixture.clock.advanceDays(1);
    REQUIRE(fixture.desk().find(QStringLiteral("ив")));
}

QString problemsOf(DeskFixture& fixture) {
    const auto report = fixture.desk().verify();
    REQUIRE(report);
    return report->audit.join(u'\n');
}

/// Somebody who holds the key of the file and knows all that the program knows: the rows after `row` never were.
void cutBack(DeskFixture& fixture, qint64 row) {
    for (const char* name :
         {"audit_unchanged", "audit_kept", "audit_at_end", "audit_sent_unchanged", "audit_sent_kept"})
        fixture.exec(QStringLiteral("DROP TRIGGER ") + QLatin1String(name));
    fixture.exec(QStringLiteral("DELETE FROM audit WHERE id > ?"), {row});
    fixture.exec(QStringLiteral("DELETE FROM meta WHERE key LIKE 'audit_seal %'"));
    AuditHead head;
    head.last = row;
    head.hash = fixture.value(QStringLiteral("SELECT hash FROM audit WHERE id = ?"), {row}).toByteArray();
    REQUIRE(storeAuditHead(fixture.raw(), head));
}

} // namespace

TEST_CASE("Each day's head reaches the server once, whatever becomes of the answer") {
    DeskFixture fixture(Role::Coordinator, true);
    fixture.sync();
    CHECK(eventsOf(fixture).isEmpty()); // the day is not over
    nextDay(fixture);
    CHECK(fixture.sync().state == SyncReport::State::Ok);
    REQUIRE(eventsOf(fixture).size() == 1);
    const QJsonObject event = eventsOf(fixture).first();
    CHECK(detailOf(event, "day") == QStringLiteral("2026-11-23"));
    const QString hash = fixture
                             .value(QStringLiteral("SELECT lower(hex(hash)) FROM audit WHERE id = ?"),
                                    {detailOf(event, "last-row").toLongLong()})
                             .toString();
    CHECK(detailOf(event, "hash") == hash);
    CHECK(event[u"recorded"].toString().startsWith(QStringLiteral("2026-11-24")));
    fixture.sync();
    CHECK(eventsOf(fixture).size() == 1);
    // The answer was lost: the desk does not know that the server knows.
    fixture.exec(QStringLiteral("DROP TRIGGER audit_sent_kept"));
    fixture.exec(QStringLiteral("DELETE FROM audit_sent"));
    fixture.sync();
    CHECK(eventsOf(fixture).size() == 1);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit_sent")).toInt() == 1);
    nextDay(fixture);
    fixture.sync();
    CHECK(eventsOf(fixture).size() == 2);
    CHECK(problemsOf(fixture).isEmpty());
}

TEST_CASE("Days without a sync are told of later, each with its own head") {
    DeskFixture fixture(Role::Coordinator, true);
    for (int day = 0; day < 3; ++day)
        nextDay(fixture);
    fixture.sync();
    QStringList days;
    for (const QJsonObject& event : eventsOf(fixture))
        days << detailOf(event, "day");
    days.sort();
    CHECK(days ==
          QStringList{QStringLiteral("2026-11-23"), QStringLiteral("2026-11-24"), QStringLiteral("2026-11-25")});
}

TEST_CASE("A trail that was cut back behind a head that the server has is found, even with the right key") {
    DeskFixture fixture(Role::Coordinator, true);
    nextDay(fixture);
    fixture.sync();
    nextDay(fixture);
    fixture.sync();
    REQUIRE(eventsOf(fixture).size() == 2);
    REQUIRE(problemsOf(fixture).isEmpty());
    cutBack(fixture, 2);
    SECTION("by what the desk remembers of its telling") {
        CHECK(problemsOf(fixture).contains(QStringLiteral("A server was told that row")));
    }
    SECTION("by what the server remembers, when the desk was made to forget") {
        fixture.exec(QStringLiteral("DELETE FROM audit_sent"));
        CHECK(problemsOf(fixture).isEmpty()); // nothing on this disk speaks against it
        nextDay(fixture);
        const SyncReport report = fixture.sync();
        CHECK(report.state == SyncReport::State::Partial);
        CHECK(report.message.contains(QStringLiteral("audit trail")));
        CHECK(problemsOf(fixture).contains(QStringLiteral("A server was told that row")));
        CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'trail-damaged'")).toInt() == 2);
    }
}
