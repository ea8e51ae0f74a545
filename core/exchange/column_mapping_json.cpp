#include "exchange/column_mapping_json.h"

#include "exchange/list_field_code.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dutydesk {

QJsonObject columnsToJson(const ColumnMapping& mapping) {
    QJsonArray fields;
    for (const ListField field : mapping.fields)
        fields << listFieldCode(field);
    return {{QStringLiteral("headers"), QJsonArray::fromStringList(mapping.headers)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("headerRow"), mapping.headerRow},
            {QStringLiteral("byContent"), mapping.byContent}};
}

ColumnMapping columnsFromJson(const QJsonObject& json) {
    ColumnMapping mapping;
    for (const QJsonValue& header : json.value(QLatin1String("headers")).toArray())
        mapping.headers << header.toString();
    for (const QJsonValue& field : json.value(QLatin1String("fields")).toArray())
        mapping.fields.push_back(listFieldFromCode(field.toString()).value_or(ListField::None));
    mapping.headerRow = json.value(QLatin1String("headerRow")).toInt();
    mapping.byContent = json.value(QLatin1String("byContent")).toBool();
    return mapping;
}

QVariantMap columnsToMap(const ColumnMapping& mapping) {
    return columnsToJson(mapping).toVariantMap();
}

ColumnMapping columnsFromMap(const QVariantMap& map) {
    return columnsFromJson(QJsonObject::fromVariantMap(map));
}

} // namespace dutydesk
