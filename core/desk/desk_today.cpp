#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

Result<int> countOf(Database& db, const QString& sql, const QVariantList& values) {
    const auto value = db.value(sql, values);
    if (!value)
        return value.error();
    return value->toInt();
}

QVariant startOf(QDate day) {
    return day.startOfDay().toMSecsSinceEpoch();
}

Result<void> readNumbers(Database& db, const Desk::Private& d, TodaySummary& summary) {
    const QDate today = d.env.clock.today();
    const QString iso = isoDay(today);
    QDate threeBack = today;
    for (int n = 0; n < 3;) {
        threeBack = threeBack.addDays(-1);
        n += d.env.rules.calendar.isWorkingDay(threeBack) ? 1 : 0;
    }
    struct Figure {
        int* into;
        QString sql;
        QVariantList values;
    };
    const QString openItems =
        QStringLiteral("SELECT count(DISTINCT person_id) FROM work_item WHERE state = 'open' AND ");
    const Figure figures[] = {
        {&summary.overdue, openItems + QStringLiteral("due_on < ?"), {iso}},
        {&summary.dueToday, openItems + QStringLiteral("due_on = ?"), {iso}},
        {&summary.noShows, openItems + QStringLiteral("occasion = 'no-show'"), {}},
        {&summary.stageTwoSoon,
         openItems + QStringLiteral("occasion = 'stage-two' AND due_on < ?"),
         {isoDay(today.addDays(7))}},
        {&summary.dischargesLastThreeWorkingDays,
         QStringLiteral("SELECT count(DISTINCT w.person_id) FROM work_item w WHERE w.occasion = 'post-discharge' AND "
                        "w.raised_on >= ?"),
         {isoDay(threeBack)}},
        {&summary.callsToday,
         QStringLiteral("SELECT count(*) FROM audit WHERE action = 'contact' AND actor = ? AND at_ms >= ?"),
         {d.actor.login, startOf(today)}},
        {&summary.bookedToday,
         QStringLiteral("SELECT count(*) FROM audit WHERE action = 'book' AND actor = ? AND at_ms >= ?"),
         {d.actor.login, startOf(today)}},
    };
    for (const Figure& figure : figures) {
        const auto count = countOf(db, figure.sql, figure.values);
        if (!count)
            return count.error();
        *figure.into = *count;
    }
    return {};
}

Result<void> readVisits(Database& db, const Desk::Private& d, TodaySummary& summary) {
    const QDate today = d.env.clock.today();
    auto query = db.run(
        QStringLiteral("SELECT a.id, a.person_id, p.family, p.given, p.patronymic, a.start_ms, a.specialty, a.doctor, "
                       "a.room, a.at_home, "
                       "a.status, p.groups, a.local_state FROM appointment a JOIN person p ON p.id = a.person_id "
                       "WHERE a.start_ms >= ? AND a.start_ms < ? AND a.status NOT IN ('cancelled', 'entered-in-error') "
                       "AND (p.groups <> 0 OR a.idempotency_key IS NOT NULL OR a.at_home = 1) ORDER BY a.start_ms, "
                       "a.id LIMIT 300"),
        {startOf(today), startOf(today.addDays(1))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        TodaySummary::Visit visit;
        visit.appointment = AppointmentId{row.value(0).toLongLong()};
        visit.person = PersonId{row.value(1).toLongLong()};
        visit.personName = PersonName{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()}.full();
        visit.start = momentOf(row.value(5));
        visit.specialty = row.value(6).toString();
        visit.doctor = row.value(7).toString();
        visit.room = row.value(8).toString();
        visit.atHome = row.value(9).toBool();
        visit.status = appointmentStatusTitle(row.value(10).toString(), LocalState(row.value(12).toInt()));
        visit.groups = groupsOf(row.value(11));
        summary.visits << visit;
    }
    return {};
}

Result<void> readCoverage(Database& db, const Desk::Private& d, TodaySummary& summary) {
    const QDate today = d.env.clock.today();
    const qint64 monthStart = QDate(today.year(), today.month(), 1).startOfDay().toMSecsSinceEpoch();
    auto query =
        db.run(QStringLiteral(
                   "SELECT l.programme, count(*), "
                   "sum(EXISTS (SELECT 1 FROM contact c WHERE c.person_id = m.person_id AND c.sent_ms >= ?2 AND "
                   "c.status = 'completed' AND c.outcome NOT IN ('no-answer', 'wrong-number', 'callback'))), "
                   "sum(EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = m.person_id AND a.start_ms >= ?2 AND "
                   "a.status IN ('proposed', 'booked', 'arrived', 'fulfilled'))), "
                   "sum(EXISTS (SELECT 1 FROM plan q WHERE q.person_id = m.person_id AND q.programme = l.programme AND "
                   "q.status = 'completed')) "
                   "FROM list l JOIN list_member m ON m.list_id = l.id WHERE l.kind = 'programme' AND l.month = ?1 AND "
                   "m.person_id IS NOT NULL "
                   "AND (m.inactive = 0 OR m.left_reason IN ('', 'done')) GROUP BY l.programme ORDER BY count(*) DESC"),
               {today.toString(QStringLiteral("yyyy-MM")), monthStart});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        TodaySummary::Coverage coverage;
        coverage.programme = row.value(0).toString();
        coverage.programmeTitle = programmeTitle(d.env.rules, coverage.programme);
        coverage.members = row.value(1).toInt();
        coverage.informed = row.value(2).toInt();
        coverage.booked = row.value(3).toInt();
        coverage.done = row.value(4).toInt();
        summary.coverage << coverage;
    }
    return {};
}

