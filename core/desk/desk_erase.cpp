// A person's data destroyed: who may be, the act of it, the certificate and the register.
#include "desk/desk_files.h"
#include "desk/desk_private.h"
#include "desk/erase_acts.h"
#include "desk/erase_parts.h"
#include "replica/database.h"
#include "replica/erased_people.h"
#include "replica/erasure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <numeric>

namespace dutydesk {

namespace {

constexpr int ShortestBasis = 5; // characters: "№ 15"

QString groundCode(ErasureGround ground) {
    return ground == ErasureGround::Expiry ? QStringLiteral("expiry") : QStringLiteral("request");
}

/// What an order is refused for; said of the first person who stands against it.
Result<void> check(const ErasureOrder& order, const QList<Human>& humans) {
    for (const Human& human : humans) {
        const QString name = human.who.name.full();
        if (human.who.unsent > 0)
            return Error{
                ErrorKind::Conflict,
                Desk::tr("%1: %n edit(s) have not been sent yet. Sync, or give them up on the sync page, then go on.",
                         nullptr, human.who.unsent)
                    .arg(name),
                QString::number(human.who.person.value)};
        if (order.ground == ErasureGround::Expiry && !human.who.expired)
            return Error{ErrorKind::Conflict,
                         human.who.keptUntil.isValid()
                             ? Desk::tr("%1: the data are kept until %2.")
                                   .arg(name, human.who.keptUntil.toString(QStringLiteral("dd.MM.yyyy")))
                             : Desk::tr("%1: the time of keeping has not begun: the person is insured by us, or the "
                                        "end is not known.")
                                   .arg(name),
                         QString::number(human.who.person.value)};
    }
    return {};
}

Result<void> checkOrder(const ErasureOrder& order, const RetentionRules& rules, QDate today) {
    if (order.persons.isEmpty())
        return Error{ErrorKind::BadInput, Desk::tr("Say whose data are to be destroyed."), {}};
    if (order.ground == ErasureGround::Expiry && !rules.validity.covers(today))
        return Error{
            ErrorKind::Conflict,
            Desk::tr(
                "The rule on how long data are kept does not hold today. Update the program, or erase by request."),
            QStringLiteral("retention.json")};
    if (order.ground == ErasureGround::Request && order.basis.simplified().size() < ShortestBasis)
        return Error{ErrorKind::BadInput,
                     Desk::tr("Name the paper that asks for it: what, when, its number. It goes onto the certificate."),
                     {}};
    if (!order.certificate.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Error{ErrorKind::BadInput,
                     Desk::tr("The certificate is written as .pdf; '%1' is not.").arg(order.certificate),
                     {}};
    // An earlier certificate under that name is the only place where its names stand.
    if (QFileInfo::exists(order.certificate))
        return Error{
            ErrorKind::BadInput,
            Desk::tr("There is a file '%1' already. Choose another name for the certificate.").arg(order.certificate),
            {}};
    return {};
}

Result<QString> nextNumber(Database& db, const Desk::Private& d) {
    const QString year = d.now().toLocalTime().toString(QStringLiteral("yyyy"));
    const auto count = db.value(QStringLiteral("SELECT count(*) FROM erasure WHERE number LIKE ? || '-%'"), {year});
    return count ? Result<QString>(QStringLiteral("%1-%2").arg(year).arg(count->toInt() + 1, 3, 10, QLatin1Char('0')))
                 : Result<QString>(count.error());
}

struct Done {
    ErasedRows rows;
    std::vector<ErasureCertificate::LogLine> log;
    QString number;
};

/// The rows that the act itself left in the trail.
Result<void> readLog(Database& db, const Desk::Private& d, Done& done) {
    auto rows =
        db.run(QStringLiteral(
                   "SELECT at_ms, id, person_id, hash FROM audit WHERE action = 'erase' AND subject = ? ORDER BY id"),
               {done.number});
    if (!rows)
        return rows.error();
    QSqlQuery& row = **rows;
    while (row.next())
        done.log.push_back({momentOf(row.value(0)).toLocalTime(), row.value(1).toLongLong(), d.actor.login,
                            QString::number(row.value(2).toLongLong()),
                            QString::fromLatin1(row.value(3).toByteArray().toHex())});
    row.finish();
    return {};
}

Result<void> eraseOne(Database& db, const Desk::Private& d, const ErasureOrder& order, const Human& human,
                      qint64 erasure, Done& done) {
    const auto acts = eraseFromActs(db, human.records);
    if (!acts)
        return acts.error();
    const auto rows = erasePersons(db, human.records, erasure);
    if (!rows)
        return rows.error();
    qint64 total = 0;
    for (auto it = rows->cbegin(); it != rows->cend(); ++it) {
        done.rows[it.key()] += it.value();
        total += it.value();
    }
    if (*acts > 0)
        done.rows[QStringLiteral("act")] += *acts;
    for (const PersonId record : human.records) {
        auto traced = d.audit(db, QStringLiteral("erase"), record, done.number,
                              QStringLiteral("%1, %2 rows").arg(groundCode(order.ground)).arg(total));
        if (!traced)
            return traced;
    }
    return {};
}

Result<Done> eraseAll(Database& db, const Desk::Private& d, const ErasureOrder& order, const QList<Human>& humans,
                      ChangeSet& changes) {
    Done done;
    const auto number = nextNumber(db, d);
    if (!number)
        return number.error();
    done.number = *number;
    auto made = db.run(
        QStringLiteral(
            "INSERT INTO erasure (number, ground, erased_ms, actor, persons, records) VALUES (?, ?, ?, ?, ?, 0)"),
        {done.number, groundCode(order.ground), d.nowMs(), d.actor.login, humans.size()});
    if (!made)
        return made.error();
    const qint64 erasure = db.lastInsertId();
    for (const Human& human : humans) {
        if (auto gone = eraseOne(db, d, order, human, erasure, done); !gone)
            return gone.error();
        for (const PersonId record : human.records)
            changes.add(ChangeSet::Persons, record);
    }
    auto ready = dropFreedWords(db);
    if (ready) {
        auto counted = db.run(QStringLiteral("UPDATE erasure SET records = ? WHERE id = ?"),
                              {std::accumulate(done.rows.cbegin(), done.rows.cend(), qint64(0)), erasure});
        ready = counted ? readLog(db, d, done) : Result<void>(counted.error());
    }
    if (!ready)
        return ready.error();
    for (const ChangeSet::Subject subject : {ChangeSet::WorkItems, ChangeSet::Contacts, ChangeSet::Appointments,
                                             ChangeSet::Lists, ChangeSet::Plans, ChangeSet::Outbox, ChangeSet::Imports})
        changes.add(subject);
    return done;
}

/// Replicas set aside by restoring and salvaging.
QStringList setAside(const QString& folder) {
    QStringList found;
    const QDir dir(QDir(folder).filePath(QStringLiteral("set-aside")));
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        found << dir.filePath(name);
    return found;
}

} // namespace

Result<QList<ErasureCandidate>> Desk::erasureCandidates(const QList<PersonId>& persons) const {
    if (auto may = d->require(Right::Erase); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto humans = readHumans(**reader, *d, persons);
    if (!humans)
        return humans.error();
    QList<ErasureCandidate> list;
    for (const Human& human : *humans)
        list << human.who;
    return list;
}

Result<QList<ErasureCandidate>> Desk::expiredPersons() const {
    if (auto may = d->require(Right::Erase); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    // Nobody whose end lies later than the shortest time ago can be among them.
    const RetentionRules& rules = d->env.rules.retention;
    const QString latest =
        isoDay(d->env.clock.today().addYears(-std::min(rules.yearsAfterDeath, rules.yearsAfterLeaving)));
    auto query = (*reader)->run(QStringLiteral("SELECT id FROM person WHERE duplicate_of IS NULL AND deceased_on <> '' "
                                               "AND deceased_on < ?1 UNION SELECT p.id "
                                               "FROM person p INDEXED BY person_not_ours WHERE p.insured = 0 AND "
                                               "p.duplicate_of IS NULL AND EXISTS (SELECT 1 "
                                               "FROM coverage c WHERE c.person_id = p.id AND c.insurer = ?2)"),
                                {latest, d->ownInsurer()});
    if (!query)
        return query.error();
    QList<PersonId> maybe;
    while ((*query)->next())
        maybe << PersonId{(*query)->value(0).toLongLong()};
    (*query)->finish();
    const auto found = readCandidates(**reader, *d, maybe);
    if (!found)
        return found.error();
    QList<PersonId> over;
    for (const ErasureCandidate& one : *found) {
        if (one.expired)
            over << one.person;
    }
    return erasureCandidates(over);
}

Result<ErasureOutcome> Desk::erase(const ErasureOrder& order, const CopyProgress& progress) {
    if (auto may = d->require(Right::Erase); !may)
        return may.error();
    if (auto fits = checkOrder(order, d->env.rules.retention, d->env.clock.today()); !fits)
        return fits.error();
    // What a sync is just storing would come back.
    QLockFile syncLock(QDir(d->folder).filePath(QStringLiteral("sync.lock")));
    if (!d->syncMutex.tryLock())
        return Error{ErrorKind::Busy, tr("A sync is running. Wait until it has ended, or cancel it."), {}};
    const std::unique_lock<QMutex> mine(d->syncMutex, std::adopt_lock);
    if (!syncLock.tryLock(0))
        return Error{ErrorKind::Busy, tr("A sync is running. Wait until it has ended, or cancel it."), {}};
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    const auto humans = readHumans(**reader, *d, order.persons);
    if (!humans)
        return humans.error();
    if (auto fits = check(order, *humans); !fits)
        return fits.error();
    auto paper = certificateFor(**reader, *d, order, *humans);
    if (!paper)
        return paper.error();
    // Without a place for the certificate nothing is destroyed: afterwards nobody knows the names any more.
    const QString draft = order.certificate + QStringLiteral(".part");
    if (auto written = writeCertificate(draft, *paper); !written)
        return written.error();
    const auto done = d->replica->write<Done>([&](Database& db, ChangeSet& changes) -> Result<Done> {
        const auto still = readHumans(db, *d, order.persons); // somebody may have worked meanwhile
        if (!still)
            return still.error();
        if (auto fits = check(order, *still); !fits)
            return fits.error();
        return eraseAll(db, *d, order, *still, changes);
    });
    if (!done) {
        QFile::remove(draft);
        return done.error();
    }
    ErasureOutcome outcome;
    outcome.number = paper->number = done->number;
    outcome.persons = int(humans->size());
    outcome.records = std::accumulate(done->rows.cbegin(), done->rows.cend(), qint64(0));
    d->clearAround(*this, order, outcome, progress);
    paper->categories = categoriesOf(done->rows);
    paper->log = done->log;
    paper->stillIn = outcome.stillIn;
    if (outcome.backupsRemoved > 0)
        paper->copies = QStringLiteral("прежние копии (%1) удалены, сделана новая").arg(outcome.backupsRemoved);
    outcome.certificate = order.certificate;
    if (const auto written = writeCertificate(order.certificate, *paper); written) {
        QFile::remove(draft);
    } else { // the disk took the draft a moment ago: it holds the names, and the register the rest
        outcome.certificate = draft;
        outcome.trouble = QString(outcome.trouble + u' ' + written.error().message).trimmed();
    }
    return outcome;
}

void Desk::Private::clearAround(Desk& desk, const ErasureOrder& order, ErasureOutcome& outcome,
                                const Desk::CopyProgress& progress) const {
    const auto note = [&](const Error& error) {
        outcome.trouble = QString(outcome.trouble + u' ' + error.message).trimmed();
    };
    {
        const DatabaseKey key(databaseKey.copy());
        const auto db = Database::open(replica->path(), key, Database::Mode::ReadWrite);
        const auto emptied = db ? dropWriteAheadLog(**db) : Result<void>(db.error());
        if (!emptied)
            note({ErrorKind::Busy,
                  Desk::tr("Another program reads the replica: its log is emptied when that has ended."),
                  {}});
    }
    const QString home = desk.backupFolder();
    const QList<Desk::Backup> earlier = Desk::backups(home);
    if (order.replaceBackups && !earlier.isEmpty()) {
        const auto fresh = desk.backup({}, progress);
        if (!fresh)
            note(fresh.error());
        for (const Desk::Backup& old : earlier) {
            if (fresh && (!QFileInfo::exists(old.folder) || QDir(old.folder).removeRecursively()))
                ++outcome.backupsRemoved;
        }
    }
    for (const Desk::Backup& one : earlier) {
        if (QFileInfo::exists(one.folder))
            outcome.stillIn << QDir::toNativeSeparators(one.folder);
    }
    for (const QString& aside : setAside(folder))
        outcome.stillIn << QDir::toNativeSeparators(aside);
}

Result<QList<ErasureRow>> Desk::erasures() const {
    if (auto may = d->require(Right::Verify); !may)
        return may.error();
    auto reader = d->replica->reader();
    if (!reader)
        return reader.error();
    auto query = (*reader)->run(
        QStringLiteral("SELECT e.number, e.ground, e.erased_ms, e.actor, e.persons, e.records, (SELECT count(*) FROM "
                       "erased_person p WHERE p.erasure_id = e.id AND p.admitted_ms IS NOT NULL) FROM erasure e "
                       "ORDER BY e.id DESC"));
    if (!query)
        return query.error();
    QList<ErasureRow> rows;
    QSqlQuery& row = **query;
    while (row.next())
        rows << ErasureRow{row.value(0).toString(),
                           row.value(1).toString() == QLatin1String("expiry") ? ErasureGround::Expiry
                                                                              : ErasureGround::Request,
                           momentOf(row.value(2)),
                           row.value(3).toString(),
                           row.value(4).toInt(),
                           row.value(5).toLongLong(),
                           row.value(6).toInt()};
    row.finish();
    return rows;
}

Result<int> Desk::admitAgain(const QString& enp) {
    if (auto may = d->require(Right::Erase); !may)
        return may.error();
    const auto policy = Enp::parse(enp);
    if (!policy)
        return Error{ErrorKind::BadInput,
                     tr("'%1' is no policy number: 16 digits, the last of which checks the others.").arg(enp),
                     {}};
    return d->replica->write<int>([&](Database& db, ChangeSet& changes) -> Result<int> {
        ErasedPeople erased(db);
        const auto person = erased.meantBy({policy->toString(), {}, {}, {}});
        if (!person)
            return person.error();
        if (!person->isValid())
            return Error{ErrorKind::NotFound,
                         tr("Nobody with this policy number was erased here, or he has been admitted already."),
                         {}};
        const auto servers =
            db.value(QStringLiteral("SELECT count(*) FROM erased_link l JOIN server s ON s.id = l.server_id WHERE "
                                    "l.person_id = ?"),
                     {person->value});
        if (!servers)
            return servers.error();
        if (auto admitted = erased.admit(*person, d->nowMs(), d->actor.login, QStringLiteral("asked")); !admitted)
            return admitted.error();
        changes.add(ChangeSet::Settings);
        auto traced = d->audit(db, QStringLiteral("admit"), *person, QStringLiteral("person"));
        return traced ? Result<int>(servers->toInt()) : Result<int>(traced.error());
    });
}

} // namespace dutydesk
