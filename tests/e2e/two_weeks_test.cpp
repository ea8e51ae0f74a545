// The main job from end to end: real processes, real HTTP, two weeks, twenty kills. At the end the server holds exactly
// what the desk did, each thing once, and the replica equals that of a desk that comes fresh.
#include "e2e/replica_dump.h"
#include "e2e/two_weeks.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk::test;

namespace {

const QString Login = QStringLiteral("duty");

QByteArray beginningOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

/// What this desk has created on the server, by key.
QHash<QString, QJsonObject> createdHere(TwoWeeks& weeks) {
    auto created = weeks.keyed();
    for (const QString& key : std::as_const(weeks.keysOfOthers))
        created.remove(key);
    return created;
}

/// The resource as it was when it was created.
QJsonObject firstVersion(TwoWeeks& weeks, const QJsonObject& resource) {
    const QJsonObject history =
        weeks.server.get(QString(resource.value(u"resourceType").toString() + u'/' + resource.value(u"id").toString() +
                                 QStringLiteral("/_history")));
    return history.value(u"entry").toArray().last().toObject().value(u"resource").toObject();
}

/// The elements of `resource` that `body` speaks of.
QJsonObject asFarAsIn(const QJsonObject& resource, const QJsonObject& body) {
    QJsonObject same;
    for (const QString& element : body.keys())
        same.insert(element, resource.value(element));
    return same;
}

/// The server against the outbox: every edit arrived, once, with its content; and nothing came that the outbox does not
/// know.
void compareWithOutbox(TwoWeeks& weeks, const QHash<QString, QJsonObject>& created) {
    QSet<QString> keys;
    for (const OutboxLine& line : outboxLines(weeks.desk.data(), Login, CliRunner::password())) {
        INFO(line.type.toStdString() << ' ' << line.key.toStdString());
        CHECK(line.state == QLatin1String("sent"));
        if (line.operation != QLatin1String("create"))
            continue;
        keys.insert(line.key);
        if (!created.contains(line.key)) {
            FAIL_CHECK("it is not on the server");
            continue;
        }
        const QJsonObject resource = created.value(line.key);
        CHECK(resource.value(u"resourceType") == line.type);
        CHECK(resource.value(u"id") == line.fhirId);
        const QJsonObject arrived = asFarAsIn(firstVersion(weeks, resource), line.body);
        CHECK(QJsonDocument(arrived).toJson().toStdString() == QJsonDocument(line.body).toJson().toStdString());
    }
    for (const QString& key : created.keys()) {
        INFO(key.toStdString());
        CHECK(keys.contains(key));
    }
}

/// The server against what was done by hand.
void compareWithDeeds(TwoWeeks& weeks, const QHash<QString, QJsonObject>& created, int tasks) {
    QStringList calls, wantedCalls, bookings, wantedBookings, visits;
    int disputes = 0;
    for (const QJsonObject& resource : created) {
        const QString type = resource.value(u"resourceType").toString();
        if (type == QLatin1String("Communication")) {
            const QString outcome = codeOf(resource.value(u"statusReason"));
            const bool reached = outcome != QLatin1String("no-answer") && outcome != QLatin1String("wrong-number");
            CHECK(resource.value(u"status").toString() ==
                  (reached ? QStringLiteral("completed") : QStringLiteral("not-done")));
            calls << QStringList{weeks.enpOf(resource), codeOf(resource.value(u"statusReason")),
                                 codeOf(resource.value(u"reasonCode")),
                                 resource.value(u"note").toArray().first().toObject().value(u"text").toString()}
                         .join(u'|');
        } else if (type == QLatin1String("Appointment")) {
            bookings << QString(
                weeks.enpOf(resource) + u'|' +
                QDateTime::fromString(resource.value(u"start").toString(), Qt::ISODate).toUTC().toString(Qt::ISODate));
        } else if (type == QLatin1String("ServiceRequest")) {
            visits << weeks.enpOf(resource);
        } else if (type == QLatin1String("Task")) {
            ++disputes;
        }
    }
    for (const CalledPerson& call : weeks.called)
        wantedCalls << QStringList{call.enp, call.outcome, call.reason, call.note}.join(u'|');
    for (const BookedPerson& booking : weeks.booked)
        wantedBookings << QString(booking.enp + u'|' + booking.start.toUTC().toString(Qt::ISODate));
    for (QStringList* list : {&calls, &wantedCalls, &bookings, &wantedBookings})
        list->sort();
    CHECK(calls.join(u'\n').toStdString() == wantedCalls.join(u'\n').toStdString());
    CHECK(bookings.join(u'\n').toStdString() == wantedBookings.join(u'\n').toStdString());
    CHECK(visits == QStringList{weeks.homeVisitEnp});
    CHECK(disputes == tasks);
    int withPhone = 0;
    for (const QJsonObject& patient : weeks.server.all(QStringLiteral("Patient")))
        withPhone += QJsonDocument(patient.value(u"telecom").toArray()).toJson().contains(NewPhone.toUtf8()) ? 1 : 0;
    CHECK(withPhone == 1);
}

/// Every row of the fresh replica is in the lived one, equal. The lived one may know more only of persons who have left
/// the list of the insured, whom a first load does not bring any more.
void compareWithFresh(const ReplicaDump& lived, const ReplicaDump& fresh) {
    CHECK(lived.patients.size() >= fresh.patients.size());
    for (auto table = fresh.tables.cbegin(); table != fresh.tables.cend(); ++table) {
        const auto rows = lived.tables.value(table.key());
        int different = 0, absent = 0, extra = 0;
        QString example;
        for (auto row = table->cbegin(); row != table->cend(); ++row) {
            const auto mine = rows.constFind(row.key());
            absent += mine == rows.cend() ? 1 : 0;
            different += mine != rows.cend() && mine->text != row->text ? 1 : 0;
            if (example.isEmpty() && (mine == rows.cend() || mine->text != row->text))
                example =
                    QString(row.key() + QStringLiteral("\n  fresh: ") + row->text + QStringLiteral("\n  lived: ") +
                            (mine == rows.cend() ? QStringLiteral("absent") : mine->text));
        }
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            const bool belongsToLeaver = !row->patient.isEmpty() && !fresh.patients.contains(row->patient);
            if (table->contains(row.key()) || belongsToLeaver)
                continue;
            ++extra;
            if (example.isEmpty())
                example = QString(row.key() + QStringLiteral(" only in the lived one: ") + row->text);
        }
        INFO(table.key().toStdString() << ": " << example.toStdString());
        CHECK(absent == 0);
        CHECK(different == 0);
        CHECK(extra == 0);
    }
}

