#include "fhir/codes.h"
#include "fhir/instant.h"
#include "fhir/resource_reader.h"

#include "domain/sex.h"

#include <QCoreApplication>

namespace dutydesk {

using simdjson::dom::element;

namespace {

/// The n-th string of an element that is a string or a list of strings.
Utf8 nthText(ResourceReader& reader, const JsonObject& object, std::string_view field, size_t n)
{
    element found;
    if (!object || object->at_key(field).get(found))
        return {};
    std::string_view value;
    if (!found.get(value))
        return n == 0 ? value : Utf8();
    simdjson::dom::array several;
    if (found.get(several)) {
        if (!found.is_null())
            reader.issue(field, QCoreApplication::translate("fhir", "The name has an unknown shape; it was left out."));
        return {};
    }
    size_t at = 0;
    for (element item : several) {
        if (at++ == n)
            return item.get(value) ? Utf8() : Utf8(value);
    }
    return {};
}

JsonObject bestName(ResourceReader& reader)
{
    JsonObject best;
    reader.eachObject(reader.root(), "name", [&](const simdjson::dom::object& name) {
        const bool official = reader.text(name, "use") == "official";
        if (!best || official)
            best = name;
        return !official;
    });
    return best;
}

void decodeName(ResourceReader& reader, PersonRecord& person)
{
    const JsonObject name = bestName(reader);
    person.family = nthText(reader, name, "family", 0);
    person.given = nthText(reader, name, "given", 0);
    person.patronymic = nthText(reader, name, "given", 1);
    if (person.patronymic.empty()) // older writers
        person.patronymic = nthText(reader, name, "family", 1);
    if (person.family.empty() && person.given.empty())
        reader.issue("name", QCoreApplication::translate("fhir", "The person has no name."));
}

Utf8 address(ResourceReader& reader)
{
    const JsonObject first = reader.first(reader.root(), "address");
    const Utf8 whole = reader.text(first, "text");
    if (!whole.empty() || !first)
        return whole;
    std::string composed;
    const auto append = [&composed](Utf8 part) {
        if (part.empty())
            return;
        if (!composed.empty())
            composed += ", ";
        composed += part;
    };
    append(reader.text(first, "postalCode"));
    append(reader.text(first, "city"));
    for (size_t i = 0; i < 4; ++i)
        append(nthText(reader, first, "line", i));
    return reader.arena().keep(composed);
}

void decodePhones(ResourceReader& reader, PersonRecord& person)
{
    reader.eachObject(reader.root(), "telecom", [&](const simdjson::dom::object& contact) {
        const Utf8 system = reader.text(contact, "system");
        if (!system.empty() && system != "phone" && system != "sms")
            return true;
        const Utf8 value = reader.text(contact, "value");
        if (!value.empty())
            person.phones.push_back({value, reader.text(contact, "use")});
        return true;
    });
}

} // namespace

PersonRecord decodePatient(ResourceReader& reader)
{
    PersonRecord person;
    const JsonObject root = reader.root();
    person.header = reader.header();
    person.enp = reader.identifier(fhir_codes::Enp);
    person.snils = reader.identifier(fhir_codes::Snils);
    person.misNumber = reader.identifier(fhir_codes::MisNumber);
    decodeName(reader, person);
    person.birthDate = reader.day(root, "birthDate");
    const Utf8 gender = reader.text(root, "gender");
    person.sex = static_cast<int>(gender == "male" ? Sex::Male : gender == "female" ? Sex::Female : Sex::Unknown);
    person.address = address(reader);
    person.district = reader.text(reader.extension(root, fhir_codes::DistrictExtension), "valueString");
    person.organization = reader.reference(root, "managingOrganization");
    person.active = reader.truth(root, "active", true);
    person.deceasedOn = reader.day(root, "deceasedDateTime");
    if (person.deceasedOn.empty() && reader.truth(root, "deceasedBoolean", false))
        person.deceasedOn = "unknown";
    decodePhones(reader, person);
    return person;
}

CoverageRecord decodeCoverage(ResourceReader& reader)
{
    CoverageRecord coverage;
    const JsonObject root = reader.root();
    coverage.header = reader.header();
    coverage.patient = reader.reference(root, "beneficiary", "Patient");
    if (coverage.patient.empty())
        reader.drop("beneficiary");
    coverage.status = reader.text(root, "status");
    const JsonObject insurer = reader.object(reader.first(root, "payor"), "identifier");
    coverage.insurer = reader.text(insurer, "value");
    if (coverage.insurer.empty()) {
        const Utf8 system = reader.text(insurer, "system");
        if (system.substr(0, fhir_codes::InsurerPrefix.size()) == fhir_codes::InsurerPrefix)
            coverage.insurer = system.substr(fhir_codes::InsurerPrefix.size());
    }
    const JsonObject period = reader.object(root, "period");
    coverage.startOn = reader.day(period, "start");
    coverage.endOn = reader.day(period, "end");
    return coverage;
}

ListRecord decodeGroup(ResourceReader& reader)
{
    ListRecord list;
    const JsonObject root = reader.root();
    list.header = reader.header();
    list.kind = reader.code(root, "code", fhir_codes::ListKind);
    list.name = reader.text(root, "name");
    list.quantity = static_cast<qint64>(reader.number(root, "quantity").value_or(0));
    for (const auto& trait : reader.objects(root, "characteristic")) {
        const Utf8 what = reader.code(trait, "code", fhir_codes::Programme);
        if (what == "programme")
            list.programme = reader.code(trait, "valueCodeableConcept", fhir_codes::Programme);
        else if (what == "month")
            list.month = reader.day(reader.object(trait, "period"), "start").substr(0, 7);
    }
    const auto members = reader.objects(root, "member");
    list.members.reserve(members.size());
    for (const auto& member : members) {
        ListMemberRecord row;
        row.patient = reader.reference(member, "entity", "Patient");
        if (row.patient.empty())
            continue;
        const JsonObject period = reader.object(member, "period");
        row.startOn = reader.day(period, "start");
        row.endOn = reader.day(period, "end");
        row.inactive = reader.truth(member, "inactive", false);
        list.members.push_back(row);
    }
    return list;
}

OrganizationRecord decodeOrganization(ResourceReader& reader)
{
    OrganizationRecord organization;
    const JsonObject root = reader.root();
    organization.header = reader.header();
    organization.name = reader.text(root, "name");
    organization.kind = reader.code(root, "type", fhir_codes::OrganizationKind);
    organization.code = reader.identifier(fhir_codes::Organization);
    if (organization.code.empty())
        organization.code = reader.text(reader.first(root, "identifier"), "value");
    organization.partOf = reader.reference(root, "partOf");
    return organization;
}

PractitionerRecord decodePractitioner(ResourceReader& reader)
{
    PractitionerRecord practitioner;
    practitioner.header = reader.header();
    const JsonObject name = bestName(reader);
    practitioner.name = reader.text(name, "text");
    if (practitioner.name.empty()) {
        std::string composed(nthText(reader, name, "family", 0));
        for (size_t i = 0; i < 2; ++i) {
            const Utf8 part = nthText(reader, name, "given", i);
            if (!part.empty())
                composed.append(composed.empty() ? "" : " ").append(part);
        }
        practitioner.name = reader.arena().keep(composed);
    }
    return practitioner;
}

LocationRecord decodeLocation(ResourceReader& reader)
{
    LocationRecord location;
    location.header = reader.header();
    location.name = reader.text(reader.root(), "name");
    location.room = reader.identifier(fhir_codes::Room);
    return location;
}

} // namespace dutydesk
