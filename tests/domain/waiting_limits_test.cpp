#include "rules_fixture.h"

using namespace dutydesk;

namespace {

QDateTime at(int year, int month, int day, int hour = 10, int minute = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone("Europe/Moscow"));
}

std::optional<WaitingBreach> breach(WaitingKind kind, Suspicion suspicion, const QDateTime& asked,
                                    const QDateTime& start) {
    return test::shippedRules().waitingLimits.breach(kind, suspicion, asked, start, test::shippedRules().calendar);
}

} // namespace

// The programme of State Guarantees for 2026.
TEST_CASE("A specialist within 14 working days, within 3 when the heart is suspected", "[waiting]") {
    const QDateTime asked = at(2026, 11, 2); // a Monday; 4 November is a holiday
    CHECK_FALSE(breach(WaitingKind::Specialist, Suspicion::None, asked, at(2026, 11, 23, 19)));
    const auto late = breach(WaitingKind::Specialist, Suspicion::None, asked, at(2026, 11, 25, 9));
    REQUIRE(late);
    CHECK(late->latest.date() == QDate(2026, 11, 23));
    CHECK(late->lateBy == 2);
    CHECK_FALSE(breach(WaitingKind::Specialist, Suspicion::Cardiovascular, asked, at(2026, 11, 6, 20)));
    const auto heart = breach(WaitingKind::Specialist, Suspicion::Cardiovascular, asked, at(2026, 11, 9, 8));
    REQUIRE(heart);
    CHECK(heart->lateBy == 1);
    CHECK(heart->limit->amount == 3);
    CHECK(breach(WaitingKind::Specialist, Suspicion::Cancer, asked, at(2026, 11, 9, 8)));
}

TEST_CASE("Therapist in 24 hours, urgent care in 2, tests in 14 or 7 working days", "[waiting]") {
    const QDateTime asked = at(2026, 11, 16);
    CHECK_FALSE(breach(WaitingKind::Therapist, Suspicion::None, asked, at(2026, 11, 17, 10)));
    const auto late = breach(WaitingKind::Therapist, Suspicion::None, asked, at(2026, 11, 17, 10, 1));
    REQUIRE(late);
    CHECK(late->lateBy == 1);
    CHECK(breach(WaitingKind::Therapist, Suspicion::Cardiovascular, asked,
                 at(2026, 11, 18))); // no limit of its own: the common one
    CHECK(breach(WaitingKind::Urgent, Suspicion::None, asked, at(2026, 11, 16, 12, 30)));
    CHECK_FALSE(breach(WaitingKind::Imaging, Suspicion::None, asked, at(2026, 12, 4)));
    CHECK(breach(WaitingKind::Imaging, Suspicion::Cardiovascular, asked, at(2026, 11, 26)));
    CHECK_FALSE(breach(WaitingKind::Test, Suspicion::Cancer, asked, at(2026, 11, 25)));
}

TEST_CASE("A suspicion follows from the diagnoses, cancer first", "[waiting]") {
    const WaitingLimits& limits = test::shippedRules().waitingLimits;
    CHECK(limits.suspicionOf({QStringLiteral("I20.0")}) == Suspicion::Cardiovascular);
    CHECK(limits.suspicionOf({QStringLiteral("I20.0"), QStringLiteral("C50.1")}) == Suspicion::Cancer);
    CHECK(limits.suspicionOf({QStringLiteral("J06.9"), QString()}) == Suspicion::None);
}

TEST_CASE("A specialty is known by code, title or what people write", "[waiting]") {
    const CodeNames& specialties = test::shippedRules().specialties;
    const auto kind = [&](const char16_t* words) {
        return WaitingLimits::kindOf(QString::fromUtf16(words), specialties);
    };
    CHECK(kind(u"Терапевт участковый") == WaitingKind::Therapist);
    CHECK(kind(u"врач-терапевт") == WaitingKind::Therapist);
    CHECK(kind(u"КАРДИОЛОГ") == WaitingKind::Specialist);
    CHECK(kind(u"cardiology") == WaitingKind::Specialist);
    CHECK(kind(u"УЗИ вен") == WaitingKind::Test);
    CHECK(kind(u"МРТ") == WaitingKind::Imaging);
    // A polyclinic numbers its specialties as it likes: the title tells then.
    CHECK(WaitingLimits::kindOf(QStringLiteral("97"), QStringLiteral("Терапия"), specialties) == WaitingKind::Therapist);
    CHECK(WaitingLimits::kindOf(QStringLiteral("therapy"), QStringLiteral("Приём"), specialties) == WaitingKind::Therapist);
    CHECK(kind(u"Мануальная терапия") == WaitingKind::Specialist); // not in the dictionary
    CHECK(specialties.findByWords(u"Кардиология")->code == u"cardiology");
    CHECK(specialties.findByWords(u"") == nullptr);
}

// Order 168н of 15.03.2022: after a heart attack the cardiologist observes, after a stroke the neurologist.
TEST_CASE("The doctor to see first follows from the newest diagnosis that names one", "[waiting]") {
    const CodeNames& names = test::shippedRules().specialties;
    REQUIRE(names.findByDiagnosis({QStringLiteral("I21.0")}));
    CHECK(names.findByDiagnosis({QStringLiteral("I21.0")})->code == u"cardiology");
    CHECK(names.findByDiagnosis({QStringLiteral("J18.9"), QStringLiteral("I63.4")})->code == u"neurology");
    CHECK_FALSE(names.findByDiagnosis({QStringLiteral("J18.9")}));
    CHECK_FALSE(names.findByDiagnosis({}));
}
