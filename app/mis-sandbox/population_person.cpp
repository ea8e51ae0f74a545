#include "population_person.h"

#include "domain/enp.h"
#include "domain/snils.h"
#include "population_address.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dutydesk::sandbox {

namespace {

constexpr int Region = 78;
constexpr quint32 PopulateSerials = 90'000; // above it: people who attach later
constexpr qint32 FirstJulian = 2'415'021;   // 01.01.1900
constexpr quint64 Newcomers = 1'000'000'000;

struct AgeBand {
    int from, to, weight;
};

// Adults of a polyclinic of the city, in per mille: two bulges, a long tail.
constexpr std::array<AgeBand, 18> Adults = {{{18, 20, 36}, {21, 24, 44}, {25, 29, 66}, {30, 34, 92}, {35, 39, 106},
                                             {40, 44, 99}, {45, 49, 87}, {50, 54, 80}, {55, 59, 77}, {60, 64, 84},
                                             {65, 69, 80}, {70, 74, 62}, {75, 79, 38}, {80, 84, 27}, {85, 89, 16},
                                             {90, 94, 5},  {95, 98, 1},  {99, 100, 1}}};

int drawAge(RandomSource& random, bool ours)
{
    const int childrenPerMille = ours ? 20 : 70;
    if (static_cast<int>(random.next() % 1000) < childrenPerMille)
        return static_cast<int>(random.next() % 18);
    int at = static_cast<int>(random.next() % 1001);
    for (const AgeBand& band : Adults) {
        at -= band.weight;
        if (at < 0)
            return band.from + static_cast<int>(random.next() % static_cast<quint64>(band.to - band.from + 1));
    }
    return 64;
}

Sex drawSex(RandomSource& random, int age)
{
    const int women = age < 35 ? 50 : age < 60 ? 54 : age < 75 ? 62 : 73; // percent
    return static_cast<int>(random.next() % 100) < women ? Sex::Female : Sex::Male;
}

// The chance of a chronic disease under observation grows with age; the disease itself is chosen by the table of diagnoses.
qint8 drawChronic(RandomSource& random, int age)
{
    const int chance = age < 40 ? 1 : age < 55 ? 5 : age < 65 ? 13 : age < 75 ? 22 : 30;
    const quint64 which = random.next();
    return static_cast<int>(random.next() % 100) < chance ? static_cast<qint8>(which % 10) : qint8(-1);
}

Person drawPerson(quint64 key, quint32 number, bool ours, QDate today)
{
    SeededRandom random(key);
    Person person;
    person.key = key;
    person.number = number;
    person.ours = ours;
    const int age = drawAge(random, ours);
    person.sex = drawSex(random, age);
    const qint64 birthday = today.addYears(-age).addDays(-static_cast<qint64>(random.next() % 365)).toJulianDay();
    person.birthJulian = static_cast<qint32>(birthday);
    person.district = static_cast<quint8>(1 + random.next() % 40);
    person.chronic = drawChronic(random, age);
    return person;
}

std::string wrongCheckDigit(std::string enp)
{
    enp.back() = enp.back() == '9' ? '0' : static_cast<char>(enp.back() + 1);
    return enp;
}

std::vector<PersonPhone> drawPhones(RandomSource& random, Damage damage)
{
    std::vector<PersonPhone> phones;
    if (damage == Damage::NoPhone)
        return phones;
    phones.push_back({inventPhone(random, true), "mobile"});
    if (random.next() % 100 < 33)
        phones.push_back({inventPhone(random, false), "home"});
    if (random.next() % 100 < 8)
        phones.push_back({inventPhone(random, true), "old"});
    if (damage == Damage::PhoneWithLetters)
        phones.front().value = "дочь " + phones.front().value.substr(0, 6) + "О" + phones.front().value.substr(7);
    return phones;
}

} // namespace

