#include "common/data_table_private.h"

#include "common/prompts.h"
#include "common/table_cells.h"
#include "common/table_export.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QMimeData>
#include <QStandardPaths>

namespace dutydesk {

// --- the way out: clipboard, file, paper

namespace {

OutgoingTable outgoing(const DataTable& table, const QString& title, bool onlySelection)
{
    OutgoingTable out;
    out.title = title;
    const auto* header = table.horizontalHeader();
    const auto* model = table.model();
    QList<int> columns;
    for (int visual = 0; model && visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        columns << column;
        out.headers << model->headerData(column, Qt::Horizontal).toString();
    }
    for (int row = 0; model && row < model->rowCount(); ++row) {
        if (onlySelection && !table.selectionModel()->isRowSelected(row, {}))
            continue;
        QVariantList cells;
        for (int column : columns) {
            const QModelIndex index = model->index(row, column);
            const QVariant value = index.data();
            const bool text = !value.isValid() || value.typeId() == QMetaType::QString;
            cells << (text ? QVariant(cellWords(index)) : value);
        }
        if (out.rows.isEmpty()) {
            for (int column : columns)
                out.rightAligned << (model->index(row, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        }
        out.rows << cells;
    }
    return out;
}

} // namespace

void DataTable::copySelection()
{
    const OutgoingTable table = outgoing(*this, d->title, true);
    if (table.rows.isEmpty())
        return;
    auto* mime = new QMimeData;
    mime->setText(tableAsTabs(table));
    mime->setHtml(tableAsHtml(table, false));
    QApplication::clipboard()->setMimeData(mime);
}

bool DataTable::exportTo(const QString& path, QString* error)
{
    const bool some = selectionModel() && selectionModel()->selectedRows().size() > 1;
    const auto failure = writeTable(outgoing(*this, d->title, some), path);
    if (failure && error)
        *error = *failure;
    return !failure;
}

void DataTable::askAndExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QString(d->title.isEmpty() ? tr("Table") : d->title).replace(u'/', u'-');
    const QString path = promptsFor(this).saveFile(this, tr("Export the table"), QDir(folder).filePath(name + u".xlsx"),
                                                   tr("Excel workbook (*.xlsx);;Text with semicolons (*.csv)"));
    if (path.isEmpty())
        return;
    QString error;
    if (!exportTo(path, &error)) {
        Q_EMIT exportFailed(error);
        promptsFor(this).showError(this, Error{ErrorKind::Storage, error, {}});
    }
}

void DataTable::printWithPreview()
{
    printTable(outgoing(*this, d->title, selectionModel() && selectionModel()->selectedRows().size() > 1), this);
}

} // namespace dutydesk
