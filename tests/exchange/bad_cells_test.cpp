#include "support.h"
#include "xlsx_builder.h"

#include "exchange/cell_values.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// One cell of a list of otherwise good rows, and what is said of it.
struct CellCase {
    const char* column; ///< name of the column that holds the value
    QByteArray cell;    ///< as XLSX XML
    IssueSeverity severity;
    const char* says;
};

QByteArray text(const char* utf8) {
    return textCell(QString::fromUtf8(utf8));
}

const std::vector<QByteArray> Columns{"ФИО",   "Дата рождения", "Пол",  "ЕНП",
                                      "СНИЛС", "Телефон",       "Этап", "Дата прохождения"};

ImportedList readWith(const Folder& folder, const QByteArray& column, const QByteArray& cell, const QByteArray& enp) {
    QByteArray header = "<row>", row = "<row>";
    const std::vector<QByteArray> good{text("Ёлкина Мария Петровна"), text("07.03.1958"),       text("Ж"), enp,
                                       text("112-233-445 95"),        text("+7 921 123-45-67"), text("1"), ""};
    for (std::size_t i = 0; i < Columns.size(); ++i) {
        header += textCell(QString::fromUtf8(Columns[i]));
        const QByteArray value = Columns[i] == column ? cell : good[i];
        row += value.isEmpty() ? QByteArray("<c/>") : value;
    }
    XlsxBuilder builder;
    builder.sheet(QStringLiteral("Список"), header + "</row>" + row + "</row>");
    auto list = readList(builder.write(folder.path(QStringLiteral("cell.xlsx"))), readOptions());
    if (!list)
        FAIL(list.error().message.toStdString());
    return std::move(*list);
}

std::vector<RowIssue> allIssues(const ImportedList& list) {
    std::vector<RowIssue> issues = list.warnings;
    for (const QuarantinedRow& row : list.quarantined)
        issues.insert(issues.end(), row.issues.begin(), row.issues.end());
    return issues;
}

void checkCell(const CellCase& bad, const QByteArray& enp) {
    const Folder folder;
    INFO(bad.column << ": " << bad.cell.toStdString());
    const ImportedList list = readWith(folder, bad.column, bad.cell, enp);
    const bool error = bad.severity == IssueSeverity::Error;
    CHECK(list.counts.quarantined == (error ? 1 : 0));
    CHECK(list.counts.accepted == (error ? 0 : 1));
    bool said = false;
    for (const RowIssue& issue : allIssues(list)) {
        INFO(issue.message.toStdString());
        said = said || (issue.severity == bad.severity && issue.message.contains(QString::fromUtf8(bad.says)) &&
                        issue.row == 2);
        if (issue.severity != IssueSeverity::Healed)
            CHECK_FALSE(issue.remedy.isEmpty());
    }
    CHECK(said);
}

constexpr auto Error_ = IssueSeverity::Error;
constexpr auto Warning = IssueSeverity::Warning;
constexpr auto Healed = IssueSeverity::Healed;

} // namespace

// The numbers are those of the check-digit rules in core/domain/enp.h and core/domain/snils.h.
TEST_CASE("Every bad cell gets its own message", "[exchange][bad]") {
    const std::vector<CellCase> cases{
        {"ЕНП", text("7856140892001236"), Error_, "check digit"},
        {"ЕНП", text("785614089200123"), Error_, "this one has 15"},
        {"ЕНП", text("78561408920012355"), Error_, "this one has 17"},
        {"ЕНП", text("полис утерян"), Error_, "not a policy number"},
        {"ЕНП", numberCell("7.8E+15"), Error_, "lost digits: 7.8E+15"},
        {"ЕНП", text("7,8561E+15"), Error_, "lost digits"},
        {"ЕНП", numberCell("7.85614089200123E+15"), Error_, "lost digits"},
        {"ЕНП", numberCell("7856140892001230"), Error_, "replaced its last digit by 0"},
        {"ЕНП", numberCell("856140892001235"), Error_, "leading zero"},
        {"ЕНП", text("123456789"), Warning, "temporary certificate"},
        {"ЕНП", "<c t='e'><v>#N/A</v></c>", Error_, "error of the spreadsheet (#N/A)"},
        {"ЕНП", "<c><f>A1&amp;B1</f></c>", Error_, "value was not saved"},
        {"ЕНП", numberCell("7856140892001235"), Healed, "kept as a number"},
        {"ЕНП", numberCell("7.856140892001235E+15"), Healed, "kept as a number"},
        {"ЕНП", text("7856 1408 9200 1235"), Healed, "Spaces"},
        {"ЕНП", text("7753900884123451"), Warning, "does not fit the birth date"},
        {"ЕНП", "", Warning, "looked for by SNILS"},
        {"СНИЛС", text("112-233-445 96"), Warning, "control number"},
        {"СНИЛС", text("112-233-445"), Warning, "has 11 digits"},
        {"СНИЛС", numberCell("8765430300"), Healed, "Leading zeros"},
        {"Дата рождения", text("31.02.1958"), Error_, "no such day: 31.02.1958"},
        {"Дата рождения", text("29.02.2025"), Error_, "no such day"},
        {"Дата рождения", text("07.13.1958"), Error_, "no such day"},
        {"Дата рождения", text("около 1958"), Error_, "not a date"},
        {"Дата рождения", text("07.03.2058"), Error_, "lies ahead"},
        {"Дата рождения", text("07.03.1758"), Error_, "before 1900"},
        {"Дата рождения", text("07.03.15"), Error_, "two digits"},
        {"Дата рождения", text("07.03.58"), Healed, "Read as 07.03.1958"},
        {"Дата рождения", text("21251"), Healed, "Read as 07.03.1958"},
        {"Дата рождения", "<c t='e'><v>#VALUE!</v></c>", Error_, "error of the spreadsheet"},
        {"Пол", text("?"), Warning, "sex cannot be read"},
        {"ФИО", text("Ёлкинa Mария Петровна"), Healed, "look Russian"},
        {"ФИО", text("Ёлкина Zoя Петровна"), Warning, "Latin letters"},
        {"ФИО", text("Ёлк1на Мария Петровна"), Warning, "digits"},
        {"ФИО", text("Ёлкина Петровна Мария"), Warning, "swapped"},
        {"Телефон", text("нет связи 12"), Warning, "phone cannot be read"},
        {"Телефон", "<c t='e'><v>#NAME?</v></c>", Warning, "error of the spreadsheet (#NAME?)"},
        {"Этап", text("третий"), Warning, "stage cannot be read"},
        {"Дата прохождения", text("31.11.2026"), Warning, "no such day"},
        {"Дата прохождения", text("01.12.2026"), Warning, "lies ahead"},
    };
    for (const CellCase& bad : cases)
        checkCell(bad, text("7856140892001235"));
}

