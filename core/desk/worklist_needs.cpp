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
const QString Callable = QStringLiteral(" p.insured = 1 AND p.active = 1 AND p.deceased_on = '' ");

QString onlyClause(PersonId only) {
    return only.isValid() ? QStringLiteral(" AND p.id = %1 ").arg(only.value) : QStringLiteral(" ");
}

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

// Sources of the terms: resources/rules/priority.json. Only stays for a disease of the cardiovascular group count.
Result<void> Worklist::collectDischarges(PersonId only, Needs& needs) {
    const PriorityGroupRule* cardiovascular = m_rules.priority.group(QStringLiteral("cardiovascular"));
    if (!cardiovascular)
        return {};
    auto query =
        m_db.run(QStringLiteral("SELECT v.id, v.person_id, v.end_ms, v.icd10, v.provider, p.groups, "
                                "EXISTS (SELECT 1 FROM visit a WHERE a.person_id = v.person_id AND a.class IN ('AMB', "
                                "'HH') AND a.status = 'finished' AND a.start_ms > v.end_ms), "
                                "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = v.person_id AND b.status IN "
                                "('proposed', 'booked', 'arrived', 'fulfilled') AND b.start_ms > v.end_ms), "
                                "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = v.person_id AND c.status = "
                                "'completed' AND c.sent_ms > v.end_ms AND c.outcome IN "
                                "('informed', 'booked', 'refused', 'already-done', 'home-visit', 'escort', "
                                "'transport', 'moved', 'died') AND c.occasion IN ('', 'post-discharge')), "
                                "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = v.person_id AND c.status = "
                                "'completed' AND c.occasion = 'discharge-control' AND c.sent_ms > ?2 AND c.outcome IN "
                                "('informed', 'booked', 'refused', 'already-done', 'home-visit', 'escort', "
                                "'transport', 'moved', 'died')), "
                                "(SELECT title FROM condition k WHERE k.person_id = v.person_id AND k.icd10 = v.icd10 "
                                "AND k.title <> '' LIMIT 1) "
                                "FROM visit v JOIN person p ON p.id = v.person_id WHERE v.class = 'IMP' AND v.status = "
                                "'finished' AND v.end_ms >= ?1 AND") +
                     Callable + onlyClause(only),
                 {msOfDay(m_today.addDays(-DischargeMemoryDays)), msOfDay(m_today.addDays(-7))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        const QString icd10 = row.value(3).toString();
        if (!containsCode(cardiovascular->icd10, icd10))
            continue;
        const QDate discharged = momentOf(row.value(2)).toLocalTime().date();
        const bool visited = row.value(6).toBool(), booked = row.value(7).toBool(), informed = row.value(8).toBool();
        Need need;
        need.person = row.value(1).toLongLong();
        need.occasion = QStringLiteral("post-discharge");
        need.source = QStringLiteral("visit:") + row.value(0).toString();
        need.raised = discharged;
        need.due = firstDue(m_rules, need.occasion, discharged);
        need.rank = rankOf(groupsOf(row.value(5)));
        need.fact = json({{QStringLiteral("icd10"), icd10},
                          {QStringLiteral("title"), row.value(10).toString()},
                          {QStringLiteral("hospital"), row.value(4).toString()},
                          {QStringLiteral("on"), isoDay(discharged)},
                          {QStringLiteral("booked"), booked}});
        need.met = informed || visited;
        need.metBy = informed ? QStringLiteral("contact") : QStringLiteral("visit");
        needs.push_back(need);
        need.occasion = QStringLiteral("discharge-control");
        for (const QDate due : m_rules.priority.dueDays(need.occasion, discharged, m_rules.calendar)) {
            if (due.addDays(-ControlLeadDays) > m_today || due < m_today.addDays(-ControlLeadDays * 5))
                continue;
            need.source = QStringLiteral("visit:%1:%2").arg(row.value(0).toString()).arg(discharged.daysTo(due));
            need.due = due;
            need.met = row.value(9).toBool();
            need.metBy = QStringLiteral("contact");
            needs.push_back(need);
        }
    }
    return {};
}

Result<void> Worklist::collectNoShows(PersonId only, Needs& needs) {
    auto query = m_db.run(
        QStringLiteral(
            "SELECT a.id, a.person_id, a.start_ms, a.specialty, p.groups, "
            "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = a.person_id AND b.start_ms > a.start_ms AND "
            "b.status IN ('proposed', 'booked', 'arrived', 'fulfilled')), "
            "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = a.person_id AND c.occasion = 'no-show' AND c.status = "
            "'completed' AND c.sent_ms > a.start_ms AND c.outcome IN "
            "('informed', 'booked', 'refused', 'already-done', 'home-visit', 'escort', 'transport', 'moved', 'died')) "
            "FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.status = 'noshow' AND a.start_ms >= ? "
            "AND") +
            Callable + onlyClause(only),
        {msOfDay(m_today.addDays(-NoShowMemoryDays))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        Need need;
        need.person = row.value(1).toLongLong();
        need.occasion = QStringLiteral("no-show");
        need.source = QStringLiteral("appointment:") + row.value(0).toString();
        need.raised = momentOf(row.value(2)).toLocalTime().date();
        need.due = firstDue(m_rules, need.occasion, need.raised);
        need.rank = rankOf(groupsOf(row.value(4)));
        need.fact =
            json({{QStringLiteral("specialty"), row.value(3).toString()}, {QStringLiteral("on"), isoDay(need.raised)}});
        need.met = row.value(5).toBool() || row.value(6).toBool();
        need.metBy = row.value(5).toBool() ? QStringLiteral("appointment") : QStringLiteral("contact");
        needs.push_back(need);
    }
    return {};
}

Result<void> Worklist::collectRequests(PersonId only, Needs& needs) {
    auto query =
        m_db.run(QStringLiteral("SELECT r.id, r.person_id, r.category, r.title, r.authored_on, r.due_until, p.groups, "
                                "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = r.person_id AND b.occasion = "
                                "r.category AND b.status IN ('proposed', 'booked', 'arrived')), "
                                "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = r.person_id AND c.occasion = "
                                "r.category AND c.status = 'completed' AND c.outcome IN "
                                "('informed', 'booked', 'refused', 'already-done', 'home-visit', 'moved', 'died') AND "
                                "c.sent_ms >= unixepoch(r.authored_on) * 1000) "
                                "FROM request r JOIN person p ON p.id = r.person_id WHERE r.status = 'active' AND "
                                "r.category IN ('stage-two', 'rehabilitation') AND") +
                 Callable + onlyClause(only));
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        Need need;
        need.person = row.value(1).toLongLong();
        need.occasion = row.value(2).toString();
        need.source = QStringLiteral("request:") + row.value(0).toString();
        need.raised = dayOf(row.value(4));
        const QDate until = dayOf(row.value(5));
        need.due =
            until.isValid() ? until : firstDue(m_rules, need.occasion, need.raised.isValid() ? need.raised : m_today);
        need.rank = rankOf(groupsOf(row.value(6)));
        need.fact =
            json({{QStringLiteral("title"), row.value(3).toString()}, {QStringLiteral("on"), isoDay(need.raised)}});
        need.met = row.value(7).toBool() || row.value(8).toBool();
        need.metBy = row.value(7).toBool() ? QStringLiteral("appointment") : QStringLiteral("contact");
        needs.push_back(need);
    }
    return {};
}

Result<void> Worklist::collectReminders(PersonId only, Needs& needs) {
    // Everybody in a priority group, and everybody whom the desk itself has booked.
    auto query =
        m_db.run(QStringLiteral("SELECT a.id, a.person_id, a.start_ms, a.specialty, p.groups, "
                                "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = a.person_id AND c.occasion = "
                                "'reminder' AND c.status = 'completed' AND c.outcome <> 'no-answer' "
                                "AND c.sent_ms BETWEEN a.start_ms - 345600000 AND a.start_ms) "
                                "FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.status = 'booked' AND "
                                "a.start_ms > ?1 AND a.start_ms < ?2 "
                                "AND (p.groups <> 0 OR a.idempotency_key IS NOT NULL) AND") +
                     Callable + onlyClause(only),
                 {msOf(m_now), msOfDay(m_today.addDays(ReminderHorizonDays))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        const QDateTime start = momentOf(row.value(2)).toLocalTime();
        Need need;
        need.person = row.value(1).toLongLong();
        need.occasion = QStringLiteral("reminder");
        need.source = QStringLiteral("appointment:") + row.value(0).toString();
        need.raised = m_today;
        need.due = qMax(firstDue(m_rules, need.occasion, start.date()), m_today);
        need.rank = rankOf(groupsOf(row.value(4)));
        need.fact = json({{QStringLiteral("specialty"), row.value(3).toString()},
                          {QStringLiteral("at"), start.toString(Qt::ISODate)}});
        need.met = row.value(5).toBool();
        need.metBy = QStringLiteral("contact");
        needs.push_back(need);
    }
    return {};
}

Result<void> Worklist::collectInvitations(PersonId only, Needs& needs) {
    auto query = m_db.run(
        QStringLiteral(
            "SELECT l.programme, l.month, m.person_id, p.groups, "
            "EXISTS (SELECT 1 FROM contact c WHERE c.person_id = m.person_id AND c.occasion = 'programme-invite' AND "
            "c.status = 'completed' AND c.outcome IN "
            "('informed', 'booked', 'refused', 'already-done', 'home-visit', 'escort', 'transport', 'moved', 'died') "
            "AND c.sent_ms >= ?2), "
            "EXISTS (SELECT 1 FROM appointment b WHERE b.person_id = m.person_id AND b.occasion = 'programme-invite' "
            "AND b.status IN ('proposed', 'booked', 'arrived', 'fulfilled') AND b.start_ms >= ?2), "
            "EXISTS (SELECT 1 FROM plan q WHERE q.person_id = m.person_id AND q.programme = l.programme AND q.status = "
            "'completed' AND q.end_on >= ?3) "
            "FROM list_member m JOIN list l ON l.id = m.list_id JOIN person p ON p.id = m.person_id "
            "WHERE l.kind = 'programme' AND l.month = ?1 AND m.inactive = 0 AND m.left_reason = '' AND") +
            Callable + onlyClause(only),
        {m_today.toString(QStringLiteral("yyyy-MM")), msOfDay(QDate(m_today.year(), m_today.month(), 1)),
         isoDay(QDate(m_today.year(), 1, 1))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    const QDate due = firstDue(m_rules, QStringLiteral("programme-invite"), m_today);
    while (row.next()) {
        Need need;
        need.person = row.value(2).toLongLong();
        need.occasion = QStringLiteral("programme-invite");
        need.programme = row.value(0).toString();
        need.source = QStringLiteral("list:") + need.programme + u'-' + row.value(1).toString();
        need.raised = QDate(m_today.year(), m_today.month(), 1);
        need.due = due;
        need.rank = rankOf(groupsOf(row.value(3)));
        need.fact =
            json({{QStringLiteral("programme"), need.programme}, {QStringLiteral("month"), row.value(1).toString()}});
        need.met = row.value(4).toBool() || row.value(5).toBool() || row.value(6).toBool();
        need.metBy = row.value(4).toBool()   ? QStringLiteral("contact")
                     : row.value(5).toBool() ? QStringLiteral("appointment")
                                             : QStringLiteral("plan");
        needs.push_back(need);
    }
    return {};
}

Result<void> Worklist::collectCallbacks(PersonId only, Needs& needs) {
    // Wishes to be called back that answer no other need, or that another desk has noted; the others keep their own
    // item and move its due day.
    auto query =
        m_db.run(QStringLiteral("SELECT c.id, c.person_id, c.callback_ms, c.note, p.groups, "
                                "EXISTS (SELECT 1 FROM contact n WHERE n.person_id = c.person_id AND n.sent_ms > "
                                "c.sent_ms AND n.status = 'completed' AND n.outcome NOT IN ('no-answer', 'callback')) "
                                "FROM contact c JOIN person p ON p.id = c.person_id WHERE c.outcome = 'callback' AND "
                                "c.status = 'completed' AND c.callback_ms IS NOT NULL "
                                "AND (c.occasion = 'callback' OR c.work_item_id IS NULL) AND c.callback_ms >= ? AND") +
                     Callable + onlyClause(only),
                 {msOfDay(m_today.addDays(-NoShowMemoryDays))});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        Need need;
        need.person = row.value(1).toLongLong();
        need.occasion = QStringLiteral("callback");
        need.source = QStringLiteral("contact:") + row.value(0).toString();
        need.due = momentOf(row.value(2)).toLocalTime().date();
        need.raised = need.due;
        need.rank = rankOf(groupsOf(row.value(4)));
        need.fact = json({{QStringLiteral("at"), momentOf(row.value(2)).toLocalTime().toString(Qt::ISODate)},
                          {QStringLiteral("note"), row.value(3).toString()}});
        need.met = row.value(5).toBool();
        need.metBy = QStringLiteral("contact");
        needs.push_back(need);
    }
    return {};
}

} // namespace dutydesk
