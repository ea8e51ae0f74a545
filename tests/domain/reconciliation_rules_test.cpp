#include "domain/reconciliation_rules.h"

#include "rules_fixture.h"

using namespace dutydesk;

namespace {

QByteArray shipped() {
    return test::shippedFile("rules/leave_reasons.json");
}

QByteArray replaced(QByteArray json, const char* from, const char* to) {
    REQUIRE(json.contains(from));
    return json.replace(from, to);
}

const ReconciliationRule& shippedRule() {
    const ReconciliationRule* rule = test::shippedRules().reconciliation.on(QDate(2026, 11, 1));
    REQUIRE(rule);
    return *rule;
}

ListRule ruleOf(const char* programme, QDate month = QDate(2026, 11, 1)) {
    const QString code = QString::fromLatin1(programme);
    return listRuleOf(code, test::shippedRules().programmes.find(code, month), month, &shippedRule());
}

ReconcilePerson bornIn(int year) {
    ReconcilePerson person;
    person.birthDate = QDate(year, 6, 1);
    person.sex = Sex::Female;
    return person;
}

/// The reason's source in the shipped rules.
QString sourceOf(LeaveReason reason) {
    for (const LeaveRule& rule : shippedRule().reasons) {
        if (rule.reason == reason)
            return rule.source;
    }
    return {};
}

} // namespace

TEST_CASE("The shipped rules name every reason with its source, in the standard order", "[rules][reconciliation]") {
    const ReconciliationRule& rule = shippedRule();
    REQUIRE(rule.reasons.size() == StandardLeaveReasons.size());
    for (std::size_t i = 0; i < rule.reasons.size(); ++i) {
        CHECK(rule.reasons[i].reason == StandardLeaveReasons[i]);
        CHECK_FALSE(rule.reasons[i].source.isEmpty());
    }
    CHECK(rule.brakePercent == 5); // the agreement: more than 5% of a list only with the coordinator
    CHECK(rule.shrinkPercent == 70);
    ReconcileOptions options;
    options.brakePercent = options.shrinkPercent = 1;
    applyRule(rule, options);
    CHECK(options.brakePercent == ReconcileOptions().brakePercent);
    CHECK(options.shrinkPercent == ReconcileOptions().shrinkPercent);
    CHECK(test::shippedRules().reconciliation.on(QDate(2024, 12, 31)) == nullptr);
}

TEST_CASE("Each reason does what its source says", "[rules][reconciliation]") {
    const ListRule dvn = ruleOf("DVN");
    const auto reason = [&](auto change, const ListRule& rule, const char* source) {
        ReconcilePerson person = bornIn(1970);
        REQUIRE_FALSE(leaveReasonOf(person, rule));
        change(person);
        const auto found = leaveReasonOf(person, rule);
        REQUIRE(found);
        INFO(sourceOf(*found).toStdString());
        CHECK(sourceOf(*found).contains(QString::fromUtf8(source)));
        return *found;
    };
    CHECK(reason([](auto& p) { p.deceasedOn = QDate(2026, 1, 2); }, dvn, "сведения МИС о смерти") == LeaveReason::Died);
    CHECK(reason([](auto& p) { p.insurerActive = false; }, dvn, "326-ФЗ, статья 16") == LeaveReason::InsurerChanged);
    CHECK(reason([](auto& p) { p.movedTo = QStringLiteral("№ 5"); }, dvn, "323-ФЗ, статья 21") == LeaveReason::Moved);
    CHECK(reason([](auto& p) { p.duplicateOf = QStringLiteral("p2"); }, dvn, "одна запись") == LeaveReason::Duplicate);
    // Order 404н: 18, 21 … 39 and yearly from 40, by the age reached in the calendar year.
    CHECK(reason([](auto& p) { p.birthDate = QDate(1988, 12, 31); }, dvn, "404н") == LeaveReason::AgeOrSex);
    CHECK(reason([](auto& p) { p.stageOneDoneOn = QDate(2026, 1, 1); }, dvn, "один раз в календарном году") ==
          LeaveReason::Done);
    CHECK(reason([](auto& p) { p.refusedOn = QDate(2026, 3, 1); }, dvn, "323-ФЗ, статья 20") == LeaveReason::Refused);
    // Order 698н: not earlier than 60 days after the illness.
    const ListRule ud = ruleOf("UD");
    CHECK(reason([](auto& p) { p.illnessOn = QDate(2026, 10, 5); }, ud, "698н") == LeaveReason::Interval);
    const ListRule closed = ruleOf("UD", QDate(2020, 1, 1));
    CHECK(leaveReasonOf(bornIn(1970), closed) == LeaveReason::ProgrammeClosed);
    CHECK(sourceOf(LeaveReason::ProgrammeClosed).contains(QStringLiteral("programmes.json")));
}

