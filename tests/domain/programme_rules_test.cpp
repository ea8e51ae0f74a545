#include "domain/programme_rules.h"

#include "rules_fixture.h"

#include <algorithm>

using namespace dutydesk;

namespace {

const Programme& programme(const char* code) {
    const Programme* found = test::shippedRules().programmes.find(QString::fromLatin1(code), QDate(2026, 11, 20));
    REQUIRE(found);
    return *found;
}

QStringList codes(const std::vector<const ServiceRule*>& services) {
    QStringList list;
    for (const ServiceRule* service : services)
        list.append(service->code);
    return list;
}

const QDate Day(2026, 11, 20);

ProgrammePerson born(int year, Sex sex) {
    return {QDate(year, 3, 7), sex, {}, {}};
}

} // namespace

// Order 404н of 27.04.2021: once in three years from 18 to 39, yearly from 40; the age of the calendar year counts.
TEST_CASE("Dispensarisation is due at 18, 21 … 39 and every year from 40", "[programme]") {
    for (int age = 19; age <= 99; ++age) {
        INFO(age);
        const bool expected = age >= 40 || (age - 18) % 3 == 0;
        CHECK(isDue(programme("DVN"), born(2026 - age, Sex::Female), Day) == expected);
    }
    const ProgrammePerson december{QDate(1986, 12, 31), Sex::Male, {}, {}}; // 39 today, 40 this year
    CHECK(isDue(programme("DVN"), december, Day));
}

TEST_CASE("Nobody under 18 full years is due, and nobody twice a year", "[programme]") {
    const ProgrammePerson almost{QDate(2008, 11, 21), Sex::Male, {}, {}};
    CHECK(dueFor(programme("DVN"), almost, Day) == DueAnswer::TooYoung);
    CHECK(isDue(programme("DVN"), almost, Day.addDays(1)));
    const auto person = born(1960, Sex::Female);
    CHECK(dueFor(programme("DVN"), person, Day, QDate(2026, 2, 1)) == DueAnswer::DoneThisYear);
    CHECK(isDue(programme("DVN"), person, Day, QDate(2025, 12, 31)));
    CHECK(dueFor(programme("DVN"), {}, Day) == DueAnswer::UnknownBirthDate);
}

TEST_CASE("Listed categories are due every year whatever the age", "[programme]") {
    auto person = born(2026 - 25, Sex::Male);
    CHECK(dueFor(programme("DVN"), person, Day) == DueAnswer::NotOfThisAge);
    person.categories = {QStringLiteral("disabled")};
    CHECK(isDue(programme("DVN"), person, Day));
    CHECK(isDue(programme("PMO"), born(2026 - 25, Sex::Male), Day)); // the check-up is yearly from 18
}

// Order 698н of 01.07.2021: not earlier than 60 days after the illness.
TEST_CASE("In-depth dispensarisation waits 60 days after covid and comes once", "[programme]") {
    auto person = born(1975, Sex::Female);
    CHECK(dueFor(programme("UD"), person, Day) == DueAnswer::NoIllness);
    person.illnessOn = Day.addDays(-59);
    CHECK(dueFor(programme("UD"), person, Day) == DueAnswer::TooSoonAfterIllness);
    person.illnessOn = Day.addDays(-60);
    CHECK(isDue(programme("UD"), person, Day));
    CHECK(dueFor(programme("UD"), person, Day, QDate(2024, 5, 1)) == DueAnswer::DoneForGood);
}

TEST_CASE("Reproductive health is for ages 18 to 49", "[programme]") {
    CHECK(isDue(programme("RZ"), born(2026 - 49, Sex::Male), Day));
    CHECK_FALSE(isDue(programme("RZ"), born(2026 - 50, Sex::Male), Day));
    CHECK(codes(stageOneServices(programme("RZ"), born(2000, Sex::Male), Day)) ==
          QStringList{QStringLiteral("urologist")});
    CHECK(codes(stageOneServices(programme("RZ"), born(2000, Sex::Female), Day)).contains(u"pcr")); // 18–29: stage I
    CHECK_FALSE(
        codes(stageOneServices(programme("RZ"), born(1985, Sex::Female), Day)).contains(u"pcr")); // 30–49: stage II
    CHECK(codes(servicesOf(programme("RZ"), 2, born(1985, Sex::Female), Day)).contains(u"pcr"));
    CHECK(dueFor(programme("DN"), born(1960, Sex::Male), Day) == DueAnswer::OtherRule);
}

