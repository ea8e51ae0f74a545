#include "desk/verdict_store.h"

#include "replica/bulk_statement.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk {

Result<QString> comparisonFile(Database& db, ImportId import) {
    if (!import.isValid() || import.value < 0)
        return QString();
    const auto sha = db.value(QStringLiteral("SELECT sha256 FROM import WHERE id = ?"), {import.value});
    if (!sha)
        return sha.error();
    if (sha->isNull())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This import is not in the replica any more."),
                     {}};
    return sha->toString();
}

Result<void> storeDrafts(Database& db, const ComparisonId& comparison, const QList<VerdictDraft>& said,
                         const QString& actor, qint64 nowMs) {
    const auto file = comparisonFile(db, comparison.import);
    if (!file)
        return file.error();
    const QByteArray programme = comparison.programme.toUtf8(), month = comparison.month.toUtf8(), sha = file->toUtf8(),
                     by = actor.toUtf8();
    const auto utf8 = [](const QByteArray& bytes) { return Utf8(bytes.constData(), size_t(bytes.size())); };
    BulkStatement put(db.handle(),
                      "INSERT INTO verdict_draft (programme, month, file, row, verdict, comment, actor, said_ms) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET verdict = excluded.verdict, comment = "
                      "excluded.comment, actor = excluded.actor, said_ms = excluded.said_ms");
    BulkStatement drop(db.handle(),
                       "DELETE FROM verdict_draft WHERE programme = ? AND month = ? AND file = ? AND row = ?");
    for (const VerdictDraft& draft : said) {
        const bool nothing = draft.verdict == RowVerdict::Open && draft.comment.isEmpty();
        const QByteArray row = draft.row.toUtf8(), verdict = rowVerdictCode(draft.verdict).toUtf8(),
                         comment = draft.comment.toUtf8();
        BulkStatement& statement = nothing ? drop : put;
        statement.restart() << utf8(programme) << utf8(month) << utf8(sha) << utf8(row);
        if (!nothing)
            statement << utf8(verdict) << utf8(comment) << utf8(by) << nowMs;
        if (const auto done = statement.step(); !done)
            return done.error();
    }
    return {};
}

Result<QList<VerdictDraft>> storedDrafts(Database& db, const ComparisonId& comparison) {
    const auto file = comparisonFile(db, comparison.import);
    if (!file)
        return file.error();
    auto query = db.run(QStringLiteral("SELECT row, verdict, comment FROM verdict_draft WHERE programme = ? AND month "
                                       "= ? AND file = ? ORDER BY row"),
                        {comparison.programme, comparison.month, textOf(*file)});
    if (!query)
        return query.error();
    QList<VerdictDraft> drafts;
    QSqlQuery& row = **query;
    while (row.next())
        drafts << VerdictDraft{row.value(0).toString(), rowVerdictFromCode(row.value(1).toString()),
                               row.value(2).toString()};
    row.finish();
    return drafts;
}

Result<QString> takeDrafts(Database& db, const QString& programme, const QString& month) {
    auto query = db.run(QStringLiteral("SELECT file, row, verdict, comment, actor, said_ms FROM verdict_draft WHERE "
                                       "programme = ? AND month = ? ORDER BY file, row"),
                        {programme, month});
    if (!query)
        return query.error();
    QJsonArray taken;
    QSqlQuery& row = **query;
    while (row.next())
        taken << QJsonArray{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                            row.value(3).toString(), row.value(4).toString(), row.value(5).toLongLong()};
    row.finish();
    auto gone =
        db.run(QStringLiteral("DELETE FROM verdict_draft WHERE programme = ? AND month = ?"), {programme, month});
    if (!gone)
        return gone.error();
    return QString::fromUtf8(QJsonDocument(taken).toJson(QJsonDocument::Compact));
}

Result<void> giveBackDrafts(Database& db, const QString& programme, const QString& month, const QByteArray& json) {
    const QJsonArray taken = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : taken) {
        const QJsonArray draft = value.toArray();
        auto back = db.run(QStringLiteral("INSERT OR IGNORE INTO verdict_draft (programme, month, file, row, verdict, "
                                          "comment, actor, said_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                           {programme, month, textOf(draft.at(0).toString()), textOf(draft.at(1).toString()),
                            draft.at(2).toString(), textOf(draft.at(3).toString()), textOf(draft.at(4).toString()),
                            draft.at(5).toInteger()});
        if (!back)
            return back.error();
    }
    return {};
}

} // namespace dutydesk
