#include "population_writers.h"

#include "population_time.h"

#include <algorithm>

namespace dutydesk::sandbox {

namespace {

constexpr int ReferralDays = 30; // stage II must be finished within a month of the referral

void writePlanHead(JsonText& json, std::string_view status, std::string_view patient, Programme programme, QDate month)
{
    json.field("status", status).field("intent", "plan");
    json.codeables("category", systems::Programme, codeOf(programme), shortName(programme));
    json.field("title", std::string(fullName(programme)) + ", " + monthName(month));
    json.reference("subject", "Patient", patient);
    json.period("period", isoDate(month), isoDate(lastOfMonth(month)));
}

void writeListHead(JsonText& json, const Organisation& organisation, Programme programme, QDate month, std::size_t count)
{
    const std::string value = std::string(codeOf(programme)) + "-" + isoMonth(month);
    json.array("identifier").identifier(systems::List, value).end();
    json.field("active", true).field("type", "person").field("actual", true);
    json.codeable("code", systems::ListKind, "programme", "Список на месяц");
    json.field("name", std::string(shortName(programme)) + ", " + monthName(month)).field("quantity", static_cast<int>(count));
    json.reference("managingEntity", "Organization", organisation.id());
    json.array("characteristic");
    json.object().codeable("code", systems::Programme, "programme");
    json.codeable("valueCodeableConcept", systems::Programme, codeOf(programme), shortName(programme)).field("exclude", false).end();
    json.object().codeable("code", systems::Programme, "month");
    json.field("valueBoolean", true).field("exclude", false);
    json.period("period", isoDate(month), isoDate(lastOfMonth(month))).end();
    json.end();
}

// The Monday on which a weekly revision lets those who completed go.
QDate revisionAfter(QDate day)
{
    return day.addDays(8 - day.dayOfWeek());
}

class ListWriter
{
public:
    ListWriter(const Scene& scene, const MonthList& list) : m_scene(scene), m_list(list) {}

    void write()
    {
        for (const Member& member : m_list.members)
            writePlan(member);
        writeGroup();
    }

private:
    int parity(const Person& person) const { return (person.birth().year() + m_list.month.year()) % 2; }

    std::string_view resultOf(quint64 draw) const { return draw % 6 == 0 ? "pathology" : "norm"; }

    void writePlan(const Member& member)
    {
        const Person& person = m_scene.person(member.person);
        const int age = m_list.month.year() - person.birth().year();
        const std::string id = planId(m_scene.organisation, m_list.programme, m_list.month, member.person);
        const std::string patient = m_scene.patient(member.person);
        const bool done = member.state != PlanState::NotStarted;
        const bool completed = member.state == PlanState::Completed;
        SeededRandom random(mixed(person.key, 31, static_cast<quint64>(m_list.month.toJulianDay())));
        const bool stageTwoDone = completed && m_list.programme != Programme::Pmo && m_list.programme != Programme::Dn
                                  && random.next() % 100 < 30;
        std::vector<PlannedService> second;
        if (member.state == PlanState::StageTwoPending || stageTwoDone)
            second = stageTwo(m_list.programme, person.sex, age, random.next());

        JsonText& json = m_scene.out.start("CarePlan", id);
        writePlanHead(json, completed ? "completed" : "active", patient, m_list.programme, m_list.month);
        json.array("activity");
        for (const PlannedService& planned : stageOne(m_list.programme, person.sex, age, parity(person))) {
            const QDate from = done ? member.stageOneDone : m_list.month;
            const QDate to = done ? member.stageOneDone : lastOfMonth(m_list.month);
            const bool skipped = done && !planned.forAll && random.next() % 2 == 0;
            writeActivity(json, m_scene.organisation, planned, 1,
                          {done ? (skipped ? "cancelled" : "completed") : "not-started", from, to,
                           done && !skipped ? resultOf(random.next()) : std::string_view()});
        }
        const QDate secondDone = std::min(m_scene.today(), member.stageOneDone.addDays(9));
        for (const PlannedService& planned : second) {
            const QDate until = member.stageOneDone.addDays(ReferralDays);
            writeActivity(json, m_scene.organisation, planned, 2,
                          {stageTwoDone ? "completed" : "not-started", stageTwoDone ? secondDone : member.stageOneDone,
                           stageTwoDone ? secondDone : until, stageTwoDone ? resultOf(random.next()) : std::string_view()});
        }
        json.end();
        m_scene.out.finish();
        if (done)
            writeConsequences(member, id, patient, second, stageTwoDone ? secondDone : QDate());
    }

    // What the plan's course left behind: the visit of stage I, the referrals of stage II.
    void writeConsequences(const Member& member, const std::string& plan, const std::string& patient,
                           const std::vector<PlannedService>& second, QDate secondDone)
    {
        const std::string stem = plan.substr(3); // without cp-
        Visit visit;
        visit.id = "enc-" + stem;
        visit.patient = patient;
        visit.specialty = m_list.programme == Programme::Dn ? SpecialtyId::Therapist : SpecialtyId::Prevention;
        visit.day = member.stageOneDone;
        visit.minute = 9 * 60 + static_cast<int>(member.person % 44) * 15; // until a quarter to eight in the evening
        if (m_scene.person(member.person).has(role::LowMobility) && member.person % 6 != 0)
            visit.kind = "HH";
        writeVisit(m_scene.out, m_scene.organisation, visit);
        int ordinal = 0;
        for (const PlannedService& planned : second) {
            if (planned.forAll) // the closing visit needs no referral
                continue;
            Referral referral{"sr-" + stem + "-" + std::to_string(++ordinal), patient, plan, planned.service,
                              member.stageOneDone, member.stageOneDone.addDays(ReferralDays), secondDone.isValid()};
            writeReferral(m_scene.out, m_scene.organisation, referral);
        }
    }

