#include "lists_desk.h"

#include "appointments/person_search.h"
#include "print/pdf_fixture.h"
#include "sheets/printer_chooser.h"
#include "sheets/sheet_people.h"
#include "sheets/sheets_page.h"

#include <QListWidget>
#include <QPrinter>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Answers with a "printer" that writes a PDF.
class PdfPrinter : public PrinterChooser {
public:
    PdfPrinter(const QString& path, QObject* parent)
        : PrinterChooser(parent)
        , m_path(path) {}
    bool choose(QWidget*, QPrinter& printer) override {
        if (m_path.isEmpty())
            return false;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_path);
        return true;
    }

private:
    QString m_path;
};

SheetsPage& openFor(Bench& bench, const QList<PersonId>& people) {
    QVariantList argument;
    for (PersonId id : people)
        argument << QVariant::fromValue(id);
    SheetsPage& page = bench.open(std::make_unique<SheetsPage>(bench.workbench()), argument);
    page.people()->setProgramme(QStringLiteral("DVN"));
    bench.wait();
    return page;
}

} // namespace

TEST_CASE("The preview has as many pages as the PDF, and as the paper", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    SheetsPage& page = openFor(bench, {fixture.member(0), fixture.member(1), fixture.member(2)});
    REQUIRE(page.book().sheets().size() == 3);
    REQUIRE(page.book().pageCount() >= 3);
    bench.saveAs = fixture.file(QStringLiteral("sheets.pdf"));
    page.savePdf();
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(pdfPages(bench.saveAs) == page.book().pageCount());
    new PdfPrinter(fixture.file(QStringLiteral("printed.pdf")), &bench.window());
    page.print();
    bench.wait();
    CHECK(bench.failures == QStringList());
    CHECK(pdfPages(fixture.file(QStringLiteral("printed.pdf"))) == page.book().pageCount());
}

TEST_CASE("A sheet bears the name of the polyclinic that the person is attached to", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    const PersonId person = fixture.member(0);
    const auto card = fixture.desk().person(person);
    const auto sheets = fixture.desk().routeSheets({person}, QStringLiteral("DVN"), fixture.clock().today());
    REQUIRE(card);
    REQUIRE(sheets);
    CHECK_FALSE(card->organization.isEmpty());
    CHECK(sheets->first().orgName == card->organization);
}

TEST_CASE("Nothing is printed when the dialog is cancelled", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    SheetsPage& page = openFor(bench, {fixture.member(0)});
    new PdfPrinter(QString(), &bench.window());
    page.print();
    bench.wait();
    CHECK(bench.said == QStringList());
}

TEST_CASE("People are added once, taken off by Delete and brought back by undo", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    SheetsPage& page = openFor(bench, {fixture.member(0), fixture.member(1)});
    page.people()->add({fixture.member(0)});
    bench.wait();
    CHECK(page.people()->people().size() == 2);
    CHECK(page.people()->list()->item(0)->text().startsWith(page.book().sheets()[0].person.full()));
    page.people()->list()->setCurrentRow(0);
    page.people()->removeChosen();
    bench.wait();
    REQUIRE(page.people()->people() == QList<PersonId>{fixture.member(1)});
    CHECK(page.book().sheets().size() == 1);
    REQUIRE(bench.undo);
    bench.undo();
    bench.wait();
    CHECK(page.people()->people() == QList<PersonId>{fixture.member(0), fixture.member(1)});
    page.people()->removeAll();
    bench.wait();
    CHECK(page.book().pageCount() == 0);
    page.savePdf(); // nothing to save, nothing asked
    CHECK(bench.failures == QStringList());
}

TEST_CASE("Page keys go by pages and the list follows", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    SheetsPage& page = openFor(bench, {fixture.member(0), fixture.member(1), fixture.member(2)});
    CHECK(page.view()->currentPage() == 0);
    press(*page.view(), Qt::Key_End);
    CHECK(page.view()->currentPage() == page.book().pageCount() - 1);
    CHECK(page.people()->list()->currentRow() == 2);
    press(*page.view(), Qt::Key_PageUp);
    CHECK(page.view()->currentPage() == page.book().pageCount() - 2);
    page.people()->list()->setCurrentRow(0);
    CHECK(page.view()->currentPage() == 0);
    const double zoom = page.view()->zoom();
    press(*page.view(), Qt::Key_Plus, Qt::ControlModifier);
    CHECK(page.view()->zoom() > zoom);
    press(*page.view(), Qt::Key_0, Qt::ControlModifier);
    CHECK(qAbs(page.view()->zoom() - zoom) < 0.1);
}

TEST_CASE("The last programme is remembered", "[ui][sheets]") {
    auto& fixture = ListsDesk::get();
    Bench bench(fixture.desk());
    {
        SheetPeople people(bench.workbench().runner());
        people.setProgramme(QStringLiteral("PMO"));
    }
    SheetPeople people(bench.workbench().runner());
    CHECK(people.programme() == QStringLiteral("PMO"));
}
