#include "desk/desk_private.h"
#include "replica/audit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dutydesk {

namespace {

QString replicaPath(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("replica.db"));
}

QString keyRingPath(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("keyring.json"));
}

} // namespace

bool Desk::exists(const QString& folder) {
    return QFileInfo::exists(replicaPath(folder)) || QFileInfo::exists(keyRingPath(folder));
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
    const QString replicaId = env.random.uuid();
    const QByteArray rawKey = KeyRing::randomKey();
    KeyRing ring = KeyRing::create(replicaId);
    if (auto put = ring.put(user, password, rawKey, env.keyCost); !put)
        return put.error();
    const DatabaseKey key(rawKey);
    if (auto made = Replica::create(replicaPath(folder), key, env.clock); !made)
        return made.error();
    // The key ring last: a replica without one is an empty leftover that the next try may tell from a used one.
    Result<void> outcome = ring.save(keyRingPath(folder));
    if (outcome) {
        auto replica = Replica::open(replicaPath(folder), key, env.clock);
        outcome = replica ? (*replica)->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
            if (auto stored = db.run(QStringLiteral("INSERT INTO meta VALUES ('replica_id', ?)"), {replicaId}); !stored)
                return stored.error();
            return appendAudit(
                db, {env.clock.now(), user.login, QStringLiteral("create"), {}, QStringLiteral("replica"), {}});
        })
                          : Result<void>(replica.error());
    }
    if (!outcome) { // only what this call itself has made is taken away again
        QFile::remove(keyRingPath(folder));
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(replicaPath(folder) + QLatin1String(suffix));
    }
    return outcome;
}

Result<std::unique_ptr<Desk>> Desk::unlock(const QString& folder, const QString& login, const QString& password,
                                           const DeskEnvironment& env) {
    if (!exists(folder))
        return Error{ErrorKind::NotFound, tr("There is no replica in this folder. Make one first."), folder};
    const auto ring = KeyRing::load(keyRingPath(folder));
    if (!ring)
        return ring.error();
    auto rawKey = ring->unlock(login, password);
    if (!rawKey)
        return rawKey.error();
    auto replica = Replica::open(replicaPath(folder), DatabaseKey(*rawKey), env.clock);
    rawKey->fill('\0');
    if (!replica)
        return replica.error();
    auto reader = (*replica)->reader();
    if (!reader)
        return reader.error();
    const auto id = (*reader)->value(QStringLiteral("SELECT value FROM meta WHERE key = 'replica_id'"));
    if (!id || id->toString() != ring->replicaId())
        return Error{ErrorKind::ForeignFile,
                     tr("The key file and the data file do not belong together. Restore them from the same copy."),
                     {}};

    std::unique_ptr<Desk> desk(
        new Desk(std::make_unique<Private>(folder, ring->find(login)->actor, env, std::move(*replica))));
    desk->d->deskId = id->toString();
    // A new day brings new needs even when no server has been reached since.
    const QString insurer = desk->d->ownInsurer(); // read here: no reader may be asked for on the writer's thread
    const auto synced = (*reader)->value(QStringLiteral("SELECT count(*) FROM meta WHERE key = 'derived_on'"));
    auto opened = desk->d->replica->write<void>([&](Database& db, ChangeSet& changes) -> Result<void> {
        const auto current = Worklist::isCurrent(db, env.clock.today(), insurer);
        if (!current)
            return current.error();
        if (synced && synced->toInt() > 0 && !*current) {
            if (auto done = desk->d->worklist(db, insurer).deriveAll(changes); !done)
                return done.error();
        }
        return desk->d->audit(db, QStringLiteral("unlock"), {}, QStringLiteral("replica"));
    });
    if (!opened)
        return opened.error();
    return desk;
}

Result<QList<Actor>> Desk::users(const QString& folder) {
    const auto ring = KeyRing::load(keyRingPath(folder));
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

Result<VerifyReport> Desk::verify() const {
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