TEST_CASE("Without a policy number the other identities must be sound", "[exchange][bad]") {
    checkCell({"СНИЛС", text("112-233-445 96"), Error_, "control number"}, "");
    const Folder folder;
    const ImportedList list = readWith(folder, "СНИЛС", "", "");
    REQUIRE(list.counts.accepted == 1);
    CHECK(firstIssue(list.warnings, ListField::Enp).message.contains(QStringLiteral("name and birth date")));
}

TEST_CASE("A row without any identity is quarantined as it stood", "[exchange][bad]") {
    const Folder folder;
    const QString path =
        folder.write(QStringLiteral("list.csv"), "ФИО;Дата рождения;ЕНП;Телефон\r\n"
                                                 "Ёлкина Мария Петровна;07.03.1958;7856140892001235;1\r\n"
                                                 "Белов Пётр;;;8 921 123 45 67\r\n");
    const auto list = readList(path, readOptions());
    REQUIRE(list);
    REQUIRE((*list).quarantined.size() == 1);
    const QuarantinedRow& row = (*list).quarantined.front();
    CHECK(row.rowNumber == 3);
    CHECK(row.cells ==
          QStringList{QStringLiteral("Белов Пётр"), QString(), QString(), QStringLiteral("8 921 123 45 67")});
    CHECK(row.issues.front().message.contains(QStringLiteral("Nothing tells who this is")));
}

TEST_CASE("Dates are read as people write them", "[exchange]") {
    const QDate born(1958, 3, 7);
    for (const char* written :
         {"07.03.1958", "7.3.1958", "07/03/1958", "07-03-1958", "1958-03-07", "1958-03-07T00:00:00",
          "07.03.1958 0:00:00", "7 марта 1958", "7 марта 1958 г.", "07 мар 1958", "19580307", " 07.03.1958 "}) {
        INFO(written);
        CHECK(readDate(QString::fromUtf8(written), Today).date == born);
    }
    for (const char* written :
         {"", "7", "март 1958", "07.03", "07.03.1958.11.12", "7.марта", "1958", "999999", "07.03.195"}) {
        INFO(written);
        CHECK_FALSE(readDate(QString::fromUtf8(written), Today).date.isValid());
    }
    CHECK(readDate(u"01.05.26", Today).shortYear); // a child of this year or somebody of a hundred
    CHECK(readDate(u"01.05.27", Today).date == QDate(1927, 5, 1));
}

TEST_CASE("Months, quarters, stages and sexes are read as people write them", "[exchange]") {
    for (const char* written : {"ноябрь 2026", "Ноябрь 2026 г.", "11.2026", "2026-11", "01.11.2026", "2026-11-01"})
        CHECK(readMonth(QString::fromUtf8(written)) == QStringLiteral("2026-11"));
    CHECK(readMonth(QStringLiteral("IV квартал 2026")) == QStringLiteral("2026-Q4"));
    CHECK(readMonth(QStringLiteral("2 кв. 2026")) == QStringLiteral("2026-Q2"));
    CHECK(readMonth(QStringLiteral("май 2026")) == QStringLiteral("2026-05"));
    CHECK(readMonth(QStringLiteral("весна")) == QStringLiteral("весна"));
    CHECK(readStage(u"I этап") == 1);
    CHECK(readStage(u"Второй") == 2);
    CHECK(readStage(u"12") == 0);
    CHECK(readSex(u"муж.") == Sex::Male);
    CHECK(readSex(u"Ж") == Sex::Female);
    CHECK(readSex(u"Р") == Sex::Unknown);
}
