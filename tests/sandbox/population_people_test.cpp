#include "population_support.h"

#include "domain/enp.h"
#include "domain/phone.h"
#include "domain/snils.h"
#include "names.h"
#include "population_person.h"
#include "population_time.h"

#include <QSet>

#include <map>

using namespace dutydesk;
using namespace dutydesk::sandbox;
using namespace dutydesk::test;

namespace {

QString identifier(const QJsonObject& patient, qsizetype at)
{
    return patient.value(QLatin1String("identifier")).toArray().at(at).toObject().value(QLatin1String("value")).toString();
}

int numberOf(const QJsonObject& patient)
{
    return patient.value(QLatin1String("id")).toString().mid(2).toInt();
}

} // namespace

TEST_CASE("family names take the woman's form")
{
    CHECK(womansFamilyName("Королёв") == "Королёва");
    CHECK(womansFamilyName("Ёлкин") == "Ёлкина");
    CHECK(womansFamilyName("Римский-Корсаков") == "Римская-Корсакова");
    CHECK(womansFamilyName("Толстой") == "Толстая");
    CHECK(womansFamilyName("Заозёрный") == "Заозёрная");
    CHECK(womansFamilyName("Новиков-Дальний") == "Новикова-Дальняя");
    CHECK(womansFamilyName("Шевченко") == "Шевченко");
    CHECK(womansFamilyName("Черных") == "Черных");
    CHECK(womansFamilyName("Ким") == "Ким");
}

TEST_CASE("patronymics follow the father's name")
{
    CHECK(patronymicOf("Пётр", Sex::Female) == "Петровна");
    CHECK(patronymicOf("Илья", Sex::Female) == "Ильинична");
    CHECK(patronymicOf("Никита", Sex::Male) == "Никитич");
    CHECK(patronymicOf("Анатолий", Sex::Male) == "Анатольевич");
    CHECK(patronymicOf("Георгий", Sex::Female) == "Георгиевна");
    CHECK(patronymicOf("Андрей", Sex::Male) == "Андреевич");
    CHECK(patronymicOf("Игорь", Sex::Female) == "Игоревна");
    CHECK(patronymicOf("Олег", Sex::Male) == "Олегович");
    CHECK(patronymicOf("Али оглы", Sex::Female) == "Али кызы");
}

