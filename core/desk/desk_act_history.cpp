#include "desk/act_parts.h"
#include "desk/desk_private.h"
#include "domain/act_verdicts.h"
#include "domain/leave_reason.h"
#include "domain/list_state.h"
#include "domain/priority_shares.h"
#include "replica/database.h"

#include <QJsonDocument>

namespace dutydesk {

namespace {

Result<ListState> stateAfter(Database& db, ActId id) {
    const auto text = db.value(QStringLiteral("SELECT state_after FROM act WHERE id = ?"), {id.value});
    if (!text)
        return text.error();
    if (!text->isNull() && !text->toString().isEmpty())
        return listStateFromJson(text->toByteArray());
    const auto act = storedAct(db, id); // of a time before states were kept
    return act ? Result<ListState>(listAfterAct(*act)) : Result<ListState>(act.error());
}

ActSummary summaryFrom(const QSqlQuery& row, const Rules& rules) {
    ActSummary act;
    act.id = ActId{row.value(0).toLongLong()};
    act.number = row.value(1).toString();
    act.programme = row.value(2).toString();
    act.programmeTitle = programmeTitle(rules, act.programme);
    act.month = row.value(3).toString();
    act.at = momentOf(row.value(4));
    act.by = row.value(5).toString();
    act.fileName = row.value(6).toString();
    act.undoneAt = momentOf(row.value(8));
    act.asked = row.value(9).toInt();
    act.answered = row.value(10).toInt();
    const WeekCounts week = weekCountsFromJson(QJsonDocument::fromJson(row.value(7).toByteArray()).object());
    act.after = week.listSize;
    act.came = week.came;
    act.left = week.left();
    act.before = act.after - act.came + act.left;
    act.disputed = week.disputed;
    act.probable = week.probable;
    act.unidentified = week.unidentified;
    return act;
}

} // namespace

Result<QList<ActSummary>> Desk::acts(const QString& programme, const QString& month) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral(
            "SELECT a.id, a.number, a.programme, a.month, a.made_ms, a.actor, coalesce(i.file_name, ''), a.week, "
            "a.undone_ms, "
            "(SELECT count(*) FROM task t WHERE t.act_id = a.id AND t.status <> 'cancelled'), "
            "(SELECT count(*) FROM task t WHERE t.act_id = a.id AND t.status IN ('accepted', 'rejected', "
            "'completed', 'failed')) FROM act a LEFT JOIN import i ON i.id = a.import_id WHERE (?1 = '' OR a.programme "
            "= ?1) "
            "AND (?2 = '' OR a.month = ?2) ORDER BY a.id DESC LIMIT 500"),
        {textOf(programme), textOf(month)});
    if (!query)
        return query.error();
    QList<ActSummary> list;
    while ((*query)->next())
        list << summaryFrom(**query, d->env.rules);
    (*query)->finish();
    return list;
}

Result<ActComparison> Desk::compareActs(ActId earlier, ActId later) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto before = stateAfter(**reader, earlier), after = stateAfter(**reader, later);
    if (!before || !after)
        return before ? after.error() : before.error();
    if (before->programme != after->programme)
        return Error{ErrorKind::BadInput, tr("The two acts are of different programmes."), {}};
    return compareStates(before->at <= after->at ? *before : *after, before->at <= after->at ? *after : *before);
}

Result<QList<WeekCounts>> Desk::weeks(const QString& programme) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT week FROM act WHERE programme = ? AND undone_ms IS NULL AND week <> '' ORDER BY id"),
        {programme});
    if (!query)
        return query.error();
    std::vector<WeekCounts> acts;
    while ((*query)->next())
        acts.push_back(weekCountsFromJson(QJsonDocument::fromJson((*query)->value(0).toByteArray()).object()));
    (*query)->finish();
    const std::vector<WeekCounts> series = weekSeries(acts);
    return QList<WeekCounts>(series.begin(), series.end());
}

