#include "rules_fixture.h"

using namespace dutydesk;

namespace {

QString groups(const QStringList& icd10, const QStringList& flags = {}) {
    QStringList codes;
    for (const PriorityGroupRule* group : test::shippedRules().priority.groupsOf(icd10, flags))
        codes.append(group->code);
    return codes.join(u' ');
}

QList<QDate> due(const char* occasion, QDate anchor) {
    const auto days =
        test::shippedRules().priority.dueDays(QString::fromLatin1(occasion), anchor, test::shippedRules().calendar);
    return {days.begin(), days.end()};
}

} // namespace

// The project's order: cardiovascular and comorbid people, priority right, low mobility.
TEST_CASE("Groups in the order of priority", "[priority]") {
    CHECK(groups({QStringLiteral("I21.0")}) == u"cardiovascular");
    CHECK(groups({QStringLiteral("I63.9")}, {QStringLiteral("low-mobility"), QStringLiteral("priority-right")}) ==
          u"cardiovascular priority-right low-mobility");
    CHECK(groups({}, {QStringLiteral("low-mobility")}) == u"low-mobility");
    CHECK(groups({QStringLiteral("J06.9")}) == u"other");
    CHECK(groups({QStringLiteral("I10")}) == u"other");                                   // hypertension alone
    CHECK(groups({QStringLiteral("I10"), QStringLiteral("E11.9")}) == u"cardiovascular"); // … with diabetes
    CHECK(groups({QStringLiteral("E11.9"), QStringLiteral("J44.9")}) == u"other");
}

TEST_CASE("Each occasion has its day", "[priority]") {
    CHECK(due("post-discharge", QDate(2026, 11, 20)) == QList{QDate(2026, 11, 25)}); // a Friday: Wednesday
    CHECK(due("discharge-control", QDate(2026, 11, 1)) == QList{QDate(2026, 11, 15), QDate(2026, 12, 1)});
    CHECK(due("no-show", QDate(2026, 12, 30)) == QList{QDate(2027, 1, 11)}); // 31 December is a day off
    CHECK(due("stage-two", QDate(2026, 11, 1)) == QList{QDate(2026, 12, 1)});
    CHECK(due("reminder", QDate(2026, 11, 20)) == QList{QDate(2026, 11, 19)});
    CHECK(due("programme-invite", QDate(2028, 2, 1)) == QList{QDate(2028, 2, 29)});
    CHECK(due("callback", QDate(2026, 11, 21)) == QList{QDate(2026, 11, 21)});
    CHECK(due("rehabilitation", QDate(2026, 11, 20)) == QList{QDate(2026, 12, 1)});
    CHECK(due("nonsense", QDate(2026, 11, 20)).isEmpty());
    CHECK(due("no-show", QDate()).isEmpty());
}

TEST_CASE("Outcomes: one keystroke each, and what they ask for", "[outcomes]") {
    const ContactOutcomes& outcomes = test::shippedRules().outcomes;
    CHECK(outcomes.byKey(u'1')->code == u"informed");
    CHECK(outcomes.byKey(u'5')->needsTime);
    CHECK(outcomes.byKey(u'3')->needsReason);
    CHECK(outcomes.find(u"booked")->needsSlot);
    CHECK_FALSE(outcomes.find(u"no-answer")->closes);
    CHECK_FALSE(outcomes.find(u"callback")->closes);
    CHECK(outcomes.byKey(u'x') == nullptr);
}

TEST_CASE("After three unanswered calls the channel changes", "[outcomes]") {
    const ContactOutcomes& outcomes = test::shippedRules().outcomes;
    const QDateTime last(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
    const auto channel = [&](const QHash<QString, int>& attempts, const QStringList& unusable = {}) {
        const auto next = outcomes.next(attempts, last, unusable);
        return next ? QString(next->channel + u'#' + QString::number(next->attempt)) : QString();
    };
    const QString phone = QStringLiteral("phone"), sms = QStringLiteral("sms"), post = QStringLiteral("post"),
                  visit = QStringLiteral("visit");
    CHECK(channel({}) == u"phone#1");
    CHECK(channel({{phone, 2}}) == u"phone#3");
    CHECK(channel({{phone, 3}}) == u"sms#1");
    CHECK(channel({{phone, 3}, {sms, 1}}) == u"post#1");
    CHECK(channel({{phone, 3}}, {sms}) == u"post#1");
    CHECK(channel({{phone, 1}}, {phone}) == u"sms#1"); // a wrong number
    CHECK(channel({{phone, 3}, {sms, 1}, {post, 1}}) == u"visit#1");
    CHECK(channel({{phone, 3}, {sms, 1}, {post, 1}, {visit, 1}}).isEmpty());
    CHECK(outcomes.next({{phone, 1}}, last)->notBefore == last.addSecs(4 * 3600));
    CHECK(outcomes.next({{phone, 3}, {sms, 1}}, last)->notBefore == last.addDays(2));
}
