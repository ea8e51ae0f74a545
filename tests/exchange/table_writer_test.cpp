#include "support.h"

#include "exchange/table_writer.h"
#include "exchange/zip_package.h"

#include <QDir>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

Table sample() {
    Sheet sheet;
    sheet.name = QStringLiteral("Список: ДВН/2026");
    sheet.title = QStringLiteral("Список на ноябрь");
    sheet.subtitle = {QStringLiteral("Поликлиника № 117")};
    sheet.columns = {{QStringLiteral("ФИО")},
                     {QStringLiteral("Дата рождения"), ColumnKind::Date},
                     {QStringLiteral("ЕНП")},
                     {QStringLiteral("Телефон")},
                     {QStringLiteral("Участок"), ColumnKind::Number}};
    sheet.rows = {
        {QStringLiteral("Ёлкина Мария Петровна"), QDate(1958, 3, 7), QStringLiteral("7856140892001235"),
         QStringLiteral("+7 (921) 123-45-67"), 12.0},
        {QStringLiteral("Белов \"Пётр\"; Ильич"), TableCell(), QStringLiteral("7753900884123451"), QString(), 3.5}};
    sheet.footer = {QStringLiteral("Итого: 2")};
    Table table;
    table.sheets = {sheet};
    return table;
}

std::vector<SourceRow> readBack(const QString& path, int sheet = 0) {
    auto reader = openTable(path);
    if (!reader)
        FAIL(reader.error().message.toStdString());
    return allRows(**reader, sheet);
}

QByteArray sheetXml(const QString& path) {
    ZipPackage book;
    REQUIRE(book.open(path));
    const auto xml = book.readAll(QStringLiteral("xl/worksheets/sheet1.xml"), 1 << 24);
    REQUIRE(xml);
    return *xml;
}

} // namespace

TEST_CASE("A workbook is read back as it was written", "[exchange][writer]") {
    const Folder folder;
    const QString path = folder.path(QStringLiteral("out.xlsx"));
    REQUIRE(writeXlsx(path, sample()));
    const auto rows = readBack(path);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].text(0) == QStringLiteral("Список на ноябрь"));
    CHECK(rows[2].texts() == QStringList{QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("ЕНП"),
                                         QStringLiteral("Телефон"), QStringLiteral("Участок")});
    CHECK(rows[3].texts() == QStringList{QStringLiteral("Ёлкина Мария Петровна"), QStringLiteral("07.03.1958"),
                                         QStringLiteral("7856140892001235"), QStringLiteral("+7 (921) 123-45-67"),
                                         QStringLiteral("12")});
    CHECK(rows[3].cells[1].kind == CellKind::Date);
    CHECK(rows[3].cells[2].kind == CellKind::Text);
    CHECK(rows[3].cells[4].kind == CellKind::Number);
    const auto list = readList(path, readOptions());
    REQUIRE(list);
    CHECK((*list).counts == ListCounts{2, 2, 0, 0, 1});
}

TEST_CASE("Nothing that is written becomes a formula", "[exchange][writer]") {
    const Folder folder;
    Table table;
    Sheet sheet;
    sheet.columns = {{QStringLiteral("a")}, {QStringLiteral("b")}};
    for (const char* evil : {"=1+1", "+7 921", "-5+A1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1"})
        sheet.rows.push_back({QString::fromLatin1(evil), QStringLiteral("x")});
    table.sheets = {sheet};
    REQUIRE(writeXlsx(folder.path(QStringLiteral("f.xlsx")), table));
    REQUIRE(writeCsv(folder.path(QStringLiteral("f.csv")), sheet));
    for (const SourceRow& row : readBack(folder.path(QStringLiteral("f.xlsx"))))
        CHECK(row.cells[0].kind == CellKind::Text);
    QFile csv(folder.path(QStringLiteral("f.csv")));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    for (const QByteArray& line : csv.readAll().split('\n').mid(1)) {
        if (!line.isEmpty())
            CHECK(line.at(line.startsWith('"') ? 1 : 0) == '\'');
    }
    CHECK_FALSE(sheetXml(folder.path(QStringLiteral("f.xlsx"))).contains("<f"));
    CHECK(sheetXml(folder.path(QStringLiteral("f.xlsx"))).contains("=cmd|"));
    const auto back = readBack(folder.path(QStringLiteral("f.csv")));
    CHECK(back[2].text(0) == QStringLiteral("+7 921")); // the reader takes the apostrophe off
}

