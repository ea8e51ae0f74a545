#include "rules_fixture.h"

#include <QRegularExpression>

using namespace dutydesk;

namespace {

QString chosen(const char* occasion, const QStringList& icd10 = {}, const QStringList& groups = {},
               const QString& programme = {}) {
    const Dialogue* dialogue =
        test::shippedRules().dialogues.choose(QString::fromLatin1(occasion), icd10, groups, programme);
    return dialogue ? dialogue->id : QString();
}

std::vector<DialogueText> textsOf(const Dialogue& dialogue) {
    std::vector<DialogueText> texts{dialogue.title};
    for (const DialogueStep& step : dialogue.steps) {
        texts.push_back(step.text);
        if (!step.hint.russian.isEmpty())
            texts.push_back(step.hint);
    }
    for (const DialogueObjection& objection : dialogue.objections) {
        texts.push_back(objection.says);
        texts.push_back(objection.answer);
    }
    for (const DialogueRedFlag& flag : dialogue.redFlags) {
        texts.push_back(flag.sign);
        texts.push_back(flag.action);
    }
    return texts;
}

} // namespace

TEST_CASE("The script of the diagnosis, the group and the programme is chosen", "[dialogue]") {
    CHECK(chosen("post-discharge", {QStringLiteral("I21.4")}) == u"post-discharge-infarction");
    CHECK(chosen("post-discharge", {QStringLiteral("I63.9")}) == u"post-discharge-stroke");
    CHECK(chosen("post-discharge", {QStringLiteral("J18.9")}) == u"post-discharge");
    CHECK(chosen("post-discharge", {}, {QStringLiteral("low-mobility")}) == u"low-mobility");
    CHECK(chosen("post-discharge", {QStringLiteral("I21.4")}, {QStringLiteral("low-mobility")}) ==
          u"post-discharge-infarction");
    CHECK(chosen("programme-invite", {}, {}, QStringLiteral("UD")) == u"programme-invite-ud");
    CHECK(chosen("programme-invite", {}, {}, QStringLiteral("DVN")) == u"programme-invite");
    CHECK(chosen("programme-invite", {}, {QStringLiteral("priority-right")}, QStringLiteral("UD")) == u"accompaniment");
    CHECK(chosen("dispensary") == u"post-discharge");
    CHECK(chosen("nonsense").isEmpty());
}

TEST_CASE("Every occasion of the seed has a whole script", "[dialogue]") {
    const Dialogues& dialogues = test::shippedRules().dialogues;
    CHECK(dialogues.all().size() == 12);
    for (const char* occasion : {"post-discharge", "discharge-control", "no-show", "stage-two", "reminder",
                                 "programme-invite", "rehabilitation"}) {
        INFO(occasion);
        const Dialogue* dialogue = dialogues.choose(QString::fromLatin1(occasion));
        REQUIRE(dialogue);
        CHECK(dialogue->steps.front().kind == DialogueStepKind::Opening);
        CHECK(dialogue->steps.back().kind == DialogueStepKind::Closing);
        CHECK(dialogue->objections.size() >= 5);
        CHECK(dialogue->redFlags.size() >= 3);
    }
    for (const Dialogue& dialogue : dialogues.all()) {
        INFO(dialogue.id.toStdString());
        const bool ambulance =
            std::any_of(dialogue.redFlags.begin(), dialogue.redFlags.end(), [](const DialogueRedFlag& flag) {
                return flag.action.russian.contains(u"103") && flag.action.russian.contains(u"112");
            });
        CHECK(ambulance);
    }
}

TEST_CASE("Scripts speak to anybody, use known marks only and have their gloss", "[dialogue]") {
    static const QRegularExpression mark(QStringLiteral("\\{\\{([^}]*)\\}\\}"));
    const QStringList known{QStringLiteral("address"),    QStringLiteral("representative"), QStringLiteral("hospital"),
                            QStringLiteral("discharged"), QStringLiteral("polyclinic"),     QStringLiteral("due")};
    for (const Dialogue& dialogue : test::shippedRules().dialogues.all()) {
        for (const DialogueText& text : textsOf(dialogue)) {
            INFO(text.russian.toStdString());
            CHECK_FALSE(text.english.isEmpty());
            for (auto found = mark.globalMatch(text.russian); found.hasNext();)
                CHECK(known.contains(found.next().captured(1)));
            CHECK_FALSE(text.russian.contains(QRegularExpression(QStringLiteral("[a-z]{3,}(?![^{]*\\}\\})"))));
        }
    }
}

TEST_CASE("Marks are filled, missing values are seen", "[dialogue]") {
    CHECK(fillIn(QStringLiteral("Здравствуйте, {{address}}! До {{ due }}."),
                 {{QStringLiteral("address"), QStringLiteral("Мария Петровна")},
                  {QStringLiteral("due"), QStringLiteral("25.11.2026")}}) ==
          u"Здравствуйте, Мария Петровна! До 25.11.2026.");
    CHECK(fillIn(QStringLiteral("{{hospital}}"), {}) == u"…");
    CHECK(fillIn(QStringLiteral("открыто {{address"), {}) == u"открыто {{address");
    CHECK(fillIn(QString(), {}).isEmpty());
}

TEST_CASE("A damaged script is refused with its place", "[dialogue]") {
    QByteArray json = test::shippedFile("dialogues/no_show.json");
    json.replace("\"kind\": \"offer\"", "\"kind\": \"shout\"");
    const auto result = Dialogues::fromJson(json, QStringLiteral("no_show.json"));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().details.startsWith(u"no_show.json: steps[3].kind: 'shout' is none of"));
    CHECK_FALSE(Dialogues::load(QStringLiteral(":/nowhere")).ok());
}
