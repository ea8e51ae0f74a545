#include "pdf_fixture.h"

#include "print/page_style.h"

#include <QRegularExpression>

using namespace dutydesk;

namespace {

// Every word of `expected` in this order somewhere after `from`; tells where it ended, -1 when it is not there.
qsizetype findInOrder(const QString& text, const QStringList& expected, qsizetype from = 0) {
    qsizetype at = from;
    for (const QString& words : expected) {
        const qsizetype found = text.indexOf(words, at);
        if (found < 0) {
            UNSCOPED_INFO("not found in order: " << words.toStdString());
            return -1;
        }
        at = found + words.size();
    }
    return at;
}

QString flat(QString text) {
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.replace(blanks, QStringLiteral(" "));
}

// Letters only: a line may be broken at a hyphen, which poppler then takes for hyphenation.
QString letters(QString text) {
    static const QRegularExpression others(QStringLiteral("[\\s-]+"));
    return text.remove(others);
}

QString writtenText(const RouteSheet& sheet, const test::PdfFolder& folder, const QString& name,
                    const QStringList& options) {
    const QString path = folder.file(name);
    const auto pages = writePdf(path, test::one(routeSheetDocument(sheet)), QStringLiteral("Маршрутный лист"));
    REQUIRE(pages.ok());
    return test::pdfText(path, options);
}

} // namespace

// The seed's form of in-depth dispensarisation, line by line.
TEST_CASE("The sheet of in-depth dispensarisation has every line of the seed in order", "[sheet]") {
    const test::PdfFolder folder;
    const RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    const QString text = flat(writtenText(sheet, folder, QStringLiteral("ud.pdf"), {QStringLiteral("-raw")}));
    INFO(text.toStdString());
    CHECK(findInOrder(
              text, {QStringLiteral("Углубленная диспансеризация лиц, перенесших новую коронавирусную инфекцию"),
                     QStringLiteral("Маршрутный лист"),
                     QStringLiteral("ФИО"),
                     QStringLiteral("Ёлкина-Берёзова Мария Артёмовна"),
                     QStringLiteral("Дата рождения"),
                     QStringLiteral("07.03.1951"),
                     QStringLiteral("Телефон"),
                     QStringLiteral("+7 (921) 123-45-67"),
                     QStringLiteral("I этап"),
                     QStringLiteral("Исследование"),
                     QStringLiteral("Кабинет"),
                     QStringLiteral("Дата"),
                     QStringLiteral("Результат"),
                     QStringLiteral("Насыщение крови кислородом в покое (сатурация)"),
                     QStringLiteral("всем"),
                     QStringLiteral("342"),
                     QStringLiteral("норма / патология"),
                     QStringLiteral("Тест 6-минутной ходьбы"),
                     QStringLiteral("по показаниям"),
                     QStringLiteral("342"),
                     QStringLiteral("Спирометрия"),
                     QStringLiteral("всем"),
                     QStringLiteral("342"),
                     QStringLiteral("Рентгенография органов грудной клетки"),
                     QStringLiteral("по показаниям"),
                     QStringLiteral("240"),
                     QStringLiteral("Общий (клинический) анализ крови развернутый"),
                     QStringLiteral("всем"),
                     QStringLiteral("343"),
                     QStringLiteral(
                         "Биохимический анализ крови: холестерин, ЛДНП, СРБ, АЛТ+АСТ, лактатдегидрогеназа, креатинин"),
                     QStringLiteral("всем"),
                     QStringLiteral("343"),
                     QStringLiteral("Д-димер"),
                     QStringLiteral("по показаниям"),
                     QStringLiteral("343"),
                     QStringLiteral("Осмотр, заключение врача-терапевта"),
                     QStringLiteral("всем"),
                     QStringLiteral("341"),
                     QStringLiteral("II этап"),
                     QStringLiteral("УЗДГ вен нижних конечностей"),
                     QStringLiteral("по показаниям"),
                     QStringLiteral("233"),
                     QStringLiteral("КТ органов грудной клетки"),
                     QStringLiteral("КДЦ № 1"),
                     QStringLiteral("ЭхоКГ"),
                     QStringLiteral("232"),
                     QStringLiteral("Заключение врача-терапевта"),
                     QStringLiteral("341"),
                     QStringLiteral("Медицинская реабилитация"),
                     QStringLiteral("показана / не показана"),
                     QStringLiteral("1 из 1")}) > 0);
}

TEST_CASE("The sheet of one person is one page", "[sheet]") {
    CHECK(pageCount(*routeSheetDocument(test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female))) == 1);
    CHECK(pageCount(*routeSheetDocument(test::sheetOf("PMO", QDate(1980, 3, 7), Sex::Male))) == 1);
    RouteSheet timed = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    timeRoute(timed);
    CHECK(pageCount(*routeSheetDocument(timed)) == 1);
}

TEST_CASE("The therapist's row asks for no norm or pathology, known results are marked", "[sheet]") {
    const test::PdfFolder folder;
    RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    sheet.stageTwo.clear();
    sheet.stageOne = {sheet.stageOne.back()};
    const QString text = writtenText(sheet, folder, QStringLiteral("therapist.pdf"), {QStringLiteral("-raw")});
    CHECK(text.contains(u"врача-терапевта"));
    CHECK_FALSE(text.contains(u"патология"));
    CHECK_FALSE(text.contains(u"II этап"));
}

