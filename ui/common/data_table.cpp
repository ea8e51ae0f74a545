#include "common/table_page_tools.h"

#include "common/appearance.h"
#include "common/prompts.h"
#include "common/table_cells.h"
#include "common/table_export.h"
#include "common/table_proxy.h"
#include "common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QStyledItemDelegate>

namespace dutydesk {

namespace {

/// Plain cells: values as people read them, six pixels from the line.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant& value, const QLocale&) const override { return cellText(value); }
};

} // namespace

struct DataTable::Private {
    QString key, title, emptyText, stretch, sortId;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QStringList hidden;
    int lines = 1;
    TableProxy proxy;
    QVariantList selectedKeys;
    QVariant currentKey;
    int scroll = 0;
    bool restoring = false;
    std::function<void(QMenu&)> filler;

    QString columnId(int column) const { return proxy.headerData(column, Qt::Horizontal, ColumnIdRole).toString(); }
    int columnOf(const QString& id) const
    {
        for (int column = 0; column < proxy.columnCount(); ++column) {
            if (columnId(column) == id)
                return column;
        }
        return -1;
    }
};

DataTable::DataTable(const QString& settingsKey, QWidget* parent) : QTableView(parent), d(std::make_unique<Private>())
{
    d->key = settingsKey;
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    setRowLines(1);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &DataTable::showColumnMenu);
    for (auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(horizontalHeader(), signal, this, [this] { rememberColumns(); });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { rememberColumns(); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT activatedRow(d->proxy.mapToSource(index).row());
    });
}

DataTable::~DataTable() = default;

void DataTable::setRowModel(QAbstractItemModel* model)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &DataTable::keepSelection);
    d->proxy.setSourceModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::restoreSelection);
    setModel(&d->proxy);
    restoreColumns();
    setSortingEnabled(true);
}

void DataTable::setFilterText(const QString& text)
{
    d->proxy.setWords(text);
    viewport()->update();
}

void DataTable::setEmptyText(const QString& text)
{
    d->emptyText = text;
    viewport()->update();
}

void DataTable::setRowLines(int lines)
{
    d->lines = lines;
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setDefaultSectionSize(tableRowHeight(lines));
}

void DataTable::sortInitiallyBy(const QString& columnId, Qt::SortOrder order)
{
    d->sortId = columnId;
    d->sortOrder = order;
    restoreColumns();
}

void DataTable::hideInitially(const QString& columnId)
{
    d->hidden << columnId;
    restoreColumns();
}

void DataTable::stretchColumn(const QString& columnId)
{
    d->stretch = columnId;
    restoreColumns();
}

int DataTable::visibleRows() const
{
    return d->proxy.rowCount();
}

int DataTable::currentSourceRow() const
{
    return d->proxy.mapToSource(currentIndex()).row();
}

QList<int> DataTable::selectedSourceRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    auto indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    for (const QModelIndex& index : indexes)
        rows << d->proxy.mapToSource(index).row();
    return rows;
}