void printSheets(TwoWeeks& weeks) {
    const QString two = weeks.folder.filePath(QStringLiteral("two.pdf")),
                  day = weeks.folder.filePath(QStringLiteral("day.pdf"));
    const CliOutcome named = weeks.cli(
        {QStringLiteral("route-sheet"), weeks.called.first().enp, weeks.booked.first().enp, QStringLiteral("-o"), two});
    INFO(named.err.toStdString());
    CHECK(named.code == 0);
    CHECK(named.object().value(u"persons").toInt() == 2);
    CHECK(named.object().value(u"pages").toInt() >= 2);
    CHECK(beginningOf(two) == "%PDF");
    CHECK(weeks
              .cli({QStringLiteral("route-sheet"), QStringLiteral("--programme"), QStringLiteral("DVN"),
                    QStringLiteral("--date"), QStringLiteral("2026-11-24"), QStringLiteral("-o"), day})
              .code == 0);
    CHECK(beginningOf(day) == "%PDF");
}

void firstWeek(TwoWeeks& weeks) {
    weeks.begin();
    // Slow answers give every step its line, so that each kill falls a step later than the one before.
    weeks.server.fault({{QStringLiteral("match"), QStringLiteral("GET /fhir/")},
                        {QStringLiteral("kind"), QStringLiteral("slow")},
                        {QStringLiteral("delayMs"), 105},
                        {QStringLiteral("times"), -1}});
    weeks.killGrowing(QStringLiteral("bulk"), 7, 1, 1);
    weeks.server.clearFaults();
    const QJsonObject loaded = weeks.sync();
    CHECK(loaded.value(u"parked").toInt() == 0);
    CHECK(loaded.value(u"conflicts").toInt() == 0);

    weeks.callTen();
    weeks.bookFive();
    weeks.askForHomeVisit();
    CHECK(weeks.cli({QStringLiteral("outbox")}).array().size() == 10 + 5 + 2);

    weeks.server.fault({{QStringLiteral("match"), QStringLiteral("POST /fhir/")},
                        {QStringLiteral("kind"), QStringLiteral("slow")},
                        {QStringLiteral("delayMs"), 120},
                        {QStringLiteral("times"), -1}});
    weeks.killWhileSending(5);
    weeks.server.clearFaults();
    // The work is done there, the answer lost; four times, because the network layer itself repeats up to three.
    for (const char* type : {"Communication", "Appointment", "ServiceRequest"})
        weeks.server.fault({{QStringLiteral("match"), QString(QStringLiteral("POST /fhir/") + QLatin1String(type))},
                            {QStringLiteral("kind"), QStringLiteral("lose-answer")},
                            {QStringLiteral("times"), 4}});
    const CliOutcome lost = weeks.cli({QStringLiteral("sync")});
    INFO(lost.err.toStdString());
    CHECK(lost.code == 0);
    weeks.server.clearFaults();
    weeks.later(120);
    weeks.sync();
    CHECK(weeks.cli({QStringLiteral("outbox")}).array().isEmpty());
    printSheets(weeks);
    weeks.markNoShow();
    weeks.advance(7);
}

