#include "sync/sync_plan.h"

namespace dutydesk {

QStringList typesOfRole(const QString& role)
{
    static const QStringList registry = {QStringLiteral("Patient"), QStringLiteral("Condition"), QStringLiteral("Encounter"),
                                         QStringLiteral("RiskAssessment")};
    static const QStringList all = {
        QStringLiteral("Organization"),   QStringLiteral("Practitioner"),  QStringLiteral("Location"),
        QStringLiteral("Schedule"),       QStringLiteral("Patient"),       QStringLiteral("Coverage"),
        QStringLiteral("Group"),          QStringLiteral("Condition"),     QStringLiteral("Encounter"),
        QStringLiteral("CarePlan"),       QStringLiteral("Flag"),          QStringLiteral("Consent"),
        QStringLiteral("RiskAssessment"), QStringLiteral("Appointment"),   QStringLiteral("ServiceRequest"),
        QStringLiteral("Communication"),  QStringLiteral("Task"),          QStringLiteral("QuestionnaireResponse"),
        QStringLiteral("Observation"),    QStringLiteral("AdverseEvent"),  QStringLiteral("Slot")};
    return role == u"registry" ? registry : all;
}

bool isExported(const QString& type)
{
    static const QSet<QString> outside = {QStringLiteral("Organization"), QStringLiteral("Practitioner"), QStringLiteral("Location"),
                                          QStringLiteral("Schedule"),     QStringLiteral("Slot"),         QStringLiteral("Group")};
    return !outside.contains(type);
}

QList<SyncStep> planSync(const PlanInput& input)
{
    using Kind = SyncStep::Kind;
    QStringList offered;
    for (const QString& type : typesOfRole(input.role)) {
        if (input.capability.has(type))
            offered.append(type);
    }
    QStringList exported;
    const bool firstLoad = input.capability.groupExport && !input.watermarks.contains(QStringLiteral("Patient"));
    if (input.bulkJobOpen || firstLoad) {
        for (const QString& type : offered) {
            if (isExported(type) && !input.watermarks.contains(type))
                exported.append(type);
        }
    }
    QList<SyncStep> steps;
    steps.append({Kind::Push, {}, {}});
    for (const QString& type : offered) {
        if (type == u"Patient" && !exported.isEmpty())
            steps.append({Kind::Bulk, {}, exported});
        if (!exported.contains(type))
            steps.append({Kind::Pages, type, {}});
    }
    for (const QString& type : offered) {
        if (input.capability.of(type).history && input.watermarks.value(type).deletedMs > 0)
            steps.append({Kind::Deletions, type, {}});
    }
    for (const QString& type : offered) {
        const qint64 swept = input.watermarks.value(type).sweptMs;
        if (swept > 0 && input.nowMs - swept >= SweepEveryMs)
            steps.append({Kind::Sweep, type, {}});
    }
    steps.append({Kind::Push, {}, {}});
    return steps;
}

} // namespace dutydesk
