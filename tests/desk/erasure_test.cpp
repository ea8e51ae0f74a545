#include "list_files.h"

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <sqlcipher/sqlite3.h>

using namespace dutydesk;
using namespace dutydesk::test;

// Sources: 152-ФЗ, articles 5 (part 7), 14 and 21; Roskomnadzor's order of 28.10.2022 № 179 (what the certificate and
// the extract must say); the law of sync that unsent work is never lost.

namespace {

const QString Dvn = QStringLiteral("DVN");

struct Traits {
    PersonId id;
    QString family, given, enp, phone, patient;
};

Traits traitsOf(DeskFixture& fixture, PersonId person) {
    const QString one =
        fixture
            .rows(QStringLiteral("SELECT family || '|' || given || '|' || enp || '|' || phone || '|' || "
                                 "(SELECT fhir_id FROM person_link WHERE person_id = p.id LIMIT 1) FROM "
                                 "person p WHERE id = ?"),
                  {person.value})
            .value(0);
    const QStringList parts = one.split(u'|');
    REQUIRE(parts.size() == 5);
    return {person, parts[0], parts[1], parts[2], parts[3], parts[4]};
}

/// Somebody of the month's ДВН list who is called anyhow, with a name that nobody else has.
Traits somebody(DeskFixture& fixture) {
    const QStringList ids = fixture.rows(QStringLiteral(
        "SELECT p.id FROM person p JOIN list_member m ON m.person_id = p.id JOIN list l ON l.id = m.list_id WHERE "
        "l.programme = 'DVN' AND l.month = '2026-11' AND m.inactive = 0 AND p.enp <> '' AND p.phone <> '' AND "
        "p.insured = 1 "
        "AND EXISTS (SELECT 1 FROM work_item w WHERE w.person_id = p.id AND w.state = 'open') ORDER BY p.id LIMIT 1"));
    REQUIRE(ids.size() == 1);
    const PersonId person{ids.first().toLongLong()};
    fixture.exec(QStringLiteral("UPDATE person SET family = 'Щукомельникова', given = 'Аделаида', sort_key = "
                                "'щукомельникова аделаида' WHERE id = ?"),
                 {person.value});
    fixture.exec(QStringLiteral("DELETE FROM person_search WHERE rowid = ?"), {person.value});
    fixture.exec(QStringLiteral("INSERT INTO person_search (rowid, words) VALUES (?, 'щукомельникова аделаида')"),
                 {person.value});
    return traitsOf(fixture, person);
}

ErasureOrder orderFor(DeskFixture& fixture, PersonId person) {
    ErasureOrder order;
    order.persons = {person};
    order.basis = QStringLiteral("заявление от 20.11.2026 № 5");
    order.certificate = fixture.folder.filePath(QStringLiteral("act.pdf"));
    return order;
}

ErasureOutcome erased(DeskFixture& fixture, const ErasureOrder& order) {
    const auto outcome = fixture.desk().erase(order);
    INFO((outcome ? QString() : QString(outcome.error().message + u' ' + outcome.error().details)).toStdString());
    REQUIRE(outcome);
    CHECK(outcome->trouble.toStdString().empty());
    return *outcome;
}

QByteArray pagesOf(Database& db) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(db.handle(), "main", &size, 0);
    REQUIRE(bytes);
    const QByteArray pages(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return pages;
}

QString paperText(const QString& pdf) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

int countOf(DeskFixture& fixture, const QString& table) {
    return fixture.value(QStringLiteral("SELECT count(*) FROM ") + table).toInt();
}

DeskEnvironment environmentOf(DeskFixture& fixture) {
    return {fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
}

} // namespace

TEST_CASE("Whoever is erased is gone from every page of the file, from acts and lists; the trail stays whole",
          "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    Desk& desk = fixture.desk();
    REQUIRE(desk.importList(writeListFile(fixture, 2, {}), Dvn, Month));
    const auto compared = desk.reconcile(Dvn, Month);
    REQUIRE(compared);
    const auto act = desk.acceptReconciliation(*compared, true);
    REQUIRE(act);
    REQUIRE(desk.person(who.id));
    const QByteArray before = pagesOf(fixture.raw());
    for (const QString& trace : {who.family, who.enp, who.phone.mid(2)})
        REQUIRE(before.contains(trace.toUtf8()));
    REQUIRE(fixture.value(QStringLiteral("SELECT count(*) FROM act WHERE instr(body, ?) > 0"), {who.enp}).toInt() == 1);

    const auto outcome = erased(fixture, orderFor(fixture, who.id));
    CHECK(outcome.persons == 1);
    CHECK(outcome.records > 5);
    const QByteArray after = pagesOf(fixture.raw());
    for (const QString& trace : {who.family, who.enp, who.phone.mid(2), QStringLiteral("щукомельникова")}) {
        INFO(trace.toStdString());
        CHECK_FALSE(after.contains(trace.toUtf8()));
    }
    CHECK(QFileInfo(fixture.folder.filePath(QStringLiteral("replica.db-wal"))).size() == 0);
    const auto report = desk.verify();
    REQUIRE(report);
    CHECK(report->ok);
    CHECK(fixture.rows(QStringLiteral("SELECT person_id, subject FROM audit WHERE action = 'erase'")) ==
          QStringList{QStringLiteral("%1 %2").arg(who.id.value).arg(outcome.number)});
    CHECK(desk.person(who.id).error().kind == ErrorKind::NotFound);
    CHECK(desk.find(who.family)->isEmpty());
    CHECK(desk.acts(Dvn, Month)->size() == 1);
    const QString printed = fixture.folder.filePath(QStringLiteral("dvn.pdf"));
    CHECK(desk.writeAct(*act, printed)); // the act is still printed, with a row without a name
    CHECK(desk.reconcile(Dvn, Month));
}

TEST_CASE("The certificate says what the order asks for, and nobody else keeps the name", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    const auto outcome = erased(fixture, orderFor(fixture, who.id));
    CHECK(outcome.certificate == fixture.folder.filePath(QStringLiteral("act.pdf")));
    CHECK_FALSE(QFile::exists(outcome.certificate + QStringLiteral(".part")));
    const QString text = paperText(outcome.certificate);
    const QString hash =
        fixture.value(QStringLiteral("SELECT lower(hex(hash)) FROM audit WHERE action = 'erase'")).toString();
    for (const QString& needed :
         {who.family, who.enp, outcome.number, QStringLiteral("заявление от 20.11.2026 № 5"),
          QStringLiteral("Оператор"), QStringLiteral("DutyDesk"), QStringLiteral("Сведения о здоровье"),
          QStringLiteral("требование субъекта"), QStringLiteral("23.11.2026"), QStringLiteral("Выгрузка из журнала"),
          fixture.desk().actor().fullName}) {
        INFO(needed.toStdString());
        CHECK(text.contains(needed));
    }
    CHECK(text.contains(hash.left(24)));
    const auto reg = fixture.desk().erasures();
    REQUIRE(reg);
    REQUIRE(reg->size() == 1);
    CHECK(reg->first().number == QStringLiteral("2026-001"));
    CHECK(reg->first().records == outcome.records);
}

TEST_CASE("Nothing is destroyed without a reason, a place for the certificate, or with work unsent", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    Desk& desk = fixture.desk();
    const auto refused = [&](ErasureOrder order, ErrorKind kind) {
        const int people = countOf(fixture, QStringLiteral("person"));
        const auto outcome = desk.erase(order);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().kind == kind);
        CHECK_FALSE(outcome.error().message.isEmpty());
        CHECK(countOf(fixture, QStringLiteral("person")) == people);
        CHECK(countOf(fixture, QStringLiteral("erasure")) == 0);
        CHECK_FALSE(QFile::exists(order.certificate + QStringLiteral(".part")));
    };
    ErasureOrder order = orderFor(fixture, who.id);
    order.basis = QStringLiteral("  да ");
    refused(order, ErrorKind::BadInput);
    order = orderFor(fixture, who.id);
    order.certificate = QStringLiteral("act.docx");
    refused(order, ErrorKind::BadInput);
    order.certificate = QStringLiteral("/proc/none/act.pdf");
    refused(order, ErrorKind::Storage);
    refused({{}, ErasureGround::Request, QStringLiteral("заявление"), QStringLiteral("x.pdf")}, ErrorKind::BadInput);
    order = orderFor(fixture, who.id);
    QFile earlier(order.certificate);
    REQUIRE(earlier.open(QIODevice::WriteOnly));
    earlier.write("the certificate of somebody else");
    earlier.close();
    refused(order, ErrorKind::BadInput);
    CHECK(QFileInfo(order.certificate).size() == 32);
    REQUIRE(QFile::remove(order.certificate));
    order = orderFor(fixture, PersonId{-7});
    refused(order, ErrorKind::NotFound);
    order = orderFor(fixture, who.id);
    order.ground = ErasureGround::Expiry; // insured by us: there is a reason to keep the data
    refused(order, ErrorKind::Conflict);
    fixture.clock.advanceDays(1200); // the order that the rule comes from holds until 28.02.2029
    refused(order, ErrorKind::Conflict);
    CHECK(desk.expiredPersons()->isEmpty());
    fixture.clock.advanceDays(-1200);
    NewContact contact;
    contact.person = who.id;
    contact.outcome = QStringLiteral("no-answer");
    REQUIRE(desk.recordContact(contact));
    CHECK(desk.erasureCandidates({who.id})->first().unsent == 1);
    refused(orderFor(fixture, who.id), ErrorKind::Conflict);
}

