#pragma once

#include "exchange/list_reader.h"

namespace dutydesk {

/// The sheet of a list and how its columns are understood.
struct ListLayout {
    int sheet = 0;
    ColumnMapping mapping;
    std::vector<SourceRow> head;  ///< the first rows of the sheet, at most 60
    std::vector<RowIssue> notes;  ///< what is to be told of the columns
    std::optional<Error> problem; ///< BadInput: the mapping does not tell who a row is
};

/// Looks for the list: the sheet asked for, else the first with a header that is understood or remembered, else the
/// first whose columns can be told by their contents. `work` is what the reader counts into; not more than 256 MB are
/// unpacked in the search. Errors: what the reader says; NotFound for a sheet that is not there; BadInput when there is
/// nothing to show either (no rows, one column).
Result<ListLayout> findLayout(TableReader& reader, const ReadOptions& options, const ReadWork& work);

} // namespace dutydesk
