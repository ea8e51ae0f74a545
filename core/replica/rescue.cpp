// Unsent work is sacred: what a replica still had to tell the servers goes along when another takes its place.

#include "replica/salvage.h"

#include <QSqlRecord>

namespace dutydesk {

namespace {

class Rescue {
public:
    Rescue(Database& from, Database& into)
        : m_from(from)
        , m_into(into) {}

    Result<qint64> run() {
        auto unsent = m_from.run(QStringLiteral(
            "SELECT id, idempotency_key, table_name, row_id, ifnull(person_id, 0), server_id FROM outbox "
            "WHERE state NOT IN ('sent', 'void') ORDER BY id"));
        if (!unsent)
            return unsent.error();
        struct Entry {
            qint64 id;
            QString key, table;
            qint64 row, person, server;
        };
        std::vector<Entry> entries;
        QSqlQuery& row = **unsent;
        while (row.next())
            entries.push_back({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                               row.value(3).toLongLong(), row.value(4).toLongLong(), row.value(5).toLongLong()});
        row.finish();
        qint64 saved = 0;
        for (const Entry& entry : entries) {
            const auto known =
                m_into.value(QStringLiteral("SELECT 1 FROM outbox WHERE idempotency_key = ?"), {entry.key});
            if (!known)
                return known.error();
            if (!known->isNull())
                continue;
            if (auto done = takeServer(entry.server); !done)
                return done.error();
            if (auto done = takePerson(entry.person); !done)
                return done.error();
            if (auto done = copy(entry.table, QStringLiteral("id"), entry.row, QStringLiteral("REPLACE")); !done)
                return done.error();
            if (auto done = takeEntry(entry.id); !done)
                return done.error();
            ++saved;
        }
        return saved;
    }

private:
    /// The rows of `table` where `column` is `value`, in the columns that both files have.
    Result<void> copy(const QString& table, const QString& column, qint64 value, const QString& orElse,
                      const QStringList& without = {}) {
        auto rows = m_from.run(QStringLiteral("SELECT * FROM \"%1\" WHERE \"%2\" = ?").arg(table, column), {value});
        if (!rows)
            return rows.error();
        const QSqlRecord shape = (*rows)->record();
        QStringList names, marks;
        QList<int> places;
        for (int i = 0; i < shape.count(); ++i) {
            const auto there = m_into.value(QStringLiteral("SELECT 1 FROM pragma_table_info(?) WHERE name = ?"),
                                            {table, shape.fieldName(i)});
            if (!there)
                return there.error();
            if (there->isNull() || without.contains(shape.fieldName(i)))
                continue;
            names << u'"' + shape.fieldName(i) + u'"';
            marks << QStringLiteral("?");
            places << i;
        }
        while ((*rows)->next()) {
            QVariantList values;
            for (const int place : std::as_const(places))
                values << (*rows)->value(place);
            auto stored = m_into.run(QStringLiteral("INSERT OR %1 INTO \"%2\" (%3) VALUES (%4)")
                                         .arg(orElse, table, names.join(u','), marks.join(u',')),
                                     values);
            if (!stored)
                return stored.error();
        }
        (*rows)->finish();
        return {};
    }

    Result<void> takeServer(qint64 server) {
        return copy(QStringLiteral("server"), QStringLiteral("id"), server, QStringLiteral("IGNORE"));
    }

    Result<void> takePerson(qint64 person) {
        if (person == 0)
            return {};
        if (auto done = copy(QStringLiteral("person"), QStringLiteral("id"), person, QStringLiteral("IGNORE")); !done)
            return done;
        for (const char* table : {"person_link", "person_phone"}) {
            if (auto done = copy(QLatin1String(table), QStringLiteral("person_id"), person, QStringLiteral("IGNORE"));
                !done)
                return done;
        }
        return {};
    }

    /// With a number of its own: the other file may have given that number to another edit, already sent.
    Result<void> takeEntry(qint64 id) {
        return copy(QStringLiteral("outbox"), QStringLiteral("id"), id, QStringLiteral("ABORT"),
                    {QStringLiteral("id")});
    }

    Database& m_from;
    Database& m_into;
};

} // namespace

Result<qint64> rescueUnsent(const QString& fromPath, const DatabaseKey& fromKey, const QString& intoPath,
                            const DatabaseKey& intoKey) {
    auto from = Database::open(fromPath, fromKey, Database::Mode::ReadOnly);
    if (!from)
        return from.error();
    auto into = Database::open(intoPath, intoKey, Database::Mode::ReadWrite);
    if (!into)
        return into.error();
    for (const char* sql :
         {"PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"}) { // replacing a row must not delete its children
        if (auto done = (*into)->script(sql); !done)
            return done.error();
    }
    auto saved = Rescue(**from, **into).run();
    if (saved) {
        if (auto done = (*into)->script("COMMIT"); !done)
            return done.error();
    } else {
        (*into)->rollback();
    }
    return saved;
}

} // namespace dutydesk