// Order 404н, the table of stage I by sex and age.
TEST_CASE("Stage I by sex and age", "[programme]") {
    const auto has = [](int age, Sex sex, const char* code) {
        return codes(stageOneServices(programme("DVN"), born(2026 - age, sex), Day, {}, QDate(2023, 4, 4)))
            .contains(QString::fromLatin1(code));
    };
    CHECK_FALSE(has(39, Sex::Female, "mammography"));
    CHECK(has(40, Sex::Female, "mammography"));
    CHECK(has(75, Sex::Female, "mammography"));
    CHECK_FALSE(has(76, Sex::Female, "mammography"));
    CHECK_FALSE(has(50, Sex::Male, "mammography"));
    CHECK(has(64, Sex::Female, "cytology"));
    CHECK_FALSE(has(65, Sex::Female, "cytology"));
    for (int age = 40; age <= 70; ++age) {
        INFO(age);
        const bool psaAge = age == 45 || age == 50 || age == 55 || age == 60 || age == 64;
        CHECK(has(age, Sex::Male, "psa") == psaAge);
        CHECK(has(age, Sex::Female, "gastroscopy") == (age == 45));
    }
    CHECK(has(39, Sex::Male, "relative-risk"));
    CHECK_FALSE(has(40, Sex::Male, "relative-risk"));
    CHECK(has(64, Sex::Male, "absolute-risk"));
    CHECK_FALSE(has(65, Sex::Male, "absolute-risk"));
    CHECK_FALSE(has(33, Sex::Male, "ecg")); // not the first visit
    CHECK(has(36, Sex::Male, "ecg"));
    CHECK_FALSE(has(39, Sex::Male, "blood-count"));
    CHECK(has(40, Sex::Male, "blood-count"));
}

TEST_CASE("The first visit brings ECG and eye pressure at any age", "[programme]") {
    const auto first = codes(stageOneServices(programme("DVN"), born(2005, Sex::Male), Day));
    CHECK(first.contains(u"ecg"));
    CHECK(first.contains(u"eye-pressure"));
    const auto second = codes(stageOneServices(programme("DVN"), born(2005, Sex::Male), Day, {}, QDate(2023, 5, 5)));
    CHECK_FALSE(second.contains(u"ecg"));
    CHECK_FALSE(second.contains(u"eye-pressure"));
}

TEST_CASE("Periods and exceptions look at what was done before", "[programme]") {
    const auto due = [](const char* code, QDate done, int age = 60) {
        const QString key = QString::fromLatin1(code);
        return codes(stageOneServices(programme("DVN"), born(2026 - age, Sex::Female), Day, {{key, done}},
                                      QDate(2025, 3, 3)))
            .contains(key);
    };
    CHECK_FALSE(due("fluorography", QDate(2025, 2, 1))); // done in the previous calendar year
    CHECK(due("fluorography", QDate(2024, 12, 30)));
    CHECK_FALSE(due("mammography", QDate(2025, 12, 30)));
    CHECK(due("mammography", QDate(2024, 11, 21)));
    CHECK_FALSE(due("cytology", QDate(2024, 1, 10)));
    CHECK(due("cytology", QDate(2023, 12, 31)));
    CHECK_FALSE(due("occult-blood", QDate(2025, 6, 1), 64)); // every two years to 64
    CHECK(due("occult-blood", QDate(2025, 6, 1), 65));       // yearly from 65
    CHECK_FALSE(due("anti-hcv", QDate(2017, 1, 1)));
    CHECK(due("anti-hcv", QDate(2016, 1, 1)));
    CHECK(due("glucose", QDate(2026, 1, 20))); // done this year: still part of the year's volume
}

TEST_CASE("Complete at 85% with every obligatory service", "[programme]") {
    const auto person = born(2026 - 52, Sex::Female);
    const auto volume = stageOneServices(programme("DVN"), person, Day, {}, QDate(2025, 3, 3));
    ServiceHistory done;
    for (const ServiceRule* service : volume)
        done.insert(service->code, QDate(2026, 10, 1));
    auto all = completeness(programme("DVN"), person, Day, done, {}, QDate(2025, 3, 3));
    CHECK(all.complete);
    CHECK(all.done == all.due);

    auto without = done;
    without.remove(QStringLiteral("mammography")); // obligatory: 95% is not enough
    const auto noMammography =
        completeness(programme("DVN"), person, Day, without, {QStringLiteral("mammography")}, QDate(2025, 3, 3));
    CHECK_FALSE(noMammography.complete);
    CHECK(noMammography.missingObligatory == QStringList{QStringLiteral("mammography")});
    CHECK(noMammography.refused == QStringList{QStringLiteral("mammography")});

    auto fewer = done;
    for (const char* code : {"ecg", "eye-pressure"})
        fewer.remove(QString::fromLatin1(code));
    const auto stillEnough = completeness(programme("DVN"), person, Day, fewer, {}, QDate(2025, 3, 3));
    CHECK(stillEnough.share() >= 0.85);
    CHECK(stillEnough.complete);
    for (const char* code : {"counselling", "blood-count"})
        fewer.remove(QString::fromLatin1(code));
    const auto tooFew = completeness(programme("DVN"), person, Day, fewer, {}, QDate(2025, 3, 3));
    CHECK(tooFew.share() < 0.85);
    CHECK_FALSE(tooFew.complete);
}

