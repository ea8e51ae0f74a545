#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "replica/audit.h"
#include "security/attempt_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace dutydesk {

bool Desk::exists(const QString& folder) {
    return QFileInfo::exists(DeskFiles::replica(folder)) || QFileInfo::exists(DeskFiles::keyRing(folder));
}

Result<void> Desk::create(const QString& folder, const Actor& user, const QString& password,
                          const DeskEnvironment& env) {
    if (exists(folder))
        return Error{ErrorKind::Storage,
                     tr("There is a replica in this folder already. Open it, or choose another folder."), folder};
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return Error{ErrorKind::Storage,
                     tr("The folder cannot be written. Choose another one or ask for the rights to it."), folder};
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (auto good = env.rules.passwords.check(password, user.login, user.fullName); !good)
        return good;
    const QString replicaId = env.random.uuid();
    QByteArray rawKey = KeyRing::randomKey();
    KeyRing ring = KeyRing::create(replicaId);
    if (auto put = ring.put(user, password, rawKey, env.keyCost, false, env.clock.now()); !put) {
        wipe(rawKey);
        return put.error();
    }
    const DatabaseKey key(std::move(rawKey));
    if (auto made = Replica::create(DeskFiles::replica(folder), key, env.clock); !made)
        return made.error();
    // The key ring last: a replica without one is an empty leftover that the next try may tell from a used one.
    Result<void> outcome = ring.save(DeskFiles::keyRing(folder));
    if (outcome) {
        auto replica = Replica::open(DeskFiles::replica(folder), key, env.clock);
        outcome = replica ? (*replica)->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
            if (auto stored = db.run(QStringLiteral("INSERT INTO meta VALUES ('replica_id', ?)"), {replicaId}); !stored)
                return stored.error();
            if (auto remembered = KeyRingEdit::rememberGeneration(db, ring.generation()); !remembered)
                return remembered;
            return appendAudit(
                db, {env.clock.now(), user.login, QStringLiteral("create"), {}, QStringLiteral("replica"), {}});
        })
                          : Result<void>(replica.error());
    }
    if (!outcome) { // only what this call itself has made is taken away again
        QFile::remove(DeskFiles::keyRing(folder));
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(DeskFiles::replica(folder) + QLatin1String(suffix));
    }
    return outcome;
}

Error Desk::waitError(int seconds, bool locked) {
    const QString when =
        seconds < 120 ? tr("in %n second(s)", nullptr, seconds) : tr("in %n minute(s)", nullptr, (seconds + 59) / 60);
    return {
        ErrorKind::NotAllowed,
        locked
            ? tr("Locked after too many wrong passwords. Try again %1, or ask the administrator to free you.").arg(when)
            : tr("The password was wrong several times. Try again %1.").arg(when),
        {}};
}

namespace {

/// The replica under the key that fits it. While it is being given a new key that may be either; the key ring is put in
/// order then.
Result<std::unique_ptr<Replica>> openUnderEither(const QString& folder, KeyRing::Keys& keys, const Clock& clock) {
    auto replica = Replica::open(DeskFiles::replica(folder), DatabaseKey(keys.current.clone()), clock);
    if (replica || keys.next.isEmpty() || replica.error().kind != ErrorKind::ForeignFile)
        return replica;
    auto renewed = Replica::open(DeskFiles::replica(folder), DatabaseKey(keys.next.clone()), clock);
    if (renewed)
        keys.current = std::exchange(keys.next, SecretBytes());
    return renewed;
}

} // namespace

Result<Desk::Opened> Desk::openReplica(const QString& folder, KeyRing& ring, KeyRing::Keys& keys, const Clock& clock) {
    QLockFile lock(DeskFiles::rekeyLock(folder));
    lock.setStaleLockTime(0);
    const bool rekeying = ring.rekeying();
    // Who only unlocks holds it for moments; who re-keys, restores or salvages, for as long as that takes.
    if (!lock.tryLock(rekeying ? 0 : 1000))
        return beingRekeyed();
    auto replica = openUnderEither(folder, keys, clock);
    if (!replica)
        return replica.error();
    auto reader = (*replica)->reader();
    if (!reader)
        return reader.error();
    const auto id = (*reader)->value(QStringLiteral("SELECT value FROM meta WHERE key = 'replica_id'"));
    if (!id || id->toString() != ring.replicaId())
        return Error{ErrorKind::ForeignFile,
                     tr("The key file and the data file do not belong together. Restore them from the same copy."),
                     {}};
    const auto known = KeyRingEdit::knownGeneration(**reader);
    if (!known)
        return known.error();
    if (ring.generation() < *known)
        return Error{
            ErrorKind::ForeignFile,
            tr("The key file is older than the data: it may let in somebody who was removed. Restore both from "
               "the same copy."),
            QStringLiteral("generation %1, expected %2").arg(ring.generation()).arg(*known)};
    // The password took its time: the ring may have been changed, or the file re-keyed, since it was read.
    const auto latest = KeyRing::load(DeskFiles::keyRing(folder));
    if (!latest || latest->generation() != ring.generation())
        return Error{ErrorKind::Busy, tr("The users have just been changed by another program. Try again."), {}};
    if (rekeying) {
        QByteArray key = keys.current.copy();
        const auto settled = settleRekey(folder, ring, key, keys.next.isEmpty());
        wipe(key);
        if (!settled)
            return settled.error();
    }
    return Opened{std::move(*replica), std::move(keys.current)};
}

