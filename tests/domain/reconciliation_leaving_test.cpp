#include "reconciliation_fixture.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

// Where each reason comes from stands in resources/rules/leave_reasons.json beside it; the test of the shipped rules
// (reconciliation_rules_test.cpp) holds every one to its source.
TEST_CASE("Leaving: each reason with its facts in words", "[reconciliation]") {
    const auto leaving = [](auto change, const char* code, const char* words) {
        Case c;
        change(c);
        for (const bool file : {true, false}) {
            c.withFile = file;
            const ReconciliationRow row = c.only();
            CHECK(category(row) == QString(QStringLiteral("leaving:") + QString::fromLatin1(code)));
            REQUIRE_FALSE(row.reasons.isEmpty());
            CHECK(row.reasons.front().contains(QString::fromUtf8(words)));
            CHECK(row.reasons.size() == (file ? 2 : 1)); // "The file still names the person."
        }
    };
    leaving([](Case& c) { c.person.deceasedOn = QDate(2026, 10, 2); }, "died", "02.10.2026");
    leaving([](Case& c) { c.person.deceased = true; }, "died", "not known");
    leaving([](Case& c) { c.person.insurerActive = false; }, "insurer-changed", "another company");
    leaving([](Case& c) { c.person.movedTo = QStringLiteral("Поликлиника № 5"); }, "moved", "Поликлиника № 5");
    leaving([](Case& c) { c.person.duplicateOf = QStringLiteral("p9"); }, "duplicate", "p9");
    leaving([](Case& c) { c.rule.closed = true; }, "programme-closed", "closed");
    leaving([](Case& c) { c.rule.maxAge = 49; }, "age-or-sex", "Age 68");
    leaving([](Case& c) { c.rule.sex = Sex::Male; }, "age-or-sex", "does not fit");
    leaving([](Case& c) { c.person.refusedOn = QDate(2026, 2, 1); }, "refused", "01.02.2026");
    leaving([](Case& c) { c.person.intervalUntil = QDate(2026, 12, 1); }, "interval", "01.12.2026");
    leaving(
        [](Case& c) {
            c.person.stageOneDoneOn = QDate(2026, 5, 12);
            c.person.stageOnePlace = QStringLiteral("отделение 2");
        },
        "done", "12.05.2026, отделение 2");
}

TEST_CASE("The strongest reason is named", "[reconciliation]") {
    ReconcilePerson person = personOf(1);
    ListRule rule = ruleOf();
    person.refusedOn = person.stageOneDoneOn = QDate(2026, 5, 12);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Done);
    rule.maxAge = 40;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::AgeOrSex);
    rule.closed = true;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::ProgrammeClosed);
    person.duplicateOf = QStringLiteral("p2");
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Duplicate);
    person.movedTo = QStringLiteral("Тула");
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Moved);
    person.insurerActive = false;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::InsurerChanged);
    person.deceased = true;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Died);
}

// Order 404н: adult dispensarisation at 18, 21 … 39 and yearly from 40, by the age reached in the calendar year.

TEST_CASE("Ages of the programme are those reached in the year", "[reconciliation]") {
    ListRule rule = ruleOf();
    rule.ages = {18, 21, 24, 27, 30, 33, 36, 39};
    rule.yearlyFromAge = 40;
    const auto due = [&](QDate birthDate, bool yearly = false) {
        ReconcilePerson person = personOf(1);
        person.birthDate = birthDate;
        person.yearlyCategory = yearly;
        return !leaveReasonOf(person, rule);
    };
    CHECK(due(QDate(1987, 12, 31))); // 39 on the last day of the year
    CHECK_FALSE(due(QDate(1988, 1, 1)));
    CHECK(due(QDate(1988, 1, 1), true));
    CHECK(due(QDate(1986, 6, 1)));
    CHECK(due(QDate(1985, 6, 1)));
    CHECK(due(QDate(2008, 12, 31)));
    CHECK_FALSE(due(QDate(2009, 1, 1), true)); // 17: too young whatever the category
    CHECK(due(QDate()));                       // nothing to judge by
}

TEST_CASE("Passing and refusing count in the year of the list only", "[reconciliation]") {
    ReconcilePerson person = personOf(1);
    ListRule rule = ruleOf();
    person.stageOneDoneOn = QDate(2025, 12, 31);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.stageOneDoneOn = QDate(2026, 1, 1);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Done);
    rule.countsFrom = QDate(2026, 7, 1);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.intervalUntil = QDate(2026, 11, 30); // due within the month
    CHECK_FALSE(leaveReasonOf(person, rule));
}

TEST_CASE("Codes of the wire", "[reconciliation]") {
    // core/fhir/README.md, code system leave-reason
    const QStringList wire{QStringLiteral("done"),
                           QStringLiteral("died"),
                           QStringLiteral("moved"),
                           QStringLiteral("insurer-changed"),
                           QStringLiteral("duplicate"),
                           QStringLiteral("age-or-sex"),
                           QStringLiteral("programme-closed"),
                           QStringLiteral("interval"),
                           QStringLiteral("refused")};
    QFile readme(QStringLiteral(DUTYDESK_SOURCE_DIR "/core/fhir/README.md"));
    REQUIRE(readme.open(QIODevice::ReadOnly));
    QString contract;
    for (const QString& line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
        if (line.startsWith(QStringLiteral("| `leave-reason`")))
            contract = line;
    }
    for (int i = 0; i < LeaveReasonCount; ++i) {
        const QString code = leaveReasonCode(static_cast<LeaveReason>(i));
        CHECK(code == wire.at(i));
        CHECK(contract.contains(QString(u'`' + code + u'`')));
        CHECK(leaveReasonFromCode(code) == static_cast<LeaveReason>(i));
        CHECK_FALSE(leaveReasonWords(static_cast<LeaveReason>(i)).isEmpty());
    }
    CHECK_FALSE(leaveReasonFromCode(u"vanished"));
}
