#include "person/person_cards.h"

#include "common/due_delegate.h"
#include "common/format.h"
#include "common/widgets.h"
#include "person/card.h"
#include "person/detail_row.h"
#include "person/state_label.h"
#include "person/words.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("PersonCards", text);
}

QString dotted(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

DetailRow* addRow(Card& card, const QString& icon, const QString& title, const QString& details = {}) {
    auto* row = new DetailRow(icon, title, details, &card);
    card.body()->addWidget(row);
    return row;
}

StateLabel::State stateOf(DueState due) {
    switch (due) {
    case DueState::Overdue:
        return StateLabel::State::Bad;
    case DueState::Today:
        return StateLabel::State::Notice;
    case DueState::Soon:
    case DueState::Later:
        break;
    }
    return StateLabel::State::Quiet;
}

} // namespace

void fillContactDetails(Card& card, const PersonCard& person) {
    card.clearBody();
    for (const PhoneRow& phone : person.phones) {
        auto* row = addRow(card, QStringLiteral("phone"), phone.valid ? phone.formatted : phone.number);
        if (!phone.valid)
            row->addWord(new StateLabel(StateLabel::State::Notice, words("cannot be dialled"), row));
        else if (phone.use == u"old")
            row->addWord(new StateLabel(StateLabel::State::Quiet, words("former"), row));
    }
    if (person.phones.isEmpty())
        card.sayEmpty(words("No phone is known. Ask the polyclinic, or write a letter."));
    addRow(card, QStringLiteral("map"), person.address.isEmpty() ? words("No address on record") : person.address,
           dotted({person.organization,
                   person.district.isEmpty() ? QString() : words("district %1").arg(person.district)}));
    addRow(card, QStringLiteral("info"),
           person.insurer.isEmpty() ? words("Insurer not known") : words("Insurer: %1").arg(person.insurer),
           person.misNumber.isEmpty() ? QString()
                                      : words("number in the polyclinic's system: %1").arg(person.misNumber));
}

void fillNeeds(Card& card, const PersonCard& person, QDate today) {
    card.clearBody();
    int open = 0;
    for (const PersonCard::NeedRow& need : person.needs) {
        const bool isOpen = need.state == u"open";
        open += isOpen ? 1 : 0;
        QStringList why = need.why;
        if (need.attempts > 0)
            why << QCoreApplication::translate("PersonCards", "%n attempt(s)", nullptr, need.attempts);
        auto* row = addRow(card, isOpen ? dueIcon(need.dueState) : QStringLiteral("ok"), need.occasionTitle,
                           why.join(QStringLiteral(", ")));
        if (isOpen && need.due.isValid()) {
            row->addWord(new StateLabel(stateOf(need.dueState), dueDateInWords(need.due, today), row));
        } else if (!isOpen) {
            row->addWord(new StateLabel(StateLabel::State::Quiet, words("settled"), row));
            row->setQuiet();
        }
    }
    card.setNote(open > 0 ? QCoreApplication::translate("PersonCards", "%n open", nullptr, open) : QString());
    if (person.needs.isEmpty())
        card.sayEmpty(words("There is nothing to call about at the moment."));
}

void fillAppointments(Card& card, const PersonCard& person, QDate today,
                      const std::function<void(const AppointmentRow&)>& cancel) {
    card.clearBody();
    for (const AppointmentRow& appointment : person.appointments) {
        const QString when = formatNearMoment(appointment.start, today);
        QStringList details{appointment.doctor, appointment.atHome ? words("at home") : formatRoom(appointment.room),
                            appointment.comment};
        if (!appointment.serverWords.isEmpty())
            details << words("the polyclinic answered: %1").arg(appointment.serverWords);
        auto* row = addRow(card, appointment.atHome ? QStringLiteral("home") : QStringLiteral("calendar"),
                           words("%1, %2").arg(when, appointment.specialty), dotted(details));
        row->addWord(new StateLabel(appointment.confirmed ? StateLabel::State::Good : StateLabel::State::Quiet,
                                    appointment.statusTitle, row));
        row->addLocalState(appointment.state);
        if (appointment.mayCancel) {
            auto* button =
                makeIconButton(QStringLiteral("close"), words("Cancel %1, %2").arg(appointment.specialty, when), row);
            QObject::connect(button, &QToolButton::clicked, row, [cancel, appointment] { cancel(appointment); });
            row->addWord(button);
        }
    }
    if (person.appointments.isEmpty())
        card.sayEmpty(words("No appointments. Book one with Ctrl+B."));
}

void fillContacts(Card& card, const PersonCard& person, QDate today,
                  const std::function<void(const ContactRow&)>& undo) {
    card.clearBody();
    for (const ContactRow& contact : person.contacts) {
        auto* row =
            addRow(card, QStringLiteral("phone"), dotted({formatNearMoment(contact.at, today), contact.outcomeTitle}),
                   dotted({contact.occasionTitle, contact.channelTitle, contact.reason, contact.note, contact.sender}));
        row->addLocalState(contact.state);
        if (contact.mayUndo) {
            auto* button = makeIconButton(QStringLiteral("undo"), words("Take this contact back"), row);
            QObject::connect(button, &QToolButton::clicked, row, [undo, contact] { undo(contact); });
            row->addWord(button);
        }
    }
    if (person.contacts.isEmpty())
        card.sayEmpty(words("Nobody has spoken with this person yet."));
}

