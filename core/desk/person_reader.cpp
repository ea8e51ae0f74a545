#include "desk/person_reader.h"

#include "desk/call_entries.h"
#include "desk/consent_words.h"
#include "domain/phone.h"
#include "domain/snils.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dutydesk {

namespace {

constexpr int UndoWindowHours = 24; // after a day a contact is history, corrected by another contact

} // namespace

const QString AppointmentColumns =
    QStringLiteral("a.id, a.person_id, p.family, p.given, p.patronymic, p.enp, a.start_ms, a.end_ms, a.specialty, "
                   "a.doctor, a.room, a.comment, a.at_home, "
                   "a.status, a.local_state, (SELECT o.server_words FROM outbox o WHERE o.table_name = 'appointment' "
                   "AND o.row_id = a.id AND o.state = 'parked' "
                   "ORDER BY o.id DESC LIMIT 1)");

bool isEvening(const QDateTime& local) {
    return local.time() >= QTime(17, 0);
}

AppointmentRow readAppointmentRow(const QSqlQuery& row, const QDateTime& now) {
    AppointmentRow a;
    a.id = AppointmentId{row.value(0).toLongLong()};
    a.person = PersonId{row.value(1).toLongLong()};
    a.personName = PersonName{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()}.full();
    a.enp = row.value(5).toString();
    a.start = momentOf(row.value(6)).toLocalTime();
    a.end = momentOf(row.value(7)).toLocalTime();
    a.specialty = row.value(8).toString();
    a.doctor = row.value(9).toString();
    a.room = row.value(10).toString();
    a.comment = row.value(11).toString();
    a.atHome = row.value(12).toBool();
    a.status = row.value(13).toString();
    a.state = LocalState(row.value(14).toInt());
    a.serverWords = row.value(15).toString();
    a.evening = isEvening(a.start);
    a.weekend = a.start.isValid() && a.start.date().dayOfWeek() > Qt::Friday;
    a.statusTitle = appointmentStatusTitle(a.status, a.state);
    a.confirmed =
        a.state == LocalState::Synced && (a.status == QLatin1String("booked") || a.status == QLatin1String("arrived") ||
                                          a.status == QLatin1String("fulfilled"));
    a.mayCancel = (a.status == QLatin1String("proposed") || a.status == QLatin1String("booked")) && a.start > now;
    return a;
}

Result<void> PersonReader::each(const QString& sql, const std::function<void(const QSqlQuery&)>& take) {
    auto query = m_db.run(sql, {m_person.value});
    if (!query)
        return query.error();
    while ((*query)->next())
        take(**query);
    (*query)->finish();
    return {};
}

Result<void> PersonReader::readIdentity(PersonCard& card) {
    bool found = false;
    auto done = each(
        QStringLiteral("SELECT p.enp, p.snils, p.mis_number, p.family, p.given, p.patronymic, "
                       "p.birth_date, p.sex, p.address, p.district, "
                       "coalesce((SELECT name FROM organization o WHERE o.fhir_id = p.organization LIMIT "
                       "1), p.organization), p.active, p.deceased_on, "
                       "coalesce((SELECT name FROM organization i WHERE i.kind = 'insurer' AND p.insurer <> '' AND "
                       "i.code LIKE '%' || p.insurer ORDER BY i.id LIMIT 1), p.insurer), p.insured, p.groups, "
                       "p.checks, (SELECT outcome || '|' || level FROM "
                       "risk r WHERE r.person_id = p.id ORDER BY occurred_on DESC LIMIT 1) "
                       "FROM person p WHERE p.id = ?"),
        [&](const QSqlQuery& row) {
            found = true;
            card.enp = row.value(0).toString();
            card.snils = row.value(1).toString();
            card.misNumber = row.value(2).toString();
            card.name = {row.value(3).toString(), row.value(4).toString(), row.value(5).toString()};
            card.birthDate = dayOf(row.value(6));
            card.age = ageOn(card.birthDate, m_today);
            card.sex = static_cast<Sex>(row.value(7).toInt());
            card.address = row.value(8).toString();
            card.district = row.value(9).toString();
            card.organization = row.value(10).toString();
            card.active = row.value(11).toBool();
            card.deceased = !row.value(12).toString().isEmpty();
            card.deceasedOn = dayOf(row.value(12));
            card.insurer = row.value(13).toString();
            card.insured = row.value(14).toBool();
            card.groups = groupsOf(row.value(15));
            if (const auto enp = Enp::parse(card.enp)) {
                card.enpValid = true;
                card.enpMatches = enp->matches(card.birthDate, card.sex);
            }
            card.snilsValid = Snils::parse(card.snils).has_value();
            card.riskTitle = row.value(17).toString().section(u'|', 0, 0);
        });
    if (done && !found)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This person is not in the replica any more."),
                     QString::number(m_person.value)};
    if (!done)
        return done;
    const auto suspicion = waitingSuspicion(m_db, m_person, m_rules.waitingLimits);
    if (!suspicion)
        return suspicion.error();
    card.suspicion = *suspicion;
    return {};
}

