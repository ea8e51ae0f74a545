// What the auditor reads of the trail. Reading it is an act as well and leaves its row.
#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "exchange/table_writer.h"
#include "print/access_history.h"
#include "print/pdf_writer.h"
#include "replica/database.h"

#include <QTextDocument>

namespace dutydesk {

namespace {

constexpr int Everything = 1'000'000; ///< what one sheet of a workbook holds, about

struct Condition {
    QString sql = QStringLiteral("1 = 1");
    QVariantList values;

    void add(const QString& words, const QVariantList& more) {
        sql += QStringLiteral(" AND ") + words;
        values << more;
    }
};

Condition conditionOf(const AuditFilter& filter, PersonId person) {
    Condition condition;
    if (filter.from.isValid())
        condition.add(QStringLiteral("a.at_ms >= ?"), {filter.from.startOfDay().toMSecsSinceEpoch()});
    if (filter.to.isValid())
        condition.add(QStringLiteral("a.at_ms < ?"), {filter.to.addDays(1).startOfDay().toMSecsSinceEpoch()});
    if (!filter.actor.isEmpty())
        condition.add(QStringLiteral("a.actor = ?"), {filter.actor});
    if (!filter.action.isEmpty())
        condition.add(QStringLiteral("a.action = ?"), {filter.action});
    if (person.isValid())
        condition.add(QStringLiteral("a.person_id = ?"), {person.value});
    if (filter.flaggedOnly) {
        QStringList marks;
        QVariantList codes;
        for (const QString& code : flaggedActions()) {
            marks << QStringLiteral("?");
            codes << code;
        }
        condition.add(QStringLiteral("a.action IN (") + marks.join(u',') + u')', codes);
    }
    return condition;
}

/// What was asked for, for the row that the reading itself leaves: codes and numbers, no names.
QString inCodes(const AuditFilter& filter, PersonId person) {
    QStringList words;
    if (filter.from.isValid() || filter.to.isValid())
        words << filter.from.toString(Qt::ISODate) + QStringLiteral("..") + filter.to.toString(Qt::ISODate);
    if (!filter.actor.isEmpty())
        words << QStringLiteral("by ") + filter.actor;
    if (!filter.action.isEmpty())
        words << filter.action;
    if (person.isValid())
        words << QStringLiteral("person %1").arg(person.value);
    if (filter.flaggedOnly)
        words << QStringLiteral("flagged");
    return words.join(u' ');
}

Result<QList<AuditRow>> readRows(Database& db, const Condition& condition, int limit, int offset, bool names) {
    QVariantList values = condition.values;
    values << limit << offset;
    auto query =
        db.run(QStringLiteral("SELECT a.id, a.at_ms, a.actor, a.action, ifnull(a.person_id, 0), p.family, p.given, "
                              "p.patronymic, ifnull(p.enp, ''), a.subject, a.details, a.previous_hash, a.hash, "
                              "ifnull(o.body || o.changes, '') FROM audit a "
                              "LEFT JOIN person p ON p.id = a.person_id LEFT JOIN outbox o ON a.action = 'give-up' AND "
                              "o.id = CAST(substr(a.subject, 8) AS INTEGER) WHERE ") +
                   condition.sql + QStringLiteral(" ORDER BY a.id DESC LIMIT ? OFFSET ?"),
               values);
    if (!query)
        return query.error();
    QList<AuditRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        AuditRow one;
        one.id = row.value(0).toLongLong();
        one.at = momentOf(row.value(1));
        one.actor = row.value(2).toString();
        one.action = row.value(3).toString();
        one.actionTitle = auditActionTitle(one.action);
        one.person = PersonId{row.value(4).toLongLong()};
        if (names) {
            one.personName =
                PersonName{row.value(5).toString(), row.value(6).toString(), row.value(7).toString()}.full();
            one.enp = row.value(8).toString();
            one.content = row.value(13).toString();
        }
        one.subject = row.value(9).toString();
        one.details = row.value(10).toString();
        one.flagged = isFlaggedAction(one.action);
        one.previousHash = row.value(11).toByteArray();
        one.hash = row.value(12).toByteArray();
        rows << one;
    }
    row.finish();
    return rows;
}

Result<QStringList> distinct(Database& db, const QString& sql) {
    auto query = db.run(sql);
    if (!query)
        return query.error();
    QStringList values;
    while ((*query)->next())
        values << (*query)->value(0).toString();
    (*query)->finish();
    return values;
}

Sheet sheetOf(const QList<AuditRow>& rows, bool names) {
    Sheet sheet;
    sheet.name = Desk::tr("Audit trail");
    sheet.title = Desk::tr("Audit trail");
    sheet.columns = {{Desk::tr("Row"), ColumnKind::Number},       {Desk::tr("When (UTC)"), ColumnKind::Text, 22},
                     {Desk::tr("When"), ColumnKind::DateTime},    {Desk::tr("Who"), ColumnKind::Text},
                     {Desk::tr("Code"), ColumnKind::Text},        {Desk::tr("What was done"), ColumnKind::Text},
                     {Desk::tr("Person"), ColumnKind::Number},    {Desk::tr("On what"), ColumnKind::Text},
                     {Desk::tr("Details"), ColumnKind::Text},     {Desk::tr("Flagged"), ColumnKind::Text},
                     {Desk::tr("Hash before"), ColumnKind::Text}, {Desk::tr("Hash"), ColumnKind::Text}};
    if (names) {
        sheet.columns.push_back({Desk::tr("Name"), ColumnKind::Text});
        sheet.columns.push_back({Desk::tr("Policy number"), ColumnKind::Text});
    }
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) { // in the order of the chain
        std::vector<TableCell> cells{double(row->id),
                                     row->at.toString(Qt::ISODateWithMs),
                                     row->at,
                                     row->actor,
                                     row->action,
                                     row->actionTitle,
                                     row->person.isValid() ? TableCell(double(row->person.value)) : TableCell(),
                                     row->subject,
                                     row->details,
                                     row->flagged ? QStringLiteral("!") : QString(),
                                     QString::fromLatin1(row->previousHash.toHex()),
                                     QString::fromLatin1(row->hash.toHex())};
        if (names) {
            cells.push_back(row->personName);
            cells.push_back(row->enp);
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

bool endsWith(const QString& path, const char* ending) {
    return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

} // namespace

Result<PersonId> Desk::Private::auditedPerson(const AuditFilter& filter) const {
    if (filter.enp.isEmpty())
        return filter.person;
    if (!seesNamesInAudit())
        return Error{ErrorKind::NotAllowed, tr("Only the auditor asks the trail for a person by his policy number."),
                     roleCode(actor.role)};
    return idByEnp(filter.enp);
}

bool Desk::Private::seesNamesInAudit() const {
    return actor.role == Role::Auditor;
}

Result<AuditExtract> Desk::audit(const AuditFilter& filter) const {
    if (auto may = d->require(Right::ReadAudit); !may)
        return may.error();
    const auto person = d->auditedPerson(filter);
    if (!person)
        return person.error();
    // First its own row, so that it is among those that are read.
    if (auto traced = d->trace(QStringLiteral("audit-read"), {}, QStringLiteral("audit"), inCodes(filter, *person));
        !traced)
        return traced.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const Condition condition = conditionOf(filter, *person);
    const auto total =
        (*reader)->value(QStringLiteral("SELECT count(*) FROM audit a WHERE ") + condition.sql, condition.values);
    if (!total)
        return total.error();
    auto rows = readRows(**reader, condition, filter.limit, filter.offset, d->seesNamesInAudit());
    auto actors = distinct(**reader, QStringLiteral("SELECT DISTINCT actor FROM audit WHERE actor <> '' ORDER BY 1"));
    auto actions = distinct(**reader, QStringLiteral("SELECT DISTINCT action FROM audit ORDER BY 1"));
    if (!rows || !actors || !actions)
        return !rows ? rows.error() : !actors ? actors.error() : actions.error();
    return AuditExtract{std::move(*rows), total->toInt(), std::move(*actors), std::move(*actions)};
}

Result<int> Desk::writeAudit(const AuditFilter& filter, const QString& path) const {
    if (auto may = d->require(Right::ReadAudit); !may)
        return may.error();
    if (!endsWith(path, ".xlsx") && !endsWith(path, ".csv"))
        return Error{
            ErrorKind::BadInput, tr("The audit trail is written as .xlsx or .csv; '%1' is neither.").arg(path), {}};
    const auto person = d->auditedPerson(filter);
    if (!person)
        return person.error();
    if (auto traced =
            d->trace(QStringLiteral("audit-export"), {}, path.section(u'.', -1).toLower(), inCodes(filter, *person));
        !traced)
        return traced.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto rows = readRows(**reader, conditionOf(filter, *person), Everything, 0, d->seesNamesInAudit());
    if (!rows)
        return rows.error();
    Sheet sheet = sheetOf(*rows, d->seesNamesInAudit());
    auto written = endsWith(path, ".csv")
                       ? writeCsv(path, sheet)
                       : writeXlsx(path, {{std::move(sheet)}, d->actor.fullName, d->now(), d->watermark()});
    if (!written)
        return written.error();
    return int(rows->size());
}

Result<int> Desk::writeAccessHistory(const QString& enp, const QString& path) const {
    if (auto may = d->require(Right::ReadAudit); !may)
        return may.error();
    const bool pdf = endsWith(path, ".pdf");
    if (!pdf && !endsWith(path, ".xlsx"))
        return Error{
            ErrorKind::BadInput, tr("A history of access is written as .pdf or .xlsx; '%1' is neither.").arg(path), {}};
    AuditFilter filter;
    filter.enp = enp;
    if (enp.isEmpty())
        return Error{ErrorKind::BadInput, tr("Say whose history: give the policy number."), {}};
    const auto person = d->auditedPerson(filter);
    if (!person)
        return person.error();
    if (auto traced = d->trace(QStringLiteral("access-history"), *person, path.section(u'.', -1).toLower()); !traced)
        return traced.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto rows = readRows(**reader, conditionOf(filter, *person), Everything, 0, true);
    const auto name = d->nameOf(**reader, *person);
    if (!rows || !name)
        return rows ? name.error() : rows.error();
    AccessHistory history;
    history.person = *name;
    history.enp = enp;
    history.made = d->now().toLocalTime();
    history.by = d->actor.fullName;
    QHash<QString, QString> names;
    if (const auto ring = KeyRing::load(DeskFiles::keyRing(d->folder))) {
        for (const KeyRing::User& user : ring->users())
            names.insert(user.actor.login, user.actor.fullName);
    }
    for (auto row = rows->crbegin(); row != rows->crend(); ++row)
        history.lines.push_back({row->at.toLocalTime(), names.value(row->actor, row->actor), row->action,
                                 row->action == QLatin1String("break-glass") ? row->details : QString()});
    Result<void> written;
    if (pdf) {
        std::vector<std::unique_ptr<QTextDocument>> documents;
        documents.push_back(accessHistoryDocument(history));
        const auto pages = writePdf(path, documents, QStringLiteral("История доступа"), {}, history.made);
        written = pages ? Result<void>() : Result<void>(pages.error());
    } else {
        Sheet sheet;
        sheet.name = QStringLiteral("История доступа");
        sheet.title = QStringLiteral("Кто обращался к сведениям: ") + history.person.full();
        sheet.subtitle = {QStringLiteral("Полис ОМС ") + enp};
        sheet.columns = {{QStringLiteral("Когда"), ColumnKind::DateTime},
                         {QStringLiteral("Кто")},
                         {QStringLiteral("Что сделано")},
                         {QStringLiteral("Основание")}};
        for (const AccessHistory::Line& line : history.lines)
            sheet.rows.push_back({line.at, line.who, accessWords(line.action), line.reason});
        written = writeXlsx(path, {{std::move(sheet)}, d->actor.fullName, d->now(), d->watermark()});
    }
    if (!written)
        return written.error();
    return int(rows->size());
}

} // namespace dutydesk
