// Copies of the replica: made while people work, put back, and what a damaged file still gives.

#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "domain/backup_rotation.h"
#include "replica/database.h"
#include "replica/replica_copy.h"
#include "security/attempt_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace dutydesk {

namespace {

const QString NameFormat = QStringLiteral("yyyy-MM-dd HH-mm-ss");

Error cannotWrite(const QString& details) {
    return {ErrorKind::Storage,
            Desk::tr("The backup cannot be written. Check the rights to the folder and the free space."), details};
}

Result<void> makeFolder(const QString& path) {
    if (!QDir().mkpath(path))
        return cannotWrite(path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

/// Moves what is there of the replica's files into a folder of their own; its name, empty when there was nothing.
Result<QString> setAside(const QString& folder, const QDateTime& now) {
    const QStringList names{QStringLiteral("replica.db"), QStringLiteral("replica.db-wal"),
                            QStringLiteral("replica.db-shm"), QStringLiteral("keyring.json")};
    QString base = QDir(folder).filePath(QStringLiteral("set-aside/") + now.toLocalTime().toString(NameFormat));
    QString aside = base;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = QStringLiteral("%1 (%2)").arg(base).arg(i);
    bool any = false;
    for (const QString& name : names) {
        const QString from = QDir(folder).filePath(name);
        if (!QFileInfo::exists(from))
            continue;
        if (auto made = makeFolder(aside); !made)
            return made.error();
        if (!QFile::rename(from, QDir(aside).filePath(name)))
            return cannotWrite(from);
        any = true;
    }
    return any ? aside : QString();
}

Result<void> moveInto(const QString& from, const QString& to) {
    return QFile::rename(from, to) ? Result<void>() : Result<void>(cannotWrite(to));
}

/// The name that binds a replica to its key ring may have been on a damaged page.
Result<void> nameReplica(const QString& path, const DatabaseKey& key, const QString& id) {
    auto db = Database::open(path, key, Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    auto named = (*db)->run(QStringLiteral("INSERT OR IGNORE INTO meta VALUES ('replica_id', ?)"), {id});
    return named ? Result<void>() : Result<void>(named.error());
}

/// One restoring, salvaging or re-keying at a time.
std::unique_ptr<QLockFile> lockFolder(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(DeskFiles::rekeyLock(folder));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

QString Desk::backupFolder() const {
    const QString chosen = setting(QStringLiteral("backup_folder"));
    return chosen.isEmpty() ? QDir(d->folder).filePath(QStringLiteral("backups")) : chosen;
}

QList<Desk::Backup> Desk::backups(const QString& folder) {
    QList<Backup> found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QDateTime at = QDateTime::fromString(name, NameFormat);
        const QFileInfo file(DeskFiles::replica(dir.filePath(name)));
        if (at.isValid() && file.exists() && QFileInfo::exists(DeskFiles::keyRing(dir.filePath(name))))
            found << Backup{dir.filePath(name), at, file.size()};
    }
    return found;
}

bool Desk::backupDue() const {
    const QList<Backup> made = backups(backupFolder());
    constexpr qint64 Day = 24 * 3600;
    return made.isEmpty() || made.first().at.secsTo(d->now().toLocalTime()) >= Day;
}

Result<Desk::Backup> Desk::backup(const QString& into, const CopyProgress& progress) {
    if (auto may = d->require(Right::Backup); !may)
        return may.error();
    const QString home = into.isEmpty() ? backupFolder() : into;
    const QString name = d->now().toLocalTime().toString(NameFormat);
    const QString made = QDir(home).filePath(name), making = made + QStringLiteral(".part");
    if (QFileInfo::exists(made))
        return Error{ErrorKind::Busy, tr("A backup of this very second is there already. Try again."), made};
    QDir(making).removeRecursively();
    if (auto folder = makeFolder(making); !folder)
        return folder.error();
    auto written = d->writeBackup(making, progress);
    if (written && !QDir().rename(making, made))
        written = cannotWrite(made);
    if (!written) {
        QDir(making).removeRecursively();
        return written.error();
    }
    if (into.isEmpty()) {
        QList<QDateTime> moments;
        for (const Backup& one : backups(home))
            moments << one.at;
        for (const QDateTime& old : backupsToDrop(moments))
            QDir(QDir(home).filePath(old.toString(NameFormat))).removeRecursively();
    }
    if (auto traced = d->trace(QStringLiteral("backup"), {}, name); !traced)
        return traced.error();
    return Backup{made, QDateTime::fromString(name, NameFormat), QFileInfo(DeskFiles::replica(made)).size()};
}

Result<void> Desk::Private::writeBackup(const QString& making, const CopyProgress& progress) {
    constexpr int Tries = 3; // the users may be changed while the copy is made; both files must be of one state
    for (int i = 0; i < Tries; ++i) {
        const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
        if (!ring)
            return ring.error();
        const DatabaseKey key(databaseKey.copy());
        auto db = Database::open(replica->path(), key, Database::Mode::ReadWrite);
        if (!db)
            return db.error();
        if (auto copied = copyReplica(**db, DeskFiles::replica(making), key, progress); !copied)
            return copied;
        if (auto sound = checkReplicaCopy(DeskFiles::replica(making), key); !sound)
            return sound;
        const auto latest = KeyRing::load(DeskFiles::keyRing(folder));
        if (latest && latest->generation() == ring->generation())
            return latest->save(DeskFiles::keyRing(making));
    }
    return Error{ErrorKind::Busy, Desk::tr("The users were being changed. Make the backup again."), {}};
}

Result<Desk::Restored> Desk::restore(const QString& backup, const QString& folder, const QString& login,
                                     const QString& password, const DeskEnvironment& env,
                                     const CopyProgress& progress) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(backup));
    if (!ring)
        return ring.error();
    if (auto made = makeFolder(folder); !made)
        return made.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    if (const int left = attempts.secondsLeft(login); left > 0)
        return waitError(left, attempts.isLocked(login));
    const auto keys = ring->open(login, password);
    if (!keys) {
        if (auto noted =
                attempts.failed(login, QStringLiteral("wrong-password"), keys.error().kind == ErrorKind::WrongPassword);
            !noted)
            return noted.error();
        return keys.error();
    }
    const auto lock = lockFolder(folder);
    if (!lock)
        return beingRekeyed();
    // The backup is only read: it is copied, and the copy checked and used.
    const QString fresh = DeskFiles::rekeyed(folder);
    removeReplicaFiles(fresh);
    if (!QFile::copy(DeskFiles::replica(backup), fresh))
        return cannotWrite(fresh);
    const DatabaseKey key(keys->current.copy());
    auto ready = checkReplicaCopy(fresh, key);
    Restored restored;
    if (ready && QFileInfo::exists(DeskFiles::replica(folder))) {
        const auto rescued = rescueFormer(folder, login, password, fresh, key, progress);
        if (rescued)
            restored.rescued = *rescued;
        else if (rescued.error().kind == ErrorKind::Cancelled || rescued.error().kind == ErrorKind::Busy)
            ready = rescued.error();
    }
    if (!ready) {
        removeReplicaFiles(fresh);
        return ready.error();
    }
    const auto aside = setAside(folder, env.clock.now());
    if (!aside)
        return aside.error();
    restored.setAside = *aside;
    if (auto moved = moveInto(fresh, DeskFiles::replica(folder)); !moved)
        return moved.error();
    if (auto saved = ring->save(DeskFiles::keyRing(folder)); !saved)
        return saved.error();
    lock->unlock();
    auto desk = unlock(folder, login, password, env);
    if (!desk)
        return desk.error();
    if (auto traced = (*desk)->d->trace(QStringLiteral("restore"), {}, QFileInfo(backup).fileName(),
                                        QStringLiteral("rescued %1").arg(restored.rescued));
        !traced)
        return traced.error();
    return restored;
}

Result<qint64> Desk::rescueFormer(const QString& folder, const QString& login, const QString& password,
                                  const QString& fresh, const DatabaseKey& key, const CopyProgress& progress) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    auto keys = ring->open(login, password);
    if (!keys)
        return keys.error();
    const DatabaseKey formerKey(keys->current.copy());
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

Result<Desk::Salvaged> Desk::salvage(const QString& folder, const QString& login, const QString& password,
                                     const DeskEnvironment& env, const CopyProgress& progress) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    if (const int left = attempts.secondsLeft(login); left > 0)
        return waitError(left, attempts.isLocked(login));
    const auto keys = ring->open(login, password);
    if (!keys) {
        if (auto noted =
                attempts.failed(login, QStringLiteral("wrong-password"), keys.error().kind == ErrorKind::WrongPassword);
            !noted)
            return noted.error();
        return keys.error();
    }
    const Role role = ring->find(login)->actor.role;
    if (!roleHas(role, Right::ManageUsers) && !(role == Role::Coordinator && ring->active(Role::Administrator) == 0))
        return Error{ErrorKind::NotAllowed, tr("Only the administrator manages users and keys."), roleCode(role)};
    const auto lock = lockFolder(folder);
    if (!lock)
        return beingRekeyed();
    const DatabaseKey key(keys->current.copy());
    const QString fresh = DeskFiles::rekeyed(folder);
    removeReplicaFiles(fresh);
    auto report = salvageReplica(DeskFiles::replica(folder), fresh, key, progress);
    if (!report)
        return report.error();
    if (auto named = nameReplica(fresh, key, ring->replicaId()); !named)
        return named.error();
    if (auto sound = checkReplicaCopy(fresh, key); !sound)
        return sound.error();
    const auto aside = setAside(folder, env.clock.now());
    if (!aside)
        return aside.error();
    if (auto moved = moveInto(fresh, DeskFiles::replica(folder)); !moved)
        return moved.error();
    if (auto saved = ring->save(DeskFiles::keyRing(folder)); !saved)
        return saved.error();
    lock->unlock();
    auto desk = unlock(folder, login, password, env);
    if (!desk)
        return desk.error();
    if (auto traced =
            (*desk)->d->trace(QStringLiteral("salvage"), {}, QStringLiteral("replica"),
                              QStringLiteral("gaps %1, orphans %2").arg(report->gaps.size()).arg(report->orphans));
        !traced)
        return traced.error();
    return Salvaged{*aside, *report};
}

} // namespace dutydesk
