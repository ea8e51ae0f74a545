#include "population_writers.h"

#include "population_time.h"

namespace dutydesk::sandbox {

namespace {

void writeName(JsonText& json, const InventedName& name, Damage damage)
{
    json.array("name").object().field("use", "official");
    if (damage == Damage::PatronymicInFamily)
        json.array("family").item(name.family).item(name.patronymic).end();
    else
        json.field("family", name.family);
    json.array("given");
    const bool swapped = damage == Damage::SwappedNames && !name.patronymic.empty();
    json.item(swapped ? name.patronymic : name.given);
    if (swapped)
        json.item(name.given);
    else if (!name.patronymic.empty() && damage != Damage::PatronymicInFamily)
        json.item(name.patronymic);
    json.end().end().end();
}

void writePhones(JsonText& json, const std::vector<PersonPhone>& phones)
{
    if (phones.empty())
        return;
    json.array("telecom");
    for (const PersonPhone& phone : phones)
        json.object().field("system", "phone").field("value", phone.value).field("use", phone.use).end();
    json.end();
}

} // namespace

void writePatient(Output& out, const Organisation& organisation, const Person& person)
{
    const PersonDetails details = detailsOf(person);
    JsonText& json = out.start("Patient", organisation.idOf("p", person.number));
    json.array("extension").object().field("url", systems::District).field("valueString", std::to_string(person.district)).end().end();
    json.array("identifier").identifier(systems::Enp, details.enp).identifier(systems::Snils, details.snils);
    json.identifier(systems::MisNumber, organisation.id().substr(2) + "-" + std::to_string(100'000 + person.number)).end();
    json.field("active", true);
    writeName(json, details.name, person.damage);
    writePhones(json, details.phones);
    json.field("gender", person.sex == Sex::Female ? "female" : "male");
    if (person.damage != Damage::NoBirthDate)
        json.field("birthDate", isoDate(person.birth()));
    json.array("address").object().field("use", "home").field("text", details.address).end().end();
    json.reference("managingOrganization", "Organization", organisation.id());
    out.finish();
}

void writeCoverage(Output& out, const Organisation& organisation, const Person& person, QDate from)
{
    const std::string_view insurer = person.ours ? OurInsurer : insurers()[1 + person.key % (insurers().size() - 1)];
    JsonText& json = out.start("Coverage", organisation.idOf("cov", person.number));
    json.field("status", "active").field("subscriberId", detailsOf(person).enp);
    json.reference("beneficiary", "Patient", organisation.idOf("p", person.number));
    json.period("period", isoDate(from));
    json.array("payor").object().object("identifier");
    json.field("system", std::string(systems::InsurerRoot) + std::string(insurer)).field("value", insurer).end();
    json.field("display", insurerName(insurer)).end().end();
    out.finish();
}

void writeInsuredGroup(Output& out, std::string_view groupId, std::string_view organisationId, int count,
                       const std::function<void(JsonText&)>& members)
{
    JsonText& json = out.start("Group", groupId);
    json.array("identifier").identifier(systems::List, groupId).end();
    json.field("active", true).field("type", "person").field("actual", true);
    json.codeable("code", systems::ListKind, "insured", "Прикреплённые, застрахованные нами");
    json.field("name", "Прикреплённые, застрахованные в " + insurerName(OurInsurer)).field("quantity", count);
    json.reference("managingEntity", "Organization", organisationId);
    json.array("member");
    members(json);
    json.end();
    out.finish();
}

void writePeople(const Scene& scene, std::string_view groupId)
{
    const QDate today = scene.today();
    for (const Person& person : scene.cohort.persons()) {
        writePatient(scene.out, scene.organisation, person);
        writeCoverage(scene.out, scene.organisation, person, today.addDays(-200 - static_cast<qint64>(person.key % 4000)));
    }
    writeInsuredGroup(scene.out, groupId, scene.organisation.id(), scene.counts.insured, [&](JsonText& json) {
        for (const Person& person : scene.cohort.persons()) {
            if (person.ours)
                json.object().reference("entity", "Patient", scene.patient(person.number)).end();
        }
    });
}

} // namespace dutydesk::sandbox
