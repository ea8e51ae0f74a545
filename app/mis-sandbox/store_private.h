#pragma once

#include "store.h"
#include "store_statement.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <unordered_map>

namespace dutydesk {

struct Store::Private {
    sqlite3* database = nullptr;
    QString file;
    std::unique_ptr<QTemporaryDir> temporary;
    mutable std::recursive_mutex lock;
    bool readOnly = false;
    bool inTransaction = false;
    const Clock* clock = nullptr;
    SystemClock systemClock;
    qint64 dayOffset = 0;
    qint64 backdating = 0;
    qint64 lastStamp = 0;
    std::unordered_map<std::string, std::unique_ptr<StoreStatement>> cache;

    ~Private()
    {
        cache.clear();
        sqlite3_close(database);
    }
    StoreStatement& cached(const std::string& sql)
    {
        auto& slot = cache[sql];
        if (!slot)
            slot = std::make_unique<StoreStatement>(database, sql);
        return *slot;
    }
    bool execute(const char* sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    Error error() const
    {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Store",
                                                 "The sandbox's store could not be read or written. Check the free "
                                                 "space and the rights to its file."),
                     QString::fromUtf8(sqlite3_errmsg(database))};
    }
    qint64 pragma(const char* sql)
    {
        StoreStatement statement(database, sql);
        return statement.row() ? statement.number(0) : 0;
    }
};

} // namespace dutydesk
