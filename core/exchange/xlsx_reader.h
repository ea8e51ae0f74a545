#pragma once

#include "exchange/row_filler.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_workbook.h"

namespace dutydesk {

/// XLSX, row by row. Holds the shared strings and one row; formulas give their stored values; hidden sheets are left
/// out and told of, hidden rows are read and marked.
class XlsxReader final : public TableReader {
public:
    /// Reads everything but the cells.
    static Result<std::unique_ptr<TableReader>> open(const QString& path, const TableOptions& options);

    QString format() const override { return QStringLiteral("XLSX"); }
    QStringList sheets() const override;
    Result<void> openSheet(int index) override;
    Result<bool> next(SourceRow& row) override;
    double progress() const override { return m_workbook.zip().progress(); }
    std::vector<RowIssue> notes() const override;

private:
    struct Place {
        int column = -1;
        std::size_t style = 0;
        char type = 'n'; ///< n number, s shared, t text (str, inlineStr), b boolean, e error, d ISO date
    };
    Result<void> readCells(SourceRow& row);
    Result<void> readCell(SourceRow& row, int& nextColumn);
    Place placeOf(int nextColumn) const;
    SourceCell cellOf(const Place& place, bool hasFormula, const std::string& formula);
    SourceCell numberCell(const Place& place) const;
    Error failed() const;

    XlsxWorkbook m_workbook;
    ReadWork* m_work = nullptr;
    RowFiller m_filler;
    std::unique_ptr<XmlTokenizer> m_xml;
    QString m_member;
    std::string m_value;
    int m_lastRow = 0;
};

} // namespace dutydesk
