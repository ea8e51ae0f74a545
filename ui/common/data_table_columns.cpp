#include "common/data_table_private.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

namespace dutydesk {

namespace {

constexpr int UsualWidth = 120;    ///< px, of a column that names none
constexpr double BodyPoints = 10;  ///< the size of text that widths are named for

} // namespace

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
        const int usual = qRound((width > 0 ? width : UsualWidth) * font().pointSizeF() / BodyPoints);
        header->resizeSection(column, settings.value(QStringLiteral("width/%1").arg(id), std::max(usual, captionWidth(column))).toInt());
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
    fitStretch();
}

int DataTable::captionWidth(int column) const
{
    constexpr int Around = 14, Arrow = 18;
    const QString words = d->proxy.headerData(column, Qt::Horizontal).toString();
    const bool sorted = horizontalHeader()->sortIndicatorSection() == column || d->columnOf(d->sortId) == column;
    return horizontalHeader()->fontMetrics().horizontalAdvance(words) + Around + (sorted ? Arrow : 0);
}

void DataTable::fitStretch()
{
    const int stretch = model() ? d->columnOf(d->stretch) : -1;
    auto* header = horizontalHeader();
    if (stretch < 0 || header->isSectionHidden(stretch))
        return;
    int others = 0;
    for (int column = 0; column < header->count(); ++column)
        others += column == stretch || header->isSectionHidden(column) ? 0 : header->sectionSize(column);
    const int least = captionWidth(stretch);
    const bool fits = viewport()->width() - others >= least;
    const auto mode = fits ? QHeaderView::Stretch : QHeaderView::Interactive;
    if (header->sectionResizeMode(stretch) == mode)
        return;
    const QScopedValueRollback guard(d->restoring, true);
    header->setSectionResizeMode(stretch, mode);
    if (!fits)
        header->resizeSection(stretch, std::max(least, d->proxy.headerData(stretch, Qt::Horizontal, ColumnWidthRole).toInt()));
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretch();
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
        else if (id != d->stretch && !(header->stretchLastSection() && visual == header->count() - 1))
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
            fitStretch();
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

} // namespace dutydesk
