// A backup put in the place of the replica, and what a damaged replica still gives.

#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "desk/erase_acts.h"
#include "replica/database.h"
#include "replica/erasure.h"
#include "replica/migrations.h"
#include "replica/rekey.h"
#include "replica/replica_copy.h"
#include "security/attempt_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace dutydesk {

namespace {

const QStringList ReplicaFiles{QStringLiteral("replica.db"), QStringLiteral("replica.db-wal"),
                               QStringLiteral("replica.db-shm"), QStringLiteral("keyring.json")};

Result<void> move(const QString& from, const QString& to) {
    return QFile::rename(from, to) ? Result<void>() : Result<void>(DeskFiles::cannotWrite(to));
}

/// Moves what is there of the replica's files into a folder of their own; its name, empty when there was nothing.
Result<QString> setAside(const QString& folder, const QDateTime& now) {
    const QString base =
        QDir(folder).filePath(QStringLiteral("set-aside/") + now.toLocalTime().toString(DeskFiles::MomentFormat));
    QString aside = base;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = QStringLiteral("%1 (%2)").arg(base).arg(i);
    bool any = false;
    for (const QString& name : ReplicaFiles) {
        const QString from = QDir(folder).filePath(name);
        if (!QFileInfo::exists(from))
            continue;
        if (auto made = DeskFiles::makeFolder(aside); !made)
            return made.error();
        if (auto moved = move(from, QDir(aside).filePath(name)); !moved)
            return moved.error();
        any = true;
    }
    return any ? aside : QString();
}

/// The files of `fresh` and `ring` become the replica; the former ones are set aside, and come back when it fails.
Result<QString> putInPlace(const QString& folder, const QString& fresh, const KeyRing& ring, const QDateTime& now) {
    const auto aside = setAside(folder, now);
    if (!aside)
        return aside;
    auto outcome = move(fresh, DeskFiles::replica(folder));
    if (outcome)
        outcome = ring.save(DeskFiles::keyRing(folder));
    if (outcome)
        return aside;
    removeReplicaFiles(DeskFiles::replica(folder));
    for (const QString& name : ReplicaFiles) {
        if (!aside->isEmpty())
            QFile::rename(QDir(*aside).filePath(name), QDir(folder).filePath(name));
    }
    return outcome.error();
}

/// The name that binds a replica to its key ring may have been on a damaged page.
Result<void> nameReplica(const QString& path, const DatabaseKey& key, const QString& id) {
    auto db = Database::open(path, key, Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    auto named = (*db)->run(QStringLiteral("INSERT OR IGNORE INTO meta VALUES ('replica_id', ?)"), {id});
    return named ? Result<void>() : Result<void>(named.error());
}

/// One restoring, salvaging or re-keying at a time, and nobody unlocks meanwhile.
std::unique_ptr<QLockFile> lockFolder(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(DeskFiles::rekeyLock(folder));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

/// The key of the replica in `folder`: that of the backup, unless it was given a new one since; then the one that the
/// password still opens.
Result<DatabaseKey> keyOfFormer(const QString& folder, const DatabaseKey& ofBackup, const QString& login,
                                const QString& password) {
    const auto opened = Database::open(DeskFiles::replica(folder), ofBackup, Database::Mode::ReadOnly);
    if (opened || opened.error().kind != ErrorKind::ForeignFile)
        return ofBackup;
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    const auto keys = ring->open(login, password);
    return keys ? Result<DatabaseKey>(DatabaseKey(keys->current.clone())) : Result<DatabaseKey>(keys.error());
}

/// Unsent edits of the replica in `folder` taken over into the file `fresh`.
Result<qint64> rescueFormer(const QString& folder, const DatabaseKey& formerKey, const QString& fresh,
                            const DatabaseKey& key, const CopyProgress& progress) {
    const QString former = DeskFiles::replica(folder);
    auto rescued = rescueUnsent(former, formerKey, fresh, key);
    if (rescued)
        return rescued;
    // Damaged: what can be read of it is read past the damage first.
    const QString readable = fresh + QStringLiteral(".former");
    removeReplicaFiles(readable);
    const auto salvaged = salvageReplica(former, readable, formerKey, progress);
    rescued = salvaged ? rescueUnsent(readable, formerKey, fresh, key) : Result<qint64>(salvaged.error());
    removeReplicaFiles(readable);
    return rescued;
}

Result<void> eraseRecordsAgain(Database& db, const QList<PersonId>& records) {
    const auto erasure = db.value(
        QStringLiteral(
            "SELECT coalesce((SELECT erasure_id FROM erased_person WHERE person_id = ?), max(id)) FROM erasure"),
        {records.first().value});
    if (!erasure)
        return erasure.error();
    if (const auto acts = eraseFromActs(db, records); !acts)
        return acts.error();
    const auto gone = erasePersons(db, records, erasure->toLongLong());
    return gone ? Result<void>() : Result<void>(gone.error());
}

/// Who was erased since the backup was made is erased of it too: how many people. The certificate of then stands.
Result<int> eraseAgain(const QString& formerPath, const DatabaseKey& formerKey, const QString& freshPath,
                       const DatabaseKey& key) {
    const auto former = Database::open(formerPath, formerKey, Database::Mode::ReadOnly);
    if (!former)
        return former.error();
    const auto fresh = Database::open(freshPath, key, Database::Mode::ReadWrite);
    if (!fresh)
        return fresh.error();
    if (auto current = migrate(**fresh); !current)
        return current.error();
    auto done = (*fresh)->begin();
    const auto back = done ? takeErasuresFrom(**former, **fresh) : Result<QList<PersonId>>(done.error());
    if (!back)
        done = back.error();
    for (qsizetype i = 0; done && i < back->size(); ++i) {
        const auto records = recordsOfOne(**fresh, back->at(i));
        if (!records)
            done = records.error();
        else if (!records->isEmpty()) // empty: gone with a joined record
            done = eraseRecordsAgain(**fresh, *records);
    }
    if (done && !back->isEmpty())
        done = dropFreedWords(**fresh);
    if (done)
        done = (*fresh)->commit();
    if (!done) {
        (*fresh)->rollback();
        return done.error();
    }
    if (auto emptied = dropWriteAheadLog(**fresh); !emptied)
        return emptied.error();
    return int(back->size());
}

} // namespace

Result<void> Desk::traceAfter(const QString& folder, const QString& login, const QString& password,
                              const DeskEnvironment& env, const QString& action, const QString& subject,
                              const QString& details) {
    auto desk = unlock(folder, login, password, env);
    return desk ? (*desk)->d->trace(action, {}, subject, details) : Result<void>(desk.error());
}

Result<Desk::Restored> Desk::restore(const QString& backup, const QString& folder, const QString& login,
                                     const QString& password, const DeskEnvironment& env,
                                     const CopyProgress& progress) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(backup));
    if (!ring)
        return ring.error();
    if (auto made = DeskFiles::makeFolder(folder); !made)
        return made.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    const auto keys = openKeys(*ring, login, password, attempts);
    if (!keys)
        return keys.error();
    const auto lock = lockFolder(folder);
    if (!lock)
        return beingRekeyed();
    // The backup is only read: it is copied, and the copy checked and used.
    const QString fresh = DeskFiles::rekeyed(folder);
    removeReplicaFiles(fresh);
    if (!QFile::copy(DeskFiles::replica(backup), fresh))
        return DeskFiles::cannotWrite(fresh);
    const DatabaseKey key(keys->current.clone());
    Restored restored;
    auto ready = checkReplicaCopy(fresh, key);
    if (ready && QFileInfo::exists(DeskFiles::replica(folder)))
        ready = takeUnsentAlong(folder, login, password, fresh, key, restored, progress);
    const auto aside = ready ? putInPlace(folder, fresh, *ring, env.clock.now()) : Result<QString>(ready.error());
    if (!aside) {
        removeReplicaFiles(fresh);
        return aside.error();
    }
    restored.setAside = *aside;
    lock->unlock();
    const QString details =
        QStringLiteral("rescued %1").arg(restored.rescued) +
        (restored.erasedAgain > 0 ? QStringLiteral(", erased again %1").arg(restored.erasedAgain) : QString()) +
        (restored.unreadable ? QStringLiteral(", former not readable") : QString());
    if (auto traced =
            traceAfter(folder, login, password, env, QStringLiteral("restore"), QFileInfo(backup).fileName(), details);
        !traced)
        return traced.error();
    return restored;
}

