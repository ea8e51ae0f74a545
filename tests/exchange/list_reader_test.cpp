#include "support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ImportedList readText(const QByteArray& bytes) {
    const Folder folder;
    auto list = readList(folder.write(QStringLiteral("list.csv"), bytes), readOptions());
    if (!list)
        FAIL(list.error().message.toStdString());
    return std::move(*list);
}

} // namespace

TEST_CASE("Totals, signatures, repeated headers and column numbers are nobody", "[exchange][list]") {
    const ImportedList list = readText("ФИО;Дата рождения;ЕНП;Адрес\r\n"
                                       "1;2;3;4\r\n"
                                       "Ёлкина Мария Петровна;07.03.1958;7856140892001235;Тула\r\n"
                                       "ФИО;Дата рождения;ЕНП;Адрес\r\n"
                                       "Белова Анна Ильинична;15.06.1990;7753900884123451;Тула\r\n"
                                       "Итого: 2;;;\r\n"
                                       "Всего по МО;;2;\r\n"
                                       "Главный врач;;Иванов И. И.;\r\n"
                                       "Исполнитель: Петрова;;;\r\n");
    CHECK(list.counts == ListCounts{2, 2, 0, 0, 6});
}

TEST_CASE("A person named Итогов or Всеволодов is no total", "[exchange][list]") {
    const ImportedList list = readText("ФИО;Дата рождения;СНИЛС\r\n"
                                       "Итогов Пётр Ильич;07.03.1958;112-233-445 95\r\n"
                                       "Всеволодова Анна Ильинична;15.06.1990;160-722-394 47\r\n");
    CHECK(list.counts.accepted == 2);
}

TEST_CASE("The same person twice is told as a duplicate of the first row", "[exchange][list]") {
    const ImportedList list =
        readText("ФИО;Дата рождения;ЕНП;СНИЛС\r\n"
                 "Ёлкина Мария Петровна;07.03.1958;7856140892001235;112-233-445 95\r\n"
                 "ЕЛКИНА МАРИЯ ПЕТРОВНА;07.03.1958;;\r\n"                                 // by name
                 "Петрова Мария Петровна;07.03.1958;7856140892001235;\r\n"                // by ЕНП, other name
                 "Ёлкина Мария;;;112-233-445 95\r\n"                                      // by СНИЛС
                 "Ёлкина Мария Петровна;07.03.1958;7753900884123451;160-722-394 47\r\n"); // a namesake
    CHECK(list.counts == ListCounts{5, 2, 0, 3, 0});
    REQUIRE(list.duplicates.size() == 3);
    for (const DuplicateRow& duplicate : list.duplicates)
        CHECK(duplicate.duplicateOf == 2);
    CHECK(list.duplicates[0].issue.field == ListField::FullName);
    CHECK(list.duplicates[1].issue.message.contains(QStringLiteral("differ")));
    CHECK(list.duplicates[2].issue.field == ListField::Snils);
    const RowIssue namesake = firstIssue(list.warnings, ListField::FullName);
    CHECK(namesake.row == 6);
    CHECK(namesake.message.contains(QStringLiteral("Row 2")));
}

TEST_CASE("Several phones, in one cell and in several columns", "[exchange][list]") {
    const ImportedList list =
        readText("ФИО;ЕНП;Телефон;Моб. телефон\r\n"
                 "Ёлкина Мария Петровна;7856140892001235;8 (812) 123-45-67, 89211234567;+7 911 000 00 11\r\n");
    REQUIRE(list.rows.size() == 1);
    QStringList numbers;
    for (const Phone& phone : list.rows.front().phones)
        numbers << phone.number;
    CHECK(numbers ==
          QStringList{QStringLiteral("+78121234567"), QStringLiteral("+79211234567"), QStringLiteral("+79110000011")});
}

TEST_CASE("A list without policy numbers warns once, not in every row", "[exchange][list]") {
    const ImportedList list =
        readText("ФИО;Дата рождения\r\nЁлкина Мария Петровна;07.03.1958\r\nБелов Пётр Ильич;15.06.1990\r\n");
    CHECK(list.counts.accepted == 2);
    REQUIRE(list.warnings.size() == 1);
    CHECK(list.warnings.front().row == 0);
}

