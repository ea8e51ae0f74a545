#include "fhir/resource_reader.h"

#include "fhir/codes.h"
#include "fhir/instant.h"

#include <QCoreApplication>
#include <QDateTime>

namespace dutydesk {

using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

QString asQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr qsizetype MostIssues = 500; // a page of rubbish must not become a book of issues

/// Looks through the codings of one CodeableConcept.
Utf8 codeOf(const simdjson::dom::object& concept_, std::string_view system)
{
    simdjson::dom::array codings;
    if (concept_["coding"].get(codings))
        return {};
    for (element coding : codings) {
        std::string_view of, code;
        if (!system.empty() && (coding["system"].get(of) || of != system))
            continue;
        if (!coding["code"].get(code))
            return code;
    }
    return {};
}

} // namespace

std::optional<element> ResourceReader::find(const JsonObject& parent, std::string_view field) const
{
    element found;
    if (!parent || parent->at_key(field).get(found) || found.is_null())
        return {};
    return found;
}

void ResourceReader::issue(std::string_view field, const QString& message)
{
    if (m_issues.size() < MostIssues)
        m_issues.append({asQString(m_type), asQString(m_id), asQString(field), message, false});
}

void ResourceReader::wrongType(std::string_view field)
{
    issue(field, QCoreApplication::translate("fhir", "The element has another type than FHIR R4 gives it; it was left out."));
}

void ResourceReader::drop(std::string_view field)
{
    if (m_dropped)
        return;
    m_dropped = true;
    if (m_issues.size() < MostIssues)
        m_issues.append({asQString(m_type), asQString(m_id), asQString(field),
                         QCoreApplication::translate("fhir", "The element is missing or unreadable; the record was set aside."),
                         true});
}

RecordHeader ResourceReader::header()
{
    RecordHeader header;
    m_id = header.id = text(m_root, "id");
    if (header.id.empty())
        drop("id");
    const JsonObject meta = object(m_root, "meta");
    header.version = text(meta, "versionId");
    header.updatedMs = instant(meta, "lastUpdated").value_or(0);
    return header;
}

Utf8 ResourceReader::text(const JsonObject& parent, std::string_view field)
{
    const auto found = find(parent, field);
    std::string_view value;
    if (!found)
        return {};
    if (found->get(value)) {
        wrongType(field);
        return {};
    }
    return value;
}

bool ResourceReader::truth(const JsonObject& parent, std::string_view field, bool otherwise)
{
    const auto found = find(parent, field);
    bool value = otherwise;
    if (found && found->get(value)) {
        wrongType(field);
        return otherwise;
    }
    return value;
}

std::optional<double> ResourceReader::number(const JsonObject& parent, std::string_view field)
{
    const auto found = find(parent, field);
    double value = 0;
    if (!found)
        return {};
    if (found->get(value)) { // converts whole numbers too
        wrongType(field);
        return {};
    }
    return value;
}

JsonObject ResourceReader::object(const JsonObject& parent, std::string_view field)
{
    const auto found = find(parent, field);
    simdjson::dom::object value;
    if (!found)
        return {};
    if (found->get(value)) {
        wrongType(field);
        return {};
    }
    return value;
}

JsonArray ResourceReader::array(const JsonObject& parent, std::string_view field)
{
    const auto found = find(parent, field);
    simdjson::dom::array value;
    if (!found)
        return {};
    if (found->get(value)) {
        wrongType(field);
        return {};
    }
    return value;
}

std::vector<simdjson::dom::object> ResourceReader::objects(const JsonObject& parent, std::string_view field)
{
    std::vector<simdjson::dom::object> result;
    eachObject(parent, field, [&result](const simdjson::dom::object& item) {
        result.push_back(item);
        return true;
    });
    return result;
}

JsonObject ResourceReader::first(const JsonObject& parent, std::string_view field)
{
    const auto found = find(parent, field);
    if (!found)
        return {};
    simdjson::dom::object single;
    if (!found->get(single))
        return single;
    simdjson::dom::array several;
    if (found->get(several)) {
        wrongType(field);
        return {};
    }
    for (element item : several) {
        if (!item.get(single))
            return single;
        break;
    }
    if (several.size() > 0)
        wrongType(field);
    return {};
}

