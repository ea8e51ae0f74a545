#include "domain/identity_decision.h"

#include "reconciliation_fixture.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

IdentityDecision decisionOn(const ListRow& row, const QString& person, bool same, int day = 1) {
    return {identityFingerprint(row), person, same, QStringLiteral("vera"),
            QDateTime(QDate(2026, 11, day), QTime(9, 0), Qt::UTC)};
}

/// Two people of one name and birth date, and a row without numbers.
Population namesakes() {
    Population all;
    all.persons = {personOf(1), personOf(2)};
    all.persons[1].name = all.persons[0].name;
    all.rows = {rowOf(all.persons[0], 4)};
    all.rows[0].enp.reset();
    all.rows[0].snils.reset();
    return all;
}

const ReconciliationRow& ofRow(const Reconciliation& result, int number) {
    for (const ReconciliationRow& row : result.rows) {
        if (row.fileRow == number)
            return row;
    }
    FAIL("no outcome of the row");
    return result.rows.front();
}

} // namespace

TEST_CASE("A row's fingerprint is the same next week and on every machine", "[identity]") {
    ListRow row = rowOf(personOf(1), 4);
    const QString print = identityFingerprint(row);
    CHECK(print.toStdString() == "1:89cd051cfd1779e89057d8ce177298d464c4b3e6a7f152b4");
    row.rowNumber = 77;
    row.name.family = row.name.family.toUpper().replace(u'Ё', u'Е');
    row.phones = {Phone::parse(u"8 921 123-45-67")};
    row.address = QStringLiteral("Садовая, 1");
    row.doneOn = QDate(2026, 5, 5);
    CHECK(identityFingerprint(row) == print);
    const auto changes = [&](auto change) {
        ListRow other = row;
        change(other);
        return identityFingerprint(other) != print;
    };
    CHECK(changes([](ListRow& r) { r.name.given = QStringLiteral("Марья"); }));
    CHECK(changes([](ListRow& r) { r.name.patronymic.clear(); }));
    CHECK(changes([](ListRow& r) { r.birthDate = r.birthDate.addDays(1); }));
    CHECK(changes([](ListRow& r) { r.enp.reset(); }));
    CHECK(changes([](ListRow& r) { r.snils = Snils::compose(160722394); }));
    row.enp.reset();
    const QString without = identityFingerprint(row);
    row.enpWritten = QStringLiteral("7856140892001236");
    CHECK(identityFingerprint(row) != without);
}

TEST_CASE("What was confirmed is matched at once the next time", "[identity][reconciliation]") {
    Population all = namesakes();
    const ReconciliationRow asked = ofRow(all.run(), 4);
    CHECK(asked.category == ListCategory::Probable);
    REQUIRE(asked.candidates.size() == 2);
    CHECK(asked.fingerprint == identityFingerprint(all.rows[0]));
    all.decisions = {decisionOn(all.rows[0], QStringLiteral("p2"), true)};
    all.rows[0].rowNumber = 9; // the same person further down
    const ReconciliationRow known = ofRow(all.run(), 9);
    CHECK(known.personId == QStringLiteral("p2"));
    CHECK(known.category == ListCategory::Same);
    CHECK(known.identifiedBy == IdentifiedBy::Decision);
    CHECK(known.identity.empty());
    all.persons[1].duplicateOf = QStringLiteral("p1"); // joined since
    CHECK(ofRow(all.run(), 9).personId == QStringLiteral("p1"));
    all.persons.pop_back(); // gone since: asked again
    CHECK(ofRow(all.run(), 9).category == ListCategory::Probable);
}

TEST_CASE("Who was ruled out is not offered again, not even by number", "[identity][reconciliation]") {
    Population all = namesakes();
    all.decisions = {decisionOn(all.rows[0], QStringLiteral("p1"), false)};
    const ReconciliationRow left = ofRow(all.run(), 4);
    CHECK(left.personId == QStringLiteral("p2"));
    CHECK(left.category == ListCategory::Probable);
    all.decisions.push_back(decisionOn(all.rows[0], QStringLiteral("p2"), false));
    const ReconciliationRow nobody = ofRow(all.run(), 4);
    CHECK(nobody.category == ListCategory::Unidentified);
    CHECK(nobody.reasons.front().contains(QStringLiteral("It was decided")));

    Population number;
    number.persons = {personOf(1)};
    number.rows = {rowOf(number.persons[0], 4)};
    CHECK(ofRow(number.run(), 4).category == ListCategory::Same);
    number.decisions = {decisionOn(number.rows[0], QStringLiteral("p1"), false)};
    CHECK(ofRow(number.run(), 4).category == ListCategory::Unidentified);
}

TEST_CASE("The later decision holds; one that the numbers contradict is disputed", "[identity][reconciliation]") {
    Population all = namesakes();
    all.decisions = {decisionOn(all.rows[0], QStringLiteral("p2"), false, 3),
                     decisionOn(all.rows[0], QStringLiteral("p2"), true, 2)};
    CHECK(ofRow(all.run(), 4).personId == QStringLiteral("p1"));
    all.decisions[1].at = all.decisions[1].at.addDays(5);
    CHECK(ofRow(all.run(), 4).personId == QStringLiteral("p2"));
    all.decisions.push_back(decisionOn(all.rows[0], QStringLiteral("p1"), true, 20));
    CHECK(ofRow(all.run(), 4).personId == QStringLiteral("p1"));

    all.rows[0] = rowOf(all.persons[0], 4);
    all.decisions = {decisionOn(all.rows[0], QStringLiteral("p2"), true)};
    const ReconciliationRow disputed = ofRow(all.run(), 4);
    CHECK(disputed.personId == QStringLiteral("p2"));
    CHECK(disputed.category == ListCategory::Disputed);
    CHECK(disputed.reasons.front().contains(QStringLiteral("On 01.11.2026 it was decided")));
}

TEST_CASE("A decision is kept as JSON; one that cannot be read says what is missing", "[identity]") {
    const IdentityDecision decision = decisionOn(rowOf(personOf(1), 4), QStringLiteral("p1"), false);
    const QJsonObject json = identityDecisionToJson(decision);
    const auto back = identityDecisionFromJson(json);
    REQUIRE(back);
    CHECK(*back == decision);
    for (const char* key : {"row", "person", "same", "at"}) {
        QJsonObject damaged = json;
        damaged.remove(QLatin1String(key));
        const auto bad = identityDecisionFromJson(damaged);
        REQUIRE_FALSE(bad);
        CHECK(bad.error().message.contains(QString(u'\'' + QString::fromLatin1(key) + u'\'')));
    }
    CHECK(IdentityDecisions().on(rowOf(personOf(1), 4)) == nullptr);
}
