#include "lists/import_rows.h"

#include "lists/row_columns.h"

namespace dutydesk {

std::unique_ptr<RowModel<ImportSummary::BadRow>> ImportRows::badRows() {
    using Row = ImportSummary::BadRow;
    std::vector<Column<Row>> columns{
        {QStringLiteral("row"), tr("Row"), [](const Row& row) { return row.row; }, {}, 84, RightAligned},
        textColumn<Row>("field", tr("Field"), &Row::field, 130),
        textColumn<Row>("value", tr("What stands there"), &Row::value, 140),
        textColumn<Row>("message", tr("What is wrong"), &Row::message, 260),
        textColumn<Row>("remedy", tr("How to mend it"), &Row::remedy, 260)};
    auto model = std::make_unique<RowModel<Row>>(std::move(columns));
    model->setKeyFunction([](const Row& row) { return QStringLiteral("%1 %2").arg(row.row).arg(row.field); });
    RowModel<Row>* plain = model.get();
    model->setRoleFunction([plain](const Row& row, int column, int role) -> QVariant {
        return role == Qt::ToolTipRole ? plain->columns()[std::size_t(column)].display(row) : QVariant();
    });
    return model;
}

} // namespace dutydesk
