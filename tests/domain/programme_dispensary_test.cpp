#include "rules_fixture.h"

using namespace dutydesk;

namespace {

QDate next(const char* icd10, QDate start, QDate last) {
    const RuleBook& book = test::shippedRules();
    const auto visit = book.dispensary.nextVisit(QString::fromLatin1(icd10), start, last, book.calendar);
    return visit ? visit->due : QDate();
}

} // namespace

TEST_CASE("Ranges of ICD-10 hold what they should", "[icd10]") {
    const auto holds = [](const char* range, const char* code) {
        return Icd10Range::parse(QString::fromLatin1(range))->contains(QString::fromLatin1(code));
    };
    CHECK(holds("I20-I25", "I21.0"));
    CHECK(holds("I20-I25", " i25.9 "));
    CHECK(holds("I48", "I48"));
    CHECK_FALSE(holds("I48", "I49.0"));
    CHECK(holds("I69.0-I69.4", "I69.4"));
    CHECK_FALSE(holds("I69.0-I69.4", "I69.8"));
    CHECK_FALSE(holds("I69.0-I69.4", "I69"));
    CHECK_FALSE(holds("I20-I25", "инфаркт"));
    CHECK_FALSE(holds("I20-I25", ""));
    for (const char* bad : {"", "I", "I2O", "I25-I20", "I20-", "120"}) {
        INFO(bad);
        CHECK_FALSE(Icd10Range::parse(QString::fromLatin1(bad)));
    }
}

// Order 168н of 15.03.2022, the table of observation.
TEST_CASE("After an infarction: the cardiologist for a year, then the therapist, twice a year", "[dispensary]") {
    const RuleBook& book = test::shippedRules();
    const QDate discharged(2026, 3, 2);
    const auto first = book.dispensary.nextVisit(u"I21.0", discharged, {}, book.calendar);
    REQUIRE(first);
    CHECK(first->due == QDate(2026, 3, 5)); // three working days
    CHECK(first->doctors == QStringList{QStringLiteral("cardiology")});
    const auto second = book.dispensary.nextVisit(u"I21.0", discharged, QDate(2026, 3, 5), book.calendar);
    REQUIRE(second);
    CHECK(second->due == QDate(2026, 9, 7)); // 5 September is a Saturday
    const auto later = book.dispensary.nextVisit(u"I21.0", discharged, QDate(2026, 10, 1), book.calendar);
    REQUIRE(later);
    CHECK(later->due == QDate(2027, 4, 1));
    CHECK(later->doctors == QStringList{QStringLiteral("therapy")});
}

TEST_CASE("After a stroke: every three months in the first year, then every six", "[dispensary]") {
    CHECK(next("I69.3", QDate(2026, 1, 20), QDate(2026, 3, 20)) == QDate(2026, 6, 22)); // the 20th is a Saturday
    CHECK(next("I69.3", QDate(2025, 1, 20), QDate(2026, 3, 20)) == QDate(2026, 9, 21)); // the 20th is a Sunday
    const auto visit =
        test::shippedRules().dispensary.nextVisit(u"I69.3", QDate(2026, 1, 20), {}, test::shippedRules().calendar);
    CHECK(visit->doctors.contains(u"neurology"));
}

TEST_CASE("Rhythms of the other rows", "[dispensary]") {
    const QDate start(2024, 1, 15);
    const QDate last(2026, 2, 3);
    CHECK(next("I48.0", start, last) == QDate(2026, 8, 3));
    CHECK(next("I50.0", start, last) == QDate(2026, 8, 3));
    CHECK(next("I11.9", start, last) == QDate(2027, 2, 3));
    CHECK(next("I65.2", start, last) == QDate(2026, 8, 3));
    CHECK(next("E78.0", start, last) == QDate(2027, 2, 3));
    CHECK(next("K25.3", start, last) == QDate(2026, 8, 3));
    CHECK(next("Z95.5", start, last) == QDate(2026, 8, 3));
    CHECK_FALSE(next("I26.0", start, last).isValid()); // twelve months are over
    CHECK(next("K26.3", start, last) == QDate(2027, 2, 3));
    CHECK_FALSE(next("K26.3", QDate(2020, 1, 15), last).isValid()); // five years are over
    CHECK_FALSE(next("J06.9", start, last).isValid());
    CHECK_FALSE(next("I21.0", QDate(), last).isValid());
}

TEST_CASE("The most specific row wins and observation is set in three working days", "[dispensary]") {
    const RuleBook& book = test::shippedRules();
    CHECK(book.dispensary.ruleFor(u"I21.4")->phases.size() == 2);
    CHECK(book.dispensary.ruleFor(u"I20.8")->phases.size() == 1);
    CHECK(book.dispensary.ruleFor(u"M54.5") == nullptr);
    CHECK(book.dispensary.registerBy(QDate(2026, 12, 29), book.calendar) == QDate(2027, 1, 12));
}
