#include "r01_builder.h"
#include "support.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QString with(R01Fields fields, const QString& name, const QString& text) {
    for (auto& [key, value] : fields) {
        if (key == name) {
            value = text;
            return r01Elements(fields);
        }
    }
    fields.emplace_back(name, text);
    return r01Elements(fields);
}

ImportedList readRecords(const QStringList& records, const ReadOptions& options = readOptions()) {
    const Folder folder;
    return readGood(folder.write(QStringLiteral("list.xml"), encoded(r01Text(r01Head(), records), "windows-1251")),
                    options);
}

} // namespace

// The shape of the list: ZGLV and PERSONS/ZAP as the territorial fund hands it out each month.
TEST_CASE("A record of R01 becomes a row with every field", "[exchange][r01]") {
    const QString contacts = QStringLiteral("<CONTACTS><TEL_F>8 (812) 123-45-67</TEL_F><TEL_M>89211234567</TEL_M>"
                                            "<ADDRESS>г. Санкт-Петербург, ул. Мира, д. 5 &amp; 7</ADDRESS></CONTACTS>");
    const ImportedList list = readRecords({QString(r01Elements(r01Person()) + contacts)});
    REQUIRE(list.rows.size() == 1);
    const ListRow& row = list.rows.front();
    CHECK(row.rowNumber == 2); // the header that the reader makes is row 1
    CHECK(row.name.full() == QStringLiteral("Ёлкина Мария Петровна"));
    CHECK(row.birthDate == QDate(1958, 3, 7));
    CHECK(row.sex == Sex::Female);
    CHECK(row.enp->toString() == QStringLiteral("7856140892001235"));
    CHECK(row.snils->formatted() == QStringLiteral("112-233-445 95"));
    REQUIRE(row.phones.size() == 2);
    CHECK(row.phones[0].number == QStringLiteral("+79211234567"));
    CHECK(row.phones[1].number == QStringLiteral("+78121234567"));
    CHECK(row.address == QStringLiteral("г. Санкт-Петербург, ул. Мира, д. 5 & 7"));
    CHECK(row.moCode == QStringLiteral("780117"));
    CHECK(row.month == QStringLiteral("2026-11"));
    CHECK(list.source.format == QStringLiteral("R01"));
    CHECK(list.source.encoding == QStringLiteral("windows-1251"));
    REQUIRE(list.source.stamp);
    CHECK(*list.source.stamp == ListStamp{QStringLiteral("1.0"), QStringLiteral("780117"),
                                          QStringLiteral("R01_780117_2611"), QStringLiteral("78001"),
                                          QStringLiteral("1"), QDate(2026, 11, 2), 2026, 11});
    CHECK(fileMessages(list.warnings).isEmpty());
}

TEST_CASE("R01 is read in every encoding that its declaration may name", "[exchange][r01]") {
    const Folder folder;
    const QString person = r01Elements(r01Person());
    for (const char* encoding : {"windows-1251", "UTF-8", "IBM866", "KOI8-R", "UTF-16LE"}) {
        INFO(encoding);
        QByteArray bytes = encoded(r01Text(r01Head(), {person}, QString::fromLatin1(encoding)), encoding);
        if (QByteArray(encoding) == "UTF-16LE")
            bytes.prepend("\xff\xfe");
        const ImportedList list = readGood(folder.write(QStringLiteral("list.xml"), bytes), readOptions());
        CHECK(list.rows.front().name.family == QStringLiteral("Ёлкина"));
        CHECK(list.source.encoding.compare(QLatin1String(encoding), Qt::CaseInsensitive) == 0);
    }
    // A declaration in other words, and none at all with a byte order mark.
    const QByteArray cp1251 = encoded(r01Text(r01Head(), {person}, QStringLiteral("cp1251")), "windows-1251");
    CHECK(readGood(folder.write(QStringLiteral("a.xml"), cp1251), readOptions()).counts.accepted == 1);
    QString bare = r01Text(r01Head(), {person});
    bare.remove(0, bare.indexOf(u'\n') + 1);
    const QString path = folder.write(QStringLiteral("b.xml"), "\xef\xbb\xbf" + bare.toUtf8());
    CHECK(readGood(path, readOptions()).rows.front().name.family == QStringLiteral("Ёлкина"));
    // The caller's word stands above the file's.
    ReadOptions options = readOptions();
    options.table.encoding = QStringLiteral("windows-1251");
    const QByteArray wrong = encoded(r01Text(r01Head(), {person}, QStringLiteral("UTF-8")), "windows-1251");
    CHECK(readGood(folder.write(QStringLiteral("c.xml"), wrong), options).counts.accepted == 1);
}

