#include "desk/desk_files.h"

#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

namespace dutydesk {

namespace {

const QString GenerationKey = QStringLiteral("keyring_generation");

} // namespace

QString DeskFiles::replica(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("replica.db"));
}

QString DeskFiles::keyRing(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("keyring.json"));
}

QString DeskFiles::attempts(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("attempts.json"));
}

QString DeskFiles::rekeyLock(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("rekey.lock"));
}

QString DeskFiles::rekeyed(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("replica.new.db"));
}

const QString DeskFiles::MomentFormat = QStringLiteral("yyyy-MM-dd HH-mm-ss");

Error DeskFiles::cannotWrite(const QString& details) {
    return {ErrorKind::Storage,
            Desk::tr("The backup cannot be written. Check the rights to the folder and the free space."), details};
}

Result<void> DeskFiles::makeFolder(const QString& path) {
    if (!QDir().mkpath(path))
        return cannotWrite(path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<qint64> KeyRingEdit::knownGeneration(Database& db) {
    const auto known = db.value(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {GenerationKey});
    if (!known)
        return known.error();
    return known->toLongLong();
}

Result<void> KeyRingEdit::rememberGeneration(Database& db, qint64 generation) {
    auto stored =
        db.run(QStringLiteral("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
               {GenerationKey, QString::number(generation)});
    if (!stored)
        return stored.error();
    return {};
}

Result<void> KeyRingEdit::apply(Desk::Private& desk, const QString& action, const QString& subject,
                                const QString& details, const Change& change) {
    const QString path = DeskFiles::keyRing(desk.folder);
    QLockFile lock(path + QStringLiteral(".lock"));
    constexpr int PatienceMs = 2000;
    if (!lock.tryLock(PatienceMs))
        return Error{ErrorKind::Busy,
                     QCoreApplication::translate("Desk", "Users are being changed by another program. Try again."),
                     {}};
    auto ring = KeyRing::load(path);
    if (!ring)
        return ring.error();
    QByteArray key = desk.databaseKey.copy();
    auto changed = change(*ring, key);
    if (changed)
        ring->seal(key);
    wipe(key);
    if (!changed)
        return changed;
    return desk.replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        if (auto written = desk.audit(db, action, {}, subject, details); !written)
            return written;
        if (auto remembered = rememberGeneration(db, ring->generation()); !remembered)
            return remembered;
        changes.add(ChangeSet::Settings);
        // Last, so that a file that cannot be written takes the audit row back. Should the commit fail after it, the
        // ring is newer than the replica remembers, which unlocking accepts.
        return ring->save(path);
    });
}

} // namespace dutydesk
