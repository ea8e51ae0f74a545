#pragma once

#include "exchange/list_stamp.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace dutydesk {

/// The columns that the records of an R01 list become: the elements of the format first, under headers that the search
/// for columns knows, then the elements that this file has beyond them, under their own names.
class R01Columns {
public:
    R01Columns();

    /// The column of an element of a record, in capitals; −1 when it has none. `hint` is where the last one was found.
    int find(std::string_view element, int hint) const;
    /// A column for an element beyond the format; −1 when there are too many.
    int add(std::string_view element);

    QStringList headers() const;
    int size() const { return int(m_columns.size()); }

    /// Fills what is not an element of the record: the МО and the month from the stamp, and the policy number from
    /// NUM_P where ENP is empty (TYPE_P 3, or 2 for a temporary certificate).
    void complete(QStringList& values, const ListStamp& stamp) const;

private:
    struct Column {
        std::string element;
        QString header;
    };
    std::vector<Column> m_columns;
};

} // namespace dutydesk
