#pragma once

#include "exchange/table_reader.h"
#include "exchange/xlsx_workbook.h"

namespace dutydesk {

/// XLSX, row by row. Holds the shared strings and one row; formulas give their stored values; hidden sheets are left
/// out.
class XlsxReader final : public TableReader {
public:
    /// Reads everything but the cells.
    static Result<std::unique_ptr<TableReader>> open(const QString& path);

    QStringList sheets() const override;
    Result<void> openSheet(int index) override;
    Result<bool> next(SourceRow& row) override;
    double progress() const override { return m_workbook.zip().progress(); }

private:
    struct Place {
        int column = -1;
        std::size_t style = 0;
        char type = 'n'; ///< n number, s shared, t text (str, inlineStr), b boolean, e error, d ISO date
    };
    Result<void> readCells(SourceRow& row);
    Result<void> readCell(SourceRow& row, int& nextColumn);
    Place placeOf(int nextColumn) const;
    void store(SourceRow& row, const Place& place, bool hasFormula, const std::string& formula);
    void storeNumber(SourceCell& cell, const Place& place);
    Error failed() const;

    XlsxWorkbook m_workbook;
    std::unique_ptr<XmlTokenizer> m_xml;
    QString m_member;
    std::string m_value;
    int m_lastRow = 0;
};

} // namespace dutydesk
