#pragma once

#include "exchange/ods_cell.h"
#include "exchange/row_filler.h"
#include "exchange/table_reader.h"
#include "exchange/xml_tokenizer.h"
#include "exchange/zip_package.h"

namespace dutydesk {

/// OpenDocument sheets (.ods), row by row in bounded memory. Formulas give their stored values, covered cells of merged
/// ones are empty, comments and drawings are passed over; hidden sheets are left out and told of, hidden rows are read
/// and marked. Repeated empty rows and cells cost nothing; a filled row that is repeated more than 100 times is handed
/// over once and told of.
class OdsReader final : public TableReader {
public:
    static Result<std::unique_ptr<TableReader>> open(const QString& path, const TableOptions& options);

    QString format() const override { return QStringLiteral("ODS"); }
    QStringList sheets() const override;
    Result<void> openSheet(int index) override;
    Result<bool> next(SourceRow& row) override;
    double progress() const override { return m_zip.progress(); }
    std::vector<RowIssue> notes() const override;

private:
    struct SheetPlace {
        QString name;
        int table = 0; ///< among all tables of the document
    };
    Result<void> checkEncryption();
    Result<void> readSheets();
    Result<void> openContent();
    bool startsTable() const;
    void readRowStart(int& repeated, bool& hidden) const;
    Result<bool> takeRow(SourceRow& row, int repeated);
    Result<void> readCells(SourceRow& row);
    Result<void> readCell(SourceRow& row, int& column);
    Result<void> readText(std::string& text);
    void appendParagraphText(std::string& text);
    Error failed() const;

    ReadWork* m_work = nullptr;
    ZipPackage m_zip;
    std::vector<SheetPlace> m_sheets;
    QStringList m_hiddenSheets;
    std::unique_ptr<XmlTokenizer> m_xml;
    RowFiller m_filler;
    std::string m_text;
    std::string m_piece;
    int m_tableDepth = 0; ///< of the open sheet's element; 0: the sheet has been read
    int m_lastRow = 0;
    SourceRow m_again; ///< a row that stands several times
    int m_timesLeft = 0;
    int m_muchRepeated = 0; ///< number of the first row that was repeated too often; 0: none
    int m_muchTimes = 0;
};

} // namespace dutydesk
