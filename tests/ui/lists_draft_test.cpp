// What is being typed or chosen on the page of lists, across a lock.
#include "lists_desk.h"

#include "lists/field_strip.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/preview_panel.h"
#include "lists/reconciliation_view.h"
#include "lists/verdict_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Comment = QStringLiteral("лечится в другом филиале, спросить");

/// As the replica keeps it.
QVariantMap kept(const QVariantMap& draft) {
    return QJsonDocument::fromJson(QJsonDocument(QJsonObject::fromVariantMap(draft)).toJson()).object().toVariantMap();
}

ReconciliationView& compare(Bench& bench, ListsDesk& fixture, ListsPage& page) {
    const ListSummary list = fixture.list(QStringLiteral("DVN"));
    REQUIRE(page.choose(list.programme, list.month));
    bench.wait();
    page.tabs()->setCurrentIndex(ListsPage::Comparison);
    page.comparison()->preferImport(ImportId{-1});
    page.comparison()->compare();
    bench.wait();
    REQUIRE(page.comparison()->reconciliation());
    return *page.comparison();
}

ListsPage& openPage(Bench& bench) {
    return bench.open(std::make_unique<ListsPage>(bench.workbench()));
}

/// A page made anew, with the draft before anything has been read.
ListsPage& openWith(Bench& bench, const QVariantMap& draft) {
    auto made = std::make_unique<ListsPage>(bench.workbench());
    made->tabs()->setCurrentIndex(ListsPage::Members);
    made->restoreDraft(draft);
    return bench.open(std::move(made));
}

} // namespace

TEST_CASE("A comment in a comparison comes back with the people on whom it was being written", "[ui][lists][lock]") {
    auto& fixture = ListsDesk::get();
    QVariantMap draft;
    QStringList chosen;
    QString group;
    {
        Bench bench(fixture.desk());
        ListsPage& page = openPage(bench);
        ReconciliationView& view = compare(bench, fixture, page);
        CHECK(page.draft().isEmpty());
        strike(*view.tree(), Qt::Key_F7);
        group = view.tree()->currentKey();
        view.table()->setFocus();
        view.table()->clearSelection();
        REQUIRE(view.table()->model()->rowCount() > 2);
        for (const int row : {0, 2}) {
            const QModelIndex index = view.table()->model()->index(row, 0);
            view.table()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            chosen << index.data(KeyRole).toString();
        }
        strike(*view.table(), Qt::Key_F2);
        CHECK(page.draft().isEmpty()); // nothing has been typed yet
        view.verdictBar()->commentField()->insert(Comment);
        // Another window comes to the front, as the screen saver does before the desk is locked.
        QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QApplication::sendEvent(view.verdictBar()->commentField(), &away);
        CHECK(view.verdictBar()->commentField()->text() == Comment);
        draft = kept(page.draft());
        CHECK_FALSE(draft.isEmpty());
        press(*view.verdictBar()->commentField(), Qt::Key_Escape);
        CHECK(page.draft().isEmpty());
    }
    Bench bench(fixture.desk());
    ListsPage& page = openWith(bench, draft);
    CHECK(page.tabs()->currentIndex() == ListsPage::Comparison);
    ReconciliationView& view = *page.comparison();
    REQUIRE(view.reconciliation());
    CHECK(view.tree()->currentKey() == group);
    QStringList back;
    for (const QModelIndex& index : view.table()->selectionModel()->selectedRows())
        back << index.data(KeyRole).toString();
    back.sort();
    chosen.sort();
    CHECK(back == chosen);
    QLineEdit* field = view.verdictBar()->commentField();
    CHECK(field->text() == Comment);
    CHECK(bench.window().focusWidget() == field);
    const int open = view.verdicts().counts(*view.reconciliation()).open;
    press(*field, Qt::Key_Return); // and typing goes on
    bench.wait();
    CHECK(view.verdicts().counts(*view.reconciliation()).open == open - 2);
    strike(page, Qt::Key_Z, Qt::ControlModifier);
    bench.wait();
    CHECK(page.draft().isEmpty());
}

TEST_CASE("A comment on a whole group goes on to be one", "[ui][lists][lock]") {
    auto& fixture = ListsDesk::get();
    QVariantMap draft;
    {
        Bench bench(fixture.desk());
        ListsPage& page = openPage(bench);
        ReconciliationView& view = compare(bench, fixture, page);
        view.tree()->setFocus();
        strike(*view.tree(), Qt::Key_F2);
        view.verdictBar()->commentField()->insert(Comment);
        draft = kept(page.draft());
    }
    Bench bench(fixture.desk());
    ListsPage& page = openWith(bench, draft);
    ReconciliationView& view = *page.comparison();
    REQUIRE(view.tree()->currentGroup());
    const int people = view.tree()->currentGroup()->count();
    const int open = view.verdicts().counts(*view.reconciliation()).open;
    press(*view.verdictBar()->commentField(), Qt::Key_Return);
    bench.wait();
    CHECK(view.verdicts().counts(*view.reconciliation()).open == open - people);
    strike(page, Qt::Key_Z, Qt::ControlModifier);
    bench.wait();
}

TEST_CASE("A comment on people who are gone is said, not lost without a word", "[ui][lists][lock]") {
    auto& fixture = ListsDesk::get();
    QVariantMap draft;
    {
        Bench bench(fixture.desk());
        ListsPage& page = openPage(bench);
        ReconciliationView& view = compare(bench, fixture, page);
        view.table()->setFocus();
        strike(*view.table(), Qt::Key_F2);
        view.verdictBar()->commentField()->insert(Comment);
        draft = kept(page.draft());
    }
    QVariantMap comment = draft.value(QStringLiteral("comment")).toMap();
    comment.insert(QStringLiteral("rows"), QStringList{QStringLiteral("leaving done p0")});
    draft.insert(QStringLiteral("comment"), comment);
    Bench bench(fixture.desk());
    openWith(bench, draft);
    REQUIRE_FALSE(bench.said.isEmpty());
    CHECK(bench.said.last().contains(Comment));
}

TEST_CASE("Files that wait to be imported wait on, with the columns that were corrected", "[ui][lists][lock]") {
    auto& fixture = ListsDesk::get();
    const QByteArray text = "Пациент;Полис;Дата\nПетров Иван Иванович;7856140892001235;01.02.1960\n";
    const QStringList paths{fixture.write(QStringLiteral("first.csv"), text),
                            fixture.write(QStringLiteral("second.csv"), text)};
    QVariantMap draft;
    ColumnMapping corrected;
    {
        Bench bench(fixture.desk());
        ListsPage& page = openPage(bench);
        page.tabs()->setCurrentIndex(ListsPage::Files);
        page.files()->offerFiles(paths);
        bench.wait();
        REQUIRE(page.files()->isShowingFile());
        QComboBox* box = page.files()->preview()->strip()->box(2);
        REQUIRE(box);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        bench.wait();
        corrected = page.files()->preview()->preview().mapping;
        draft = kept(page.draft());
    }
    REQUIRE(QFile::remove(paths.last())); // the stick was pulled out meanwhile
    Bench bench(fixture.desk());
    ListsPage& page = openWith(bench, draft);
    bench.wait();
    REQUIRE(page.files()->isShowingFile());
    CHECK(page.files()->queue()->size() == 1);
    CHECK(page.files()->preview()->preview().mapping == corrected);
    CHECK(bench.failures.isEmpty());
}
