#include "lists_desk.h"

#include "appointments/appointments_page.h"
#include "appointments/slot_grid.h"
#include "common/appearance.h"
#include "common/table_page_tools.h"
#include "lists/act_charts.h"
#include "lists/acts_view.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/summary_panel.h"
#include "sheets/sheets_page.h"
#include "shell/interface_language.h"

#include <QApplication>
#include <QDir>
#include <QTabWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void keep(Bench& bench, const QString& name) {
    bench.wait();
    const QDir folder(qEnvironmentVariable("DUTYDESK_PICTURES", QDir::tempPath()));
    CHECK(bench.window().grab().save(folder.filePath(name + QStringLiteral(".png"))));
}

void filePictures(Bench& bench, ListsPage& page, ListsDesk& fixture, const QString& theme) {
    const QString path = fixture.write(QStringLiteral("ДВН ноябрь.csv"),
                                       "ФИО;Дата рождения;ЕНП;Телефон;Участок\nЁлкина Мария "
                                       "Петровна;07.03.1958;7856140892001235;9211234567;12\nОрлова Анна "
                                       "Сергеевна;15.06.1990;7753900884123452;;3\n"
                                       "Петров Иван Иванович;32.13.1950;;9217654321;3\n");
    page.tabs()->setCurrentIndex(ListsPage::Files);
    page.files()->offerFiles(
        {path, fixture.write(QStringLiteral("список.csv"), "ФИО;Дата рождения\nЁлкина Мария;07.03.1958\n")});
    keep(bench, QStringLiteral("lists-preview-") + theme);
    page.files()->importAll();
    keep(bench, QStringLiteral("lists-files-queue-") + theme);
    page.files()->offerFiles({path});
    bench.wait();
    page.files()->startImport();
    bench.wait();
    page.files()->summary()->mend(3);
    keep(bench, QStringLiteral("lists-quarantine-") + theme);
}

void listPictures(Bench& bench, ListsPage& page, ListsDesk& fixture, const QString& theme) {
    page.tabs()->setCurrentIndex(ListsPage::Members);
    keep(bench, QStringLiteral("lists-members-") + theme);
    page.tabs()->setCurrentIndex(ListsPage::Comparison);
    keep(bench, QStringLiteral("lists-before-") + theme);
    const ListSummary list = fixture.list(QStringLiteral("DVN"));
    QStringList lines{QStringLiteral("ФИО;Дата рождения;ЕНП")};
    const auto members = fixture.desk().listMembers(list.id);
    REQUIRE(members.ok());
    for (const ListMemberRow& member : *members)
        lines << QStringList{member.name, member.birthDate.toString(u"dd.MM.yyyy"),
                             lines.size() % 2 ? member.enp : QString()}
                     .join(u';');
    REQUIRE(fixture.desk()
                .importList(fixture.write(QStringLiteral("имена.csv"), QString(lines.join(u'\n') + u'\n').toUtf8()),
                            list.programme, list.month)
                .ok());
    page.refresh();
    bench.wait();
    page.choose(list.programme, list.month);
    page.comparison()->compare();
    bench.wait();
    page.comparison()->decide(RowVerdict::Accepted, true);
    page.comparison()->tree()->step(false);
    page.comparison()->tree()->step(false);
    page.comparison()->table()->setFocus();
    page.comparison()->decide(RowVerdict::Disputed, false);
    keep(bench, QStringLiteral("lists-comparison-") + theme);
    for (int on = 0; on < 30 && page.comparison()->tree()->currentGroup()->category != ListCategory::Probable; ++on)
        page.comparison()->tree()->step(true);
    keep(bench, QStringLiteral("lists-probable-") + theme);
    page.comparison()->askAccept();
    keep(bench, QStringLiteral("lists-question-") + theme);
    page.comparison()->accept();
    keep(bench, QStringLiteral("lists-accepted-") + theme);
    page.comparison()->sendDisputes();
    bench.wait();
    page.tabs()->setCurrentIndex(ListsPage::Acts);
    keep(bench, QStringLiteral("lists-acts-") + theme);
    page.acts()->parts()->setCurrentIndex(ActsView::Comparison);
    keep(bench, QStringLiteral("lists-compared-") + theme);
    page.acts()->parts()->setCurrentIndex(ActsView::Charts);
    for (const auto chart : {ActCharts::ListSize, ActCharts::Leavers, ActCharts::Answers}) {
        page.acts()->charts()->showChart(chart);
        keep(bench, QStringLiteral("lists-chart%1-").arg(chart) + theme);
    }
    page.tabs()->setCurrentIndex(ListsPage::Duplicates);
    keep(bench, QStringLiteral("lists-duplicates-") + theme);
    filePictures(bench, page, fixture, theme);
}

void pictures(ListsDesk& fixture, const QString& theme) {
    Appearance appearance;
    appearance.theme = theme;
    applyAppearance(*static_cast<QApplication*>(QCoreApplication::instance()), appearance);
    {
        Bench bench(fixture.desk());
        auto& page =
            bench.open(std::make_unique<AppointmentsPage>(bench.workbench()), QVariant::fromValue(fixture.member(7)));
        press(*page.grid(), Qt::Key_PageDown);
        bench.wait();
        keep(bench, QStringLiteral("appointments-") + theme);
        press(*page.grid(), Qt::Key_Return);
        keep(bench, QStringLiteral("appointments-booked-") + theme);
        bench.undo();
    }
    {
        Bench bench(fixture.desk());
        auto& page = bench.open(std::make_unique<ListsPage>(bench.workbench()));
        listPictures(bench, page, fixture, theme);
    }
    {
        Bench bench(fixture.desk());
        auto& page = bench.open(std::make_unique<SheetsPage>(bench.workbench()));
        keep(bench, QStringLiteral("sheets-empty-") + theme);
        page.activate(QVariantList{QVariant::fromValue(fixture.member(0)), QVariant::fromValue(fixture.member(1))});
        keep(bench, QStringLiteral("sheets-") + theme);
    }
}

} // namespace

TEST_CASE("Pictures of the pages for the eye", "[.pictures]") {
    InterfaceLanguage words;
    words.use(QStringLiteral("ru"));
    const auto fixture = ListsDesk::fresh();
    pictures(*fixture, QStringLiteral("light"));
    fixture->later(7);
    pictures(*fixture, QStringLiteral("dark"));
    words.use(QStringLiteral("en"));
    applyAppearance(*static_cast<QApplication*>(QCoreApplication::instance()), {});
}
