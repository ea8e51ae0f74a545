#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

#include <algorithm>

namespace dutydesk::sandbox {

namespace {

constexpr std::string_view Everybody = "insured-78008";

} // namespace

Insured readInsured(const LifeContext& life)
{
    Insured insured;
    const QJsonObject group = life.load("Group", Everybody);
    for (const QJsonValue& value : group.value(QLatin1String("member")).toArray()) {
        const QJsonObject member = value.toObject();
        const std::string id = referenceId(member.value(QLatin1String("entity")));
        if (member.value(QLatin1String("inactive")).toBool())
            insured.gone.insert(QString::fromStdString(id));
        else
            insured.active.push_back(id);
    }
    return insured;
}

void writeInsured(LifeContext& life, const Insured& insured)
{
    if (insured.left.empty() && insured.joined.empty())
        return;
    const QString day = QString::fromStdString(isoDate(life.day));
    std::vector<std::string> groups = {std::string(Everybody)};
    if (life.counts.polyclinics > 1) {
        for (const Organisation& organisation : life.organisations)
            groups.push_back(std::string(Everybody) + "-" + organisation.id());
    }
    for (const std::string& id : groups) {
        const bool whole = id == Everybody;
        const auto concerns = [&](const std::string& patient) {
            return whole || id.ends_with("-" + life.organisationOf(patient).id());
        };
        QJsonObject group = life.load("Group", id);
        if (group.isEmpty())
            continue; // the registry has the one list only
        QJsonArray members = group.value(QLatin1String("member")).toArray();
        int changed = 0;
        for (const std::string& patient : insured.left) {
            if (!concerns(patient))
                continue;
            const QString reference = QStringLiteral("Patient/") + QString::fromStdString(patient);
            for (qsizetype i = 0; i < members.size(); ++i) {
                QJsonObject member = members.at(i).toObject();
                if (member.value(QLatin1String("entity")).toObject().value(QLatin1String("reference")) != reference)
                    continue;
                member[u"inactive"] = true;
                QJsonObject period = member.value(QLatin1String("period")).toObject();
                period[u"end"] = day;
                member[u"period"] = period;
                members[i] = member;
                ++changed;
            }
        }
        for (const std::string& patient : insured.joined) {
            if (!concerns(patient))
                continue;
            const QString reference = QStringLiteral("Patient/") + QString::fromStdString(patient);
            members.append(QJsonObject{{QStringLiteral("entity"), QJsonObject{{QStringLiteral("reference"), reference}}},
                                       {QStringLiteral("period"), QJsonObject{{QStringLiteral("start"), day}}}});
            ++changed;
        }
        if (changed == 0)
            continue;
        group[u"quantity"] = static_cast<int>(std::count_if(members.begin(), members.end(), [](const QJsonValue& member) {
            return !member.toObject().value(QLatin1String("inactive")).toBool();
        }));
        group[u"member"] = members;
        life.save("Group", id, group);
    }
}

} // namespace dutydesk::sandbox
