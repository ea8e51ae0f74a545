#include "replica/audit.h"
#include "replica_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void append(ReplicaFixture& fixture, const QString& action) {
    const auto done = fixture.replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        return appendAudit(
            db, {fixture.clock.now(), QStringLiteral("vera"), action, PersonId{7}, QStringLiteral("card"), {}});
    });
    REQUIRE(done);
}

QStringList problems(ReplicaFixture& fixture) {
    const auto found = verifyAudit(**fixture.replica->reader());
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("The audit trail is whole until somebody touches it") {
    ReplicaFixture fixture;
    for (int i = 0; i < 20; ++i)
        append(fixture, QStringLiteral("view"));
    CHECK(problems(fixture).isEmpty());

    SECTION("a changed field is found and named") {
        fixture.run(QStringLiteral("UPDATE audit SET actor = 'oleg' WHERE id = 5"));
        CHECK(problems(fixture).join(u' ').contains(u'5'));
    }
    SECTION("a text moved from one field to the next is found") {
        fixture.run(QStringLiteral("UPDATE audit SET subject = 'ca', details = 'rd' WHERE id = 9"));
        CHECK(problems(fixture).size() == 1);
    }
    SECTION("a removed row is found and named") {
        fixture.run(QStringLiteral("DELETE FROM audit WHERE id = 8"));
        CHECK(problems(fixture).join(u' ').contains(u'8'));
    }
    SECTION("swapped rows are found") {
        fixture.run(QStringLiteral("UPDATE audit SET id = 100 WHERE id = 3"));
        fixture.run(QStringLiteral("UPDATE audit SET id = 3 WHERE id = 4"));
        fixture.run(QStringLiteral("UPDATE audit SET id = 4 WHERE id = 100"));
        CHECK_FALSE(problems(fixture).isEmpty());
    }
}
