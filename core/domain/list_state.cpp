#include "domain/list_state.h"

#include <algorithm>

namespace dutydesk {

namespace {

ListMemberState memberOf(const ReconciliationRow& row) {
    ListMemberState member;
    member.personId = row.personId;
    member.name = row.name;
    member.birthDate = row.birthDate;
    member.sex = row.sex;
    member.enp = row.enp;
    member.snils = row.snils;
    member.category = row.category;
    member.leaveReason = row.leaveReason;
    member.doneOn = row.doneOn;
    member.donePlace = row.donePlace;
    return member;
}

/// Newcomers since the last act are on the МИС list already, but not yet on the accepted one.
bool wasOnList(const ReconciliationRow& row, bool hadPrevious) {
    return hadPrevious ? row.wasInList : row.inMis;
}

bool isOnList(const ReconciliationRow& row, RowVerdict verdict, bool hadPrevious) {
    const bool before = wasOnList(row, hadPrevious);
    if (verdict != RowVerdict::Accepted)
        return before;
    switch (row.category) {
    case ListCategory::Same:
    case ListCategory::New:
    case ListCategory::Changed:
        return true;
    case ListCategory::Leaving:
        return false;
    case ListCategory::Disputed: // what the МО says is accepted
        return row.inMis;
    case ListCategory::Probable:
    case ListCategory::Unidentified:
        break;
    }
    return before;
}

/// Bytes that sort as the name does; made once a member. Two members with the same key are the same in everything.
QByteArray sortKey(const ListMemberState& m) {
    QStringList parts{searchKey(m.name.full()), m.birthDate.toString(Qt::ISODate), m.enp, m.snils, m.personId};
    parts << m.name.full() << listCategoryCode(m.category) << QString::number(int(m.sex)) << rowVerdictCode(m.verdict);
    parts << (m.leaveReason ? leaveReasonCode(*m.leaveReason) : QString()) << m.doneOn.toString(Qt::ISODate)
          << m.donePlace << m.comment << (m.onList ? QStringLiteral("1") : QStringLiteral("0"));
    return parts.join(u'\n').toUtf8();
}

} // namespace

QString ListMemberState::key() const {
    if (!personId.isEmpty())
        return QStringLiteral("p") + personId;
    if (!enp.isEmpty())
        return QStringLiteral("e") + enp;
    if (!snils.isEmpty())
        return QStringLiteral("s") + snils;
    return u'n' + searchKey(name.full()) + u'|' + birthDate.toString(Qt::ISODate);
}

int ListState::size() const {
    return int(std::count_if(members.begin(), members.end(), [](const auto& member) { return member.onList; }));
}

void ListState::sortMembers() {
    std::vector<std::pair<QByteArray, std::size_t>> keys;
    keys.reserve(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        keys.emplace_back(sortKey(members[i]), i);
    std::sort(keys.begin(), keys.end());
    std::vector<ListMemberState> sorted;
    sorted.reserve(members.size());
    for (const auto& [key, i] : keys)
        sorted.push_back(std::move(members[i]));
    members = std::move(sorted);
}

ListState listBefore(const Reconciliation& reconciliation, const QDateTime& at) {
    ListState state{reconciliation.programme, reconciliation.month, {}, at.toUTC(), {}};
    const bool hadPrevious = reconciliation.previousCount.has_value();
    for (const ReconciliationRow& row : reconciliation.rows) {
        state.members.push_back(memberOf(row));
        state.members.back().onList = wasOnList(row, hadPrevious);
    }
    state.sortMembers();
    return state;
}

ListState listAfter(const Reconciliation& reconciliation, const ActVerdicts& verdicts, const QString& act,
                    const QDateTime& at) {
    ListState state{reconciliation.programme, reconciliation.month, act, at.toUTC(), {}};
    const bool hadPrevious = reconciliation.previousCount.has_value();
    for (int i = 0; i < int(reconciliation.rows.size()); ++i) {
        const ReconciliationRow& row = reconciliation.rows[std::size_t(i)];
        ListMemberState member = memberOf(row);
        if (i < verdicts.size()) {
            member.verdict = verdicts.of(i);
            member.comment = verdicts.comment(i);
        }
        member.onList = isOnList(row, member.verdict, hadPrevious);
        state.members.push_back(std::move(member));
    }
    state.sortMembers();
    return state;
}

ListState listAfterAct(const ReconciliationAct& act) {
    Reconciliation reconciliation;
    reconciliation.programme = act.programmeCode;
    reconciliation.month = act.month.toString(u"yyyy-MM");
    reconciliation.rows = act.rows;
    if (std::any_of(act.rows.begin(), act.rows.end(), [](const auto& row) { return row.wasInList; }))
        reconciliation.previousCount = 0;
    ActVerdicts verdicts(reconciliation);
    for (const ListCategory category : {ListCategory::New, ListCategory::Changed, ListCategory::Leaving})
        verdicts.setCategory(reconciliation, category, RowVerdict::Accepted);
    verdicts.setCategory(reconciliation, ListCategory::Disputed, RowVerdict::Disputed);
    return listAfter(reconciliation, verdicts, act.number, act.madeAt);
}

} // namespace dutydesk