Result<KeyRing::Keys> Desk::openKeys(const KeyRing& ring, const QString& login, const QString& password,
                                     AttemptLog& attempts) {
    if (const int left = attempts.secondsLeft(login); left > 0) {
        // The password is not even looked at, and who tries on and on does not lengthen the wait of its owner.
        if (auto noted = attempts.failed(login, QStringLiteral("waiting"), false); !noted)
            return noted.error();
        return waitError(left, attempts.isLocked(login));
    }
    auto keys = ring.open(login, password);
    if (!keys) {
        const bool wrong = keys.error().kind == ErrorKind::WrongPassword;
        if (wrong || keys.error().kind == ErrorKind::NotAllowed) {
            if (auto noted = attempts.failed(
                    login, wrong ? QStringLiteral("wrong-password") : QStringLiteral("disabled"), wrong);
                !noted)
                return noted.error();
        }
    }
    return keys;
}

Result<std::unique_ptr<Desk>> Desk::unlock(const QString& folder, const QString& login, const QString& password,
                                           const DeskEnvironment& env) {
    if (!exists(folder))
        return Error{ErrorKind::NotFound, tr("There is no replica in this folder. Make one first."), folder};
    auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    AttemptLog attempts(DeskFiles::attempts(folder), env.rules.passwords, env.clock);
    auto keys = openKeys(*ring, login, password, attempts);
    if (!keys)
        return keys.error();
    auto replica = openReplica(folder, *ring, *keys, env.clock);
    if (!replica)
        return replica.error();
    return begin(folder, *ring->find(login), std::move(*replica), *ring, attempts, env);
}

namespace {

/// Wrong tries become rows of the audit trail, each with the time when it happened.
Result<void> tellAttempts(Database& db, const AttemptLog& attempts) {
    if (attempts.wasDamaged()) {
        if (auto row = appendAudit(db, {attempts.now(), {}, QStringLiteral("attempts-damaged"), {}, {}, {}}); !row)
            return row;
    }
    for (const AttemptLog::Try& one : attempts.unreported()) {
        if (auto row = appendAudit(
                db, {one.at, one.login, QStringLiteral("unlock-failed"), {}, QStringLiteral("replica"), one.why});
            !row)
            return row;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Desk>> Desk::begin(const QString& folder, const KeyRing::User& user, Opened opened,
                                          const KeyRing& ring, AttemptLog& attempts, const DeskEnvironment& env) {
    std::unique_ptr<Desk> desk(
        new Desk(std::make_unique<Private>(folder, user.actor, env, std::move(opened.replica), std::move(opened.key))));
    const int daysValid = env.rules.passwords.daysValid;
    desk->d->mustChangePassword = user.mustChangePassword || (daysValid > 0 && user.passwordSince.isValid() &&
                                                              user.passwordSince.daysTo(env.clock.now()) >= daysValid);
    auto reader = desk->d->replica->reader();
    if (!reader)
        return reader.error();
    desk->d->deskId = ring.replicaId();
    // A new day brings new needs even when no server has been reached since.
    const QString insurer = desk->d->ownInsurer(); // read here: no reader may be asked for on the writer's thread
    auto written = desk->d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        if (auto done = desk->d->worklist(db, insurer).deriveDay(changes); !done)
            return done;
        if (auto told = tellAttempts(db, attempts); !told)
            return told;
        if (auto remembered = KeyRingEdit::rememberGeneration(db, ring.generation()); !remembered)
            return remembered;
        return desk->d->audit(db, QStringLiteral("unlock"), {}, QStringLiteral("replica"));
    });
    if (!written)
        return written.error();
    if (auto cleared = attempts.succeeded(user.actor.login); !cleared)
        return cleared.error();
    if (auto forgotten = attempts.forget(); !forgotten)
        return forgotten.error();
    return desk;
}

Result<QList<Actor>> Desk::users(const QString& folder) {
    const auto ring = KeyRing::load(DeskFiles::keyRing(folder));
    if (!ring)
        return ring.error();
    QList<Actor> actors;
    for (const KeyRing::User& user : ring->users()) {
        if (!user.disabled)
            actors << user.actor;
    }
    return actors;
}

Desk::Desk(std::unique_ptr<Private> parts)
    : d(std::move(parts)) {
    connect(d->replica.get(), &Replica::changed, this, &Desk::changed, Qt::DirectConnection);
}

Desk::~Desk() {
    cancelSync();
    const QMutexLocker lock(&d->syncMutex); // a sync that runs ends first
    // The end of a sitting; the file may be gone or full by now, and nobody is there to be told.
    [[maybe_unused]] const auto locked =
        d->trace(d->lockNoted ? QString() : QStringLiteral("lock"), {}, QStringLiteral("replica"));
}

const Actor& Desk::actor() const {
    return d->actor;
}
const Clock& Desk::clock() const {
    return d->env.clock;
}
const Rules& Desk::rules() const {
    return d->env.rules;
}
QString Desk::folder() const {
    return d->folder;
}

Result<QStringList> Desk::damagedPages() const {
    if (auto may = d->require(Right::Verify); !may)
        return may.error();
    return d->replica->damagedPages();
}

Result<VerifyReport> Desk::verify() const {
    if (auto may = d->require(Right::Verify); !may)
        return may.error();
    auto db = d->replica->reader();
    if (!db)
        return db.error();
    VerifyReport report;
    const auto sound = d->replica->verify();
    if (!sound)
        return sound.error();
    report.replica = *sound;
    const auto chain = verifyAudit(**db);
    if (!chain)
        return chain.error();
    report.audit = *chain;
    // An unsent edit whose row is gone could never be shown or decided.
    const auto unsent = Outbox(**db).unsent({});
    if (!unsent)
        return unsent.error();
    for (const OutboxEntry& entry : *unsent) {
        const auto row =
            (*db)->value(QStringLiteral("SELECT 1 FROM ") + entry.table + QStringLiteral(" WHERE id = ?"), {entry.row});
        if (!row)
            return row.error();
        if (row->isNull())
            report.outbox << tr("Edit %1 (%2) speaks of a row that is not there.").arg(entry.id.value).arg(entry.type);
    }
    report.ok = report.replica.isEmpty() && report.audit.isEmpty() && report.outbox.isEmpty();
    if (auto traced = d->trace(QStringLiteral("verify"), {}, QStringLiteral("replica"),
                               report.ok ? QStringLiteral("sound") : QStringLiteral("problems"));
        !traced)
        return traced.error();
    return report;
}

QString Desk::setting(const QString& key, const QString& fallback) const {
    auto db = d->replica->reader();
    if (!db)
        return fallback;
    const auto value = (*db)->value(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key});
    return value && !value->isNull() ? value->toString() : fallback;
}

