#pragma once

#include "desk/read_models.h"

#include <array>
#include <vector>

namespace dutydesk {

/// A week of free slots as the grid shows them: a section for each doctor (and room), the days as columns, the free
/// times of a day one under another. A pure value.
class SlotWeek {
public:
    static constexpr int Days = 7;

    struct Line {
        bool header = false; ///< the doctor's line above his times; then `slots` is empty of indexes
        int section = 0;     ///< number of the doctor's section, from 0
        QString doctor, specialty, room;
        bool atHome = false;
        int count = 0;                                            ///< of a header: the section's free times
        std::array<int, Days> slotAt{-1, -1, -1, -1, -1, -1, -1}; ///< index into slots(), -1 = no time here
    };

    SlotWeek() = default;
    /// `monday` is the first column; slots of other weeks are left out. Sections are ordered by specialty, then by
    /// who is free first; visits at home last.
    SlotWeek(const QList<SlotRow>& slotRows, QDate monday);

    QDate monday() const { return m_monday; }
    const QList<SlotRow>& slotRows() const { return m_slots; }
    const std::vector<Line>& lines() const { return m_lines; }
    /// The slot of a cell; null when there is none.
    const SlotRow* at(int line, int day) const;

    struct Cell {
        int line = -1, day = -1;
        bool isValid() const { return line >= 0 && day >= 0; }
        bool operator==(const Cell&) const = default;
    };
    /// Where an arrow key leads: up and down to the next time of the day, left and right to the nearest line of the
    /// same doctor on the next day that has one. The same cell when there is nothing further on; the earliest slot from
    /// an invalid cell.
    Cell moved(Cell from, int lines, int days) const;
    /// The earliest slot of the week; invalid when there is none.
    Cell earliest() const;
    Cell cellOf(SlotId slot) const;

    static QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

private:
    void addSection(const QList<int>& indexes);

    QDate m_monday;
    QList<SlotRow> m_slots;
    std::vector<Line> m_lines;
};

} // namespace dutydesk
