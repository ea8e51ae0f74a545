#include "desk/call_entries.h"
#include "desk/consent_words.h"
#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

/// The first `limit` persons in the order of work; further needs of the same person are counted on his line.
Result<QList<CallEntry>> firstEntries(Database& db, const Rules& rules, const CallFilter& filter, QDate today,
                                      qint64 nowMs) {
    QVariantList values;
    const QString where = whereOf(filter, today, values), from = itemsOf(filter);
    // Whoever asked to be called by now comes first; then the groups in their order; then by day.
    const QString order =
        QStringLiteral(" ORDER BY (w.callback_ms IS NOT NULL AND w.callback_ms <= ?) DESC, w.rank, w.due_on, w.id");
    // Bare numbers are sorted first and cut; the wide rows are read for those few only. A person seldom has four needs.
    values << nowMs << filter.limit * 4 + 100 << nowMs;
    const QString sql =
        QStringLiteral("SELECT ") + CallEntryColumns + QStringLiteral(" FROM (SELECT w.id AS chosen FROM ") + from +
        QStringLiteral(" WHERE ") + where + order +
        QStringLiteral(" LIMIT ?) JOIN work_item w ON w.id = chosen JOIN person p ON p.id = w.person_id") + order;
    auto query = db.run(sql, values);
    if (!query)
        return query.error();
    QList<CallEntry> entries;
    QHash<qint64, qsizetype> lineOf;
    QSqlQuery& row = **query;
    while (row.next()) {
        const qint64 person = row.value(1).toLongLong();
        const auto known = lineOf.constFind(person);
        if (known != lineOf.cend()) {
            ++entries[*known].otherItems;
            continue;
        }
        if (entries.size() >= filter.limit)
            break;
        lineOf.insert(person, entries.size());
        entries << readCallEntry(row, rules, today);
    }
    row.finish();
    return entries;
}

/// Whoever will not be called stands in the list all the same (the need is there), and it says so before the hand is on
/// the telephone.
Result<void> sayWhoRefused(Database& db, QList<CallEntry>& entries) {
    auto query =
        db.run(QStringLiteral("SELECT DISTINCT person_id FROM consent WHERE permitted = 0 AND status = 'active'"));
    if (!query)
        return query.error();
    QSet<qint64> refusing;
    while ((*query)->next())
        refusing << (*query)->value(0).toLongLong();
    (*query)->finish();
    for (CallEntry& entry : entries) {
        if (!refusing.contains(entry.person.value))
            continue;
        const auto words = consentWords(db, entry.person);
        if (!words)
            return words.error();
        const ChannelUse use = channelUse(*words, QStringLiteral("phone"), QStringLiteral("prevention"));
        if (!use.offered)
            entry.why.prepend(
                QCoreApplication::translate("CallReasons", "do not call: %1").arg(refusalWords(*use.refusal)));
    }
    return {};
}

} // namespace

Result<CallList> Desk::callList(const CallFilter& filter) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    Database& db = **reader;
    const QDate today = d->env.clock.today();
    auto entries = firstEntries(db, d->env.rules, filter, today, d->nowMs());
    if (!entries)
        return entries.error();
    CallList list;
    if (auto said = sayWhoRefused(db, *entries); !said)
        return said.error();
    list.entries = std::move(*entries);
    list.asOf = d->now();

    QVariantList values;
    const QString where = whereOf(filter, today, values);
    auto counts = db.run(
        QStringLiteral("SELECT count(DISTINCT w.person_id), count(DISTINCT iif(w.due_on < ?, w.person_id, NULL)), "
                       "count(DISTINCT iif(w.due_on = ?, w.person_id, NULL)) FROM ") +
            itemsOf(filter) + QStringLiteral(" WHERE ") + where,
        QVariantList{isoDay(today), isoDay(today)} + values);
    if (!counts)
        return counts.error();
    if ((*counts)->next()) {
        list.total = (*counts)->value(0).toInt();
        list.overdue = (*counts)->value(1).toInt();
        list.today = (*counts)->value(2).toInt();
    }
    (*counts)->finish();
    auto districts = db.run(
        QStringLiteral("SELECT DISTINCT p.district FROM work_item w JOIN person p ON p.id = w.person_id "
                       "WHERE w.state = 'open' AND p.district <> '' ORDER BY cast(p.district AS INTEGER), p.district"));
    if (!districts)
        return districts.error();
    while ((*districts)->next())
        list.districts << (*districts)->value(0).toString();
    return list;
}

} // namespace dutydesk
