#include "desk/desk_private.h"
#include "desk/worklist.h"
#include "desk/worklist_private.h"
#include "replica/database.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

constexpr int DischargeMemoryDays = 60; // older discharges belong to dispensary observation, not to the call list
constexpr int NoShowMemoryDays = 30;
constexpr int ReminderHorizonDays = 4; // a reminder due on Friday must be seen before a long weekend
constexpr int ControlLeadDays = 3;     // a control contact is raised a little before its day

// Only people who are ours, attached and alive are called.
const QString Callable =
    QStringLiteral(" p.insured = 1 AND p.active = 1 AND p.deceased_on = '' AND p.duplicate_of IS NULL ");

const QString Booked = QStringLiteral("('proposed', 'booked', 'arrived', 'fulfilled')");

QString json(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant msOfDay(QDate day) {
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate firstDue(const Rules& rules, const QString& occasion, QDate anchor) {
    const auto days = rules.priority.dueDays(occasion, anchor, rules.calendar);
    return days.empty() ? anchor : days.front();
}

} // namespace

/// Reads the callable persons' rows of `from` (which joins person as p); of the need, person and rank are
/// set; the columns asked for begin at 2.
Result<void> Worklist::each(const QString& columns, const QString& from, const QString& where,
                            const QVariantList& values, const ReadNeed& read) {
    auto query = m_db.run(QStringLiteral("SELECT p.id, p.groups, ") + columns + QStringLiteral(" FROM ") + from +
                              QStringLiteral(" WHERE ") + where + QStringLiteral(" AND") + Callable + within("p.id"),
                          values);
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        Need need;
        need.person = row.value(0).toLongLong();
        need.rank = rankOf(groupsOf(row.value(1)));
        read(row, need);
    }
    row.finish();
    return {};
}

// Sources of the terms: resources/rules/priority.json. Only stays for a disease of the cardiovascular group count.
Result<void> Worklist::collectDischarges(Needs& needs) {
    const PriorityGroupRule* cardiovascular = m_rules.priority.group(QStringLiteral("cardiovascular"));
    if (!cardiovascular)
        return {};
    const QString columns =
        QStringLiteral("v.id, v.end_ms, v.icd10, v.provider, "
                       "EXISTS (SELECT 1 FROM visit a WHERE a.person_id = p.id AND a.class IN ('AMB', 'HH') AND "
                       "a.status = 'finished' AND a.start_ms > v.end_ms), "
                       "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = p.id AND b.status IN ") +
        Booked +
        QStringLiteral(" AND b.start_ms > v.end_ms), "
                       "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.status = 'completed' AND "
                       "c.sent_ms > v.end_ms AND c.occasion IN ('', 'post-discharge') AND c.outcome IN ") +
        m_answered +
        QStringLiteral("), EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.status = 'completed' AND "
                       "c.occasion = 'discharge-control' AND c.sent_ms > ?2 AND c.outcome IN ") +
        m_answered +
        QStringLiteral("), (SELECT title FROM condition k WHERE k.person_id = p.id AND k.icd10 = v.icd10 AND k.title "
                       "<> '' LIMIT 1)");
    return each(columns, QStringLiteral("visit v JOIN person p ON p.id = v.person_id"),
                QStringLiteral("v.class = 'IMP' AND v.status = 'finished' AND v.end_ms >= ?1"),
                {msOfDay(m_today.addDays(-DischargeMemoryDays)), msOfDay(m_today.addDays(-7))},
                [&](const QSqlQuery& row, const Need& begun) {
                    const QString icd10 = row.value(4).toString();
                    if (!containsCode(cardiovascular->icd10, icd10))
                        return;
                    const QDate discharged = momentOf(row.value(3)).toLocalTime().date();
                    const bool visited = row.value(6).toBool(), informed = row.value(8).toBool();
                    Need need = begun;
                    need.occasion = QStringLiteral("post-discharge");
                    need.source = QStringLiteral("visit:") + row.value(2).toString();
                    need.raised = discharged;
                    need.due = firstDue(m_rules, need.occasion, discharged);
                    need.fact = json({{QStringLiteral("icd10"), icd10},
                                      {QStringLiteral("title"), row.value(10).toString()},
                                      {QStringLiteral("hospital"), row.value(5).toString()},
                                      {QStringLiteral("on"), isoDay(discharged)},
                                      {QStringLiteral("booked"), row.value(7).toBool()}});
                    need.met = informed || visited;
                    need.metBy = informed ? QStringLiteral("contact") : QStringLiteral("visit");
                    needs.push_back(need);
                    need.occasion = QStringLiteral("discharge-control");
                    need.met = row.value(9).toBool();
                    need.metBy = QStringLiteral("contact");
                    for (const QDate due : m_rules.priority.dueDays(need.occasion, discharged, m_rules.calendar)) {
                        if (due.addDays(-ControlLeadDays) > m_today || due < m_today.addDays(-ControlLeadDays * 5))
                            continue;
                        need.source =
                            QStringLiteral("visit:%1:%2").arg(row.value(2).toString()).arg(discharged.daysTo(due));
                        need.due = due;
                        needs.push_back(need);
                    }
                });
}

