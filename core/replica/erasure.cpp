#include "replica/erasure.h"

#include "domain/person_name.h"
#include "replica/database.h"
#include "replica/erased_people.h"

#include <QJsonDocument>
#include <QSet>

#include <array>

namespace dutydesk {

namespace {

/// Rows that are a person's own, in an order that the references allow.
constexpr std::array OwnTables{
    "contact", "appointment",   "task",   "survey",       "reading",           "work_item",     "request",  "flag",
    "consent", "adverse_event", "outbox", "merge_record", "identity_decision", "printed_sheet", "coverage", "plan",
    "visit",   "condition",     "risk",   "list_member",  "past_insurer",      "person_phone"};

QString jsonOf(const QList<PersonId>& persons) {
    QJsonArray array;
    for (const PersonId person : persons)
        array << person.value;
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString jsonOf(const QStringList& texts) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// By what other texts name these persons.
struct Names {
    QString ids;               ///< JSON
    QStringList enps, snilses; ///< not empty ones
    QStringList people;        ///< "family|given|patronymic|birth date", as columns have them
};

class Eraser {
public:
    Eraser(Database& db, QList<PersonId> persons)
        : m_db(db)
        , m_persons(std::move(persons)) {
        m_names.ids = jsonOf(m_persons);
    }

    Result<ErasedRows> run(qint64 erasure) {
        auto done = readNames();
        if (done)
            done = rememberThem(erasure);
        if (done)
            done = blankFileRows();
        if (done)
            done = dropFileNotes();
        if (done)
            done = dropServersWords();
        if (done)
            done = dropDrafts();
        if (done)
            done = dropOwnRows();
        return done ? Result<ErasedRows>(m_gone) : Result<ErasedRows>(done.error());
    }

private:
    Result<void> exec(const QString& sql, const QVariantList& values = {}) {
        auto done = m_db.run(sql, values);
        return done ? Result<void>() : Result<void>(done.error());
    }

    Result<void> counted(const QString& table, const QString& sql, const QVariantList& values) {
        auto done = exec(sql, values);
        if (done && m_db.changes() > 0)
            m_gone[table] += m_db.changes();
        return done;
    }

    Result<void> readNames() {
        auto people = m_db.run(QStringLiteral("SELECT enp, snils, family, given, patronymic, birth_date FROM person "
                                              "WHERE id IN (SELECT value FROM json_each(?))"),
                               {m_names.ids});
        if (!people)
            return people.error();
        QSqlQuery& row = **people;
        while (row.next()) {
            m_traits << PersonTraits{
                row.value(0).toString(), row.value(1).toString(),
                PersonName{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()}.full(),
                row.value(5).toString()};
            if (!row.value(0).toString().isEmpty())
                m_names.enps << row.value(0).toString();
            if (!row.value(1).toString().isEmpty())
                m_names.snilses << row.value(1).toString();
            m_names.people << QStringList{row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                                          row.value(5).toString()}
                                  .join(u'|');
        }
        row.finish();
        return {};
    }

    /// What they are known by when they come again.
    Result<void> rememberThem(qint64 erasure) {
        auto done =
            exec(QStringLiteral("INSERT OR IGNORE INTO meta VALUES ('erasure_key', lower(hex(randomblob(32))))"));
        if (!done)
            return done;
        const auto key = ErasedPeople::keyOf(m_db);
        if (!key)
            return key.error();
        for (const PersonId person : std::as_const(m_persons)) {
            done =
                exec(QStringLiteral(
                         "INSERT INTO erased_person (person_id, erasure_id) VALUES (?, ?) ON CONFLICT (person_id) DO "
                         "UPDATE SET "
                         "erasure_id = excluded.erasure_id, admitted_ms = NULL, admitted_by = '', admitted_why = ''"),
                     {person.value, erasure});
            if (!done)
                return done;
        }
        const qint64 first = m_persons.first().value;
        for (const PersonTraits& traits : std::as_const(m_traits)) {
            for (const QByteArray& mark : ErasedPeople::marksOf(traits, *key)) {
                done = exec(QStringLiteral("INSERT OR REPLACE INTO erased_mark (mark, person_id) VALUES (?, ?)"),
                            {mark, first});
                if (!done)
                    return done;
            }
        }
        return exec(QStringLiteral("INSERT OR REPLACE INTO erased_link (server_id, fhir_id, person_id) SELECT "
                                   "server_id, fhir_id, ?1 FROM person_link WHERE person_id IN (SELECT value FROM "
                                   "json_each(?2))"),
                    {first, m_names.ids});
    }

    Result<void> blankFileRows() {
        return counted(
            QStringLiteral("import_row"),
            QStringLiteral(
                "UPDATE import_row SET state = 'erased', person_id = NULL, family = '', given = '', patronymic = '', "
                "birth_date = '', sex = 0, enp = '', snils = '', phone = '', phones = '', address = '', district = '', "
                "done_on = '', result = '', cells = '[]', issues = '[]', kinds = '', edits = '{}', edited_by = '', "
                "stage = 0, enp_written = '', snils_written = '' WHERE state <> 'erased' AND (person_id IN (SELECT "
                "value FROM json_each(?1)) "
                "OR (enp <> '' AND enp IN (SELECT value FROM json_each(?2))) "
                "OR (snils <> '' AND snils IN (SELECT value FROM json_each(?3))) "
                "OR (enp = '' AND snils = '' AND family <> '' AND family || '|' || given || '|' || patronymic || '|' "
                "|| "
                "birth_date IN (SELECT value FROM json_each(?4))) "
                "OR EXISTS (SELECT 1 FROM json_each(?2) WHERE instr(cells, value) > 0 OR instr(edits, value) > 0) "
                "OR EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(cells, value) > 0 OR instr(edits, value) > 0))"),
            {m_names.ids, jsonOf(m_names.enps), jsonOf(m_names.snilses), jsonOf(m_names.people)});
    }

    /// The notes of an import repeat what stood in a cell.
    Result<void> dropFileNotes() {
        QStringList needles = m_names.enps + m_names.snilses;
        for (const PersonTraits& traits : std::as_const(m_traits))
            needles << traits.name;
        needles.removeAll(QString());
        return exec(
            QStringLiteral(
                "UPDATE import SET warnings = (SELECT json_group_array(value) FROM json_each(import.warnings) w WHERE "
                "NOT "
                "EXISTS (SELECT 1 FROM json_each(?1) n WHERE instr(w.value, n.value) > 0)) WHERE EXISTS (SELECT 1 FROM "
                "json_each(?1) n WHERE instr(warnings, n.value) > 0)"),
            {jsonOf(needles)});
    }

    /// What came of them and could not be stored, or waits for somebody. A server's id means somebody else at another
    /// server: it counts with its server only.
    Result<void> dropServersWords() {
        auto done = counted(
            QStringLiteral("sync_issue"),
            QStringLiteral(
                "DELETE FROM sync_issue WHERE outbox_id IN (SELECT id FROM outbox WHERE person_id IN (SELECT "
                "value FROM json_each(?1))) OR EXISTS (SELECT 1 FROM person_link l WHERE l.person_id IN (SELECT "
                "value FROM json_each(?1)) AND l.server_id = sync_issue.server_id AND ((type = 'Patient' AND "
                "sync_issue.fhir_id = l.fhir_id) OR instr(raw, '\"Patient/' || l.fhir_id || '\"') > 0)) OR EXISTS "
                "(SELECT 1 FROM json_each(?2) WHERE instr(raw, value) > 0 OR instr(server_words, value) > 0 OR "
                "instr(message, value) > 0)"),
            {m_names.ids, jsonOf(m_names.enps)});
        for (const auto& [table, column] : {std::pair{"waiting_resource", "waits_for"}, {"elsewhere", "fhir_id"}}) {
            const QString name = QLatin1String(table);
            if (done)
                done = counted(name,
                               QStringLiteral("DELETE FROM %1 WHERE (server_id, %2) IN (SELECT server_id, fhir_id FROM "
                                              "person_link WHERE person_id IN (SELECT value FROM json_each(?)))")
                                   .arg(name, QLatin1String(column)),
                               {m_names.ids});
        }
        return done ? counted(QStringLiteral("list_member"),
                              QStringLiteral(
                                  "DELETE FROM list_member WHERE EXISTS (SELECT 1 FROM list t JOIN person_link l "
                                  "ON l.server_id = t.server_id WHERE t.id = list_id AND l.fhir_id = patient AND "
                                  "l.person_id IN (SELECT value FROM json_each(?)))"),
                              {m_names.ids})
                    : done;
    }

    /// Whatever anybody was typing about them when the desk was locked.
    Result<void> dropDrafts() {
        QStringList needles = m_names.enps + m_names.snilses;
        for (const PersonTraits& traits : std::as_const(m_traits))
            needles << traits.name;
        needles.removeAll(QString());
        for (const PersonId person : std::as_const(m_persons)) {
            for (const QChar end : {u',', u'}'})
                needles << QStringLiteral("\"person\":%1%2").arg(person.value).arg(end);
        }
        return counted(
            QStringLiteral("draft"),
            QStringLiteral(
                "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(content, value) > 0)"),
            {jsonOf(needles)});
    }

    Result<void> dropOwnRows() {
        for (const char* table : OwnTables) {
            const QString name = QLatin1String(table);
            auto done = counted(
                name, QStringLiteral("DELETE FROM %1 WHERE person_id IN (SELECT value FROM json_each(?))").arg(name),
                {m_names.ids});
            if (!done)
                return done;
        }
        auto done = exec(
            QStringLiteral("DELETE FROM joined_record WHERE keep_id IN (SELECT value FROM json_each(?1)) OR drop_id IN "
                           "(SELECT value FROM json_each(?1))"),
            {m_names.ids});
        for (const char* table : {"person_link", "past_insurer"}) {
            if (done) // the schema notes the insurer of a policy that goes
                done = exec(QStringLiteral("DELETE FROM %1 WHERE person_id IN (SELECT value FROM json_each(?))")
                                .arg(QLatin1String(table)),
                            {m_names.ids});
        }
        if (done)
            done = exec(QStringLiteral("DELETE FROM person_search WHERE rowid IN (SELECT value FROM json_each(?))"),
                        {m_names.ids});
        if (done)
            done = exec(
                QStringLiteral("UPDATE person SET duplicate_of = NULL WHERE id IN (SELECT value FROM json_each(?))"),
                {m_names.ids});
        return done ? counted(QStringLiteral("person"),
                              QStringLiteral("DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))"),
                              {m_names.ids})
                    : done;
    }

    Database& m_db;
    QList<PersonId> m_persons;
    Names m_names;
    QList<PersonTraits> m_traits;
    ErasedRows m_gone;
};

Result<void> copyTable(Database& from, Database& into, const char* table, int columns) {
    auto rows = from.run(QStringLiteral("SELECT * FROM %1").arg(QLatin1String(table)));
    if (!rows)
        return rows.error();
    QStringList marks(columns, QStringLiteral("?"));
    const QString sql =
        QStringLiteral("INSERT OR IGNORE INTO %1 VALUES (%2)").arg(QLatin1String(table), marks.join(u','));
    QSqlQuery& row = **rows;
    while (row.next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values << row.value(i);
        auto stored = into.run(sql, values);
        if (!stored)
            return stored.error();
    }
    row.finish();
    return {};
}

} // namespace

Result<QList<PersonId>> recordsOfOne(Database& db, PersonId person) {
    auto query = db.run(
        QStringLiteral("SELECT r.id FROM person p JOIN person k ON k.id = coalesce(p.duplicate_of, p.id) JOIN person r "
                       "ON r.id = k.id OR r.duplicate_of = k.id WHERE p.id = ? ORDER BY r.id <> k.id, r.id"),
        {person.value});
    if (!query)
        return query.error();
    QList<PersonId> records;
    while ((*query)->next())
        records << PersonId{(*query)->value(0).toLongLong()};
    (*query)->finish();
    return records;
}

Result<ErasedRows> countRecords(Database& db, const QList<PersonId>& persons) {
    ErasedRows rows;
    QStringList tables{QStringLiteral("import_row")};
    for (const char* table : OwnTables)
        tables << QLatin1String(table);
    for (const QString& table : std::as_const(tables)) {
        const auto count = db.value(
            QStringLiteral("SELECT count(*) FROM %1 WHERE person_id IN (SELECT value FROM json_each(?))").arg(table),
            {jsonOf(persons)});
        if (!count)
            return count.error();
        if (count->toLongLong() > 0)
            rows.insert(table, count->toLongLong());
    }
    return rows;
}

Result<int> countUnsent(Database& db, const QList<PersonId>& persons) {
    const auto count = db.value(QStringLiteral("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'void') AND "
                                               "person_id IN (SELECT value FROM json_each(?))"),
                                {jsonOf(persons)});
    return count ? Result<int>(count->toInt()) : Result<int>(count.error());
}

Result<ErasedRows> erasePersons(Database& db, const QList<PersonId>& persons, qint64 erasure) {
    return Eraser(db, persons).run(erasure);
}

Result<void> dropFreedWords(Database& db) {
    auto done = db.run(QStringLiteral("INSERT INTO person_search (person_search) VALUES ('optimize')"));
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> dropWriteAheadLog(Database& db) {
    auto emptied = db.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied)
        return emptied.error();
    const bool busy = (*emptied)->next() && (*emptied)->value(0).toInt() != 0;
    (*emptied)->finish();
    return busy ? Result<void>(Error{ErrorKind::Busy, {}, QStringLiteral("wal_checkpoint")}) : Result<void>();
}

Result<QList<PersonId>> takeErasuresFrom(Database& former, Database& into) {
    const auto tables = former.value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'erased_mark'"));
    if (!tables || tables->toInt() == 0)
        return tables ? Result<QList<PersonId>>(QList<PersonId>{}) : Result<QList<PersonId>>(tables.error());
    const auto key = ErasedPeople::keyOf(former);
    if (!key || key->isEmpty())
        return key ? Result<QList<PersonId>>(QList<PersonId>{}) : Result<QList<PersonId>>(key.error());
    // The marks of the older state were made with the same key, or there were none.
    auto done = into.run(QStringLiteral("INSERT OR REPLACE INTO meta VALUES ('erasure_key', ?)"),
                         {QString::fromLatin1(key->toHex())});
    if (!done)
        return done.error();
    for (const auto& [table, columns] :
         {std::pair{"erasure", 7}, {"erased_person", 5}, {"erased_mark", 2}, {"erased_link", 3}}) {
        if (auto copied = copyTable(former, into, table, columns); !copied)
            return copied.error();
    }
    auto people = into.run(QStringLiteral("SELECT id, enp, snils, family, given, patronymic, birth_date FROM person"));
    if (!people)
        return people.error();
    ErasedPeople erased(into);
    QList<PersonId> back;
    QSqlQuery& row = **people;
    while (row.next()) {
        const auto meant = erased.meantBy(
            {row.value(1).toString(), row.value(2).toString(),
             PersonName{row.value(3).toString(), row.value(4).toString(), row.value(5).toString()}.full(),
             row.value(6).toString()});
        if (!meant)
            return meant.error();
        if (meant->isValid())
            back << PersonId{row.value(0).toLongLong()};
    }
    row.finish();
    return back;
}

} // namespace dutydesk
