#pragma once

#include "desk/desk_private.h"

#include <QJsonObject>

namespace dutydesk {

/// A row that the desk creates and a server is told of. `columns` and `values` come after server_id, person_id,
/// idempotency_key, local_state.
struct Creation {
    QString type, table, columns, action, summary, details;
    QVariantList values;
    std::function<QJsonObject(const QString& key, const QString& patient)> body;
};

/// Row, outbox, needs and audit in one transaction; the caller has asked for the right.
Result<void> createRow(Desk::Private& d, PersonId person, const Creation& creation);

} // namespace dutydesk