Result<void> Worklist::collectNoShows(Needs& needs) {
    const QString columns =
        QStringLiteral("a.id, a.start_ms, a.specialty, "
                       "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = p.id AND b.start_ms > a.start_ms AND "
                       "b.status IN ") +
        Booked +
        QStringLiteral("), EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.occasion = 'no-show' AND "
                       "c.status = 'completed' AND c.sent_ms > a.start_ms AND c.outcome IN ") +
        m_answered + u')';
    return each(columns, QStringLiteral("appointment a JOIN person p ON p.id = a.person_id"),
                QStringLiteral("a.status = 'noshow' AND a.start_ms >= ?"),
                {msOfDay(m_today.addDays(-NoShowMemoryDays))}, [&](const QSqlQuery& row, Need need) {
                    need.occasion = QStringLiteral("no-show");
                    need.source = QStringLiteral("appointment:") + row.value(2).toString();
                    need.raised = momentOf(row.value(3)).toLocalTime().date();
                    need.due = firstDue(m_rules, need.occasion, need.raised);
                    need.fact = json({{QStringLiteral("specialty"), row.value(4).toString()},
                                      {QStringLiteral("on"), isoDay(need.raised)}});
                    need.met = row.value(5).toBool() || row.value(6).toBool();
                    need.metBy = row.value(5).toBool() ? QStringLiteral("appointment") : QStringLiteral("contact");
                    needs.push_back(need);
                });
}

Result<void> Worklist::collectRequests(Needs& needs) {
    const QString columns =
        QStringLiteral("r.id, r.category, r.title, r.authored_on, r.due_until, "
                       "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = p.id AND b.occasion = r.category AND "
                       "b.status IN ('proposed', 'booked', 'arrived')), "
                       "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.occasion = r.category AND "
                       "c.status = 'completed' AND c.sent_ms >= unixepoch(r.authored_on) * 1000 AND c.outcome IN ") +
        m_answered + u')';
    return each(columns, QStringLiteral("request r JOIN person p ON p.id = r.person_id"),
                QStringLiteral("r.status = 'active' AND r.category IN ('stage-two', 'rehabilitation')"), {},
                [&](const QSqlQuery& row, Need need) {
                    need.occasion = row.value(3).toString();
                    need.source = QStringLiteral("request:") + row.value(2).toString();
                    need.raised = dayOf(row.value(5));
                    const QDate until = dayOf(row.value(6));
                    need.due = until.isValid()
                                   ? until
                                   : firstDue(m_rules, need.occasion, need.raised.isValid() ? need.raised : m_today);
                    need.fact = json({{QStringLiteral("title"), row.value(4).toString()},
                                      {QStringLiteral("on"), isoDay(need.raised)}});
                    need.met = row.value(7).toBool() || row.value(8).toBool();
                    need.metBy = row.value(7).toBool() ? QStringLiteral("appointment") : QStringLiteral("contact");
                    needs.push_back(need);
                });
}

// Everybody in a priority group, and everybody whom the desk itself has booked.
Result<void> Worklist::collectReminders(Needs& needs) {
    return each(QStringLiteral("a.id, a.start_ms, a.specialty, "
                               "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.occasion = 'reminder' "
                               "AND c.status = 'completed' AND c.outcome <> 'no-answer' "
                               "AND c.sent_ms BETWEEN a.start_ms - 345600000 AND a.start_ms)"),
                QStringLiteral("appointment a JOIN person p ON p.id = a.person_id"),
                QStringLiteral("a.status = 'booked' AND a.start_ms > ?1 AND a.start_ms < ?2 AND (p.groups <> 0 OR "
                               "a.idempotency_key IS NOT NULL)"),
                {msOf(m_now), msOfDay(m_today.addDays(ReminderHorizonDays))}, [&](const QSqlQuery& row, Need need) {
                    const QDateTime start = momentOf(row.value(3)).toLocalTime();
                    need.occasion = QStringLiteral("reminder");
                    need.source = QStringLiteral("appointment:") + row.value(2).toString();
                    need.raised = m_today;
                    need.due = qMax(firstDue(m_rules, need.occasion, start.date()), m_today);
                    need.fact = json({{QStringLiteral("specialty"), row.value(4).toString()},
                                      {QStringLiteral("at"), start.toString(Qt::ISODate)}});
                    need.met = row.value(5).toBool();
                    need.metBy = QStringLiteral("contact");
                    needs.push_back(need);
                });
}

