#include "desk/desk_private.h"
#include "domain/leave_reason.h"
#include "replica/database.h"

namespace dutydesk {

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