Result<QList<DisputeRow>> Desk::disputes(ActId actId) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral(
            "SELECT t.person_id, p.family, p.given, p.patronymic, p.enp, t.kind, t.reason, t.note, t.status, t.answer, "
            "t.authored_ms, t.due_on, t.updated_ms, t.local_state FROM task t JOIN act a ON t.act_id = a.id LEFT "
            "JOIN person p ON p.id = t.person_id WHERE a.id = ? ORDER BY p.sort_key"),
        {actId.value});
    if (!query)
        return query.error();
    QList<DisputeRow> list;
    QSqlQuery& row = **query;
    while (row.next()) {
        DisputeRow dispute;
        dispute.person = PersonId{row.value(0).toLongLong()};
        dispute.name = PersonName{row.value(1).toString(), row.value(2).toString(), row.value(3).toString()}.full();
        dispute.enp = row.value(4).toString();
        dispute.kind = row.value(5).toString() == QLatin1String("list-dispute") ? tr("dispute") : tr("exclusion");
        const auto reason = leaveReasonFromCode(row.value(6).toString());
        dispute.reason = reason ? leaveReasonWords(*reason) : row.value(6).toString();
        dispute.note = row.value(7).toString();
        const QString status = row.value(8).toString();
        dispute.status = questionStatusWords(status, row.value(13).toInt() != 0);
        dispute.answer = row.value(9).toString();
        dispute.askedOn = momentOf(row.value(10)).toLocalTime().date();
        dispute.dueOn = dayOf(row.value(11));
        dispute.open = isOpenQuestion(status);
        dispute.accepted = status == QLatin1String("accepted") || status == QLatin1String("completed");
        if (!dispute.open && row.value(12).toLongLong() > 0)
            dispute.answeredOn = momentOf(row.value(12)).toLocalTime().date();
        dispute.overdue = dispute.open && dispute.dueOn.isValid() && dispute.dueOn < d->env.clock.today();
        list << dispute;
    }
    row.finish();
    return list;
}

Result<AnswerTimes> Desk::answerTimes(const QString& programme) const {
    if (auto may = d->require(Right::Reconcile); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT t.authored_ms, t.status, t.updated_ms, t.due_on FROM task t JOIN act a "
                                      "ON t.act_id = a.id "
                                      "WHERE a.programme = ? AND a.undone_ms IS NULL AND t.status <> 'cancelled'"),
                       {programme});
    if (!query)
        return query.error();
    std::vector<AskedQuestion> questions;
    QSqlQuery& row = **query;
    while (row.next()) {
        AskedQuestion question;
        question.asked = momentOf(row.value(0));
        if (!isOpenQuestion(row.value(1).toString()))
            question.answered = momentOf(row.value(2));
        question.due = dayOf(row.value(3));
        questions.push_back(question);
    }
    row.finish();
    return dutydesk::answerTimes(questions, d->env.clock.today());
}

Result<ListShares> Desk::priorityShares(ListId list) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT m.person_id, p.groups, EXISTS (SELECT 1 FROM contact c WHERE c.person_id "
                                      "= m.person_id AND c.status = "
                                      "'completed' AND c.outcome NOT IN ('no-answer', 'wrong-number', 'callback') AND "
                                      "c.sent_ms >= unixepoch(l.month || "
                                      "'-01') * 1000) FROM list_member m JOIN list l ON l.id = m.list_id JOIN person p "
                                      "ON p.id = m.person_id WHERE "
                                      "m.list_id = ? AND m.inactive = 0 AND m.left_reason = '' ORDER BY p.sort_key"),
                       {list.value});
    if (!query)
        return query.error();
    std::vector<ShareMember> members;
    QSqlQuery& row = **query;
    while (row.next()) {
        ShareMember member;
        member.personId = row.value(0).toString();
        const int bits = row.value(1).toInt();
        for (const PriorityGroupRule& group : d->env.rules.priority.groups()) {
            if (group.order >= 1 && group.order <= 3 && (bits & (1 << (group.order - 1))))
                member.groups << group.code;
        }
        member.metInPerson = row.value(2).toBool();
        members.push_back(std::move(member));
    }
    row.finish();
    const PriorityShares shares = dutydesk::priorityShares(members, d->env.rules.priority);
    ListShares shown;
    shown.total = shares.total;
    shown.mustMeet = shares.mustMeet;
    shown.met = shares.met;
    for (const PriorityShare& share : shares.groups) {
        const PriorityGroupRule* rule = d->env.rules.priority.group(share.code);
        shown.groups << ShareRow{share.code,   rule ? (russianInterface() ? rule->title : rule->titleEn) : share.code,
                                 share.people, share.members,
                                 share.share,  share.inPerson,
                                 share.met};
    }
    for (const QString& person : shares.toCall)
        shown.toCall << PersonId{person.toLongLong()};
    return shown;
}

} // namespace dutydesk
