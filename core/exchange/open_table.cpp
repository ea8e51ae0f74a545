#include "exchange/csv_reader.h"
#include "exchange/file_kind.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_reader.h"

namespace dutydesk {

Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options) {
    const auto kind = fileKindOf(path);
    if (!kind)
        return kind.error();
    return *kind == FileKind::Xlsx ? XlsxReader::open(path) : CsvReader::open(path, options);
}

} // namespace dutydesk
