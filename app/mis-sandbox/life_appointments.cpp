#include "life_context.h"

#include "population_time.h"
#include "rest_slots.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk::sandbox {

namespace {

enum Purpose { NoShow = 1, NoShowReminded, SurveyAfter };

constexpr int NoShowPercent = 12;
constexpr int NoShowRemindedPercent = 5; // a reminder of the last three days works

bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

QSet<QString> remindedLately(const LifeContext& life)
{
    QSet<QString> patients;
    const QDate since = life.day.addDays(-3);
    life.store.forEach("Communication", [&](const Store::Stored& row) {
        const std::size_t at = row.json.find("\"sent\":\"");
        if (at == std::string::npos || row.json.compare(at + 8, 10, isoDate(since)) < 0)
            return true;
        const QJsonObject contact = parsed(row.json);
        if (contact.value(QLatin1String("status")) == QLatin1String("completed"))
            patients.insert(QString::fromStdString(referenceId(contact.value(QLatin1String("subject")))));
        return true;
    });
    return patients;
}

struct Actors {
    std::string patient;
    std::string location;
};

Actors actorsOf(const QJsonObject& appointment)
{
    Actors actors;
    for (const QJsonValue& participant : appointment.value(QLatin1String("participant")).toArray()) {
        const QJsonValue actor = participant.toObject().value(QLatin1String("actor"));
        const QString reference = actor.toObject().value(QLatin1String("reference")).toString();
        if (reference.startsWith(u"Patient/"))
            actors.patient = referenceId(actor);
        else if (reference.startsWith(u"Location/"))
            actors.location = referenceId(actor);
    }
    return actors;
}

// Home visits share their specialty's code with the doctors of the house; the place tells them apart.
SpecialtyId specialtyOf(const QJsonObject& appointment, bool atHome)
{
    const std::string code = jsonCode(appointment.value(QLatin1String("specialty")).toArray().at(0)).toStdString();
    for (const Specialty& kind : specialties()) {
        if (kind.code == code && kind.atHome == atHome)
            return kind.id;
    }
    return atHome ? SpecialtyId::HomeTherapist : SpecialtyId::Therapist;
}

class AppointmentDay
{
public:
    explicit AppointmentDay(LifeContext& life) : m_life(life), m_reminded(remindedLately(life)) {}

    Attendance live()
    {
        m_life.store.forEach("Appointment", [this](const Store::Stored& row) {
            if (holds(row.json, "\"status\":\"booked\"") || holds(row.json, "\"status\":\"arrived\""))
                meet(row);
            else if (holds(row.json, "\"status\":\"proposed\""))
                answer(row);
            return true;
        });
        return m_attendance;
    }

private:
    void meet(const Store::Stored& row)
    {
        QJsonObject appointment = parsed(row.json);
        const QString start = appointment.value(QLatin1String("start")).toString();
        const QDate day = localDay(start);
        if (!day.isValid() || day > m_life.day)
            return;
        const Actors actors = actorsOf(appointment);
        if (m_life.gone(actors.patient)) {
            appointment[u"status"] = QStringLiteral("cancelled");
            appointment[u"cancelationReason"] = QJsonObject{{QStringLiteral("text"), QStringLiteral("Пациент выбыл")}};
            m_life.save("Appointment", row.id, appointment);
            m_life.tally("cancelled");
            return;
        }
        const bool reminded = m_reminded.contains(QString::fromStdString(actors.patient));
        const bool missed = m_life.chance(NoShow, row.id, reminded ? NoShowRemindedPercent : NoShowPercent);
        appointment[u"status"] = missed ? QStringLiteral("noshow") : QStringLiteral("fulfilled");
        m_life.save("Appointment", row.id, appointment);
        m_life.tally(missed ? "noShows" : "visits");
        if (!missed)
            attend(row.id, appointment, actors, day);
    }

    void attend(const std::string& id, const QJsonObject& appointment, const Actors& actors, QDate day)
    {
        const Organisation& organisation = m_life.organisationOf(actors.patient);
        const bool atHome = actors.location == organisation.roomId("на дому");
        Visit visit;
        visit.id = "enc-" + id;
        visit.patient = actors.patient;
        visit.kind = atHome ? "HH" : "AMB";
        visit.specialty = specialtyOf(appointment, atHome);
        visit.day = day;
        const QTime time =
            QDateTime::fromString(appointment.value(QLatin1String("start")).toString(), Qt::ISODate).toOffsetFromUtc(3 * 3600).time();
        visit.minute = time.hour() * 60 + time.minute();
        visit.appointment = id;
        writeVisit(m_life.out, organisation, visit);
        m_attendance.came[actors.patient].push_back(visit.specialty);
        if (m_life.chance(SurveyAfter, id, 4)) {
            writeSurvey(m_life.out, "qr-" + id, actors.patient, day, m_life.draw(SurveyAfter, id));
            m_life.tally("surveys");
        }
    }

    // A booking that was asked for: confirmed when its time is still free, else given back with the reason.
    void answer(const Store::Stored& row)
    {
        QJsonObject appointment = parsed(row.json);
        if (appointment.value(QLatin1String("slot")).toArray().isEmpty())
            return; // no time was named: the МО calls back
        QJsonObject booked = appointment;
        booked[u"status"] = QStringLiteral("booked");
        const std::string text = QJsonDocument(booked).toJson(QJsonDocument::Compact).toStdString();
        if (moveSlots(m_life.store, row.id, row.json, text).ok()) {
            m_life.save("Appointment", row.id, booked);
            m_life.tally("confirmed");
            return;
        }
        appointment[u"status"] = QStringLiteral("cancelled");
        appointment[u"cancelationReason"] = QJsonObject{{QStringLiteral("text"), QStringLiteral("Время занято, выберите другое")}};
        m_life.save("Appointment", row.id, appointment);
        m_life.tally("declined");
    }

    LifeContext& m_life;
    QSet<QString> m_reminded;
    Attendance m_attendance;
};

} // namespace

Attendance liveAppointments(LifeContext& life)
{
    return AppointmentDay(life).live();
}

} // namespace dutydesk::sandbox
