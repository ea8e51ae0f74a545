#include "bench_floor.h"

#include "replica/migrations.h"

#include <QElapsedTimer>

#include <sqlcipher/sqlite3.h>

#include <deque>

namespace dutydesk::bench {

namespace {

struct Cell {
    int type = SQLITE_NULL;
    qint64 number = 0;
    double real = 0;
    std::string text;
};

struct TableRows {
    std::string insert;
    int columns = 0;
    std::deque<std::vector<Cell>> rows;
};

/// The words of the index are rebuilt from the persons: a contentless index gives none back.
const char* const SearchWords = "SELECT p.id, p.sort_key || ' ' || p.enp || ' ' || p.snils || ' ' || ifnull((SELECT "
                                "group_concat(substr(f.number, 3), ' ') "
                                "FROM person_phone f WHERE f.person_id = p.id AND f.number <> ''), '') FROM person p";

TableRows readRows(sqlite3* handle, const std::string& select, const std::string& insertHead) {
    TableRows table;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, select.c_str(), -1, &statement, nullptr);
    table.columns = sqlite3_column_count(statement);
    std::string marks;
    for (int i = 0; i < table.columns; ++i)
        marks += i == 0 ? "?" : ", ?";
    table.insert = insertHead + " VALUES (" + marks + ")";
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::vector<Cell> row(static_cast<size_t>(table.columns));
        for (int i = 0; i < table.columns; ++i) {
            Cell& cell = row[static_cast<size_t>(i)];
            cell.type = sqlite3_column_type(statement, i);
            cell.number = sqlite3_column_int64(statement, i);
            cell.real = sqlite3_column_double(statement, i);
            if (cell.type == SQLITE_TEXT || cell.type == SQLITE_BLOB) {
                const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
                cell.text.assign(bytes ? bytes : "", static_cast<size_t>(sqlite3_column_bytes(statement, i)));
            }
        }
        table.rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    return table;
}

bool insertRows(sqlite3* handle, const TableRows& table) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle, table.insert.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
        return false;
    bool fine = true;
    for (const auto& row : table.rows) {
        for (int i = 0; i < table.columns; ++i) {
            const Cell& cell = row[static_cast<size_t>(i)];
            if (cell.type == SQLITE_INTEGER)
                sqlite3_bind_int64(statement, i + 1, cell.number);
            else if (cell.type == SQLITE_FLOAT)
                sqlite3_bind_double(statement, i + 1, cell.real);
            else if (cell.type == SQLITE_NULL)
                sqlite3_bind_null(statement, i + 1);
            else if (cell.type == SQLITE_BLOB)
                sqlite3_bind_blob(statement, i + 1, cell.text.data(), int(cell.text.size()), SQLITE_STATIC);
            else
                sqlite3_bind_text(statement, i + 1, cell.text.data(), int(cell.text.size()), SQLITE_STATIC);
        }
        fine = fine && sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    return fine;
}

} // namespace

Result<Floor> insertFloor(Database& loaded, const QString& emptyPath, const DatabaseKey& key) {
    std::vector<TableRows> tables;
    auto names = loaded.run(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'person\\_search%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"));
    if (!names)
        return names.error();
    while ((*names)->next()) {
        const std::string name = (*names)->value(0).toString().toStdString();
        tables.push_back(readRows(loaded.handle(), "SELECT * FROM \"" + name + '"', "INSERT INTO \"" + name + '"'));
    }
    tables.push_back(readRows(loaded.handle(), SearchWords, "INSERT INTO person_search (rowid, words)"));

    auto empty = Database::open(emptyPath, key, Database::Mode::Create);
    if (!empty)
        return empty.error();
    if (auto migrated = migrate(**empty); !migrated)
        return migrated.error();
    Floor floor;
    QElapsedTimer timer;
    timer.start();
    if (auto begun = (*empty)->begin(); !begun)
        return begun.error();
    for (const TableRows& table : tables) {
        if (!insertRows((*empty)->handle(), table))
            return Error{ErrorKind::Internal,
                         QStringLiteral("floor: ") + QString::fromUtf8(sqlite3_errmsg((*empty)->handle())),
                         QString::fromStdString(table.insert)};
        floor.rows += qint64(table.rows.size());
    }
    if (auto committed = (*empty)->commit(); !committed)
        return committed.error();
    floor.seconds = double(timer.nsecsElapsed()) / 1e9;
    return floor;
}

} // namespace dutydesk::bench
