#pragma once

#include "exchange/table_reader.h"

namespace dutydesk {

/// Puts cells into rows for the readers and keeps every row within the limits of table_reader.h, so that no file can
/// make a row that fills the memory.
class RowFiller {
public:
    explicit RowFiller(ReadWork* work = nullptr)
        : m_work(work) {}

    void begin(SourceRow& row, int number, bool hidden = false);
    /// Puts a cell in its place, `times` over to the right; empty texts are passed over. False when this cannot be a
    /// row of a list; error() says why.
    bool put(SourceRow& row, int column, SourceCell&& cell, int times = 1);
    const Error& error() const { return m_error; }

    /// Stray cells and texts that were cut off, as warnings of the whole file.
    void addNotes(std::vector<RowIssue>& notes) const;

private:
    bool fail(const Error& error);

    ReadWork* m_work;
    int m_filled = 0;
    qsizetype m_text = 0;
    qint64 m_stray = 0;
    QString m_firstStray; ///< "XFD5"
    qint64 m_cut = 0;
    QString m_firstCut;
    Error m_error;
};

/// The warning that hidden sheets were left out.
RowIssue hiddenSheetsNote(const QStringList& names);
/// The error of a sheet with more rows or columns than spreadsheets have.
Error sheetTooLarge();
/// The error of a row with more text than MaxRowText.
Error rowTooLong(int row);

} // namespace dutydesk
