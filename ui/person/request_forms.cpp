#include "common/format.h"
#include "person/forms.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace dutydesk {

namespace {

/// A form with lines that may not stay empty.
class LinesForm : public PersonForm {
public:
    using PersonForm::PersonForm;

    QString missing() const override {
        for (const auto& [line, words] : m_needed) {
            if (line->text().trimmed().isEmpty())
                return words;
        }
        return {};
    }

protected:
    QLineEdit* addLine(const QString& label, const QString& example, const QString& whenEmpty) {
        auto* line = new QLineEdit(this);
        line->setPlaceholderText(example);
        line->setMaxLength(1000);
        addField(label, line);
        if (!whenEmpty.isEmpty())
            m_needed.append({line, whenEmpty});
        connect(line, &QLineEdit::textChanged, this, [this] { recheck(); });
        return line;
    }

private:
    QList<QPair<QLineEdit*, QString>> m_needed;
};

class LowMobilityForm final : public LinesForm {
    Q_DECLARE_TR_FUNCTIONS(LowMobilityForm)

public:
    LowMobilityForm(Workbench& desk, PersonId who, const QString& name)
        : LinesForm(desk, who, tr("Low mobility: %1").arg(name), tr("Mark as of low mobility"))
        , m_name(name)
        , m_ground(addLine(tr("Ground"), tr("cannot leave the flat, moves in a wheelchair, disability of group I …"),
                           tr("Write the ground: the polyclinic plans the visits by it."))) {
        setFirstField(m_ground);
        recheck();
    }

protected:
    void act() override {
        run([who = person(),
             ground = m_ground->text().trimmed()](Desk& desk) { return desk.markLowMobility(who, ground); },
            tr("%1 is marked as of low mobility: care at home is offered first.").arg(m_name));
    }

private:
    QString m_name;
    QLineEdit* m_ground;
};

class HomeVisitForm final : public LinesForm {
    Q_DECLARE_TR_FUNCTIONS(HomeVisitForm)

public:
    HomeVisitForm(Workbench& desk, PersonId who, const QString& name)
        : LinesForm(desk, who, tr("Home visit to %1").arg(name), tr("Ask for the visit"))
        , m_service(
              addLine(tr("Who or what"), tr("therapist, laboratory, cardiologist …"), tr("Write who should come.")))
        , m_from(addDate(tr("From"), 1))
        , m_until(addDate(tr("Until"), 7))
        , m_note(addLine(tr("Note"), tr("who opens the door, floor, lift, entry code, time of day"), {})) {
        setFirstField(m_service);
        recheck();
    }

    QString missing() const override {
        if (const QString line = LinesForm::missing(); !line.isEmpty())
            return line;
        return m_until->date() < m_from->date() ? tr("The last day is before the first.") : QString();
    }

protected:
    void act() override {
        run([who = person(), service = m_service->text().trimmed(), from = m_from->date(), until = m_until->date(),
             note = m_note->text().trimmed()](
                Desk& desk) { return desk.requestHomeVisit(who, service, from, until, note); },
            tr("The home visit is asked for: %1, until %2. It goes to the polyclinic with the next sync.")
                .arg(m_service->text().trimmed(), formatDate(m_until->date())));
    }

private:
    QDateEdit* addDate(const QString& label, int daysAhead) {
        const QDate today = workbench().runner().desk().clock().today();
        auto* date = new QDateEdit(today.addDays(daysAhead), this);
        date->setMinimumDate(today);
        date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
        date->setCalendarPopup(true);
        addField(label, date);
        connect(date, &QDateEdit::dateChanged, this, [this] { recheck(); });
        return date;
    }

    QLineEdit* m_service;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QLineEdit* m_note;
};

class AdverseEventForm final : public LinesForm {
    Q_DECLARE_TR_FUNCTIONS(AdverseEventForm)

public:
    AdverseEventForm(Workbench& desk, PersonId who, const QString& name)
        : LinesForm(desk, who, tr("Adverse event: %1").arg(name), tr("Register the event"))
        , m_event(addLine(tr("What happened"),
                          tr("fell in the corridor, reaction to a medicine, a mix-up of results …"),
                          tr("Write what happened.")))
        , m_happened(new QDateTimeEdit(desk.runner().desk().clock().now().toLocalTime(), this))
        , m_place(nullptr) {
        m_happened->setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm"));
        m_happened->setCalendarPopup(true);
        addField(tr("When"), m_happened);
        m_place = addLine(tr("Where"), tr("department, room, at home"), tr("Write where it happened."));
        setFirstField(m_event);
        connect(m_happened, &QDateTimeEdit::dateTimeChanged, this, [this] { recheck(); });
        recheck();
    }

    QString missing() const override {
        if (const QString line = LinesForm::missing(); !line.isEmpty())
            return line;
        const QDateTime now = workbench().runner().desk().clock().now();
        return m_happened->dateTime() > now ? tr("The event lies in the future. Correct the time.") : QString();
    }

protected:
    void act() override {
        run([who = person(), event = m_event->text().trimmed(), at = m_happened->dateTime().toUTC(),
             place = m_place->text().trimmed()](Desk& desk) { return desk.recordAdverseEvent(who, event, at, place); },
            tr("The adverse event is registered."));
    }

private:
    QLineEdit* m_event;
    QDateTimeEdit* m_happened;
    QLineEdit* m_place;
};

class CancelAppointmentForm final : public LinesForm {
    Q_DECLARE_TR_FUNCTIONS(CancelAppointmentForm)

public:
    CancelAppointmentForm(Workbench& desk, const AppointmentRow& appointment)
        : LinesForm(desk, appointment.person,
                    tr("Cancel: %1, %2").arg(appointment.specialty, formatMoment(appointment.start)),
                    tr("Cancel the appointment"))
        , m_appointment(appointment)
        , m_reason(addLine(tr("Reason"), tr("asked to cancel, fell ill, another day …"), tr("Write the reason."))) {
        setFirstField(m_reason);
        recheck();
    }

protected:
    void act() override {
        setEnabled(false);
        cancelAppointment(workbench(), this, m_appointment, m_reason->text().trimmed(), [this](bool ok) {
            setEnabled(true);
            if (ok)
                dismiss();
        });
    }

private:
    AppointmentRow m_appointment;
    QLineEdit* m_reason;
};

} // namespace

PersonForm* makeLowMobilityForm(Workbench& workbench, PersonId person, const QString& personName) {
    return new LowMobilityForm(workbench, person, personName);
}

PersonForm* makeHomeVisitForm(Workbench& workbench, PersonId person, const QString& personName) {
    return new HomeVisitForm(workbench, person, personName);
}

PersonForm* makeAdverseEventForm(Workbench& workbench, PersonId person, const QString& personName) {
    return new AdverseEventForm(workbench, person, personName);
}

PersonForm* makeCancelAppointmentForm(Workbench& workbench, const AppointmentRow& appointment) {
    return new CancelAppointmentForm(workbench, appointment);
}

} // namespace dutydesk