Result<void> PersonReader::readPhones(PersonCard& card) {
    return each(QStringLiteral("SELECT raw, use FROM person_phone WHERE person_id = ? ORDER BY position"),
                [&](const QSqlQuery& row) {
                    const Phone phone = Phone::parse(row.value(0).toString());
                    card.phones << PhoneRow{phone.isValid() ? phone.number : phone.raw, phone.formatted(),
                                            row.value(1).toString(), phone.isValid()};
                });
}

Result<void> PersonReader::readConsents(PersonCard& card) {
    const auto words = consentWords(m_db, m_person);
    if (!words)
        return words.error();
    for (auto word = words->rbegin(); word != words->rend(); ++word) {
        const bool known = std::any_of(card.consents.cbegin(), card.consents.cend(), [&](const auto& row) {
            return row.channel == word->channel && row.purpose == word->purpose; // the newest word counts
        });
        if (!known)
            card.consents << PersonCard::ConsentRow{word->channel,
                                                    channelTitle(m_rules, word->channel),
                                                    word->source,
                                                    word->state == ConsentState::Given,
                                                    word->at,
                                                    word->purpose,
                                                    purposeTitle(word->purpose),
                                                    word->paper,
                                                    word->state};
    }
    for (const QString& channel : Desk::channels()) {
        const ChannelUse use = channelUse(*words, channel, QStringLiteral("prevention"));
        card.ways << PersonCard::ChannelWay{channel, channelTitle(m_rules, channel), use.offered,
                                            use.refusal ? refusalWords(*use.refusal) : QString()};
    }
    const auto accompanied = mayBeAccompanied(m_db, m_person, m_today);
    if (!accompanied)
        return accompanied.error();
    card.mayBeAccompanied = *accompanied;
    return {};
}

Result<void> PersonReader::readFlags(PersonCard& card) {
    return each(QStringLiteral("SELECT code, ground, start_on, end_on FROM flag WHERE person_id = ? AND status = "
                               "'active' ORDER BY start_on DESC"),
                [&](const QSqlQuery& row) {
                    const QString code = row.value(0).toString();
                    card.flags << PersonCard::FlagRow{code, flagTitle(code), row.value(1).toString(),
                                                      dayOf(row.value(2)), dayOf(row.value(3))};
                });
}

Result<void> PersonReader::readDischarges(PersonCard& card) {
    return each(QStringLiteral("SELECT v.start_ms, v.end_ms, v.provider, v.icd10, (SELECT title FROM condition k WHERE "
                               "k.person_id = v.person_id AND k.icd10 = v.icd10 "
                               "AND k.title <> '' LIMIT 1) FROM visit v WHERE v.person_id = ? AND v.class = 'IMP' AND "
                               "v.status = 'finished' ORDER BY v.end_ms DESC"),
                [&](const QSqlQuery& row) {
                    card.discharges << PersonCard::DischargeRow{
                        momentOf(row.value(0)).toLocalTime().date(), momentOf(row.value(1)).toLocalTime().date(),
                        row.value(2).toString(), row.value(3).toString(), row.value(4).toString()};
                });
}

Result<void> PersonReader::readNeeds(PersonCard& card) {
    return each(QStringLiteral("SELECT id, occasion, state, due_on, raised_on, fact, attempts, callback_ms FROM "
                               "work_item WHERE person_id = ? AND state <> 'void' "
                               "ORDER BY state <> 'open', due_on, id"),
                [&](const QSqlQuery& row) {
                    PersonCard::NeedRow need;
                    need.item = WorkItemId{row.value(0).toLongLong()};
                    need.occasion = row.value(1).toString();
                    need.occasionTitle = occasionTitle(m_rules, need.occasion);
                    need.state = row.value(2).toString();
                    need.due = dayOf(row.value(3));
                    need.dueState = dueStateOf(need.due, m_today);
                    need.attempts = row.value(6).toInt();
                    need.why = reasonsOf(m_rules, need.occasion,
                                         QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object(),
                                         dayOf(row.value(4)), need.due, need.attempts, momentOf(row.value(7)), m_today);
                    card.needs << need;
                });
}

Result<void> PersonReader::readRequests(PersonCard& card) {
    return each(QStringLiteral("SELECT category, title, status, authored_on, due_until, local_state FROM request WHERE "
                               "person_id = ? ORDER BY status <> 'active', due_until"),
                [&](const QSqlQuery& row) {
                    const QString category = row.value(0).toString();
                    card.requests << PersonCard::RequestRow{category,
                                                            requestTitle(category),
                                                            row.value(1).toString(),
                                                            serviceStatusTitle(row.value(2).toString()),
                                                            dayOf(row.value(3)),
                                                            dayOf(row.value(4)),
                                                            LocalState(row.value(5).toInt())};
                });
}

