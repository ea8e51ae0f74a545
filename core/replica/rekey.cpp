#include "replica/rekey.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cstdio>

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

void removeLeftovers(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

/// Nobody else may write into a file that is about to be replaced. Leaving WAL works only for the last connection, and in
/// this mode the lock then stays until the connection closes. The next opening goes back to WAL.
Result<void> holdAlone(Database& db) {
    const Error busy{ErrorKind::Busy,
                     QCoreApplication::translate("Replica", "Another program has the replica open. Close every DutyDesk "
                                                            "and wait for its syncs, then try again."),
                     {}};
    if (auto prompt = db.script("PRAGMA busy_timeout = 0"); !prompt) // who has it open keeps it for hours
        return prompt;
    const auto journal = db.value(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!journal || journal->toString() != QLatin1String("delete"))
        return busy;
    const auto locked = db.script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    return locked ? locked : Result<void>(busy);
}

Result<void> fillCopy(Database& db, const QString& copyPath, const DatabaseKey& newKey, Watch& w) {
    // The words of this statement hold the key, so it goes to SQLite itself and is kept nowhere.
    QByteArray attach = "ATTACH DATABASE '" + QString(copyPath).replace(u'\'', QStringLiteral("''")).toUtf8() +
                        "' AS copy KEY \"x'" + newKey.bytes().toHex() + "'\"";
    const auto attached = db.script(attach);
    attach.fill('\0');
    if (!attached)
        return attached;
    constexpr int StepsBetween = 20000;
    if (*w.progress)
        sqlite3_progress_handler(db.handle(), StepsBetween, &watch, &w);
    Result<void> outcome;
    for (const char* sql : {"PRAGMA copy.auto_vacuum = INCREMENTAL", "SELECT sqlcipher_export('copy')"}) {
        outcome = db.script(sql);
        if (!outcome)
            break;
    }
    sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
    for (const char* pragma : {"user_version", "application_id"}) {
        if (!outcome)
            break;
        const auto value = db.value(QStringLiteral("PRAGMA main.") + QLatin1String(pragma));
        outcome = value ? db.script("PRAGMA copy." + QByteArray(pragma) + " = " + value->toString().toUtf8())
                        : Result<void>(value.error());
    }
    const auto detached = db.script("DETACH DATABASE copy");
    return outcome ? detached : outcome;
}

/// The copy is opened as the replica will be, and every page of it is read.
Result<void> checkCopy(const QString& copyPath, const DatabaseKey& newKey) {
    auto copy = Database::open(copyPath, newKey, Database::Mode::ReadWrite);
    if (!copy)
        return copy.error();
    const auto sound = (*copy)->value(QStringLiteral("PRAGMA integrity_check"));
    if (!sound)
        return sound.error();
    if (sound->toString() != QLatin1String("ok"))
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Replica", "The copy of the replica could not be read back whole. The "
                                                            "replica was left as it was; check the disk."),
                     sound->toString()};
    // Everything into the file itself: only one file can take another's place in one step.
    return (*copy)->script("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Result<void> writeUnderNewKey(const QString& path, const DatabaseKey& key, const QString& copyPath,
                              const DatabaseKey& newKey, const std::function<bool(qint64, qint64)>& progress) {
    removeLeftovers(copyPath);
    Watch w{&progress, copyPath, QFileInfo(path).size(), false};
    Result<void> outcome;
    {
        auto db = Database::open(path, key, Database::Mode::ReadWrite);
        if (!db)
            return db.error();
        outcome = holdAlone(**db);
        if (outcome)
            outcome = fillCopy(**db, copyPath, newKey, w);
    }
    if (outcome)
        outcome = checkCopy(copyPath, newKey);
    if (!outcome) {
        removeLeftovers(copyPath);
        if (w.cancelled)
            return Error{ErrorKind::Cancelled,
                         QCoreApplication::translate("Replica", "Broken off; the replica was left as it was."), {}};
        return outcome;
    }
    QFile::setPermissions(copyPath, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    for (const char* suffix : {"-wal", "-shm"}) { // empty after the checkpoints, and foreign to the other file
        QFile::remove(path + QLatin1String(suffix));
        QFile::remove(copyPath + QLatin1String(suffix));
    }
    if (std::rename(QFile::encodeName(copyPath).constData(), QFile::encodeName(path).constData()) != 0) {
        removeLeftovers(copyPath);
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Replica", "The new replica could not take the place of the old one, "
                                                            "which was left as it was. Check the rights to the folder."),
                     {}};
    }
    return {};
}

} // namespace dutydesk