InstantMs ResourceReader::instant(const JsonObject& parent, std::string_view field)
{
    const Utf8 value = text(parent, field);
    if (value.empty())
        return {};
    auto result = parseInstant(value);
    if (!result && isDay(value)) { // a dateTime may be a mere day: its beginning at the polyclinic
        const QDate date = QDate::fromString(asQString(value), Qt::ISODate);
        return date.startOfDay().toMSecsSinceEpoch();
    }
    if (!result)
        issue(field, QCoreApplication::translate("fhir", "The time cannot be read; it was left out."));
    return result;
}

Utf8 ResourceReader::day(const JsonObject& parent, std::string_view field)
{
    const Utf8 value = text(parent, field);
    if (value.empty() || isDay(value))
        return value;
    if (value.size() > 10 && value[10] == 'T' && isDay(value.substr(0, 10))) {
        if (value.back() != 'Z')
            return value.substr(0, 10); // written with the polyclinic's own offset
        if (const auto ms = parseInstant(value)) {
            const QByteArray local = QDateTime::fromMSecsSinceEpoch(*ms).date().toString(Qt::ISODate).toLatin1();
            return m_arena.keep({local.constData(), static_cast<size_t>(local.size())});
        }
    }
    issue(field, QCoreApplication::translate("fhir", "The date is incomplete or cannot be read; it was left out."));
    return {};
}

Utf8 ResourceReader::idOfReference(Utf8 reference, std::string_view type)
{
    if (const auto history = reference.find("/_history/"); history != Utf8::npos)
        reference = reference.substr(0, history);
    const auto slash = reference.rfind('/');
    if (slash == Utf8::npos)
        return {}; // contained, urn:uuid: or nonsense: nothing that the desk can look up
    const Utf8 id = reference.substr(slash + 1);
    Utf8 of = reference.substr(0, slash);
    if (const auto before = of.rfind('/'); before != Utf8::npos)
        of = of.substr(before + 1);
    return type.empty() || of == type ? id : Utf8();
}

Utf8 ResourceReader::reference(const JsonObject& parent, std::string_view field, std::string_view type)
{
    Utf8 id;
    eachObject(parent, field, [&](const simdjson::dom::object& item) {
        id = idOfReference(text(item, "reference"), type);
        return id.empty();
    });
    return id;
}

Utf8 ResourceReader::code(const JsonObject& parent, std::string_view field, std::string_view system)
{
    Utf8 found;
    eachObject(parent, field, [&](const simdjson::dom::object& item) {
        found = codeOf(item, system);
        return found.empty();
    });
    return found;
}

Utf8 ResourceReader::anyCode(const JsonObject& parent, std::string_view field)
{
    return code(parent, field, {});
}

Utf8 ResourceReader::icd10(const JsonObject& parent, std::string_view field)
{
    const Utf8 found = code(parent, field, fhir_codes::Icd10);
    return found.empty() ? code(parent, field, fhir_codes::Icd10Older) : found;
}

Utf8 ResourceReader::words(const JsonObject& parent, std::string_view field)
{
    const JsonObject item = first(parent, field);
    const Utf8 own = text(item, "text");
    if (!own.empty())
        return own;
    Utf8 display;
    eachObject(item, "coding", [&](const simdjson::dom::object& coding) {
        display = text(coding, "display");
        return display.empty();
    });
    return display;
}

Utf8 ResourceReader::identifier(std::string_view system)
{
    Utf8 value;
    eachObject(m_root, "identifier", [&](const simdjson::dom::object& item) {
        std::string_view of;
        if (item["system"].get(of) || of != system)
            return true;
        value = text(item, "value");
        return false;
    });
    return value;
}

JsonObject ResourceReader::extension(const JsonObject& parent, std::string_view url)
{
    JsonObject found;
    eachObject(parent, "extension", [&](const simdjson::dom::object& item) {
        std::string_view of;
        if (item["url"].get(of) || of != url)
            return true;
        found = item;
        return false;
    });
    return found;
}

} // namespace dutydesk