Result<void> PersonReader::readActivities(PlanRow& plan) {
    auto query = m_db.run(QStringLiteral("SELECT code, title, stage, obligatory, status, scheduled_on, location, "
                                         "result FROM plan_activity WHERE plan_id = ? ORDER BY position"),
                          {plan.id});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    while (row.next()) {
        PlanActivityRow activity;
        activity.code = row.value(0).toString();
        activity.title = row.value(1).toString();
        activity.stage = row.value(2).toInt();
        activity.obligatory = row.value(3).toBool();
        activity.status = row.value(4).toString();
        activity.statusTitle = serviceStatusTitle(activity.status);
        activity.scheduledOn = dayOf(row.value(5));
        activity.room = row.value(6).toString();
        activity.result = row.value(7).toString();
        if (activity.status != QLatin1String("cancelled")) {
            ++plan.total;
            plan.done += activity.status == QLatin1String("completed") ? 1 : 0;
        }
        plan.activities << activity;
    }
    row.finish();
    return {};
}

Result<void> PersonReader::readPlans(PersonCard& card) {
    auto done = each(QStringLiteral("SELECT id, programme, status, title, start_on, end_on FROM plan WHERE person_id = "
                                    "? ORDER BY start_on DESC, id"),
                     [&](const QSqlQuery& row) {
                         PlanRow plan;
                         plan.id = row.value(0).toLongLong();
                         plan.programme = row.value(1).toString();
                         plan.programmeTitle = programmeTitle(m_rules, plan.programme);
                         plan.status = row.value(2).toString();
                         plan.title = row.value(3).toString();
                         plan.start = dayOf(row.value(4));
                         plan.end = dayOf(row.value(5));
                         card.plans << plan;
                     });
    for (PlanRow& plan : card.plans) {
        if (done)
            done = readActivities(plan);
    }
    return done;
}

Result<void> PersonReader::readAppointments(PersonCard& card) {
    const QDateTime now = m_today.startOfDay();
    return each(QStringLiteral("SELECT ") + AppointmentColumns +
                    QStringLiteral(" FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.person_id = ? "
                                   "ORDER BY a.start_ms DESC"),
                [&](const QSqlQuery& row) { card.appointments << readAppointmentRow(row, now); });
}

Result<void> PersonReader::readContacts(PersonCard& card) {
    const QDateTime limit = m_today.startOfDay().addSecs(-UndoWindowHours * 3600);
    return each(QStringLiteral("SELECT id, sent_ms, outcome, occasion, channel, reason, note, sender, local_state, "
                               "idempotency_key IS NOT NULL FROM contact WHERE person_id = ? "
                               "AND status <> 'entered-in-error' ORDER BY sent_ms DESC, id DESC"),
                [&](const QSqlQuery& row) {
                    ContactRow contact;
                    contact.id = ContactId{row.value(0).toLongLong()};
                    contact.person = m_person;
                    contact.at = momentOf(row.value(1));
                    contact.outcome = row.value(2).toString();
                    const ContactOutcome* outcome = m_rules.outcomes.find(contact.outcome);
                    contact.outcomeTitle = outcome ? outcome->words(russianInterface()) : contact.outcome;
                    contact.occasionTitle = occasionTitle(m_rules, row.value(3).toString());
                    contact.channel = row.value(4).toString();
                    contact.channelTitle = channelTitle(m_rules, contact.channel);
                    const QString reason = row.value(5).toString();
                    contact.reason =
                        reason.isEmpty() ? reason : m_rules.refusalReasons.words(reason, russianInterface());
                    contact.note = row.value(6).toString();
                    contact.sender = row.value(7).toString();
                    contact.state = LocalState(row.value(8).toInt());
                    contact.mayUndo = row.value(9).toBool() && contact.at >= limit;
                    card.contacts << contact;
                });
}

Result<void> PersonReader::readLists(PersonCard& card) {
    return each(
        QStringLiteral("SELECT l.programme, l.month, m.inactive FROM list_member m JOIN list l ON l.id = m.list_id "
                       "WHERE m.person_id = ? AND l.kind = 'programme' "
                       "ORDER BY l.month DESC, l.programme"),
        [&](const QSqlQuery& row) {
            const QDate month = QDate::fromString(row.value(1).toString() + QStringLiteral("-01"), Qt::ISODate);
            const QLocale locale(russianInterface() ? QLocale(QLocale::Russian) : QLocale(QLocale::English));
            const QString title =
                QString(programmeTitle(m_rules, row.value(0).toString()) + QStringLiteral(", ") +
                        locale.standaloneMonthName(month.month()) + u' ' + QString::number(month.year()));
            card.lists << (row.value(2).toBool() ? QCoreApplication::translate("Desk", "%1 (left)").arg(title) : title);
        });
}

} // namespace dutydesk
