// What the audit trail holds of each act, that no act goes without it, and how the auditor reads it.
#include "desk_fixture.h"

#include "print/route_sheet.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QDate Day(2026, 11, 24);

/// From here on the trail takes no row: the disk is full, say.
void fillTrail(DeskFixture& fixture) {
    fixture.exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"));
}

QStringList actions(DeskFixture& fixture, const char* action) {
    return fixture.rows(QStringLiteral("SELECT actor, subject, details FROM audit WHERE action = ? ORDER BY id"),
                        {QLatin1String(action)});
}

PersonId someone(DeskFixture& fixture) {
    return PersonId{
        fixture.value(QStringLiteral("SELECT id FROM person WHERE enp <> '' ORDER BY id LIMIT 1")).toLongLong()};
}

} // namespace

TEST_CASE("A search is noted with its hits, and no name is kept of it") {
    DeskFixture fixture;
    const QString family = fixture.firstToCall().name.family;
    for (qsizetype n = 1; n <= family.size(); ++n)
        REQUIRE(fixture.desk().find(family.first(n)));
    CHECK(actions(fixture, "search").size() == 1); // the first letter at once
    REQUIRE(fixture.desk().find(QStringLiteral("+7 912")));
    const QStringList rows = actions(fixture, "search");
    REQUIRE(rows.size() == 3); // and the rest when the series has ended
    CHECK(rows[0].startsWith(QStringLiteral("coordinator persons %1…1: ").arg(family.first(1))));
    CHECK(rows[1].startsWith(QStringLiteral("coordinator persons %1…%2: ").arg(family.first(1)).arg(family.size())));
    CHECK(rows[2].startsWith(QStringLiteral("coordinator persons #2 #3: ")));
    CHECK_FALSE(rows.join(u' ').contains(family));
}

TEST_CASE("What was typed last reaches the trail with the next act or the end of the sitting") {
    DeskFixture fixture;
    REQUIRE(fixture.desk().find(QStringLiteral("ив")));
    REQUIRE(fixture.desk().find(QStringLiteral("ива")));
    SECTION("a card is opened") {
        REQUIRE(fixture.desk().person(someone(fixture)));
    }
    SECTION("the desk is locked") {
        fixture.reopen();
    }
    CHECK(actions(fixture, "search").size() == 2);
    CHECK(actions(fixture, "search").last().contains(QStringLiteral("и…3")));
}

TEST_CASE("A sync leaves its beginning and its end, a locking and a check theirs") {
    DeskFixture fixture(Role::Coordinator, true);
    fixture.sync();
    CHECK(actions(fixture, "sync").last() == QStringLiteral("coordinator mis test"));
    CHECK(actions(fixture, "sync-end").last().startsWith(QStringLiteral("coordinator mis ok, received ")));
    CHECK(fixture.desk().verify());
    CHECK(actions(fixture, "verify") == QStringList{QStringLiteral("coordinator replica sound")});
    fixture.reopen();
    CHECK(actions(fixture, "lock").last() == QStringLiteral("coordinator replica "));
}

TEST_CASE("No act without its row: when the trail takes none, nothing is done and nothing leaves the desk") {
    DeskFixture fixture;
    const CallEntry entry = fixture.firstToCall();
    const QString pdf = fixture.folder.filePath(QStringLiteral("out.pdf"));
    const auto sheets = fixture.desk().routeSheets({entry.person}, QStringLiteral("DVN"), Day);
    REQUIRE(sheets);
    NewContact contact;
    contact.person = entry.person;
    contact.outcome = QStringLiteral("no-answer");
    fillTrail(fixture);
    const auto count = [&] {
        return fixture.rows(QStringLiteral(
            "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM outbox), (SELECT count(*) FROM flag), "
            "(SELECT count(*) FROM consent), (SELECT count(*) FROM reading), (SELECT count(*) FROM printed_sheet), "
            "(SELECT count(*) FROM setting), (SELECT count(*) FROM sync_run), (SELECT count(*) FROM audit)"));
    };
    const QStringList before = count();
    Desk& desk = fixture.desk();
    CHECK_FALSE(desk.person(entry.person));
    CHECK_FALSE(desk.find(QStringLiteral("ив")));
    CHECK_FALSE(desk.recordContact(contact));
    CHECK_FALSE(desk.changePhones(entry.person, {QStringLiteral("+79121234567")}));
    CHECK_FALSE(desk.recordConsent(entry.person, {QStringLiteral("phone"), {}}));
    CHECK_FALSE(desk.markLowMobility(entry.person, QStringLiteral("says so")));
    CHECK_FALSE(desk.recordReading(entry.person, QStringLiteral("8867-4"), 70, 0));
    CHECK_FALSE(desk.requestAppointment(entry.person, fixture.freeSlot().id, {}));
    CHECK_FALSE(desk.setSyncSchedule({}));
    CHECK_FALSE(desk.printRouteSheets({entry.person}, QStringLiteral("DVN"), Day, pdf));
    CHECK_FALSE(desk.notePrinted(*sheets));
    CHECK_FALSE(desk.sync({}, QStringLiteral("test")));
    CHECK(desk.sync({}, QStringLiteral("test")).error().kind != ErrorKind::Busy); // nothing runs on
    CHECK(count() == before);
    CHECK_FALSE(QFile::exists(pdf));
}