TEST_CASE("Reading can be cancelled and tells its progress", "[exchange][list]") {
    QByteArray bytes = "ФИО;Дата рождения\r\n";
    for (int i = 0; i < 3000; ++i)
        bytes += "Белов Пётр Ильич;" + QDate(1930, 1, 1).addDays(i * 7).toString(u"dd.MM.yyyy").toUtf8() + "\r\n";
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), bytes);
    std::vector<ReadProgress> told;
    const auto whole = readList(path, readOptions(), [&](const ReadProgress& progress) {
        told.push_back(progress);
        return true;
    });
    REQUIRE(whole);
    CHECK((*whole).counts.accepted == 3000);
    REQUIRE(told.size() == 6);
    CHECK(told.back().rows == 3000);
    CHECK(told.back().fraction > 0.9);
    const auto cancelled = readList(path, readOptions(), [](const ReadProgress&) { return false; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
}

TEST_CASE("Streaming hands over the rows in order with their cells", "[exchange][list]") {
    std::vector<int> order;
    int cells = 0;
    ListHandler handler;
    handler.accepted = [&](ListRow&& row, const SourceRow& source, std::vector<RowIssue>&&) {
        order.push_back(row.rowNumber);
        CHECK(source.number == row.rowNumber);
        cells += int(source.cells.size());
    };
    handler.quarantined = [&](QuarantinedRow&& row) { order.push_back(row.rowNumber); };
    handler.duplicate = [&](DuplicateRow&& row) { order.push_back(row.row.rowNumber); };
    const auto list = streamList(dataFile("cp866.csv"), readOptions(), handler);
    REQUIRE(list);
    CHECK(order.size() == 203);
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(cells == 200 * 14);
}

TEST_CASE("Rows that only a filled-down column has are nobody, and that is told once", "[exchange][list]") {
    const ImportedList list = readText("ФИО;ЕНП;Код МО;Программа\r\n"
                                       "Ёлкина Мария Петровна;7856140892001235;780117;ДВН\r\n"
                                       ";;780117;ДВН\r\n;;780117;ДВН\r\n");
    CHECK(list.counts == ListCounts{1, 1, 0, 0, 2});
    const QStringList messages = fileMessages(list.warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("left out: 2, the first is row 3")));
}

TEST_CASE("Under a second header in another order nothing is taken until the own one comes again", "[exchange][list]") {
    const ImportedList list = readText("Фамилия;Имя;Отчество;ЕНП\r\n"
                                       "Ёлкина;Мария;Петровна;7856140892001235\r\n"
                                       "Имя;Фамилия;Отчество;ЕНП\r\n"
                                       "Анна;Белова;Ильинична;7753900884123451\r\n"
                                       "Фамилия;Имя;Отчество (при наличии);Полис\r\n"
                                       "Жуков;Пётр;Петрович;4747999718999991\r\n");
    CHECK(list.counts == ListCounts{3, 2, 1, 0, 2});
    REQUIRE(list.quarantined.size() == 1);
    CHECK(list.quarantined.front().rowNumber == 4);
    CHECK(list.quarantined.front().issues.front().message.contains(QStringLiteral("second header (row 3)")));
    CHECK(list.rows.back().name.family == QStringLiteral("Жуков"));
}

TEST_CASE("Rows of another month than the chosen one are counted, a quarter has three months", "[exchange][list]") {
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), "ФИО;ЕНП;Месяц\r\n"
                                                                  "Ёлкина Мария;7856140892001235;ноябрь 2026\r\n"
                                                                  "Белова Анна;7753900884123451;IV квартал 2026\r\n"
                                                                  "Жуков Пётр;4747999718999991;как всегда\r\n");
    ReadOptions options = readOptions();
    options.month = QStringLiteral("2026-11");
    CHECK(fileMessages(readGood(path, options).warnings).isEmpty());
    options.month = QStringLiteral("2026-09");
    const QStringList messages = fileMessages(readGood(path, options).warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("of another month: 2, the first is row 2 (2026-11)")));
}

TEST_CASE("Notes beyond what can be kept are counted", "[exchange][list]") {
    QByteArray bytes = "ФИО;Дата рождения;ЕНП\r\n";
    for (int i = 0; i < MaxKeptNotes + 500; ++i) // no policy number: a note a row
        bytes += "Белов Пётр" + QByteArray::number(i) + ";07.03.1958;\r\n";
    const Folder folder;
    const ImportedList list = readGood(folder.write(QStringLiteral("list.csv"), bytes), readOptions());
    CHECK(list.counts.accepted == MaxKeptNotes + 500);
    const QStringList messages = fileMessages(list.warnings);
    REQUIRE(messages.size() == 1);
    // Each name has a digit, which is a second note of the row.
    CHECK(messages.front().contains(QStringLiteral("There are 101000 more notes")));
}