TEST_CASE("Whose time of keeping is over is found by the rule and erased without a paper", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    Desk& desk = fixture.desk();
    REQUIRE(desk.expiredPersons());
    const auto isOver = [&] {
        const auto over = desk.expiredPersons();
        REQUIRE(over);
        return std::any_of(over->cbegin(), over->cend(), [&](const auto& one) { return one.person == who.id; });
    };
    CHECK_FALSE(isOver());
    fixture.exec(QStringLiteral("DELETE FROM contact WHERE person_id = ?"), {who.id.value});
    fixture.exec(QStringLiteral("DELETE FROM consent WHERE person_id = ?"), {who.id.value});
    fixture.exec(QStringLiteral("DELETE FROM task WHERE person_id = ?"), {who.id.value});
    SECTION("three years after the change of the insurer, to the day") {
        fixture.exec(QStringLiteral("UPDATE person SET insured = 0 WHERE id = ?"), {who.id.value});
        fixture.exec(
            QStringLiteral("UPDATE coverage SET end_on = '2023-11-23', status = 'cancelled' WHERE person_id = ?"),
            {who.id.value});
        CHECK_FALSE(isOver()); // the last day counts
        fixture.exec(QStringLiteral("UPDATE coverage SET end_on = '2023-11-22' WHERE person_id = ?"), {who.id.value});
    }
    SECTION("three years after death, and later work puts it off") {
        fixture.exec(QStringLiteral("UPDATE person SET deceased_on = '2020-02-29' WHERE id = ?"), {who.id.value});
        const auto sheet = [&](qint64 ms) {
            fixture.exec(QStringLiteral(
                             "INSERT OR REPLACE INTO printed_sheet VALUES (1, 'M-1', ?, 'DVN', '2024-01-01', ?, 'c')"),
                         {who.id.value, ms});
        };
        sheet(1704100000000); // 01.01.2024
        CHECK_FALSE(isOver());
        sheet(1577900000000); // 01.01.2020
    }
    CHECK(isOver());
    ErasureOrder order = orderFor(fixture, who.id);
    order.ground = ErasureGround::Expiry;
    order.basis.clear();
    const auto outcome = erased(fixture, order);
    CHECK(paperText(outcome.certificate).contains(QStringLiteral("срок хранения истёк")));
    CHECK_FALSE(isOver());
}

