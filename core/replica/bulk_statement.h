#pragma once

#include "domain/records.h"
#include "domain/result.h"
#include "replica/database.h"

#include <sqlcipher/sqlite3.h>

namespace dutydesk {

/// One prepared statement on the raw handle, for bulk work: UTF-8 is bound where it lies (SQLITE_STATIC), so the text
/// must live until the step is done. Positional, 1-based as in SQL. Errors are kept and told by step().
class BulkStatement {
public:
    BulkStatement(sqlite3* handle, const char* sql)
        : m_handle(handle) {
        m_code = sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    }
    ~BulkStatement() { sqlite3_finalize(m_statement); }
    BulkStatement(const BulkStatement&) = delete;
    BulkStatement& operator=(const BulkStatement&) = delete;

    BulkStatement& restart() {
        sqlite3_reset(m_statement);
        m_next = 1;
        return *this;
    }
    BulkStatement& operator<<(Utf8 text) {
        sqlite3_bind_text(m_statement, m_next++, text.data() ? text.data() : "", int(text.size()), SQLITE_STATIC);
        return *this;
    }
    BulkStatement& operator<<(qint64 number) {
        sqlite3_bind_int64(m_statement, m_next++, number);
        return *this;
    }
    BulkStatement& operator<<(int number) { return *this << qint64(number); }
    BulkStatement& operator<<(bool flag) { return *this << qint64(flag ? 1 : 0); }
    BulkStatement& operator<<(InstantMs instant) {
        if (instant)
            return *this << *instant;
        sqlite3_bind_null(m_statement, m_next++);
        return *this;
    }
    BulkStatement& operator<<(std::optional<double> number) {
        if (number)
            sqlite3_bind_double(m_statement, m_next, *number);
        else
            sqlite3_bind_null(m_statement, m_next);
        ++m_next;
        return *this;
    }
    /// NULL for an empty text: columns that are unique where they are given.
    BulkStatement& nullable(Utf8 text) {
        if (!text.empty())
            return *this << text;
        sqlite3_bind_null(m_statement, m_next++);
        return *this;
    }

    /// True when there is a row to read, false when done.
    Result<bool> step() {
        if (auto fault = Database::fault()) {
            sqlite3_reset(m_statement);
            return *fault;
        }
        if (m_statement)
            m_code = sqlite3_step(m_statement);
        if (m_code == SQLITE_ROW)
            return true;
        if (m_code == SQLITE_DONE) {
            sqlite3_reset(m_statement);
            return false;
        }
        const Error error{(m_code & 0xff) == SQLITE_FULL ? ErrorKind::Storage : ErrorKind::Internal,
                          QCoreApplication::translate("Database", "The data file did not accept an operation."),
                          QString::fromUtf8(sqlite3_errmsg(m_handle))};
        sqlite3_reset(m_statement);
        return error;
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    Utf8 text(int column) const {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return bytes ? Utf8(bytes, size_t(sqlite3_column_bytes(m_statement, column))) : Utf8();
    }

private:
    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
    int m_next = 1;
    int m_code = SQLITE_OK;
};

} // namespace dutydesk