Result<void> Desk::setSetting(const QString& key, const QString& value) {
    // What guards the data is not for everybody who may set the hour of the sync.
    const bool guards = key.startsWith(QLatin1String("security.")) || key == QLatin1String("own_insurer");
    if (auto may = guards ? d->requireManager(*this) : d->require(Right::Settings); !may)
        return may;
    if (key.startsWith(QLatin1String("lock_"))) // these have a verb with a right of its own
        return Error{ErrorKind::NotAllowed, tr("This setting is changed where it is asked for."), key};
    return storeSetting(key, value);
}

Result<void> Desk::storeSetting(const QString& key, const QString& value) {
    return d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        auto stored = db.run(
            QStringLiteral("INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
            {key, textOf(value)});
        if (!stored)
            return stored.error();
        changes.add(ChangeSet::Settings);
        return d->audit(db, QStringLiteral("setting"), {}, key);
    });
}

SyncSchedule Desk::syncSchedule() const {
    const QStringList parts = setting(QStringLiteral("sync_schedule")).split(u'|');
    SyncSchedule schedule;
    if (parts.size() != 6)
        return schedule;
    schedule.atStart = parts[0] == QLatin1String("1");
    schedule.daily = parts[1] == QLatin1String("1");
    schedule.dailyAt = QTime::fromString(parts[2], QStringLiteral("HH:mm"));
    schedule.weekly = parts[3] == QLatin1String("1");
    schedule.weekday = qBound(1, parts[4].toInt(), 7);
    schedule.weeklyAt = QTime::fromString(parts[5], QStringLiteral("HH:mm"));
    return schedule;
}

Result<void> Desk::setSyncSchedule(const SyncSchedule& schedule) {
    if (auto may = d->require(Right::Settings); !may)
        return may;
    const auto flag = [](bool on) { return on ? QStringLiteral("1") : QStringLiteral("0"); };
    const QString format = QStringLiteral("HH:mm");
    return setSetting(QStringLiteral("sync_schedule"),
                      QStringList{flag(schedule.atStart), flag(schedule.daily), schedule.dailyAt.toString(format),
                                  flag(schedule.weekly), QString::number(schedule.weekday),
                                  schedule.weeklyAt.toString(format)}
                          .join(u'|'));
}

} // namespace dutydesk