void findNoShow(TwoWeeks& weeks) {
    weeks.server.fault({{QStringLiteral("match"), QStringLiteral("GET /fhir/")},
                        {QStringLiteral("kind"), QStringLiteral("slow")},
                        {QStringLiteral("delayMs"), 105},
                        {QStringLiteral("times"), -1}});
    weeks.killGrowing(QStringLiteral("pull"), 5, 2, 3);
    weeks.server.clearFaults();
    weeks.sync();
    QStringList noShows;
    for (const QJsonValue& entry :
         weeks
             .cli({QStringLiteral("worklist"), QStringLiteral("--occasion"), QStringLiteral("no-show"),
                   QStringLiteral("--limit"), QStringLiteral("1000")})
             .array())
        noShows << entry.toObject().value(u"enp").toString();
    CHECK(noShows.contains(weeks.booked.first().enp));
    const CliOutcome card = weeks.cli({QStringLiteral("person"), weeks.booked.first().enp});
    CHECK(card.out.contains("noshow"));
}

/// Imports the МО's file, reconciles it, writes the act; how many tasks for the МО were queued.
int reconcileMonth(TwoWeeks& weeks) {
    const QStringList list{QStringLiteral("--programme"), QStringLiteral("ДВН"), QStringLiteral("--month"),
                           QStringLiteral("2026-11")};
    const HandedList handed = weeks.handOver(QStringLiteral("DVN"), QStringLiteral("2026-11"));
    const CliOutcome imported = weeks.cli(QStringList{QStringLiteral("import"), handed.path} + list);
    INFO(imported.err.toStdString() << imported.out.toStdString());
    CHECK(imported.code == 1);
    const QJsonObject counts = imported.object();
    CHECK(counts.value(u"rows").toInt() == handed.rows);
    CHECK(counts.value(u"quarantined").toInt() == handed.damagedRows.size());
    CHECK(counts.value(u"accepted").toInt() == handed.rows - handed.damagedRows.size());
    CHECK(counts.value(u"duplicates").toInt() == 0);
    QList<int> bad;
    for (const QJsonValue& row : counts.value(u"bad").toArray()) {
        CHECK_FALSE(row.toObject().value(u"message").toString().isEmpty());
        bad << row.toObject().value(u"row").toInt();
    }
    CHECK(bad == handed.damagedRows);

    const CliOutcome compared = weeks.cli(QStringList{QStringLiteral("reconcile")} + list);
    INFO(compared.err.toStdString() << compared.out.toStdString());
    const QJsonObject categories = compared.object();
    int people = 0;
    for (const char* category : {"same", "new", "changed", "disputed", "probable", "unidentified"})
        people += categories.value(QLatin1String(category)).toInt();
    const QJsonObject leaving = categories.value(u"leaving").toObject();
    for (const QJsonValue& number : leaving)
        people += number.toInt();
    CHECK(people == handed.members + handed.added.size()); // everybody comes out once
    CHECK(categories.value(u"new").toInt() + categories.value(u"disputed").toInt() >= handed.added.size());
    CHECK(leaving.value(u"done").toInt() > 0);

    // Those who passed are what a list is for: the brake spares them.
    CHECK_FALSE(categories.value(u"brake").toBool());
    const QString pdf = weeks.folder.filePath(QStringLiteral("act.pdf")),
                  xlsx = weeks.folder.filePath(QStringLiteral("act.xlsx"));
    const QStringList accept =
        QStringList{QStringLiteral("reconcile")} + list +
        QStringList{QStringLiteral("--act"), pdf, QStringLiteral("--act"), xlsx, QStringLiteral("--send-disputes")};
    const CliOutcome accepted = weeks.cli(accept);
    INFO(accepted.err.toStdString());
    CHECK(accepted.code == 0);
    CHECK(accepted.object() == categories);
    CHECK(beginningOf(pdf) == "%PDF");
    CHECK(beginningOf(xlsx) == "PK\x03\x04");
    return int(weeks.cli({QStringLiteral("outbox")}).array().size());
}

} // namespace

