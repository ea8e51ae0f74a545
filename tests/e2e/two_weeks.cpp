#include "e2e/two_weeks.h"

#include "desk/desk.h"
#include "domain/random_source.h"

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

const QString UserName = QStringLiteral("Ёлкина Мария Петровна");

/// Every outcome that a call may have, with what it asks for.
const QList<CalledPerson>& plannedCalls() {
    static const QList<CalledPerson> calls{
        {{}, QStringLiteral("informed"), {}, {}},
        {{}, QStringLiteral("refused"), QStringLiteral("no-time"), QStringLiteral("Позвонит сам после отпуска")},
        {{}, QStringLiteral("callback"), {}, {}},
        {{}, QStringLiteral("no-answer"), {}, {}},
        {{}, QStringLiteral("home-visit"), {}, QStringLiteral("Не выходит из дома, нужен терапевт")},
        {{}, QStringLiteral("wrong-number"), {}, {}},
        {{}, QStringLiteral("already-done"), {}, QStringLiteral("Прошёл в октябре")},
        {{}, QStringLiteral("escort"), {}, QStringLiteral("Нужно проводить в кабинет")},
        {{}, QStringLiteral("transport"), {}, QStringLiteral("Без машины не доберётся")},
        {{}, QStringLiteral("moved"), {}, QStringLiteral("Переехал в Тверь")},
    };
    return calls;
}

} // namespace

TwoWeeks::TwoWeeks()
    : server(folder.path(), 7, QStringLiteral("2026-11-23"))
    , desk(folder.path()) {}

CliOutcome TwoWeeks::cli(const QStringList& words) {
    return desk.run(words);
}

void TwoWeeks::later(int minutes) {
    desk.now = QDateTime::fromString(desk.now, Qt::ISODate).addSecs(60LL * minutes).toString(Qt::ISODate);
}

QHash<QString, QJsonObject> TwoWeeks::keyed() {
    static const QStringList types{QStringLiteral("Communication"),
                                   QStringLiteral("Appointment"),
                                   QStringLiteral("ServiceRequest"),
                                   QStringLiteral("Task"),
                                   QStringLiteral("Flag"),
                                   QStringLiteral("Consent"),
                                   QStringLiteral("QuestionnaireResponse"),
                                   QStringLiteral("Observation"),
                                   QStringLiteral("AdverseEvent")};
    QHash<QString, QJsonObject> created;
    for (const QString& type : types) {
        for (const QJsonObject& resource : server.all(type)) {
            const QString key = identifierOf(resource, KeySystem);
            if (key.isEmpty())
                continue;
            INFO("key " << key.toStdString() << " of a " << type.toStdString());
            CHECK_FALSE(created.contains(key));
            created.insert(key, resource);
        }
    }
    return created;
}

void TwoWeeks::begin() {
    const auto theirs = keyed();
    keysOfOthers = QSet<QString>(theirs.keyBegin(), theirs.keyEnd());
    const CliOutcome made =
        cli({QStringLiteral("init"), QStringLiteral("--name"), UserName});
    INFO(made.err.toStdString());
    REQUIRE(made.code == 0);
    desk.cheapenKeyRing();
    const CliOutcome connected = cli({QStringLiteral("connect"), QStringLiteral("mis"), server.url(),
                                      QStringLiteral("--token-file"), server.tokenFile()});
    INFO(connected.err.toStdString());
    REQUIRE(connected.code == 0);
}

void TwoWeeks::lookForLeaks(const QByteArray& messages) {
    if (!search) {
        search.emplace(server.all(QStringLiteral("Patient")), QStringList{UserName});
        REQUIRE(search->size() > 2000);
    }
    for (const QString& place : QStringList{desk.data()} + desk.ownFolders())
        leaks << search->inFolder(place);
    for (const QString& find : search->in(messages))
        leaks << QStringLiteral("a message of a sync: ") + find;
}

QJsonObject TwoWeeks::sync() {
    later(1);
    const CliOutcome run = cli({QStringLiteral("sync")});
    lookForLeaks(run.err.toUtf8() + run.out);
    INFO(run.err.toStdString() << run.out.toStdString());
    REQUIRE(run.code == 0);
    return run.object();
}

bool TwoWeeks::killedSync(const QString& phase, const std::function<bool(int, const QString&)>& when) {
    later(1);
    QString last;
    const CliOutcome run = desk.killed({QStringLiteral("sync")}, [&](int number, const QString& line) {
        last = line;
        return when(number, line);
    });
    if (!run.killed) {
        INFO(run.err.toStdString() << run.out.toStdString());
        CHECK((run.code == 0 || run.code == 1));
        return false;
    }
    ++kills[phase];
    lookForLeaks(run.err.toUtf8());
    killedAt << QString(phase + QStringLiteral(" at ") + last);
    return true;
}

void TwoWeeks::killGrowing(const QString& phase, int times, int firstLine, int step) {
    for (int i = 0; i < times; ++i)
        killedSync(phase, [&](int number, const QString&) { return number >= firstLine + i * step; });
}

