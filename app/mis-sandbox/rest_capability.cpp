#include "rest_service.h"
#include "search_params.h"
#include "store_json.h"
#include "store_types.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonArray codes(std::initializer_list<QStringView> values)
{
    QJsonArray array;
    for (const QStringView value : values)
        array.append(QJsonObject{{QStringLiteral("code"), value.toString()}});
    return array;
}

QJsonObject param(std::string_view name, QStringView type)
{
    return {{QStringLiteral("name"), text(name)}, {QStringLiteral("type"), type.toString()}};
}

QStringView kindName(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Token: return u"token";
    case ParamKind::Reference: return u"reference";
    case ParamKind::Date: return u"date";
    case ParamKind::Text: return u"string";
    case ParamKind::Uri: return u"uri";
    }
    return u"string";
}

QJsonObject resource(int type)
{
    QJsonArray params{param("_id", u"token"), param("_lastUpdated", u"date")};
    for (const SearchParam& search : searchParams(type))
        params.append(param(search.name, kindName(search.kind)));
    QJsonObject out{{QStringLiteral("type"), text(resourceTypes()[static_cast<std::size_t>(type)])},
                    {QStringLiteral("interaction"), codes({u"read", u"vread", u"create", u"update", u"patch", u"delete",
                                                           u"history-instance", u"history-type", u"search-type"})},
                    {QStringLiteral("versioning"), QStringLiteral("versioned-update")},
                    {QStringLiteral("readHistory"), true},
                    {QStringLiteral("updateCreate"), true},
                    {QStringLiteral("conditionalCreate"), true},
                    {QStringLiteral("conditionalRead"), QStringLiteral("not-supported")},
                    {QStringLiteral("conditionalUpdate"), false},
                    {QStringLiteral("conditionalDelete"), QStringLiteral("not-supported")},
                    {QStringLiteral("searchParam"), params}};
    if (resourceTypes()[static_cast<std::size_t>(type)] == "Group") {
        out.insert(QStringLiteral("operation"),
                   QJsonArray{QJsonObject{
                       {QStringLiteral("name"), QStringLiteral("export")},
                       {QStringLiteral("definition"),
                        QStringLiteral("http://hl7.org/fhir/uv/bulkdata/OperationDefinition/group-export")}}});
    }
    return out;
}

QJsonObject restPart()
{
    QJsonArray resources;
    for (std::size_t type = 0; type < resourceTypes().size(); ++type)
        resources.append(resource(static_cast<int>(type)));
    const QJsonObject security{{QStringLiteral("cors"), false},
                               {QStringLiteral("description"),
                                QStringLiteral("Authorization: Bearer <token> or N3 <token>; metadata is open.")}};
    return {{QStringLiteral("mode"), QStringLiteral("server")},
            {QStringLiteral("security"), security},
            {QStringLiteral("resource"), resources},
            {QStringLiteral("interaction"), codes({u"transaction", u"batch", u"history-system"})}};
}

} // namespace

RestResponse capabilityStatement(const Store& store, const std::string& base)
{
    const QJsonObject statement{
        {QStringLiteral("resourceType"), QStringLiteral("CapabilityStatement")},
        {QStringLiteral("status"), QStringLiteral("active")},
        {QStringLiteral("date"), QString::fromStdString(instantText(store.nowMs()))},
        {QStringLiteral("publisher"), QStringLiteral("DutyDesk")},
        {QStringLiteral("kind"), QStringLiteral("instance")},
        {QStringLiteral("software"), QJsonObject{{QStringLiteral("name"), QStringLiteral("mis-sandbox")},
                                                 {QStringLiteral("version"), QStringLiteral(DUTYDESK_VERSION)}}},
        {QStringLiteral("implementation"),
         QJsonObject{{QStringLiteral("description"), QStringLiteral("Песочница МИС поликлиники, вымышленные люди")},
                     {QStringLiteral("url"), QString::fromStdString(base)}}},
        {QStringLiteral("fhirVersion"), QStringLiteral("4.0.1")},
        {QStringLiteral("format"), QJsonArray{QStringLiteral("application/fhir+json"), QStringLiteral("json")}},
        {QStringLiteral("patchFormat"), QJsonArray{QStringLiteral("application/json-patch+json")}},
        {QStringLiteral("instantiates"),
         QJsonArray{QStringLiteral("http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data")}},
        {QStringLiteral("rest"), QJsonArray{restPart()}}};
    RestResponse response;
    response.body = QJsonDocument(statement).toJson(QJsonDocument::Compact).toStdString();
    return response;
}

} // namespace dutydesk