TEST_CASE("The auditor reads the trail by day, person, action and user; the reading is a row too") {
    DeskFixture fixture;
    const PersonId person = someone(fixture);
    const QString enp = fixture.value(QStringLiteral("SELECT enp FROM person WHERE id = ?"), {person.value}).toString();
    REQUIRE(fixture.desk().person(person));
    fixture.clock.advanceDays(1);
    fixture.login(Role::Auditor);
    Desk& desk = fixture.desk();
    const auto all = desk.audit({});
    REQUIRE(all);
    CHECK(all->total == all->rows.size());
    CHECK(all->rows.first().action == QStringLiteral("audit-read"));
    CHECK(all->actors.contains(QStringLiteral("coordinator")));
    CHECK(all->actions.contains(QStringLiteral("view")));
    AuditFilter filter;
    filter.enp = enp;
    filter.action = QStringLiteral("view");
    const auto views = desk.audit(filter);
    REQUIRE(views);
    REQUIRE(views->rows.size() == 1);
    CHECK(views->rows.first().enp == enp);
    CHECK_FALSE(views->rows.first().personName.isEmpty());
    CHECK(views->rows.first().actor == QStringLiteral("coordinator"));
    CHECK(views->rows.first().hash.size() == 32);
    filter.actor = QStringLiteral("representative");
    CHECK(desk.audit(filter)->rows.isEmpty());
    AuditFilter today;
    today.from = today.to = QDate(2026, 11, 24);
    CHECK(desk.audit(today)->rows.last().action == QStringLiteral("lock")); // the coordinator left only now
    AuditFilter yesterday;
    yesterday.to = QDate(2026, 11, 23);
    CHECK(desk.audit(yesterday)->rows.first().action == QStringLiteral("view"));
    yesterday.limit = 2;
    yesterday.offset = 1;
    const auto part = desk.audit(yesterday);
    CHECK(part->rows.size() == 2);
    CHECK(part->rows.first().id == views->rows.first().id - 1);
    CHECK(part->total > 3);
    filter = {};
    filter.flaggedOnly = true;
    CHECK(desk.audit(filter)->rows.isEmpty());
    REQUIRE_FALSE(desk.person(person));
    CHECK(desk.audit(filter)->rows.first().action == QStringLiteral("refused"));
}

TEST_CASE("The administrator reads the trail without names and asks for nobody by number") {
    DeskFixture fixture;
    const PersonId person = someone(fixture);
    const QString enp = fixture.value(QStringLiteral("SELECT enp FROM person WHERE id = ?"), {person.value}).toString();
    REQUIRE(fixture.desk().person(person));
    fixture.login(Role::Administrator);
    AuditFilter filter;
    filter.person = person;
    const auto rows = fixture.desk().audit(filter);
    REQUIRE(rows);
    REQUIRE_FALSE(rows->rows.isEmpty());
    CHECK(QString(rows->rows.first().personName + rows->rows.first().enp).isEmpty());
    filter = {};
    filter.enp = enp;
    CHECK(fixture.desk().audit(filter).error().kind == ErrorKind::NotAllowed);
    CHECK(fixture.desk().writeAccessHistory(enp, fixture.folder.filePath(QStringLiteral("h.pdf"))).error().kind ==
          ErrorKind::NotAllowed);
    const QString csv = fixture.folder.filePath(QStringLiteral("a.csv"));
    REQUIRE(fixture.desk().writeAudit({}, csv));
    QFile file(csv);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains(enp.toUtf8()));
}

TEST_CASE("The trail is exported with its hashes, and a person is told who looked at him") {
    DeskFixture fixture;
    const PersonId person = someone(fixture);
    const QString enp = fixture.value(QStringLiteral("SELECT enp FROM person WHERE id = ?"), {person.value}).toString();
    REQUIRE(fixture.desk().person(person));
    REQUIRE(fixture.desk().person(person));
    fixture.login(Role::Auditor);
    Desk& desk = fixture.desk();
    const auto path = [&](const char* name) { return fixture.folder.filePath(QLatin1String(name)); };
    AuditFilter filter;
    filter.person = person;
    filter.action = QStringLiteral("view");
    filter.limit = 1; // does not hold for a file
    CHECK(*desk.writeAudit(filter, path("a.xlsx")) == 2);
    CHECK(*desk.writeAudit(filter, path("a.csv")) == 2);
    QFile csv(path("a.csv"));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    const QByteArray hash =
        fixture
            .value(QStringLiteral("SELECT lower(hex(hash)) FROM audit WHERE action = 'view' ORDER BY id DESC LIMIT 1"))
            .toByteArray();
    CHECK(text.contains(hash));
    CHECK(text.contains(enp.toUtf8()));
    CHECK(desk.writeAudit(filter, path("a.txt")).error().kind == ErrorKind::BadInput);
    CHECK(*desk.writeAccessHistory(enp, path("h.pdf")) == 3); // two views and this paper
    CHECK(*desk.writeAccessHistory(enp, path("h.xlsx")) == 4);
    CHECK(QFile::exists(path("h.pdf")));
    CHECK(QFile::exists(path("h.xlsx")));
    CHECK(desk.writeAccessHistory(enp, path("h.txt")).error().kind == ErrorKind::BadInput);
    CHECK(desk.writeAccessHistory(QStringLiteral("12"), path("h.pdf")).error().kind == ErrorKind::BadInput);
    CHECK(actions(fixture, "audit-export").size() == 2);
    CHECK(actions(fixture, "access-history").size() == 2);
}