TEST_CASE("Elements beyond the format become columns, later ones are told of", "[exchange][r01]") {
    QStringList records{
        QString(r01Elements(r01Person()) + QStringLiteral("<DISTRICT>12</DISTRICT><HOBBY>шахматы</HOBBY>"))};
    for (int i = 0; i < 120; ++i)
        records << with(r01Person(), QStringLiteral("ENP"),
                        Enp::compose(78, QDate(1958, 3, 7), Sex::Female, i).toString());
    records.back() += QStringLiteral("<LATE>x</LATE>");
    const ImportedList list = readRecords(records);
    CHECK(list.rows.front().district == QStringLiteral("12"));
    CHECK(list.source.mapping.unmapped().join(u',').contains(QStringLiteral("HOBBY")));
    const QStringList messages = fileMessages(list.warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("left out: LATE")));
}

TEST_CASE("The policy number of a record may stand in NUM_P", "[exchange][r01]") {
    R01Fields fields = r01Person();
    for (auto& [name, text] : fields) {
        if (name == QLatin1String("ENP"))
            text.clear();
    }
    CHECK(readRecords({with(fields, QStringLiteral("NUM_P"), QStringLiteral("7856140892001235"))}).rows.front().enp);
    for (auto& [name, text] : fields) {
        if (name == QLatin1String("TYPE_P"))
            text = QStringLiteral("2");
    }
    const ImportedList temporary = readRecords({with(fields, QStringLiteral("NUM_P"), QStringLiteral("123456789"))});
    CHECK_FALSE(temporary.rows.front().enp);
    CHECK(firstIssue(temporary.warnings, ListField::Enp).message.contains(QStringLiteral("temporary certificate")));
}

TEST_CASE("A list of another month than the chosen one is told once", "[exchange][r01]") {
    const QStringList records{r01Elements(r01Person())};
    ReadOptions options = readOptions();
    options.month = QStringLiteral("2026-12");
    const QStringList messages = fileMessages(readRecords(records, options).warnings);
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().contains(QStringLiteral("2026-12, but the file says that it is of 2026-11")));
    options.month = QStringLiteral("2026-11");
    CHECK(fileMessages(readRecords(records, options).warnings).isEmpty());
}

TEST_CASE("Bad records of R01 are quarantined like rows", "[exchange][r01]") {
    const ImportedList list = readRecords({with(r01Person(), QStringLiteral("ENP"), QStringLiteral("7856140892001236")),
                                           with(r01Person(), QStringLiteral("BIRTHDAY"), QStringLiteral("1958-02-31")),
                                           QString(), r01Elements(r01Person())});
    CHECK(list.counts == ListCounts{3, 1, 2, 0, 1});
    REQUIRE(list.quarantined.size() == 2);
    CHECK(list.quarantined[0].rowNumber == 2);
    CHECK(list.quarantined[0].issues.front().message.contains(QStringLiteral("check digit")));
    CHECK(list.quarantined[1].issues.front().message.contains(QStringLiteral("no such day")));
    CHECK(list.quarantined[1].issues.front().column.contains(QStringLiteral("Дата рождения")));
    CHECK(list.rows.front().rowNumber == 5);
}

TEST_CASE("An archive may hold several lists; each can be chosen", "[exchange][r01]") {
    const Folder folder;
    const auto list = [](const QString& family) {
        return encoded(r01Text(r01Head(), {with(r01Person(), QStringLiteral("SURNAME"), family)}), "windows-1251");
    };
    const QString path = ZipFile()
                             .add(QStringLiteral("b.xml"), list(QStringLiteral("Белова")))
                             .add(QStringLiteral("a.XML"), list(QStringLiteral("Аннина")))
                             .add(QStringLiteral("readme.txt"), "x")
                             .add(QStringLiteral("other.xml"), "<settings/>")
                             .write(folder.path(QStringLiteral("lists.zip")));
    const ImportedList first = readGood(path, readOptions());
    CHECK(first.source.sheet == QStringLiteral("a.XML"));
    CHECK(first.rows.front().name.family == QStringLiteral("Аннина"));
    CHECK(fileMessages(first.warnings).join(u'|').contains(QStringLiteral("the file also has: b.xml")));
    ReadOptions options = readOptions();
    options.sheet = QStringLiteral("b.xml");
    CHECK(readGood(path, options).rows.front().name.family == QStringLiteral("Белова"));
}