TEST_CASE("Ages and passing of each programme come from its own data", "[rules][reconciliation]") {
    const auto due = [](const char* programme, ReconcilePerson person) {
        return !leaveReasonOf(person, ruleOf(programme));
    };
    CHECK(due("PMO", bornIn(2008)));
    CHECK_FALSE(due("PMO", bornIn(2009)));
    CHECK(due("DVN", bornIn(1987))); // 39
    CHECK_FALSE(due("DVN", bornIn(1988)));
    CHECK(due("DVN", bornIn(1986)));
    CHECK(due("RZ", bornIn(1977))); // 49
    CHECK_FALSE(due("RZ", bornIn(1976)));
    CHECK(due("DN", bornIn(2015))); // by diagnosis, not by age
    ReconcilePerson passed = bornIn(1970);
    passed.stageOneDoneOn = QDate(2025, 12, 31);
    CHECK(due("DVN", passed));
    CHECK_FALSE(due("UD", passed)); // programmes.json: once for good
    const ListRule ud = ruleOf("UD");
    CHECK(ud.countsFrom == QDate(2021, 7, 1));
    CHECK(ruleOf("DVN").countsFrom == QDate(2026, 1, 1));
    CHECK(ruleOf("DVN").periodEnd == QDate(2026, 11, 30));
}

// Order of the Ministry of Health 404н of 27.04.2021: the preventive check-up is yearly and a part of dispensarisation;
// dispensarisation is once in three years from 18 to 39 and yearly from 40 and for listed categories.
TEST_CASE("The intervals of order 404н count in calendar years", "[rules][reconciliation]") {
    const auto reason = [](const char* list, int born, auto change) {
        ReconcilePerson person = bornIn(born);
        change(person);
        return leaveReasonOf(person, ruleOf(list));
    };
    const auto dvnOn = [](QDate day) {
        return [day](ReconcilePerson& p) { p.passedOthers = {{QStringLiteral("DVN"), QStringLiteral("ДВН"), day}}; };
    };
    const auto lastOn = [](QDate day) { return [day](ReconcilePerson& p) { p.lastDoneOn = day; }; };
    // Check-up: whoever passed dispensarisation this year has had it; last year's is no obstacle.
    CHECK(reason("PMO", 1970, dvnOn(QDate(2026, 3, 12))) == LeaveReason::Interval);
    CHECK_FALSE(reason("PMO", 1970, dvnOn(QDate(2025, 12, 31))));
    CHECK_FALSE(reason("PMO", 1970, lastOn(QDate(2025, 12, 31))));
    CHECK_FALSE(reason("DVN", 1970, [](ReconcilePerson& p) { // a check-up is no dispensarisation
        p.passedOthers = {{QStringLiteral("PMO"), QStringLiteral("ПМО"), QDate(2026, 3, 12)}};
    }));
    // Dispensarisation at 36 (born 1990): 2024 is too near, 2023 is not.
    CHECK(reason("DVN", 1990, lastOn(QDate(2024, 1, 1))) == LeaveReason::Interval);
    CHECK_FALSE(reason("DVN", 1990, lastOn(QDate(2023, 12, 31))));
    CHECK_FALSE(reason("DVN", 1990, [](ReconcilePerson& p) { // of a category that is due every year
        p.lastDoneOn = QDate(2025, 2, 1);
        p.yearlyCategory = true;
    }));
    // From 40 on the calendar year decides.
    CHECK_FALSE(reason("DVN", 1986, lastOn(QDate(2025, 12, 31))));
    ReconcilePerson person = bornIn(1970);
    dvnOn(QDate(2026, 3, 12))(person);
    const QString words = leaveReasonSentence(LeaveReason::Interval, person, ruleOf("PMO"));
    for (const char* part : {"01.01.2027", "12.03.2026", "ДВН"})
        CHECK(words.contains(QString::fromUtf8(part)));
    for (const IntervalRule& interval : shippedRule().intervals)
        CHECK(interval.source.contains(QStringLiteral("404н")));
}

// Order of the Ministry of Health 698н of 01.07.2021: not earlier than 60 days after the recovery from covid
// (ICD-10: U07.1, U07.2).
TEST_CASE("The in-depth dispensarisation waits sixty days after the illness", "[rules][reconciliation]") {
    const ListRule ud = ruleOf("UD");
    CHECK(ud.illness == QStringList{QStringLiteral("U07.1"), QStringLiteral("U07.2")});
    CHECK(ud.daysAfterIllness == 60);
    ReconcilePerson person = bornIn(1970);
    person.illnessOn = QDate(2026, 10, 2); // sixty days later is 1 December
    CHECK(leaveReasonOf(person, ud) == LeaveReason::Interval);
    const QString words = leaveReasonSentence(LeaveReason::Interval, person, ud);
    for (const char* part : {"01.12.2026", "02.10.2026", "60"})
        CHECK(words.contains(QLatin1String(part)));
    person.illnessOn = QDate(2026, 10, 1); // due on 30 November, within the month
    CHECK_FALSE(leaveReasonOf(person, ud));
    CHECK(ruleOf("DVN").illness.isEmpty());
}

