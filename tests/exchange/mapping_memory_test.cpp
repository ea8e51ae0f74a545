#include "support.h"

#include "exchange/list_field_code.h"
#include "exchange/mapping_memory.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QByteArray Person = "7856140892001235;11223344595;Ёлкина Мария;12";

/// A file whose headers say nothing, so that a user has to say what they mean.
QByteArray unclearFile(const QByteArray& header, const QByteArray& row = Person) {
    return "Клиенты на ноябрь;;;\r\n" + header + "\r\n" + row + "\r\n";
}

MappingMemory remembered() {
    ColumnMapping mapping;
    mapping.headers = {QStringLiteral("Код 1"), QStringLiteral("Код 2"), QStringLiteral("Клиент"),
                       QStringLiteral("Уч.")};
    mapping.set(0, ListField::Enp);
    mapping.set(1, ListField::Snils);
    mapping.set(2, ListField::FullName);
    mapping.set(3, ListField::District);
    return MappingMemory::of(mapping);
}

ImportedList readWith(const MappingMemory& memory, const QByteArray& bytes) {
    const Folder folder;
    ReadOptions options = readOptions();
    options.memory = memory;
    return readGood(folder.write(QStringLiteral("list.csv"), bytes), options);
}

} // namespace

TEST_CASE("What a user made of the columns is used for the next file", "[exchange][mapping]") {
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), unclearFile("Код 1;Код 2;Клиент;Уч."));
    const auto preview = previewList(path, readOptions());
    REQUIRE(preview);
    // Not understood, but shown with its likeliest header, so that the columns can be chosen.
    REQUIRE((*preview).problem);
    CHECK((*preview).firstRows.size() == 3);
    ColumnMapping mapping = (*preview).source.mapping;
    CHECK(mapping.headerRow == 2);
    CHECK(mapping.headers == QStringList{QStringLiteral("Код 1"), QStringLiteral("Код 2"), QStringLiteral("Клиент"),
                                         QStringLiteral("Уч.")});
    mapping.set(0, ListField::Enp);
    mapping.set(1, ListField::Snils);
    mapping.set(2, ListField::FullName);
    mapping.set(3, ListField::District);
    ReadOptions options = readOptions();
    options.mapping = mapping;
    CHECK(readGood(path, options).counts == ListCounts{1, 1, 0, 0, 0});
    CHECK(MappingMemory::of(mapping) == remembered());
    const ImportedList list = readWith(MappingMemory::of(mapping), unclearFile("Код 1;Код 2;Клиент;Уч."));
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows.front().enp->toString() == QStringLiteral("7856140892001235"));
    CHECK(list.rows.front().snils->toString() == QStringLiteral("11223344595"));
    CHECK(list.rows.front().name.family == QStringLiteral("Ёлкина"));
    CHECK(list.rows.front().district == QStringLiteral("12"));
    CHECK(list.source.mapping.headerRow == 2);
    CHECK(fileMessages(list.warnings).isEmpty());
}

TEST_CASE("A header in unknown words names the columns that their contents tell", "[exchange][mapping]") {
    const Folder folder;
    const QByteArray bytes = "Клиенты;;\r\nКто;Код;Кв.\r\nЁлкина Мария;7856140892001235;12\r\n"
                             "Белова Анна;7753900884123451;14\r\nЖуков Пётр;4747999718999991;15\r\n";
    const auto preview = previewList(folder.write(QStringLiteral("list.csv"), bytes), readOptions());
    REQUIRE(preview);
    CHECK_FALSE((*preview).problem);
    ColumnMapping mapping = (*preview).source.mapping;
    CHECK(mapping.byContent);
    CHECK(mapping.headerRow == 2);
    CHECK(mapping.label(1) == QStringLiteral("B (Код)"));
    mapping.set(2, ListField::District);
    // The next file has the columns in another order: the header is known again.
    const ImportedList list =
        readWith(MappingMemory::of(mapping), "Код;Кв.;Кто\r\n7856140892001235;12;Ёлкина Мария\r\n");
    CHECK(list.rows.front().district == QStringLiteral("12"));
    CHECK(list.rows.front().name.family == QStringLiteral("Ёлкина"));
    CHECK(fileMessages(list.warnings).front().contains(QStringLiteral("moved are “Кто”: A → C")));
}

