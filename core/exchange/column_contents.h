#pragma once

#include "exchange/column_mapping.h"

namespace dutydesk {

/// Tells columns by what stands in them: ЕНП and СНИЛС by their check digits, dates, names, sexes, phones. Nothing when
/// the rows would not identify anybody. The rows above the first that looks like the rest count as titles.
std::optional<ColumnMapping> columnsByContents(std::span<const SourceRow> rows);

/// A header "ФИО" merged over three columns leaves the next two without a header: when family, given name and
/// patronymic stand there, each gets its own column.
void splitMergedName(ColumnMapping& mapping, std::span<const SourceRow> rows);

} // namespace dutydesk
