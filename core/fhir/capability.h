#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// What a server says that it can do (CapabilityStatement, R4), as far as the desk asks.
struct Capability {
    struct Type {
        bool search = false;
        bool history = false; ///< history-type: deletions can be asked for
        bool create = false;
        bool conditionalCreate = false;
        QSet<QString> searchParams;
    };

    QString software;
    QString fhirVersion;
    QHash<QString, Type> types;
    bool jsonPatch = false;
    bool groupExport = false;

    bool has(const QString& type) const { return types.contains(type); }
    Type of(const QString& type) const { return types.value(type); }
};

/// Error{Refused} when the text is not a CapabilityStatement of R4 (4.0.x) with a server side.
Result<Capability> readCapability(const QByteArray& json);

} // namespace dutydesk
