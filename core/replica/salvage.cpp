#include "replica/salvage.h"

#include "domain/phone.h"
#include "replica/migrations.h"
#include "replica/search_words.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>

#include <sqlite3.h>

#include <algorithm>

namespace dutydesk {

namespace {

struct Table {
    QString name;
    QStringList columns;
    QStringList primaryKey; ///< of a table without row ids; empty for the others
};

QString quoted(const QString& name) {
    return u'"' + name + u'"';
}

QString list(const QStringList& names) {
    QStringList all;
    for (const QString& name : names)
        all << quoted(name);
    return all.join(u',');
}

/// A damaged page leaves its connection in an error for good: reading goes on with a new one.
class DamagedFile {
public:
    DamagedFile(QString path, const DatabaseKey& key)
        : m_path(std::move(path))
        , m_key(key) {}

    Result<void> open() {
        m_db.reset();
        auto opened = Database::open(m_path, m_key, Database::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_db = std::move(*opened);
        return {};
    }
    Database& db() { return *m_db; }

    QStringList namesOf(const QString& table) {
        QStringList names;
        auto rows = m_db->run(QStringLiteral("PRAGMA table_info(%1)").arg(quoted(table)));
        while (rows && (*rows)->next())
            names << (*rows)->value(1).toString();
        return names;
    }

private:
    QString m_path;
    const DatabaseKey& m_key;
    std::unique_ptr<Database> m_db;
};

class Salvage {
public:
    Salvage(DamagedFile& from, Database& into, qint64 total, const CopyProgress& progress)
        : m_from(from)
        , m_into(into)
        , m_total(total)
        , m_progress(progress) {}

