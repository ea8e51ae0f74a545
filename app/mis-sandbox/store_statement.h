#pragma once

#include <QtGlobal>

#include <sqlite3.h>

#include <string_view>

namespace dutydesk {

/// A prepared statement that is finalised with the object. Of one thread at a time.
class StoreStatement
{
public:
    StoreStatement(sqlite3* database, std::string_view sql)
    {
        sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
    }
    ~StoreStatement() { sqlite3_finalize(m_statement); }
    StoreStatement(const StoreStatement&) = delete;
    StoreStatement& operator=(const StoreStatement&) = delete;

    bool valid() const { return m_statement != nullptr; }

    StoreStatement& bind(int index, qint64 value)
    {
        sqlite3_bind_int64(m_statement, index, value);
        return *this;
    }
    /// The text must stay until the statement is reset.
    StoreStatement& bind(int index, std::string_view value)
    {
        sqlite3_bind_text64(m_statement, index, value.data() ? value.data() : "", value.size(), SQLITE_STATIC,
                            SQLITE_UTF8);
        return *this;
    }
    StoreStatement& bindNull(int index)
    {
        sqlite3_bind_null(m_statement, index);
        return *this;
    }

    bool row() { return step() == SQLITE_ROW; }
    bool done() { return step() == SQLITE_DONE; }
    int step() { return m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR; }
    void reset() { sqlite3_reset(m_statement); }

    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::string_view text(int column) const
    {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                    : std::string_view();
    }

private:
    sqlite3_stmt* m_statement = nullptr;
};

/// Resets a cached statement when the scope ends, so that it holds no lock and no pointer to dead text.
class StatementScope
{
public:
    explicit StatementScope(StoreStatement& statement)
        : m_statement(statement)
    {}
    ~StatementScope() { m_statement.reset(); }
    StatementScope(const StatementScope&) = delete;
    StatementScope& operator=(const StatementScope&) = delete;
    StoreStatement* operator->() { return &m_statement; }

private:
    StoreStatement& m_statement;
};

} // namespace dutydesk
