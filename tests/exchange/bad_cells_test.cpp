#include "bad_corpus.h"
#include "support.h"
#include "xlsx_builder.h"

#include "exchange/cell_values.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

std::vector<RowIssue> allIssues(const ImportedList& list) {
    std::vector<RowIssue> issues = list.warnings;
    for (const QuarantinedRow& row : list.quarantined)
        issues.insert(issues.end(), row.issues.begin(), row.issues.end());
    return issues;
}

ImportedList readWith(const BadCell& bad, const QByteArray& enp) {
    const Folder folder;
    auto list = readList(folder.write(QStringLiteral("cell.xlsx"), workbookWith(bad, enp)), readOptions());
    if (!list)
        FAIL(list.error().message.toStdString());
    return std::move(*list);
}

void checkCell(const BadCell& bad, const QByteArray& enp) {
    INFO(bad.column << ": " << bad.cell.left(200).toStdString());
    const ImportedList list = readWith(bad, enp);
    const bool error = bad.severity == IssueSeverity::Error;
    CHECK(list.counts.quarantined == (error ? 1 : 0));
    CHECK(list.counts.accepted == (error ? 0 : 1));
    bool said = false;
    for (const RowIssue& issue : allIssues(list)) {
        INFO(issue.message.toStdString());
        said = said || (issue.severity == bad.severity && issue.message.contains(QString::fromUtf8(bad.says)) &&
                        issue.row == 2 && issue.column.contains(QString::fromUtf8(bad.column)));
        CHECK(issue.value.size() <= 200);
        if (issue.severity != IssueSeverity::Healed)
            CHECK_FALSE(issue.remedy.isEmpty());
    }
    CHECK(said);
}

} // namespace

TEST_CASE("Every bad cell gets its own message", "[exchange][bad]") {
    for (const BadCell& bad : badCells())
        checkCell(bad, goodEnpCell());
}

TEST_CASE("Without a policy number the other identities must be sound", "[exchange][bad]") {
    checkCell({"СНИЛС", textCell(QStringLiteral("112-233-445 96")), IssueSeverity::Error, "control number"}, "");
    const ImportedList list = readWith({"СНИЛС", "", IssueSeverity::Warning, ""}, "");
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
