// A server that answers with anything but what was asked: the desk says what happened, ends with the right code and
// keeps the rest.
#include "e2e/cli_runner.h"
#include "e2e/replica_dump.h"
#include "e2e/small_world.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A desk that has synced with the small world once.
struct RudeDay {
    RudeDay()
        : cli(folder.path()) {
        QFile token(folder.filePath(QStringLiteral("token")));
        REQUIRE((token.open(QIODevice::WriteOnly) && token.write("sandbox") > 0));
        token.close();
        REQUIRE(cli.run({QStringLiteral("init")}).code == 0);
        cli.cheapenKeyRing();
        REQUIRE(cli.run({QStringLiteral("connect"), QStringLiteral("mis"), world.server->url().toString(),
                         QStringLiteral("--token-file"), token.fileName()})
                    .code == 0);
        const CliOutcome first = sync();
        INFO(first.err.toStdString());
        REQUIRE(first.code == 0);
    }

    CliOutcome sync() {
        cli.now =
            QDateTime::fromString(cli.now, Qt::ISODate).addSecs(7200).toString(Qt::ISODate); // whatever waited is due
        return cli.run({QStringLiteral("sync")});
    }
    qint64 count(const QString& sql) { return countIn(cli.data(), QStringLiteral("duty"), CliRunner::password(), sql); }
    qint64 rowsOf(const QString& table) { return count(QStringLiteral("SELECT count(*) FROM ") + table); }
    bool knows(const QString& name) { return !cli.run({QStringLiteral("find"), name}).array().isEmpty(); }
    void contact(int person, const QString& outcome) {
        const CliOutcome recorded =
            cli.run({QStringLiteral("contact"), Enps[person], QStringLiteral("--outcome"), outcome});
        INFO(recorded.err.toStdString());
        REQUIRE(recorded.code == 0);
    }

    QTemporaryDir folder;
    SmallWorld world;
    CliRunner cli;
};

struct Rudeness {
    const char* name;
    FaultKind kind;
    int status;
    const char* words; ///< that the message must have
    int code;
};

Fault faultOf(const Rudeness& rudeness, const QString& match) {
    Fault fault;
    fault.match = match;
    fault.kind = rudeness.kind;
    fault.status = rudeness.status;
    fault.times = -1;
    fault.retryAfter = 0; // tried again at once
    return fault;
}

} // namespace