TEST_CASE("Numbers below zero and telephones stay what they are, and nothing else that begins so",
          "[exchange][writer]") {
    for (const char* good : {"-5", "-12,5", "-0.25", "+7 (921) 123-45-67", "Иванов", "1-2", "", " =1"})
        CHECK(withoutFormula(QString::fromUtf8(good)) == QString::fromUtf8(good));
    for (const char* evil :
         {"=1", "+79211234567", "+7-921-123-45-67", "-", "--5", "-5-5", "-5|x", "+7 (921) 123-45-67+A1", "@x", "\t1",
          "\r1", "\n1", "＝1", "＋1", "－1", "＠1", "+7 (921) 123-45-67\n=1"})
        CHECK(withoutFormula(QString::fromUtf8(evil)) == QString(u'\'' + QString::fromUtf8(evil)));
    Sheet sheet;
    sheet.columns = {{QStringLiteral("=header")}, {QStringLiteral("b")}};
    sheet.rows.push_back({-5.0, QStringLiteral("x")});
    const Folder folder;
    REQUIRE(writeCsv(folder.path(QStringLiteral("n.csv")), sheet, {.byteOrderMark = false}));
    QFile csv(folder.path(QStringLiteral("n.csv")));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll() == "'=header;b\r\n-5;x\r\n");
}

TEST_CASE("A table tells who took it out: in the properties, below the printed page, and not in a cell",
          "[exchange][writer]") {
    const Folder folder;
    Table table = sample();
    table.mark = {QStringLiteral("Вера R&D Соколова"), QStringLiteral("vera"), QStringLiteral("3f2a91bc"),
                  QDateTime({2026, 11, 22}, {7, 5}, Qt::UTC)};
    const QString when = table.mark.at.toLocalTime().toString(u"dd.MM.yyyy HH:mm");
    const QString mark = QStringLiteral("Выгрузка: Вера R&D Соколова (vera), %1, рабочее место 3f2a91bc").arg(when);
    CHECK(table.mark.text() == mark);
    const QString path = folder.path(QStringLiteral("marked.xlsx"));
    REQUIRE(writeXlsx(path, table));
    ZipPackage book;
    REQUIRE(book.open(path));
    const auto properties = book.readAll(QStringLiteral("docProps/core.xml"), 1 << 20);
    REQUIRE(properties);
    CHECK(QString::fromUtf8(*properties).contains(QString(mark).replace(u'&', QStringLiteral("&amp;"))));
    const QString xml = QString::fromUtf8(sheetXml(path));
    CHECK(xml.contains(QStringLiteral("<oddFooter>")));
    CHECK(xml.contains(QStringLiteral("R&amp;&amp;D Соколова (vera), ") + when));
    CHECK(readBack(path).size() == 6); // a list that may come back has the same rows
    const auto list = readList(path, readOptions());
    REQUIRE(list);
    CHECK((*list).counts == ListCounts{2, 2, 0, 0, 1});
    REQUIRE(writeCsv(folder.path(QStringLiteral("m.csv")), table.sheets.front(), {.mark = table.mark}));
    CHECK(readBack(folder.path(QStringLiteral("m.csv"))).back().text(0) == QString(QStringLiteral("# ") + mark));
    CHECK(Watermark().text().isEmpty());
}

TEST_CASE("Several sheets, odd names, control characters and very long texts", "[exchange][writer]") {
    const Folder folder;
    Table table;
    for (const QString& name :
         {QStringLiteral("Лист[1]*?"), QStringLiteral("лист 1"), QString(),
          QString(QStringLiteral("Очень длинное имя листа, которое не помещается")), QStringLiteral("'апостроф'")}) {
        Sheet sheet;
        sheet.name = name;
        sheet.columns = {{QStringLiteral("a")}, {QStringLiteral("b")}};
        sheet.rows = {{QStringLiteral("x\u0001y\nz"), QString(40000, u'д')},
                      {},
                      {QDate(1850, 1, 1), QDate(), QStringLiteral("зря")}};
        table.sheets.push_back(sheet);
    }
    const QString path = folder.path(QStringLiteral("odd.xlsx"));
    REQUIRE(writeXlsx(path, table));
    auto reader = openTable(path);
    REQUIRE(reader);
    const QStringList names = (*reader)->sheets();
    REQUIRE(names.size() == 5);
    CHECK(names.at(0) == QStringLiteral("Лист 1"));
    CHECK(names.at(1) == QStringLiteral("лист 1 (2)"));
    for (int i = 0; i < names.size(); ++i) {
        CHECK(names.at(i).size() <= 31);
        const auto rows = allRows(**reader, i);
        REQUIRE(rows.size() == 3);
        CHECK(rows[1].text(0) == QStringLiteral("x\u0001y\nz"));
        CHECK(rows[1].text(1).size() == 32767);
        CHECK(rows[2].text(0) == QStringLiteral("01.01.1850"));
        CHECK(rows[2].cells.size() == 1);
    }
}

