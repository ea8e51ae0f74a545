#pragma once

#include "domain/identity.h"
#include "domain/reconciliation.h"
#include "domain/result.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace dutydesk {

/// A record of the replica as far as joining it to another is concerned.
struct JoinRecord {
    ReconcilePerson person;
    QString misId;     ///< the number in the polyclinic's system; empty: the МИС does not know the record
    QDateTime changed; ///< last change
    int facts = 0;     ///< visits, contacts, appointments, plans … that hang on the record
};

/// A value that the record which stays takes over, with what it had before.
struct JoinTake {
    IdentityField field = IdentityField::Enp;
    QString before, after; ///< digits, ISO dates, "male"/"female", telephones as "+7…" joined by blanks
    bool operator==(const JoinTake&) const = default;
};

/// Two records of one person become one: everything that hangs on `drop` is shown with `keep`, and `drop` is marked as
/// its duplicate. Nothing is overwritten and nothing erased, so that the plan itself is all that is needed to undo it.
struct JoinPlan {
    QString keep, drop;          ///< personId
    QStringList reasons;         ///< why this record stays, in the language of the interface
    std::vector<JoinTake> takes; ///< only values that `keep` does not have
    bool operator==(const JoinPlan&) const = default;
};

/// Which of two records stays: the one that the МИС knows, else the one with more facts, else the one changed later,
/// else the one with the smaller id.
JoinPlan planJoin(const JoinRecord& one, const JoinRecord& other);

/// `keep` with what it takes over.
ReconcilePerson joined(const ReconcilePerson& keep, const JoinPlan& plan);

struct Unjoined {
    ReconcilePerson keep;            ///< as it was before the join
    std::vector<IdentityField> kept; ///< values changed since then, which stay as they are now
};

/// Takes the join back: a value that was taken over and is still the same gets back what stood there before.
Unjoined unjoined(const ReconcilePerson& keep, const JoinPlan& plan);

QJsonObject joinPlanToJson(const JoinPlan& plan);
/// An error when a record is not named.
Result<JoinPlan> joinPlanFromJson(const QJsonObject& json);

} // namespace dutydesk
