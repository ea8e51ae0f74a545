#include "replica/rekey.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <cstdio>

namespace dutydesk {

namespace {

/// Nobody else may write into a file that is about to be replaced. Leaving WAL works only for the last connection, and
/// in this mode the lock then stays until the connection closes. The next opening goes back to WAL.
Result<void> holdAlone(Database& db) {
    const Error busy{ErrorKind::Busy,
                     QCoreApplication::translate("Replica",
                                                 "Another program has the replica open. Close every DutyDesk "
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

} // namespace

Result<void> requireAlone(const QString& path, const DatabaseKey& key) {
    auto db = Database::open(path, key, Database::Mode::ReadWrite);
    if (!db)
        return {};
    auto alone = holdAlone(**db);
    const int code = sqlite3_errcode((*db)->handle());
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_IOERR;
    return damaged ? Result<void>() : alone;
}

Result<void> writeUnderNewKey(const QString& path, const DatabaseKey& key, const QString& copyPath,
                              const DatabaseKey& newKey, const CopyProgress& progress) {
    Result<void> outcome;
    {
        auto db = Database::open(path, key, Database::Mode::ReadWrite);
        if (!db)
            return db.error();
        outcome = holdAlone(**db);
        if (outcome)
            outcome = copyReplica(**db, copyPath, newKey, progress);
    }
    if (outcome)
        outcome = checkReplicaCopy(copyPath, newKey);
    if (!outcome) {
        removeReplicaFiles(copyPath);
        return outcome;
    }
    for (const char* suffix : {"-wal", "-shm"}) // empty since WAL was left, and foreign to the other file
        QFile::remove(path + QLatin1String(suffix));
    if (std::rename(QFile::encodeName(copyPath).constData(), QFile::encodeName(path).constData()) != 0) {
        removeReplicaFiles(copyPath);
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Replica",
                                                 "The new replica could not take the place of the old one, "
                                                 "which was left as it was. Check the rights to the folder."),
                     {}};
    }
    return {};
}

} // namespace dutydesk
