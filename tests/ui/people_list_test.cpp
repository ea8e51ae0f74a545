#include "people_desk.h"

#include "calls/call_delegate.h"
#include "calls/call_list_changes.h"
#include "calls/call_list_model.h"
#include "calls/calls_filter_bar.h"
#include "common/table_page_tools.h"

#include <QImage>
#include <QListView>
#include <QPainter>
#include <QSettings>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QDate Today(2026, 11, 20);

CallEntry entry(qint64 id, const QString& family, QDate due) {
    CallEntry entry;
    entry.item = WorkItemId{id * 10};
    entry.person = PersonId{id};
    entry.name = {family, QStringLiteral("Мария"), QStringLiteral("Петровна")};
    entry.age = 74;
    entry.groups = PriorityGroup::Cardiovascular;
    entry.occasion = QStringLiteral("post-discharge");
    entry.occasionTitle = QStringLiteral("после выписки");
    entry.due = due;
    entry.dueState = due < Today ? DueState::Overdue : due == Today ? DueState::Today : DueState::Soon;
    entry.why = QStringList{QStringLiteral("инфаркт I21.0"), QStringLiteral("не записана")};
    return entry;
}

QList<CallEntry> three() {
    return {entry(1, QStringLiteral("Ёлкина"), Today.addDays(-2)), entry(2, QStringLiteral("Белова"), Today),
            entry(3, QStringLiteral("Орлова"), Today.addDays(2))};
}

} // namespace

TEST_CASE("What changed meanwhile is told row by row") {
    const auto shown = three();
    auto fresh = shown;
    SECTION("nothing") {
        CHECK(compareCallLists(shown, fresh, {}).count() == 0);
    }
    SECTION("somebody is settled, somebody has another date, somebody is new") {
        fresh.removeAt(1);
        fresh[1].due = Today.addDays(1);
        fresh.prepend(entry(9, QStringLiteral("Новикова"), Today));
        const auto changes = compareCallLists(shown, fresh, {});
        CHECK(changes.gone == QSet<PersonId>{PersonId{2}});
        CHECK(changes.changed.keys() == QList<PersonId>{PersonId{3}});
        CHECK(changes.changed.value(PersonId{3}).contains(QStringLiteral("21.11.2026")));
        CHECK(changes.added == 1);
        CHECK(changes.count() == 3);
    }
    SECTION("what was recorded here does not count") {
        fresh.removeAt(0);
        CHECK(compareCallLists(shown, fresh, {PersonId{1}}).count() == 0);
    }
    SECTION("on a list that is cut off, who moves up at its end is not new") {
        fresh.append(entry(9, QStringLiteral("Новикова"), Today));
        CHECK(compareCallLists(shown, fresh, {}, false).added == 0);
        CHECK(compareCallLists(shown, fresh, {}, true).added == 1);
    }
}

TEST_CASE("The list stands still: changes become marks") {
    CallListModel model;
    model.setEntries(three(), Today);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&resets] { ++resets; });
    CallListChanges changes;
    changes.gone.insert(PersonId{1});
    changes.changed.insert(PersonId{2}, QStringLiteral("new phone"));
    changes.added = 4;
    model.setChanges(changes);
    CHECK(resets == 0);
    CHECK(model.rowCount() == 3);
    CHECK(model.entry(0).person == PersonId{1});
    CHECK(model.mark(0) == CallMark::Gone);
    CHECK_FALSE(model.open(0));
    CHECK(model.mark(1) == CallMark::Changed);
    CHECK(model.open(1));
    CHECK(model.index(1).data(CallListModel::MarkWordsRole).toString() == u"new phone");

    SECTION("a recorded row keeps its mark when others change") {
        model.setRecorded(PersonId{3}, QStringLiteral("Informed"));
        changes.gone.insert(PersonId{3});
        model.setChanges(changes);
        CHECK(model.mark(2) == CallMark::Recorded);
        CHECK(model.recordedHere() == QSet<PersonId>{PersonId{3}});
        model.clearMark(PersonId{3});
        CHECK(model.open(2));
    }
}

TEST_CASE("A row says in words what its colours say") {
    CallListModel model;
    model.setEntries(three(), Today);
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    INFO(spoken.toStdString());
    CHECK(spoken.contains(QStringLiteral("Ёлкина Мария Петровна")));
    CHECK(spoken.contains(QStringLiteral("cardiovascular")));
    CHECK(spoken.contains(QStringLiteral("overdue")));
    CHECK(spoken.contains(QStringLiteral("инфаркт I21.0")));
    CHECK(model.index(1).data(CallListModel::DueWordsRole).toString() == u"due today");

    CallEntry back = three().first();
    back.occasion = QStringLiteral("callback");
    back.callbackAt = QDateTime(Today, QTime(18, 0));
    CHECK(dueInWords(back, Today).contains(QStringLiteral("18:00")));
}

TEST_CASE("The delegate paints every state at every width") {
    CallListModel model;
    auto entries = three();
    entries[1].groups = PriorityGroup::Cardiovascular | PriorityGroup::PriorityRight | PriorityGroup::LowMobility;
    entries[2].groups = {};
    model.setEntries(entries, Today);
    model.setRecorded(PersonId{3}, QStringLiteral("Informed"));
    QListView view;
    view.setModel(&model);
    view.setItemDelegate(new CallDelegate(&view));
    for (const int width : {160, 420, 900}) {
        view.resize(width, 200);
        QImage image(view.size(), QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        view.render(&image);
        bool painted = false;
        for (int x = 10; x < width - 10 && !painted; ++x)
            painted = image.pixelColor(x, 20) != image.pixelColor(width / 2, 195);
        INFO(width);
        CHECK(painted);
    }
}

TEST_CASE("The filters are remembered and each says itself") {
    QSettings().clear();
    {
        CallsFilterBar bar(testRules(), Today);
        CHECK_FALSE(bar.query().narrowed());
        CallQuery query;
        query.filter.groups = PriorityGroup::LowMobility;
        query.filter.occasion = QStringLiteral("no-show");
        query.filter.district = QStringLiteral("12");
        query.due = DueChoice::Overdue;
        bar.setQuery(query);
    }
    CallsFilterBar again(testRules(), Today);
    CHECK(again.query().filter.groups == PriorityGroups(PriorityGroup::LowMobility));
    CHECK(again.query().filter.occasion == u"no-show");
    CHECK(again.query().filter.district == u"12");
    CHECK(again.query().due == DueChoice::Overdue);
    CHECK(again.query().filter.onlyDue);
    CHECK(namelessWidgets(&again).isEmpty());

    int changed = 0;
    QObject::connect(&again, &CallsFilterBar::changed, &again, [&changed] { ++changed; });
    again.clear();
    CHECK(changed == 1);
    CHECK_FALSE(again.query().narrowed());
}

TEST_CASE("The choice of due dates picks the rows") {
    CallQuery query;
    query.due = DueChoice::Overdue;
    CHECK(query.chosen(three(), Today).size() == 1);
    query.due = DueChoice::Today;
    CHECK(query.chosen(three(), Today).first().person == PersonId{2});
    query.due = DueChoice::DueNow;
    CHECK(query.chosen(three(), Today).size() == 2);
    query.due = DueChoice::WithinWeek;
    CHECK(query.chosen(three(), Today.addDays(-6)).size() == 2); // the third is eight days away
}