    void writeGroup()
    {
        JsonText& json = m_scene.out.start("Group", listId(m_scene.organisation, m_list.programme, m_list.month));
        writeListHead(json, m_scene.organisation, m_list.programme, m_list.month, m_list.members.size());
        json.array("member");
        for (const Member& member : m_list.members) {
            json.object().reference("entity", "Patient", m_scene.patient(member.person));
            const QDate leaves = member.state == PlanState::Completed ? revisionAfter(member.stageOneDone) : QDate();
            if (leaves.isValid() && leaves <= m_scene.today())
                json.period("period", isoDate(m_list.month), isoDate(leaves)).field("inactive", true);
            else
                json.period("period", isoDate(m_list.month));
            json.end();
        }
        json.end();
        m_scene.out.finish();
    }

    const Scene& m_scene;
    const MonthList& m_list;
};

} // namespace

void writeActivity(JsonText& json, const Organisation& organisation, const PlannedService& planned, int stage,
                   const ActivityState& state)
{
    const Service& service = *planned.service;
    json.object().object("detail").array("extension");
    json.object().field("url", systems::Stage).field("valueInteger", stage).end();
    json.object().field("url", systems::Obligatory).field("valueBoolean", planned.forAll).end();
    if (!state.result.empty())
        json.object().field("url", systems::ResultOf).field("valueString", state.result).end();
    json.end().field("kind", "ServiceRequest");
    json.codeable("code", systems::Service, service.code, {}, service.name);
    json.field("status", state.status).period("scheduledPeriod", isoDate(state.from), isoDate(state.to));
    const bool outside = service.room.front() < '0' || service.room.front() > '9';
    json.reference("location", "Location", organisation.roomId(service.room),
                   outside ? std::string(service.room) : "каб. " + std::string(service.room));
    if (service.specialty == SpecialtyId::Laboratory && stage == 1)
        json.field("description", "Утром натощак");
    json.end().end();
}

std::string planId(const Organisation& organisation, Programme programme, QDate month, quint32 number)
{
    std::string kind = "cp-" + std::string(codeOf(programme)) + "-" + isoMonth(month);
    kind.erase(kind.size() - 3, 1); // 2026-11 → 202611
    return organisation.idOf(kind, number);
}

std::string listId(const Organisation& organisation, Programme programme, QDate month)
{
    std::string id = "list-" + std::string(codeOf(programme)) + "-" + isoMonth(month);
    if (organisation.slice() > 0)
        id += "-" + organisation.id();
    return id;
}

void writeNewPlan(Output& out, const Organisation& organisation, const NewPlan& plan)
{
    const int age = plan.month.year() - plan.birth.year();
    JsonText& json = out.start("CarePlan", planId(organisation, plan.programme, plan.month, plan.number));
    writePlanHead(json, "active", plan.patient, plan.programme, plan.month);
    json.array("activity");
    for (const PlannedService& planned : stageOne(plan.programme, plan.sex, age, (plan.birth.year() + plan.month.year()) % 2))
        writeActivity(json, organisation, planned, 1, {"not-started", plan.month, lastOfMonth(plan.month), {}});
    json.end();
    out.finish();
}

void writeNewList(Output& out, const Organisation& organisation, Programme programme, QDate month,
                  const std::vector<std::string>& members)
{
    JsonText& json = out.start("Group", listId(organisation, programme, month));
    writeListHead(json, organisation, programme, month, members.size());
    json.array("member");
    for (const std::string& member : members)
        json.object().reference("entity", "Patient", member).period("period", isoDate(month)).end();
    json.end();
    out.finish();
}

void writeReferral(Output& out, const Organisation& organisation, const Referral& referral)
{
    JsonText& json = out.start("ServiceRequest", referral.id);
    if (!referral.plan.empty())
        json.array("basedOn").reference({}, "CarePlan", referral.plan).end();
    json.field("status", referral.completed ? "completed" : "active").field("intent", "order");
    json.codeables("category", systems::Request, referral.category);
    json.codeable("code", systems::Service, referral.service->code, {}, referral.service->name);
    json.reference("subject", "Patient", referral.patient);
    json.period("occurrencePeriod", isoDate(referral.authored), isoDate(referral.until));
    json.field("authoredOn", isoTime(referral.authored, 13 * 60));
    const Specialty& kind = specialty(referral.service->specialty);
    json.codeables("locationCode", systems::Room, referral.service->room, referral.service->room);
    json.codeable("performerType", systems::Specialty, kind.code, kind.name);
    json.reference("requester", "Organization", organisation.id());
    if (!referral.note.empty())
        json.array("note").object().field("text", referral.note).end().end();
    out.finish();
}

void writeLists(const Scene& scene)
{
    for (const MonthList& list : scene.cohort.lists())
        ListWriter(scene, list).write();
}

} // namespace dutydesk::sandbox
