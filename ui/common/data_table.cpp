#include "common/data_table_private.h"

#include "common/appearance.h"
#include "common/table_cells.h"
#include "common/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace dutydesk {

namespace {

/// Plain cells: values as people read them, as far from the line as the header's words are.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant& value, const QLocale&) const override { return cellText(value); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString text = std::exchange(item.text, {});
        const QIcon icon = std::exchange(item.icon, {});
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        constexpr int Pad = 7;
        constexpr int Icon = 16;
        QRect rect = item.rect.adjusted(Pad, 0, -Pad, 0);
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        if (!icon.isNull()) {
            icon.paint(painter, QRect(rect.left(), rect.top() + (rect.height() - Icon) / 2, Icon, Icon), Qt::AlignCenter,
                       selected ? QIcon::Selected : QIcon::Normal);
            rect.setLeft(rect.left() + Icon + 6);
        }
        const auto group = item.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled;
        painter->setPen(item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(item.font);
        painter->drawText(rect, int(item.displayAlignment) | Qt::TextSingleLine, item.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

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
        connect(horizontalHeader(), signal, this, [this] {
            rememberColumns();
            if (!d->restoring)
                fitStretch();
        });
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
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the window goes back
    } else if (event->matches(QKeySequence::Copy)) {
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

bool DataTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString words = cellText(index.data());
        const QRect cell = visualRect(index);
        const int icon = index.data(Qt::DecorationRole).isValid() ? 22 : 0;
        constexpr int Around = 14;
        if (index.isValid() && index.data(Qt::ToolTipRole).toString().isEmpty()
            && fontMetrics().horizontalAdvance(words) + icon + Around > cell.width()) {
            QToolTip::showText(help->globalPos(), words, viewport(), cell);
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (d && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        verticalHeader()->setDefaultSectionSize(tableRowHeight(d->lines));
        fitStretch();
    }
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

} // namespace dutydesk