EnpSerials::EnpSerials() : m_used(2 * 50'000, 0) {}

quint32 EnpSerials::next(qint32 birthJulian, Sex sex)
{
    const quint32 day = static_cast<quint32>(std::max(0, birthJulian - FirstJulian)) % 50'000;
    const quint32 at = day * 2 + (sex == Sex::Female ? 1 : 0);
    // 7919 is prime to the modulus, so the sequence of one day meets every number once.
    const quint32 start = static_cast<quint32>(mixed(0x5e71a1, at) % PopulateSerials);
    return (start + static_cast<quint32>(m_used[at]++) * 7919U) % PopulateSerials;
}

quint64 mixed(quint64 seed, quint64 a, quint64 b, quint64 c)
{
    SeededRandom first(seed ^ (a * 0x9e3779b97f4a7c15ULL));
    SeededRandom second(first.next() ^ (b * 0xc2b2ae3d27d4eb4fULL));
    SeededRandom third(second.next() ^ (c * 0x165667b19e3779f9ULL));
    return third.next();
}

Person makePerson(quint64 seed, int slice, quint32 number, QDate today, EnpSerials& serials)
{
    const quint64 global = static_cast<quint64>(slice) * 200'000 + number;
    Person person = drawPerson(mixed(seed, 1, global), number, false, today);
    person.enpSerial = serials.next(person.birthJulian, person.sex);
    // 7,368,787 is a prime that does not divide 990,000,000: different people, different numbers.
    person.snilsNine = static_cast<quint32>(2'000'000 + (global * 7'368'787 + seed % 1000) % 990'000'000);
    if (number % 200 == 57)
        person.damage = static_cast<Damage>(1 + number / 200 % 7);
    return person;
}

Person makeNewcomer(quint64 seed, quint32 nth, QDate today)
{
    Person person = drawPerson(mixed(seed, 2, nth), 900'000 + nth, true, today);
    person.enpSerial = PopulateSerials + nth % 10'000;
    person.snilsNine = static_cast<quint32>(2'000'000 + ((Newcomers + nth) % 990'000'000 * 7'368'787 + seed % 1000) % 990'000'000);
    return person;
}

PersonDetails detailsOf(const Person& person)
{
    SeededRandom random(mixed(person.key, 3));
    PersonDetails details;
    details.name = inventName(random, person.sex, person.birth().year());
    details.enp = Enp::compose(Region, person.birth(), person.sex, static_cast<int>(person.enpSerial)).toString().toStdString();
    if (person.damage == Damage::WrongEnp)
        details.enp = wrongCheckDigit(details.enp);
    details.snils = Snils::compose(person.snilsNine).toString().toStdString();
    details.address = inventAddress(random, person.district);
    // A duplicate has the same words about it except for the telephone.
    SeededRandom phones(mixed(person.key, 4, person.damage == Damage::Duplicate ? 1 : 0));
    details.phones = drawPhones(phones, person.damage);
    return details;
}

std::string inventPhone(RandomSource& random, bool mobile)
{
    char text[64];
    const auto part = [&](unsigned bound) { return static_cast<unsigned>(random.next() % bound); };
    const unsigned code = mobile ? 943 + part(6) : 812;
    const unsigned three = mobile ? part(1000) : 100 + part(100);
    const unsigned two = part(100);
    const unsigned last = part(100);
    const char* layout = nullptr;
    switch (part(20)) {
    case 0: case 1: case 2: case 3: layout = "+7%03u%03u%02u%02u"; break;
    case 4: case 5: case 6: layout = "8%03u%03u%02u%02u"; break;
    case 7: case 8: case 9: layout = "+7 (%03u) %03u-%02u-%02u"; break;
    case 10: case 11: layout = "8 (%03u) %03u-%02u-%02u"; break;
    case 12: case 13: layout = "8-%03u-%03u-%02u-%02u"; break;
    case 14: layout = "%03u %03u %02u %02u"; break;
    case 15: layout = "%03u%03u%02u%02u"; break;
    case 16: layout = "8 %03u %03u %02u %02u"; break;
    case 17: layout = "+7(%03u)%03u%02u%02u"; break;
    case 18: layout = "7 %03u %03u-%02u-%02u"; break;
    default: layout = mobile ? "+7-%03u-%03u-%02u-%02u" : "8 (%03u) %03u-%02u-%02u доб. 2"; break;
    }
    std::snprintf(text, sizeof text, layout, code, three, two, last);
    return text;
}

std::string patientId(int slice, quint32 number)
{
    char text[32];
    if (slice == 0)
        std::snprintf(text, sizeof text, "p-%06u", number);
    else
        std::snprintf(text, sizeof text, "p%02d-%06u", slice + 1, number);
    return text;
}

} // namespace dutydesk::sandbox
