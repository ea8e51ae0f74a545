#include "population_writers.h"

#include "population_time.h"

namespace dutydesk::sandbox {

// The registry keeps what identifies a person, nothing that the polyclinic keeps.
void writeRegistryPerson(Output& out, const std::string& id, const Person& person)
{
    const PersonDetails details = detailsOf(person);
    JsonText& json = out.start("Patient", id);
    json.array("identifier").identifier(systems::Enp, details.enp).identifier(systems::Snils, details.snils).end();
    json.field("active", true);
    json.array("name").object().field("family", details.name.family).array("given").item(details.name.given);
    if (!details.name.patronymic.empty())
        json.item(details.name.patronymic);
    json.end().end().end();
    json.field("gender", person.sex == Sex::Female ? "female" : "male").field("birthDate", isoDate(person.birth()));
    out.finish();
}

std::string registryPatientId(const Person& person)
{
    return "kr-" + QByteArray::number(mixed(person.key, 91) >> 16, 16).toStdString();
}

void writeRegistrySlice(const Scene& scene, std::vector<std::string>& everybody)
{
    for (const Discharge& discharge : scene.cohort.discharges()) {
        const Person& person = scene.person(discharge.person);
        // A few stays have not reached the registry yet, so neither side is complete.
        if (!discharge.registryOnly && person.key % 50 == 0)
            continue;
        const std::string id = registryPatientId(person);
        writeRegistryPerson(scene.out, id, person);
        Stay stay{discharge.person, id, discharge.admitted, discharge.ended, discharge.diagnosis, discharge.hospital, discharge.risk,
                  "kr-"};
        writeStay(scene.out, scene.organisation, stay);
        everybody.push_back(id);
    }
}

} // namespace dutydesk::sandbox
