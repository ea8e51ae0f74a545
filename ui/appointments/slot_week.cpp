#include "appointments/slot_week.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace dutydesk {

namespace {

QString sectionKey(const SlotRow& row) {
    return QStringLiteral("%1|%2|%3|%4").arg(row.atHome).arg(row.specialty, row.doctor, row.room);
}

/// Visits at home last, specialties by the alphabet, in each the doctor who is free first.
struct SectionOrder {
    QHash<QString, QDateTime> firstFree;

    bool operator()(const SlotRow& a, const SlotRow& b) const {
        if (a.atHome != b.atHome)
            return !a.atHome;
        if (const int order = a.specialty.localeAwareCompare(b.specialty))
            return order < 0;
        const QString keyA = sectionKey(a), keyB = sectionKey(b);
        if (keyA == keyB)
            return a.start < b.start;
        const QDateTime firstA = firstFree.value(keyA), firstB = firstFree.value(keyB);
        return firstA != firstB ? firstA < firstB : keyA < keyB;
    }
};

} // namespace

SlotWeek::SlotWeek(const QList<SlotRow>& slotRows, QDate monday)
    : m_monday(monday) {
    for (const SlotRow& slot : slotRows) {
        const qint64 day = monday.daysTo(slot.start.date());
        if (day >= 0 && day < Days)
            m_slots << slot;
    }
    SectionOrder order;
    for (const SlotRow& slot : std::as_const(m_slots)) {
        QDateTime& first = order.firstFree[sectionKey(slot)];
        if (!first.isValid() || slot.start < first)
            first = slot.start;
    }
    std::stable_sort(m_slots.begin(), m_slots.end(), order);
    QList<int> section;
    for (int i = 0; i < m_slots.size(); ++i) {
        if (!section.isEmpty() && sectionKey(m_slots[section.first()]) != sectionKey(m_slots[i])) {
            addSection(section);
            section.clear();
        }
        section << i;
    }
    if (!section.isEmpty())
        addSection(section);
}

void SlotWeek::addSection(const QList<int>& indexes) {
    const SlotRow& first = m_slots[indexes.first()];
    Line header;
    header.header = true;
    header.section = m_lines.empty() ? 0 : m_lines.back().section + 1;
    header.doctor = first.doctor;
    header.specialty = first.specialty;
    header.room = first.room;
    header.atHome = first.atHome;
    header.count = int(indexes.size());
    const std::size_t top = m_lines.size() + 1;
    m_lines.push_back(header);
    header.header = false;
    std::array<std::size_t, Days> used{};
    for (int index : indexes) {
        const auto day = std::size_t(m_monday.daysTo(m_slots[index].start.date()));
        const std::size_t line = top + used[day]++;
        if (line == m_lines.size())
            m_lines.push_back(header);
        m_lines[line].slotAt[day] = index;
    }
}

const SlotRow* SlotWeek::at(int line, int day) const {
    if (line < 0 || line >= int(m_lines.size()) || day < 0 || day >= Days)
        return nullptr;
    const int index = m_lines[std::size_t(line)].slotAt[std::size_t(day)];
    return index < 0 ? nullptr : &m_slots[index];
}

SlotWeek::Cell SlotWeek::moved(Cell from, int lineStep, int dayStep) const {
    if (!at(from.line, from.day))
        return earliest();
    if (lineStep != 0) {
        for (int line = from.line + lineStep; line >= 0 && line < int(m_lines.size()); line += lineStep) {
            if (at(line, from.day))
                return {line, from.day};
        }
        return from;
    }
    const int section = m_lines[std::size_t(from.line)].section;
    for (int day = from.day + dayStep; dayStep != 0 && day >= 0 && day < Days; day += dayStep) {
        Cell best;
        for (int line = 0; line < int(m_lines.size()); ++line) {
            if (m_lines[std::size_t(line)].section == section && at(line, day) &&
                (!best.isValid() || std::abs(line - from.line) < std::abs(best.line - from.line)))
                best = {line, day};
        }
        if (best.isValid())
            return best;
    }
    return from;
}

SlotWeek::Cell SlotWeek::earliest() const {
    Cell best;
    for (int line = 0; line < int(m_lines.size()); ++line) {
        for (int day = 0; day < Days; ++day) {
            const SlotRow* slot = at(line, day);
            if (slot && (!best.isValid() || slot->start < at(best.line, best.day)->start))
                best = {line, day};
        }
    }
    return best;
}

SlotWeek::Cell SlotWeek::cellOf(SlotId id) const {
    for (int line = 0; line < int(m_lines.size()); ++line) {
        for (int day = 0; day < Days; ++day) {
            const SlotRow* slot = at(line, day);
            if (slot && slot->id == id)
                return {line, day};
        }
    }
    return {};
}

} // namespace dutydesk
