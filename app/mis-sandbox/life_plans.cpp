#include "life_context.h"

#include "population_time.h"

#include <QJsonArray>

namespace dutydesk::sandbox {

namespace {

enum Purpose { StageOne = 11, NeedsStageTwo, Pathology, StageTwoDone, HomeVisitDone, RehabilitationDone };

constexpr int ReferralDays = 30;
constexpr int StageTwoPercent = 30;

int stageOf(const QJsonObject& detail)
{
    for (const QJsonValue& extension : detail.value(QLatin1String("extension")).toArray()) {
        if (extension.toObject().value(QLatin1String("url")) == QLatin1String("urn:dutydesk:stage"))
            return extension.toObject().value(QLatin1String("valueInteger")).toInt();
    }
    return 1;
}

bool isOpen(const QJsonObject& detail)
{
    const QString status = detail.value(QLatin1String("status")).toString();
    return status != QLatin1String("completed") && status != QLatin1String("cancelled");
}

class PlanDay
{
public:
    PlanDay(LifeContext& life, const Attendance& attendance) : m_life(life), m_attendance(attendance) {}

    void live()
    {
        readLowMobility();
        liveRequests();
        livePlans();
    }

private:
    bool open() const { return isWorkingDay(m_life.day) || m_life.day.dayOfWeek() == Qt::Saturday; }

    void readLowMobility()
    {
        m_life.store.forEach("Flag", [this](const Store::Stored& row) {
            const QJsonObject flag = parsed(row.json);
            if (jsonCode(flag.value(QLatin1String("code"))) == QLatin1String("low-mobility")
                && flag.value(QLatin1String("status")) == QLatin1String("active"))
                m_lowMobility.insert(QString::fromStdString(referenceId(flag.value(QLatin1String("subject")))));
            return true;
        });
    }

    // One plan in memory at a time: a region has tens of thousands.
    void livePlans()
    {
        m_life.store.forEach("CarePlan", [this](const Store::Stored& row) {
            if (row.json.find("\"status\":\"active\"") == std::string::npos)
                return true;
            QJsonObject plan = parsed(row.json);
            bool changed = false;
            if (const auto studies = m_studies.find(row.id); studies != m_studies.end()) {
                for (const QString& service : studies->second)
                    changed = studyDone(row.id, plan, service) || changed;
            }
            goOn(row.id, plan, changed);
            return true;
        });
    }

    void done(QJsonObject& detail, std::string_view seedOf)
    {
        const QString day = QString::fromStdString(isoDate(m_life.day));
        detail[u"status"] = QStringLiteral("completed");
        detail[u"scheduledPeriod"] = QJsonObject{{QStringLiteral("start"), day}, {QStringLiteral("end"), day}};
        const std::string which = std::string(seedOf) + jsonCode(detail.value(QLatin1String("code"))).toStdString();
        QJsonArray extensions = detail.value(QLatin1String("extension")).toArray();
        extensions.append(QJsonObject{{QStringLiteral("url"), QStringLiteral("urn:dutydesk:result")},
                                      {QStringLiteral("valueString"), m_life.chance(Pathology, which, 16)
                                                                          ? QStringLiteral("pathology") : QStringLiteral("norm")}});
        detail[u"extension"] = extensions;
    }

    // Applies `change` to every activity's detail; true when one changed.
    template <class Change>
    static bool changeDetails(QJsonObject& plan, const Change& change)
    {
        QJsonArray activities = plan.value(QLatin1String("activity")).toArray();
        bool changed = false;
        for (qsizetype i = 0; i < activities.size(); ++i) {
            QJsonObject activity = activities.at(i).toObject();
            QJsonObject detail = activity.value(QLatin1String("detail")).toObject();
            if (!change(detail))
                continue;
            activity[u"detail"] = detail;
            activities[i] = activity;
            changed = true;
        }
        if (changed)
            plan[u"activity"] = activities;
        return changed;
    }

