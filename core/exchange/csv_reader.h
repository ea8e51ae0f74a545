#pragma once

#include "exchange/row_filler.h"
#include "exchange/table_reader.h"

#include <QFile>
#include <QStringDecoder>

#include <optional>

namespace dutydesk {

/// CSV and TSV by RFC 4180 with the liberties of real files: `;` `,` tab or `|`, any line ends, quotes inside unquoted
/// fields taken as they stand, Excel's first line "sep=;" and its ="…" wrapping of numbers. Rows are numbered as a
/// spreadsheet would number them (a quoted line break does not count).
class CsvReader final : public TableReader {
public:
    static Result<std::unique_ptr<TableReader>> open(const QString& path, const TableOptions& options);

    QString format() const override { return QStringLiteral("CSV"); }
    QStringList sheets() const override { return {QString()}; }
    Result<void> openSheet(int index) override;
    Result<bool> next(SourceRow& row) override;
    double progress() const override;
    QString encoding() const override { return m_encoding; }
    std::vector<RowIssue> notes() const override;

    /// The delimiter that splits the sample into the most even columns; nothing when none does.
    static std::optional<QChar> findDelimiter(const QString& sample);

private:
    explicit CsvReader(const QString& path)
        : m_file(path) {}
    bool fill();
    int peek(); ///< the next UTF-16 unit, −1 at the end
    void skipBreak(QChar first);
    Result<void> readQuoted(QString& field, int row);
    Result<bool> readRecord(SourceRow& row);
    bool store(SourceRow& row, int column, QString& field);

    QFile m_file;
    ReadWork* m_work = nullptr;
    RowFiller m_filler;
    QString m_encoding;
    QChar m_delimiter = u';';
    QStringDecoder m_decoder;
    QString m_buffer;
    qsizetype m_pos = 0;
    int m_row = 0;
    bool m_firstRecord = true;
};

} // namespace dutydesk
