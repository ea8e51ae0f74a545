#pragma once

#include "desk/rules.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "replica/change_set.h"

#include <QDateTime>
#include <QSqlQuery>

#include <functional>

namespace dutydesk {

class Database;

/// Derives whom to contact, why and until when (work_item), and what that rests on (a person's groups and insurer),
/// from the rows of the replica by the rules. Works inside the caller's write transaction. Needs once met are not
/// raised again: (person, occasion, source) names a need for good.
class Worklist {
public:
    Worklist(Database& database, const Rules& rules, QDate today, const QDateTime& now, QString ownInsurer);

    /// Everybody and everything.
    Result<void> deriveAll(ChangeSet& changes);
    /// At unlocking, for everybody: on another day what hangs on the day, of which groups and insurers are none, nor
    /// the invitations within one month; everything when the program or the insurer is another than at the last time,
    /// or the last sync did not come to its end. Nothing on the same day, and nothing before the first sync.
    Result<void> deriveDay(ChangeSet& changes);
    /// After a sync: the persons of `changes`, those whose edits were sent or refused, and those whose appointment has
    /// passed meanwhile; everybody when that is asked for (manyPersons) or due.
    Result<void> deriveTouched(ChangeSet& changes);
    /// One person; after a verb. His insurer too when `ownInsurer` was given: where his policies have changed.
    Result<void> derivePerson(PersonId person, ChangeSet& changes);

    /// Whether everybody has been derived today by these rules for this insurer.
    static Result<bool> isCurrent(Database& database, QDate today, const QString& ownInsurer);

    /// Attempts, state and callback of an item from the contacts that answer it; after a contact was recorded or taken
    /// back.
    Result<void> recount(WorkItemId item);

private:
    struct Need;
    using Needs = std::vector<Need>;
    using ReadNeed = std::function<void(const QSqlQuery&, const Need& begun)>;

    Result<void> limitTo(const QString& select, const QVariantList& values);
    Result<void> limitTo(const QSet<PersonId>& persons);
    QString within(const char* column) const;
    Result<void> updateInsurer();
    Result<void> updateGroups();
    Result<void> storeGroups(const QHash<qint64, int>& groups);
    Result<void> each(const QString& columns, const QString& from, const QString& where, const QVariantList& values,
                      const ReadNeed& read);
    Result<void> collectDischarges(Needs& needs);
    Result<void> collectNoShows(Needs& needs);
    Result<void> collectRequests(Needs& needs);
    Result<void> collectReminders(Needs& needs);
    Result<void> collectInvitations(Needs& needs);
    Result<void> collectCallbacks(Needs& needs);
    Result<void> merge(const Needs& needs);
    bool invitationsHangOn(QDate one, QDate other) const; ///< whether they are others on these two days
    Result<void> deriveNeeds(ChangeSet& changes);
    Result<void> derive(ChangeSet& changes);
    Result<void> stamp();

    Database& m_db;
    const Rules& m_rules;
    QDate m_today;
    QDateTime m_now;
    QString m_ownInsurer;
    QString m_answered;        ///< SQL list of the outcomes that answer a need
    bool m_all = true;         ///< else only those in temp.derive_for
    bool m_invitations = true; ///< false: they are left as they are
};

} // namespace dutydesk