    static bool stageOpen(const QJsonObject& plan, int stage)
    {
        for (const QJsonValue& activity : plan.value(QLatin1String("activity")).toArray()) {
            const QJsonObject detail = activity.toObject().value(QLatin1String("detail")).toObject();
            if (stageOf(detail) == stage && isOpen(detail))
                return true;
        }
        return false;
    }

    void goOn(const std::string& id, QJsonObject& plan, bool changed)
    {
        const std::string patient = referenceId(plan.value(QLatin1String("subject")));
        const QString programme = jsonCode(plan.value(QLatin1String("category")).toArray().at(0));
        if (stageOpen(plan, 1) && takesStageOne(id, patient, programme)) {
            changeDetails(plan, [&](QJsonObject& detail) {
                if (stageOf(detail) != 1 || !isOpen(detail))
                    return false;
                done(detail, id);
                return true;
            });
            m_life.tally("stageOne");
            if (programme != QLatin1String("PMO") && programme != QLatin1String("DN") && m_life.chance(NeedsStageTwo, id, StageTwoPercent))
                refer(id, patient, programme, plan);
            changed = true;
        }
        if (!changed)
            return;
        if (!stageOpen(plan, 1) && !stageOpen(plan, 2)) {
            plan[u"status"] = QStringLiteral("completed");
            m_life.tally("plansCompleted");
        }
        m_life.save("CarePlan", id, plan);
    }

    bool takesStageOne(const std::string& id, const std::string& patient, const QString& programme)
    {
        const bool dispensary = programme == QLatin1String("DN");
        if (m_attendance.cameTo(patient, SpecialtyId::Prevention) || m_attendance.cameTo(patient, SpecialtyId::HomeTherapist)
            || (dispensary && (m_attendance.cameTo(patient, SpecialtyId::Therapist) || m_attendance.cameTo(patient, SpecialtyId::Cardiologist))))
            return true;
        if (!open() || !m_life.chance(StageOne, id, 4) || m_life.gone(patient))
            return false;
        // Came without a booking through the desk.
        Visit visit = visitOf(patient, "st1-" + id);
        visit.specialty = dispensary ? SpecialtyId::Therapist : SpecialtyId::Prevention;
        writeVisit(m_life.out, m_life.organisationOf(patient), visit);
        return true;
    }

    Visit visitOf(const std::string& patient, const std::string& id) const
    {
        Visit visit;
        visit.id = "enc-" + id;
        visit.patient = patient;
        visit.kind = m_lowMobility.contains(QString::fromStdString(patient)) ? "HH" : "AMB";
        visit.day = m_life.day;
        visit.minute = 9 * 60 + static_cast<int>(m_life.draw(StageOne, id) % 44) * 15;
        return visit;
    }

    void refer(const std::string& id, const std::string& patient, const QString& programme, QJsonObject& plan)
    {
        const QJsonObject person = m_life.load("Patient", patient);
        const QDate birth = QDate::fromString(person.value(QLatin1String("birthDate")).toString(), Qt::ISODate);
        const int age = birth.isValid() ? m_life.day.year() - birth.year() : 50;
        const Sex sex = person.value(QLatin1String("gender")) == QLatin1String("female") ? Sex::Female : Sex::Male;
        const Organisation& organisation = m_life.organisationOf(patient);
        const QDate until = m_life.day.addDays(ReferralDays);
        QJsonArray activities = plan.value(QLatin1String("activity")).toArray();
        int ordinal = 0;
        for (const PlannedService& planned : stageTwo(programme == QLatin1String("UD") ? Programme::Ud : Programme::Dvn, sex, age,
                                                      m_life.draw(NeedsStageTwo, id))) {
            JsonText text;
            writeActivity(text, organisation, planned, 2, {"not-started", m_life.day, until, {}});
            activities.append(parsed(text.text()));
            if (planned.forAll)
                continue;
            Referral referral{"sr-" + id.substr(id.find('-') + 1) + "-" + std::to_string(++ordinal), patient, id, planned.service,
                              m_life.day, until};
            writeReferral(m_life.out, organisation, referral);
            m_life.tally("referrals");
        }
        plan[u"activity"] = activities;
    }

