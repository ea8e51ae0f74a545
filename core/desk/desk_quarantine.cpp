#include "desk/import_store.h"
#include "exchange/quarantine_workbook.h"
#include "exchange/table_writer.h"
#include "replica/database.h"
#include "resources/printed_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Desk", text);
}

/// A bad row as the replica keeps it.
struct Kept {
    QuarantinedRow row;
    QMap<int, QString> edits;
    QString state, editedBy;

    QStringList cellsNow() const {
        QStringList cells = row.cells;
        for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
            while (cells.size() <= it.key())
                cells << QString();
            cells[it.key()] = it.value();
        }
        return cells;
    }
};

Kept keptFrom(const QSqlQuery& row) {
    Kept kept;
    kept.row.rowNumber = row.value(0).toInt();
    kept.state = row.value(1).toString();
    for (const QJsonValue& cell : QJsonDocument::fromJson(row.value(2).toByteArray()).array())
        kept.row.cells << cell.toString();
    kept.row.kinds = row.value(3).toString();
    for (const QJsonValue& issue : QJsonDocument::fromJson(row.value(4).toByteArray()).array())
        kept.row.issues.push_back(issueFromJson(issue.toObject()));
    const QJsonObject edits = QJsonDocument::fromJson(row.value(5).toByteArray()).object();
    for (auto it = edits.begin(); it != edits.end(); ++it)
        kept.edits.insert(it.key().toInt(), it.value().toString());
    kept.editedBy = row.value(6).toString();
    return kept;
}

const QString KeptColumns = QStringLiteral("row_number, state, cells, kinds, issues, edits, edited_by");

Result<Kept> keptRow(Database& db, ImportId import, int number) {
    auto query = db.run(QStringLiteral("SELECT ") + KeptColumns +
                            QStringLiteral(" FROM import_row WHERE import_id = ? AND row_number = ? AND state IN "
                                           "('quarantined', 'mended')"),
                        {import.value, number});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return Error{ErrorKind::NotFound, tr("Row %1 is not in the quarantine of this file.").arg(number), {}};
    const Kept kept = keptFrom(**query);
    (*query)->finish();
    return kept;
}

Result<ColumnMapping> mappingOf(Database& db, ImportId import) {
    const auto columns = db.value(QStringLiteral("SELECT columns FROM import WHERE id = ?"), {import.value});
    if (!columns)
        return columns.error();
    const ColumnMapping mapping = columnsFromJson(QJsonDocument::fromJson(columns->toByteArray()).object());
    if (columns->isNull() || mapping.fields.empty())
        return Error{
            ErrorKind::NotFound, tr("Of this file only the outcome was kept. Import it again to mend its rows."), {}};
    return mapping;
}

QuarantineRow shown(ImportId import, const ColumnMapping& mapping, const Kept& kept) {
    QuarantineRow row;
    row.import = import;
    row.row = kept.row.rowNumber;
    row.cells = kept.cellsNow();
    row.written = kept.row.cells;
    const qsizetype columns = std::max(row.cells.size(), qsizetype(mapping.fields.size()));
    for (qsizetype i = 0; i < columns; ++i)
        row.headers << mapping.label(int(i));
    while (row.cells.size() < columns)
        row.cells << QString();
    row.issues = QList<RowIssue>(kept.row.issues.begin(), kept.row.issues.end());
    for (const RowIssue& issue : kept.row.issues) {
        const int column = issue.field == ListField::None ? -1 : mapping.columnOf(issue.field);
        if (column >= 0 && !row.badColumns.contains(column))
            row.badColumns << column;
    }
    row.mended = kept.state == QLatin1String("mended");
    row.editedBy = kept.editedBy;
    return row;
}

/// The number of a row of this import that names the same person already; 0: none.
Result<int> sameInFile(Database& db, ImportId import, const ListRow& row) {
    const auto found = db.value(
        QStringLiteral(
            "SELECT row_number FROM import_row WHERE import_id = ?1 AND row_number <> ?2 AND state IN ('accepted', "
            "'mended') AND ((?3 <> '' AND enp = ?3) OR (?3 = '' AND ?4 <> '' AND snils = ?4) OR (?3 = '' AND ?4 = '' "
            "AND "
            "family = ?5 AND given = ?6 AND patronymic = ?7 AND birth_date = ?8)) LIMIT 1"),
        {import.value, row.rowNumber, row.enp ? row.enp->toString() : QStringLiteral(""),
         row.snils ? row.snils->toString() : QStringLiteral(""), textOf(row.name.family), textOf(row.name.given),
         textOf(row.name.patronymic), isoDay(row.birthDate)});
    if (!found)
        return found.error();
    return found->toInt();
}

