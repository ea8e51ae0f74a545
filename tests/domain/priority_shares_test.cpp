#include "domain/priority_shares.h"

#include "rules_fixture.h"

#include "domain/random_source.h"

using namespace dutydesk;

namespace {

const PriorityRules& rules() {
    return test::shippedRules().priority;
}

ShareMember member(const char* id, const char* groups, bool met = false) {
    return {QString::fromLatin1(id), QString::fromLatin1(groups).split(u' ', Qt::SkipEmptyParts), met};
}

} // namespace

// The seed: "оценка количества ЗЛ из приоритетных групп для адресного индивидуального сопровождения с обязательным
// личным контактом СП с ЗЛ": the three groups that come before the others.
TEST_CASE("The priority groups are met in person, the others are not", "[rules][shares]") {
    QStringList inPerson;
    for (const PriorityGroupRule& group : rules().groups()) {
        if (group.inPerson)
            inPerson << group.code;
    }
    CHECK(inPerson == QStringList{QStringLiteral("cardiovascular"), QStringLiteral("priority-right"),
                                  QStringLiteral("low-mobility")});
}

TEST_CASE("Shares of a list: each person in the first of their groups, and whom to call", "[rules][shares]") {
    const std::vector<ShareMember> list{member("a", "other"),
                                        member("b", "low-mobility"),
                                        member("c", "low-mobility cardiovascular"),
                                        member("d", ""),
                                        member("e", "priority-right", true),
                                        member("f", "vanished"),
                                        member("b", "priority-right"), // named twice
                                        member("g", "cardiovascular")};
    const PriorityShares shares = priorityShares(list, rules());
    CHECK(shares.total == 7);
    REQUIRE(shares.groups.size() == 4);
    const auto counts = [&](std::size_t group) {
        return std::pair(shares.groups[group].people, shares.groups[group].members);
    };
    CHECK(shares.groups[0].code == QStringLiteral("cardiovascular"));
    CHECK(counts(0) == std::pair(2, 2));
    CHECK(counts(1) == std::pair(2, 2));
    CHECK(counts(2) == std::pair(0, 2));
    CHECK(counts(3) == std::pair(3, 3));
    CHECK(shares.groups[1].met == 1);
    CHECK(shares.groups[3].share == 3.0 / 7);
    CHECK(shares.mustMeet == 4);
    CHECK(shares.met == 1);
    CHECK(shares.toCall == QStringList{QStringLiteral("c"), QStringLiteral("g"), QStringLiteral("b")});
    CHECK(priorityShares({}, rules()).total == 0);
    CHECK(priorityShares({}, rules()).groups[0].share == 0);
}

TEST_CASE("The shares of all groups add up to the list", "[rules][shares][property]") {
    SeededRandom random(6);
    for (int round = 0; round < 200; ++round) {
        std::vector<ShareMember> list;
        for (int i = 0; i < 40; ++i) {
            ShareMember one{QString::number(random.next() % 30), {}, random.next() % 3 == 0};
            for (const PriorityGroupRule& group : rules().groups()) {
                if (random.next() % 4 == 0)
                    one.groups << group.code;
            }
            list.push_back(one);
        }
        const PriorityShares shares = priorityShares(list, rules());
        int sum = 0;
        double whole = 0;
        for (const PriorityShare& share : shares.groups) {
            sum += share.people;
            whole += share.share;
            REQUIRE(share.met <= share.people);
            REQUIRE(share.people <= share.members);
        }
        REQUIRE(sum == shares.total);
        REQUIRE(std::abs(whole - 1) < 1e-9);
        REQUIRE(int(shares.toCall.size()) == shares.mustMeet - shares.met);
    }
}
