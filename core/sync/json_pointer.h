#pragma once

#include "replica/outbox.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dutydesk {

/// The value at a JSON pointer (RFC 6901); Undefined when nothing stands there.
QJsonValue valueAt(const QJsonValue& root, const QString& pointer);

/// The resource with the changes made: missing parents of a set value are made as objects, a removed member that is not there is no
/// error, "-" at the end of a list appends. Everything else in the resource stays as it was.
QJsonObject withChanges(const QJsonObject& resource, const QList<FieldChange>& changes);

/// The changes as a JSON patch (RFC 6902) against `bases` as each change knows them.
QJsonArray toJsonPatch(const QList<FieldChange>& changes);

} // namespace dutydesk
