#pragma once

#include "appointments/slot_week.h"

#include <QAbstractTableModel>

namespace dutydesk {

/// Roles of a cell of the grid for its delegate and the tests.
enum SlotRole {
    SlotIdRole = Qt::UserRole + 40,
    SlotTimeRole,
    SlotWordRole,
    SlotEveningRole,
    SlotWeekendRole,
    SlotBreachRole,
    SlotHeaderRole
};

/// A SlotWeek as a table of seven columns. A cell's accessible text tells the whole slot in words; a line without a
/// slot is not enabled.
class SlotWeekModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SlotWeekModel(QObject* parent = nullptr);

    void setWeek(const SlotWeek& week, QDate today);
    const SlotWeek& week() const { return m_week; }
    /// "17:30, Wednesday 18.11.2026, Petrova A. I., cardiologist, evening, later than the waiting limit".
    QString words(const SlotRow& slot) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString shortWord(const SlotRow& slot) const;
    QVariant headerLine(const SlotWeek::Line& line, int column, int role) const;

    SlotWeek m_week;
    QDate m_today;
};

} // namespace dutydesk
