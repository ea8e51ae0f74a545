#pragma once

#include "desk/worklist.h"

#include <QDate>
#include <QString>

namespace dutydesk {

/// A need as the rules see it today.
struct Worklist::Need {
    qint64 person = 0;
    QString occasion, source;
    QDate due, raised;
    QString fact = QStringLiteral("{}"); ///< JSON: what the reasons in words are made of
    QString programme;
    int rank = 4;
    bool met = false; ///< something on record has answered it already
    QString metBy;    ///< "appointment", "visit", "contact", "plan"
};

} // namespace dutydesk
