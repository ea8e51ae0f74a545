#include "exchange/row_filler.h"

#include "exchange/column_mapping.h"
#include "exchange/exchange_text.h"

#include <algorithm>

namespace dutydesk {

namespace {

QString place(const SourceRow& row, int column) {
    return QString(columnLetters(column) + QString::number(row.number));
}

} // namespace

RowIssue hiddenSheetsNote(const QStringList& names) {
    QString shown = QStringList(names.first(std::min<qsizetype>(names.size(), 5))).join(QStringLiteral(", "));
    if (names.size() > 5)
        shown += QStringLiteral(" …");
    return fileWarning(ExchangeText::tr("Hidden sheets were left out: %1.").arg(shown),
                       ExchangeText::tr("If the list goes on there, show the sheets in a spreadsheet program, save the "
                                        "file and choose it again."));
}

Error sheetTooLarge() {
    return badFile(
        ExchangeText::tr("The sheet has more rows or columns than a spreadsheet can have (%1 × %2). Save it again "
                         "from a spreadsheet program.")
            .arg(MaxTableRows)
            .arg(MaxTableColumns));
}

Error rowTooLong(int row) {
    return badFile(ExchangeText::tr("Row %1 is too long to be a row of a list. Look whether a quotation mark or a line "
                                    "break is missing there, or ask for the list as .xlsx.")
                       .arg(row));
}

void RowFiller::begin(SourceRow& row, int number, bool hidden) {
    row.number = number;
    row.hidden = hidden;
    row.cells.clear();
    m_filled = 0;
    m_text = 0;
}

bool RowFiller::fail(const Error& error) {
    m_error = error;
    return false;
}

bool RowFiller::put(SourceRow& row, int column, SourceCell&& cell, int times) {
    if (cell.text.isEmpty() || times < 1)
        return true;
    if (column < 0 || column >= MaxTableColumns || times > MaxTableColumns - column)
        return fail(sheetTooLarge());
    if (cell.text.size() > MaxCellText) {
        cell.text.truncate(MaxCellText);
        if (m_cut++ == 0)
            m_firstCut = place(row, column);
    }
    m_filled += times;
    m_text += cell.text.size() * times;
    if (m_work)
        m_work->cells += times;
    if (m_filled > MaxListColumns)
        return fail(badFile(ExchangeText::tr("Row %1 has more than %2 filled columns, so this is no list of people. "
                                             "Delete the columns that do not belong to the list, or copy the list into "
                                             "a new file.")
                                .arg(row.number)
                                .arg(MaxListColumns)));
    if (m_text > MaxRowText)
        return fail(rowTooLong(row.number));
    const int end = std::min(column + times, MaxListColumns);
    if (column + times > end) {
        if (m_stray == 0)
            m_firstStray = place(row, std::max(column, end));
        m_stray += column + times - std::max(column, end);
    }
    if (column >= end)
        return true;
    if (row.cells.size() < std::size_t(end))
        row.cells.resize(std::size_t(end));
    for (int at = column; at + 1 < end; ++at)
        row.cells[std::size_t(at)] = cell;
    row.cells[std::size_t(end) - 1] = std::move(cell);
    return true;
}

void RowFiller::addNotes(std::vector<RowIssue>& notes) const {
    if (m_stray > 0)
        notes.push_back(fileWarning(
            ExchangeText::tr("Cells far to the right of the list were left out: %1, the first is %2.")
                .arg(m_stray)
                .arg(m_firstStray),
            ExchangeText::tr("Look at that cell: if it belongs to the list, move it to the other columns.")));
    if (m_cut > 0)
        notes.push_back(fileWarning(
            ExchangeText::tr("Texts longer than %1 characters were cut off: %2, the first in %3.")
                .arg(MaxCellText)
                .arg(m_cut)
                .arg(m_firstCut),
            ExchangeText::tr("Look at that cell: a quotation mark or a line break may be missing before it.")));
}

} // namespace dutydesk
