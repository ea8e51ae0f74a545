#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dutydesk {

class Database;

/// What tells a human being from others, as a file or a server writes it; canonical digits, empty when unknown.
struct PersonTraits {
    QString enp, snils;
    QString name;      ///< full, in any case
    QString birthDate; ///< ISO
};

/// People whose data were destroyed, known again by what was left for that: digests keyed with 256 random bits of the
/// replica's own (`meta.erasure_key`) and the servers' ids. Nobody's name or number can be read from them. Works on a
/// reader or inside the caller's transaction; lives no longer than that.
class ErasedPeople {
public:
    explicit ErasedPeople(Database& database)
        : m_database(database) {}

    /// Whether anybody was erased at all; asked of the file once.
    Result<bool> any();
    /// The erased person whom these traits mean; invalid: none. A number decides; name and birth date do only where
    /// neither number is known.
    Result<PersonId> meantBy(const PersonTraits& traits);
    /// The erased person whom the server knows by this id; invalid: none.
    Result<PersonId> ofServer(ServerId server, const QString& patient);

    /// From now on the server's id means this erased person; what waited for that id goes.
    Result<void> link(ServerId server, const QString& patient, PersonId person);
    /// He is no longer kept out: what the servers have of him is read anew with the next sync. `why`: a code.
    Result<void> admit(PersonId person, qint64 nowMs, const QString& by, const QString& why);
    /// Whether he was erased because his time was over: then a new policy of ours admits him.
    Result<bool> byExpiry(PersonId person);

    /// All that the person can be known by. `key`: meta.erasure_key, 32 bytes.
    static QList<QByteArray> marksOf(const PersonTraits& traits, const QByteArray& key);
    /// The key of this replica; empty when nobody was erased yet.
    static Result<QByteArray> keyOf(Database& database);

private:
    Database& m_database;
    QByteArray m_key; ///< empty: nobody was erased
    bool m_asked = false;
};

} // namespace dutydesk