// What is read below of the day: its month, its year and when an invitation is due.
bool Worklist::invitationsHangOn(QDate one, QDate other) const {
    const QString occasion = QStringLiteral("programme-invite");
    return one.year() != other.year() || one.month() != other.month() ||
           firstDue(m_rules, occasion, one) != firstDue(m_rules, occasion, other);
}

Result<void> Worklist::collectInvitations(Needs& needs) {
    const QString columns =
        QStringLiteral("l.programme, l.month, "
                       "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.occasion = 'programme-invite' "
                       "AND c.status = 'completed' AND c.sent_ms >= ?2 AND c.outcome IN ") +
        m_answered +
        QStringLiteral("), EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = p.id AND b.occasion = "
                       "'programme-invite' AND b.start_ms >= ?2 AND b.status IN ") +
        Booked +
        QStringLiteral("), EXISTS (SELECT 1 FROM plan q WHERE q.person_id = p.id AND q.programme = l.programme AND "
                       "q.status = 'completed' AND q.end_on >= ?3)");
    const QDate month(m_today.year(), m_today.month(), 1);
    const QDate due = firstDue(m_rules, QStringLiteral("programme-invite"), m_today);
    return each(columns,
                m_all ? QStringLiteral("list l CROSS JOIN list_member m ON m.list_id = l.id CROSS JOIN person p ON "
                                       "p.id = m.person_id") // the month's lists first, not all people
                      : QStringLiteral("list_member m JOIN list l ON l.id = m.list_id JOIN person p ON p.id = "
                                       "m.person_id"),
                QStringLiteral("l.kind = 'programme' AND l.month = ?1 AND m.inactive = 0 AND m.left_reason = ''"),
                {m_today.toString(QStringLiteral("yyyy-MM")), msOfDay(month), isoDay(QDate(m_today.year(), 1, 1))},
                [&](const QSqlQuery& row, Need need) {
                    need.occasion = QStringLiteral("programme-invite");
                    need.programme = row.value(2).toString();
                    need.source = QStringLiteral("list:") + need.programme + u'-' + row.value(3).toString();
                    need.raised = month;
                    need.due = due;
                    need.fact = json({{QStringLiteral("programme"), need.programme},
                                      {QStringLiteral("month"), row.value(3).toString()}});
                    need.met = row.value(4).toBool() || row.value(5).toBool() || row.value(6).toBool();
                    need.metBy = row.value(4).toBool()   ? QStringLiteral("contact")
                                 : row.value(5).toBool() ? QStringLiteral("appointment")
                                                         : QStringLiteral("plan");
                    needs.push_back(need);
                });
}

// Wishes to be called back that answer no other need, or that another desk has noted; the others keep their own item
// and move its due day.
Result<void> Worklist::collectCallbacks(Needs& needs) {
    return each(QStringLiteral("c.id, c.callback_ms, c.note, "
                               "EXISTS (SELECT 1 FROM contact n WHERE n.person_id = p.id AND n.sent_ms > c.sent_ms AND "
                               "n.status = 'completed' AND n.outcome NOT IN ('no-answer', 'callback'))"),
                QStringLiteral("contact c JOIN person p ON p.id = c.person_id"),
                QStringLiteral("c.outcome = 'callback' AND c.status = 'completed' AND c.callback_ms IS NOT NULL "
                               "AND (c.occasion = 'callback' OR c.work_item_id IS NULL) AND c.callback_ms >= ?"),
                {msOfDay(m_today.addDays(-NoShowMemoryDays))}, [&](const QSqlQuery& row, Need need) {
                    const QDateTime at = momentOf(row.value(3)).toLocalTime();
                    need.occasion = QStringLiteral("callback");
                    need.source = QStringLiteral("contact:") + row.value(2).toString();
                    need.due = at.date();
                    need.raised = need.due;
                    need.fact = json({{QStringLiteral("at"), at.toString(Qt::ISODate)},
                                      {QStringLiteral("note"), row.value(4).toString()}});
                    need.met = row.value(5).toBool();
                    need.metBy = QStringLiteral("contact");
                    needs.push_back(need);
                });
}

} // namespace dutydesk
