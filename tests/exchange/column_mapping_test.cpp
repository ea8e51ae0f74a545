#include "support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

SourceRow rowWith(int number, std::initializer_list<const char*> texts) {
    SourceRow row;
    row.number = number;
    for (const char* text : texts)
        row.cells.push_back({QString::fromUtf8(text), *text ? CellKind::Text : CellKind::Empty});
    return row;
}

} // namespace

TEST_CASE("Headers are understood as polyclinics write them", "[exchange][mapping]") {
    const std::vector<std::pair<const char*, ListField>> headers{
        {"ФИО", ListField::FullName},
        {"Ф.И.О.", ListField::FullName},
        {"ФИО пациента", ListField::FullName},
        {"Фамилия, имя, отчество", ListField::FullName},
        {"Фамилия", ListField::Family},
        {"Имя", ListField::Given},
        {"Отчество (при наличии)", ListField::Patronymic},
        {"Дата рождения", ListField::BirthDate},
        {"Дата рожд.", ListField::BirthDate},
        {"Д/р", ListField::BirthDate},
        {"Пол", ListField::Sex},
        {"ЕНП", ListField::Enp},
        {"Номер полиса ОМС", ListField::Enp},
        {"№ полиса", ListField::Enp},
        {"СНИЛС", ListField::Snils},
        {"Телефон", ListField::Phone},
        {"Контактный телефон", ListField::Phone},
        {"Моб. тел.", ListField::Phone},
        {"Адрес проживания", ListField::Address},
        {"Код МО", ListField::MoCode},
        {"МО прикрепления", ListField::MoCode},
        {"№ участка", ListField::District},
        {"Терапевтический участок", ListField::District},
        {"Программа", ListField::Programme},
        {"Вид профилактического мероприятия", ListField::Programme},
        {"Месяц проведения", ListField::Month},
        {"Квартал", ListField::Month},
        {"Этап", ListField::Stage},
        {"Дата прохождения", ListField::DoneOn},
        {"Дата завершения I этапа", ListField::DoneOn},
        {"Результат", ListField::Result},
        {"Группа здоровья", ListField::Result},
        {"Birth date", ListField::BirthDate},
        {"Date of birth", ListField::BirthDate},
        {"Last name", ListField::Family},
        {"Policy number", ListField::Enp},
        {"№ п/п", ListField::None},
        {"Дата выдачи полиса", ListField::None},
        {"Серия полиса", ListField::None},
        {"Тип полиса", ListField::None},
        {"Наименование МО", ListField::None},
        {"ФИО врача", ListField::None},
        {"Дата прикрепления к участку", ListField::None},
        {"Возраст", ListField::None},
    };
    for (const auto& [header, field] : headers) {
        INFO(header);
        CHECK(int(fieldOfHeader(QString::fromUtf8(header))) == int(field));
    }
}

TEST_CASE("The header stands below titles and may have two lines", "[exchange][mapping]") {
    const std::vector<SourceRow> rows{
        rowWith(1, {"Список застрахованных лиц"}),
        rowWith(2, {"Главный врач", "", "Иванов И. И."}),
        rowWith(4, {"№", "Пациент", "", "", "Полис", ""}),
        rowWith(5, {"", "Фамилия", "Имя", "Отчество", "", "Телефон"}),
        rowWith(6, {"1", "Ёлкина", "Мария", "Петровна", "7856140892001235", "89211234567"}),
    };
    const auto mapping = findColumns(rows);
    REQUIRE(mapping);
    CHECK(mapping->headerRow == 5);
    CHECK(mapping->columnOf(ListField::Family) == 1);
    CHECK(mapping->columnOf(ListField::Given) == 2);
    CHECK(mapping->columnOf(ListField::Patronymic) == 3);
    CHECK(mapping->columnOf(ListField::Phone) == 5);
    CHECK_FALSE(mapping->byContent);
}

TEST_CASE("Without a header the columns are told by their contents", "[exchange][mapping]") {
    const Folder folder;
    const QString path =
        folder.write(QStringLiteral("list.csv"), "Список на ноябрь;;;;;\r\n"
                                                 "Ёлкина;Мария;Петровна;07.03.1958;7856140892001235;89211234567\r\n"
                                                 "Белова;Анна;Ильинична;15.06.1990;7753900884123451;\r\n"
                                                 "Жуков;Пётр;Петрович;31.12.2000;4747999718999991;нет\r\n");
    const auto list = readList(path, readOptions());
    REQUIRE(list);
    CHECK((*list).source.mapping.byContent);
    CHECK((*list).counts == ListCounts{3, 3, 0, 0, 0});
    CHECK((*list).rows.front().rowNumber == 2);
    CHECK((*list).rows.front().name.full() == QStringLiteral("Ёлкина Мария Петровна"));
    CHECK((*list).rows.back().birthDate == QDate(2000, 12, 31));
    CHECK((*list).warnings.front().row == 0);
}

TEST_CASE("A caller may give the columns otherwise", "[exchange][mapping]") {
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), "ФИО;Номер А;Номер Б;ЕНП\r\n"
                                                                  "Ёлкина Мария;7856140892001235;11223344595;x\r\n");
    auto preview = previewList(path, readOptions());
    REQUIRE(preview);
    ColumnMapping mapping = (*preview).source.mapping;
    CHECK(mapping.unmapped() == QStringList{QStringLiteral("B (Номер А)"), QStringLiteral("C (Номер Б)")});
    mapping.set(1, ListField::Enp);
    mapping.set(2, ListField::Snils);
    CHECK(mapping.columnOf(ListField::Enp) == 1);
    ReadOptions options = readOptions();
    options.mapping = mapping;
    const auto list = readList(path, options);
    REQUIRE(list);
    REQUIRE((*list).rows.size() == 1);
    CHECK((*list).rows.front().enp->toString() == QStringLiteral("7856140892001235"));
    CHECK((*list).rows.front().snils->toString() == QStringLiteral("11223344595"));
    options.mapping->set(1, ListField::None);
    options.mapping->set(2, ListField::None);
    CHECK(readList(path, options).error().message.contains(QStringLiteral("do not tell who a row is")));
}

TEST_CASE("Column letters are those of spreadsheets", "[exchange][mapping]") {
    CHECK(columnLetters(0) == QStringLiteral("A"));
    CHECK(columnLetters(25) == QStringLiteral("Z"));
    CHECK(columnLetters(26) == QStringLiteral("AA"));
    CHECK(columnLetters(16383) == QStringLiteral("XFD"));
}
