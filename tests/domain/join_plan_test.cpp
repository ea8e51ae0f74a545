#include "domain/join_plan.h"

#include "domain/random_source.h"

#include "reconciliation_fixture.h"

#include <QJsonDocument>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

JoinRecord recordOf(int number) {
    JoinRecord record;
    record.person = personOf(number);
    record.person.phones = QStringList();
    record.changed = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    return record;
}

bool sameValues(const ReconcilePerson& a, const ReconcilePerson& b) {
    return a.enp == b.enp && a.snils == b.snils && a.name == b.name && a.birthDate == b.birthDate && a.sex == b.sex &&
           a.phones == b.phones && a.address == b.address && a.district == b.district;
}

} // namespace

TEST_CASE("The record that stays: known to the МИС, then more facts, then changed later, then the older one",
          "[join]") {
    JoinRecord one = recordOf(9), other = recordOf(10);
    const auto keeps = [&] {
        const JoinPlan plan = planJoin(one, other), turned = planJoin(other, one);
        CHECK(plan == turned); // it does not matter who is named first
        CHECK(plan.reasons.size() == 1);
        return plan.keep;
    };
    CHECK(keeps() == QStringLiteral("p9"));
    other.changed = other.changed.addDays(1);
    CHECK(keeps() == QStringLiteral("p10"));
    one.facts = 3;
    CHECK(keeps() == QStringLiteral("p9"));
    CHECK(planJoin(one, other).reasons.front().contains(QStringLiteral("3 entries against 0")));
    other.misId = QStringLiteral("77");
    CHECK(keeps() == QStringLiteral("p10"));
    CHECK(planJoin(one, other).drop == QStringLiteral("p9"));
}

TEST_CASE("The record that stays takes over only what it lacks, and every telephone", "[join]") {
    JoinRecord one = recordOf(1), other = recordOf(2);
    one.misId = QStringLiteral("1");
    one.person.snils.reset();
    one.person.name.patronymic.clear();
    one.person.phones = QStringList{QStringLiteral("+79110000001")};
    other.person.phones = QStringList{QStringLiteral("+79110000002"), QStringLiteral("+79110000001")};
    other.person.address = QStringLiteral("Садовая, 1");
    const JoinPlan plan = planJoin(one, other);
    const ReconcilePerson whole = joined(one.person, plan);
    CHECK(whole.enp == one.person.enp); // its own, not the other's
    CHECK(whole.name.family == one.person.name.family);
    CHECK(whole.snils == other.person.snils);
    CHECK(whole.name.patronymic == other.person.name.patronymic);
    CHECK(whole.address == QStringLiteral("Садовая, 1"));
    CHECK(*whole.phones == QStringList{QStringLiteral("+79110000001"), QStringLiteral("+79110000002")});
    CHECK(plan.takes.size() == 4);
}

TEST_CASE("A join is taken back whole; what was changed since then stays", "[join][property]") {
    SeededRandom random(3);
    const auto one = [&] { return random.next() % 2 == 0; };
    for (int i = 0; i < 500; ++i) {
        JoinRecord records[2] = {recordOf(1), recordOf(2)};
        for (JoinRecord& record : records) {
            ReconcilePerson& p = record.person;
            if (one())
                p.enp.reset();
            if (one())
                p.snils.reset();
            if (one())
                p.name.patronymic.clear();
            if (one())
                p.birthDate = QDate();
            if (one())
                p.sex = Sex::Unknown;
            if (one())
                p.phones->append(QStringLiteral("+7911000000%1").arg(random.next() % 10));
            if (one())
                p.address = QStringLiteral("Садовая, %1").arg(random.next() % 9);
            if (one())
                p.district = QString::number(random.next() % 9);
            record.facts = int(random.next() % 3);
        }
        const JoinPlan plan = planJoin(records[0], records[1]);
        const ReconcilePerson& keep = (plan.keep == records[0].person.personId ? records[0] : records[1]).person;
        const auto stored =
            joinPlanFromJson(QJsonDocument::fromJson(QJsonDocument(joinPlanToJson(plan)).toJson()).object());
        REQUIRE(stored);
        REQUIRE(*stored == plan);
        const ReconcilePerson whole = joined(keep, *stored);
        const Unjoined undone = unjoined(whole, *stored);
        REQUIRE(undone.kept.empty());
        REQUIRE(sameValues(undone.keep, keep));
    }
    JoinRecord keep = recordOf(1), drop = recordOf(2);
    keep.misId = QStringLiteral("1");
    drop.person.address = QStringLiteral("Садовая, 1");
    drop.person.district = QStringLiteral("7");
    const JoinPlan plan = planJoin(keep, drop);
    ReconcilePerson whole = joined(keep.person, plan);
    whole.address = QStringLiteral("Речная, 2"); // she moved
    const Unjoined undone = unjoined(whole, plan);
    CHECK(undone.kept == std::vector<IdentityField>{IdentityField::Address});
    CHECK(undone.keep.address == QStringLiteral("Речная, 2"));
    CHECK(undone.keep.district.isEmpty());
    CHECK_FALSE(joinPlanFromJson({}));
}
