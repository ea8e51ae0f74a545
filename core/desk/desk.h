#pragma once

#include "desk/audit_models.h"
#include "desk/erasure_models.h"
#include "desk/list_models.h"
#include "desk/read_models.h"
#include "desk/rules.h"
#include "desk/server_settings.h"
#include "domain/clock.h"
#include "domain/random_source.h"
#include "domain/result.h"
#include "replica/change_set.h"
#include "replica/salvage.h"
#include "security/actor.h"
#include "security/key_ring.h"
#include "sync/sync_engine.h"

#include <QObject>
#include <QVariantMap>

#include <atomic>
#include <functional>
#include <memory>

namespace dutydesk {

class AttemptLog;
class Replica;
struct RouteSheet;

/// What the desk takes from outside; the referenced objects outlive it. `random` is used under a lock.
struct DeskEnvironment {
    const Clock& clock;
    RandomSource& random;
    const Rules& rules;
    KeyRing::Cost keyCost = KeyRing::Cost::moderate();
    /// Makes the transport on the thread that syncs; the real one when empty.
    std::function<std::unique_ptr<Transport>()> transport;
};

struct NewContact {
    PersonId person;
    WorkItemId item; ///< the need that the contact answers; invalid = the person's most urgent one, if any
    QString outcome; ///< code
    QString channel = QStringLiteral("phone");
    QString reason; ///< refusal code, when the outcome needs one
    QString note;
    QDateTime callbackAt; ///< with the outcome "callback"
};

/// What stands before the next try to unlock.
struct UnlockWait {
    int seconds = 0;  ///< 0: now
    int failures = 0; ///< wrong tries in a row
    bool locked = false;
};

struct UserRow {
    Actor actor;
    bool disabled = false, mustChangePassword = false;
    QDateTime passwordSince; ///< local; invalid = unknown
    int failures = 0;        ///< wrong tries in a row
    bool locked = false;     ///< by wrong tries
};

/// A table on its way out of the desk, for the audit trail.
struct Outgoing {
    enum class Way { File, Paper, Clipboard };
    Way way = Way::File;
    QString what; ///< the table, without personal data
    qint64 rows = 0;
    QString file; ///< with or without its folder, which is not kept; empty on paper
    bool sealed = false;
    QList<PersonId> persons = {}; ///< of a paper on single persons: a row for each of them
};

/// When the desk locks itself, and whether syncs go on meanwhile; for the whole replica.
struct LockRules {
    int idleMinutes = 10; ///< without input; one of choices()
    bool syncWhileLocked = false;
    static const QList<int>& choices();
};

/// What was being typed somewhere in the window when the desk was locked.
struct Draft {
    QString place;       ///< where; the window's own names
    QVariantMap content; ///< texts, numbers, flags, lists and maps; up to 256 KB as JSON
};

/// The verbs of the people who use the desk and what they read, flat. Everything is done in the name of the user who
/// unlocked it, checked against his role, and written with its outbox and audit rows in one transaction.
///
/// Thread-safe. Calls block: reads take milliseconds, imports and syncs seconds to minutes, so the interface calls them
/// off its own thread (ui/common/desk_runner.h). `progress` functions are called on the calling thread.
class Desk : public QObject {
    Q_OBJECT

public:
    // --- the replica -----------------------------------------------------------------------------------------------
    static bool exists(const QString& folder);
    /// Makes an empty replica and its key ring with one user.
    static Result<void> create(const QString& folder, const Actor& user, const QString& password,
                               const DeskEnvironment& env);
    static Result<std::unique_ptr<Desk>> unlock(const QString& folder, const QString& login, const QString& password,
                                                const DeskEnvironment& env);
    /// The logins of a replica with their names, to choose from at unlocking.
    static Result<QList<Actor>> users(const QString& folder);
    /// How long the login must wait after wrong passwords; also what unlock() refuses with.
    static UnlockWait unlockWait(const QString& folder, const QString& login, const DeskEnvironment& env);
    ~Desk() override;

