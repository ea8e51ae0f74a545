#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QStringList>

namespace dutydesk {

class Database;

/// People of a server who are insured elsewhere: whom the desk knows by the server's id only, who of them is to be read after all, and
/// the removal of strangers whom a load has brought. Works inside the caller's transaction (writes) or on a reader (reads).
class Elsewhere {
public:
    Elsewhere(Database& database, ServerId server, QString ownInsurer)
        : m_database(database)
        , m_server(server)
        , m_ownInsurer(std::move(ownInsurer)) {}

    /// Whether the server tells of policies of ours at all. Without one nobody can be called a stranger: the server keeps no policies,
    /// or the insurer's number in the settings is wrong.
    Result<bool> tellsOurs() const;

    /// What waits for people who are not here (waiting_resource) belongs to strangers once everybody of ours has come: it is dropped,
    /// and who of them has a policy of ours or stands on a list of ours becomes wanted. Returns how many people these were.
    Result<int> settleWaiting();

    /// Server's ids of people to be read whole, at most `limit`.
    Result<QStringList> wanted(int limit) const;
    /// These have been read: who came is no stranger any more; who did not come is not asked for again.
    Result<void> settleWanted(const QStringList& ids);

    /// Removes up to `limit` strangers with all that speaks of them, but for the server's ids. A stranger: known to this server alone,
    /// never insured by us, on no list of ours, no second record of one of ours, and without any work of the desk. Returns how many.
    Result<int> removeStrangers(int limit);
    /// Rewrites the search so that no word of those removed is left in it; once after the last batch.
    Result<void> tidySearch();

private:
    Result<void> exec(const QString& sql, const QVariantList& values);

    Database& m_database;
    ServerId m_server;
    QString m_ownInsurer;
};

} // namespace dutydesk
