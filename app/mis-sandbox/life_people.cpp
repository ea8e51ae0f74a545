#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

namespace dutydesk::sandbox {

namespace {

enum Purpose { Discharges = 21, Deaths, Moves, InsurerChanges, Phones, Attachments };

// Events a thousand days at the polyclinic of 67,400.
constexpr int DeathRate = 2'600;
constexpr int MoveRate = 4'000;
constexpr int InsurerRate = 5'000;
constexpr int PhoneRate = 12'000;
constexpr int AttachRate = 8'000;
constexpr int DischargeRate = 3'300;
constexpr int OldAge = 60;

class PeopleDay
{
public:
    PeopleDay(LifeContext& life, Insured& insured) : m_life(life), m_insured(insured) {}

    void live()
    {
        if (m_insured.active.empty())
            return;
        each(Deaths, DeathRate, "deaths", OldAge, [this](const std::string& id, QJsonObject& patient) { return dies(id, patient); });
        each(Moves, MoveRate, "moves", 18, [this](const std::string& id, QJsonObject& patient) { return moves(id, patient); });
        each(InsurerChanges, InsurerRate, "insurerChanges", 18,
             [this](const std::string& id, QJsonObject&) { return changesInsurer(id); });
        each(Phones, PhoneRate, "newPhones", 18, [this](const std::string& id, QJsonObject& patient) { return newPhone(id, patient); });
        attach();
    }

private:
    // Finds somebody of ours of that age for each event of the day; `happens` says whether it could happen to them.
    template <class Happens>
    void each(int purpose, int perThousandDays, const char* kind, int leastAge, const Happens& happens)
    {
        SeededRandom random = m_life.random(purpose);
        for (int left = m_life.due(m_life.rate(perThousandDays)), tries = 0; left > 0 && tries < 200; ++tries) {
            const std::string& id = m_insured.active[random.next() % m_insured.active.size()];
            QJsonObject patient = m_life.load("Patient", id);
            const QDate birth = QDate::fromString(patient.value(QLatin1String("birthDate")).toString(), Qt::ISODate);
            if (!birth.isValid() || ageOn(birth, m_life.day) < leastAge || m_life.gone(id)
                || std::find(m_insured.left.begin(), m_insured.left.end(), id) != m_insured.left.end())
                continue;
            if (!happens(id, patient))
                continue;
            m_life.tally(kind);
            --left;
        }
    }

    bool dies(const std::string& id, QJsonObject& patient)
    {
        const int minute = static_cast<int>(m_life.draw(Deaths, id) % 1440);
        patient[u"deceasedDateTime"] = QString::fromStdString(isoTime(m_life.day.addDays(-1), minute));
        m_life.save("Patient", id, patient);
        m_insured.left.push_back(id);
        return true;
    }

    bool moves(const std::string& id, QJsonObject& patient)
    {
        const auto others = otherPolyclinics();
        const std::string target = "Organization/" + std::string(others[m_life.draw(Moves, id) % others.size()].id);
        patient[u"active"] = false;
        patient[u"managingOrganization"] = QJsonObject{{QStringLiteral("reference"), QString::fromStdString(target)}};
        m_life.save("Patient", id, patient);
        m_insured.left.push_back(id);
        return true;
    }

