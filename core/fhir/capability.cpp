#include "fhir/capability.h"

#include "fhir/operation_outcome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fhir", text);
}

bool namesExport(const QJsonArray& operations)
{
    for (const QJsonValue& value : operations) {
        const QString name = value.toObject().value(u"name").toString();
        if (name == u"export" || name == u"$export" || name == u"group-export")
            return true;
    }
    return false;
}

Capability::Type readType(const QJsonObject& resource)
{
    Capability::Type type;
    for (const QJsonValue& value : resource.value(u"interaction").toArray()) {
        const QString code = value.toObject().value(u"code").toString();
        type.search |= code == u"search-type";
        type.history |= code == u"history-type";
        type.create |= code == u"create";
    }
    type.conditionalCreate = resource.value(u"conditionalCreate").toBool();
    for (const QJsonValue& value : resource.value(u"searchParam").toArray())
        type.searchParams.insert(value.toObject().value(u"name").toString());
    return type;
}

} // namespace

Result<Capability> readCapability(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(u"resourceType").toString() != u"CapabilityStatement") {
        return Error{ErrorKind::Refused,
                     looksLikeHtml(json)
                         ? tr("A web page answered instead of the polyclinic's system. Check the address; a sign-in page of the "
                              "network may stand in the way.")
                         : tr("The server did not say what it can do. Check the address: it must lead to a FHIR R4 service."),
                     serverWords(json)};
    }
    Capability capability;
    capability.fhirVersion = root.value(u"fhirVersion").toString();
    if (!capability.fhirVersion.startsWith(u"4.0"))
        return Error{ErrorKind::Refused, tr("The server speaks another version of FHIR; the desk needs R4 (4.0.1)."),
                     capability.fhirVersion};
    const QJsonObject software = root.value(u"software").toObject();
    capability.software = software.value(u"name").toString();
    for (const QJsonValue& format : root.value(u"patchFormat").toArray())
        capability.jsonPatch |= format.toString().contains(u"json-patch");
    const QJsonObject rest = root.value(u"rest").toArray().first().toObject();
    for (const QJsonValue& value : rest.value(u"resource").toArray()) {
        const QJsonObject resource = value.toObject();
        const QString type = resource.value(u"type").toString();
        capability.types.insert(type, readType(resource));
        if (type == u"Group")
            capability.groupExport |= namesExport(resource.value(u"operation").toArray());
    }
    capability.groupExport |= namesExport(rest.value(u"operation").toArray()) && capability.has(QStringLiteral("Group"));
    return capability;
}

} // namespace dutydesk
