#include "desk/desk_private.h"

#include "replica/audit.h"

#include <QCoreApplication>

namespace dutydesk {

void Desk::Private::noteRefusal(const std::source_location& verb) const {
    // "dutydesk::Result<void> dutydesk::Desk::joinPersons(…)": the name before the first bracket
    const QString signature = QString::fromLatin1(verb.function_name());
    const QString name = signature.left(signature.indexOf(u'(')).section(u':', -1).section(u' ', -1);
    {
        const QMutexLocker lock(&refusedMutex);
        if (refused.contains(name))
            return;
        refused.insert(name);
    }
    // The refusal stands whether or not it can be noted.
    [[maybe_unused]] const auto noted = trace(QStringLiteral("refused"), {}, name, roleCode(actor.role));
}

Result<void> Desk::Private::require(Right right, std::source_location verb) const {
    if (mustChangePassword)
        return Error{
            ErrorKind::NotAllowed, QCoreApplication::translate("Desk", "Choose a password of your own first."), {}};
    if (roleHas(actor.role, right))
        return {};
    noteRefusal(verb);
    return Error{
        ErrorKind::NotAllowed,
        QCoreApplication::translate("Desk", "Your role does not include this. Ask a coordinator or the administrator."),
        roleCode(actor.role)};
}

Result<void> Desk::Private::audit(Database& db, const QString& action, PersonId person, const QString& subject,
                                  const QString& details) const {
    return appendAudit(db, {now(), actor.login, action, person, subject, details});
}

Result<void> Desk::Private::trace(const QString& action, PersonId person, const QString& subject,
                                  const QString& details) const {
    const QMutexLocker lock(&searchMutex);
    auto done = replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
        if (auto written = writeSearch(db); !written)
            return written;
        return action.isEmpty() ? Result<void>() : audit(db, action, person, subject, details);
    });
    if (done)
        unnoted.clear();
    return done;
}

namespace {

/// "И…6 П…4" for "Иванов Петр", "#16" for a policy number: enough to see how somebody searches, and no name is kept.
QString inShort(const QString& text) {
    QStringList words;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool digits = std::none_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
        words << (digits ? QStringLiteral("#%1").arg(word.size())
                         : QStringLiteral("%1…%2").arg(word.first(1)).arg(word.size()));
    }
    return words.join(u' ');
}

} // namespace

Result<void> Desk::Private::writeSearch(Database& db) const {
    return unnoted.isEmpty() ? Result<void>()
                             : audit(db, QStringLiteral("search"), {}, QStringLiteral("persons"), unnoted);
}

Result<void> Desk::Private::noteSearch(const QString& text, qsizetype hits) const {
    constexpr qint64 SeriesMs = 5000;
    const QString details = QStringLiteral("%1: %2").arg(inShort(text)).arg(hits);
    {
        const QMutexLocker lock(&searchMutex);
        const bool goesOn = !searched.isEmpty() && (text.startsWith(searched) || searched.startsWith(text)) &&
                            nowMs() - searchedMs < SeriesMs;
        searched = text;
        if (goesOn) {
            unnoted = details;
            return {};
        }
        searchedMs = nowMs();
    }
    return trace(QStringLiteral("search"), {}, QStringLiteral("persons"), details);
}

Result<Desk::Private::Home> Desk::Private::homeOf(Database& db, PersonId person) const {
    auto query =
        db.run(QStringLiteral("SELECT l.server_id, l.fhir_id, l.version, s.role <> 'registry' FROM person_link l "
                              "JOIN server s ON s.id = l.server_id WHERE l.person_id = ? "
                              "ORDER BY s.role = 'registry', s.role = 'hub' LIMIT 1"),
               {person.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    if (!row.next())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Desk", "This person is not in the replica any more."),
                     QString::number(person.value)};
    Home home{ServerId{row.value(0).toLongLong()}, row.value(1).toString(), row.value(2).toString(),
              row.value(3).toBool()};
    row.finish();
    return home;
}

Result<PersonName> Desk::Private::nameOf(Database& db, PersonId person) const {
    auto query = db.run(QStringLiteral("SELECT family, given, patronymic FROM person WHERE id = ?"), {person.value});
    if (!query)
        return query.error();
    QSqlQuery& row = **query;
    PersonName name;
    if (row.next())
        name = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
    row.finish();
    return name;
}

Worklist Desk::Private::worklist(Database& db, const QString& ownInsurer) const {
    return Worklist(db, env.rules, env.clock.today(), now(), ownInsurer);
}

QString Desk::Private::ownInsurer() const {
    auto db = replica->reader();
    if (!db)
        return SyncSettings().ownInsurer;
    const auto value = (*db)->value(QStringLiteral("SELECT value FROM setting WHERE key = 'own_insurer'"));
    return value && !value->isNull() ? value->toString() : SyncSettings().ownInsurer;
}

bool russianInterface() {
    //: The code of the language of the interface; translate as "ru" in Russian.
    return QCoreApplication::translate("Desk", "en", "language code") == QLatin1String("ru");
}

QString isoDay(QDate day) {
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("");
}

QDate dayOf(const QVariant& text) {
    return QDate::fromString(text.toString(), Qt::ISODate);
}

QDateTime momentOf(const QVariant& ms) {
    return ms.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), Qt::UTC);
}

QVariant msOf(const QDateTime& moment) {
    return moment.isValid() ? QVariant(moment.toMSecsSinceEpoch()) : QVariant();
}

QVariant textOf(const QString& text) {
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

PriorityGroups groupsOf(const QVariant& bits) {
    return PriorityGroups(QFlag(bits.toInt()));
}

DueState dueStateOf(QDate due, QDate today) {
    if (due < today)
        return DueState::Overdue;
    if (due == today)
        return DueState::Today;
    return due <= today.addDays(3) ? DueState::Soon : DueState::Later;
}

int rankOf(PriorityGroups groups) {
    if (groups.testFlag(PriorityGroup::Cardiovascular))
        return 1;
    if (groups.testFlag(PriorityGroup::PriorityRight))
        return 2;
    return groups.testFlag(PriorityGroup::LowMobility) ? 3 : 4;
}

QString programmeTitle(const Rules& rules, const QString& code) {
    for (const Programme& programme : rules.programmes.all()) {
        if (programme.code == code)
            return programme.shortName;
    }
    return code;
}

QString occasionTitle(const Rules& rules, const QString& code) {
    const OccasionRule* occasion = rules.priority.occasion(code);
    return occasion ? occasion->words(russianInterface()) : code;
}

QString appointmentStatusTitle(const QString& status, LocalState state) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("AppointmentStatus", text); };
    if (status == QLatin1String("cancelled"))
        return state == LocalState::ToSend ? tr("cancelled here, not sent yet") : tr("cancelled");
    if (state == LocalState::Parked)
        return tr("refused by the polyclinic");
    if (state == LocalState::Conflict)
        return tr("in conflict: decide on the Sync page");
    if (status == QLatin1String("proposed") || (status == QLatin1String("booked") && state == LocalState::ToSend))
        return tr("request, not confirmed");
    if (status == QLatin1String("booked"))
        return tr("confirmed");
    if (status == QLatin1String("arrived"))
        return tr("the person is there");
    if (status == QLatin1String("fulfilled"))
        return tr("took place");
    if (status == QLatin1String("noshow"))
        return tr("did not come");
    return status;
}

} // namespace dutydesk