Result<void> readSyncState(Database& db, const Desk::Private& d, TodaySummary& summary) {
    const auto counts = Outbox(db).counts();
    if (!counts)
        return counts.error();
    summary.toSend = counts->waiting;
    summary.parked = counts->parked;
    summary.conflicts = counts->conflicts;
    auto run =
        db.run(QStringLiteral("SELECT ifnull(finished_ms, started_ms), state FROM sync_run ORDER BY id DESC LIMIT 1"));
    if (!run)
        return run.error();
    if ((*run)->next()) {
        summary.lastSync = momentOf((*run)->value(0));
        summary.lastSyncState = (*run)->value(1).toString();
    }
    (*run)->finish();
    // Since the acting user's last unlocking before this one.
    const auto left =
        db.value(QStringLiteral(
                     "SELECT at_ms FROM audit WHERE actor = ? AND action = 'unlock' ORDER BY id DESC LIMIT 1 OFFSET 1"),
                 {d.actor.login});
    if (!left)
        return left.error();
    if (left->isNull())
        return {};
    const QString since = isoDay(momentOf(*left).toLocalTime().date());
    const auto tell = [&](const char* sql, const QVariant& from, QString (*words)(int)) -> Result<void> {
        const auto count = countOf(db, QLatin1String(sql), {from});
        if (!count)
            return count.error();
        if (*count > 0)
            summary.changesSince << words(*count);
        return {};
    };
    if (auto done = tell("SELECT count(*) FROM work_item WHERE occasion = 'post-discharge' AND raised_on > ?", since,
                         [](int n) { return QCoreApplication::translate("Today", "%n new discharge(s)", nullptr, n); });
        !done)
        return done;
    if (auto done =
            tell("SELECT count(*) FROM work_item WHERE occasion = 'no-show' AND raised_on >= ?", since,
                 [](int n) { return QCoreApplication::translate("Today", "%n person(s) did not come", nullptr, n); });
        !done)
        return done;
    if (auto done =
            tell("SELECT count(*) FROM appointment WHERE status = 'fulfilled' AND start_ms >= ?", *left,
                 [](int n) { return QCoreApplication::translate("Today", "%n visit(s) took place", nullptr, n); });
        !done)
        return done;
    if (auto done = tell(
            "SELECT count(*) FROM task WHERE answer <> '' AND updated_ms >= ?", *left,
            [](int n) { return QCoreApplication::translate("Today", "%n answer(s) from the polyclinic", nullptr, n); });
        !done)
        return done;
    return {};
}

} // namespace

Result<TodaySummary> Desk::today() const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    TodaySummary summary;
    for (const auto read : {readNumbers, readVisits, readCoverage, readSyncState}) {
        if (auto done = read(**reader, *d, summary); !done)
            return done.error();
    }
    CallFilter filter;
    filter.limit = 10;
    auto first = callList(filter);
    if (!first)
        return first.error();
    summary.first = std::move(first->entries);
    if (roleHas(d->actor.role, Right::Oversee)) {
        auto breaks = glassBreaks();
        if (!breaks)
            return breaks.error();
        summary.glassBreaks = std::move(*breaks);
    }
    return summary;
}

} // namespace dutydesk