TEST_CASE("Results of the last twelve months count, older ones do not", "[programme]") {
    const auto person = born(2026 - 52, Sex::Male);
    const auto counted = [&](QDate glucose) {
        return completeness(programme("DVN"), person, Day, {{QStringLiteral("glucose"), glucose}}, {},
                            QDate(2025, 3, 3))
            .done;
    };
    CHECK(counted(QDate(2025, 11, 20)) == 1);
    CHECK(counted(QDate(2025, 11, 19)) == 0);
    CHECK(counted(QDate(2026, 11, 21)) == 0); // the day has not come yet
    const auto known = completeness(programme("DVN"), person, Day, {{QStringLiteral("anti-hcv"), QDate(2020, 1, 1)}},
                                    {}, QDate(2025, 3, 3));
    CHECK_FALSE(known.missing.contains(u"anti-hcv")); // not due again before 2030
}

TEST_CASE("The sheet of in-depth dispensarisation is the seed's", "[programme]") {
    const auto person = born(1960, Sex::Female);
    const auto stageOne = servicesOf(programme("UD"), 1, person, Day);
    REQUIRE(stageOne.size() == 8);
    const auto line = [](const ServiceRule* service) {
        return QString(service->name + u'|' +
                       (service->forAll ? QStringLiteral("всем") : QStringLiteral("по показаниям")) + u'|' +
                       service->room);
    };
    CHECK(line(stageOne[0]) == u"Насыщение крови кислородом в покое (сатурация)|всем|342");
    CHECK(line(stageOne[1]) == u"Тест 6-минутной ходьбы|по показаниям|342");
    CHECK(line(stageOne[2]) == u"Спирометрия|всем|342");
    CHECK(line(stageOne[3]) == u"Рентгенография органов грудной клетки|по показаниям|240");
    CHECK(line(stageOne[4]) == u"Общий (клинический) анализ крови развернутый|всем|343");
    CHECK(line(stageOne[5]) ==
          u"Биохимический анализ крови: холестерин, ЛДНП, СРБ, АЛТ+АСТ, лактатдегидрогеназа, креатинин|всем|343");
    CHECK(line(stageOne[6]) == u"Д-димер|по показаниям|343");
    CHECK(line(stageOne[7]) == u"Осмотр, заключение врача-терапевта|всем|341");
    CHECK_FALSE(stageOne[7]->hasResult);
    const auto stageTwo = servicesOf(programme("UD"), 2, person, Day);
    REQUIRE(stageTwo.size() == 4);
    CHECK(line(stageTwo[0]) == u"УЗДГ вен нижних конечностей|по показаниям|233");
    CHECK(line(stageTwo[2]) == u"ЭхоКГ|по показаниям|232");
    CHECK(stageTwo[3]->room == u"341");
}

TEST_CASE("Rehabilitation by the routing scale, stage II within a month", "[programme]") {
    const auto places = [](int scale) {
        QStringList list;
        for (const RehabilitationSetting* setting : rehabilitationSettings(programme("MR"), scale))
            list.append(setting->code);
        return list.join(u' ');
    };
    CHECK(places(0).isEmpty());
    CHECK(places(1).isEmpty());
    CHECK(places(2) == u"outpatient day-hospital");
    CHECK(places(3) == u"day-hospital inpatient");
    CHECK(places(6) == u"inpatient");
    CHECK(stageTwoDeadline(programme("DVN"), QDate(2026, 11, 1)) == QDate(2026, 12, 1));
    CHECK(quarterOf(QDate(2026, 3, 31)) == 1);
    CHECK(quarterOf(QDate(2026, 4, 1)) == 2);
    CHECK(quarterOf(QDate(2026, 12, 1)) == 4);
}
