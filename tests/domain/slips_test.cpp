#include "domain/enp.h"
#include "domain/random_source.h"
#include "domain/slips.h"
#include "domain/snils.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace dutydesk;

namespace {

/// Damerau-Levenshtein (optimal string alignment) as in the textbook, to hold the quick answer against.
int distance(const QString& a, const QString& b) {
    std::vector<std::vector<int>> d(std::size_t(a.size()) + 1, std::vector<int>(std::size_t(b.size()) + 1));
    for (int i = 0; i <= int(a.size()); ++i) {
        for (int j = 0; j <= int(b.size()); ++j) {
            const auto at = [&](int x, int y) -> int& { return d[std::size_t(x)][std::size_t(y)]; };
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            at(i, j) =
                std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return d.back().back();
}

QString anyText(SeededRandom& random, int longest) {
    static const QString letters = QStringLiteral("абвг");
    QString text;
    for (int i = int(random.next() % quint64(longest + 1)); i > 0; --i)
        text += letters.at(qsizetype(random.next() % 4));
    return text;
}

/// One slip of the hand somewhere in a number.
QString slipped(QString digits, SeededRandom& random) {
    const qsizetype at = qsizetype(random.next() % quint64(digits.size() - 1));
    switch (random.next() % 4) {
    case 0:
        digits[at] = QChar(u'0' + (digits.at(at).digitValue() + 1 + int(random.next() % 9)) % 10);
        break;
    case 1: {
        const QChar first = digits.at(at);
        digits[at] = digits.at(at + 1);
        digits[at + 1] = first;
        break;
    }
    case 2:
        digits.remove(at, 1);
        break;
    default:
        digits.insert(at, QChar(u'0' + int(random.next() % 10)));
    }
    return digits;
}

} // namespace

TEST_CASE("A slip is a Damerau-Levenshtein distance of one", "[slips]") {
    SeededRandom random(1);
    int slips = 0;
    for (int i = 0; i < 40000; ++i) {
        const QString a = anyText(random, 6), b = anyText(random, 6);
        const int far = distance(a, b);
        const auto slip = slipBetween(a, b);
        INFO(a.toStdString() << " / " << b.toStdString());
        REQUIRE(slip.has_value() == (far <= 1));
        REQUIRE((slip == Slip::None) == (far == 0));
        slips += far == 1;
    }
    CHECK(slips > 500);
}

TEST_CASE("The kind of a slip is told", "[slips]") {
    CHECK(slipBetween(u"иванов", u"иванов") == Slip::None);
    CHECK(slipBetween(u"ивпнов", u"иванов") == Slip::NeighbourKey); // п lies beside а
    CHECK(slipBetween(u"ивфнов", u"иванов") == Slip::Replaced);
    CHECK(slipBetween(u"ивнов", u"иванов") == Slip::Left);
    CHECK(slipBetween(u"ивваанов", u"ивванов") == Slip::Added);
    CHECK(slipBetween(u"иавнов", u"иванов") == Slip::Swapped);
    CHECK_FALSE(slipBetween(u"ианвов", u"иванов").has_value());
    CHECK_FALSE(slipBetween(u"", u"ив").has_value());
}

TEST_CASE("A slip in a date: one digit, two digits side by side, day and month", "[slips]") {
    const QDate meant(1958, 3, 7);
    CHECK(dateSlipBetween(meant, meant) == DateSlip::None);
    CHECK(dateSlipBetween(QDate(1958, 7, 3), meant) == DateSlip::DayAndMonth);
    CHECK(dateSlipBetween(QDate(1959, 3, 7), meant) == DateSlip::Digit);
    CHECK(dateSlipBetween(QDate(1985, 3, 7), meant) == DateSlip::SwappedDigits);
    CHECK_FALSE(dateSlipBetween(QDate(1969, 3, 7), meant).has_value());
    CHECK_FALSE(dateSlipBetween(QDate(), meant).has_value());
}

TEST_CASE("The dates near a date are all that one slip makes, and no other", "[slips]") {
    for (const QDate date : {QDate(1958, 3, 7), QDate(2000, 2, 29), QDate(1912, 12, 12), QDate(1939, 1, 31)}) {
        QSet<QDate> near;
        for (const QDate other : datesNear(date))
            near.insert(other);
        CHECK(near.size() > 20);
        int slips = 0;
        for (QDate other(1890, 1, 1); other.year() < 2040; other = other.addDays(1)) {
            const auto slip = dateSlipBetween(other, date);
            INFO(other.toString(Qt::ISODate).toStdString() << " / " << date.toString(Qt::ISODate).toStdString());
            REQUIRE((slip.has_value() && *slip != DateSlip::None) == near.contains(other));
            slips += near.contains(other);
        }
        CHECK(slips > 20);
    }
    CHECK(datesNear(QDate()).empty());
}

// core/domain/enp.h and snils.h: the check digit, or the control number, finds any single slip but 09/90 in a ЕНП.
TEST_CASE("A number with one slip leads back to the number that was meant", "[slips]") {
    SeededRandom random(2);
    std::size_t mostEnps = 0, allSnils = 0;
    for (int i = 0; i < 3000; ++i) {
        const Enp enp = Enp::compose(78, QDate(1930, 1, 1).addDays(qint64(random.next() % 30000)), Sex::Male,
                                     int(random.next() % 100000));
        const QString bad = slipped(enp.toString(), random);
        INFO(enp.toString().toStdString() << " written as " << bad.toStdString());
        const auto enps = enpsNear(bad);
        if (bad != enp.toString())
            REQUIRE(std::binary_search(enps.begin(), enps.end(), enp.toString().toULongLong()));
        for (const quint64 near : enps) {
            const QString digits = QString::number(near).rightJustified(16, u'0');
            REQUIRE(Enp::parse(digits));
            REQUIRE(slipBetween(bad, digits));
        }
        mostEnps = std::max(mostEnps, enps.size());

        const Snils snils = Snils::compose(quint32(random.next() % 999999999 + 1));
        const QString badSnils = slipped(snils.toString(), random);
        const auto all = snilsNear(badSnils);
        if (badSnils != snils.toString())
            REQUIRE(std::binary_search(all.begin(), all.end(), snils.toString().toULongLong()));
        for (const quint64 near : all)
            REQUIRE(Snils::parse(QString::number(near).rightJustified(11, u'0')));
        allSnils += all.size();
    }
    CHECK(mostEnps <= 32); // one for each position, not ten
    CHECK(allSnils < 3000 * 5); // but numbers up to 001-001-998, which have no control number
    CHECK(enpsNear(u"12345").empty());
    CHECK(enpsNear(u"78561408920012x5").empty());
    CHECK(snilsNear(u"").empty());
}
