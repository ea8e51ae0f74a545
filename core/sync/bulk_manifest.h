#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace dutydesk {

/// What a bulk export consists of (Bulk Data Access 2.0, "complete status"), and which types were asked for.
struct BulkManifest {
    struct File {
        QString type, url;
        qint64 count = -1; ///< resources in it; -1 when the server does not say
    };

    QStringList types; ///< asked for, in the order in which they are stored
    bool ready = false;
    qint64 transactionMs = 0; ///< the server's moment that the export shows
    QList<File> files;        ///< in the order of `types`
    QStringList errors;

    qint64 total() const;
    qint64 totalOf(const QString& type) const;

    static BulkManifest ofTypes(const QStringList& types);
    /// As bulk_job keeps it.
    QByteArray toJson() const;
    static BulkManifest fromJson(const QByteArray& json);
    /// Error{Refused} when the answer is not a manifest with a transactionTime.
    static Result<BulkManifest> fromServer(const QByteArray& json, const QStringList& types);
};

} // namespace dutydesk
