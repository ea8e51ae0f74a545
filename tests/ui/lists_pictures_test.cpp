#include "lists_desk.h"

#include "appointments/appointments_page.h"
#include "appointments/slot_grid.h"
#include "common/appearance.h"
#include "lists/import_form.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/reconciliation_view.h"
#include "sheets/sheets_page.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTabWidget>
#include <QTreeWidget>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void keep(Bench& bench, const QString& name) {
    bench.wait();
    const QDir folder(qEnvironmentVariable("DUTYDESK_PICTURES", QDir::tempPath()));
    CHECK(bench.window().grab().save(folder.filePath(name + QStringLiteral(".png"))));
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
        page.tabs()->setCurrentIndex(ListsPage::Members);
        keep(bench, QStringLiteral("lists-members-") + theme);
        page.tabs()->setCurrentIndex(ListsPage::Comparison);
        keep(bench, QStringLiteral("lists-before-") + theme);
        page.comparison()->compare();
        bench.wait();
        page.comparison()->askAccept();
        keep(bench, QStringLiteral("lists-comparison-") + theme);
        const QString path = fixture.file(QStringLiteral("ДВН ноябрь.csv"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("ФИО;Дата рождения;ЕНП\nЁлкина Мария Петровна;07.03.1958;7856140892001235\nОрлова Анна "
                   "Сергеевна;15.06.1990;7753900884123452\n"
                   "Петров Иван Иванович;32.13.1950;\n");
        file.close();
        page.tabs()->setCurrentIndex(ListsPage::Files);
        page.files()->offerFile(path);
        page.files()->startImport();
        keep(bench, QStringLiteral("lists-files-") + theme);
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
    auto& fixture = ListsDesk::get();
    pictures(fixture, QStringLiteral("light"));
    pictures(fixture, QStringLiteral("dark"));
    applyAppearance(*static_cast<QApplication*>(QCoreApplication::instance()), {});
}