    // --- users and keys (desk_users.cpp; the rights: ManageUsers, but for one's own password) -------------------------
    /// Whether the acting user manages users: the administrator; a coordinator as long as there is no administrator.
    bool mayManageUsers() const;
    /// Whether the acting user may connect and disconnect servers: the administrator; as long as there is none, whoever
    /// works here.
    bool mayConnect() const;
    /// A password that somebody else chose, or that is too old, must be changed before anything else is allowed.
    bool mustChangePassword() const;
    Result<QList<UserRow>> userList() const;
    /// The user is asked for a password of his own at his first unlocking.
    Result<void> addUser(const Actor& user, const QString& password);
    Result<void> changeUser(const Actor& user); ///< name, role and level of a login
    Result<void> setUserDisabled(const QString& login, bool disabled);
    Result<void> removeUser(const QString& login);
    Result<void> resetPassword(const QString& login, const QString& password);
    Result<void> freeUser(const QString& login); ///< after wrong tries
    Result<void> changeOwnPassword(const QString& former, const QString& password);
    /// The recovery key as it is printed (RecoveryCode); shown once, kept nowhere. The former one is void.
    Result<QString> makeRecoveryKey();
    /// With the paper in hand: an administrator gets a new password, or a new administrator is made.
    static Result<void> recover(const QString& folder, const QString& code, const Actor& administrator,
                                const QString& password, const DeskEnvironment& env);
    /// Gives the replica a new key: everything is written anew into a second file that then takes the place of the
    /// first. Needs as much free space as the replica; refused with Error{Busy} while any program has it open. Breaking
    /// off at any moment, even by a power cut, leaves one whole replica and the same passwords. `progress` in bytes.
    static Result<void> rekey(const QString& folder, const QString& login, const QString& password,
                              const DeskEnvironment& env,
                              const std::function<bool(qint64 done, qint64 total)>& progress = {});

    // --- copies of the replica (desk_backup.cpp) -----------------------------------------------------------------------
    /// A backup is a folder with the encrypted replica and its key file, named by its moment: "2026-11-23 08-15-00".
    struct Backup {
        QString folder;
        QDateTime at; ///< local
        qint64 bytes = 0;
    };
    using CopyProgress = std::function<bool(qint64 done, qint64 total)>; ///< in bytes; false breaks off
    /// Where backups go: the setting `backup_folder`, else "backups" in the replica's folder.
    QString backupFolder() const;
    /// Makes a backup while others work, reads it back, and drops those that the rotation does not keep.
    Result<Backup> backup(const QString& into = {}, const CopyProgress& progress = {});
    /// Whether the newest backup is older than a day.
    bool backupDue() const;
    static QList<Backup> backups(const QString& folder); ///< the newest first

    struct Restored {
        QString setAside; ///< the folder that the former files were moved to; empty when there were none
        qint64 rescued = 0; ///< unsent edits taken over from them
        int erasedAgain = 0; ///< people erased since the backup was made: they are erased of it too
        /// The former files could not be read, neither with the backup's key nor with the password: what they still had
        /// to send, if anything, lies in `setAside`.
        bool unreadable = false;
    };
    /// Puts a backup in the place of the replica, for a login and password of the backup. The former files are set
    /// aside, never deleted, and what they still had to send goes along. Error{Busy} while anybody has the replica open.
    static Result<Restored> restore(const QString& backup, const QString& folder, const QString& login,
                                    const QString& password, const DeskEnvironment& env,
                                    const CopyProgress& progress = {});
    struct Salvaged {
        QString setAside;
        SalvageReport report;
    };
    /// Reads a damaged replica as far as it goes into a new one; the damaged file is set aside. The next sync fetches
    /// from the servers what was lost. For those who may manage users; Error{Busy} while anybody has the replica open.
    static Result<Salvaged> salvage(const QString& folder, const QString& login, const QString& password,
                                    const DeskEnvironment& env, const CopyProgress& progress = {});

    // --- the locked desk (desk_lock.cpp) -----------------------------------------------------------------------------
    LockRules lockRules() const;
    /// The minutes: a coordinator or the administrator; syncs while locked: who manages the users.
    Result<void> setLockRules(const LockRules& rules);
    /// Last thing before the desk is locked: keeps the acting user's drafts, in the place of earlier ones, and writes the
    /// lock into the audit trail. `why`: key, idle, session, sleep, rekey.
    Result<void> saveDrafts(const QList<Draft>& drafts, const QString& why);
    /// What saveDrafts() kept of the acting user, once.
    Result<QList<Draft>> takeDrafts();

    const Actor& actor() const;
    const Clock& clock() const;
    const Rules& rules() const;
    QString folder() const;
    Result<VerifyReport> verify() const;
    /// Pages of the file that were changed or damaged on the disk, one line each (Replica::damagedPages). Unlocking meets
    /// only those that it reads; asked for once after it.
    Result<QStringList> damagedPages() const;

