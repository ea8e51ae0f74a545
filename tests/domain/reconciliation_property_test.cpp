#include "domain/random_source.h"

#include "reconciliation_fixture.h"

#include <QSet>

#include <numeric>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void disturb(ReconcilePerson& person, SeededRandom& random, int number) {
    const auto one = [&](int in) { return random.next() % quint64(in) == 0; };
    person.inMisList = !one(3);
    person.misMemberInactive = one(10);
    person.wasInList = one(2);
    person.deceased = one(20);
    person.insurerActive = !one(20);
    if (one(15))
        person.stageOneDoneOn = QDate(2026, 3, 1);
    if (one(15))
        person.duplicateOf = QStringLiteral("p%1").arg(random.next() % 40);
    if (one(6))
        person.enp.reset();
    if (one(6))
        person.snils.reset();
    if (one(8))
        person.name = nameOf(0);
    if (one(10))
        person.enp = enpOf(int(random.next() % quint64(number + 1)));
}

void disturb(ListRow& row, SeededRandom& random) {
    const auto one = [&](int in) { return random.next() % quint64(in) == 0; };
    if (one(4))
        row.enp.reset();
    if (one(4))
        row.snils.reset();
    if (one(6))
        row.enp = enpOf(int(random.next() % 80));
    if (one(6))
        std::swap(row.name.given, row.name.patronymic);
    if (one(6))
        row.name.patronymic.clear();
    if (one(10))
        row.birthDate = row.birthDate.addDays(1);
    if (one(12))
        row.name = {};
    if (one(12))
        row.doneOn = QDate(2026, 4, 1);
    if (one(8) && row.name.family.size() > 2)
        row.name.family[2] = u'ы';
    if (one(10) && row.enp) {
        row.enpWritten = row.enp->toString();
        row.enpWritten[9] = row.enpWritten.at(9) == u'4' ? u'5' : u'4';
        row.enp.reset();
    }
}

Population populationOf(quint64 seed) {
    SeededRandom random(seed);
    Population all;
    const int size = int(random.next() % 60);
    for (int i = 0; i < size; ++i) {
        all.persons.push_back(personOf(i));
        disturb(all.persons.back(), random, i);
        const int copies = int(random.next() % 3);
        for (int copy = 0; copy < copies; ++copy) {
            all.rows.push_back(rowOf(personOf(i), int(all.rows.size()) + 2));
            disturb(all.rows.back(), random);
        }
        if (random.next() % 4 == 0) {
            MisMember member;
            member.personId = random.next() % 2 == 0 ? QStringLiteral("p%1").arg(i) : QString();
            member.enp = enpOf(int(random.next() % 80));
            member.inactive = random.next() % 5 == 0;
            all.members.push_back(member);
        }
        if (!all.rows.empty() && random.next() % 6 == 0) {
            IdentityDecision decision;
            decision.fingerprint = identityFingerprint(all.rows[std::size_t(random.next() % all.rows.size())]);
            decision.personId = QStringLiteral("p%1").arg(random.next() % 60); // perhaps nobody of the replica
            decision.same = random.next() % 2 == 0;
            decision.at = QDateTime(QDate(2026, 11, int(random.next() % 28) + 1), QTime(9, 0), Qt::UTC);
            all.decisions.push_back(decision);
        }
    }
    return all;
}