TEST_CASE("Syncs bring an erased person back only after he was admitted again", "[erase]") {
    DeskFixture fixture(Role::Coordinator, true);
    const Traits who = somebody(fixture);
    erased(fixture, orderFor(fixture, who.id));
    const QString here = QStringLiteral("SELECT count(*) FROM person WHERE enp = '%1'").arg(who.enp);
    const QString rows =
        QStringLiteral("SELECT (SELECT count(*) FROM waiting_resource WHERE waits_for = '%1') + (SELECT "
                       "count(*) FROM list_member WHERE patient = '%1')")
            .arg(who.patient);
    fixture.serverDays(1);
    CHECK(fixture.sync().state == SyncReport::State::Ok);
    CHECK(fixture.value(here).toInt() == 0);
    fixture.exec(QStringLiteral("DELETE FROM watermark")); // everything anew, as after salvaging
    CHECK(fixture.sync().received > 1000);
    CHECK(fixture.value(here).toInt() == 0);
    CHECK(fixture.value(rows).toInt() == 0);
    CHECK(fixture.desk().admitAgain(QStringLiteral("123")).error().kind == ErrorKind::BadInput);
    const auto asked = fixture.desk().admitAgain(who.enp);
    REQUIRE(asked);
    CHECK(*asked == 1);
    CHECK(fixture.desk().admitAgain(who.enp).error().kind == ErrorKind::NotFound);
    fixture.sync();
    CHECK(fixture.value(here).toInt() == 1);
    // As somebody new: what the trail tells of the erased number is not told of him.
    CHECK(fixture.value(QStringLiteral("SELECT id FROM person WHERE enp = ?"), {who.enp}).toLongLong() != who.id.value);
    CHECK(fixture.desk().erasures()->first().admitted == 1);
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("A file of the polyclinic that names an erased person is taken in without him", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    const QString file = writeListFile(fixture, 0, {});
    erased(fixture, orderFor(fixture, who.id));
    const auto taken = fixture.desk().importList(file, Dvn, Month);
    REQUIRE(taken);
    CHECK(taken->accepted + taken->quarantined + taken->duplicates == taken->rows - 1);
    CHECK(taken->warnings.join(u' ').contains(QStringLiteral("left out")));
    CHECK_FALSE(pagesOf(fixture.raw()).contains(who.enp.toUtf8()));
    CHECK(fixture.rows(QStringLiteral("SELECT family || enp || cells FROM import_row WHERE state = 'erased'")) ==
          QStringList{QStringLiteral("[]")});
}

TEST_CASE("Earlier backups go with the erased person, and an older one that is restored does not bring him back",
          "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    const QString kept = fixture.folder.filePath(QStringLiteral("elsewhere"));
    const auto old = fixture.desk().backup(kept);
    REQUIRE(old);
    REQUIRE(fixture.desk().backup());
    fixture.clock.advanceDays(1);
    ErasureOrder order = orderFor(fixture, who.id);
    SECTION("kept when asked to, and named") {
        order.replaceBackups = false;
        const auto outcome = erased(fixture, order);
        CHECK(outcome.backupsRemoved == 0);
        CHECK(outcome.stillIn.size() == 1);
        CHECK(paperText(outcome.certificate).contains(QStringLiteral("могут храниться")));
        return;
    }
    const auto outcome = erased(fixture, order);
    CHECK(outcome.backupsRemoved == 1);
    CHECK(outcome.stillIn.isEmpty());
    CHECK(Desk::backups(fixture.desk().backupFolder()).size() == 1);
    fixture.close();
    const auto restored = Desk::restore(old->folder, fixture.folder.path(), QStringLiteral("coordinator"),
                                        DeskFixture::Password, environmentOf(fixture));
    REQUIRE(restored);
    CHECK(restored->erasedAgain == 1);
    CHECK_FALSE(restored->unreadable);
    fixture.reopen();
    const QByteArray pages = pagesOf(fixture.raw());
    CHECK_FALSE(pages.contains(who.enp.toUtf8()));
    CHECK_FALSE(pages.contains(who.family.toUtf8()));
    CHECK(fixture.desk().erasures()->size() == 1);
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("Joined records are one human being: both go", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    const QStringList others =
        fixture.rows(QStringLiteral("SELECT id FROM person WHERE id <> ? AND id NOT IN (SELECT person_id FROM "
                                    "outbox WHERE person_id IS NOT NULL) ORDER BY id DESC LIMIT 1"),
                     {who.id.value});
    const PersonId twin{others.first().toLongLong()};
    REQUIRE(fixture.desk().joinPersons(who.id, twin));
    const int people = countOf(fixture, QStringLiteral("person"));
    const auto both = fixture.desk().erasureCandidates({who.id, twin});
    REQUIRE(both);
    CHECK(both->size() == 1);
    const auto outcome = erased(fixture, orderFor(fixture, twin));
    CHECK(outcome.persons == 1);
    CHECK(countOf(fixture, QStringLiteral("person")) == people - 2);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'erase'")).toInt() == 2);
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("An edit that was given up leaves its digest in the trail, not its words", "[erase]") {
    DeskFixture fixture;
    const Traits who = somebody(fixture);
    NewContact contact;
    contact.person = who.id;
    contact.outcome = QStringLiteral("no-answer");
    contact.note = QStringLiteral("соседка Щукомельниковой");
    REQUIRE(fixture.desk().recordContact(contact));
    fixture.exec(QStringLiteral("UPDATE outbox SET state = 'parked'"));
    const OutboxId id = fixture.desk().outbox()->first().id;
    REQUIRE(fixture.desk().discardOutbox(id));
    const QString body =
        fixture.value(QStringLiteral("SELECT body || changes FROM outbox WHERE id = ?"), {id.value}).toString();
    CHECK(body.contains(contact.note));
    const QString digest =
        QString::fromLatin1(QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256).toHex());
    CHECK(fixture.value(QStringLiteral("SELECT details FROM audit WHERE action = 'give-up'")).toString() ==
          QStringLiteral("sha256 ") + digest);
    AuditFilter givenUp;
    givenUp.action = QStringLiteral("give-up");
    fixture.login(Role::Auditor);
    CHECK(fixture.desk().audit(givenUp)->rows.first().content == body);
    fixture.login(Role::Administrator);
    CHECK(fixture.desk().audit(givenUp)->rows.first().content.isEmpty());
    fixture.login(Role::Coordinator);
    erased(fixture, orderFor(fixture, who.id));
    CHECK_FALSE(pagesOf(fixture.raw()).contains(contact.note.toUtf8()));
    CHECK(fixture.desk().verify()->ok);
}