TEST_CASE("Two weeks at the desk arrive at the server, each thing once, whatever is killed on the way", "[e2e]") {
    TwoWeeks weeks;
    firstWeek(weeks);
    findNoShow(weeks);
    const int tasks = reconcileMonth(weeks);
    CHECK(tasks > 0);
    weeks.server.fault({{QStringLiteral("match"), QStringLiteral("POST /fhir/")},
                        {QStringLiteral("kind"), QStringLiteral("slow")},
                        {QStringLiteral("delayMs"), 120},
                        {QStringLiteral("times"), -1}});
    weeks.killWhileSending(3);
    weeks.server.clearFaults();
    weeks.advance(7);
    weeks.sync();
    for (int more = 0; weeks.killedAt.size() < 20 && more < 20; ++more)
        weeks.killGrowing(QStringLiteral("last pull"), 1, 2, 0);
    weeks.later(60);
    weeks.sync();

    INFO(weeks.killedAt.join(u'\n').toStdString());
    CHECK(weeks.killedAt.size() >= 20);
    CHECK(weeks.kills.value(QStringLiteral("bulk")) >= 5);
    CHECK(weeks.kills.value(QStringLiteral("push")) >= 5);
    CHECK(weeks.kills.value(QStringLiteral("pull")) >= 3);
    REQUIRE(weeks.cli({QStringLiteral("backup")}).code == 0);
    weeks.lookForLeaks();
    INFO(weeks.leaks.join(u'\n').toStdString());
    CHECK(weeks.leaks.isEmpty());
    CHECK_FALSE(weeks.search->in("enp=" + weeks.called.first().enp.toUtf8() + ';').isEmpty()); // it would have found one
    const CliOutcome verified = weeks.cli({QStringLiteral("verify")});
    INFO(verified.out.toStdString());
    CHECK(verified.code == 0);
    CHECK(verified.object().value(u"ok").toBool());

    const auto created = createdHere(weeks);
    CHECK(created.size() == 10 + 5 + 1 + tasks);
    compareWithOutbox(weeks, created);
    compareWithDeeds(weeks, created, tasks);

    QTemporaryDir elsewhere;
    CliRunner fresh(elsewhere.path());
    fresh.now = weeks.desk.now;
    REQUIRE(fresh.run({QStringLiteral("init")}).code == 0);
    fresh.cheapenKeyRing();
    REQUIRE(fresh
                .run({QStringLiteral("connect"), QStringLiteral("mis"), weeks.server.url(),
                      QStringLiteral("--token-file"), weeks.server.tokenFile()})
                .code == 0);
    const CliOutcome once = fresh.run({QStringLiteral("sync")});
    INFO(once.err.toStdString());
    REQUIRE(once.code == 0);
    compareWithFresh(dumpReplica(weeks.desk.data(), Login, CliRunner::password()),
                     dumpReplica(fresh.data(), Login, CliRunner::password()));
}
