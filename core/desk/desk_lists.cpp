#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "domain/leave_reason.h"
#include "exchange/list_reader.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dutydesk {

namespace {

QString jsonText(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonObject issueJson(const RowIssue& issue) {
    return {{QStringLiteral("field"), issue.column.isEmpty() ? listFieldWords(issue.field) : issue.column},
            {QStringLiteral("value"), issue.value},
            {QStringLiteral("message"), issue.message},
            {QStringLiteral("remedy"), issue.remedy}};
}

ImportSummary::BadRow badRow(int row, const QJsonObject& issue) {
    return {row, issue.value(QLatin1String("field")).toString(), issue.value(QLatin1String("value")).toString(),
            issue.value(QLatin1String("message")).toString(), issue.value(QLatin1String("remedy")).toString()};
}

Result<void> storeRow(Database& db, ImportId import, const QString& state, const ListRow& row, const QStringList& cells,
                      const QJsonArray& issues) {
    auto stored = db.run(
        QStringLiteral(
            "INSERT INTO import_row (import_id, row_number, state, family, given, patronymic, birth_date, sex, enp, "
            "snils, phone, address, "
            "district, done_on, result, cells, issues) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {import.value, row.rowNumber, state, textOf(row.name.family), textOf(row.name.given),
         textOf(row.name.patronymic), isoDay(row.birthDate), int(row.sex),
         row.enp ? row.enp->toString() : QStringLiteral(""), row.snils ? row.snils->toString() : QStringLiteral(""),
         row.phones.isEmpty() ? QStringLiteral("") : textOf(row.phones.first().raw), textOf(row.address),
         textOf(row.district), isoDay(row.doneOn), textOf(row.resultText), jsonText(QJsonArray::fromStringList(cells)),
         jsonText(issues)});
    if (!stored)
        return stored.error();
    return {};
}

QString describe(const ListSource& source) {
    QStringList parts;
    if (!source.sheet.isEmpty())
        parts << QCoreApplication::translate("Desk", "sheet “%1”").arg(source.sheet);
    if (!source.encoding.isEmpty())
        parts << QCoreApplication::translate("Desk", "encoding %1").arg(source.encoding);
    parts << (source.mapping.headerRow > 0
                  ? QCoreApplication::translate("Desk", "header in row %1").arg(source.mapping.headerRow)
                  : QCoreApplication::translate("Desk", "no header, columns told by their contents"));
    QStringList columns;
    for (size_t i = 0; i < source.mapping.fields.size(); ++i) {
        if (source.mapping.fields[i] != ListField::None)
            columns << QString(source.mapping.label(int(i)) + QStringLiteral(" → ") +
                               listFieldWords(source.mapping.fields[i]));
    }
    parts << columns.join(QStringLiteral(", "));
    const QStringList unmapped = source.mapping.unmapped();
    if (!unmapped.isEmpty())
        parts << QCoreApplication::translate("Desk", "not used: %1").arg(unmapped.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

Result<void> storeRows(Database& db, ImportId id, const ImportedList& list, ImportSummary& summary) {
    for (const ListRow& row : list.rows) {
        if (auto done = storeRow(db, id, QStringLiteral("accepted"), row, {}, {}); !done)
            return done;
    }
    for (const QuarantinedRow& row : list.quarantined) {
        QJsonArray issues;
        for (const RowIssue& issue : row.issues)
            issues << issueJson(issue);
        ListRow empty;
        empty.rowNumber = row.rowNumber;
        if (auto done = storeRow(db, id, QStringLiteral("quarantined"), empty, row.cells, issues); !done)
            return done;
        for (const QJsonValue& issue : std::as_const(issues))
            summary.badRows << badRow(row.rowNumber, issue.toObject());
    }
    for (const DuplicateRow& row : list.duplicates) {
        const QJsonObject issue = issueJson(row.issue);
        if (auto done = storeRow(db, id, QStringLiteral("duplicate"), row.row, row.cells, {issue}); !done)
            return done;
        summary.badRows << badRow(row.row.rowNumber, issue);
    }
    return {};
}

Result<void> checkTarget(const Rules& rules, const QString& programme, const QString& month) {
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])$"));
    if (!rules.programmes.isKnown(programme))
        return Error{
            ErrorKind::BadInput, QCoreApplication::translate("Desk", "'%1' is not a programme.").arg(programme), {}};
    if (!pattern.match(month).hasMatch())
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Desk", "'%1' is not a month: write YYYY-MM.").arg(month),
                     {}};
    return {};
}

} // namespace

