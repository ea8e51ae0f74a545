#pragma once

#include <QString>
#include <QVariant>

class QAbstractItemModel;
class QModelIndex;

namespace dutydesk {

/// A cell's value as people read it: dates DD.MM.YYYY, numbers in groups of three, yes as a tick.
QString cellText(const QVariant& value);

/// The same with what stands in the cell beside its display text: the words of the groups, the second line.
QString cellWords(const QModelIndex& index);

} // namespace dutydesk
