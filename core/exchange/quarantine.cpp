#include "exchange/quarantine.h"

#include "exchange/cell_values.h"
#include "exchange/row_interpreter.h"

namespace dutydesk {

namespace {

/// In the order of CellKind.
constexpr QStringView Letters = u"-tndbe";

CellKind kindOf(const QString& text, QChar letter) {
    if (text.isEmpty())
        return CellKind::Empty;
    const qsizetype at = Letters.indexOf(letter);
    if (at > 0)
        return static_cast<CellKind>(at);
    const bool failed = looksLikeFormulaError(text) || (text.startsWith(u'=') && text.size() > 1);
    return failed ? CellKind::Error : CellKind::Text;
}

} // namespace

QString cellKinds(const SourceRow& row) {
    QString kinds;
    kinds.reserve(qsizetype(row.cells.size()));
    for (const SourceCell& cell : row.cells)
        kinds += Letters.at(static_cast<int>(cell.kind));
    return kinds;
}

SourceRow sourceRow(const QuarantinedRow& row) {
    SourceRow source;
    source.number = row.rowNumber;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QChar letter = i < row.kinds.size() ? row.kinds.at(i) : QChar();
        source.cells.push_back({row.cells.at(i), kindOf(row.cells.at(i), letter)});
    }
    return source;
}

MendedRow reinterpret(const ColumnMapping& mapping, const QuarantinedRow& row, const QMap<int, QString>& edits,
                      QDate today) {
    if (edits.isEmpty())
        return {std::nullopt, row, {}};
    SourceRow source = sourceRow(row);
    for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
        if (edit.key() < 0 || edit.key() >= MaxListColumns)
            continue;
        const auto column = std::size_t(edit.key());
        if (source.cells.size() <= column)
            source.cells.resize(column + 1);
        const QString text = edit.value().trimmed().left(MaxCellText);
        source.cells[column] = {text, text.isEmpty() ? CellKind::Empty : CellKind::Text};
    }
    MendedRow mended;
    ListRow read;
    std::vector<RowIssue> issues;
    if (RowInterpreter(mapping, today).read(source, read, issues)) {
        mended.row = std::move(read);
        mended.issues = std::move(issues);
    } else {
        mended.quarantined = {row.rowNumber, source.texts(), std::move(issues), cellKinds(source)};
    }
    return mended;
}

} // namespace dutydesk
