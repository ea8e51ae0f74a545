#pragma once

#include <QString>
#include <QStringView>

namespace dutydesk {

/// A Russian telephone number as the desk keeps it. Never loses what was written: what cannot be read stays in `raw`.
struct Phone {
    QString number;    ///< +7XXXXXXXXXX, or empty when the text is not a Russian number of ten digits
    QString extension; ///< digits after "доб.", "вн.", "ext." or "#"; may be empty
    QString raw;       ///< as it came

    /// Eleven digits that begin with 7 or 8 lose the first; ten digits without "+" are kept; anything else is invalid.
    static Phone parse(QStringView text);

    bool isValid() const { return !number.isEmpty(); }
    /// Mobile when the first of the ten digits is 9.
    bool isMobile() const { return number.size() > 2 && number.at(2) == u'9'; }
    /// +7 (921) 123-45-67, with " доб. N"; `raw` when invalid.
    QString formatted() const;

    bool operator==(const Phone&) const = default;
};

} // namespace dutydesk
