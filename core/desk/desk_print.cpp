#include "desk/desk_private.h"
#include "domain/phone.h"
#include "domain/programme_rules.h"
#include "print/appointment_coupon.h"
#include "print/pdf_writer.h"
#include "print/route_sheet_plan.h"
#include "replica/database.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace dutydesk {

namespace {

Result<RouteSheet> sheetFor(Database& db, const Desk::Private& d, PersonId id, const Programme& programme, QDate date,
                            const QString& organisation) {
    auto query = db.run(
        QStringLiteral("SELECT family, given, patronymic, birth_date, sex, phone, enp, coalesce((SELECT name FROM "
                       "organization o WHERE o.fhir_id = p.organization LIMIT 1), '') FROM person p WHERE id = ?"),
        {id.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This person is not in the replica any more."),
                     QString::number(id.value)};
    ProgrammePerson person;
    person.birthDate = dayOf(row.value(3));
    person.sex = static_cast<Sex>(row.value(4).toInt());
    RouteSheet sheet;
    const PersonName name{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
    const QString phone = Phone::parse(row.value(5).toString()).formatted(), enp = row.value(6).toString();
    const QString attachedTo = row.value(7).toString();
    row.finish();

    // What the МИС has planned and done fills the rooms, dates and results in.
    ServiceHistory history;
    auto activities = db.run(
        QStringLiteral(
            "SELECT a.title, a.status, a.scheduled_on, a.location, a.result, a.code FROM plan q JOIN plan_activity a "
            "ON a.plan_id = q.id "
            "WHERE q.person_id = ? AND q.programme = ? AND q.start_on <= ? AND (q.end_on = '' OR q.end_on >= ?)"),
        {id.value, programme.code, isoDay(date), isoDay(date)});
    if (!activities)
        return activities.error();
    struct Planned {
        QDate on;
        QString room, result;
        bool done;
    };
    QHash<QString, Planned> planned;
    while ((*activities)->next()) {
        const QSqlQuery& a = **activities;
        const Planned entry{dayOf(a.value(2)), a.value(3).toString(), a.value(4).toString(),
                            a.value(1).toString() == QLatin1String("completed")};
        planned.insert(searchKey(a.value(0).toString()), entry);
    }
    sheet = routeSheetFor(programme, person, date, history);
    sheet.person = name;
    sheet.birthDate = person.birthDate;
    sheet.phone = phone;
    sheet.enp = enp;
    sheet.date = date;
    sheet.orgName = attachedTo.isEmpty() ? organisation : attachedTo;
    sheet.representative = d.actor.fullName;
    for (auto* stage : {&sheet.stageOne, &sheet.stageTwo}) {
        for (RouteSheetLine& line : *stage) {
            const auto known = planned.constFind(searchKey(line.service));
            if (known == planned.cend())
                continue;
            if (!known->room.isEmpty())
                line.room = known->room;
            if (known->done) {
                line.date = known->on;
                line.result = known->result;
            }
        }
    }
    timeRoute(sheet);
    return sheet;
}

/// "DVN-20261124-000123": programme, day, person.
Result<void> noteSheets(Desk::Private& d, const QList<RouteSheet>& sheets) {
    return d.replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        for (const RouteSheet& sheet : sheets) {
            const PersonId person{sheet.number.section(u'-', -1).toLongLong()};
            auto stored = db.run(
                QStringLiteral(
                    "INSERT INTO printed_sheet (number, person_id, programme, for_date, printed_ms, actor) VALUES (?, "
                    "?, ?, ?, ?, ?) "
                    "ON CONFLICT (number) DO UPDATE SET printed_ms = excluded.printed_ms, actor = excluded.actor"),
                {sheet.number, person.value, sheet.number.section(u'-', 0, -3), isoDay(sheet.date), d.nowMs(),
                 d.actor.login});
            if (!stored)
                return stored.error();
            if (auto traced = d.audit(db, QStringLiteral("print"), person, QStringLiteral("route sheet"), sheet.number);
                !traced)
                return traced;
        }
        return {};
    });
}

} // namespace

Result<QList<RouteSheet>> Desk::routeSheets(const QList<PersonId>& persons, const QString& programmeCode,
                                            QDate date) const {
    if (auto may = d->require(Right::Print); !may)
        return may.error();
    const Programme* programme = d->env.rules.programmes.find(programmeCode, date);
    if (!programme)
        return Error{ErrorKind::BadInput,
                     tr("The programme '%1' is not in force on %2.")
                         .arg(programmeCode, date.toString(QStringLiteral("dd.MM.yyyy"))),
                     {}};
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto organisation =
        (*reader)->value(QStringLiteral("SELECT name FROM organization WHERE kind = 'polyclinic' ORDER BY id LIMIT 1"));
    if (!organisation)
        return organisation.error();
    QList<RouteSheet> sheets;
    for (const PersonId person : persons) {
        auto sheet = sheetFor(**reader, *d, person, *programme, date, organisation->toString());
        if (!sheet)
            return sheet.error();
        sheet->number = QStringLiteral("%1-%2-%3")
                            .arg(programmeCode, date.toString(QStringLiteral("yyyyMMdd")))
                            .arg(person.value, 6, 10, QLatin1Char('0'));
        sheets << std::move(*sheet);
    }
    return sheets;
}

