#pragma once

#include "common/table_page_tools.h"
#include "common/table_proxy.h"

#include <QStringList>

namespace dutydesk {

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

} // namespace dutydesk