TEST_CASE("One kind of records that is answered rudely does not keep the others away", "[e2e][rude]") {
    RudeDay day;
    // 401 ends the run: the key is wrong for everything that comes after, too.
    const Rudeness table[] = {
        {"html", FaultKind::Html, 200, "web page answered", 1},
        {"wrong type", FaultKind::WrongType, 200, "something other than a list", 1},
        {"400", FaultKind::Status, 400, "refused the request", 1},
        {"401", FaultKind::Status, 401, "access key", 4},
        {"403", FaultKind::Status, 403, "does not let the desk read", 1},
        {"404", FaultKind::Status, 404, "does not have what was asked for", 1},
        {"410", FaultKind::Status, 410, "does not have what was asked for", 1},
        {"500", FaultKind::Status, 500, "out of order", 1},
        {"half a body", FaultKind::Half, 200, "broke off", 1},
    };
    int turn = 0;
    for (const Rudeness& rudeness : table) {
        INFO(rudeness.name);
        ++turn;
        const QString id = QStringLiteral("new%1").arg(turn), family = QStringLiteral("Новичок%1").arg(turn);
        day.world.person(id, family);
        day.world.flag(QStringLiteral("flag%1").arg(turn), QStringLiteral("p1"));
        day.world.slot(QStringLiteral("time%1").arg(turn), 8 + turn);
        day.world.server->addFault(faultOf(rudeness, QStringLiteral("GET /fhir/Flag?")));
        const CliOutcome met = day.sync();
        INFO(met.err.toStdString() << met.out.toStdString());
        CHECK(met.code == rudeness.code);
        CHECK(met.err.contains(QLatin1String(rudeness.words)));
        CHECK(met.isPureJson());
        CHECK(day.knows(family) == (rudeness.code != 4)); // newcomers are read last
        CHECK(day.rowsOf(QStringLiteral("flag")) == turn);
        CHECK(day.rowsOf(QStringLiteral("slot")) == 2 + turn - (rudeness.code == 4 ? 1 : 0));
        day.world.server->clearFaults();
        const CliOutcome after = day.sync();
        INFO(after.err.toStdString());
        CHECK(after.code == 0);
        CHECK(day.knows(family));
        CHECK(day.rowsOf(QStringLiteral("flag")) == turn + 1);
        CHECK(day.rowsOf(QStringLiteral("slot")) == 2 + turn);
    }
    CHECK(day.cli.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("A server that is rude to everything is named, and nothing is lost", "[e2e][rude]") {
    RudeDay day;
    day.contact(0, QStringLiteral("informed"));
    const Rudeness table[] = {
        {"html", FaultKind::Html, 200, "web page answered", 4},
        {"wrong type", FaultKind::WrongType, 200, "did not say what it can do", 4},
        {"401", FaultKind::Status, 401, "access key", 4},
        {"403", FaultKind::Status, 403, "does not let the desk", 4},
        {"404", FaultKind::Status, 404, "does not have what was asked for", 4},
        {"500", FaultKind::Status, 500, "out of order", 4},
    };
    for (const Rudeness& rudeness : table) {
        INFO(rudeness.name);
        day.world.server->addFault(faultOf(rudeness, {}));
        const CliOutcome met = day.sync();
        INFO(met.err.toStdString());
        CHECK(met.code == rudeness.code);
        CHECK(met.err.contains(QLatin1String(rudeness.words)));
        CHECK(met.isPureJson());
        CHECK(met.object().value(u"sent").toInt() == 0);
        day.world.server->clearFaults();
        CHECK(day.cli.run({QStringLiteral("outbox")}).array().size() == 1);
        CHECK(day.rowsOf(QStringLiteral("flag")) == 1);
    }
    const CliOutcome after = day.sync();
    CHECK(after.code == 0);
    CHECK(after.object().value(u"sent").toInt() == 1);
    CHECK(day.world.store().count("Communication") == 1);
}

TEST_CASE("What is sent to a rude server is kept until it has really been taken", "[e2e][rude]") {
    RudeDay day;
    // `parked`: the server has said no, a person decides; else it is sent again by itself.
    struct Sending {
        Rudeness rudeness;
        bool parked;
    };
    const Sending table[] = {
        {{"html", FaultKind::Html, 200, "Something else", 1}, false},
        {{"wrong type", FaultKind::WrongType, 200, "Something else", 1}, false},
        {{"500", FaultKind::Status, 500, "sent later", 1}, false},
        {{"422", FaultKind::Status, 422, "what it refused is kept", 1}, true},
        {{"403", FaultKind::Status, 403, "what it refused is kept", 1}, true},
        {{"404", FaultKind::Status, 404, "what it refused is kept", 1}, true},
    };
    int contacts = 0, slots = 0, parkedSoFar = 0;
    for (const Sending& sending : table) {
        INFO(sending.rudeness.name);
        day.contact(contacts % 3, QStringLiteral("informed"));
        ++contacts;
        day.world.slot(QStringLiteral("free%1").arg(++slots), 12);
        day.world.server->addFault(faultOf(sending.rudeness, QStringLiteral("POST /fhir/Communication")));
        const CliOutcome met = day.sync();
        INFO(met.err.toStdString() << met.out.toStdString());
        CHECK(met.code == sending.rudeness.code);
        CHECK(met.err.contains(QLatin1String(sending.rudeness.words)));
        CHECK(met.object().value(u"sent").toInt() == 0);
        CHECK(day.rowsOf(QStringLiteral("slot")) == 2 + slots); // the rest came
        const CliOutcome outbox = day.cli.run({QStringLiteral("outbox")});
        CHECK(outbox.array().size() == 1 + parkedSoFar);
        day.world.server->clearFaults();
        if (sending.parked) {
            ++parkedSoFar;
            CHECK(outbox.code == 1);
            const QJsonObject row = outbox.array().last().toObject();
            CHECK(row.value(u"state") == QLatin1String("parked"));
            CHECK(row.value(u"serverWords").toString().contains(QLatin1String("asked to fail")));
            continue;
        }
        const CliOutcome after = day.sync();
        INFO(after.err.toStdString());
        CHECK(after.code == 0);
        CHECK(after.object().value(u"sent").toInt() == 1);
        CHECK(day.world.store().count("Communication") == contacts);
    }
    CHECK(day.world.store().count("Communication") == contacts - parkedSoFar);
    CHECK(day.cli.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("Odd records are told or forgiven one by one, and the others are stored", "[e2e][rude]") {
    RudeDay day;
    SmallWorld& world = day.world;
    const QString of1 = QStringLiteral(R"("subject":{"reference":"Patient/p1"})");
    // Set aside: what they lack is what they are about.
    world.put("Slot", QStringLiteral("odd-no-start"),
              QStringLiteral(R"("schedule":{"reference":"Schedule/s1"},"status":"free")"));
    world.put(
        "Slot", QStringLiteral("odd-start"),
        QStringLiteral(
            R"("schedule":{"reference":"Schedule/s1"},"status":"free","start":"завтра","end":"2026-11-24T10:00:00+03:00")"));
    world.put("Encounter", QStringLiteral("odd-nobody"),
              QStringLiteral(R"("status":"finished","class":{"code":"AMB"})"));
    world.put("Flag", QStringLiteral("odd-nobody"),
              QStringLiteral(
                  R"("status":"active","code":{"coding":[{"system":"urn:dutydesk:flag","code":"low-mobility"}]})"));
    // Stored without what cannot be read.
    world.put("Patient", QStringLiteral("odd-no-name"), QStringLiteral(R"("birthDate":"1960-01-01")"));
    world.put(
        "Patient", QStringLiteral("odd-shapes"),
        QStringLiteral(
            R"("name":"Иванов","telecom":5,"birthDate":"31.12.1960","gender":["male"],"identifier":{"value":"1"})"));
    world.put(
        "Patient", QStringLiteral("odd-numbers"),
        QStringLiteral(
            R"("name":[{"family":"Числов","given":["Пётр"]}],"identifier":[{"system":"urn:oid:1.2.643.2.69.1.1.1.6.228","value":7856140892001235}],"birthDate":19600101)"));
    world.policy(QStringLiteral("odd-numbers"));
    // Of people and lists that nobody knows.
    world.put(
        "Observation", QStringLiteral("odd-value"),
        of1 +
            QStringLiteral(
                R"(,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"2026-11-20T10:00:00+03:00","valueQuantity":{"value":"много"})"));
    world.flag(QStringLiteral("odd-stranger"), QStringLiteral("never-seen"));
    world.put("Appointment", QStringLiteral("odd-empty"), QString());
    world.put(
        "Group", QStringLiteral("odd-group"),
        QStringLiteral(
            R"("type":"person","actual":true,"code":{"coding":[{"system":"urn:dutydesk:list-kind","code":"programme"}]},"member":[{},{"entity":{"reference":"Patient/p1"}},{"entity":{}},"Иванов"])"));
    world.person(QStringLiteral("fine"), QStringLiteral("Обычная"));
    world.flag(QStringLiteral("fine"), QStringLiteral("p2"));
    world.slot(QStringLiteral("fine"), 15);

    const CliOutcome met = day.sync();
    INFO(met.err.toStdString() << met.out.toStdString());
    CHECK(met.code == 1);
    CHECK(met.isPureJson());
    CHECK(met.err.contains(QLatin1String("could not be read and were set aside")));
    CHECK(met.object().value(u"parked").toInt() >= 4);
    CHECK(day.knows(QStringLiteral("Обычная")));
    CHECK(day.knows(QStringLiteral("Числов")));
    CHECK(day.rowsOf(QStringLiteral("flag")) == 2);
    CHECK(day.rowsOf(QStringLiteral("slot")) == 3);
    for (const char* id : {"odd-no-start", "odd-start", "odd-nobody"})
        CHECK(day.count(QStringLiteral("SELECT count(*) FROM sync_issue WHERE fhir_id = '%1' AND resolved_ms IS NULL")
                            .arg(QLatin1String(id))) > 0);
    CHECK(day.count(QStringLiteral("SELECT count(*) FROM elsewhere WHERE fhir_id = 'never-seen'")) == 1);
    CHECK(day.rowsOf(QStringLiteral("waiting_resource")) == 0);
    CHECK(day.cli.run({QStringLiteral("verify")}).code == 0);
    // Mended there, they come as everything does.
    world.slot(QStringLiteral("odd-no-start"), 16);
    world.person(QStringLiteral("never-seen"), QStringLiteral("Поздняя"));
    day.sync();
    CHECK(day.rowsOf(QStringLiteral("slot")) == 4);
    CHECK(day.rowsOf(QStringLiteral("flag")) == 3);
}