    Result<SalvageReport> run() {
        const auto tables = readTables();
        if (!tables)
            return tables.error();
        for (const char* sql : {"PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"}) {
            if (auto done = m_into.script(sql); !done)
                return done.error();
        }
        for (const Table& table : *tables) {
            auto saved = table.primaryKey.isEmpty() ? copyByRowId(table) : copyByKey(table);
            if (!saved)
                return saved.error();
        }
        if (auto left = leaveOrphansOut(*tables); !left)
            return left.error();
        if (auto indexed = indexPeople(); !indexed)
            return indexed.error();
        // What the server has is asked for anew, whole: what was lost here comes back from there.
        for (const char* sql : {"DELETE FROM watermark", "DELETE FROM bulk_job",
                                "DELETE FROM meta WHERE key = 'derived_on'", "COMMIT", "PRAGMA foreign_keys = ON"}) {
            if (auto done = m_into.script(sql); !done)
                return done.error();
        }
        const auto unsent =
            m_into.value(QStringLiteral("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'void')"));
        if (!unsent)
            return unsent.error();
        m_report.unsent = unsent->toLongLong();
        return m_report;
    }

private:
    /// Today's tables with the columns that the damaged file has too; the unsent work and its like first.
    Result<std::vector<Table>> readTables() {
        auto names = m_into.run(QStringLiteral(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE 'person_search%' ORDER BY name NOT IN ('outbox', 'merge_record', 'audit', 'contact', "
            "'appointment', 'task', 'consent', 'request', 'survey', 'reading', 'adverse_event', 'flag', 'act'), name"));
        if (!names)
            return names.error();
        std::vector<std::pair<QString, bool>> found;
        while ((*names)->next())
            found.emplace_back((*names)->value(0).toString(),
                               (*names)->value(1).toString().contains(QLatin1String("WITHOUT ROWID")));
        std::vector<Table> tables;
        for (const auto& [name, keyed] : found) {
            Table table{name, {}, {}};
            const QStringList there = m_from.namesOf(name);
            auto columns =
                m_into.run(QStringLiteral("SELECT name, pk FROM pragma_table_info(?) ORDER BY pk, cid"), {name});
            if (!columns)
                return columns.error();
            while ((*columns)->next()) {
                const QString column = (*columns)->value(0).toString();
                if (!there.contains(column))
                    continue;
                table.columns << column;
                if (keyed && (*columns)->value(1).toInt() > 0)
                    table.primaryKey << column;
            }
            if (!table.columns.isEmpty())
                tables.push_back(std::move(table));
        }
        return tables;
    }

    Result<void> put(const Table& table, QSqlQuery& row, int first) {
        QVariantList values;
        QStringList marks;
        for (int i = 0; i < table.columns.size(); ++i) {
            values << row.value(first + i);
            marks << QStringLiteral("?");
        }
        auto stored = m_into.run(QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                                     .arg(quoted(table.name), list(table.columns), marks.join(u',')),
                                 values);
        if (!stored)
            return stored.error();
        m_report.read[table.name] += m_into.changes();
        constexpr int RowsBetween = 2000;
        if (++m_rows % RowsBetween == 0 && m_progress && !m_progress(std::min(m_rows * 256, m_total), m_total))
            return Error{ErrorKind::Cancelled, {}, {}};
        return {};
    }

    /// Rows from `from` on in the order of their ids, until the end or a place that cannot be read; the last id read.
    struct Run {
        qint64 last = 0;
        bool broken = false;
    };
    Result<Run> copyFrom(const Table& table, qint64 from) {
        Run run{from - 1, false};
        auto rows = m_from.db().run(QStringLiteral("SELECT rowid, %1 FROM %2 WHERE rowid >= ? ORDER BY rowid")
                                        .arg(list(table.columns), quoted(table.name)),
                                    {from});
        if (!rows) {
            run.broken = true;
            return run;
        }
        QSqlQuery& row = **rows;
        while (row.next()) {
            if (auto stored = put(table, row, 1); !stored)
                return stored.error();
            run.last = row.value(0).toLongLong();
        }
        run.broken = row.lastError().isValid();
        return run;
    }

    bool readableAt(const Table& table, qint64 from) {
        auto rows = m_from.db().run(QStringLiteral("SELECT rowid, %1 FROM %2 WHERE rowid >= ? ORDER BY rowid LIMIT 1")
                                        .arg(list(table.columns), quoted(table.name)),
                                    {from});
        const bool good = rows && ((*rows)->next() || !(*rows)->lastError().isValid());
        if (rows)
            (*rows)->finish();
        return good || (m_from.open() && false); // a connection that met the damage is of no more use
    }

    Result<void> copyByRowId(const Table& table) {
        constexpr qint64 Farthest = qint64(1) << 40;
        qint64 from = 1;
        for (;;) {
            const auto run = copyFrom(table, from);
            if (!run)
                return run.error();
            if (!run->broken)
                return {};
            ++m_report.gaps[table.name];
            if (auto again = m_from.open(); !again)
                return again;
            // The next row that can be read: first far enough with doubled steps, then back by halving.
            qint64 bad = run->last + 1, step = 1;
            while (bad + step < Farthest && !readableAt(table, bad + step)) {
                bad += step;
                step *= 2;
            }
            if (bad + step >= Farthest)
                return {};
            qint64 good = bad + step;
            while (good - bad > 1) {
                const qint64 middle = bad + (good - bad) / 2;
                (readableAt(table, middle) ? good : bad) = middle;
            }
            from = good;
        }
    }

    /// Without row ids: from the front until it breaks, then from the back.
    Result<void> copyByKey(const Table& table) {
        for (const bool back : {false, true}) {
            QStringList order;
            for (const QString& column : table.primaryKey)
                order << quoted(column) + (back ? QStringLiteral(" DESC") : QString());
            auto rows = m_from.db().run(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                                            .arg(list(table.columns), quoted(table.name), order.join(u',')));
            bool broken = !rows;
            while (rows && (*rows)->next()) {
                if (auto stored = put(table, **rows, 0); !stored)
                    return stored.error();
            }
            broken = broken || (*rows)->lastError().isValid();
            if (!broken)
                return {};
            if (!back)
                ++m_report.gaps[table.name];
            if (auto again = m_from.open(); !again)
                return again;
        }
        return {};
    }

    /// Rows whose person, plan or list was lost would break the rules of the schema. Where the schema lets the owner be
    /// unknown he becomes that; the other rows are left out, and what hangs on them in the next round. Unsent edits
    /// name their row themselves and stay.
    Result<void> leaveOrphansOut(const std::vector<Table>& tables) {
        for (bool again = true; again;) {
            again = false;
            for (const Table& table : tables) {
                const auto left = leaveOrphansOut(table.name);
                if (!left)
                    return left.error();
                again = again || *left > 0;
            }
        }
        return {};
    }

    Result<qint64> leaveOrphansOut(const QString& table) {
        auto keys = m_into.run(
            QStringLiteral("SELECT k.\"from\", k.\"table\", ifnull(k.\"to\", 'id'), c.\"notnull\" OR c.pk FROM "
                           "pragma_foreign_key_list(?) k JOIN pragma_table_info(?) c ON c.name = k.\"from\""),
            {table, table});
        if (!keys)
            return keys.error();
        QStringList statements;
        while ((*keys)->next()) {
            const QString column = quoted((*keys)->value(0).toString());
            const QString orphaned =
                QStringLiteral(" WHERE %1 IS NOT NULL AND %1 NOT IN (SELECT %2 FROM %3)")
                    .arg(column, quoted((*keys)->value(2).toString()), quoted((*keys)->value(1).toString()));
            statements << ((*keys)->value(3).toInt()
                               ? QStringLiteral("DELETE FROM %1").arg(quoted(table))
                               : QStringLiteral("UPDATE %1 SET %2 = NULL").arg(quoted(table), column)) +
                              orphaned;
        }
        (*keys)->finish();
        qint64 left = 0;
        for (const QString& sql : std::as_const(statements)) {
            auto done = m_into.run(sql);
            if (!done)
                return done.error();
            left += m_into.changes();
            if (sql.startsWith(QLatin1String("DELETE")))
                m_report.orphans += m_into.changes();
        }
        return left;
    }

    /// The search index is made anew: it holds no texts to be copied.
    Result<void> indexPeople() {
        auto people = m_into.run(QStringLiteral(
            "SELECT p.id, p.sort_key, p.enp, p.snils, (SELECT group_concat(number, ' ') FROM person_phone "
            "WHERE person_id = p.id) FROM person p"));
        if (!people)
            return people.error();
        while ((*people)->next()) {
            QStringList valid;
            for (const QString& number : (*people)->value(4).toString().split(u' ', Qt::SkipEmptyParts)) {
                if (Phone::parse(number).isValid())
                    valid << number;
            }
            const QString words = searchWords((*people)->value(1).toString(), (*people)->value(2).toString(),
                                              (*people)->value(3).toString(), valid);
            auto stored = m_into.run(QStringLiteral("INSERT INTO person_search (rowid, words) VALUES (?, ?)"),
                                     {(*people)->value(0), words});
            if (!stored)
                return stored.error();
        }
        return {};
    }

    DamagedFile& m_from;
    Database& m_into;
    qint64 m_total;
    const CopyProgress& m_progress;
    SalvageReport m_report;
    qint64 m_rows = 0;
};

} // namespace

Result<SalvageReport> salvageReplica(const QString& damagedPath, const QString& path, const DatabaseKey& key,
                                     const CopyProgress& progress) {
    DamagedFile damaged(damagedPath, key);
    if (auto opened = damaged.open(); !opened)
        return opened.error();
    auto made = Database::open(path, key, Database::Mode::Create);
    if (!made)
        return made.error();
    auto migrated = migrate(**made);
    auto report = migrated ? Salvage(damaged, **made, QFileInfo(damagedPath).size(), progress).run()
                           : Result<SalvageReport>(migrated.error());
    made->reset();
    if (!report)
        removeReplicaFiles(path);
    return report;
}

} // namespace dutydesk
