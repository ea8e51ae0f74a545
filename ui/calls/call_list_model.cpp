#include "calls/call_list_model.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "common/table_page_tools.h"
#include "person/words.h"

namespace dutydesk {

QString dueInWords(const CallEntry& entry, QDate today) {
    if (entry.callbackAt.isValid() && entry.occasion == u"callback")
        return CallListModel::tr("call back %1").arg(formatNearMoment(entry.callbackAt, today));
    return dueDateInWords(entry.due, today);
}

QString whyInWords(const CallEntry& entry) {
    QStringList reasons = entry.why;
    if (entry.otherItems > 0)
        reasons << CallListModel::tr("%n other need(s)", nullptr, entry.otherItems);
    return reasons.isEmpty() ? QString() : CallListModel::tr("why: %1").arg(reasons.join(QStringLiteral(", ")));
}

void CallListModel::setEntries(const QList<CallEntry>& entries, QDate today) {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(entries.size());
    for (const CallEntry& entry : entries)
        m_rows.append(Row{entry, CallMark::None, {}});
    m_changes = {};
    m_today = today;
    endResetModel();
}

void CallListModel::setChanges(const CallListChanges& changes) {
    m_changes = changes;
    for (Row& row : m_rows) {
        if (row.mark == CallMark::Recording || row.mark == CallMark::Recorded)
            continue;
        row.mark = CallMark::None;
        row.words.clear();
        if (changes.gone.contains(row.entry.person)) {
            row.mark = CallMark::Gone;
            row.words = tr("settled meanwhile");
        } else if (const auto it = changes.changed.find(row.entry.person); it != changes.changed.end()) {
            row.mark = CallMark::Changed;
            row.words = *it;
        }
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void CallListModel::setMark(PersonId person, CallMark mark, const QString& words) {
    const int row = rowOf(person);
    if (row < 0)
        return;
    m_rows[row].mark = mark;
    m_rows[row].words = words;
    Q_EMIT dataChanged(index(row), index(row));
}

void CallListModel::setRecording(PersonId person, const QString& outcome) {
    setMark(person, CallMark::Recording, outcome);
}

void CallListModel::setRecorded(PersonId person, const QString& outcome) {
    setMark(person, CallMark::Recorded, outcome);
}

void CallListModel::clearMark(PersonId person) {
    setMark(person, CallMark::None, {});
}

int CallListModel::rowOf(PersonId person) const {
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).entry.person == person)
            return i;
    }
    return -1;
}

bool CallListModel::open(int row) const {
    return m_rows.at(row).mark == CallMark::None || m_rows.at(row).mark == CallMark::Changed;
}

QSet<PersonId> CallListModel::recordedHere() const {
    QSet<PersonId> persons;
    for (const Row& row : m_rows) {
        if (row.mark == CallMark::Recording || row.mark == CallMark::Recorded)
            persons.insert(row.entry.person);
    }
    return persons;
}

QList<CallEntry> CallListModel::entries() const {
    QList<CallEntry> list;
    list.reserve(m_rows.size());
    for (const Row& row : m_rows)
        list.append(row.entry);
    return list;
}

QString CallListModel::inOneSentence(const Row& row) const {
    QStringList parts{row.entry.name.full(),
                      formatAge(row.entry.age),
                      groupsInWords(row.entry.groups),
                      row.entry.occasionTitle,
                      dueInWords(row.entry, m_today),
                      whyInWords(row.entry),
                      row.words};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QVariant CallListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    const CallEntry& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.age < 0 ? entry.name.full()
                             : QString(entry.name.full() + QStringLiteral(", ") + QString::number(entry.age));
    case Qt::ToolTipRole:
        return QStringList(entry.why).join(u'\n');
    case Qt::AccessibleTextRole:
        return inOneSentence(row);
    case GroupsRole:
        return int(entry.groups);
    case DueRole:
        return int(entry.dueState);
    case SecondLineRole:
        return whyInWords(entry);
    case OccasionRole:
        return entry.occasionTitle;
    case DueWordsRole:
        return dueInWords(entry, m_today);
    case PersonRole:
        return QVariant::fromValue(entry.person);
    case MarkRole:
        return int(row.mark);
    case MarkWordsRole:
        return row.words;
    case SearchRole:
        return QString(searchKey(entry.name.full()) + u' ' + entry.phone + u' ' + entry.enp);
    default:
        return {};
    }
}

} // namespace dutydesk
