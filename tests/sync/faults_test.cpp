// Fail the i-th access to the database, the i-th exchange, stop at the i-th step — for every i: the next run reaches the same state.
#include "sync_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// A desk with things to read (a new person, one who moves to us, a changed one, a deletion; a stranger) and to send (a contact, a booking).
struct Scene : SyncDesk {
    explicit Scene(bool bulk)
    {
        settings.maxAttempts = 1;
        box.groupExport = bulk;
        fillBox(5);
        for (int i = 1; i <= 5; ++i)
            cover(QStringLiteral("p%1").arg(i));
        putPerson(8); // insured elsewhere
        cover(QStringLiteral("p8"), QStringLiteral("78002"));
        putPerson(9); // insured elsewhere, moves to us below
        cover(QStringLiteral("p9"), QStringLiteral("78002"));
        settings.pageSize = 4;
        if (!bulk) {
            if (sync().state != SyncReport::State::Ok)
                FAIL("the scene could not be set");
            contact(QStringLiteral("p1"));
            booking(QStringLiteral("p2"));
            box.now = box.now.addSecs(3600);
            putPerson(6);
            cover(QStringLiteral("p6"));
            cover(QStringLiteral("p9"));
            QJsonObject changed = box.get(QStringLiteral("Patient"), QStringLiteral("p3"));
            changed.insert(u"active", false);
            box.put(QStringLiteral("Patient"), QStringLiteral("p3"), changed);
            box.remove(QStringLiteral("Encounter"), QStringLiteral("e4"));
        }
        network.exchanges = 0;
    }

    /// Runs until a run comes to its end; few are enough.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            clock.advanceSeconds(2 * 3600); // edits that wait for their time
            if (sync().state == SyncReport::State::Ok)
                return;
        }
        FAIL("no run came to its end");
    }
};

/// Contents that do not depend on how many runs it took.
std::string finalState(SyncDesk& desk)
{
    INFO(desk.replica->verify().value().join(QLatin1Char(10)).toStdString());
    CHECK(desk.replica->verify().value().isEmpty());
    QByteArray there;
    for (const char* type : {"Communication", "Appointment"})
        there += QByteArray::number(desk.box.all(QString::fromLatin1(type)).size()) + ' ';
    // What the desk itself changed there has the time at which it arrived; the watermark must cover it.
    for (const char* type : {"Communication", "Appointment", "Slot"}) {
        const auto all = desk.box.all(QString::fromLatin1(type));
        const qint64 complete = desk.value(QStringLiteral("SELECT complete_ms FROM watermark WHERE type = ?"), {QString::fromLatin1(type)}).toLongLong();
        const QString last = all.isEmpty() ? QString() : all.last().value(u"meta").toObject().value(u"lastUpdated").toString();
        if (!all.isEmpty())
            CHECK(complete >= QDateTime::fromString(last, Qt::ISODateWithMs).toMSecsSinceEpoch());
    }
    return desk.dump() + there.toStdString();
}

std::string undisturbed(bool bulk)
{
    Scene scene(bulk);
    scene.settle();
    return finalState(scene);
}

} // namespace

TEST_CASE("Whichever access to the database fails, the next run reaches the same state", "[faults]")
{
    const bool bulk = GENERATE(false, true);
    const std::string expected = undisturbed(bulk);
    int accesses = 0;
    {
        Scene scene(bulk);
        std::atomic_int count = 0;
        Database::setFaultHook([&]() -> std::optional<Error> {
            ++count;
            return {};
        });
        REQUIRE(scene.sync().state == SyncReport::State::Ok);
        Database::setFaultHook({});
        accesses = count;
    }
    REQUIRE(accesses > 20);
    for (int i = 1; i <= accesses; ++i) {
        Scene scene(bulk);
        std::atomic_int count = 0;
        Database::setFaultHook([&]() -> std::optional<Error> {
            if (++count == i)
                return Error{ErrorKind::Storage, QStringLiteral("the disk failed"), {}};
            return {};
        });
        const SyncReport report = scene.sync();
        Database::setFaultHook({});
        INFO("access " << i << " of " << accesses);
        // Said only when it is so: after the run's row is closed nothing that fails matters any more.
        const QString state = scene.value(QStringLiteral("SELECT state FROM sync_run ORDER BY id DESC LIMIT 1")).toString();
        CHECK((report.state != SyncReport::State::Ok || state == QStringLiteral("ok")));
        CHECK((report.state != SyncReport::State::Ok || i > accesses - 2));
        scene.settle();
        REQUIRE(finalState(scene) == expected);
    }
}

TEST_CASE("Whichever exchange fails, the next run reaches the same state and nothing is sent twice", "[faults]")
{
    const bool bulk = GENERATE(false, true);
    const bool lost = GENERATE(false, true); // the server did the work, nobody heard of it
    const bool looksItself = GENERATE(true, false);
    const std::string expected = undisturbed(bulk);
    int exchanges = 0;
    {
        Scene scene(bulk);
        REQUIRE(scene.sync().state == SyncReport::State::Ok);
        exchanges = scene.network.exchanges;
    }
    for (int i = 1; i <= exchanges; ++i) {
        Scene scene(bulk);
        scene.box.conditionalCreate = looksItself;
        (lost ? scene.network.lost : scene.network.failures).insert(i, ScriptedTransport::noAnswer());
        (void)scene.sync();
        scene.network.lost.clear();
        scene.network.failures.clear();
        scene.settle();
        INFO("exchange " << i << " of " << exchanges);
        REQUIRE(finalState(scene) == expected);
    }
}

TEST_CASE("Stopped at any step, the replica is valid and the next run ends as if nothing had been", "[faults]")
{
    const bool bulk = GENERATE(false, true);
    const std::string expected = undisturbed(bulk);
    int exchanges = 0;
    {
        Scene scene(bulk);
        REQUIRE(scene.sync().state == SyncReport::State::Ok);
        exchanges = scene.network.exchanges;
    }
    for (int i = 1; i <= exchanges; ++i) {
        Scene scene(bulk);
        scene.network.cancelFlag = &scene.cancel;
        scene.network.cancelAt = i;
        INFO("stopped at " << i << " of " << exchanges);
        CHECK(scene.sync().state == SyncReport::State::Cancelled);
        CHECK(scene.replica->verify().value().isEmpty());
        scene.cancel = false;
        scene.network.cancelAt = 0;
        scene.settle();
        REQUIRE(finalState(scene) == expected);
    }
}