TEST_CASE("A long service name is wrapped, not cut, and unusual names are printed whole", "[sheet]") {
    const test::PdfFolder folder;
    RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    const QString service = QStringLiteral(
        "Ультразвуковое дуплексное сканирование экстракраниальных отделов брахиоцефальных артерий с цветным "
        "допплеровским картированием кровотока и определением толщины комплекса интима-медиа");
    sheet.stageOne.front().service = service;
    sheet.person = {QStringLiteral("Щёголева-Преображенская"), QStringLiteral("Аграфена-Анна"), QString()};
    sheet.stageOne.front().doctor = QStringLiteral("Ёжикова <О. П.> & Ко");
    const QString text = flat(writtenText(sheet, folder, QStringLiteral("long.pdf"), {QStringLiteral("-raw")}));
    CHECK(letters(text).contains(letters(service)));
    CHECK(letters(text).contains(u"ЩёголеваПреображенскаяАграфенаАнна"));
    CHECK(text.contains(u"Ёжикова <О. П.> & Ко"));
}

TEST_CASE("A sheet without values is a form to write on", "[sheet]") {
    const test::PdfFolder folder;
    RouteSheet sheet = test::sheetOf("DVN", QDate(1974, 3, 7), Sex::Female);
    sheet.person = {};
    sheet.birthDate = {};
    sheet.phone.clear();
    sheet.enp.clear();
    sheet.number.clear();
    sheet.date = {};
    const QString text = writtenText(sheet, folder, QStringLiteral("empty.pdf"), {QStringLiteral("-raw")});
    CHECK(text.contains(u"ФИО"));
    CHECK_FALSE(text.contains(u"№ UD"));
    CHECK_FALSE(routeSheetDocument({})->isEmpty()); // nothing at all still gives a page
    CHECK(pageCount(*routeSheetDocument({})) == 1);
}

TEST_CASE("The timed sheet is in the order of the walk", "[sheet]") {
    const test::PdfFolder folder;
    RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    const RoutePlan plan = timeRoute(sheet, {QTime(8, 30)});
    CHECK(plan.withinLimit);
    CHECK(sheet.stageOne.size() == 8);
    CHECK(sheet.stageOne.front().room == u"343"); // fasting first
    CHECK(sheet.stageOne[4].room == u"341");      // the therapist after everything for all
    CHECK_FALSE(sheet.stageOne[5].forAll);
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(sheet.stageOne[i].order == static_cast<int>(i) + 1);
        CHECK(sheet.stageOne[i].time >= sheet.stageOne[i - 1].time);
    }
    const QString text = flat(writtenText(sheet, folder, QStringLiteral("timed.pdf"), {QStringLiteral("-raw")}));
    INFO(text.toStdString());
    CHECK(findInOrder(text, {QStringLiteral("Общий (клинический) анализ"), QStringLiteral("08:35"),
                             QStringLiteral("Заключение врача-терапевта")}) > 0);
    CHECK(text.contains(QStringLiteral("около %1 минут").arg(plan.totalMinutes)));
}

TEST_CASE("What is done already is not walked again", "[sheet]") {
    RouteSheet sheet = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    const int whole = timeRoute(sheet).totalMinutes;
    RouteSheet half = test::sheetOf("UD", QDate(1951, 3, 7), Sex::Female);
    half.stageOne[2].result = QStringLiteral("norm"); // spirometry
    half.stageOne[2].date = QDate(2026, 11, 3);
    half.stageOne[4].date = QDate(2026, 11, 24); // the blood test is appointed to another day
    timeRoute(half);
    CHECK(half.totalMinutes < whole);
    REQUIRE(half.stageOne.size() == 8);
    CHECK(half.stageOne[3].service == u"Спирометрия");
    CHECK(half.stageOne[3].order == 0);
    CHECK_FALSE(half.stageOne[3].time.isValid());
    CHECK(half.stageOne[4].date == QDate(2026, 11, 24));
}

TEST_CASE("A table that does not fit goes on with its header and splits no row", "[sheet]") {
    const test::PdfFolder folder;
    RouteSheet sheet = test::sheetOf("DVN", QDate(1974, 3, 7), Sex::Female);
    for (int i = 0; i < 30; ++i) {
        RouteSheetLine line = sheet.stageOne.front();
        line.service = QStringLiteral("Начало%1 строки, которая занимает в колонке несколько рядов и поэтому могла бы "
                                      "разорваться между страницами "
                                      "как раз посередине, если бы за этим не следили Конец%1")
                           .arg(i);
        sheet.stageOne.push_back(line);
    }
    const QString path = folder.file(QStringLiteral("long_table.pdf"));
    const auto pages = writePdf(path, test::one(routeSheetDocument(sheet)), {});
    REQUIRE(pages.ok());
    CHECK(*pages >= 3);
    const QStringList texts = test::pdfText(path, {QStringLiteral("-raw")}).split(u'\f', Qt::SkipEmptyParts);
    REQUIRE(texts.size() == *pages);
    for (int i = 0; i < 30; ++i) {
        for (const QString& page : texts) {
            const QString number = QString::number(i);
            CHECK(page.contains(QString(QStringLiteral("Начало") + number + u' ')) ==
                  flat(page).contains(QString(QStringLiteral("Конец") + number + u' ')));
        }
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts[i].contains(u"всем")) // the last page may hold the signatures alone
            CHECK(texts[i].contains(u"Исследование"));
        CHECK(texts[i].contains(QStringLiteral("%1 из %2").arg(i + 1).arg(texts.size())));
    }
}
