#include "common/data_table_private.h"

#include "common/page.h"
#include "common/prompts.h"
#include "common/table_cells.h"
#include "common/table_way_out.h"

#include <QDir>
#include <QHeaderView>
#include <QSet>
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
    QSet<qint64> known;
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
        const PersonId person{model->index(row, 0).data(PersonRole).toLongLong()};
        if (person.isValid() && !known.contains(person.value)) {
            known.insert(person.value);
            out.persons << person;
        }
    }
    return out;
}

} // namespace

void DataTable::copySelection()
{
    const OutgoingTable table = outgoing(*this, d->title, true);
    if (table.rows.isEmpty())
        return;
    takeToClipboard(this, table, [this](const Error& error) { promptsFor(this).showError(this, error); });
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
    const TablePlace place = askTablePlace(this, tr("Export the table"), QDir(folder).filePath(name + u".xlsx"));
    if (place.path.isEmpty())
        return;
    const bool some = selectionModel() && selectionModel()->selectedRows().size() > 1;
    takeToFile(this, outgoing(*this, d->title, some), place, [this, path = place.path](const Result<void>& written) {
        if (Workbench* bench = workbenchFor(this); written && bench)
            Q_EMIT bench->said(tr("The table is in %1.").arg(QDir::toNativeSeparators(path)));
        if (written)
            return;
        Q_EMIT exportFailed(written.error().message);
        promptsFor(this).showError(this, written.error());
    });
}

void DataTable::printWithPreview()
{
    const bool some = selectionModel() && selectionModel()->selectedRows().size() > 1;
    takeToPaper(this, outgoing(*this, d->title, some),
                [this](const Error& error) { promptsFor(this).showError(this, error); });
}

} // namespace dutydesk