Result<ImportSummary> Desk::importList(const QString& file, const QString& programme, const QString& month,
                                       const Progress& progress) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    if (auto fits = checkTarget(d->env.rules, programme, month); !fits)
        return fits.error();
    ReadOptions options;
    options.today = d->env.clock.today();
    const auto list = readList(file, options, [&](const ReadProgress& read) {
        return !progress || progress(qint64(read.fraction * 100), 100);
    });
    if (!list)
        return list.error();
    return d->replica->write<ImportSummary>([&](Database& db, ChangeSet& changes) -> Result<ImportSummary> {
        ImportSummary summary;
        summary.fileName = QFileInfo(file).fileName();
        summary.programme = programme;
        summary.month = month;
        summary.rows = list->counts.rows;
        summary.accepted = list->counts.accepted;
        summary.quarantined = list->counts.quarantined;
        summary.duplicates = list->counts.duplicates;
        summary.description = describe(list->source);
        summary.importedAt = d->now();
        auto stored = db.run(QStringLiteral("INSERT INTO import (file_name, sha256, programme, month, imported_ms, "
                                            "actor, row_count, accepted, quarantined, duplicates, description) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                             {summary.fileName, QString::fromLatin1(list->source.sha256), programme, month, d->nowMs(),
                              d->actor.login, summary.rows, summary.accepted, summary.quarantined, summary.duplicates,
                              textOf(summary.description)});
        if (!stored)
            return stored.error();
        summary.id = ImportId{db.lastInsertId()};
        if (auto done = storeRows(db, summary.id, *list, summary); !done)
            return done.error();
        for (const RowIssue& warning : list->warnings) {
            summary.warnings << (warning.row > 0 ? tr("Row %1, %2: %3")
                                                       .arg(QString::number(warning.row),
                                                            warning.column.isEmpty() ? listFieldWords(warning.field)
                                                                                     : warning.column,
                                                            warning.message)
                                                 : warning.message);
        }
        changes.add(ChangeSet::Imports);
        if (auto traced = d->audit(db, QStringLiteral("import"), {}, QString(programme + u' ' + month),
                                   tr("%1 rows").arg(summary.rows));
            !traced)
            return traced.error();
        return summary;
    });
}

Result<QList<ImportSummary>> Desk::imports() const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT id, file_name, programme, month, row_count, accepted, quarantined, "
                                      "duplicates, description, imported_ms FROM import ORDER BY id DESC LIMIT 200"));
    if (!query)
        return query.error();
    QList<ImportSummary> imports;
    QSqlQuery& row = **query;
    while (row.next()) {
        ImportSummary summary;
        summary.id = ImportId{row.value(0).toLongLong()};
        summary.fileName = row.value(1).toString();
        summary.programme = row.value(2).toString();
        summary.month = row.value(3).toString();
        summary.rows = row.value(4).toInt();
        summary.accepted = row.value(5).toInt();
        summary.quarantined = row.value(6).toInt();
        summary.duplicates = row.value(7).toInt();
        summary.description = row.value(8).toString();
        summary.importedAt = momentOf(row.value(9));
        imports << summary;
    }
    row.finish();
    for (ImportSummary& summary : imports) {
        auto bad = (*reader)->run(QStringLiteral("SELECT row_number, issues FROM import_row WHERE import_id = ? AND "
                                                 "state <> 'accepted' ORDER BY row_number"),
                                  {summary.id.value});
        if (!bad)
            return bad.error();
        while ((*bad)->next()) {
            for (const QJsonValue& issue : QJsonDocument::fromJson((*bad)->value(1).toString().toUtf8()).array())
                summary.badRows << badRow((*bad)->value(0).toInt(), issue.toObject());
        }
    }
    return imports;
}

