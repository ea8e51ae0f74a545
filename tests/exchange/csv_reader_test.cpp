#include "r01_builder.h"
#include "support.h"

#include "exchange/csv_reader.h"
#include "exchange/text_encoding.h"

#include <QBuffer>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

std::vector<SourceRow> rowsOf(const QByteArray& bytes) {
    const Folder folder;
    auto reader = openTable(folder.write(QStringLiteral("list.csv"), bytes));
    if (!reader)
        FAIL(reader.error().message.toStdString());
    return allRows(**reader);
}

QString detected(QByteArray bytes) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto encoding = detectEncoding(buffer);
    return encoding ? *encoding : QString();
}

const QString Sample = QStringLiteral("ФАМИЛИЯ;Имя;Отчество\r\nЁЛКИНА;Мария;Петровна\r\nКузнецов;Пётр;Ильич\r\n");

} // namespace

TEST_CASE("Quoted fields keep delimiters, line breaks and doubled quotes", "[exchange][csv]") {
    const auto rows =
        rowsOf("a;b;c\r\n\"x;y\";\"две\r\nстроки\";\"он сказал \"\"да\"\"\"\r\nООО \"Ромашка\";;2\n;\n3;4;5");
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].texts() ==
          QStringList{QStringLiteral("x;y"), QStringLiteral("две\r\nстроки"), QStringLiteral("он сказал \"да\"")});
    CHECK(rows[2].texts() == QStringList{QStringLiteral("ООО \"Ромашка\""), QString(), QStringLiteral("2")});
    CHECK(rows[3].number == 5); // the empty line has a number of its own, as in a spreadsheet
    CHECK(rows[3].texts() == QStringList{QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")});
}

TEST_CASE("Delimiters are found", "[exchange][csv]") {
    CHECK(CsvReader::findDelimiter(QStringLiteral("a;b;c\n1,5;2,5;3,5\n")) == u';');
    CHECK(CsvReader::findDelimiter(QStringLiteral("a\tb\n1;2\t3\n")) == u'\t');
    CHECK(CsvReader::findDelimiter(QStringLiteral("a,b,c\n1,2,3\n")) == u',');
    CHECK(CsvReader::findDelimiter(
              QStringLiteral("Список, ноябрь\nФИО;Адрес;ЕНП\nА;г. Тула, ул. Мира;1\nБ;г. Тула;2\n")) == u';');
    CHECK(CsvReader::findDelimiter(QStringLiteral("sep=|\na|b\n")) == u'|');
    CHECK(CsvReader::findDelimiter(QStringLiteral("\"a;b\"\n\"c;d\"\n")) == std::nullopt);
    CHECK(rowsOf("sep=,\r\na,b\r\n").front().texts() == QStringList{QStringLiteral("a"), QStringLiteral("b")});
}

TEST_CASE("Russian encodings are told apart", "[exchange][csv]") {
    CHECK(detected("\xef\xbb\xbf" + Sample.toUtf8()) == QStringLiteral("UTF-8"));
    CHECK(detected(Sample.toUtf8()) == QStringLiteral("UTF-8"));
    CHECK(detected("a;b\r\n1;2\r\n") == QStringLiteral("UTF-8"));
    for (const char* encoding : {"windows-1251", "IBM866", "KOI8-R", "ISO-8859-5"}) {
        INFO(encoding);
        CHECK(detected(encoded(Sample, encoding)) == QString::fromLatin1(encoding));
        CHECK(detected(encoded(Sample.toUpper(), encoding)) == QString::fromLatin1(encoding));
        CHECK(detected(encoded(QStringLiteral("Орлов;Пётр\n"), encoding)) == QString::fromLatin1(encoding));
    }
    // One letter far behind the first chunk still decides.
    CHECK(detected(QByteArray("abc;def\r\n").repeated(60000) +
                   encoded(QStringLiteral("Иванов;Иван"), "windows-1251")) == QStringLiteral("windows-1251"));
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) { // without a mark: by where the zeros stand
        INFO(encoding);
        CHECK(detected(encoded(Sample, encoding)) == QString::fromLatin1(encoding));
        CHECK(detected(encoded(QStringLiteral("name;number\r\nA;1\r\n"), encoding)) == QString::fromLatin1(encoding));
        CHECK(detected(encoded(Sample.repeated(3000), encoding) + 'x') == QString::fromLatin1(encoding));
    }
    CHECK(wideEncodingOf(Sample.toUtf8()).isEmpty());
    CHECK(wideEncodingOf(QByteArray(64, '\0')).isEmpty()); // zeros alone are no text
    CHECK(wideEncodingOf(QByteArray("\x7f"
                                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0",
                                    24))
              .isEmpty());
    const auto utf16 = rowsOf(QByteArray("\xff\xfe") + encoded(QStringLiteral("ФИО;ЕНП\r\nЁж;1\r\n"), "UTF-16LE"));
    CHECK(utf16.at(1).text(0) == QStringLiteral("Ёж"));
}