void checkWhole(const Population& all, bool withFile, const Reconciliation& result) {
    QSet<QString> people;
    QSet<int> rowNumbers;
    ReconciliationCounts counts;
    for (const ReconciliationRow& row : result.rows) {
        if (!row.personId.isEmpty()) {
            REQUIRE_FALSE(people.contains(row.personId));
            people.insert(row.personId);
        }
        for (const int number : row.otherFileRows + QList<int>{row.fileRow}) {
            if (number == 0)
                continue;
            REQUIRE_FALSE(rowNumbers.contains(number));
            rowNumbers.insert(number);
        }
        ++counts.byCategory[std::size_t(row.category)];
        if (row.category == ListCategory::Leaving) {
            REQUIRE(row.leaveReason);
            ++counts.leaving[std::size_t(*row.leaveReason)];
        }
        REQUIRE((row.category == ListCategory::Same) == row.reasons.isEmpty());
        REQUIRE((row.category == ListCategory::Changed ? !row.differences.empty() : true));
        REQUIRE((row.category == ListCategory::Unidentified) == (row.personId.isEmpty() && row.candidates.isEmpty()));
    }
    REQUIRE(rowNumbers.size() == (withFile ? qsizetype(all.rows.size()) : 0)); // every row of the file is named once
    for (const ReconcilePerson& person : all.persons) {
        if (person.inMisList || person.wasInList)
            REQUIRE(people.contains(person.personId)); // nobody of the lists is lost
    }
    REQUIRE(counts.byCategory == result.counts.byCategory);
    REQUIRE(counts.leaving == result.counts.leaving);
    REQUIRE(result.counts.total == int(result.rows.size()));
    REQUIRE(std::accumulate(counts.byCategory.begin(), counts.byCategory.end(), 0) == result.counts.total);
}

/// Whom a row of the file was brought to: a person, or nobody for sure.
QHash<int, QString> whomOf(const Reconciliation& result) {
    QHash<int, QString> whom;
    for (const ReconciliationRow& row : result.rows) {
        for (const int number : row.otherFileRows + QList<int>{row.fileRow})
            whom.insert(number, row.personId);
    }
    return whom;
}

void checkDecisions(const Population& all, const Reconciliation& result) {
    const QHash<int, QString> whom = whomOf(result);
    const IdentityDecisions decisions(all.decisions);
    QHash<QString, QString> duplicateOf;
    for (const ReconcilePerson& person : all.persons)
        duplicateOf.insert(person.personId, person.duplicateOf);
    for (const ListRow& row : all.rows) {
        const IdentityDecisions::Said* said = decisions.on(row);
        if (!said)
            continue;
        const auto known = duplicateOf.constFind(said->same);
        if (known != duplicateOf.cend() && known->isEmpty())
            REQUIRE(whom.value(row.rowNumber) == said->same);
        else if (known == duplicateOf.cend())
            REQUIRE_FALSE(
                (!whom.value(row.rowNumber).isEmpty() && said->different.contains(whom.value(row.rowNumber))));
    }
}

/// Nobody who has no claim on a row is laid before a person who decides, and the one it was given to comes first.
void checkCandidates(const Reconciliation& result) {
    for (const ReconciliationRow& row : result.rows) {
        REQUIRE((row.identity.empty() || !row.fingerprint.isEmpty()));
        REQUIRE((row.category != ListCategory::Probable || !row.identity.empty()));
        if (row.category == ListCategory::Probable && !row.personId.isEmpty())
            REQUIRE(row.identity.front().personId == row.personId);
        for (const IdentityMatch& match : row.identity)
            REQUIRE(match.certainty == Certainty::Probable);
    }
}

} // namespace

TEST_CASE("Every person and every row comes out exactly once, whatever the population", "[reconciliation][property]") {
    for (quint64 seed = 0; seed < 1500; ++seed) {
        INFO("seed " << seed);
        const Population all = populationOf(seed);
        ReconcileInput input;
        const bool withFile = seed % 5 != 0;
        if (withFile)
            input.file = all.rows;
        input.persons = all.persons;
        input.misMembers = all.members;
        input.decisions = all.decisions;
        input.rule = ruleOf();
        if (seed % 3 == 0)
            input.options.previousCount = int(all.persons.size() / 2);
        const Reconciliation result = reconcile(input);
        checkWhole(all, withFile, result);
        if (withFile)
            checkDecisions(all, result);
        checkCandidates(result);
        const Reconciliation again = reconcile(input);
        REQUIRE(again.rows == result.rows); // the same input gives the same answer
    }
}
