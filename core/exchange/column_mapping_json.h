#pragma once

#include "exchange/column_mapping.h"

#include <QVariantMap>

class QJsonObject;

namespace dutydesk {

/// The columns of a file as they are kept: headers, field codes, header row. Any thread.
QJsonObject columnsToJson(const ColumnMapping& mapping);
/// A field whose code is not known is None; an object that is none of ours gives no columns.
ColumnMapping columnsFromJson(const QJsonObject& json);
/// The same for what speaks no JSON.
QVariantMap columnsToMap(const ColumnMapping& mapping);
ColumnMapping columnsFromMap(const QVariantMap& map);

} // namespace dutydesk
