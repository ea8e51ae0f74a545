#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <tuple>

namespace dutydesk::sandbox {

namespace {

enum Purpose { Members = 31 };

constexpr std::array<Programme, 4> Programmes = {Programme::Dvn, Programme::Ud, Programme::Pmo, Programme::Dn};

QString idText(std::string_view id)
{
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

class ListDay
{
public:
    explicit ListDay(LifeContext& life) : m_life(life) {}

    void live()
    {
        const QDate month = firstOfMonth(m_life.day);
        const bool turn = m_life.load("Group", listId(m_life.organisations.front(), Programme::Dvn, month)).isEmpty();
        if (!turn && m_life.day.dayOfWeek() != Qt::Monday)
            return;
        m_insured = readInsured(m_life);
        readPlans();
        if (turn)
            makeLists(month);
        if (m_life.day.dayOfWeek() == Qt::Monday)
            revise(month);
    }

private:
    void readPlans()
    {
        const QString year = QString::number(m_life.day.year());
        m_life.store.forEach("CarePlan", [&](const Store::Stored& row) {
            const QJsonObject plan = parsed(row.json);
            const QString start = plan.value(QLatin1String("period")).toObject().value(QLatin1String("start")).toString();
            if (start.startsWith(year))
                m_planned.insert(idText(referenceId(plan.value(QLatin1String("subject")))));
            if (plan.value(QLatin1String("status")) == QLatin1String("completed"))
                m_completed.insert(idText(row.id));
            return true;
        });
    }

    int sizeOf(Programme programme) const
    {
        const PopulationCounts& counts = m_life.counts;
        switch (programme) {
        case Programme::Dvn: return counts.dvn;
        case Programme::Ud: return counts.ud;
        case Programme::Pmo: return counts.pmo;
        case Programme::Dn: return counts.dn;
        }
        return 0;
    }

    void makeLists(QDate month)
    {
        for (const Organisation& organisation : m_life.organisations) {
            std::vector<std::string> candidates;
            for (const std::string& id : m_insured.active) {
                if (&m_life.organisationOf(id) == &organisation)
                    candidates.push_back(id);
            }
            SeededRandom random(mixed(m_life.seed, 500 + static_cast<quint64>(Members), m_life.dayNumber(),
                                      static_cast<quint64>(organisation.slice())));
            for (std::size_t i = candidates.size(); i > 1; --i)
                std::swap(candidates[i - 1], candidates[random.next() % i]);
            std::size_t at = 0;
            for (const Programme programme : Programmes)
                makeList(organisation, programme, month, candidates, at);
        }
    }

    void makeList(const Organisation& organisation, Programme programme, QDate month, const std::vector<std::string>& candidates,
                  std::size_t& at)
    {
        std::vector<std::string> members;
        const auto size = static_cast<std::size_t>(sizeOf(programme));
        for (; members.size() < size && at < candidates.size(); ++at) {
            const std::string& id = candidates[at];
            const QJsonObject patient = m_life.load("Patient", id);
            const QDate birth = QDate::fromString(patient.value(QLatin1String("birthDate")).toString(), Qt::ISODate);
            const int age = birth.isValid() ? month.year() - birth.year() : 0;
            if (age < 18 || (programme == Programme::Dvn && !dvnAge(age)) || (programme != Programme::Dn && m_planned.contains(idText(id))))
                continue;
            const Sex sex = patient.value(QLatin1String("gender")) == QLatin1String("female") ? Sex::Female : Sex::Male;
            const auto number = static_cast<quint32>(std::stoul(id.substr(id.rfind('-') + 1)));
            writeNewPlan(m_life.out, organisation, {programme, month, id, sex, birth, number});
            members.push_back(id);
        }
        writeNewList(m_life.out, organisation, programme, month, members);
        m_life.tally("newLists");
    }

    // Whom the МО agreed to take out: patient and list.
    QSet<QString> agreedExclusions() const
    {
        QSet<QString> agreed;
        m_life.store.forEach("Task", [&](const Store::Stored& row) {
            if (row.json.find("\"accepted\"") == std::string::npos || row.json.find("list-exclusion") == std::string::npos)
                return true;
            const QJsonObject task = parsed(row.json);
            agreed.insert(idText(referenceId(task.value(QLatin1String("for"))) + " " + referenceId(task.value(QLatin1String("focus")))));
            return true;
        });
        return agreed;
    }

    void revise(QDate month)
    {
        const QSet<QString> agreed = agreedExclusions();
        for (const Organisation& organisation : m_life.organisations) {
            for (const Programme programme : Programmes) {
                for (const QDate of : {month, month.addMonths(-1)})
                    reviseList(organisation, programme, of, agreed);
            }
        }
    }

    void reviseList(const Organisation& organisation, Programme programme, QDate month, const QSet<QString>& agreed)
    {
        const std::string id = listId(organisation, programme, month);
        QJsonObject group = m_life.load("Group", id);
        QJsonArray members = group.value(QLatin1String("member")).toArray();
        int left = 0;
        for (qsizetype i = 0; i < members.size(); ++i) {
            QJsonObject member = members.at(i).toObject();
            if (member.value(QLatin1String("inactive")).toBool() || !leaves(organisation, programme, month, member, id, agreed))
                continue;
            QJsonObject period = member.value(QLatin1String("period")).toObject();
            period[u"end"] = QString::fromStdString(isoDate(m_life.day));
            member[u"period"] = period;
            member[u"inactive"] = true;
            members[i] = member;
            ++left;
        }
        if (left == 0)
            return;
        group[u"member"] = members;
        m_life.save("Group", id, group);
        m_life.tally("leftLists", left);
    }

    bool leaves(const Organisation& organisation, Programme programme, QDate month, const QJsonObject& member, const std::string& list,
                const QSet<QString>& agreed) const
    {
        const std::string patient = referenceId(member.value(QLatin1String("entity")));
        if (m_insured.gone.contains(idText(patient)) || agreed.contains(idText(patient + " " + list)))
            return true;
        const auto number = static_cast<quint32>(std::stoul(patient.substr(patient.rfind('-') + 1)));
        return m_completed.contains(idText(planId(organisation, programme, month, number)));
    }

    LifeContext& m_life;
    Insured m_insured;
    QSet<QString> m_planned;   ///< patients with a plan this year
    QSet<QString> m_completed; ///< plans
};

} // namespace

void liveLists(LifeContext& life)
{
    ListDay(life).live();
}

} // namespace dutydesk::sandbox