TEST_CASE("A CSV is read back as it was written", "[exchange][writer]") {
    const Folder folder;
    const QString path = folder.path(QStringLiteral("out.csv"));
    REQUIRE(writeCsv(path, sample().sheets.front()));
    const auto rows = readBack(path);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].text(1) == QStringLiteral("07.03.1958"));
    CHECK(rows[1].text(3) == QStringLiteral("+7 (921) 123-45-67"));
    CHECK(rows[2].text(0) == QStringLiteral("Белов \"Пётр\"; Ильич"));
    CHECK(rows[2].text(4) == QStringLiteral("3.5"));
}

namespace {

/// What is written to stderr while it lives; the file is gone afterwards.
class CapturedErrors {
public:
    explicit CapturedErrors(const QString& path)
        : m_path(path)
        , m_saved(dup(STDERR_FILENO)) {
        std::fflush(stderr);
        const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_TRUNC, 0600);
        dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~CapturedErrors() { (void)take(); }
    CapturedErrors(const CapturedErrors&) = delete;
    CapturedErrors& operator=(const CapturedErrors&) = delete;

    QByteArray take() const {
        if (m_saved >= 0) {
            std::fflush(stderr);
            dup2(m_saved, STDERR_FILENO);
            ::close(std::exchange(m_saved, -1));
        }
        QFile file(m_path);
        const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.remove();
        return all;
    }

private:
    QString m_path;
    mutable int m_saved;
};

} // namespace

TEST_CASE("A failed write says so and leaves the old file and no scraps", "[exchange][writer]") {
    const Folder folder;
    const QString old = folder.write(QStringLiteral("old.xlsx"), "old");
    CHECK(writeXlsx(folder.path(QStringLiteral("none/out.xlsx")), sample()).error().kind == ErrorKind::Storage);
    CHECK(writeCsv(folder.path(QStringLiteral("none/out.csv")), sample().sheets.front()).error().kind ==
          ErrorKind::Storage);
    CHECK(writeXlsx(folder.path(QString()), sample()).error().kind == ErrorKind::Storage);
    // A limit on the size of files stands for a full disk: the write fails in its middle.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1024;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const CapturedErrors printed(folder.path(QStringLiteral("stderr.txt")));
    const auto xlsx = writeXlsx(old, sample());
    Sheet large = sample().sheets.front();
    large.rows.resize(200, large.rows.front());
    const auto csv = writeCsv(folder.path(QStringLiteral("large.csv")), large);
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK(printed.take().isEmpty()); // the library would tell its own story in English
    std::signal(SIGXFSZ, ignored);
    REQUIRE_FALSE(xlsx);
    CHECK(xlsx.error().kind == ErrorKind::Storage);
    CHECK(xlsx.error().message.contains(QStringLiteral("old.xlsx")));
    REQUIRE_FALSE(csv);
    CHECK(csv.error().kind == ErrorKind::Storage);
    QFile file(old);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "old");
    CHECK(QDir(folder.path(QString())).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("old.xlsx")});
    REQUIRE(writeXlsx(old, sample())); // and with room again it is replaced
    CHECK(readBack(old).size() == 6);
}

TEST_CASE("A table too large for a sheet is refused", "[exchange][writer]") {
    const Folder folder;
    Table table = sample();
    table.sheets.front().columns.resize(MaxTableColumns + 1);
    CHECK(writeXlsx(folder.path(QStringLiteral("wide.xlsx")), table).error().kind == ErrorKind::BadInput);
    CHECK(writeXlsx(folder.path(QStringLiteral("none.xlsx")), Table()).error().kind == ErrorKind::Internal);
}