TEST_CASE("Every act that the desk notes has words for the auditor") {
    // As the verbs name them: audit(db, "view", …), trace("view", …), KeyRingEdit::apply(*d, "user-add", …).
    static const QRegularExpression noted(
        QStringLiteral("(?:audit\\(db, |trace\\(|apply\\(\\s*\\*d, )QStringLiteral\\(\"([a-z-]+)\"\\)"));
    QStringList codes;
    const QDir folder(QStringLiteral(DUTYDESK_SOURCE_DIR "/core/desk"));
    for (const QString& name : folder.entryList({QStringLiteral("*.cpp")})) {
        QFile source(folder.filePath(name));
        REQUIRE(source.open(QIODevice::ReadOnly));
        for (auto found = noted.globalMatch(QString::fromUtf8(source.readAll())); found.hasNext();)
            codes << found.next().captured(1);
    }
    CHECK(codes.size() > 30); // else the sources were not understood
    for (const QString& code : std::as_const(codes)) {
        INFO(code.toStdString() << " needs words in audit_words.cpp");
        CHECK(auditActionTitle(code) != code);
    }
    CHECK(auditSubjectTitle(QStringLiteral("appointment 7")) == QStringLiteral("appointment 7"));
    CHECK(auditSubjectTitle(QStringLiteral("persons")) == QStringLiteral("people"));
    CHECK(auditSubjectTitle(QStringLiteral("cardiology")) == QStringLiteral("cardiology"));
}

TEST_CASE("What stands in the details of a row is told in words, what is no code stays") {
    DeskFixture fixture;
    const Rules& rules = fixture.desk().rules();
    const auto words = [&](const char* action, const char* details) {
        return auditDetailWords(QString::fromUtf8(action), QString::fromUtf8(details), rules).toStdString();
    };
    CHECK(words("lock", "idle") == "nobody was there");
    CHECK(words("lock", "") == "");
    CHECK(words("unlock-failed", "wrong-password") == "wrong password");
    CHECK(words("refused", "administrator") == "administrator");
    CHECK(words("user-change", "representative 3") == "representative, level 3");
    CHECK(words("user-change", "auditor 1") == "auditor"); // levels are of representatives
    CHECK(words("search", "#16: 1") == "a number of 16 digits; found: 1");
    CHECK(words("search", "И…6 П…4: 2") == "И…6 П…4; found: 2");
    CHECK(words("export", "37 rows; обзвон.xlsx; sealed") == "rows: 37; обзвон.xlsx; with a password");
    CHECK(words("erase", "request, 22 rows") == "by request, records: 22");
    CHECK(words("erase", "expiry, 7 rows") == "the time of keeping was over, records: 7");
    CHECK(words("export", "1 rows; clipboard") == "rows: 1; to the clipboard");
    CHECK(words("sync-end", "partial, received 5, applied 4, sent 2, parked 1") ==
          "in part, received 5, new 4, sent 2, set aside 1");
    CHECK(words("audit-read", "2026-11-01..2026-11-20 by vera lock flagged") ==
          "from 01.11.2026 to 20.11.2026, by vera, locked, only what matters");
    CHECK(words("audit-read", "2026-11-14..") == "since 14.11.2026");
    CHECK(words("restore", "rescued 3, former not readable") ==
          "unsent edits rescued: 3, the former one could not be read");
    CHECK(words("connect", "https://mis.example/fhir; authorities: system; certificate: none") ==
          "https://mis.example/fhir; trusts the computer's authorities; without a certificate of the desk");
    CHECK(words("consent", "phone prevention").find("informing about prevention") != std::string::npos);
    for (const ContactOutcome& outcome : rules.outcomes.all())
        CHECK(auditDetailWords(QStringLiteral("contact"), outcome.code, rules) == outcome.titleEn);
    // A reason that somebody wrote is nobody's code.
    CHECK(words("break-glass", "idle, упала; врач просит: mine") == "idle, упала; врач просит: mine");
    CHECK(words("cancel", "37 rows") == "37 rows");
    CHECK(words("lock", "something newer") == "something newer");
}
