#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "desk/person_reader.h"
#include "replica/audit.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

constexpr int ShortestReason = 10; ///< characters: less than a word or two explains nothing

Result<PersonCard> readCard(const Desk::Private& d, PersonId id) {
    auto reader = d.replica->reader();
    if (!reader)
        return reader.error();
    PersonReader parts(**reader, d.env.rules, d.env.clock.today(), id);
    PersonCard card;
    card.id = id;
    for (const auto read : {&PersonReader::readIdentity, &PersonReader::readPhones, &PersonReader::readConsents,
                            &PersonReader::readFlags, &PersonReader::readDischarges, &PersonReader::readNeeds,
                            &PersonReader::readRequests, &PersonReader::readPlans, &PersonReader::readAppointments,
                            &PersonReader::readContacts, &PersonReader::readLists}) {
        if (auto done = (parts.*read)(card); !done)
            return done.error();
    }
    parts.composeWarnings(card);
    parts.composeTimeline(card);
    return card;
}

QString seenKey(const Actor& actor) {
    return QStringLiteral("glass_seen ") + actor.login;
}

Result<QList<GlassBreak>> unseenBreaks(Database& db, const Actor& actor) {
    auto query = db.run(
        QStringLiteral("SELECT a.id, a.at_ms, a.actor, a.details, ifnull(a.person_id, 0), p.family, p.given, "
                       "p.patronymic FROM audit a LEFT JOIN person p ON p.id = a.person_id WHERE a.action = "
                       "'break-glass' AND a.id > ifnull((SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?), 0) "
                       "ORDER BY a.id"),
        {seenKey(actor)});
    if (!query)
        return query.error();
    QList<GlassBreak> breaks;
    QSqlQuery& row = **query;
    while (row.next())
        breaks << GlassBreak{
            row.value(0).toLongLong(),
            momentOf(row.value(1)).toLocalTime(),
            row.value(2).toString(),
            row.value(3).toString(),
            PersonId{row.value(4).toLongLong()},
            PersonName{row.value(5).toString(), row.value(6).toString(), row.value(7).toString()}.full()};
    row.finish();
    return breaks;
}

} // namespace

Result<PersonCard> Desk::person(PersonId id) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto card = readCard(*d, id);
    if (!card)
        return card;
    if (auto traced = d->trace(QStringLiteral("view"), id, QStringLiteral("card")); !traced)
        return traced.error();
    return card;
}

Result<PersonCard> Desk::breakGlass(PersonId id, const QString& reason) {
    if (auto may = d->require(Right::BreakGlass); !may)
        return may.error();
    if (reason.simplified().size() < ShortestReason)
        return Error{ErrorKind::BadInput,
                     tr("Say why you must see this card, in at least %n character(s). The coordinators will read it.",
                        nullptr, ShortestReason),
                     {}};
    auto card = readCard(*d, id);
    if (!card)
        return card;
    auto traced = d->replica->write<void>([&](Database& db, ChangeSet& changes) {
        changes.add(ChangeSet::Settings);
        return d->audit(db, QStringLiteral("break-glass"), id, QStringLiteral("card"), reason.simplified());
    });
    if (!traced)
        return traced.error();
    return card;
}

Result<PersonCard> Desk::breakGlass(const QString& enp, const QString& reason) {
    if (auto may = d->require(Right::BreakGlass); !may)
        return may.error();
    const auto id = d->idByEnp(enp);
    return id ? breakGlass(*id, reason) : Result<PersonCard>(id.error());
}

Result<QList<GlassBreak>> Desk::glassBreaks() const {
    if (auto may = d->require(Right::Oversee); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    return unseenBreaks(**reader, d->actor);
}

Result<void> Desk::markGlassBreaksSeen() {
    if (auto may = d->require(Right::Oversee); !may)
        return may;
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto unseen = unseenBreaks(db, d->actor);
        if (!unseen || unseen->isEmpty())
            return unseen ? Result<void>() : Result<void>(unseen.error());
        auto stored = db.run(
            QStringLiteral("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
            {seenKey(d->actor), QString::number(unseen->last().row)});
        if (!stored)
            return stored.error();
        changes.add(ChangeSet::Settings);
        return d->audit(db, QStringLiteral("break-glass-seen"), {}, QStringLiteral("audit"),
                        QString::number(unseen->size()));
    });
}

} // namespace dutydesk
