#pragma once

#include <QtGlobal>

#include <vector>

namespace dutydesk {

/// A hash table of places (0, 1, 2 …) by a 64-bit key that stands with the place's owner: 4 bytes a slot, at most 70%
/// full. Open addressing with linear steps; keys are never removed.
class KeyIndex {
public:
    /// The place for which `isIt(place)` is true among those with this key's slot; −1 when there is none.
    template <class F>
    qint64 find(quint64 key, F isIt) const {
        if (m_slots.empty())
            return -1;
        for (std::size_t at = slotOf(key); m_slots[at] != 0; at = (at + 1) & (m_slots.size() - 1)) {
            if (isIt(m_slots[at] - 1))
                return qint64(m_slots[at]) - 1;
        }
        return -1;
    }

    /// Adds a place that find() does not know; `keyOf(place)` is asked when the table grows.
    template <class F>
    void add(quint64 key, quint32 place, F keyOf) {
        if (m_slots.empty() || m_used * 10 >= m_slots.size() * 7)
            grow(keyOf);
        put(key, place);
    }

private:
    /// Fibonacci hashing: the golden ratio of 2⁶⁴ spreads the key, the upper bits are taken.
    std::size_t slotOf(quint64 key) const { return std::size_t((key * 0x9e3779b97f4a7c15ULL) >> m_shift); }

    void put(quint64 key, quint32 place) {
        std::size_t at = slotOf(key);
        while (m_slots[at] != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = place + 1;
        ++m_used;
    }

    template <class F>
    void grow(F keyOf) {
        const std::vector<quint32> old = std::move(m_slots);
        m_shift = old.empty() ? 54 : m_shift - 1;
        m_slots.assign(old.empty() ? 1024 : old.size() * 2, 0);
        m_used = 0;
        for (const quint32 slot : old) {
            if (slot != 0)
                put(keyOf(slot - 1), slot - 1);
        }
    }

    std::vector<quint32> m_slots; ///< place + 1; 0: free
    std::size_t m_used = 0;
    int m_shift = 54; ///< 64 − log₂ of the number of slots
};

} // namespace dutydesk