TEST_CASE("there are names enough")
{
    CHECK(familyNames().size() >= 150);
    CHECK(QSet<QByteArray>(
              [] {
                  QSet<QByteArray> all;
                  for (const std::string_view name : familyNames())
                      all.insert(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
                  return all;
              }())
              .size()
          == static_cast<qsizetype>(familyNames().size()));
    CHECK(givenNameCount(Sex::Male) >= 60);
    CHECK(givenNameCount(Sex::Female) >= 60);
    SeededRandom random(1);
    int without = 0, hyphened = 0, yo = 0;
    for (int i = 0; i < 20'000; ++i) {
        const InventedName name = inventName(random, i % 2 == 0 ? Sex::Male : Sex::Female, 1930 + i % 90);
        REQUIRE(!name.family.empty());
        REQUIRE(!name.given.empty());
        without += name.patronymic.empty() ? 1 : 0;
        hyphened += name.family.find('-') != std::string::npos ? 1 : 0;
        yo += (name.family + name.given).find("ё") != std::string::npos ? 1 : 0;
    }
    CHECK(without > 200); // about 1.5%
    CHECK(without < 420);
    CHECK(hyphened > 100);
    CHECK(yo > 500);
}

TEST_CASE("numbers of undamaged people are valid, fit their owners and are nobody else's")
{
    // Source of the layouts: the single policy number of the territorial funds; the control number of the pension fund.
    const auto store = demoStore();
    QSet<QString> enps, snilses;
    eachObject(*store, "Patient", [&](const QJsonObject& patient) {
        if (numberOf(patient) % 200 == 57)
            return;
        const auto enp = Enp::parse(identifier(patient, 0));
        REQUIRE(enp);
        const Sex sex = patient.value(QLatin1String("gender")) == QLatin1String("female") ? Sex::Female : Sex::Male;
        CHECK(enp->matches(QDate::fromString(patient.value(QLatin1String("birthDate")).toString(), Qt::ISODate), sex));
        CHECK(Snils::parse(identifier(patient, 1)));
        CHECK_FALSE(enps.contains(identifier(patient, 0)));
        CHECK_FALSE(snilses.contains(identifier(patient, 1)));
        enps.insert(identifier(patient, 0));
        snilses.insert(identifier(patient, 1));
    });
    CHECK(enps.size() > 3'300);
}

TEST_CASE("a million serials of policy numbers never meet")
{
    EnpSerials serials;
    QSet<quint64> seen;
    SeededRandom random(3);
    for (int i = 0; i < 200'000; ++i) {
        const auto day = static_cast<qint32>(QDate(1960, 1, 1).toJulianDay() + static_cast<qint64>(random.next() % 60));
        const Sex sex = random.next() % 2 == 0 ? Sex::Male : Sex::Female;
        const quint64 key = (static_cast<quint64>(day) * 2 + (sex == Sex::Male ? 1 : 0)) * 100'000 + serials.next(day, sex);
        REQUIRE_FALSE(seen.contains(key));
        seen.insert(key);
    }
}

TEST_CASE("one record in two hundred is damaged, each in one of seven ways")
{
    const auto store = demoStore();
    std::map<int, QJsonObject> damaged;
    eachObject(*store, "Patient", [&](const QJsonObject& patient) {
        if (numberOf(patient) % 200 == 57)
            damaged[numberOf(patient) / 200] = patient;
    });
    REQUIRE(damaged.size() == 17);
    const auto name = [](const QJsonObject& o) { return o.value(QLatin1String("name")).toArray().at(0).toObject(); };
    CHECK_FALSE(Enp::parse(identifier(damaged[0], 0)));
    CHECK_FALSE(damaged[1].contains(QLatin1String("telecom")));
    const QJsonObject phone = damaged[2].value(QLatin1String("telecom")).toArray().at(0).toObject();
    CHECK_FALSE(Phone::parse(phone.value(QLatin1String("value")).toString()).isValid());
    const QString firstGiven = name(damaged[3]).value(QLatin1String("given")).toArray().at(0).toString();
    CHECK((firstGiven.endsWith(u"вна") || firstGiven.endsWith(u"ич") || firstGiven.endsWith(u"инична")));
    CHECK(name(damaged[4]).value(QLatin1String("family")).toArray().size() == 2);
    CHECK_FALSE(damaged[5].contains(QLatin1String("birthDate")));
    const auto original = store->get("Patient", patientId(0, 6 * 200 + 56));
    REQUIRE(original);
    const QJsonObject twin = QJsonDocument::fromJson(QByteArray::fromStdString(original->json)).object();
    CHECK(identifier(damaged[6], 0) == identifier(twin, 0));
    CHECK(identifier(damaged[6], 1) == identifier(twin, 1));
}

TEST_CASE("telephones are written in many ways and nearly all can be read")
{
    const auto store = demoStore();
    int all = 0, readable = 0, several = 0;
    QSet<QString> shapes;
    eachObject(*store, "Patient", [&](const QJsonObject& patient) {
        const QJsonArray phones = patient.value(QLatin1String("telecom")).toArray();
        several += phones.size() > 1 ? 1 : 0;
        for (const QJsonValue& phone : phones) {
            QString text = phone.toObject().value(QLatin1String("value")).toString();
            ++all;
            readable += Phone::parse(text).isValid() ? 1 : 0;
            for (QChar& c : text)
                c = c.isDigit() ? QChar(u'0') : c;
            shapes.insert(text);
        }
    });
    CHECK(shapes.size() >= 9);
    CHECK(several > 1'000);
    CHECK(readable >= all - 10);
}

TEST_CASE("the holidays of every year are not working days")
{
    CHECK_FALSE(isWorkingDay(QDate(2026, 11, 4)));
    CHECK_FALSE(isWorkingDay(QDate(2026, 11, 21)));
    CHECK(isWorkingDay(QDate(2026, 11, 20)));
    CHECK(workingDayBefore(QDate(2026, 11, 23), 3) == QDate(2026, 11, 18));
    CHECK(ageOn(QDate(1958, 11, 21), QDate(2026, 11, 20)) == 67);
    CHECK(ageOn(QDate(1958, 11, 20), QDate(2026, 11, 20)) == 68);
}
