#include "desk/consent_words.h"
#include "desk/person_reader.h"
#include "desk/row_creation.h"
#include "fhir/drafts.h"
#include "replica/database.h"

// What a person says of being reached and accompanied.

namespace dutydesk {

Result<std::vector<ConsentWord>> consentWords(Database& db, PersonId person) {
    auto query = db.run(QStringLiteral("SELECT channel, purpose, permitted, withdrawn, given_ms, source, paper FROM "
                                       "consent WHERE person_id = ? AND status = 'active' ORDER BY given_ms, id"),
                        {person.value});
    if (!query)
        return query.error();
    std::vector<ConsentWord> words;
    QSqlQuery& row = **query;
    while (row.next()) {
        const ConsentState no = row.value(3).toBool() ? ConsentState::Withdrawn : ConsentState::Refused;
        const QString channels = row.value(0).toString(), purpose = row.value(1).toString();
        if (channels.isEmpty() && purpose.isEmpty())
            continue;                                       // of something that the desk does not do
        for (const QString& channel : channels.split(u' ')) // '' stays: said of the purpose
            words.push_back({channel, purpose, row.value(2).toBool() ? ConsentState::Given : no, momentOf(row.value(4)),
                             row.value(5).toString(), row.value(6).toString()});
    }
    row.finish();
    return words;
}

Result<bool> mayBeAccompanied(Database& db, PersonId person, QDate today) {
    const auto flags = db.value(
        QStringLiteral("SELECT ifnull(sum(CASE code WHEN 'priority-right' THEN 1 ELSE 2 END), 0) FROM (SELECT DISTINCT "
                       "code FROM flag WHERE person_id = ? AND status = 'active' AND code IN ('priority-right', "
                       "'accompaniment-consent') AND (end_on = '' OR end_on >= ?))"),
        {person.value, isoDay(today)});
    if (!flags)
        return flags.error();
    const auto words = consentWords(db, person);
    if (!words)
        return words.error();
    const bool priorityRight = (flags->toInt() & 1) != 0, markedAtMo = (flags->toInt() & 2) != 0;
    const auto last = std::find_if(words->rbegin(), words->rend(),
                                   [](const ConsentWord& w) { return w.purpose == QLatin1String("accompaniment"); });
    const bool takenBack = last != words->rend() && last->state != ConsentState::Given;
    return !priorityRight || hasWrittenAccompaniment(*words) || (markedAtMo && !takenBack);
}

Result<void> Desk::recordConsent(PersonId person, const ConsentWord& said) {
    if (auto may = d->require(Right::Contact); !may)
        return may;
    const auto bad = [](const QString& message) { return Error{ErrorKind::BadInput, message, {}}; };
    if (!said.channel.isEmpty() && !channels().contains(said.channel))
        return bad(tr("'%1' is not a channel.").arg(said.channel));
    if (!said.purpose.isEmpty() && !consentPurposes().contains(said.purpose))
        return bad(tr("'%1' is not a purpose of a consent.").arg(said.purpose));
    if (said.channel.isEmpty() && said.purpose.isEmpty())
        return bad(tr("Say what the consent is about: a channel, a purpose or both."));
    const QDateTime at = said.at.isValid() ? said.at : d->now();
    if (at > d->now().addDays(1))
        return bad(tr("The consent cannot be given in the future. Correct its date."));
    if (said.state == ConsentState::Withdrawn) {
        auto reader = d->replica->reader();
        if (!reader)
            return reader.error();
        const auto words = consentWords(**reader, person);
        if (!words)
            return words.error();
        const bool given = std::any_of(words->begin(), words->end(), [&](const ConsentWord& word) {
            return word.state == ConsentState::Given && word.channel == said.channel && word.purpose == said.purpose;
        });
        if (!given)
            return bad(tr("Nothing was consented to that could be withdrawn. Record a refusal instead."));
    }
    const bool permitted = said.state == ConsentState::Given, withdrawn = said.state == ConsentState::Withdrawn;
    const QString about = consentTitle(d->env.rules, said.channel, said.purpose);
    Creation creation;
    creation.type = QStringLiteral("Consent");
    creation.table = QStringLiteral("consent");
    creation.action = QStringLiteral("consent");
    creation.columns = QStringLiteral("channel, permitted, status, given_ms, source, purpose, paper, withdrawn");
    creation.values = {textOf(said.channel), permitted ? 1 : 0,    QStringLiteral("active"), msOf(at),
                       textOf(said.source),  textOf(said.purpose), textOf(said.paper),       withdrawn ? 1 : 0};
    creation.summary = permitted   ? tr("Consent: %1").arg(about)
                       : withdrawn ? tr("Consent withdrawn: %1").arg(about)
                                   : tr("Refused: %1").arg(about);
    creation.details = QStringList{said.channel, said.purpose}.join(u' ').trimmed();
    creation.body = [&](const QString& key, const QString& patient) {
        return toConsent({key, patient, said.channel, said.source, permitted, at, said.purpose, said.paper, withdrawn});
    };
    return createRow(*d, person, creation);
}

} // namespace dutydesk
