#pragma once

#include "domain/result.h"
#include "replica/database_key.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace dutydesk {

/// One connection to one SQLCipher file through QtSql: the thin class that everything in replica goes through.
/// A connection belongs to the thread that opened it. Foreign keys are on, the journal is WAL and verified to be, freed
/// content is overwritten (secure_delete) is on. Statements are prepared once and kept. Errors come as
/// Error{Storage} with SQLite's words in the details.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly, Create };

    /// Fails closed: with Error{Internal} when the SQLite in this process is not SQLCipher, {ForeignFile} when the key
    /// does not fit or the file is not ours, {Storage} for disk and right problems. Nothing on disk changes unless mode
    /// is Create.
    static Result<std::unique_ptr<Database>> open(const QString& path, const DatabaseKey& key, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with positional values, as ? or ?1, ?2 … (not both in one text); the query is ready for
    /// next(). The query stays the connection's and is good until the same text is run again on it: finish reading
    /// first.
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& values = {});

    /// The first column of the first row; an invalid QVariant when there is none.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});

    /// Runs a script of several statements (migrations); not for data from outside.
    Result<void> script(const QByteArray& sql);

    /// Attaches another file under its key, made when it is not there. `name` is an identifier of ours.
    Result<void> attach(const QString& path, const DatabaseKey& key, const char* name);

    Result<void> begin(); ///< BEGIN IMMEDIATE
    Result<void> commit();
    void rollback();

    /// Row number of the last insert; rows touched by the last statement.
    qint64 lastInsertId() const;
    int changes() const;

    /// The same connection's handle, for bulk writing (prepared once, UTF-8 bound as it lies).
    sqlite3* handle() const { return m_handle; }
    QString path() const { return m_database.databaseName(); }

    /// Called before every statement and every step of a BulkStatement when set; an Error it returns is returned
    /// instead. For tests that fail the i-th access.
    using FaultHook = std::function<std::optional<Error>()>;
    static void setFaultHook(FaultHook hook);
    static std::optional<Error> fault(); ///< what the hook says of the access that is about to be made

private:
    Database() = default;
    Error lastError(const QString& what, const QSqlQuery* query = nullptr) const;

    QString m_connection;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    /// QtSql binds one value a mark; `order` tells which value each mark of the text takes (?2 may stand twice).
    struct Statement {
        QSqlQuery query;
        QList<int> order;
    };
    std::unordered_map<QString, std::unique_ptr<Statement>> m_statements;
};

} // namespace dutydesk