TEST_CASE("Other rules for another time: order, what counts, intervals, brake", "[rules][reconciliation]") {
    QByteArray json = replaced(shipped(), "\"valid_to\": null,\n      \"reasons\"",
                               "\"valid_to\": \"2026-12-31\",\n      \"reasons\"");
    const qsizetype begin = json.indexOf("    {\n      \"source\": \"Соглашение"), end = json.lastIndexOf("\n  ]\n}");
    QByteArray next = json.mid(begin, end - begin);
    next = replaced(next, "2025-01-01", "2027-01-01").replace("\"2026-12-31\"", "null");
    next = replaced(next, "\"code\": \"died\"", "\"code\": \"X\"");
    next = replaced(next, "\"code\": \"done\"", "\"code\": \"died\"");
    next = replaced(next, "\"code\": \"X\"", "\"code\": \"done\"");
    next = replaced(next, "\"refused_counts\": \"calendar-year\"", "\"refused_counts\": \"list-period\"");
    next = replaced(next, "\"intervals\": [",
                    "\"intervals\": [{\"programme\": \"DVN\", \"months\": 6, \"source\": \"соглашение\"}, ");
    next = replaced(next, "\"brake_percent\": 5", "\"brake_percent\": 3");
    json.insert(end, ",\n" + next);
    const auto rules = ReconciliationRules::fromJson(json);
    INFO((rules ? QString() : rules.error().message).toStdString());
    REQUIRE(rules);
    REQUIRE(rules->all().size() == 2);
    CHECK(rules->on(QDate(2026, 12, 31))->brakePercent == 5);
    const ReconciliationRule* later = rules->on(QDate(2027, 1, 1));
    REQUIRE(later);
    CHECK(later->brakePercent == 3);
    const QDate month(2027, 1, 1);
    const ListRule rule =
        listRuleOf(QStringLiteral("DVN"), test::shippedRules().programmes.find(u"DVN", month), month, later);
    ReconcilePerson person = bornIn(1970);
    person.deceased = true;
    person.stageOneDoneOn = month;
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Done); // the stronger one now
    person = bornIn(1970);
    person.lastDoneOn = QDate(2026, 12, 20);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Interval); // six months, also into the new year
    CHECK(leaveReasonSentence(LeaveReason::Interval, person, rule).contains(QStringLiteral("20.06.2027")));
    person.lastDoneOn = QDate(2026, 7, 31);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.refusedOn = QDate(2026, 12, 31);
    CHECK_FALSE(leaveReasonOf(person, rule));
    person.refusedOn = QDate(2027, 1, 5);
    CHECK(leaveReasonOf(person, rule) == LeaveReason::Refused);
}

TEST_CASE("Rules of reconciliation that make no sense are refused with their place", "[rules][reconciliation]") {
    const auto details = [](const char* from, const char* to) {
        const auto rules = ReconciliationRules::fromJson(replaced(shipped(), from, to));
        REQUIRE_FALSE(rules);
        return rules.error().details;
    };
    CHECK(details("{\"code\": \"died\", \"source\"", "{\"code\": \"vanished\", \"source\"")
              .contains(u"reasons[vanished].code: is no reason"));
    CHECK(details("{\"code\": \"died\", \"source\"", "{\"code\": \"done\", \"source\"").contains(u"is there twice"));
    CHECK(details("\"done_counts\": \"calendar-year\"", "\"done_counts\": \"week\"").contains(u"'week' is none of"));
    CHECK(details("\"brake_percent\": 5", "\"brake_percent\": 500").contains(u"brake_percent"));
    CHECK(details("\"brake_percent\"", "\"brake\"").contains(u"'brake' is not known"));
    CHECK(details("\"intervals\": [", "\"intervals\": [{\"programme\": \"DVN\", \"months\": 0, \"source\": \"x\"}, ")
              .contains(u"months"));
    CHECK(details("\"age_to\": 39, \"years\": 3", "\"age_to\": 39, \"years\": 3, \"months\": 36")
              .contains(u"either months or years"));
    CHECK(details("\"age_from\": 18, \"age_to\": 39", "\"age_from\": 40, \"age_to\": 39").contains(u"is above age_to"));
    CHECK(details("[\"U07.1\", \"U07.2\"]", "[]").contains(u"names no illness"));
    QByteArray twice = shipped();
    const qsizetype begin = twice.indexOf("    {\n      \"source\": \"Соглашение"), end = twice.lastIndexOf("\n  ]\n}");
    twice.insert(end, ",\n" + twice.mid(begin, end - begin));
    const auto overlapping = ReconciliationRules::fromJson(twice);
    REQUIRE_FALSE(overlapping);
    CHECK(overlapping.error().details.contains(u"overlaps the one from 2025-01-01"));
}