/// The counts of an import from its rows.
Result<void> recount(Database& db, ImportId import) {
    auto counted = db.run(
        QStringLiteral("UPDATE import SET accepted = (SELECT count(*) FROM import_row WHERE import_id = import.id AND "
                       "state IN ('accepted', 'mended')), quarantined = (SELECT count(*) FROM import_row WHERE "
                       "import_id = import.id AND state = 'quarantined') WHERE id = ?"),
        {import.value});
    return counted ? Result<void>() : Result<void>(counted.error());
}

/// Writes the row anew, with its edits beside it.
Result<void> store(Database& db, ImportId import, const Kept& kept, const std::optional<ListRow>& taken) {
    auto removed = db.run(QStringLiteral("DELETE FROM import_row WHERE import_id = ? AND row_number = ?"),
                          {import.value, kept.row.rowNumber});
    if (!removed)
        return removed.error();
    ImportRowWriter writer(db, import);
    if (taken)
        writer.accepted(*taken);
    else
        writer.quarantined(kept.row);
    if (!writer.result())
        return writer.result();
    QJsonObject edits;
    for (auto it = kept.edits.cbegin(); it != kept.edits.cend(); ++it)
        edits.insert(QString::number(it.key()), it.value());
    auto marked = db.run(
        QStringLiteral("UPDATE import_row SET state = ?, cells = ?, kinds = ?, edits = ?, edited_by = ? WHERE "
                       "import_id = ? AND row_number = ?"),
        {taken ? QStringLiteral("mended") : QStringLiteral("quarantined"),
         QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(kept.row.cells)).toJson(QJsonDocument::Compact)),
         textOf(kept.row.kinds), QString::fromUtf8(QJsonDocument(edits).toJson(QJsonDocument::Compact)),
         textOf(kept.editedBy), import.value, kept.row.rowNumber});
    return marked ? recount(db, import) : Result<void>(marked.error());
}

/// Reads the row with its edits; taken, or with what is still wrong.
Result<std::optional<ListRow>> readAgain(Database& db, ImportId import, const ColumnMapping& mapping, QDate today,
                                         Kept& kept) {
    QMap<int, QString> edits = kept.edits;
    if (edits.isEmpty()) // as it stood in the file, and read anew: the issues went when it was taken in
        edits.insert(int(kept.row.cells.size()), QString());
    const MendedRow mended = reinterpret(mapping, kept.row, edits, today);
    if (!mended.row) {
        kept.row.issues = mended.quarantined.issues;
        return std::optional<ListRow>();
    }
    const auto other = sameInFile(db, import, *mended.row);
    if (!other)
        return other.error();
    if (*other == 0)
        return mended.row;
    kept.row.issues = {{kept.row.rowNumber,
                        ListField::None,
                        {},
                        {},
                        IssueSeverity::Error,
                        tr("Row %1 of the file names the same person.").arg(*other),
                        tr("Correct the number if it is somebody else; otherwise leave the row.")}};
    return std::optional<ListRow>();
}

/// Field and severity of each issue: whether two readings of a row complain of the same.
QList<std::pair<int, int>> subjectsOf(const std::vector<RowIssue>& issues) {
    QList<std::pair<int, int>> subjects;
    for (const RowIssue& issue : issues)
        subjects << std::pair(int(issue.field), int(issue.severity));
    std::sort(subjects.begin(), subjects.end());
    return subjects;
}

/// The issues of a row that goes out of the house, in Russian whatever the language in which it was imported: the row
/// is read again; what stands outside of its cells keeps its words, or their translation where there is one.
Result<void> wordForMo(Database& db, ImportId import, const ColumnMapping& mapping, QDate today, Kept& kept) {
    const PrintedWords russian;
    Kept again = kept;
    const auto taken = readAgain(db, import, mapping, today, again);
    if (!taken)
        return taken.error();
    if (!*taken && subjectsOf(again.row.issues) == subjectsOf(kept.row.issues)) {
        kept.row.issues = std::move(again.row.issues);
        return {};
    }
    const auto known = [](QString& words) {
        if (!words.isEmpty())
            words = QCoreApplication::translate("ExchangeText", words.toUtf8().constData());
    };
    for (RowIssue& issue : kept.row.issues) {
        known(issue.message);
        known(issue.remedy);
    }
    return {};
}

} // namespace

