#include "population_writers.h"

#include "population_time.h"

#include <algorithm>

namespace dutydesk::sandbox {

namespace {

std::string dated(std::string_view kind, QDate day)
{
    std::string text = isoDate(day);
    std::erase(text, '-');
    return std::string(kind) + "-" + text;
}

void writeRisk(Output& out, const std::string& id, const Stay& stay)
{
    JsonText& json = out.start("RiskAssessment", id);
    json.field("status", "final").reference("subject", "Patient", stay.patient);
    json.field("occurrenceDateTime", isoTime(stay.ended, 10 * 60));
    json.array("prediction").object().object("outcome");
    json.field("text", "Преждевременная смерть от сердечно-сосудистой причины в течение года").end();
    json.codeable("qualitativeRisk", systems::RiskProbability, stay.risk).end().end();
    out.finish();
}

class ClinicalWriter
{
public:
    explicit ClinicalWriter(const Scene& scene) : m_scene(scene) {}

    void write()
    {
        const auto& discharges = m_scene.cohort.discharges();
        for (std::size_t i = 0; i < discharges.size(); ++i) {
            if (discharges[i].registryOnly)
                continue;
            writeDischarge(discharges[i]);
            followUp(discharges[i], static_cast<int>(i) < m_scene.counts.dischargedLately);
        }
        writeChronic();
        writeAmbulance();
    }

private:
    void writeDischarge(const Discharge& discharge)
    {
        const Person& person = m_scene.person(discharge.person);
        Stay stay{discharge.person, m_scene.patient(discharge.person), discharge.admitted, discharge.ended, discharge.diagnosis,
                  discharge.hospital, discharge.risk, {}};
        writeStay(m_scene.out, m_scene.organisation, stay);
        if (person.key % 10 < 7 && person.chronic < 0)
            writeCondition(m_scene.out, m_scene.organisation.idOf("cond-bg", discharge.person), stay.patient,
                           chronicDiagnoses()[person.key / 10 % 5], discharge.ended.addDays(-400));
    }

    // What happened after the discharge: the visit that must follow it, the doctor at home, rehabilitation.
    void followUp(const Discharge& discharge, bool late)
    {
        const Person& person = m_scene.person(discharge.person);
        const std::string patient = m_scene.patient(discharge.person);
        const auto& organisation = m_scene.organisation;
        const bool atHome = person.has(role::LowMobility);
        SeededRandom random(mixed(person.key, 41));
        const QDate visited = workingDayFrom(discharge.ended.addDays(1 + static_cast<qint64>(random.next() % 6)));
        std::string request;
        if (atHome) {
            request = organisation.idOf("sr-home", discharge.person);
            Referral referral{request, patient, {}, &homeVisitService(), discharge.ended, discharge.ended.addDays(7),
                              visited < m_scene.today(), "home-visit", "Дверь открывает родственник, предупредить за час"};
            writeReferral(m_scene.out, organisation, referral);
        }
        if (visited < m_scene.today() && (atHome || random.next() % 100 < 88)) {
            Visit visit;
            visit.id = organisation.idOf("enc-fu", discharge.person);
            visit.patient = patient;
            visit.kind = atHome ? "HH" : "AMB";
            visit.specialty = atHome || random.next() % 3 == 0 ? SpecialtyId::Therapist : SpecialtyId::Cardiologist;
            visit.day = visited;
            visit.minute = 540 + static_cast<int>(random.next() % 30) * 10;
            visit.basedOn = request;
            visit.icd10 = discharge.diagnosis->code;
            writeVisit(m_scene.out, organisation, visit);
        }
        if (!late && m_rehabilitated < m_scene.counts.rehabilitation) {
            ++m_rehabilitated;
            const QDate authored = discharge.ended.addDays(1);
            Referral referral{organisation.idOf("sr-rehab", discharge.person), patient, {}, &rehabilitationService(), authored,
                              authored.addDays(60), authored.addDays(35) < m_scene.today(), "rehabilitation",
                              random.next() % 2 == 0 ? "ШРМ 2, амбулаторно" : "ШРМ 3, дневной стационар"};
            writeReferral(m_scene.out, organisation, referral);
        }
    }

    void writeChronic()
    {
        const QDate today = m_scene.today();
        for (const quint32 number : m_scene.cohort.ours()) {
            const Person& person = m_scene.person(number);
            if (person.chronic >= 0)
                writeCondition(m_scene.out, m_scene.organisation.idOf("cond", number), m_scene.patient(number),
                               chronicDiagnoses()[static_cast<std::size_t>(person.chronic)],
                               today.addDays(-60 - static_cast<qint64>(person.key % 3000)));
            if (person.has(role::Ud))
                writeCondition(m_scene.out, m_scene.organisation.idOf("cond-covid", number), m_scene.patient(number), AfterCovid,
                               today.addDays(-75 - static_cast<qint64>(person.key % 200)));
        }
    }

