#include "desk/import_store.h"
#include "exchange/list_reader.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dutydesk {

namespace {

constexpr int MostWarnings = 200; // shown and kept; the rest is counted

QString tr(const char* text) {
    return QCoreApplication::translate("Desk", text);
}

ImportSummary::BadRow badRow(int row, const QJsonObject& issue) {
    return {row, issue.value(QLatin1String("field")).toString(), issue.value(QLatin1String("value")).toString(),
            issue.value(QLatin1String("message")).toString(), issue.value(QLatin1String("remedy")).toString()};
}

QString describe(const ListSource& source) {
    QStringList parts;
    if (!source.format.isEmpty())
        parts << source.format;
    if (!source.sheet.isEmpty())
        parts << tr("sheet “%1”").arg(source.sheet);
    if (!source.encoding.isEmpty())
        parts << tr("encoding %1").arg(source.encoding);
    parts << (source.mapping.headerRow > 0 ? tr("header in row %1").arg(source.mapping.headerRow)
                                           : tr("no header, columns told by their contents"));
    QStringList columns;
    for (size_t i = 0; i < source.mapping.fields.size(); ++i) {
        if (source.mapping.fields[i] != ListField::None)
            columns << QString(source.mapping.label(int(i)) + QStringLiteral(" → ") +
                               listFieldWords(source.mapping.fields[i]));
    }
    parts << columns.join(QStringLiteral(", "));
    const QStringList unmapped = source.mapping.unmapped();
    if (!unmapped.isEmpty())
        parts << tr("not used: %1").arg(unmapped.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

Result<void> checkTarget(const Rules& rules, const QString& programme, const QString& month) {
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])$"));
    if (!rules.programmes.isKnown(programme))
        return Error{ErrorKind::BadInput, tr("'%1' is not a programme.").arg(programme), {}};
    if (!pattern.match(month).hasMatch())
        return Error{ErrorKind::BadInput, tr("'%1' is not a month: write YYYY-MM.").arg(month), {}};
    return {};
}

QString words(const RowIssue& warning) {
    if (warning.row == 0)
        return warning.message;
    return tr("Row %1, %2: %3")
        .arg(QString::number(warning.row), warning.column.isEmpty() ? listFieldWords(warning.field) : warning.column,
             warning.message);
}

/// What came of the rows, gathered while they are written.
struct Gathered {
    QList<ImportSummary::BadRow> badRows;
    QStringList warnings;
    int moreWarnings = 0;
    ListCounts leftOut; ///< rows of people whose data were destroyed

    void note(const std::vector<RowIssue>& issues) {
        for (const RowIssue& issue : issues) {
            if (warnings.size() < MostWarnings)
                warnings << words(issue);
            else
                ++moreWarnings;
        }
    }
    QStringList allWarnings() const {
        QStringList all = warnings;
        if (moreWarnings > 0)
            all << QCoreApplication::translate("Desk", "… and %n more note(s).", nullptr, moreWarnings);
        const int erased = leftOut.accepted + leftOut.quarantined + leftOut.duplicates;
        if (erased > 0)
            all << QCoreApplication::translate("Desk", "%n row(s) left out: the data of these people were destroyed.",
                                               nullptr, erased);
        return all;
    }
};

/// Streams the file into the rows of `import`.
Result<StreamedList> streamInto(Database& db, ImportId import, const QString& file, const ReadOptions& options,
                                const Desk::Progress& progress, Gathered& gathered) {
    ImportRowWriter writer(db, import);
    ListHandler handler;
    handler.accepted = [&](ListRow&& row, const SourceRow&, std::vector<RowIssue>&& issues) {
        if (writer.accepted(row))
            gathered.note(issues);
        else
            ++gathered.leftOut.accepted;
    };
    handler.quarantined = [&](QuarantinedRow&& row) {
        if (!writer.quarantined(row)) {
            ++gathered.leftOut.quarantined;
            return;
        }
        for (const RowIssue& issue : row.issues)
            gathered.badRows << badRow(row.rowNumber, issueToJson(issue));
    };
    handler.duplicate = [&](DuplicateRow&& row) {
        if (!writer.duplicate(row)) {
            ++gathered.leftOut.duplicates;
            return;
        }
        gathered.badRows << badRow(row.row.rowNumber, issueToJson(row.issue));
    };
    handler.progress = [&](const ReadProgress& read) {
        return bool(writer.result()) && (!progress || progress(qint64(read.fraction * 100), 100));
    };
    auto list = streamList(file, options, handler);
    if (!writer.result())
        return writer.result().error();
    if (list)
        gathered.note(list->warnings);
    return list;
}

QString jsonText(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<void> storeOutcome(Database& db, const ImportSummary& summary, const ListSource& source) {
    auto stored = db.run(
        QStringLiteral("UPDATE import SET sha256 = ?, row_count = ?, accepted = ?, quarantined = ?, duplicates = ?, "
                       "description = ?, format = ?, columns = ?, warnings = ? WHERE id = ?"),
        {QString::fromLatin1(source.sha256), summary.rows, summary.accepted, summary.quarantined, summary.duplicates,
         textOf(summary.description), textOf(summary.format),
         QString::fromUtf8(QJsonDocument(columnsToJson(source.mapping)).toJson(QJsonDocument::Compact)),
         jsonText(QJsonArray::fromStringList(summary.warnings)), summary.id.value});
    return stored ? Result<void>() : Result<void>(stored.error());
}

QList<FilePreview::Row> firstRowsOf(const std::vector<SourceRow>& rows) {
    QList<FilePreview::Row> list;
    for (const SourceRow& row : rows)
        list << FilePreview::Row{row.number, row.texts()};
    return list;
}

/// A file whose header names nothing that is known has one all the same: words without digits above the first row with
/// digits. The user tells what they mean, and they are remembered by these words.
void takeUnknownHeader(ColumnMapping& mapping, const std::vector<SourceRow>& rows) {
    if (std::any_of(mapping.headers.cbegin(), mapping.headers.cend(), [](const QString& header) { return !header.isEmpty(); }))
        return;
    const auto hasDigit = [](const QStringList& cells) {
        return std::any_of(cells.cbegin(), cells.cend(), [](const QString& cell) {
            return std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isDigit(); });
        });
    };
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        QStringList cells = rows[i].texts();
        if (hasDigit(cells))
            return;
        if (cells.count(QString()) * 2 > cells.size() || cells.size() < 2 || !hasDigit(rows[i + 1].texts()))
            continue;
        while (cells.size() < qsizetype(rows[i + 1].cells.size()))
            cells << QString();
        mapping.headers = cells;
        mapping.headerRow = rows[i].number;
        mapping.byContent = false;
        mapping.fields.resize(size_t(cells.size()), ListField::None);
        return;
    }
}

} // namespace