Result<QuarantineRow> Desk::quarantineRow(ImportId import, int row) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto mapping = mappingOf(**reader, import);
    if (!mapping)
        return mapping.error();
    const auto kept = keptRow(**reader, import, row);
    if (!kept)
        return kept.error();
    return shown(import, *mapping, *kept);
}

Result<QuarantineRow> Desk::mendRow(ImportId import, int row, const QMap<int, QString>& edits) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    return d->replica->write<QuarantineRow>([&](Database& db, ChangeSet& changes) -> Result<QuarantineRow> {
        const auto mapping = mappingOf(db, import);
        if (!mapping)
            return mapping.error();
        auto kept = keptRow(db, import, row);
        if (!kept)
            return kept.error();
        for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
            if (it.key() < 0 || it.key() >= MaxTableColumns)
                return Error{ErrorKind::BadInput, tr("The row has no column %1.").arg(it.key() + 1), {}};
            if (it.value() == kept->row.cells.value(it.key()))
                kept->edits.remove(it.key());
            else
                kept->edits.insert(it.key(), it.value());
        }
        kept->editedBy = kept->edits.isEmpty() ? QString() : d->actor.login;
        const auto taken = readAgain(db, import, *mapping, d->env.clock.today(), *kept);
        if (!taken)
            return taken.error();
        if (*taken) {
            ErasedPeople erased(db);
            const auto whom = erasedPersonOf(erased, **taken);
            if (!whom || whom->isValid())
                return whom ? Error{ErrorKind::Conflict,
                                    tr("The data of this person were destroyed: the row is not taken in."), {}}
                            : whom.error();
        }
        auto done = store(db, import, *kept, *taken);
        if (done)
            done = d->audit(db, QStringLiteral("mend"), {}, tr("row %1").arg(row),
                            *taken ? tr("taken in") : tr("still in quarantine"));
        if (!done)
            return done.error();
        kept->state = *taken ? QStringLiteral("mended") : QStringLiteral("quarantined");
        if (*taken)
            kept->row.issues.clear();
        changes.add(ChangeSet::Imports);
        return shown(import, *mapping, *kept);
    });
}

Result<QuarantineRow> Desk::unmendRow(ImportId import, int row) {
    const auto now = quarantineRow(import, row);
    if (!now)
        return now.error();
    QMap<int, QString> back;
    for (qsizetype i = 0; i < std::max(now->cells.size(), now->written.size()); ++i) {
        if (now->cells.value(i) != now->written.value(i))
            back.insert(int(i), now->written.value(i));
    }
    return mendRow(import, row, back);
}

Result<void> Desk::writeQuarantine(ImportId import, const QString& path) const {
    for (const Right right : {Right::Reconcile, Right::Print}) {
        if (auto may = d->require(right); !may)
            return may;
    }
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto mapping = mappingOf(**reader, import);
    if (!mapping)
        return mapping.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT ") + KeptColumns +
            QStringLiteral(" FROM import_row WHERE import_id = ? AND state = 'quarantined' ORDER BY row_number"),
        {import.value});
    if (!query)
        return query.error();
    std::vector<Kept> all;
    while ((*query)->next())
        all.push_back(keptFrom(**query));
    (*query)->finish();
    std::vector<QuarantinedRow> rows;
    for (Kept& kept : all) {
        if (auto worded = wordForMo(**reader, import, *mapping, d->env.clock.today(), kept); !worded)
            return worded;
        kept.row.cells = kept.cellsNow();
        rows.push_back(std::move(kept.row));
    }
    const auto name =
        (*reader)->value(QStringLiteral("SELECT file_name || ', ' || month FROM import WHERE id = ?"), {import.value});
    if (!name)
        return name.error();
    Table table = quarantineWorkbook(*mapping, rows, {name->toString()});
    table.mark = d->watermark();
    // The row first: nothing leaves the desk that is not in the trail.
    if (auto traced = d->trace(QStringLiteral("export"), {}, QStringLiteral("quarantine %1").arg(import.value),
                               QString::number(rows.size()));
        !traced)
        return traced;
    return writeXlsx(path, table);
}

} // namespace dutydesk