    // --- reading ---------------------------------------------------------------------------------------------------
    Result<TodaySummary> today() const;
    Result<CallList> callList(const CallFilter& filter) const;
    Result<PersonCard> person(PersonId id) const; ///< writes an audit row (a view)
    /// One card for who sees no patients otherwise, in an emergency: the reason (10 characters at least) goes into the
    /// audit trail as `break-glass`, and the coordinators are told.
    Result<PersonCard> breakGlass(PersonId id, const QString& reason);
    Result<PersonCard> breakGlass(const QString& enp, const QString& reason);
    /// What the acting coordinator has not been told yet, oldest first; gone after markGlassBreaksSeen().
    Result<QList<GlassBreak>> glassBreaks() const;
    Result<void> markGlassBreaksSeen();
    Result<QList<PersonHit>> find(const QString& text, int limit = 50) const;
    Result<PersonId> personByEnp(const QString& enp) const;
    Result<QList<SpecialtyRow>> specialties() const;
    Result<QList<SlotRow>> freeSlots(const SlotFilter& filter, PersonId forPerson = {}) const;
    Result<QList<AppointmentRow>> appointments(QDate from, QDate to, bool onlyOurs) const;
    Result<QList<ListSummary>> lists() const;
    Result<QList<ListMemberRow>> listMembers(ListId list) const;
    Result<QList<ImportSummary>> imports() const;
    Result<QList<SyncRunRow>> syncRuns(int limit = 100) const;
    Result<QList<OutboxRow>> outbox() const;
    Result<QList<IssueRow>> syncIssues() const;
    Result<QList<MergeRow>> mergeRecords() const; ///< open conflicts first, then the automatic choices
    Result<QList<ServerRow>> servers() const;

    // --- contacts --------------------------------------------------------------------------------------------------
    static const QStringList& channels(); ///< codes of the ways to reach a person, the telephone first
    Result<ContactId> recordContact(const NewContact& contact);
    /// Takes a contact back: gone when it was not sent yet, else marked as entered in error on the server too.
    Result<void> undoContact(ContactId id);
    Result<void> changePhones(PersonId person, const QStringList& numbers);
    /// `said` as in core/domain/consent.h; `said.at` invalid: now. A withdrawal needs a consent before it.
    Result<void> recordConsent(PersonId person, const ConsentWord& said);
    Result<void> markLowMobility(PersonId person, const QString& ground);
    Result<void> recordSurvey(PersonId person, const QString& questionnaire, const QJsonObject& answers);
    Result<void> recordReading(PersonId person, const QString& code, double value, double value2);
    Result<void> recordAdverseEvent(PersonId person, const QString& event, const QDateTime& happened,
                                    const QString& location);
    Result<void> requestHomeVisit(PersonId person, const QString& service, QDate from, QDate until,
                                  const QString& note);

    // --- appointments ----------------------------------------------------------------------------------------------
    /// A request until the server has confirmed it by the next sync.
    Result<AppointmentId> requestAppointment(PersonId person, SlotId slot, const QString& comment);
    Result<void> cancelAppointment(AppointmentId id, const QString& reason);

    // --- lists -----------------------------------------------------------------------------------------------------
    using Progress = std::function<bool(qint64 done, qint64 total)>; ///< false cancels
    /// How a file would be understood: by what the user chose, else as the polyclinic's last file of that kind was.
    Result<FilePreview> previewFile(const QString& file, const ImportChoice& choice = {}) const;
    /// Takes a file in; its columns are remembered for the next one. Memory does not grow with the file.
    Result<ImportSummary> importList(const QString& file, const QString& programme, const QString& month,
                                     const Progress& progress = {}, const ImportChoice& choice = {});
    Result<QuarantineRow> quarantineRow(ImportId import, int row) const;
    /// Reads the row again with these cells changed (by column, from 0): taken in when nothing of it is wrong any more.
    Result<QuarantineRow> mendRow(ImportId import, int row, const QMap<int, QString>& edits);
    Result<QuarantineRow> unmendRow(ImportId import, int row); ///< as it stood in the file
    /// The quarantine as a workbook for the МО, with a comment on each bad cell.
    Result<void> writeQuarantine(ImportId import, const QString& path) const;