    bool changesInsurer(const std::string& id)
    {
        const QString day = QString::fromStdString(isoDate(m_life.day));
        for (const std::string& coverageId : m_life.store.idsByPatient("Coverage", id)) {
            QJsonObject coverage = m_life.load("Coverage", coverageId);
            if (coverage.value(QLatin1String("status")) != QLatin1String("active"))
                continue;
            QJsonObject next = coverage;
            coverage[u"status"] = QStringLiteral("cancelled");
            QJsonObject period = coverage.value(QLatin1String("period")).toObject();
            period[u"end"] = QString::fromStdString(isoDate(m_life.day.addDays(-1)));
            coverage[u"period"] = period;
            m_life.save("Coverage", coverageId, coverage);
            const std::string_view insurer = insurers()[1 + m_life.draw(InsurerChanges, id) % (insurers().size() - 1)];
            next[u"period"] = QJsonObject{{QStringLiteral("start"), day}};
            const QString system = QString::fromStdString(std::string(systems::InsurerRoot) + std::string(insurer));
            const QString code = QString::fromStdString(std::string(insurer));
            next[u"payor"] = QJsonArray{QJsonObject{
                {QStringLiteral("identifier"), QJsonObject{{QStringLiteral("system"), system}, {QStringLiteral("value"), code}}},
                {QStringLiteral("display"), QString::fromStdString(insurerName(insurer))}}};
            m_life.save("Coverage", coverageId + "-" + std::string(insurer), next);
            m_insured.left.push_back(id);
            return true;
        }
        return false;
    }

    bool newPhone(const std::string& id, QJsonObject& patient)
    {
        SeededRandom random(m_life.draw(Phones, id));
        QJsonArray phones{QJsonObject{{QStringLiteral("system"), QStringLiteral("phone")},
                                      {QStringLiteral("value"), QString::fromStdString(inventPhone(random, true))},
                                      {QStringLiteral("use"), QStringLiteral("mobile")}}};
        for (const QJsonValue& value : patient.value(QLatin1String("telecom")).toArray()) {
            QJsonObject phone = value.toObject();
            if (phone.value(QLatin1String("use")) == QLatin1String("mobile"))
                phone[u"use"] = QStringLiteral("old");
            phones.append(phone);
        }
        patient[u"telecom"] = phones;
        m_life.save("Patient", id, patient);
        return true;
    }

    // People who move here or are insured with us anew.
    void attach()
    {
        const QString key = QStringLiteral("population.newcomers");
        auto nth = m_life.store.meta(key).toUInt();
        const int count = m_life.due(m_life.rate(AttachRate));
        for (int i = 0; i < count; ++i, ++nth) {
            const Organisation& organisation = m_life.organisations[nth % m_life.organisations.size()];
            const Person person = makeNewcomer(m_life.seed, nth, m_life.day);
            writePatient(m_life.out, organisation, person);
            writeCoverage(m_life.out, organisation, person, m_life.day);
            m_insured.joined.push_back(organisation.idOf("p", person.number));
            m_life.tally("attached");
        }
        if (count > 0)
            (void)m_life.store.setMeta(key, QString::number(nth)).ok();
    }

    LifeContext& m_life;
    Insured& m_insured;
};

} // namespace

void livePeople(LifeContext& life, Insured& insured)
{
    PeopleDay(life, insured).live();
}

std::vector<DatedStay> dischargesOn(const LifeContext& life, const Cohort& cohort, int slice)
{
    std::vector<DatedStay> stays;
    const auto diagnoses = dischargeDiagnoses();
    SeededRandom random(mixed(life.seed, 400 + static_cast<quint64>(Discharges), static_cast<quint64>(slice), life.dayNumber()));
    // The rate is that of one polyclinic here, because each has a cohort of its own.
    const int perThousand = std::max(300, DischargeRate * life.counts.insured / 67'400);
    for (int left = life.due(perThousand), tries = 0; left > 0 && tries < 200; ++tries) {
        const quint32 number = cohort.ours()[random.next() % cohort.ours().size()];
        const Person& person = cohort.persons()[number];
        const int age = ageOn(person.birth(), life.day);
        if (age < 40 || (age < 65 && random.next() % 3 != 0))
            continue;
        const quint64 risk = random.next() % 3;
        const QDate admitted = life.day.addDays(-5 - static_cast<qint64>(random.next() % 12));
        stays.push_back({{number, life.organisations[static_cast<std::size_t>(slice)].idOf("p", number), admitted, life.day,
                          &diagnoses[random.next() % diagnoses.size()], random.next() % hospitals().size(),
                          risk == 0 ? "high" : risk == 1 ? "moderate" : "low", {}},
                         person, slice});
        --left;
    }
    return stays;
}

} // namespace dutydesk::sandbox
