#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace dutydesk {

/// Applies a JSON Patch (RFC 6902: add, remove, replace, move, copy, test) to an object, all or nothing.
/// BadInput: the patch itself is malformed. Conflict: an operation does not fit the document (a path that is missing, a
/// test that fails); `details` holds the number of the operation, from 0.
Result<QJsonObject> applyJsonPatch(const QJsonObject& document, const QByteArray& patch);

} // namespace dutydesk
