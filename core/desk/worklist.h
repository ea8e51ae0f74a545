#pragma once

#include "desk/rules.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "replica/change_set.h"

#include <QDateTime>

namespace dutydesk {

class Database;

/// Derives whom to contact, why and until when (work_item), and what that rests on (a person's groups and insurer),
/// from the rows of the replica by the rules. Works inside the caller's write transaction. Needs once met are not
/// raised again: (person, occasion, source) names a need for good.
class Worklist {
public:
    Worklist(Database& database, const Rules& rules, QDate today, const QDateTime& now)
        : m_db(database)
        , m_rules(rules)
        , m_today(today)
        , m_now(now) {}

    /// Everybody; after a sync, or on a new day.
    Result<void> deriveAll(const QString& ownInsurer, ChangeSet& changes);
    /// One person; after a verb.
    Result<void> derivePerson(PersonId person, ChangeSet& changes);

    /// Attempts, state and callback of an item from the contacts that answer it; after a contact was recorded or taken
    /// back.
    Result<void> recount(WorkItemId item);

private:
    struct Need;
    using Needs = std::vector<Need>;

    Result<void> updateInsurer(const QString& ownInsurer);
    Result<void> updateGroups(PersonId only);
    Result<void> collectDischarges(PersonId only, Needs& needs);
    Result<void> collectNoShows(PersonId only, Needs& needs);
    Result<void> collectRequests(PersonId only, Needs& needs);
    Result<void> collectReminders(PersonId only, Needs& needs);
    Result<void> collectInvitations(PersonId only, Needs& needs);
    Result<void> collectCallbacks(PersonId only, Needs& needs);
    Result<void> merge(PersonId only, const Needs& needs);
    Result<void> derive(PersonId only, ChangeSet& changes);

    Database& m_db;
    const Rules& m_rules;
    QDate m_today;
    QDateTime m_now;
};

} // namespace dutydesk
