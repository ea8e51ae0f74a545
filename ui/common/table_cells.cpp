#include "common/table_cells.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "common/table_page_tools.h"

#include <QLocale>

namespace dutydesk {

QString cellText(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QDate: return formatDate(value.toDate());
    case QMetaType::QTime: return formatTime(value.toTime());
    case QMetaType::QDateTime: return formatMoment(value.toDateTime());
    case QMetaType::Bool: return value.toBool() ? QStringLiteral("✓") : QString();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return formatCount(value.toLongLong());
    case QMetaType::Double: return QLocale().toString(value.toDouble(), 'f', 1);
    default: return value.toString();
    }
}

QString cellWords(const QModelIndex& index)
{
    const QString text = cellText(index.data());
    if (!text.isEmpty()) {
        const QString second = index.data(SecondLineRole).toString();
        return second.isEmpty() ? text : QString(text + u" — " + second);
    }
    return groupsInWords(PriorityGroups(index.data(GroupsRole).toInt()));
}

} // namespace dutydesk
