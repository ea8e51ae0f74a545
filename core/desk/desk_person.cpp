#include "desk/call_entries.h"
#include "desk/desk_private.h"
#include "desk/person_reader.h"
#include "replica/audit.h"
#include "replica/database.h"

#include <QCoreApplication>

namespace dutydesk {

Result<PersonCard> Desk::person(PersonId id) const {
    if (auto may = d->require(Right::SeePatients); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    PersonReader parts(**reader, d->env.rules, d->env.clock.today(), id);
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
    if (auto traced = d->trace(QStringLiteral("view"), id, QStringLiteral("card")); !traced)
        return traced.error();
    return card;
}

} // namespace dutydesk
