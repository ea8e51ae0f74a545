#include "exchange/csv_reader.h"
#include "exchange/file_kind.h"
#include "exchange/ods_reader.h"
#include "exchange/r01_reader.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_reader.h"

namespace dutydesk {

Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options) {
    const auto kind = fileKindOf(path);
    if (!kind)
        return kind.error();
    switch (*kind) {
    case FileKind::Xlsx:
        return XlsxReader::open(path, options);
    case FileKind::Ods:
        return OdsReader::open(path, options);
    case FileKind::R01:
        return R01Reader::open(path, options);
    case FileKind::Text:
        break;
    }
    return CsvReader::open(path, options);
}

} // namespace dutydesk
