#pragma once

#include "exchange/column_mapping.h"

namespace dutydesk {

/// What a row below the header is.
enum class RowRole {
    Person,
    Furniture,   ///< a total, a signature, the header once more, the numbers of the columns
    Nobody,      ///< neither name nor number nor anything else of a person, only what was filled down a column
    OtherHeader, ///< a header whose columns stand otherwise: the rows under it are not those of this list
};

/// Tells what stands in a list and is nobody. Keeps a reference to the mapping.
class FurnitureFilter {
public:
    explicit FurnitureFilter(const ColumnMapping& mapping);

    RowRole roleOf(const SourceRow& row) const;
    /// True for the list's own header once more, in the same words or in others.
    bool isOwnHeader(const SourceRow& row) const;

private:
    bool repeatsHeader(const SourceRow& row) const;
    RowRole headerRole(const SourceRow& row) const;

    const ColumnMapping& m_mapping;
    std::vector<ListField> m_headerFields; ///< what the list's own header says, whatever a user made of it
    QList<int> m_personal;                 ///< columns that somebody could be told by
    QList<int> m_numbers;                  ///< columns that hold digits, and in a header none
};

} // namespace dutydesk