Result<QList<ListSummary>> Desk::lists() const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT l.id, l.programme, l.month, l.name, l.updated_ms, sum(m.inactive = 0 AND m.left_reason "
                       "= ''), sum(m.inactive = 1 OR m.left_reason <> ''), "
                       "sum(EXISTS (SELECT 1 FROM contact c WHERE c.person_id = m.person_id AND c.status = 'completed' "
                       "AND c.outcome NOT IN ('no-answer', 'wrong-number', 'callback') "
                       "AND c.sent_ms >= unixepoch(l.month || '-01') * 1000)), "
                       "sum(EXISTS (SELECT 1 FROM plan q WHERE q.person_id = m.person_id AND q.programme = l.programme "
                       "AND q.status = 'completed')), "
                       "sum((p.groups & 1) <> 0), sum((p.groups & 2) <> 0), sum((p.groups & 4) <> 0) "
                       "FROM list l LEFT JOIN list_member m ON m.list_id = l.id LEFT JOIN person p ON p.id = "
                       "m.person_id WHERE l.kind = 'programme' "
                       "GROUP BY l.id ORDER BY l.month DESC, l.programme"));
    if (!query)
        return query.error();
    QList<ListSummary> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        ListSummary list;
        list.id = ListId{row.value(0).toLongLong()};
        list.programme = row.value(1).toString();
        list.programmeTitle = programmeTitle(d->env.rules, list.programme);
        list.month = row.value(2).toString();
        list.name = row.value(3).toString();
        list.updated = momentOf(row.value(4));
        list.members = row.value(5).toInt();
        list.left = row.value(6).toInt();
        list.informed = row.value(7).toInt();
        list.done = row.value(8).toInt();
        list.cardiovascular = row.value(9).toInt();
        list.priorityRight = row.value(10).toInt();
        list.lowMobility = row.value(11).toInt();
        rows << list;
    }
    return rows;
}

Result<QList<ListMemberRow>> Desk::listMembers(ListId list) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral(
            "SELECT p.id, p.family, p.given, p.patronymic, p.enp, p.phone, p.district, p.birth_date, p.groups, "
            "m.inactive, m.left_reason, "
            "(SELECT max(c.sent_ms) FROM contact c WHERE c.person_id = p.id), q.status, "
            "(SELECT count(*) FROM plan_activity a WHERE a.plan_id = q.id AND a.stage = 1 AND a.status = 'completed'), "
            "(SELECT count(*) FROM plan_activity a WHERE a.plan_id = q.id AND a.stage = 1 AND a.obligatory = 1 AND "
            "a.status <> 'cancelled') "
            "FROM list_member m JOIN list l ON l.id = m.list_id JOIN person p ON p.id = m.person_id "
            "LEFT JOIN plan q ON q.id = (SELECT id FROM plan z WHERE z.person_id = p.id AND z.programme = l.programme "
            "ORDER BY z.start_on DESC LIMIT 1) "
            "WHERE m.list_id = ? ORDER BY p.sort_key"),
        {list.value});
    if (!query)
        return query.error();
    QList<ListMemberRow> rows;
    QSqlQuery& row = **query;
    while (row.next()) {
        ListMemberRow member;
        member.person = PersonId{row.value(0).toLongLong()};
        member.name = PersonName{row.value(1).toString(), row.value(2).toString(), row.value(3).toString()}.full();
        member.enp = row.value(4).toString();
        member.phone = row.value(5).toString();
        member.district = row.value(6).toString();
        member.birthDate = dayOf(row.value(7));
        member.groups = groupsOf(row.value(8));
        const QString reason = row.value(10).toString();
        member.inactive = row.value(9).toBool() || !reason.isEmpty();
        const auto known = leaveReasonFromCode(reason);
        member.leftReason = known                                ? leaveReasonWords(*known)
                            : reason == QLatin1String("unnamed") ? tr("reason not named yet")
                                                                 : reason;
        member.lastContact = momentOf(row.value(11));
        const int done = row.value(13).toInt(), total = row.value(14).toInt();
        member.stageState = row.value(12).toString() == QLatin1String("completed") ? tr("stage I done")
                            : done > 0 ? tr("%1 of %2 done").arg(done).arg(qMax(done, total))
                                       : tr("not started");
        rows << member;
    }
    return rows;
}

} // namespace dutydesk
