#pragma once

#include "desk/desk.h"
#include "desk/worklist.h"
#include "replica/outbox.h"
#include "replica/replica.h"
#include "sync/access_tokens.h"
#include "sync/transport.h"

#include <QMutex>
#include <QSet>

#include <source_location>

namespace dutydesk {

struct AuditEvent;

/// What all parts of the desk share. Everything here is thread-safe or set once before other threads come.
struct Desk::Private {
    Private(const QString& dataFolder, Actor who, const DeskEnvironment& environment, std::unique_ptr<Replica> open,
            SecretBytes key)
        : folder(dataFolder)
        , actor(std::move(who))
        , env(environment)
        , replica(std::move(open))
        , databaseKey(std::move(key)) {}

    QString folder;
    Actor actor;
    DeskEnvironment env;
    std::unique_ptr<Replica> replica;
    SecretBytes databaseKey; ///< for changes of the key ring

    QMutex randomMutex;
    QString newKey() {
        const QMutexLocker lock(&randomMutex);
        return env.random.uuid();
    }

    std::shared_ptr<AccessTokens> accessTokens = std::make_shared<AccessTokens>(); ///< gone when the desk is locked

    QMutex syncMutex; ///< one sync at a time in this process; the engine's lock file keeps other processes out
    std::atomic_bool cancel{false};
    std::atomic_bool running{false};

    /// Error{NotAllowed} in words when the acting user's role lacks the right. What was refused is noted in the trail,
    /// each verb once while the desk is open. Not for the writer's thread.
    Result<void> require(Right right, std::source_location verb = std::source_location::current()) const;
    Result<void> requireManager(const Desk& desk, std::source_location verb = std::source_location::current()) const;
    Result<void> requireConnector(const Desk& desk, std::source_location verb = std::source_location::current()) const;
    void noteRefusal(const std::source_location& verb) const;
    mutable QMutex refusedMutex;
    mutable QSet<QString> refused; ///< verbs
    /// The log emptied, the backups replaced, what still holds the erased named.
    void clearAround(Desk& desk, const ErasureOrder& order, ErasureOutcome& outcome, const Desk::CopyProgress& progress) const;
    Result<void> writeBackup(const QString& making, const Desk::CopyProgress& progress);

    QDateTime now() const { return env.clock.now(); }
    qint64 nowMs() const { return now().toMSecsSinceEpoch(); }

    /// One audit row in the acting user's name, inside the caller's transaction.
    Result<void> audit(Database& db, const QString& action, PersonId person, const QString& subject,
                       const QString& details = {}) const;

    /// An act that changes nothing but must leave a trace (a view, a print, an export).
    Result<void> trace(const QString& action, PersonId person, const QString& subject,
                       const QString& details = {}) const;

    /// The name of the workplace (setting "desk_name"), else the beginning of the replica's id.
    QString deskName() const;
    Watermark watermark() const { return {actor.fullName, actor.login, deskName(), now()}; }

    /// Where edits about a person go: the МИС (or hub) that knows the person, and his id there.
    struct Home {
        ServerId server;
        QString patient;
        QString version;
        bool pushes = false; ///< false: only a registry knows the person; edits stay here
    };
    Result<Home> homeOf(Database& db, PersonId person) const;

    Result<QStringList> plainHosts() const;

    QString deskId; ///< the replica's id; set at unlocking
    std::atomic_bool mustChangePassword{false};
    std::atomic_bool lockNoted{false}; ///< the lock stands in the trail with its reason; a sync may go on behind it

    /// Whom an audit filter means; Error{NotAllowed} for a policy number and a role that sees no names.
    Result<PersonId> auditedPerson(const AuditFilter& filter) const;
    bool seesNamesInAudit() const;

    /// A search as one types is one act, but no answer goes without a row: the first letters are noted at once, what
    /// follows within seconds once, when the series has ended.
    Result<void> noteSearch(const QString& text, qsizetype hits) const;
    Result<void> writeSearch(Database& db) const;
    mutable QMutex searchMutex;
    mutable QString searched, unnoted; ///< the text of the series; the details that are not in the trail yet
    mutable qint64 searchedMs = 0;

    /// In words when the number is none, or nobody's here. Asks for no right.
    Result<PersonId> idByEnp(const QString& enp) const;
    Result<PersonName> nameOf(Database& db, PersonId person) const;
    QString ownInsurer() const;
    /// `ownInsurer` only where everybody, what a sync touched or somebody whose policies have moved is derived.
    Worklist worklist(Database& db, const QString& ownInsurer = {}) const;
};

/// Interface language by the loaded translator; rule files carry both languages.
bool russianInterface();

/// ISO day of a QDate, empty when invalid, and back.
QString isoDay(QDate day);
QDate dayOf(const QVariant& text);
/// UTC moment from milliseconds; invalid for NULL.
QDateTime momentOf(const QVariant& ms);
QVariant msOf(const QDateTime& moment);
/// "" instead of a null string: the columns are NOT NULL.
QVariant textOf(const QString& text);

PriorityGroups groupsOf(const QVariant& bits);
/// What shortens the person's waiting limits: the diagnoses, else the cardiovascular group. None for nobody.
Result<Suspicion> waitingSuspicion(Database& db, PersonId person, const WaitingLimits& limits);
DueState dueStateOf(QDate due, QDate today);
int rankOf(PriorityGroups groups); ///< 1 cardiovascular … 4 none

QString programmeTitle(const Rules& rules, const QString& code); ///< "ДВН"
QString occasionTitle(const Rules& rules, const QString& code);
QString appointmentStatusTitle(const QString& status, LocalState state);

} // namespace dutydesk
