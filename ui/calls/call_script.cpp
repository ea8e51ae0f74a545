#include "calls/call_script.h"

#include "common/format.h"

namespace dutydesk {

namespace {

const PersonCard::DischargeRow* latestDischarge(const PersonCard& card) {
    const PersonCard::DischargeRow* latest = nullptr;
    for (const auto& discharge : card.discharges) {
        if (!latest || discharge.discharged > latest->discharged)
            latest = &discharge;
    }
    return latest;
}

QString activeProgramme(const PersonCard& card) {
    for (const PlanRow& plan : card.plans) {
        if (plan.status == u"active")
            return plan.programme;
    }
    return {};
}

} // namespace

QStringList groupCodes(PriorityGroups groups) {
    QStringList codes;
    if (groups.testFlag(PriorityGroup::Cardiovascular))
        codes << QStringLiteral("cardiovascular");
    if (groups.testFlag(PriorityGroup::PriorityRight))
        codes << QStringLiteral("priority-right");
    if (groups.testFlag(PriorityGroup::LowMobility))
        codes << QStringLiteral("low-mobility");
    return codes;
}

CallScript callScript(const Rules& rules, const QString& occasion, QDate due, const PersonCard& card,
                      const Actor& actor) {
    QStringList icd10;
    for (const auto& discharge : card.discharges)
        icd10 << discharge.icd10;
    const QStringList groups = groupCodes(card.groups);
    const QString programme = activeProgramme(card);

    CallScript script;
    script.dialogue = rules.dialogues.choose(occasion, icd10, groups, programme);
    for (auto need = card.needs.begin(); !script.dialogue && need != card.needs.end(); ++need)
        script.dialogue = rules.dialogues.choose(need->occasion, icd10, groups, programme);

    script.values.insert(QStringLiteral("address"), card.name.address());
    script.values.insert(QStringLiteral("representative"), actor.fullName);
    if (!card.organization.isEmpty())
        script.values.insert(QStringLiteral("polyclinic"), card.organization);
    if (due.isValid())
        script.values.insert(QStringLiteral("due"), formatDate(due));
    if (const auto* discharge = latestDischarge(card)) {
        if (!discharge->hospital.isEmpty())
            script.values.insert(QStringLiteral("hospital"), discharge->hospital);
        script.values.insert(QStringLiteral("discharged"), formatDate(discharge->discharged));
    }
    return script;
}

} // namespace dutydesk
