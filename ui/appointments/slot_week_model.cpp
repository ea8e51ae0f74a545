#include "appointments/slot_week_model.h"

#include "appointments/appointment_words.h"
#include "common/format.h"

#include <QLocale>

namespace dutydesk {

SlotWeekModel::SlotWeekModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void SlotWeekModel::setWeek(const SlotWeek& week, QDate today) {
    beginResetModel();
    m_week = week;
    m_today = today;
    endResetModel();
}

QString SlotWeekModel::words(const SlotRow& slot) const {
    QStringList parts{slot.start.toString(u"HH:mm"),
                      weekdayInSentence(slot.start.date()) + u' ' + formatDate(slot.start.date()), slot.doctor,
                      slot.specialty};
    parts << formatRoom(slot.room);
    if (slot.atHome)
        parts << tr("at home");
    if (slot.weekend)
        parts << tr("weekend");
    if (slot.evening)
        parts << tr("evening");
    if (slot.breachesLimit)
        parts << tr("later than the waiting limit");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString SlotWeekModel::shortWord(const SlotRow& slot) const {
    if (slot.breachesLimit)
        return tr("late"); // the evening has its sign beside it
    return slot.evening ? tr("evening") : slot.weekend ? tr("weekend") : QString();
}

int SlotWeekModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_week.lines().size());
}

int SlotWeekModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : SlotWeek::Days;
}

QVariant SlotWeekModel::headerLine(const SlotWeek::Line& line, int column, int role) const {
    if (role == SlotHeaderRole)
        return true;
    if (column != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    QStringList parts{line.doctor, line.specialty};
    parts << formatRoom(line.room);
    if (line.atHome)
        parts << tr("at home");
    parts << tr("%n free time(s)", nullptr, line.count);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant SlotWeekModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_week.lines().size()))
        return {};
    const SlotWeek::Line& line = m_week.lines()[std::size_t(index.row())];
    if (line.header)
        return headerLine(line, index.column(), role);
    const SlotRow* slot = m_week.at(index.row(), index.column());
    if (role == SlotWeekendRole && !slot)
        return index.column() >= 5;
    if (!slot)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case SlotTimeRole:
        return slot->start.toString(u"HH:mm");
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return words(*slot);
    case SlotWordRole:
        return shortWord(*slot);
    case SlotEveningRole:
        return slot->evening;
    case SlotWeekendRole:
        return slot->weekend;
    case SlotBreachRole:
        return slot->breachesLimit;
    case SlotIdRole:
        return QVariant::fromValue(slot->id);
    default:
        return {};
    }
}

QVariant SlotWeekModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_week.monday().isValid())
        return {};
    const QDate day = m_week.monday().addDays(section);
    if (role == Qt::DisplayRole) {
        const QString name = QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + day.toString(u"dd.MM");
        return day == m_today ? QVariant(tr("today %1").arg(day.toString(u"dd.MM"))) : QVariant(name);
    }
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return QString(weekdayName(day) + u' ' + formatDate(day));
    if (role == SlotWeekendRole)
        return section >= 5;
    return {};
}

Qt::ItemFlags SlotWeekModel::flags(const QModelIndex& index) const {
    return m_week.at(index.row(), index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                                  : Qt::NoItemFlags;
}

} // namespace dutydesk
