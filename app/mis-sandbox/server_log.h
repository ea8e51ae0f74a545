#pragma once

#include <QList>
#include <QString>

namespace dutydesk {

/// A request as the log of the server keeps it.
struct LoggedRequest {
    QString line;        ///< `GET /fhir/Patient?_count=500`
    int status = 0;      ///< of the answer that was made, 0 when none was (hang, reset)
    bool faulty = false; ///< met a fault
};

} // namespace dutydesk
