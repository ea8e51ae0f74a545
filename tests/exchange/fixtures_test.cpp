#include "support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ImportedList readFixture(const char* name) {
    auto list = readList(dataFile(name), readOptions());
    if (!list)
        FAIL(name << ": " << list.error().message.toStdString() << " / " << list.error().details.toStdString());
    return std::move(*list);
}

} // namespace

TEST_CASE("The same people come out of LibreOffice, openpyxl, windows-1251 and cp866", "[exchange]") {
    const ImportedList expected = readFixture("libreoffice.xlsx");
    REQUIRE(expected.counts == ListCounts{203, 200, 2, 1, 1});
    for (const char* name : {"openpyxl_write_only.xlsx", "windows1251.csv", "cp866.csv"}) {
        INFO(name);
        const ImportedList list = readFixture(name);
        CHECK(list.counts == expected.counts);
        REQUIRE(list.rows.size() == expected.rows.size());
        for (std::size_t i = 0; i < list.rows.size(); ++i) {
            INFO(i);
            REQUIRE(list.rows[i] == expected.rows[i]);
        }
        REQUIRE(list.quarantined.size() == 2);
        CHECK(list.quarantined[0].issues.front().field == ListField::Enp);
        CHECK(list.quarantined[1].issues.front().field == ListField::BirthDate);
        CHECK(list.quarantined[1].cells.value(4) == QStringLiteral("31.02.1958"));
        CHECK(list.duplicates.front().duplicateOf == 6);
        CHECK(list.source.sha256.size() == 64);
    }
}

TEST_CASE("A fixture's rows carry every field", "[exchange]") {
    const ImportedList list = readFixture("openpyxl_write_only.xlsx");
    const ListRow& row = list.rows.front();
    CHECK(row.rowNumber == 4);
    CHECK(row.name == PersonName{QStringLiteral("Орлов"), QStringLiteral("Илья"), QStringLiteral("Ильич")});
    CHECK(row.birthDate == QDate(1944, 10, 1));
    CHECK(row.sex == Sex::Male);
    REQUIRE(row.enp);
    CHECK(row.enp->matches(row.birthDate, row.sex));
    REQUIRE(row.snils);
    CHECK(row.snils->formatted() == QStringLiteral("112-000-000 31"));
    REQUIRE(row.phones.size() == 1);
    CHECK(row.phones.front().isMobile());
    CHECK(row.moCode == QStringLiteral("780117"));
    CHECK(row.district == QStringLiteral("1"));
    CHECK(row.programme == QStringLiteral("ДВН"));
    CHECK(row.month == QStringLiteral("2026-11"));
    CHECK(list.source.sheet == QStringLiteral("Список"));
    CHECK(list.source.mapping.headerRow == 3);
    CHECK(list.source.mapping.unmapped() == QStringList{QStringLiteral("A (№ п/п)")});
}

TEST_CASE("Encodings and sheets are told", "[exchange]") {
    CHECK(readFixture("windows1251.csv").source.encoding == QStringLiteral("windows-1251"));
    CHECK(readFixture("cp866.csv").source.encoding == QStringLiteral("IBM866"));
    // The sheet "Служебный" is hidden and has a header of its own.
    const auto preview = previewList(dataFile("libreoffice.xlsx"), readOptions());
    REQUIRE(preview);
    CHECK((*preview).sheets == QStringList{QStringLiteral("Список")});
    CHECK((*preview).firstRows.size() == 30);
}

TEST_CASE("A row without a policy number is taken with a warning, ё stays", "[exchange]") {
    const ImportedList list = readFixture("windows1251.csv");
    const auto without = std::find_if(list.rows.begin(), list.rows.end(), [](const ListRow& row) { return !row.enp; });
    REQUIRE(without != list.rows.end());
    CHECK(without->snils);
    const auto warned = std::any_of(list.warnings.begin(), list.warnings.end(), [&](const RowIssue& issue) {
        return issue.row == without->rowNumber && issue.field == ListField::Enp &&
               issue.severity == IssueSeverity::Warning;
    });
    CHECK(warned);
    CHECK(std::any_of(list.rows.begin(), list.rows.end(), [](const ListRow& row) {
        return row.name.full().contains(u'ё') || row.name.full().contains(u'Ё');
    }));
}