TEST_CASE("A user may say which row is the header", "[exchange][mapping]") {
    const Folder folder;
    const auto preview = previewList(
        folder.write(QStringLiteral("list.csv"), "Товар;Цена;Цвет\r\nЕНП;Имя;Год\r\nx;y;z\r\n"), readOptions());
    REQUIRE(preview);
    const ColumnMapping under = columnsUnder((*preview).firstRows, 2);
    CHECK(under.headerRow == 2);
    CHECK(under.columnOf(ListField::Enp) == 0);
    CHECK(under.columnOf(ListField::Given) == 1);
    const ColumnMapping none = columnsUnder((*preview).firstRows, 0);
    CHECK(none.headerRow == 0);
    CHECK(none.fields.size() == 3);
    CHECK(none.unmapped().isEmpty());
    CHECK(likelyHeaderRow((*preview).firstRows) == 1);
    CHECK(likelyHeaderRow({}) == 0);
}

TEST_CASE("Columns that came, went or moved since last time are named", "[exchange][mapping]") {
    // The two codes have changed places, the district is gone, a phone and a note have come.
    const ImportedList list =
        readWith(remembered(), unclearFile("Код 2;Код 1;Клиент;Телефон;Заметка",
                                           "11223344595;7856140892001235;Ёлкина Мария;89211234567;x"));
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows.front().enp->toString() == QStringLiteral("7856140892001235"));
    CHECK(list.rows.front().phones.size() == 1);
    const QStringList messages = fileMessages(list.warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("new are D (Телефон): Phone, E (Заметка): not used")));
    CHECK(messages.front().contains(QStringLiteral("gone are “Уч.”: District")));
    const bool oneMoved = messages.front().contains(QStringLiteral("moved are “Код 1”: A → B.")) ||
                          messages.front().contains(QStringLiteral("moved are “Код 2”: B → A."));
    CHECK(oneMoved);
    CHECK_FALSE(list.warnings.front().remedy.isEmpty());
}

TEST_CASE("Columns that only made room have not moved", "[exchange][mapping]") {
    const ImportedList list = readWith(remembered(), unclearFile("№;Код 1;Код 2;Клиент;Уч.", "1;" + Person));
    const QStringList messages = fileMessages(list.warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("new are A (№): not used")));
    CHECK_FALSE(messages.front().contains(QStringLiteral("moved")));
    CHECK(list.rows.front().enp);
}

TEST_CASE("Case, ё, punctuation and doubled headers are known again", "[exchange][mapping]") {
    ColumnMapping mapping;
    mapping.headers = {QStringLiteral("Номер"), QStringLiteral("Номер"), QStringLiteral("Приём")};
    mapping.set(0, ListField::Snils);
    mapping.set(1, ListField::Enp);
    const ImportedList list =
        readWith(MappingMemory::of(mapping), "НОМЕР;номер.;прием\r\n11223344595;7856140892001235;x\r\n");
    CHECK(list.rows.front().enp->toString() == QStringLiteral("7856140892001235"));
    CHECK(fileMessages(list.warnings).isEmpty());
}

TEST_CASE("A header merged over several columns is remembered with the columns under it", "[exchange][mapping]") {
    ColumnMapping mapping;
    mapping.headers = {QStringLiteral("Кто"), QString(), QString(), QStringLiteral("Код")};
    mapping.set(0, ListField::Family);
    mapping.set(1, ListField::Given);
    mapping.set(2, ListField::Patronymic);
    mapping.set(3, ListField::Enp);
    const ImportedList list =
        readWith(MappingMemory::of(mapping), "Кто;;;Код\r\nЁлкина;Мария;Петровна;7856140892001235\r\n");
    CHECK(list.rows.front().name.full() == QStringLiteral("Ёлкина Мария Петровна"));
    CHECK(fileMessages(list.warnings).isEmpty());
}