void TwoWeeks::killWhileSending(int times) {
    for (int i = 0; i < times; ++i) {
        int sending = 0;
        killedSync(QStringLiteral("push"), [&](int, const QString& line) {
            return line.contains(QLatin1String(": Sending")) && ++sending > i % 3;
        });
    }
}

void TwoWeeks::callTen() {
    const QJsonArray list = cli({QStringLiteral("worklist"), QStringLiteral("--limit"), QStringLiteral("40")}).array();
    REQUIRE(list.size() == 40);
    called = plannedCalls();
    for (qsizetype i = 0; i < called.size(); ++i) {
        CalledPerson& call = called[i];
        call.enp = list.at(i).toObject().value(u"enp").toString();
        QStringList words{QStringLiteral("contact"), call.enp, QStringLiteral("--outcome"), call.outcome};
        if (!call.reason.isEmpty())
            words << QStringLiteral("--reason") << call.reason;
        if (!call.note.isEmpty())
            words << QStringLiteral("--note") << call.note;
        if (call.outcome == QLatin1String("callback"))
            words << QStringLiteral("--callback") << QStringLiteral("2026-11-25T10:00");
        later(3);
        const CliOutcome recorded = cli(words);
        INFO(call.outcome.toStdString() << ": " << recorded.err.toStdString());
        REQUIRE(recorded.code == 0);
    }
    // For the bookings: persons further down, so that nobody is spoken of twice.
    for (qsizetype i = called.size(); i < called.size() + 6; ++i)
        booked << BookedPerson{list.at(i).toObject().value(u"enp").toString(), {}};
    homeVisitEnp = booked.takeLast().enp;
}

void TwoWeeks::bookFive() {
    const QJsonArray times =
        cli({QStringLiteral("slots"), QStringLiteral("--from"), QStringLiteral("2026-11-24"), QStringLiteral("--to"),
             QStringLiteral("2026-11-27"), QStringLiteral("--limit"), QStringLiteral("500")})
            .array();
    REQUIRE(times.size() > 100);
    for (qsizetype i = 0; i < booked.size(); ++i) {
        const QJsonObject slot = times.at(i * 13).toObject();
        booked[i].start = QDateTime::fromString(slot.value(u"start").toString(), Qt::ISODate);
        later(2);
        const CliOutcome requested =
            cli({QStringLiteral("book"), booked[i].enp, QString::number(slot.value(u"slot").toInteger())});
        INFO(requested.err.toStdString());
        REQUIRE(requested.code == 0);
        CHECK(requested.object().value(u"state") == QLatin1String("request"));
        // The same time a second time: held by this desk already.
        CHECK(cli({QStringLiteral("book"), homeVisitEnp, QString::number(slot.value(u"slot").toInteger())}).code == 1);
    }
}

void TwoWeeks::askForHomeVisit() {
    const auto rules = Rules::load();
    REQUIRE(rules.ok());
    const FixedClock clock(QDateTime::fromString(desk.now, Qt::ISODate));
    SystemRandom random;
    const DeskEnvironment environment{clock, random, *rules, KeyRing::Cost::minimal(), {}};
    const auto window = Desk::unlock(desk.data(), QStringLiteral("duty"), CliRunner::password(), environment);
    REQUIRE(window.ok());
    const auto person = (*window)->personByEnp(homeVisitEnp);
    REQUIRE(person.ok());
    REQUIRE((*window)
                ->requestHomeVisit(*person, QStringLiteral("Терапевт"), QDate(2026, 11, 24), QDate(2026, 11, 30),
                                   QStringLiteral("Домофон не работает"))
                .ok());
    REQUIRE((*window)->changePhones(*person, {NewPhone}).ok());
}

void TwoWeeks::markNoShow() {
    for (QJsonObject appointment : server.all(QStringLiteral("Appointment"))) {
        const QDateTime start = QDateTime::fromString(appointment.value(u"start").toString(), Qt::ISODate);
        if (identifierOf(appointment, KeySystem).isEmpty() || start != booked.first().start ||
            enpOf(appointment) != booked.first().enp)
            continue;
        appointment[u"status"] = QStringLiteral("noshow");
        server.ask("PUT", QStringLiteral("Appointment/") + appointment.value(u"id").toString(), appointment);
        return;
    }
    FAIL("the first booking is not on the server");
}

QString TwoWeeks::enpOf(const QJsonObject& resource) {
    QString patient = idIn(resource.value(u"subject"), QStringLiteral("Patient"));
    for (const QJsonValue& participant : resource.value(u"participant").toArray()) {
        if (patient.isEmpty())
            patient = idIn(participant.toObject().value(u"actor"), QStringLiteral("Patient"));
    }
    return patient.isEmpty() ? QString() : identifierOf(server.get(QStringLiteral("Patient/") + patient), EnpSystem);
}

void TwoWeeks::advance(int days) {
    const auto before = keyed();
    server.ask("POST", QStringLiteral("$advance?days=%1").arg(days));
    for (const QString& key : keyed().keys()) {
        if (!before.contains(key))
            keysOfOthers.insert(key);
    }
    QDateTime moment = QDateTime::fromString(desk.now, Qt::ISODate).addDays(days);
    moment.setTime(QTime(9, 0));
    desk.now = moment.toString(Qt::ISODate);
}

} // namespace dutydesk::test
