#pragma once

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace dutydesk {

/// One person as the list knew them at one moment.
struct ListMemberState {
    QString personId; ///< empty: nobody of the replica
    PersonName name;
    QDate birthDate;
    Sex sex = Sex::Unknown;
    QString enp, snils; ///< digits
    bool onList = false;
    ListCategory category = ListCategory::Same; ///< what the reconciliation said
    std::optional<LeaveReason> leaveReason;
    QDate doneOn; ///< with reason Done
    QString donePlace;
    RowVerdict verdict = RowVerdict::Open;
    QString comment;

    /// The same text for the same person in any two states: the record, else ЕНП, СНИЛС, or name and birth date.
    QString key() const;
    bool operator==(const ListMemberState&) const = default;
};

/// A programme's list at one moment, kept for ever beside the act: the same state is the same bytes, in whatever order
/// the people came, so that an act is printed identically a year later.
struct ListState {
    QString programme;                    ///< "DVN"
    QString month;                        ///< "YYYY-MM"
    QString act;                          ///< number of the act; may be empty
    QDateTime at;                         ///< stored to the millisecond, in UTC
    std::vector<ListMemberState> members; ///< everybody the reconciliation named, on the list or not; see sortMembers()

    int size() const; ///< people on the list
    /// By name (ё as е), birth date, ЕНП, СНИЛС and record.
    void sortMembers();
    bool operator==(const ListState&) const = default;
};

/// The list as it was before: whom the last act accepted or, when there was none, whom the МИС names. Everybody else of
/// the reconciliation is there with `onList` false.
ListState listBefore(const Reconciliation& reconciliation, const QDateTime& at);

/// The list as the verdicts make it: accepted newcomers have joined, accepted leavers have left; disputed and open ones
/// are as they were before.
ListState listAfter(const Reconciliation& reconciliation, const ActVerdicts& verdicts, const QString& act,
                    const QDateTime& at);

/// The list after an act whose states were not kept: everything but the disputed, probable and unidentified was
/// accepted.
ListState listAfterAct(const ReconciliationAct& act);

/// UTF-8 JSON with a version, members sorted, no blanks. The same state always gives the same bytes.
QByteArray listStateToJson(const ListState& state);
/// Errors say what is wrong: no JSON, another version, a member that cannot be read.
Result<ListState> listStateFromJson(const QByteArray& json);

} // namespace dutydesk