    // Emergency calls of the last two weeks: events elsewhere that ask for a contact.
    void writeAmbulance()
    {
        const auto& ours = m_scene.cohort.ours();
        int written = 0;
        for (std::size_t i = ours.size(); i-- > 0 && written < m_scene.counts.ambulance;) {
            const Person& person = m_scene.person(ours[i]);
            if (person.chronic < 0)
                continue;
            Visit visit;
            visit.id = m_scene.organisation.idOf("enc-emer", ours[i]);
            visit.patient = m_scene.patient(ours[i]);
            visit.kind = "EMER";
            visit.day = m_scene.today().addDays(-1 - static_cast<qint64>(person.key % 13));
            visit.minute = static_cast<int>(person.key % 1380);
            visit.icd10 = chronicDiagnoses()[static_cast<std::size_t>(person.chronic)].code;
            writeVisit(m_scene.out, m_scene.organisation, visit);
            ++written;
        }
    }

    const Scene& m_scene;
    int m_rehabilitated = 0;
};

} // namespace

void writeCondition(Output& out, std::string_view id, std::string_view patient, const Diagnosis& diagnosis, QDate recorded,
                    std::string_view encounter)
{
    JsonText& json = out.start("Condition", id);
    json.codeable("clinicalStatus", systems::ClinicalStatus, "active");
    json.codeable("verificationStatus", systems::VerificationStatus, "confirmed");
    json.codeable("code", systems::Icd10, diagnosis.code, diagnosis.name);
    json.reference("subject", "Patient", patient);
    if (!encounter.empty())
        json.reference("encounter", "Encounter", encounter);
    json.field("onsetDateTime", isoDate(recorded)).field("recordedDate", isoDate(recorded));
    out.finish();
}

void writeStay(Output& out, const Organisation& organisation, const Stay& stay)
{
    const std::string encounter = stay.prefix + organisation.idOf(dated("enc-imp", stay.ended), stay.number);
    const std::string condition = stay.prefix + organisation.idOf(dated("cond-imp", stay.ended), stay.number);
    const Hospital& hospital = hospitals()[stay.hospital % hospitals().size()];
    const std::string history = std::to_string(stay.ended.year()) + "/" + std::to_string(10'000 + stay.number % 89'999);
    JsonText& json = out.start("Encounter", encounter);
    json.array("identifier").identifier(systems::MisNumber, history).end();
    json.field("status", "finished").coding("class", systems::ActCode, "IMP", "inpatient encounter");
    json.reference("subject", "Patient", stay.patient);
    json.period("period", isoTime(stay.admitted, 15 * 60 + static_cast<int>(stay.number % 300)),
                isoTime(stay.ended, 10 * 60 + static_cast<int>(stay.number % 30)));
    json.codeables("reasonCode", systems::Icd10, stay.diagnosis->code, stay.diagnosis->name);
    json.array("diagnosis").object().reference("condition", "Condition", condition).end().end();
    json.object("hospitalization").codeable("dischargeDisposition", systems::Disposition, "home", "Home").end();
    json.reference("serviceProvider", "Organization", hospital.id, hospital.name);
    out.finish();
    writeCondition(out, condition, stay.patient, *stay.diagnosis, stay.admitted, encounter);
    writeRisk(out, stay.prefix + organisation.idOf(dated("risk", stay.ended), stay.number), stay);
}

void writeVisit(Output& out, const Organisation& organisation, const Visit& visit)
{
    const bool emergency = visit.kind == "EMER";
    const Specialty& kind = specialty(visit.specialty);
    JsonText& json = out.start("Encounter", visit.id);
    json.array("identifier").identifier(systems::MisNumber, visit.id).end();
    json.field("status", "finished");
    json.coding("class", systems::ActCode, visit.kind,
                visit.kind == "AMB" ? "ambulatory" : visit.kind == "HH" ? "home health" : "emergency");
    if (!emergency)
        json.codeable("serviceType", systems::Specialty, kind.code, kind.name);
    json.reference("subject", "Patient", visit.patient);
    if (!visit.basedOn.empty())
        json.array("basedOn").reference({}, "ServiceRequest", visit.basedOn).end();
    if (!visit.appointment.empty())
        json.array("appointment").reference({}, "Appointment", visit.appointment).end();
    json.period("period", isoTime(visit.day, visit.minute), isoTime(visit.day, std::min(1439, visit.minute + kind.minutes)));
    if (!visit.icd10.empty())
        json.codeables("reasonCode", systems::Icd10, visit.icd10);
    if (emergency)
        json.reference("serviceProvider", "Organization", hospitals()[3].id, hospitals()[3].name);
    else
        json.reference("serviceProvider", "Organization", organisation.id(), organisation.name());
    out.finish();
}

void writeClinical(const Scene& scene)
{
    ClinicalWriter(scene).write();
}

} // namespace dutydesk::sandbox
