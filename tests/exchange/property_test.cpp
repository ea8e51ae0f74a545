// Files bent at random: whatever comes in, out comes a list whose counts add up, or BadInput with words.
#include "r01_builder.h"
#include "support.h"
#include "zip_file.h"

#include "domain/random_source.h"
#include "exchange/quarantine.h"
#include "exchange/zip_package.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Some bytes changed, cut out or doubled.
QByteArray disturbed(QByteArray bytes, SeededRandom& random) {
    for (int i = 0; i < 1 + int(random.next() % 8) && !bytes.isEmpty(); ++i) {
        const qsizetype place = qsizetype(random.next() % quint64(bytes.size()));
        const qsizetype length = qsizetype(random.next() % 30);
        switch (random.next() % 5) {
        case 0:
            bytes[place] = char(random.next());
            break;
        case 1:
            bytes.remove(place, length);
            break;
        case 2:
            bytes.insert(place, bytes.mid(place, length));
            break;
        case 3:
            bytes.insert(place, QByteArray::number(qint64(random.next() >> (random.next() % 64))));
            break;
        default:
            bytes[place] = "<>\"'/&;!"[random.next() % 8];
        }
    }
    return bytes;
}

void checkSane(const QString& path) {
    ReadWork work;
    ReadOptions options = readOptions();
    options.table.work = &work;
    const auto list = readList(path, options);
    REQUIRE(work.bytes < 64 * 1024 * 1024);
    REQUIRE(work.cells < 3'000'000);
    if (!list) {
        INFO(list.error().message.toStdString());
        REQUIRE(list.error().kind == ErrorKind::BadInput);
        REQUIRE(list.error().message.size() > 20);
        return;
    }
    const ListCounts& counts = (*list).counts;
    REQUIRE(counts.rows == counts.accepted + counts.quarantined + counts.duplicates);
    REQUIRE(int((*list).rows.size()) == counts.accepted);
    REQUIRE(int((*list).quarantined.size()) == counts.quarantined);
    for (const QuarantinedRow& row : (*list).quarantined) {
        REQUIRE_FALSE(row.issues.empty());
        REQUIRE(row.kinds.size() == row.cells.size());
    }
    for (const ListRow& row : (*list).rows)
        REQUIRE((row.enp || row.snils || row.birthDate.isValid()));
}

struct Part {
    QString name;
    QByteArray bytes;
};

std::vector<Part> partsOf(const char* fixture) {
    ZipPackage zip;
    REQUIRE(zip.open(dataFile(fixture)));
    std::vector<Part> parts;
    for (const QString& name : zip.members()) {
        auto bytes = zip.readAll(name, 10 * 1024 * 1024);
        REQUIRE(bytes);
        parts.push_back({name, *bytes});
    }
    return parts;
}

} // namespace

TEST_CASE("A workbook cut off at any place is refused, never half a list", "[exchange][bad]") {
    const Folder folder;
    for (const char* fixture : {"openpyxl_write_only.xlsx", "libreoffice.ods", "r01.zip"}) {
        INFO(fixture);
        const QByteArray whole = fixtureBytes(fixture);
        for (int i = 1; i < 40; ++i) {
            const QString path = folder.write(QStringLiteral("cut"), whole.left(whole.size() * i / 40));
            const auto list = readList(path, readOptions());
            REQUIRE_FALSE(list);
            REQUIRE(list.error().kind == ErrorKind::BadInput);
        }
    }
}

TEST_CASE("An R01 list cut off at any place is refused, never half a list", "[exchange][bad][r01]") {
    const Folder folder;
    const QString person = r01Elements(r01Person());
    const QByteArray whole = encoded(r01Text(r01Head(), {person, person}), "windows-1251");
    const qsizetype end = whole.lastIndexOf('>');
    for (qsizetype size = 1; size <= end; ++size) {
        INFO(size);
        REQUIRE_FALSE(readList(folder.write(QStringLiteral("cut.xml"), whole.left(size)), readOptions()));
    }
}

