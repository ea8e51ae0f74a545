#include "people_desk.h"

#include "person/callback_times.h"
#include "person/outcome_panel.h"
#include "person/outcome_strip.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QDateTime moscow(int year, int month, int day, int hour, int minute) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute));
}

struct Panel {
    FixedClock clock{moscow(2026, 11, 18, 14, 12)}; // Wednesday
    OutcomePanel panel{testRules().outcomes, testRules().refusalReasons, clock};
    QList<NewContact> recorded;
    int bookAsked = 0;

    Panel() {
        QObject::connect(&panel, &OutcomePanel::recorded, &panel,
                         [this](const NewContact& contact) { recorded << contact; });
        QObject::connect(&panel, &OutcomePanel::bookAsked, &panel, [this] { ++bookAsked; });
        panel.resize(560, 200);
        panel.show();
        panel.activateWindow();
    }
    bool key(const QString& text) {
        const QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, text);
        return panel.handleKey(&event);
    }
};

} // namespace

TEST_CASE("The quick callback times come from the clock") {
    SECTION("a working day at noon offers all four in time order") {
        const FixedClock clock(moscow(2026, 11, 18, 14, 12));
        const auto times = quickTimes(clock);
        REQUIRE(times.size() == 4);
        CHECK(times[0].at == moscow(2026, 11, 18, 15, 15)); // an hour, up to the next five minutes
        CHECK(times[1].at == moscow(2026, 11, 18, 18, 0));
        CHECK(times[2].at == moscow(2026, 11, 19, 10, 0));
        CHECK(times[3].at == moscow(2026, 11, 21, 10, 0)); // Saturday
        CHECK(times[0].title.contains(QStringLiteral("15:15")));
    }
    SECTION("on a Friday tomorrow is the Saturday: offered once") {
        const FixedClock clock(moscow(2026, 11, 20, 14, 12));
        const auto times = quickTimes(clock);
        REQUIRE(times.size() == 3);
        CHECK(times[2].at == moscow(2026, 11, 21, 10, 0));
    }
    SECTION("late in the day nobody is called within the hour, and this evening is over") {
        const FixedClock clock(moscow(2026, 11, 18, 20, 10));
        const auto times = quickTimes(clock);
        REQUIRE(times.size() == 3);
        CHECK(times[0].at == moscow(2026, 11, 19, 10, 0));
        CHECK(times[1].at == moscow(2026, 11, 19, 18, 0));
    }
    SECTION("on a Saturday the next one is meant") {
        const FixedClock clock(moscow(2026, 11, 21, 9, 0));
        CHECK(quickTimes(clock).last().at == moscow(2026, 11, 28, 10, 0));
    }
    SECTION("nothing lies in the past") {
        for (int hour = 0; hour < 24; ++hour) {
            const FixedClock clock(moscow(2026, 11, 18, hour, 59));
            for (const QuickTime& time : quickTimes(clock))
                CHECK(time.at > clock.now());
        }
    }
}

TEST_CASE("One key records an outcome that needs nothing more") {
    Panel p;
    CHECK(p.key(QStringLiteral("1")));
    REQUIRE(p.recorded.size() == 1);
    CHECK(p.recorded.first().outcome == u"informed");
    CHECK_FALSE(p.panel.form());
    CHECK_FALSE(p.key(QStringLiteral("я")));
    CHECK(p.key(QStringLiteral("0")));
    CHECK(p.recorded.last().outcome == u"wrong-number");
}

TEST_CASE("A refusal takes three keys: the outcome, the reason, Enter") {
    Panel p;
    CHECK(p.key(QStringLiteral("3")));
    CHECK(p.recorded.isEmpty());
    REQUIRE(p.panel.form());
    CHECK_FALSE(p.panel.form()->missing().isEmpty());
    CHECK_FALSE(p.key(QStringLiteral("1"))); // while the strip is open the digits are the strip's

    press(&p.panel, Qt::Key_2, QStringLiteral("2"));
    CHECK(p.panel.form()->missing().isEmpty());
    press(&p.panel, Qt::Key_Return);
    REQUIRE(p.recorded.size() == 1);
    CHECK(p.recorded.first().outcome == u"refused");
    CHECK(p.recorded.first().reason == testRules().refusalReasons.all().at(1).code);
    CHECK_FALSE(p.panel.form());
}

TEST_CASE("A reason that needs a note is not recorded without one") {
    Panel p;
    p.key(QStringLiteral("3"));
    const auto& reasons = testRules().refusalReasons.all();
    const auto other =
        std::find_if(reasons.begin(), reasons.end(), [](const CodeName& reason) { return reason.needsNote; });
    REQUIRE(other != reasons.end());
    const QString key = QStringLiteral("1234567890-=").mid(int(other - reasons.begin()), 1);
    press(&p.panel, 0, key);
    press(&p.panel, Qt::Key_Return, {}, Qt::ControlModifier);
    CHECK(p.recorded.isEmpty());
    type(&p.panel, QStringLiteral("уехал 5"));
    press(&p.panel, Qt::Key_Return, {}, Qt::ControlModifier);
    REQUIRE(p.recorded.size() == 1);
    CHECK(p.recorded.first().note == u"уехал 5"); // a digit typed into the note is text
}

TEST_CASE("Esc closes the strip without recording") {
    Panel p;
    p.key(QStringLiteral("6"));
    REQUIRE(p.panel.form());
    press(&p.panel, Qt::Key_Escape);
    CHECK_FALSE(p.panel.form());
    CHECK(p.recorded.isEmpty());
}

TEST_CASE("A callback keeps the chosen time in UTC and refuses a past one") {
    Panel p;
    p.key(QStringLiteral("5"));
    auto* strip = qobject_cast<OutcomeStrip*>(p.panel.form());
    REQUIRE(strip);
    press(&p.panel, Qt::Key_3, QStringLiteral("3")); // the third quick time
    CHECK(strip->contact().callbackAt == strip->times().at(2).at.toUTC());

    auto* when = strip->findChild<QDateTimeEdit*>();
    when->setDateTime(moscow(2026, 11, 18, 14, 0));
    CHECK_FALSE(strip->missing().isEmpty());
    strip->save();
    CHECK(p.recorded.isEmpty());
    when->setDateTime(moscow(2026, 11, 18, 19, 30));
    strip->save();
    REQUIRE(p.recorded.size() == 1);
    CHECK(p.recorded.first().callbackAt == QDateTime(QDate(2026, 11, 18), QTime(16, 30), Qt::UTC));
}

TEST_CASE("The outcome booked offers to choose the time first") {
    Panel p;
    p.key(QStringLiteral("2"));
    REQUIRE(p.panel.form());
    press(&p.panel, Qt::Key_Return); // the button with the focus
    CHECK(p.bookAsked == 1);
    CHECK(p.recorded.isEmpty());
    p.panel.form()->save();
    REQUIRE(p.recorded.size() == 1);
    CHECK(p.recorded.first().outcome == u"booked");
}

TEST_CASE("Every outcome of the rules has a button with its key") {
    Panel p;
    for (const ContactOutcome& outcome : testRules().outcomes.all()) {
        INFO(outcome.code.toStdString());
        auto* button = p.panel.findChild<QAbstractButton*>(QStringLiteral("outcome-") + outcome.code);
        REQUIRE(button);
        CHECK(button->accessibleDescription().contains(outcome.key));
    }
    CHECK(namelessWidgets(&p.panel).isEmpty());
}