Result<int> Desk::printRouteSheets(const QList<PersonId>& persons, const QString& programme, QDate date,
                                   const QString& path) {
    if (auto may = d->require(Right::Print); !may)
        return may.error();
    if (persons.isEmpty())
        return Error{ErrorKind::BadInput, tr("Choose at least one person for the route sheets."), {}};
    const auto sheets = routeSheets(persons, programme, date);
    if (!sheets)
        return sheets.error();
    // The rows first: nothing leaves the desk that is not in the trail.
    if (auto noted = noteSheets(*d, *sheets); !noted)
        return noted.error();
    std::vector<std::unique_ptr<QTextDocument>> documents;
    for (const RouteSheet& sheet : *sheets)
        documents.push_back(routeSheetDocument(sheet));
    return writePdf(path, documents, QStringLiteral("Маршрутные листы"));
}

Result<void> Desk::notePrinted(const QList<RouteSheet>& sheets) {
    if (auto may = d->require(Right::Print); !may)
        return may;
    return noteSheets(*d, sheets);
}

Result<int> Desk::printCoupon(AppointmentId appointment, const QString& path) {
    if (auto may = d->require(Right::Print); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT a.person_id, p.family, p.given, p.patronymic, p.birth_date, a.start_ms, "
                                      "a.doctor, a.specialty, a.room, a.at_home, p.address, a.status, "
                                      "a.local_state, coalesce(a.idempotency_key, a.fhir_id, ''), "
                                      "coalesce((SELECT name FROM organization o WHERE o.fhir_id = p.organization "
                                      "LIMIT 1), (SELECT name FROM organization WHERE kind = 'polyclinic' ORDER BY id "
                                      "LIMIT 1)) "
                                      "FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.id = ?"),
                       {appointment.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next())
        return Error{ErrorKind::NotFound, tr("This appointment is not in the replica any more."), {}};
    const PersonId person{row.value(0).toLongLong()};
    AppointmentCoupon coupon;
    coupon.person = {row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
    coupon.birthDate = dayOf(row.value(4));
    coupon.start = momentOf(row.value(5)).toLocalTime();
    coupon.doctor = row.value(6).toString();
    coupon.specialty = row.value(7).toString();
    coupon.room = row.value(8).toString();
    coupon.atHome = row.value(9).toBool();
    coupon.address = coupon.atHome ? row.value(10).toString() : QString();
    coupon.confirmed = row.value(11).toString() == QLatin1String("booked") && row.value(12).toInt() == 0;
    coupon.number = row.value(13).toString();
    coupon.orgName = row.value(14).toString();
    coupon.representative = d->actor.fullName;
    row.finish();
    std::vector<std::unique_ptr<QTextDocument>> documents;
    documents.push_back(couponDocument(coupon));
    if (auto traced = d->trace(QStringLiteral("print"), person, QStringLiteral("coupon")); !traced)
        return traced.error();
    return writePdf(path, documents, QStringLiteral("Талон"));
}

Result<QList<PersonId>> Desk::dueOn(const QString& programme, QDate date) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query =
        (*reader)->run(QStringLiteral("SELECT DISTINCT p.id, p.sort_key FROM list_member m JOIN list l ON l.id = "
                                      "m.list_id JOIN person p ON p.id = m.person_id "
                                      "WHERE l.kind = 'programme' AND l.programme = ? AND l.month = ? AND m.inactive = "
                                      "0 AND m.left_reason = '' AND p.active = 1 AND p.deceased_on = '' "
                                      "AND EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id AND a.start_ms "
                                      ">= ? AND a.start_ms < ? AND a.status IN ('proposed', 'booked', 'arrived')) "
                                      "AND NOT EXISTS (SELECT 1 FROM plan q WHERE q.person_id = p.id AND q.programme = "
                                      "l.programme AND q.status = 'completed') ORDER BY p.sort_key"),
                       {programme, date.toString(QStringLiteral("yyyy-MM")), date.startOfDay().toMSecsSinceEpoch(),
                        date.addDays(1).startOfDay().toMSecsSinceEpoch()});
    if (!query)
        return query.error();
    QList<PersonId> persons;
    while ((*query)->next())
        persons << PersonId{(*query)->value(0).toLongLong()};
    return persons;
}

} // namespace dutydesk
