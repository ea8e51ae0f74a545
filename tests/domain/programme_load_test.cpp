#include "rules_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dutydesk;

namespace {

QByteArray replaced(QByteArray json, const char* from, const char* to) {
    REQUIRE(json.contains(from));
    return json.replace(from, to);
}

} // namespace

TEST_CASE("Every shipped file of rules carries a source and a validity", "[rules]") {
    for (const char* name : {"calendar", "dispensary", "informing", "leave_reasons", "outcomes", "passwords", "priority",
                             "programmes", "refusal_reasons", "specialties", "waiting_limits"}) {
        INFO(name);
        const auto root =
            QJsonDocument::fromJson(test::shippedFile((std::string("rules/") + name + ".json").c_str())).object();
        CHECK_FALSE(root.value(QLatin1String("source")).toString().isEmpty());
        CHECK(QDate::fromString(root.value(QLatin1String("valid_from")).toString(), Qt::ISODate).isValid());
        CHECK(root.contains(QLatin1String("valid_to")));
    }
}

TEST_CASE("The wire's code systems are covered whole", "[rules]") {
    const RuleBook& book = test::shippedRules(); // core/fhir/README.md, "Codes"
    for (const char* code : {"PMO", "DVN", "UD", "RZ", "DN", "MR"})
        CHECK(book.programmes.find(QString::fromLatin1(code), QDate(2026, 11, 20)));
    for (const char* code : {"informed", "booked", "refused", "no-answer", "wrong-number", "already-done", "moved",
                             "died", "callback", "home-visit", "escort", "transport"})
        CHECK(book.outcomes.find(QString::fromLatin1(code)));
    CHECK(book.outcomes.all().size() == 12);
    for (const char* code : {"post-discharge", "discharge-control", "no-show", "stage-two", "reminder", "callback",
                             "programme-invite", "rehabilitation", "dispensary"})
        CHECK(book.priority.occasion(QString::fromLatin1(code)));
    for (const char* code : {"done", "died", "moved", "insurer-changed", "duplicate", "age-or-sex", "programme-closed",
                             "interval", "refused"})
        CHECK(book.leaveReasons.find(QString::fromLatin1(code)));
    CHECK(book.leaveReasons.all().size() == 9);
    for (const ContactOutcome& outcome : book.outcomes.all()) {
        if (!outcome.leaveReason.isEmpty())
            CHECK(book.leaveReasons.find(outcome.leaveReason));
    }
    for (const ServiceRule& service : book.programmes.find(u"DVN", QDate(2026, 1, 1))->services)
        CHECK_FALSE(service.nameEn.isEmpty());
}

TEST_CASE("Ways and steps of informing are those of the insurers' register", "[rules]") {
    const RuleBook& book = test::shippedRules();
    CHECK(book.informingWays.all().size() == 13);
    CHECK(book.informingSteps.all().size() == 14);
    CHECK(book.informingWays.words(QStringLiteral("07")) == u"Адресный визит");
    CHECK(book.informingSteps.find(u"322"));
    CHECK(book.informingWays.words(QStringLiteral("99")) == u"99");
}

TEST_CASE("A damaged rules file is refused with file, entry and reason", "[rules]") {
    const QByteArray good = test::shippedFile("rules/programmes.json");
    REQUIRE(Programmes::fromJson(good).ok());
    const auto details = [](const QByteArray& json) {
        const auto result = Programmes::fromJson(json);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == ErrorKind::BadInput);
        return result.error().details;
    };
    CHECK(details(replaced(good, "\"age_to\": 39", "\"age_to\": 3900"))
              .startsWith(
                  u"programmes.json: programmes[PMO].services[relative-risk].terms[0].age_to: is not a whole number"));
    CHECK(details(replaced(good, "\"every_years\": 2", "\"every_year\": 2"))
              .contains(u"the key 'every_year' is not known here"));
    CHECK(details(replaced(good, "\"sex\": \"F\"", "\"sex\": \"W\"")).contains(u"'W' is neither M nor F"));
    CHECK(details(replaced(good, "\"code\": \"glucose\"", "\"code\": \"cholesterol\""))
              .contains(u"is there twice in stage 1"));
    CHECK(details(replaced(good, "\"valid_from\": \"2021-07-01\"", "\"valid_from\": \"2021-13-01\""))
              .contains(u"is not a date"));
    CHECK(details(good.left(good.size() / 2)).contains(u"programmes.json: "));
    CHECK(details("[]").contains(u"no object at the top"));
    CHECK(details("").contains(u"programmes.json"));
}

TEST_CASE("Every loader refuses a wrong entry instead of guessing", "[rules]") {
    const auto dispensary =
        DispensaryTable::fromJson(replaced(test::shippedFile("rules/dispensary.json"), "\"I65.2\"", "\"I6O.2\""));
    REQUIRE_FALSE(dispensary.ok());
    CHECK(dispensary.error().details.contains(u"'I6O.2' is no code or range of ICD-10"));
    const auto limits =
        WaitingLimits::fromJson(replaced(test::shippedFile("rules/waiting_limits.json"), "working-days", "days"));
    REQUIRE_FALSE(limits.ok());
    CHECK(limits.error().details.contains(u"neither hours nor working-days"));
    const auto outcomes = ContactOutcomes::fromJson(
        replaced(test::shippedFile("rules/outcomes.json"), "\"key\": \"2\"", "\"key\": \"1\""));
    REQUIRE_FALSE(outcomes.ok());
    CHECK(outcomes.error().details.contains(u"'1' is there twice"));
    const auto priority =
        PriorityRules::fromJson(replaced(test::shippedFile("rules/priority.json"), "days-before", "days-until"));
    REQUIRE_FALSE(priority.ok());
    CHECK(priority.error().details.contains(u"occasions[reminder].due.kind: 'days-until' is not known"));
    const auto reasons = CodeNames::fromJson(
        "{\"source\":\"s\",\"valid_from\":\"2025-01-01\",\"entries\":[{\"code\":\"a\"}]}", QStringLiteral("x.json"));
    REQUIRE_FALSE(reasons.ok());
    CHECK(reasons.error().details == u"x.json: entries[a].title: a text is missing");
    CHECK_FALSE(RuleBook::load(QStringLiteral(":/nowhere")).ok());
}

TEST_CASE("A programme that was closed is found only in its time", "[rules]") {
    const auto closed = Programmes::fromJson(replaced(test::shippedFile("rules/programmes.json"),
                                                      "\"code\": \"UD\",\n      \"short\": \"УД\"",
                                                      "\"code\": \"UD\",\n      \"short\": \"УД\""));
    REQUIRE(closed.ok());
    CHECK(closed->find(u"UD", QDate(2021, 6, 30)) == nullptr);
    CHECK(closed->find(u"UD", QDate(2021, 7, 1)) != nullptr);
    CHECK(closed->isKnown(u"UD"));
    CHECK_FALSE(closed->isKnown(u"XX"));
}