TEST_CASE("Files disturbed byte by byte never crash the reader", "[exchange][bad][property]") {
    const Folder folder;
    SeededRandom random(2026);
    for (const char* fixture : {"cp866.csv", "windows1251.csv", "libreoffice.xlsx", "openpyxl.xlsx", "libreoffice.ods",
                                "r01.zip", "tricky.ods", "password.xlsx"}) {
        const QByteArray whole = fixtureBytes(fixture);
        for (int i = 0; i < 150; ++i) {
            INFO(fixture << ", round " << i);
            checkSane(folder.write(QStringLiteral("disturbed"), disturbed(whole, random)));
        }
    }
}

TEST_CASE("Workbooks with a part disturbed never crash the reader", "[exchange][bad][property]") {
    const Folder folder;
    SeededRandom random(117);
    for (const char* fixture : {"tricky.xlsx", "tricky.ods"}) {
        const std::vector<Part> parts = partsOf(fixture);
        for (int i = 0; i < 700; ++i) {
            INFO(fixture << ", round " << i);
            ZipFile zip;
            // The parts with the cells are bent more often than the many others.
            const std::size_t bent = random.next() % parts.size();
            for (std::size_t k = 0; k < parts.size(); ++k) {
                const bool cells = parts[k].name.endsWith(QLatin1String("content.xml")) ||
                                   parts[k].name.endsWith(QLatin1String("sheet1.xml"));
                const bool bend = k == bent || (cells && random.next() % 2 == 0);
                zip.add(parts[k].name, bend ? disturbed(parts[k].bytes, random) : parts[k].bytes, 1);
            }
            checkSane(zip.write(folder.path(QStringLiteral("disturbed"))));
        }
    }
}

TEST_CASE("R01 lists disturbed in any encoding never crash the reader", "[exchange][bad][property][r01]") {
    const Folder folder;
    SeededRandom random(1251);
    const QString person = r01Elements(r01Person());
    for (const char* encoding : {"windows-1251", "UTF-8", "IBM866", "UTF-16LE"}) {
        QByteArray whole =
            encoded(r01Text(r01Head(), {person, person, person}, QString::fromLatin1(encoding)), encoding);
        if (QByteArray(encoding) == "UTF-16LE")
            whole.prepend("\xff\xfe");
        for (int i = 0; i < 400; ++i) {
            INFO(encoding << ", round " << i);
            checkSane(folder.write(QStringLiteral("disturbed.xml"), disturbed(whole, random)));
        }
    }
}

TEST_CASE("Whatever is typed into a quarantined row is taken or explained", "[exchange][bad][property]") {
    SeededRandom random(31);
    ColumnMapping mapping;
    for (int field = 0; field < ListFieldCount; ++field)
        mapping.set(field, static_cast<ListField>(field));
    const QStringList typed{QStringLiteral("7856140892001235"),
                            QStringLiteral("31.02.1958"),
                            QStringLiteral("#N/A"),
                            QStringLiteral("=A1"),
                            QStringLiteral("Ёлкина"),
                            QStringLiteral("—"),
                            QStringLiteral("7.8E+15"),
                            QString(5000, u'1'),
                            QString()};
    for (int i = 0; i < 500; ++i) {
        QuarantinedRow row;
        row.rowNumber = 7;
        QMap<int, QString> edits;
        for (int column = 0; column < ListFieldCount; ++column) {
            row.cells << typed.at(qsizetype(random.next() % quint64(typed.size())));
            if (random.next() % 3 == 0)
                edits[column] = typed.at(qsizetype(random.next() % quint64(typed.size())));
        }
        const MendedRow mended = reinterpret(mapping, row, edits, Today);
        if (mended.row)
            REQUIRE(mended.row->rowNumber == 7);
        else if (edits.isEmpty())
            REQUIRE(mended.quarantined.cells == row.cells);
        else
            REQUIRE_FALSE(mended.quarantined.issues.empty());
    }
}