Result<FilePreview> Desk::previewFile(const QString& file, const ImportChoice& choice) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    ReadOptions options;
    options.today = d->env.clock.today();
    options.sheet = choice.sheet;
    options.mapping = choice.mapping;
    auto found = previewList(file, options);
    if (!found)
        return found.error();
    FilePreview preview;
    if (!choice.mapping) {
        auto reader = d->replica->reader();
        if (!reader)
            return reader.error();
        auto memory = rememberedFor(**reader, found->firstRows);
        if (!memory)
            return memory.error();
        if (*memory) {
            options.memory = **memory;
            if (auto again = previewList(file, options)) {
                found = std::move(again);
                preview.remembered = true;
            }
        }
    }
    preview.fileName = QFileInfo(file).fileName();
    preview.format = found->source.format;
    preview.sheet = found->source.sheet;
    preview.encoding = found->source.encoding;
    preview.sheets = found->sheets;
    preview.mapping = found->source.mapping;
    takeUnknownHeader(preview.mapping, found->firstRows);
    preview.rows = firstRowsOf(found->firstRows);
    for (const RowIssue& warning : found->warnings)
        preview.warnings << words(warning);
    if (found->problem)
        preview.problem = found->problem->message;
    return preview;
}

Result<ImportSummary> Desk::importList(const QString& file, const QString& programme, const QString& month,
                                       const Progress& progress, const ImportChoice& choice) {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    if (auto fits = checkTarget(d->env.rules, programme, month); !fits)
        return fits.error();
    ReadOptions options;
    options.today = d->env.clock.today();
    options.month = month;
    options.sheet = choice.sheet;
    options.mapping = choice.mapping;
    if (!options.mapping) { // as the polyclinic's last file of that kind
        const auto looked = previewList(file, options);
        auto reader = d->replica->reader();
        if (looked && reader) {
            if (auto memory = rememberedFor(**reader, looked->firstRows); memory && *memory)
                options.memory = **memory;
        }
    }
    return d->replica->write<ImportSummary>([&](Database& db, ChangeSet& changes) -> Result<ImportSummary> {
        ImportSummary summary;
        summary.fileName = QFileInfo(file).fileName();
        summary.programme = programme;
        summary.month = month;
        summary.importedAt = d->now();
        auto begun = db.run(QStringLiteral("INSERT INTO import (file_name, sha256, programme, month, imported_ms, "
                                           "actor, row_count, accepted, quarantined, duplicates) "
                                           "VALUES (?, '', ?, ?, ?, ?, 0, 0, 0, 0)"),
                            {summary.fileName, programme, month, d->nowMs(), d->actor.login});
        if (!begun)
            return begun.error();
        summary.id = ImportId{db.lastInsertId()};
        Gathered gathered;
        const auto list = streamInto(db, summary.id, file, options, progress, gathered);
        if (!list)
            return list.error();
        summary.format = list->source.format;
        summary.rows = list->counts.rows;
        summary.accepted = list->counts.accepted - gathered.leftOut.accepted;
        summary.quarantined = list->counts.quarantined - gathered.leftOut.quarantined;
        summary.duplicates = list->counts.duplicates - gathered.leftOut.duplicates;
        summary.description = describe(list->source);
        summary.badRows = std::move(gathered.badRows);
        summary.warnings = gathered.allWarnings();
        auto stored = storeOutcome(db, summary, list->source);
        if (stored)
            stored = remember(db, list->source.mapping, summary.fileName, d->actor.login, d->nowMs());
        if (stored)
            stored = d->audit(db, QStringLiteral("import"), {}, QString(programme + u' ' + month),
                              tr("%1 rows").arg(summary.rows));
        if (!stored)
            return stored.error();
        changes.add(ChangeSet::Imports);
        return summary;
    });
}

Result<QList<ImportSummary>> Desk::imports() const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT id, file_name, programme, month, row_count, accepted, quarantined, duplicates, "
                       "description, imported_ms, format, warnings FROM import ORDER BY id DESC LIMIT 200"));
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
        summary.format = row.value(10).toString();
        for (const QJsonValue& warning : QJsonDocument::fromJson(row.value(11).toByteArray()).array())
            summary.warnings << warning.toString();
        imports << summary;
    }
    row.finish();
    for (ImportSummary& summary : imports) {
        auto bad = (*reader)->run(QStringLiteral("SELECT row_number, issues FROM import_row WHERE import_id = ? AND "
                                                 "state IN ('quarantined', 'duplicate') ORDER BY row_number"),
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

} // namespace dutydesk