    /// Compares the МИС's list of the month, the newest import (or the named one; `ImportId{-1}` = without a file) and
    /// the replica.
    Result<Reconciliation> reconcile(const QString& programme, const QString& month, ImportId import = {}) const;
    /// Whether a row of a file (ReconciliationRow::fingerprint) means this person; holds for later files too.
    Result<void> decideIdentity(const QString& fingerprint, PersonId person, bool same);
    Result<void> forgetIdentity(const QString& fingerprint, PersonId person);
    /// Keeps what was said of rows of a comparison until its list gets an act; one transaction for all of them.
    Result<void> keepVerdicts(const ComparisonId& comparison, const QList<VerdictDraft>& said);
    /// What keepVerdicts() kept of this comparison, by whomever; in the order of the rows' keys.
    Result<QList<VerdictDraft>> keptVerdicts(const ComparisonId& comparison) const;
    /// Keeps the outcome as an act and marks the accepted leavers on the list; the brake asks for `despiteBrake` and a
    /// coordinator. Without verdicts everything is accepted but what is disputed, probable or unidentified.
    Result<ActId> acceptReconciliation(const Reconciliation& reconciliation, bool despiteBrake = false);
    Result<ActId> acceptReconciliation(const Reconciliation& reconciliation, const ActVerdicts& verdicts,
                                       bool despiteBrake);
    /// Takes the newest act of its list back while nothing of it has been sent: Error{Conflict} says why it cannot.
    Result<void> takeBackAct(ActId act);
    /// Sends the disputed and leaving rows to the МО as Tasks; how many were queued.
    Result<int> sendDisputes(ActId act);
    Result<QList<DisputeRow>> disputes(ActId act) const; ///< and how they ended
    /// The newest first; empty programme or month = all.
    Result<QList<ActSummary>> acts(const QString& programme = {}, const QString& month = {}) const;
    Result<ActComparison> compareActs(ActId earlier, ActId later) const;
    Result<QList<WeekCounts>> weeks(const QString& programme) const;
    Result<AnswerTimes> answerTimes(const QString& programme) const;
    Result<ListShares> priorityShares(ListId list) const;
    /// PDF or XLSX by the ending of `path`.
    Result<void> writeAct(ActId act, const QString& path) const;

    // --- records of one person -------------------------------------------------------------------------------------
    Result<QList<DuplicatePersons>> duplicates() const; ///< some tenths of a second at a polyclinic
    /// What hangs on `drop` is shown with `keep`; `drop` is not shown any more.
    Result<JoinId> joinPersons(PersonId keep, PersonId drop);
    Result<void> separatePersons(JoinId join); ///< undo
    Result<QList<JoinedPersons>> joinedPersons() const;

    // --- paper and export ------------------------------------------------------------------------------------------
    /// One PDF with a sheet for each person; the number of pages.
    Result<int> printRouteSheets(const QList<PersonId>& persons, const QString& programme, QDate date,
                                 const QString& path);
    /// The same sheets as values, for a preview or a printer.
    Result<QList<RouteSheet>> routeSheets(const QList<PersonId>& persons, const QString& programme, QDate date) const;
    Result<int> printCoupon(AppointmentId appointment, const QString& path);
    /// The persons of the programme's list of that month who have an appointment on the day and have not passed stage I
    /// yet.
    Result<QList<PersonId>> dueOn(const QString& programme, QDate date) const;

    /// Records that a table leaves the desk and says what it is to be marked with; asked before it is written, so that
    /// nothing leaves without its row. Who sees patients needs the right Print; the others see nobody.
    Result<Watermark> takeOut(const Outgoing& table);
    /// What a printer was given of routeSheets(): told before it is printed.
    Result<void> notePrinted(const QList<RouteSheet>& sheets);

    // --- the audit trail (desk_audit.cpp; each reading of it leaves a row too) -----------------------------------------
    /// Names of persons are for the auditor only; the administrator sees the rows without them.
    Result<AuditExtract> audit(const AuditFilter& filter) const;
    /// The rows of the filter (its limit does not count) as .xlsx or .csv with the hashes of the chain; how many.
    Result<int> writeAudit(const AuditFilter& filter, const QString& path) const;
    /// Who looked at a person's data or changed them, for the person's own request: Russian, .pdf or .xlsx; how many
    /// rows. Source: 152-ФЗ, art. 14.
    Result<int> writeAccessHistory(const QString& enp, const QString& path) const;