TEST_CASE("A file with quite other columns is understood afresh, and that is told", "[exchange][mapping]") {
    const ImportedList list = readWith(remembered(), "ФИО;ЕНП\r\nЁлкина Мария;7856140892001235\r\n");
    CHECK(list.counts.accepted == 1);
    CHECK(fileMessages(list.warnings).join(u'|').contains(QStringLiteral("quite other columns than last time")));
}

TEST_CASE("A file without a header is known again by the number of its columns", "[exchange][mapping]") {
    const QByteArray rows = "Ёлкина Мария;7856140892001235;12\r\nБелова Анна;7753900884123451;14\r\n";
    ColumnMapping mapping;
    mapping.byContent = true;
    mapping.set(0, ListField::FullName);
    mapping.set(1, ListField::Enp);
    mapping.set(2, ListField::District);
    const MappingMemory memory = MappingMemory::of(mapping);
    CHECK(readWith(memory, rows).rows.front().district == QStringLiteral("12"));
    const ImportedList wider =
        readWith(memory, "1;Ёлкина Мария;7856140892001235;12\r\n2;Белова Анна;7753900884123451;14\r\n");
    CHECK(wider.rows.front().district.isEmpty());
    CHECK(fileMessages(wider.warnings).join(u'|').contains(QStringLiteral("quite other columns")));
}

TEST_CASE("What is remembered survives as JSON, and bad JSON is refused", "[exchange][mapping]") {
    const MappingMemory memory = remembered();
    const auto again = MappingMemory::fromJson(memory.toJson());
    REQUIRE(again);
    CHECK(*again == memory);
    CHECK((*again).signature() == memory.signature());
    CHECK(memory.signature().size() == 64);
    CHECK(memory.signature() != MappingMemory::of(ColumnMapping()).signature());
    for (const char* bad :
         {"", "{}", "[]", "{\"version\":2,\"columns\":[{\"header\":\"a\",\"field\":\"enp\"}]}",
          "{\"version\":1,\"columns\":[]}", "{\"version\":1,\"columns\":[{\"field\":\"klingon\"}]}"}) {
        INFO(bad);
        const auto refused = MappingMemory::fromJson(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::BadInput);
    }
}

TEST_CASE("Every field has a code of its own", "[exchange][mapping]") {
    for (int i = 0; i < ListFieldCount; ++i) {
        const auto field = static_cast<ListField>(i);
        CHECK(listFieldFromCode(listFieldCode(field)) == field);
    }
    CHECK(listFieldFromCode(u"BIRTHDATE") == ListField::BirthDate);
    CHECK_FALSE(listFieldFromCode(u""));
}

TEST_CASE("A file that is not understood is shown, with what is missing", "[exchange][mapping]") {
    const Folder folder;
    const QString path = folder.write(QStringLiteral("list.csv"), "Товар;Цена\r\nяблоки;5\r\nгруши;7\r\n");
    auto preview = previewList(path, readOptions());
    REQUIRE(preview);
    REQUIRE((*preview).problem);
    CHECK((*preview).problem->message.contains(QStringLiteral("No header")));
    CHECK((*preview).firstRows.size() == 3);
    CHECK_FALSE(readList(path, readOptions()));
    ReadOptions options = readOptions();
    options.mapping = (*preview).source.mapping;
    options.mapping->set(1, ListField::District);
    preview = previewList(path, options);
    REQUIRE(preview);
    REQUIRE((*preview).problem);
    CHECK((*preview).problem->message.contains(QStringLiteral("do not tell who a row is")));
}

TEST_CASE("A header ФИО merged over three columns is family, given name and patronymic", "[exchange][mapping]") {
    const Folder folder;
    const ImportedList list =
        readGood(folder.write(QStringLiteral("list.csv"), "ФИО;;;Дата рождения;ЕНП\r\n"
                                                          "Ёлкина;Мария;Петровна;07.03.1958;7856140892001235\r\n"
                                                          "Белова;Анна;;15.06.1990;7753900884123451\r\n"),
                 readOptions());
    CHECK(list.rows[0].name.full() == QStringLiteral("Ёлкина Мария Петровна"));
    CHECK(list.rows[1].name == PersonName{QStringLiteral("Белова"), QStringLiteral("Анна"), QString()});
}
