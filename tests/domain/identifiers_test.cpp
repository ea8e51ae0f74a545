#include "domain/enp.h"
#include "domain/snils.h"

#include "domain/random_source.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

struct GoodEnp {
    const char16_t* number;
    QDate birthDate;
    Sex sex;
};

const GoodEnp GoodNumbers[] = {
    {u"7856140892001235", QDate(1958, 3, 7), Sex::Female},
    {u"7753900884123451", QDate(1990, 6, 15), Sex::Female},
    {u"4747999718999991", QDate(2000, 12, 31), Sex::Male},
    {u"7868160819000173", QDate(1938, 11, 30), Sex::Male},
};

} // namespace

// Source of the numbers and rules: the layout RR MM' YYYY' DD' NNNNN K of the single policy number and its check digit,
// as the territorial funds publish them for the unified register of the insured (see core/domain/enp.h).
TEST_CASE("Good policy numbers are taken, with separators too", "[enp]")
{
    for (const GoodEnp& good : GoodNumbers) {
        const auto enp = Enp::parse(good.number);
        REQUIRE(enp);
        CHECK(enp->toString() == QString::fromUtf16(good.number));
        CHECK(enp->matches(good.birthDate, good.sex));
    }
    for (const QStringView text : {u"7856 1408 9200 1235", u" 7856140892001235 ", u"7856-1408-9200-1235",
                                   u"7856\u00a01408\u00a09200\u00a01235", u"7856\u20131408\u20139200\u20131235"})
        CHECK(Enp::parse(text));
}

TEST_CASE("Bad policy numbers are refused", "[enp]")
{
    for (const QStringView text :
         {u"7856140892001236", u"785614089200123", u"78561408920012355", u"", u"7.8E+15", u"785614089200123О",
          u"7856140892001235 дубль", u"0000000000000001", u"٧٨٥٦١٤٠٨٩٢٠٠١٢٣٥"})
        CHECK_FALSE(Enp::parse(text));
    CHECK(Enp::checkDigit(u"785614089200123") == 5);
    CHECK(Enp::checkDigit(u"78561408920012") == -1);
    CHECK(Enp::checkDigit(u"٧٨٥٦١٤٠٨٩٢٠٠١٢٣") == -1);
}

TEST_CASE("The check digit equals the rule written out", "[enp]")
{
    // Positions 15, 13 … 1 as one number, doubled; positions 14, 12 … 2 in front; the digits summed; (10 − S mod 10)
    // mod 10.
    SeededRandom random(7);
    for (int i = 0; i < 1000; ++i) {
        QString first15;
        for (int d = 0; d < 15; ++d)
            first15 += QChar(u'0' + int(random.next() % 10));
        QString odd, even;
        for (int position = 15; position >= 1; --position)
            (position % 2 == 1 ? odd : even) += first15.at(position - 1);
        int sum = 0;
        for (const QChar c : QString(even + QString::number(odd.toLongLong() * 2)))
            sum += c.digitValue();
        REQUIRE(Enp::checkDigit(first15) == (10 - sum % 10) % 10);
    }
}

TEST_CASE("A wrong digit in any place is noticed", "[enp]")
{
    const QString good = QStringLiteral("7856140892001235");
    for (int place = 0; place < 16; ++place) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString changed = good;
            changed[place] = digit;
            CHECK(Enp::parse(changed).has_value() == (changed == good));
        }
    }
}

TEST_CASE("A number that does not fit birth date or sex is valid and does not match", "[enp]")
{
    const auto enp = Enp::parse(u"7856140892001235");
    REQUIRE(enp);
    CHECK_FALSE(enp->matches(QDate(1958, 3, 8), Sex::Female));
    CHECK_FALSE(enp->matches(QDate(1958, 3, 7), Sex::Male));
    CHECK(enp->matches(QDate(), Sex::Female)); // nothing to compare with
    CHECK(enp->matches(QDate(1958, 3, 7), Sex::Unknown));
}

TEST_CASE("Composed policy numbers are valid and match, in every century", "[enp]")
{
    SeededRandom random(11);
    for (QDate day(1915, 1, 1); day < QDate(2026, 1, 1); day = day.addDays(37)) {
        const Sex sex = random.next() % 2 == 0 ? Sex::Male : Sex::Female;
        const Enp enp = Enp::compose(int(random.next() % 100), day, sex, int(random.next() % 100000));
        const auto parsed = Enp::parse(enp.toString());
        REQUIRE(parsed == enp);
        REQUIRE(parsed->matches(day, sex));
        REQUIRE_FALSE(parsed->matches(day.addYears(50), sex));
    }
}

// Source: the pension fund's rule of the control number, Σ dᵢ·(10−i) mod 101, from number 001-001-998 on
// (core/domain/snils.h).
TEST_CASE("Good СНИЛС are taken", "[snils]")
{
    for (const QStringView text :
         {u"112-233-445 95", u"160-722-394 47", u"087-654-303 00", u"11223344595", u"112 233 445 95"})
        CHECK(Snils::parse(text));
    CHECK(Snils::parse(u"112-233-445 95")->toString() == QStringLiteral("11223344595"));
    CHECK(Snils::parse(u"08765430300")->formatted() == QStringLiteral("087-654-303 00"));
    CHECK(Snils::parse(u"001-001-998 00")); // the last number issued without a control number
    CHECK(Snils::parse(u"000-000-001 55"));
}

TEST_CASE("Bad СНИЛС are refused", "[snils]")
{
    for (const QStringView text : {u"112-233-445 96", u"000-000-000 00", u"112-233-445", u"112-233-445 955", u"",
                                   u"нет", u"001-001-999 00", u"112-233-445 9б"})
        CHECK_FALSE(Snils::parse(text));
}

TEST_CASE("Composed СНИЛС are valid", "[snils]")
{
    SeededRandom random(13);
    for (int i = 0; i < 2000; ++i) {
        const Snils snils = Snils::compose(quint32(random.next() % 999999999) + 1);
        REQUIRE(Snils::parse(snils.formatted()) == snils);
    }
    CHECK(Snils::compose(87654303).toString() == QStringLiteral("08765430300"));
}
