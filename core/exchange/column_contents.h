#pragma once

#include "exchange/column_mapping.h"

namespace dutydesk {

/// Tells columns by what stands in them: ЕНП and СНИЛС by their check digits, dates, names, sexes, phones. Nothing when
/// the rows would not identify anybody. The rows above the first that looks like the rest count as titles.
std::optional<ColumnMapping> columnsByContents(std::span<const SourceRow> rows);

} // namespace dutydesk
