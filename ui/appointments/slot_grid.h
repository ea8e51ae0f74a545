#pragma once

#include "appointments/slot_week_model.h"

#include <QTableView>

namespace dutydesk {

/// The week's grid of free slots. Arrows move from slot to slot, Enter (or a double click) asks for the booking, PageUp
/// and PageDown for another week, Home goes to the earliest slot.
class SlotGrid : public QTableView {
    Q_OBJECT

public:
    explicit SlotGrid(QWidget* parent = nullptr);

    /// Keeps the current slot where it is still free, else goes to the earliest.
    void setWeek(const SlotWeek& week, QDate today);
    const SlotWeek& week() const { return m_model->week(); }
    const SlotWeekModel& slotModel() const { return *m_model; }
    /// Null when nothing is chosen.
    const SlotRow* currentSlot() const;
    void setCurrentCell(SlotWeek::Cell cell);

Q_SIGNALS:
    void currentSlotChanged();
    void bookAsked();
    void weekAsked(int step); ///< -1 or +1

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    SlotWeekModel* m_model;
};

} // namespace dutydesk
