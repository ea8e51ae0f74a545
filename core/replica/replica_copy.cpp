#include "replica/replica_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace dutydesk {

namespace {

struct Watch {
    const std::function<bool(qint64, qint64)>* progress = nullptr;
    QString copyPath;
    qint64 total = 0;
    bool cancelled = false;
};

/// Asked by SQLite every so many steps; anything but 0 breaks the statement off.
int watch(void* data) {
    auto* w = static_cast<Watch*>(data);
    const qint64 done = QFileInfo(w->copyPath).size() + QFileInfo(w->copyPath + QStringLiteral("-wal")).size();
    w->cancelled = !(*w->progress)(std::min(done, w->total), w->total);
    return w->cancelled ? 1 : 0;
}

/// The copying itself, into the attached file.
Result<void> exportAttached(Database& db, Watch& w) {
    constexpr int StepsBetween = 20000;
    if (*w.progress)
        sqlite3_progress_handler(db.handle(), StepsBetween, &watch, &w);
    // The transaction's first read fixes the snapshot that the export, statement after statement, then sees.
    Result<void> outcome;
    for (const char* sql : {"PRAGMA copy.auto_vacuum = INCREMENTAL", "BEGIN", "SELECT count(*) FROM main.meta",
                            "SELECT sqlcipher_export('copy')", "COMMIT"}) {
        outcome = db.script(sql);
        if (!outcome)
            break;
    }
    sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
    if (!outcome)
        db.rollback();
    for (const char* pragma : {"user_version", "application_id"}) {
        if (!outcome)
            break;
        const auto value = db.value(QStringLiteral("PRAGMA main.") + QLatin1String(pragma));
        outcome = value ? db.script("PRAGMA copy." + QByteArray(pragma) + " = " + value->toString().toUtf8())
                        : Result<void>(value.error());
    }
    return outcome;
}

} // namespace

void removeReplicaFiles(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

Result<void> copyReplica(Database& db, const QString& copyPath, const DatabaseKey& copyKey,
                         const CopyProgress& progress) {
    removeReplicaFiles(copyPath);
    Watch w{&progress, copyPath, QFileInfo(db.path()).size(), false};
    auto outcome = db.attach(copyPath, copyKey, "copy");
    if (outcome) {
        w.cancelled = progress && !progress(0, w.total); // a small replica is copied before SQLite asks
        outcome = w.cancelled ? Result<void>(Error{ErrorKind::Cancelled, {}, {}}) : exportAttached(db, w);
        const auto detached = db.script("DETACH DATABASE copy");
        if (outcome)
            outcome = detached;
    }
    if (outcome) {
        QFile::setPermissions(copyPath, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return outcome;
    }
    removeReplicaFiles(copyPath);
    if (w.cancelled)
        return Error{ErrorKind::Cancelled,
                     QCoreApplication::translate("Replica", "Broken off; the replica was left as it was."),
                     {}};
    return outcome;
}

Result<void> checkReplicaCopy(const QString& copyPath, const DatabaseKey& copyKey) {
    auto copy = Database::open(copyPath, copyKey, Database::Mode::ReadWrite);
    if (!copy)
        return copy.error();
    for (const char* check : {"PRAGMA cipher_integrity_check", "PRAGMA integrity_check"}) {
        const auto found = (*copy)->value(QLatin1String(check));
        if (!found)
            return found.error();
        const QString words = found->toString();
        if (!words.isEmpty() && words != QLatin1String("ok"))
            return Error{ErrorKind::Storage,
                         QCoreApplication::translate("Replica", "The copy of the replica could not be read back whole. "
                                                                "The replica was left as it was; check the disk."),
                         words};
    }
    // Everything into the file itself: only one file can be moved or take another's place in one step.
    if (auto done = (*copy)->script("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
        return done;
    copy->reset();
    for (const char* suffix : {"-wal", "-shm"}) // empty after the checkpoint
        QFile::remove(copyPath + QLatin1String(suffix));
    return {};
}

} // namespace dutydesk
