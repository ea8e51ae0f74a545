#include "people_desk.h"

#include "calls/call_script.h"
#include "calls/script_view.h"

#include <QLabel>
#include <QToolButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

PersonCard card() {
    PersonCard card;
    card.id = PersonId{1};
    card.name = {QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна")};
    card.organization = QStringLiteral("ГП № 117");
    PersonCard::DischargeRow older{
        QDate(2026, 1, 2), QDate(2026, 1, 9), QStringLiteral("Больница № 9"), QStringLiteral("K25"), {}};
    PersonCard::DischargeRow newer{
        QDate(2026, 11, 2), QDate(2026, 11, 12), QStringLiteral("Больница № 2"), QStringLiteral("I21.0"), {}};
    card.discharges = {older, newer};
    return card;
}

const Actor Representative{QStringLiteral("petrova"), QStringLiteral("Петрова Ольга"), Role::Representative, 2};

QString allText(const QWidget& view) {
    QStringList texts;
    for (const QLabel* label : view.findChildren<QLabel*>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

TEST_CASE("The script of the occasion has its marks filled in") {
    const CallScript script =
        callScript(testRules(), QStringLiteral("post-discharge"), QDate(2026, 11, 17), card(), Representative);
    REQUIRE(script.dialogue);
    CHECK(script.dialogue->id == u"post-discharge-infarction");
    CHECK(script.values.value(QStringLiteral("hospital")) == u"Больница № 2"); // of the latest discharge
    CHECK(script.values.value(QStringLiteral("discharged")) == u"12.11.2026");
    CHECK(script.values.value(QStringLiteral("due")) == u"17.11.2026");

    ScriptView view;
    view.setScript(script);
    const QString text = allText(view);
    CHECK(text.contains(QStringLiteral("Мария Петровна")));
    CHECK(text.contains(QStringLiteral("Петрова Ольга")));
    CHECK_FALSE(text.contains(QStringLiteral("{{")));
    CHECK(view.objectionCount() == int(script.dialogue->objections.size()));
    CHECK(view.alarmCount() == int(script.dialogue->redFlags.size()));
}

TEST_CASE("An objection opens to its answer") {
    ScriptView view;
    view.resize(500, 300);
    view.setScript(
        callScript(testRules(), QStringLiteral("post-discharge"), QDate(2026, 11, 17), card(), Representative));
    view.show();
    const auto objections = view.findChildren<QToolButton*>(QStringLiteral("objection"));
    REQUIRE(objections.size() == view.objectionCount());
    const auto visibleLabels = [&] {
        int count = 0;
        for (const QLabel* label : view.findChildren<QLabel*>())
            count += label->isVisible() ? 1 : 0;
        return count;
    };
    const int before = visibleLabels();
    objections.first()->click();
    CHECK(visibleLabels() == before + 1);
    objections.first()->click();
    CHECK(visibleLabels() == before);
    CHECK(namelessWidgets(&view).isEmpty());
}

TEST_CASE("An asked-for callback takes the script of the other need") {
    PersonCard person = card();
    PersonCard::NeedRow need;
    need.occasion = QStringLiteral("rehabilitation");
    need.state = QStringLiteral("open");
    person.needs = {need};
    const CallScript script = callScript(testRules(), QStringLiteral("callback"), {}, person, Representative);
    REQUIRE(script.dialogue);
    CHECK(script.dialogue->id == u"rehabilitation");
    CHECK(callScript(testRules(), QStringLiteral("callback"), {}, card(), Representative).dialogue == nullptr);
}

TEST_CASE("Without a script the page says what to do") {
    ScriptView view;
    view.setScript({});
    CHECK(allText(view).contains(QStringLiteral("no script")));
    CHECK(view.objectionCount() == 0);
}