    void liveRequests()
    {
        m_life.store.forEach("ServiceRequest", [this](const Store::Stored& row) {
            if (row.json.find("\"status\":\"active\"") != std::string::npos)
                fulfil(row.id, parsed(row.json));
            return true;
        });
    }

    bool finishesToday(const std::string& id, const std::string& patient, const QJsonObject& request, const QString& category)
    {
        const QDate authored = localDay(request.value(QLatin1String("authoredOn")).toString());
        if (!open() || (authored.isValid() && authored >= m_life.day))
            return false;
        if (category == QLatin1String("home-visit"))
            return m_life.chance(HomeVisitDone, id, 50);
        if (category == QLatin1String("rehabilitation"))
            return m_life.chance(RehabilitationDone, id, 8);
        const QString code = jsonCode(request.value(QLatin1String("performerType")));
        for (const Specialty& kind : specialties()) {
            if (QLatin1String(kind.code.data(), static_cast<int>(kind.code.size())) == code && m_attendance.cameTo(patient, kind.id))
                return true;
        }
        return m_life.chance(StageTwoDone, id, 7);
    }

    void fulfil(const std::string& id, QJsonObject request)
    {
        const std::string patient = referenceId(request.value(QLatin1String("subject")));
        const QString category = jsonCode(request.value(QLatin1String("category")).toArray().at(0));
        if (!finishesToday(id, patient, request, category) || m_life.gone(patient))
            return;
        request[u"status"] = QStringLiteral("completed");
        m_life.save("ServiceRequest", id, request);
        const bool home = category == QLatin1String("home-visit");
        const bool rehabilitation = category == QLatin1String("rehabilitation");
        m_life.tally(home ? "homeVisits" : rehabilitation ? "rehabilitations" : "stageTwo");
        Visit visit = visitOf(patient, id);
        visit.basedOn = id;
        visit.specialty = home ? SpecialtyId::HomeTherapist : rehabilitation ? SpecialtyId::Rehabilitation : SpecialtyId::Ultrasound;
        if (home)
            visit.kind = "HH";
        writeVisit(m_life.out, m_life.organisationOf(patient), visit);
        const std::string plan = referenceId(request.value(QLatin1String("basedOn")).toArray().at(0));
        m_studies[plan].push_back(jsonCode(request.value(QLatin1String("code"))));
    }

    // Marks the study in the plan; with the last one the therapist closes the stage.
    bool studyDone(const std::string& id, QJsonObject& plan, const QString& service)
    {
        const auto obligatory = [](const QJsonObject& detail) {
            for (const QJsonValue& extension : detail.value(QLatin1String("extension")).toArray()) {
                if (extension.toObject().value(QLatin1String("url")) == QLatin1String("urn:dutydesk:obligatory"))
                    return extension.toObject().value(QLatin1String("valueBoolean")).toBool();
            }
            return false;
        };
        int waiting = 0;
        bool changed = changeDetails(plan, [&](QJsonObject& detail) {
            if (stageOf(detail) != 2 || !isOpen(detail) || obligatory(detail))
                return false;
            if (jsonCode(detail.value(QLatin1String("code"))) != service) {
                ++waiting;
                return false;
            }
            done(detail, id);
            return true;
        });
        if (waiting == 0) {
            changed = changeDetails(plan, [&](QJsonObject& detail) {
                if (stageOf(detail) != 2 || !isOpen(detail))
                    return false;
                done(detail, id);
                return true;
            }) || changed;
        }
        return changed;
    }

    LifeContext& m_life;
    const Attendance& m_attendance;
    QSet<QString> m_lowMobility;
    std::map<std::string, std::vector<QString>> m_studies; // done today through a referral, by plan
};

} // namespace

void livePlans(LifeContext& life, const Attendance& attendance)
{
    PlanDay(life, attendance).live();
}

} // namespace dutydesk::sandbox