TEST_CASE("Characters that span two chunks survive", "[exchange][csv]") {
    // The chunk is 256 KB; an odd prefix puts a two-byte letter across its border.
    QByteArray bytes = "a;b\r\n";
    while (bytes.size() < 600 * 1024)
        bytes += "ы;щ\r\n" + QByteArray(bytes.size() % 3, 'x') + ";1\r\n";
    for (const SourceRow& row : rowsOf(bytes)) {
        REQUIRE(row.cells.size() == 2);
        REQUIRE_FALSE(row.text(0).contains(QChar::ReplacementCharacter));
    }
}

TEST_CASE("What Excel and this program put around numbers is taken off", "[exchange][csv]") {
    const auto rows = rowsOf("a;b;c\n=\"7856140892001235\";\"=\"\"0123\"\"\";'+7 921\n");
    CHECK(rows[1].texts() ==
          QStringList{QStringLiteral("7856140892001235"), QStringLiteral("0123"), QStringLiteral("+7 921")});
}

TEST_CASE("Every encoding with every delimiter gives the same people", "[exchange][csv]") {
    const QString text =
        QStringLiteral("Список на ноябрь\r\n\"Фамилия, имя, отчество\"|Дата рождения|ЕНП|Адрес\r\n"
                       "Ёлкина Мария Петровна|07.03.1958|7856140892001235|\"ул. Мира,\r\nд. 5; кв. 7\"\r\n"
                       "Белова Анна Ильинична|15.06.1990|7753900884123451|\"пл. \"\"Труда\"\"\"\r\n");
    const Folder folder;
    for (const char* encoding : {"UTF-8", "windows-1251", "IBM866", "KOI8-R", "UTF-16LE", "UTF-16BE"}) {
        for (const QChar delimiter : {u';', u',', u'\t', u'|'}) {
            for (const bool mark : {false, true}) {
                const bool wide = QByteArray(encoding).startsWith("UTF-16");
                if (mark && !wide && QByteArray(encoding) != "UTF-8")
                    continue; // only Unicode has a mark
                INFO(encoding << ", delimiter " << int(delimiter.unicode()) << ", mark " << mark);
                const QString parted = QString(text).replace(u'|', delimiter);
                const QByteArray bytes = encoded(mark ? QString(QChar(0xfeff) + parted) : parted, encoding);
                const ImportedList list = readGood(folder.write(QStringLiteral("list.csv"), bytes), readOptions());
                REQUIRE(list.counts == ListCounts{2, 2, 0, 0, 0});
                CHECK(list.rows[0].name.full() == QStringLiteral("Ёлкина Мария Петровна"));
                CHECK(list.rows[0].address == QStringLiteral("ул. Мира, д. 5; кв. 7"));
                CHECK(list.rows[1].address == QStringLiteral("пл. \"Труда\""));
                CHECK(list.rows[1].rowNumber == 4); // a quoted line break does not count
                CHECK(list.source.mapping.columnOf(ListField::FullName) == 0);
            }
        }
    }
}
