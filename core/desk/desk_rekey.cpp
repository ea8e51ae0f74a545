// A new database key for the whole replica, and the way back in with the recovery key.

#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "replica/audit.h"
#include "replica/rekey.h"
#include "security/attempt_log.h"
#include "security/recovery_code.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>

namespace dutydesk {

Error Desk::beingRekeyed() {
    return {ErrorKind::Busy,
            tr("Another program is giving the replica a new key or restoring it. Wait until that has ended, then try "
               "again."),
            {}};
}

Result<void> Desk::settleRekey(const QString& folder, KeyRing& ring, const QByteArray& key, bool done) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(DeskFiles::rekeyed(folder) + QLatin1String(suffix)); // a leftover of a broken-off re-keying
    ring.endRekey(done);
    ring.seal(key);
    return ring.save(DeskFiles::keyRing(folder));
}

Result<void> Desk::rekey(const QString& folder, const QString& login, const QString& password,
                         const DeskEnvironment& env, const std::function<bool(qint64 done, qint64 total)>& progress) {
    auto desk = unlock(folder, login, password, env);
    if (!desk)
        return desk.error();
    if (auto may = (*desk)->d->requireManager(**desk); !may)
        return may;
    QLockFile lock(DeskFiles::rekeyLock(folder));
    lock.setStaleLockTime(0); // by process, not by time: a big replica takes its while
    if (!lock.tryLock(0))
        return beingRekeyed();
    QByteArray next = KeyRing::randomKey();
    // From here on the key ring opens either file, whichever lies there.
    auto outcome = KeyRingEdit::apply(*(*desk)->d, QStringLiteral("rekey"), QStringLiteral("replica"), {},
                                      [&](KeyRing& ring, const QByteArray&) { return ring.beginRekey(next); });
    if (outcome) {
        QByteArray current = (*desk)->d->databaseKey.copy();
        desk->reset(); // its connections
        outcome = writeUnderNewKey(DeskFiles::replica(folder), DatabaseKey(current), DeskFiles::rekeyed(folder),
                                   DatabaseKey(next), progress);
        auto ring = KeyRing::load(DeskFiles::keyRing(folder));
        const auto settled =
            ring ? settleRekey(folder, *ring, outcome ? next : current, outcome.ok()) : Result<void>(ring.error());
        wipe(current);
        if (outcome)
            outcome = settled;
    }
    wipe(next);
    return outcome;
}

Result<void> Desk::recover(const QString& folder, const QString& code, const Actor& administrator,
                           const QString& password, const DeskEnvironment& env) {
    auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    const QString name = QStringLiteral("(recovery)");
    if (const int left = attempts.secondsLeft(name); left > 0)
        return waitError(left, attempts.isLocked(name));
    const RecoveryCode::Reading reading = RecoveryCode::fromText(code);
    if (reading.secret.isEmpty())
        return Error{
            ErrorKind::BadInput,
            reading.badLine > 0
                ? tr("There is a slip in line %1 of the recovery key. Compare it with the paper.").arg(reading.badLine)
                : tr("This is not a whole recovery key: it has four lines of fourteen characters."),
            {}};
    auto keys = ring->openWithRecovery(reading.secret);
    if (!keys) {
        if (auto noted = attempts.failed(name, QStringLiteral("recovery")); !noted)
            return noted;
        return keys.error();
    }
    Actor user = administrator;
    user.role = Role::Administrator;
    if (auto good = env.rules.passwords.check(password, user.login, user.fullName); !good)
        return good;
    const KeyRing::User* known = ring->find(user.login);
    if (known && known->actor.role != Role::Administrator)
        return Error{ErrorKind::Conflict,
                     tr("This login belongs to somebody who is no administrator. Choose another login."), user.login};
    auto opened = openReplica(folder, *ring, *keys, env.clock);
    if (!opened)
        return opened.error();
    QByteArray key = opened->key.copy();
    auto put = ring->put(user, password, key, env.keyCost, false, env.clock.now());
    wipe(key);
    if (!put)
        return put;
    auto written = opened->replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        if (auto audited =
                appendAudit(db, {env.clock.now(), user.login, QStringLiteral("recover"), {}, user.login, {}});
            !audited)
            return audited;
        if (auto remembered = KeyRingEdit::rememberGeneration(db, ring->generation()); !remembered)
            return remembered;
        return ring->save(DeskFiles::keyRing(folder));
    });
    if (!written)
        return written;
    return attempts.succeeded(name);
}

} // namespace dutydesk
