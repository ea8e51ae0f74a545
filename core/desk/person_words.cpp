#include "desk/consent_words.h"
#include "desk/person_reader.h"
#include "domain/room.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PersonCard", text);
}

} // namespace

QString channelTitle(const Rules& rules, const QString& channel) {
    for (const ChannelRung& rung : rules.outcomes.ladder()) {
        if (rung.channel == channel)
            return russianInterface() ? rung.title : rung.titleEn;
    }
    if (channel == QLatin1String("email"))
        return tr("E-mail");
    if (channel == QLatin1String("messenger"))
        return tr("Messenger");
    return channel;
}

QString requestTitle(const QString& category) {
    if (category == QLatin1String("stage-two"))
        return tr("Stage II");
    if (category == QLatin1String("rehabilitation"))
        return tr("Rehabilitation");
    return category == QLatin1String("home-visit") ? tr("Home visit") : category;
}

QString serviceStatusTitle(const QString& status) {
    static const QHash<QString, const char*> words{
        {QStringLiteral("not-started"), QT_TRANSLATE_NOOP("PersonCard", "not started")},
        {QStringLiteral("scheduled"), QT_TRANSLATE_NOOP("PersonCard", "scheduled")},
        {QStringLiteral("in-progress"), QT_TRANSLATE_NOOP("PersonCard", "under way")},
        {QStringLiteral("completed"), QT_TRANSLATE_NOOP("PersonCard", "done")},
        {QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("PersonCard", "cancelled")},
        {QStringLiteral("active"), QT_TRANSLATE_NOOP("PersonCard", "open")},
        {QStringLiteral("revoked"), QT_TRANSLATE_NOOP("PersonCard", "withdrawn")}};
    const auto known = words.constFind(status);
    return known == words.cend() ? status : tr(*known);
}

QString flagTitle(const QString& code) {
    if (code == QLatin1String("priority-right"))
        return tr("Priority right");
    if (code == QLatin1String("low-mobility"))
        return tr("Low mobility");
    if (code == QLatin1String("accompaniment-consent"))
        return tr("Consent to accompaniment");
    return code;
}

QString purposeTitle(const QString& purpose) {
    if (purpose == QLatin1String("prevention"))
        return tr("informing about prevention");
    if (purpose == QLatin1String("appointment"))
        return tr("help with appointments");
    if (purpose == QLatin1String("accompaniment"))
        return tr("accompaniment by priority right");
    if (purpose == QLatin1String("survey"))
        return tr("survey");
    return purpose;
}

QString consentTitle(const Rules& rules, const QString& channel, const QString& purpose) {
    PersonCard::ConsentRow row;
    row.channel = channel;
    row.channelTitle = channelTitle(rules, channel);
    row.purpose = purpose;
    row.purposeTitle = purposeTitle(purpose);
    return row.title();
}

QString refusalWords(const ConsentWord& no) {
    QStringList parts{no.state == ConsentState::Withdrawn ? tr("consent withdrawn") : tr("refused")};
    if (!no.purpose.isEmpty())
        parts.first() += QStringLiteral(" (%1)").arg(purposeTitle(no.purpose));
    if (no.at.isValid())
        parts.first() += u' ' + no.at.toLocalTime().date().toString(QStringLiteral("dd.MM.yyyy"));
    if (!no.source.isEmpty())
        parts << no.source;
    return parts.join(QStringLiteral(", "));
}

void PersonReader::composeWarnings(PersonCard& card) const {
    if (card.deceased) {
        card.warnings
            << (card.deceasedOn.isValid()
                    ? tr("Died on %1. Do not call.").arg(card.deceasedOn.toString(QStringLiteral("dd.MM.yyyy")))
                    : tr("Died. Do not call."));
        return;
    }
    if (!card.active)
        card.warnings << tr("No longer attached to this polyclinic.");
    if (!card.insured)
        card.warnings << tr("Not insured by us now.");
    if (card.enp.isEmpty())
        card.warnings << tr("No policy number on record.");
    else if (!card.enpValid)
        card.warnings << tr("The policy number %1 fails its check digit.").arg(card.enp);
    else if (!card.enpMatches)
        card.warnings << tr("The policy number does not fit the birth date or the sex. Compare with the policy.");
    if (!card.snils.isEmpty() && !card.snilsValid)
        card.warnings << tr("The SNILS fails its control number.");
    if (!card.birthDate.isValid())
        card.warnings << tr("No birth date on record.");
    if (std::none_of(card.phones.cbegin(), card.phones.cend(), [](const PhoneRow& phone) { return phone.valid; }))
        card.warnings << tr("No usable phone: write, or visit the address.");
    for (const PersonCard::ConsentRow& consent : std::as_const(card.consents)) {
        if (!consent.permitted)
            card.warnings << (consent.state == ConsentState::Withdrawn
                                  ? tr("Has withdrawn the consent: %1.").arg(consent.title())
                                  : tr("Refused to be contacted by: %1.").arg(consent.title()));
    }
}

void PersonReader::composeTimeline(PersonCard& card) const {
    for (const ContactRow& c : std::as_const(card.contacts)) {
        QStringList details{c.channelTitle};
        for (const QString* part : {&c.occasionTitle, &c.reason, &c.note, &c.sender}) {
            if (!part->isEmpty())
                details << *part;
        }
        card.timeline << TimelineRow{c.at, QStringLiteral("contact"), c.outcomeTitle,
                                     details.join(QStringLiteral(" · ")), c.state};
    }
    for (const AppointmentRow& a : std::as_const(card.appointments)) {
        QStringList details{a.statusTitle};
        if (!a.doctor.isEmpty())
            details << a.doctor;
        if (!a.room.isEmpty())
            details << (roomNumber(a.room).isEmpty() ? a.room : tr("room %1").arg(roomNumber(a.room)));
        card.timeline << TimelineRow{a.start, QStringLiteral("appointment"), a.specialty,
                                     details.join(QStringLiteral(" · ")), a.state};
    }
    for (const PersonCard::DischargeRow& row : std::as_const(card.discharges)) {
        card.timeline << TimelineRow{row.discharged.startOfDay(), QStringLiteral("discharge"),
                                     tr("Discharged: %1").arg(row.diagnosis.isEmpty() ? row.icd10 : row.diagnosis),
                                     QString(row.hospital + QStringLiteral(" · ") + row.icd10), LocalState::Synced};
    }
    for (const PersonCard::RequestRow& row : std::as_const(card.requests)) {
        card.timeline << TimelineRow{row.authored.startOfDay(), QStringLiteral("request"),
                                     QString(row.categoryTitle + QStringLiteral(": ") + row.title), row.status,
                                     row.state};
    }
    for (const PersonCard::FlagRow& row : std::as_const(card.flags))
        card.timeline << TimelineRow{row.start.startOfDay(), QStringLiteral("flag"), row.title, row.ground,
                                     LocalState::Synced};
    for (const PersonCard::ConsentRow& row : std::as_const(card.consents)) {
        card.timeline << TimelineRow{row.given, QStringLiteral("consent"),
                                     row.permitted ? tr("Consent: %1").arg(row.title())
                                     : row.state == ConsentState::Withdrawn
                                         ? tr("Consent withdrawn: %1").arg(row.title())
                                         : tr("Refused: %1").arg(row.title()),
                                     row.source, LocalState::Synced};
    }
    std::stable_sort(card.timeline.begin(), card.timeline.end(),
                     [](const TimelineRow& a, const TimelineRow& b) { return a.at > b.at; });
}

} // namespace dutydesk
