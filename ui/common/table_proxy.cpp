#include "common/table_proxy.h"

#include "common/table_cells.h"
#include "common/table_page_tools.h"
#include "domain/person_name.h"

#include <QDateTime>

namespace dutydesk {

TableProxy::TableProxy(QObject* parent)
    : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::Russian, QLocale::Russia))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void TableProxy::setSourceModel(QAbstractItemModel* model)
{
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    m_folded.clear();
    if (model) { // before the base class connects, so that the texts are gone when it filters again
        const auto forget = [this] { m_folded.clear(); };
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, forget);
        connect(model, &QAbstractItemModel::modelReset, this, forget);
        connect(model, &QAbstractItemModel::dataChanged, this, forget);
        connect(model, &QAbstractItemModel::rowsInserted, this, forget);
        connect(model, &QAbstractItemModel::rowsRemoved, this, forget);
    }
    QSortFilterProxyModel::setSourceModel(model);
}

void TableProxy::setWords(const QString& filter)
{
    m_words = searchKey(filter).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
        const int order = m_collator.compare(a.toString(), b.toString());
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    const auto order = QVariant::compare(a, b);
    if (order == QPartialOrdering::Unordered)
        return !a.isValid() && b.isValid();
    return order != QPartialOrdering::Equivalent ? order == QPartialOrdering::Less : left.row() < right.row();
}

bool TableProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    if (m_folded.size() != size_t(sourceModel()->rowCount()))
        m_folded.assign(size_t(sourceModel()->rowCount()), QString());
    QString& folded = m_folded[size_t(row)];
    if (folded.isEmpty()) {
        QStringList cells;
        for (int column = 0; column < sourceModel()->columnCount(); ++column)
            cells << cellWords(sourceModel()->index(row, column, parent));
        folded = searchKey(cells.join(u' '));
    }
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) { return folded.contains(word); });
}

} // namespace dutydesk
