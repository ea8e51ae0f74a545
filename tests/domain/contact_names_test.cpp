#include "domain/person_name.h"
#include "domain/phone.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

// Source: the Russian numbering plan as the desk keeps it (core/domain/phone.h): 11 digits from 7 or 8, or ten digits.
TEST_CASE("Phones are read as people write them", "[phone]")
{
    for (const QStringView text : {u"+7 (921) 123-45-67", u"8 921 123 45 67", u"89211234567", u"79211234567",
                                   u"9211234567", u"8-921-123-45-67", u"+7.921.123.45.67", u" (921)1234567 "}) {
        const Phone phone = Phone::parse(text);
        CHECK(phone.number == QStringLiteral("+79211234567"));
        CHECK(phone.isMobile());
        CHECK(phone.formatted() == QStringLiteral("+7 (921) 123-45-67"));
    }
    CHECK_FALSE(Phone::parse(u"8 (812) 123-45-67").isMobile());
    CHECK(Phone::parse(u"8 (812) 123-45-67").isValid());
}

TEST_CASE("An extension is kept apart", "[phone]")
{
    for (const QStringView text : {u"8 (812) 123-45-67 доб. 12", u"8(812)1234567 доб.12", u"8 812 123-45-67 вн. 12",
                                   u"+7 812 123 45 67 ext. 12", u"8 812 123-45-67 #12", u"8 812 123-45-67 ДОБ 12"}) {
        const Phone phone = Phone::parse(text);
        CHECK(phone.number == QStringLiteral("+78121234567"));
        CHECK(phone.extension == QStringLiteral("12"));
        CHECK(phone.formatted() == QStringLiteral("+7 (812) 123-45-67 доб. 12"));
    }
}

TEST_CASE("What is no Russian number is kept as written", "[phone]")
{
    for (const QStringView text :
         {u"", u"нет", u"123-45-67", u"+375 29 123-45-67", u"8921123456", u"892112345678", u"дочь 89211234567",
          u"89211234567, 89111234567", u"+7 921 123-45-6", u"+1 212 555 0100"}) {
        const Phone phone = Phone::parse(text);
        // Ten digits that begin with 8 are a number of ours by the rule; nothing in them tells otherwise.
        if (text == u"8921123456") {
            CHECK(phone.number == QStringLiteral("+78921123456"));
            continue;
        }
        CHECK_FALSE(phone.isValid());
        CHECK(phone.raw == text.toString());
        CHECK(phone.formatted() == text.toString());
        CHECK_FALSE(phone.isMobile());
    }
}

TEST_CASE("Names in full, in brief, in address", "[name]")
{
    const PersonName whole{QStringLiteral("Ёлкина"), QStringLiteral("Анна-Мария"), QStringLiteral("Петровна")};
    CHECK(whole.full() == QStringLiteral("Ёлкина Анна-Мария Петровна"));
    CHECK(whole.brief() == QStringLiteral("Ёлкина А. П."));
    CHECK(whole.address() == QStringLiteral("Анна-Мария Петровна"));
    const PersonName noPatronymic{QStringLiteral("Ли"), QStringLiteral("Мин"), {}};
    CHECK(noPatronymic.full() == QStringLiteral("Ли Мин"));
    CHECK(noPatronymic.brief() == QStringLiteral("Ли М."));
    CHECK(noPatronymic.address() == QStringLiteral("Мин"));
    const PersonName familyOnly{QStringLiteral("Ли"), {}, {}};
    CHECK(familyOnly.address() == QStringLiteral("Ли"));
    CHECK(familyOnly.brief() == QStringLiteral("Ли"));
    const PersonName noFamily{{}, QStringLiteral("Мин"), QStringLiteral("Ильич")};
    CHECK(noFamily.full() == QStringLiteral("Мин Ильич"));
    CHECK(noFamily.brief() == QStringLiteral("М. И."));
    CHECK(PersonName().isEmpty());
    CHECK(PersonName().full().isEmpty());
}

TEST_CASE("The search key folds case, ё, dashes and spaces", "[name]")
{
    CHECK(searchKey(u"  ЁЛКИНА–Петрова  Анна ") == QStringLiteral("елкина петрова анна"));
    CHECK(searchKey(u"Ёлкина") == searchKey(u"ЕЛКИНА"));
    CHECK(searchKey(u"О'Нил") == QStringLiteral("о нил"));
    CHECK(searchKey(u"") == QString());
    CHECK(searchKey(u" - ") == QString());
    // й and ё written as a letter and a mark (as some systems do) give the same key.
    CHECK(searchKey(u"Андре\u0438\u0306 Сем\u0435\u0308нов") == searchKey(u"Андрей Семёнов"));
    CHECK(searchKey(u"x\u0330") == QStringLiteral("x")); // a mark that composes with nothing
}