void DataTable::selectSourceRow(int row)
{
    if (!d->proxy.sourceModel())
        return;
    const QModelIndex index = d->proxy.mapFromSource(d->proxy.sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void DataTable::setExportTitle(const QString& title)
{
    d->title = title;
    if (accessibleName().isEmpty())
        setAccessibleName(title);
}

void DataTable::setMenuFiller(std::function<void(QMenu&)> filler)
{
    d->filler = std::move(filler);
}

// --- columns: order, widths, sight and sorting are kept by the columns' ids, so that a new column disturbs nothing

void DataTable::restoreColumns()
{
    if (!model())
        return;
    const QScopedValueRollback guard(d->restoring, true);
    QSettings settings;
    settings.beginGroup(QStringLiteral("tables/%1").arg(d->key));
    auto* header = horizontalHeader();
    const QStringList order = settings.value(QStringLiteral("order")).toStringList();
    const QStringList hidden = settings.contains(QStringLiteral("order")) ? settings.value(QStringLiteral("hidden")).toStringList() : d->hidden;
    int place = 0;
    for (const QString& id : order) {
        if (const int column = d->columnOf(id); column >= 0)
            header->moveSection(header->visualIndex(column), place++);
    }
    for (int column = 0; column < d->proxy.columnCount(); ++column) {
        const QString id = d->columnId(column);
        const int width = d->proxy.headerData(column, Qt::Horizontal, ColumnWidthRole).toInt();
        header->setSectionHidden(column, hidden.contains(id));
        header->resizeSection(column, settings.value(QStringLiteral("width/%1").arg(id), width > 0 ? width : 120).toInt());
    }
    const int stretch = d->columnOf(d->stretch);
    header->setStretchLastSection(stretch < 0);
    if (stretch >= 0)
        header->setSectionResizeMode(stretch, QHeaderView::Stretch);
    const int sorted = d->columnOf(settings.value(QStringLiteral("sort"), d->sortId).toString());
    const auto direction = settings.contains(QStringLiteral("sort")) && settings.value(QStringLiteral("descending")).toBool()
                               ? Qt::DescendingOrder
                               : (settings.contains(QStringLiteral("sort")) ? Qt::AscendingOrder : d->sortOrder);
    header->setSortIndicator(sorted, direction);
    d->proxy.sort(sorted, direction);
}

void DataTable::rememberColumns()
{
    if (d->restoring || !model() || d->proxy.columnCount() == 0)
        return;
    QSettings settings;
    settings.beginGroup(QStringLiteral("tables/%1").arg(d->key));
    const auto* header = horizontalHeader();
    QStringList order;
    QStringList hidden;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString id = d->columnId(column);
        order << id;
        if (header->isSectionHidden(column))
            hidden << id;
        else if (header->sectionResizeMode(column) != QHeaderView::Stretch && !(header->stretchLastSection() && visual == header->count() - 1))
            settings.setValue(QStringLiteral("width/%1").arg(id), header->sectionSize(column));
    }
    settings.setValue(QStringLiteral("order"), order);
    settings.setValue(QStringLiteral("hidden"), hidden);
    if (header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < header->count()) {
        settings.setValue(QStringLiteral("sort"), d->columnId(header->sortIndicatorSection()));
        settings.setValue(QStringLiteral("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
}

void DataTable::showColumnMenu(const QPoint& at)
{
    QMenu menu(this);
    auto* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        auto* action = menu.addAction(d->proxy.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(action->isChecked() ? header->count() - header->hiddenSectionCount() > 1 : true);
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            rememberColumns();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Columns as they were"), this, [this] {
        QSettings().remove(QStringLiteral("tables/%1").arg(d->key));
        for (int column = 0; column < d->proxy.columnCount(); ++column)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        QSettings().remove(QStringLiteral("tables/%1").arg(d->key));
        restoreColumns();
    });
    menu.exec(header->mapToGlobal(at));
}

// --- the selection survives a model that is read again

void DataTable::keepSelection()
{
    d->selectedKeys.clear();
    d->currentKey = currentIndex().data(KeyRole);
    d->scroll = verticalScrollBar()->value();
    if (!selectionModel())
        return;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        d->selectedKeys << index.data(KeyRole);
}

void DataTable::restoreSelection()
{
    if (!selectionModel() || (!d->currentKey.isValid() && d->selectedKeys.isEmpty()))
        return;
    QItemSelection selection;
    QModelIndex current;
    for (int row = 0; row < d->proxy.rowCount(); ++row) {
        const QModelIndex index = d->proxy.index(row, std::max(0, d->proxy.columnCount() - 1));
        const QVariant key = index.data(KeyRole);
        if (!key.isValid())
            return;
        if (d->selectedKeys.contains(key))
            selection.select(d->proxy.index(row, 0), index);
        if (key == d->currentKey)
            current = d->proxy.index(row, 0);
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(d->scroll);
}

// --- events

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged(d->proxy.mapToSource(current).row());
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_E) {
        askAndExport();
    } else if (event->matches(QKeySequence::Print)) {
        printWithPreview();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier
               && currentIndex().isValid()) {
        Q_EMIT activatedRow(currentSourceRow());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (d->filler) {
        d->filler(menu);
        menu.addSeparator();
    }
    menu.addAction(tr("Copy as a table\tCtrl+C"), this, &DataTable::copySelection);
    menu.addAction(tr("Export…\tCtrl+E"), this, &DataTable::askAndExport);
    menu.addAction(tr("Print…\tCtrl+P"), this, &DataTable::printWithPreview);
    menu.addAction(tr("Choose columns…"), this, [this] { showColumnMenu(QPoint(8, horizontalHeader()->height())); });
    menu.exec(event->globalPos());
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (d && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        verticalHeader()->setDefaultSectionSize(tableRowHeight(d->lines));
}

void DataTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    const bool filtered = d->proxy.sourceModel() && d->proxy.sourceModel()->rowCount() > 0;
    const QString text = filtered ? tr("No row has these words. Change or clear the filter.") : d->emptyText;
    QPainter painter(viewport());
    painter.setPen(coloursOf(palette()).quiet);
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text);
}

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
