// Copies of the replica, made while people work.

#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "domain/backup_rotation.h"
#include "replica/database.h"
#include "replica/replica_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dutydesk {

QString Desk::backupFolder() const {
    const QString chosen = setting(QStringLiteral("backup_folder"));
    return chosen.isEmpty() ? QDir(d->folder).filePath(QStringLiteral("backups")) : chosen;
}

QList<Desk::Backup> Desk::backups(const QString& folder) {
    QList<Backup> found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QDateTime at = QDateTime::fromString(name, DeskFiles::MomentFormat);
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
    const QString name = d->now().toLocalTime().toString(DeskFiles::MomentFormat);
    const QString made = QDir(home).filePath(name), making = made + QStringLiteral(".part");
    if (QFileInfo::exists(made))
        return Error{ErrorKind::Busy, tr("A backup of this very second is there already. Try again."), made};
    QDir(making).removeRecursively();
    if (auto folder = DeskFiles::makeFolder(making); !folder)
        return folder.error();
    auto written = d->writeBackup(making, progress);
    if (written && !QDir().rename(making, made))
        written = DeskFiles::cannotWrite(made);
    if (!written) {
        QDir(making).removeRecursively();
        return written.error();
    }
    if (into.isEmpty()) {
        QList<QDateTime> moments;
        for (const Backup& one : backups(home))
            moments << one.at;
        for (const QDateTime& old : backupsToDrop(moments))
            QDir(QDir(home).filePath(old.toString(DeskFiles::MomentFormat))).removeRecursively();
    }
    if (auto traced = d->trace(QStringLiteral("backup"), {}, name); !traced)
        return traced.error();
    return Backup{made, QDateTime::fromString(name, DeskFiles::MomentFormat),
                  QFileInfo(DeskFiles::replica(made)).size()};
}

Result<void> Desk::Private::writeBackup(const QString& making, const CopyProgress& progress) {
    constexpr int Tries = 3; // the users may be changed while the copy is made; both files must be of one state
    for (int i = 0; i < Tries; ++i) {
        const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
        if (!ring)
            return ring.error();
        const DatabaseKey key(databaseKey.clone());
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

} // namespace dutydesk