Result<void> Desk::takeUnsentAlong(const QString& folder, const QString& login, const QString& password,
                                   const QString& fresh, const DatabaseKey& key, Restored& restored,
                                   const CopyProgress& progress) {
    const auto formerKey = keyOfFormer(folder, key, login, password);
    if (!formerKey) {
        restored.unreadable = true;
        return {};
    }
    if (auto alone = requireAlone(DeskFiles::replica(folder), *formerKey); !alone)
        return alone;
    const auto rescued = rescueFormer(folder, *formerKey, fresh, key, progress);
    if (!rescued && (rescued.error().kind == ErrorKind::Cancelled || rescued.error().kind == ErrorKind::Busy))
        return rescued.error();
    restored.unreadable = !rescued;
    restored.rescued = rescued ? *rescued : 0;
    const auto again = rescued ? eraseAgain(DeskFiles::replica(folder), *formerKey, fresh, key) : Result<int>(0);
    restored.unreadable = restored.unreadable || !again;
    restored.erasedAgain = again ? *again : 0;
    return {};
}

Result<Desk::Salvaged> Desk::salvage(const QString& folder, const QString& login, const QString& password,
                                     const DeskEnvironment& env, const CopyProgress& progress) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    const auto keys = openKeys(*ring, login, password, attempts);
    if (!keys)
        return keys.error();
    const Role role = ring->find(login)->actor.role;
    if (!roleHas(role, Right::ManageUsers) && !(role == Role::Coordinator && ring->active(Role::Administrator) == 0))
        return Error{ErrorKind::NotAllowed, tr("Only the administrator manages users and keys."), roleCode(role)};
    const auto lock = lockFolder(folder);
    if (!lock)
        return beingRekeyed();
    const DatabaseKey key(keys->current.clone());
    if (auto alone = requireAlone(DeskFiles::replica(folder), key); !alone)
        return alone.error();
    const QString fresh = DeskFiles::rekeyed(folder);
    removeReplicaFiles(fresh);
    auto report = salvageReplica(DeskFiles::replica(folder), fresh, key, progress);
    auto ready = report ? nameReplica(fresh, key, ring->replicaId()) : Result<void>(report.error());
    if (ready)
        ready = checkReplicaCopy(fresh, key);
    const auto aside = ready ? putInPlace(folder, fresh, *ring, env.clock.now()) : Result<QString>(ready.error());
    if (!aside) {
        removeReplicaFiles(fresh);
        return aside.error();
    }
    lock->unlock();
    const QString details = QStringLiteral("gaps %1, orphans %2").arg(report->gaps.size()).arg(report->orphans);
    if (auto traced =
            traceAfter(folder, login, password, env, QStringLiteral("salvage"), QStringLiteral("replica"), details);
        !traced)
        return traced.error();
    return Salvaged{*aside, *report};
}

} // namespace dutydesk
