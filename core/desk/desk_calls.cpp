#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dutydesk {

namespace {

/// The first `limit` persons in the order of work; further needs of the same person are counted on his line.
Result<QList<CallEntry>> firstEntries(Database& db, const Rules& rules, const CallFilter& filter, QDate today,
                                      qint64 nowMs) {
    QVariantList values;
    const QString where = whereOf(filter, today, values);
    // Whoever asked to be called by now comes first; then the groups in their order; then by day.
    const QString order =
        QStringLiteral(" ORDER BY (w.callback_ms IS NOT NULL AND w.callback_ms <= ?) DESC, w.rank, w.due_on, w.id");
    // Bare numbers are sorted first and cut; the wide rows are read for those few only. A person seldom has four needs.
    values << nowMs << filter.limit * 4 + 100 << nowMs;
    const QString sql =
        QStringLiteral("SELECT ") + CallEntryColumns +
        QStringLiteral(" FROM (SELECT w.id AS chosen FROM work_item w JOIN person p ON p.id = w.person_id WHERE ") +
        where + order +
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
    list.entries = std::move(*entries);
    list.asOf = d->now();

    QVariantList values;
    const QString where = whereOf(filter, today, values);
    auto counts = db.run(
        QStringLiteral("SELECT count(DISTINCT w.person_id), count(DISTINCT iif(w.due_on < ?, w.person_id, NULL)), "
                       "count(DISTINCT iif(w.due_on = ?, w.person_id, NULL)) FROM work_item w JOIN person p ON p.id = "
                       "w.person_id WHERE ") +
            where,
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

Result<QList<PersonHit>> Desk::find(const QString& text, int limit) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    // Each word is a prefix; a phone is found with or without its +7 or 8, in any writing.
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (c.isLetter()) {
            digits.clear();
            break;
        }
    }
    QStringList words = searchKey(text).split(u' ', Qt::SkipEmptyParts);
    if (digits.size() >= 3) {
        if (digits.size() == 11 && (digits.startsWith(u'7') || digits.startsWith(u'8')) &&
            text.contains(QRegularExpression(QStringLiteral("[+() -]|^8|^7"))))
            digits.remove(0, 1);
        words = {digits};
    }
    if (words.isEmpty())
        return QList<PersonHit>();
    QString match;
    for (const QString& word : std::as_const(words))
        match += u'"' + word + QStringLiteral("\"* ");
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    // The innermost limit keeps one letter from sorting half of the polyclinic.
    auto query = (*reader)->run(QStringLiteral("SELECT p.id, p.family, p.given, p.patronymic, p.enp, p.phone, "
                                               "p.district, p.birth_date, p.groups, p.active FROM "
                                               "(SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT "
                                               "2000) f JOIN person p ON p.id = f.rowid "
                                               "ORDER BY p.sort_key LIKE ? DESC, p.groups = 0, p.sort_key LIMIT ?"),
                                {match, QString(words.first() + u'%'), limit});
    if (!query)
        return query.error();
    const QDate today = d->env.clock.today();
    QList<PersonHit> hits;
    QSqlQuery& row = **query;
    while (row.next()) {
        PersonHit hit;
        hit.id = PersonId{row.value(0).toLongLong()};
        hit.name = PersonName{row.value(1).toString(), row.value(2).toString(), row.value(3).toString()}.full();
        hit.enp = row.value(4).toString();
        hit.phone = row.value(5).toString();
        hit.district = row.value(6).toString();
        hit.birthDate = dayOf(row.value(7));
        hit.age = ageOn(hit.birthDate, today);
        hit.groups = groupsOf(row.value(8));
        hit.active = row.value(9).toBool();
        hits << hit;
    }
    return hits;
}

Result<PersonId> Desk::personByEnp(const QString& enp) const {
    const auto parsed = Enp::parse(enp);
    if (!parsed)
        return Error{ErrorKind::BadInput,
                     tr("'%1' is not a policy number: it has 16 digits, the last of which checks the others.").arg(enp),
                     {}};
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto id = (*reader)->value(
        QStringLiteral("SELECT id FROM person WHERE enp = ? AND enp <> '' ORDER BY active DESC, id LIMIT 1"),
        {parsed->toString()});
    if (!id)
        return id.error();
    if (id->isNull())
        return Error{ErrorKind::NotFound,
                     tr("Nobody in the replica has the policy number %1. Sync, or check the number.").arg(enp),
                     {}};
    return PersonId{id->toLongLong()};
}

} // namespace dutydesk