    // --- destroying a person's data (desk_erase.cpp; the right: Erase) --------------------------------------------------
    /// These persons with what speaks of them and what stands against it; joined records count as one human being.
    Result<QList<ErasureCandidate>> erasureCandidates(const QList<PersonId>& persons) const;
    /// Whose time of keeping is over (resources/rules/retention.json), by name.
    Result<QList<ErasureCandidate>> expiredPersons() const;
    /// Destroys everything of these persons here, in one transaction, and writes the certificate with the names, which
    /// then stand nowhere else. The audit trail keeps their numbers and stays whole; servers and files that name them
    /// bring nobody back. Error{Conflict} while edits are unsent or the time is not over, {Busy} during a sync.
    /// `progress` is that of the new backup. Sources: 152-ФЗ, article 21; Roskomnadzor's order № 179.
    Result<ErasureOutcome> erase(const ErasureOrder& order, const CopyProgress& progress = {});
    Result<QList<ErasureRow>> erasures() const; ///< the register, the newest first
    /// An erased person is kept out no longer; how many servers will be asked for him by the next sync.
    Result<int> admitAgain(const QString& enp);

    // --- servers and sync ------------------------------------------------------------------------------------------
    /// Adds or changes by name; for who mayConnect(). Secrets and certificates that are not given stay, unless the address leads to another server now.
    Result<ServerId> connectServer(const NewServer& server);
    Result<void> disconnectServer(ServerId id);
    /// The hosts that may be spoken to by http, without protection; this machine needs no permission.
    Result<QStringList> plainHttpHosts() const;
    Result<void> allowPlainHttp(const QString& host); ///< only the administrator may
    Result<void> withdrawPlainHttp(const QString& host);
    /// All enabled servers, or those named. Runs on a thread of the desk, one at a time; blocks the caller.
    Result<QList<SyncReport>> sync(const QStringList& names, const QString& cause,
                                   const std::function<void(const SyncProgress&)>& progress = {});
    void cancelSync(); ///< from any thread
    bool syncing() const;
    Result<void> retryOutbox(OutboxId id);   ///< a parked edit is queued again
    Result<void> discardOutbox(OutboxId id); ///< a parked edit is given up: undone here, kept in the audit
    Result<void> decideMerge(qint64 mergeRecord, bool mine);

    // --- settings --------------------------------------------------------------------------------------------------
    SyncSchedule syncSchedule() const;
    Result<void> setSyncSchedule(const SyncSchedule& schedule);
    QString setting(const QString& key, const QString& fallback = {}) const;
    Result<void> setSetting(const QString& key, const QString& value);

    struct Private; ///< for the parts of the desk only

Q_SIGNALS:
    /// After a commit, from another thread: connect queued (the default between threads).
    void changed(const dutydesk::ChangeSet& changes);

private:
    struct Opened {
        std::unique_ptr<Replica> replica;
        SecretBytes key;
    };
    static Result<Opened> openReplica(const QString& folder, KeyRing& ring, KeyRing::Keys& keys, const Clock& clock);
    static Result<std::unique_ptr<Desk>> begin(const QString& folder, const KeyRing::User& user, Opened opened,
                                               const KeyRing& ring, AttemptLog& attempts, const DeskEnvironment& env);
    static Error waitError(int seconds, bool locked);
    static Error beingRekeyed();
    /// The keys that login and password open. After wrong tries it waits; each try is noted.
    static Result<KeyRing::Keys> openKeys(const KeyRing& ring, const QString& login, const QString& password,
                                          AttemptLog& attempts);
    /// What the replica in `folder` still had to send is taken over into the file `fresh`.
    static Result<void> takeUnsentAlong(const QString& folder, const QString& login, const QString& password,
                                        const QString& fresh, const DatabaseKey& key, Restored& restored,
                                        const CopyProgress& progress);
    /// An audit row in the name of the user, in the replica that lies in `folder` now.
    static Result<void> traceAfter(const QString& folder, const QString& login, const QString& password,
                                   const DeskEnvironment& env, const QString& action, const QString& subject,
                                   const QString& details);
    /// The end of a re-keying, also of one that was broken off: the ring holds the one key that fits.
    static Result<void> settleRekey(const QString& folder, KeyRing& ring, const QByteArray& key, bool done);

    Result<void> storeSetting(const QString& key, const QString& value);

    explicit Desk(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