void fillConsents(Card& card, const PersonCard& person) {
    card.clearBody();
    for (const PersonCard::ConsentRow& consent : person.consents) {
        auto* row = addRow(card, QStringLiteral("note"), consent.title(),
                           dotted({formatDate(consent.given.toLocalTime().date()), consent.source,
                                   consent.paper.isEmpty() ? QString() : words("paper %1").arg(consent.paper)}));
        row->addWord(consent.permitted ? new StateLabel(StateLabel::State::Good, words("consents"), row)
                     : consent.state == ConsentState::Withdrawn
                         ? new StateLabel(StateLabel::State::Bad, words("withdrawn"), row)
                         : new StateLabel(StateLabel::State::Bad, words("refuses"), row));
    }
    for (const PersonCard::FlagRow& flag : person.flags) {
        addRow(card, flag.code == u"low-mobility" ? QStringLiteral("mobility") : QStringLiteral("star"), flag.title,
               dotted({flag.ground, flag.start.isValid() ? words("since %1").arg(formatDate(flag.start)) : QString(),
                       flag.end.isValid() ? words("until %1").arg(formatDate(flag.end)) : QString()}));
    }
    if (person.consents.isEmpty())
        card.sayEmpty(words("No consent on record: ask for it at the beginning of the call."));
}

void fillDischarges(Card& card, const PersonCard& person, QDate today) {
    card.clearBody();
    for (const PersonCard::DischargeRow& discharge : person.discharges) {
        addRow(card, QStringLiteral("hospital"), dotted({discharge.icd10, discharge.diagnosis}),
               dotted({discharge.hospital,
                       words("in %1, out %2")
                           .arg(formatDate(discharge.admitted), formatNearDate(discharge.discharged, today))}));
    }
    if (person.discharges.isEmpty())
        card.sayEmpty(words("No discharge from hospital is known."));
}

void fillRequests(Card& card, const PersonCard& person) {
    card.clearBody();
    for (const PersonCard::RequestRow& request : person.requests) {
        auto* row = addRow(
            card, request.category == u"home-visit" ? QStringLiteral("home") : QStringLiteral("send"),
            dotted({request.categoryTitle, request.title}),
            dotted({formatDate(request.authored),
                    request.dueUntil.isValid() ? words("until %1").arg(formatDate(request.dueUntil)) : QString()}));
        if (request.status == u"completed")
            row->addWord(new StateLabel(StateLabel::State::Good, words("done"), row));
        else if (request.status == u"revoked")
            row->addWord(new StateLabel(StateLabel::State::Quiet, words("withdrawn"), row));
        row->addLocalState(request.state);
    }
    if (person.requests.isEmpty())
        card.sayEmpty(words("No referrals and no home visits asked for."));
}

void fillLists(Card& card, const PersonCard& person) {
    card.clearBody();
    for (const QString& list : person.lists)
        addRow(card, QStringLiteral("lists"), list);
    if (person.lists.isEmpty())
        card.sayEmpty(words("On no list of the polyclinic."));
}

void fillTimeline(Card& card, const PersonCard& person, QDate today, int limit, const std::function<void()>& showAll) {
    static const QHash<QString, QString> icons{{QStringLiteral("contact"), QStringLiteral("phone")},
                                               {QStringLiteral("appointment"), QStringLiteral("calendar")},
                                               {QStringLiteral("visit"), QStringLiteral("ok-circle")},
                                               {QStringLiteral("discharge"), QStringLiteral("hospital")},
                                               {QStringLiteral("request"), QStringLiteral("send")},
                                               {QStringLiteral("plan"), QStringLiteral("sheets")},
                                               {QStringLiteral("survey"), QStringLiteral("survey")},
                                               {QStringLiteral("reading"), QStringLiteral("reading")},
                                               {QStringLiteral("flag"), QStringLiteral("star")},
                                               {QStringLiteral("consent"), QStringLiteral("note")}};
    card.clearBody();
    for (int i = 0; i < qMin<qsizetype>(limit, person.timeline.size()); ++i) {
        const TimelineRow& entry = person.timeline.at(i);
        auto* row = addRow(card, icons.value(entry.kind, QStringLiteral("info")), entry.title,
                           dotted({momentInWords(entry.at, today), entry.details}));
        row->addLocalState(entry.state);
    }
    if (person.timeline.size() > limit) {
        auto* more = makeButton({}, words("Show all %1").arg(person.timeline.size()), &card);
        QObject::connect(more, &QPushButton::clicked, &card, showAll);
        card.body()->addWidget(more, 0, Qt::AlignLeft);
    }
    if (person.timeline.isEmpty())
        card.sayEmpty(words("Nothing has happened yet."));
}

} // namespace dutydesk
