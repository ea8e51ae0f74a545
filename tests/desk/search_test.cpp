#include "desk_fixture.h"

#include <QRegularExpression>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A person is found by beginnings in any order, with е for ё, and by numbers in any writing") {
    DeskFixture fixture;
    fixture.exec(QStringLiteral("UPDATE person SET sort_key = sort_key")); // the replica can be written past the desk
    const qint64 id = fixture
                          .value(QStringLiteral("SELECT id FROM person WHERE family LIKE 'Ёлкин%' AND patronymic <> '' "
                                                "AND phone <> '' AND (checks & 1) = 0 LIMIT 1"))
                          .toLongLong();
    REQUIRE(id > 0);
    const auto field = [&](const char* name) {
        return fixture
            .value(QStringLiteral("SELECT ") + QLatin1String(name) + QStringLiteral(" FROM person WHERE id = ?"), {id})
            .toString();
    };
    const QString given = field("given"), phone = field("phone"), enp = field("enp"), snils = field("snils");
    const QString ten = phone.mid(2);
    const QStringList writings{
        QString(QStringLiteral("елкин ") + given.left(3)),
        QString(given + QStringLiteral(" ЁЛК")),
        QString(QStringLiteral("ёлкин ") + given),
        enp,
        enp.left(12),
        snils,
        phone,
        QString(QStringLiteral("8") + ten),
        QStringLiteral("8 (%1) %2-%3-%4").arg(ten.left(3), ten.mid(3, 3), ten.mid(6, 2), ten.mid(8, 2))};
    for (const QString& text : writings) {
        INFO(text.toStdString());
        const auto hits = fixture.desk().find(text, 200);
        REQUIRE(hits);
        CHECK(std::any_of(hits->cbegin(), hits->cend(), [&](const PersonHit& hit) { return hit.id.value == id; }));
    }
}

TEST_CASE("A number is found while it is typed, whether it begins with the country or only looks so") {
    DeskFixture fixture;
    const qint64 id = fixture.value(QStringLiteral("SELECT id FROM person WHERE phone <> '' LIMIT 1")).toLongLong();
    const auto has = [&](const QString& text) {
        const auto hits = fixture.desk().find(text, 200);
        REQUIRE(hits);
        return std::any_of(hits->cbegin(), hits->cend(), [&](const PersonHit& hit) { return hit.id.value == id; });
    };
    const QString ten = fixture.value(QStringLiteral("SELECT phone FROM person WHERE id = ?"), {id}).toString().mid(2);
    for (qsizetype length = 4; length <= 10; ++length) {
        INFO(length);
        CHECK(has(QString(u'8' + ten.left(length))));
        CHECK(has(QString(QStringLiteral("+7") + ten.left(length))));
    }
    // A СНИЛС that begins with 7 or 8 has as many digits as a phone.
    const QVariant owner =
        fixture.value(QStringLiteral("SELECT id FROM person WHERE snils LIKE '7%' OR snils LIKE '8%' LIMIT 1"));
    REQUIRE(owner.toLongLong() > 0);
    const QString snils = fixture.value(QStringLiteral("SELECT snils FROM person WHERE id = ?"), {owner}).toString();
    const auto hits = fixture.desk().find(snils, 200);
    REQUIRE(hits);
    CHECK(std::any_of(hits->cbegin(), hits->cend(),
                      [&](const PersonHit& hit) { return hit.id.value == owner.toLongLong(); }));
}

TEST_CASE("Whoever's family name begins so comes first, those in care before their namesakes") {
    DeskFixture fixture;
    const auto hits = fixture.desk().find(QStringLiteral("и"), 50);
    REQUIRE(hits);
    REQUIRE(hits->size() > 5);
    bool other = false, elsewhere = false;
    for (const PersonHit& hit : *hits) {
        INFO(hit.name.toStdString());
        const bool family = searchKey(hit.name).startsWith(u'и');
        CHECK_FALSE((family && elsewhere));
        elsewhere = elsewhere || !family;
        if (family) {
            CHECK_FALSE((other && hit.groups));
            other = other || !hit.groups;
        }
    }
    CHECK(other);
    // The whole name in its order, letter by letter, keeps its owner on the list.
    const QString name = hits->first().name;
    for (qsizetype length = 1; length <= name.size(); ++length) {
        const auto found = fixture.desk().find(name.left(length), 50);
        REQUIRE(found);
        CHECK(std::any_of(found->cbegin(), found->cend(),
                          [&](const PersonHit& hit) { return hit.id == hits->first().id; }));
    }
}

TEST_CASE("A person is found by the birth date as people write it, and by name with the year of birth") {
    DeskFixture fixture;
    const qint64 id =
        fixture.value(QStringLiteral("SELECT id FROM person WHERE family LIKE 'Ёлкин%' AND birth_date <> '' LIMIT 1"))
            .toLongLong();
    REQUIRE(id > 0);
    fixture.exec(QStringLiteral("UPDATE person SET birth_date = '1951-03-12' WHERE id = ?"), {id});
    const auto found = [&](const QString& text) {
        const auto hits = fixture.desk().find(text, 50);
        INFO(text.toStdString());
        REQUIRE(hits);
        for (const PersonHit& hit : *hits) {
            if (hit.id.value == id)
                return true;
        }
        return false;
    };
    for (const char* text :
         {"12.03.1951", "12031951", "12/03/1951", "12 03 1951", "1951-03-12", "елкин 12.03.1951", "ЁЛКИН, 12031951",
          "1951 ёлк", "ёлкин 1951", "12.03.1951 елк", "елкин 12 03 1951", "елк 12.0", "елк 12.03.195"})
        CHECK(found(QString::fromUtf8(text)));
    for (const char* text : {"13.03.1951", "елкин 1952", "елкин 12.03.1952", "якубов 12.03.1951", "31.02.1951"})
        CHECK_FALSE(found(QString::fromUtf8(text)));
    // A date is not only a date: eight digits may begin a number too.
    const QString enp =
        fixture.value(QStringLiteral("SELECT enp FROM person WHERE length(enp) = 16 LIMIT 1")).toString();
    fixture.exec(QStringLiteral("UPDATE person SET birth_date = '2001-01-01' WHERE id <> ?"), {id});
    CHECK_FALSE(fixture.desk().find(enp.left(8))->isEmpty());
    // The whole date beside a name shows nobody else of that name.
    const auto exact = fixture.desk().find(QStringLiteral("елкин 12.03.1951"));
    REQUIRE(exact->size() == 1);
}

TEST_CASE("Whatever is typed, search answers and never fails") {
    DeskFixture fixture;
    for (const char* text : {"", " ", "\"", "'", "*", "-", "OR", "NOT a", "NEAR(", "a\" OR \"b", "%", "_", "ё", "()",
                             "\\", "–", "12", "🙂", "а б в г д е ж з и к л м н о п"}) {
        INFO(text);
        CHECK(fixture.desk().find(QString::fromUtf8(text)));
    }
    CHECK(fixture.desk().find(QStringLiteral("%"))->isEmpty());
}

TEST_CASE("A policy number that is none, and one that nobody has, are told apart") {
    DeskFixture fixture;
    CHECK(fixture.desk().personByEnp(QStringLiteral("7856140892001236")).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().personByEnp(QStringLiteral("4747999718999991")).error().kind == ErrorKind::NotFound);
}
