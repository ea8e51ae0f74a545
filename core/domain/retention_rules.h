#pragma once

#include "domain/programme_json.h"

namespace dutydesk {

/// How long a person's data are kept once there is nothing more to keep them for, from resources/rules/retention.json.
/// Immutable after load; thread-safe. Source: 152-ФЗ, article 5 part 7 and article 21 part 4.
struct RetentionRules {
    Validity validity;
    int yearsAfterDeath = 3;
    int yearsAfterLeaving = 3; ///< the insurer
    int certificateYears = 3;  ///< how long the paper on the destruction is kept

    static Result<RetentionRules> fromJson(const QByteArray& json,
                                           const QString& file = QStringLiteral("retention.json"));

    /// The end of the aim of keeping somebody's data.
    struct End {
        QDate died;    ///< invalid: alive, as far as is known
        QDate left;    ///< end of the last policy of ours; invalid: insured by us, or never was
        QDate lastAct; ///< the desk's last word with him or about him; invalid: none
    };
    /// The last day on which the data may be kept; invalid while the aim lasts. What was done later than the end puts
    /// it off.
    QDate keptUntil(const End& end) const;
};

} // namespace dutydesk
