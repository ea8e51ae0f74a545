#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace dutydesk {

/// Sorts by SortRole, strings with Russian collation (ё beside е, numbers inside texts by value); keeps rows that have every word
/// of the filter somewhere in their cells, letters folded as in search (ё as е, case and punctuation left out).
class TableProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableProxy(QObject* parent = nullptr);
    void setWords(const QString& filter);
    void setSourceModel(QAbstractItemModel* model) override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QCollator m_collator;
    QStringList m_words;
    mutable std::vector<QString> m_folded; ///< a source row's cells in one searchable text; empty = not asked yet
};

} // namespace dutydesk
