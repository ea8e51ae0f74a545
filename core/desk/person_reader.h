#pragma once

#include "desk/desk_private.h"

namespace dutydesk {

/// Reads the parts of one person's card; each function fills its part.
class PersonReader {
public:
    PersonReader(Database& database, const Rules& rules, QDate today, PersonId person)
        : m_db(database)
        , m_rules(rules)
        , m_today(today)
        , m_person(person) {}

    Result<void> readIdentity(PersonCard& card);
    Result<void> readPhones(PersonCard& card);
    Result<void> readConsents(PersonCard& card);
    Result<void> readFlags(PersonCard& card);
    Result<void> readDischarges(PersonCard& card);
    Result<void> readNeeds(PersonCard& card);
    Result<void> readRequests(PersonCard& card);
    Result<void> readPlans(PersonCard& card);
    Result<void> readAppointments(PersonCard& card);
    Result<void> readContacts(PersonCard& card);
    Result<void> readLists(PersonCard& card);
    void composeWarnings(PersonCard& card) const;
    void composeTimeline(PersonCard& card) const;

private:
    /// The rows of a query about this person, one after another.
    Result<void> each(const QString& sql, const std::function<void(const QSqlQuery&)>& take);
    Result<void> readActivities(PlanRow& plan);

    Database& m_db;
    const Rules& m_rules;
    QDate m_today;
    PersonId m_person;
};

/// Shared with the appointment lists.
AppointmentRow readAppointmentRow(const QSqlQuery& row, const QDateTime& now);
extern const QString AppointmentColumns;
bool isEvening(const QDateTime& local); ///< 17:00 and later (the seed's evening visits)

QString channelTitle(const Rules& rules, const QString& channel);
QString requestTitle(const QString& category);
QString serviceStatusTitle(const QString& status);
QString flagTitle(const QString& code);

} // namespace dutydesk
