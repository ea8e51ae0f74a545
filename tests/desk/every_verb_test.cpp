// Every public verb of the desk with every role. A verb that is missing from the table below fails the second test.
#include "desk_fixture.h"

#include "domain/act_verdicts.h"
#include "domain/reconciliation.h"
#include "print/route_sheet.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// Who is let in: r(epresentative), c(oordinator), a(dministrator), i (the auditor, who inspects).
struct Verb {
    const char* name;
    const char* roles;
    std::function<ErrorKind(Desk&)> call; ///< with words that do no harm where the verb is allowed
};

const PersonId Person{1};
const QDate Day(2026, 11, 23);

/// ErrorKind::Cancelled stands for success: no verb below gives it.
template <class T>
ErrorKind kind(const Result<T>& result) {
    return result ? ErrorKind::Cancelled : result.error().kind;
}

QString text(const char* words) {
    return QString::fromLatin1(words);
}

const Actor Nobody{QStringLiteral("nobody"), QStringLiteral("Nobody"), Role::Representative, 1};

std::vector<Verb> reading() {
    return {
        {"verify", "rcai", [](Desk& d) { return kind(d.verify()); }},
        {"damagedPages", "rcai", [](Desk& d) { return kind(d.damagedPages()); }},
        {"today", "rc", [](Desk& d) { return kind(d.today()); }},
        {"callList", "rc", [](Desk& d) { return kind(d.callList({})); }},
        {"person", "rc", [](Desk& d) { return kind(d.person(Person)); }},
        {"breakGlass", "ai", [](Desk& d) { return kind(d.breakGlass(Person, text("no"))); }},
        {"breakGlass", "ai", [](Desk& d) { return kind(d.breakGlass(text("1"), text("no"))); }},
        {"glassBreaks", "c", [](Desk& d) { return kind(d.glassBreaks()); }},
        {"markGlassBreaksSeen", "c", [](Desk& d) { return kind(d.markGlassBreaksSeen()); }},
        {"find", "rc", [](Desk& d) { return kind(d.find(text("a"))); }},
        {"personByEnp", "rc", [](Desk& d) { return kind(d.personByEnp(text("1"))); }},
        {"specialties", "rc", [](Desk& d) { return kind(d.specialties()); }},
        {"freeSlots", "rc", [](Desk& d) { return kind(d.freeSlots({})); }},
        {"appointments", "rc", [](Desk& d) { return kind(d.appointments(Day, Day, false)); }},
        {"lists", "rc", [](Desk& d) { return kind(d.lists()); }},
        {"listMembers", "rc", [](Desk& d) { return kind(d.listMembers(ListId{1})); }},
        {"imports", "rc", [](Desk& d) { return kind(d.imports()); }},
        {"syncRuns", "rca", [](Desk& d) { return kind(d.syncRuns()); }},
        {"outbox", "rca", [](Desk& d) { return kind(d.outbox()); }},
        {"syncIssues", "rca", [](Desk& d) { return kind(d.syncIssues()); }},
        {"mergeRecords", "rca", [](Desk& d) { return kind(d.mergeRecords()); }},
        {"servers", "rca", [](Desk& d) { return kind(d.servers()); }},
    };
}

std::vector<Verb> contacts() {
    return {
        {"recordContact", "rc", [](Desk& d) { return kind(d.recordContact({})); }},
        {"undoContact", "rc", [](Desk& d) { return kind(d.undoContact(ContactId{-1})); }},
        {"changePhones", "rc", [](Desk& d) { return kind(d.changePhones(Person, {text("x")})); }},
        {"recordConsent", "rc", [](Desk& d) { return kind(d.recordConsent(Person, {text("pigeon"), {}})); }},
        {"markLowMobility", "rc", [](Desk& d) { return kind(d.markLowMobility(Person, {})); }},
        {"recordSurvey", "rc", [](Desk& d) { return kind(d.recordSurvey(Person, text("satisfaction"), {})); }},
        {"recordReading", "rc", [](Desk& d) { return kind(d.recordReading(Person, text("x"), 1, 1)); }},
        {"recordAdverseEvent", "rc", [](Desk& d) { return kind(d.recordAdverseEvent(Person, {}, {}, {})); }},
        {"requestHomeVisit", "rc", [](Desk& d) { return kind(d.requestHomeVisit(Person, {}, Day, Day, {})); }},
        {"requestAppointment", "rc", [](Desk& d) { return kind(d.requestAppointment(Person, SlotId{-1}, {})); }},
        {"cancelAppointment", "rc", [](Desk& d) { return kind(d.cancelAppointment(AppointmentId{-1}, {})); }},
    };
}

std::vector<Verb> lists() {
    return {
        {"previewFile", "rc", [](Desk& d) { return kind(d.previewFile(text("x"))); }},
        {"importList", "rc", [](Desk& d) { return kind(d.importList(text("x"), text("DVN"), text("2026-11"))); }},
        {"quarantineRow", "rc", [](Desk& d) { return kind(d.quarantineRow(ImportId{-1}, 1)); }},
        {"mendRow", "rc", [](Desk& d) { return kind(d.mendRow(ImportId{-1}, 1, {})); }},
        {"unmendRow", "rc", [](Desk& d) { return kind(d.unmendRow(ImportId{-1}, 1)); }},
        {"writeQuarantine", "rc", [](Desk& d) { return kind(d.writeQuarantine(ImportId{-1}, text("/none/x.xlsx"))); }},
        {"reconcile", "rc", [](Desk& d) { return kind(d.reconcile(text("NONE"), text("2026-11"))); }},
        {"decideIdentity", "rc", [](Desk& d) { return kind(d.decideIdentity({}, PersonId{}, true)); }},
        {"forgetIdentity", "rc", [](Desk& d) { return kind(d.forgetIdentity(text("1:x"), PersonId{-1})); }},
        {"keepVerdicts", "rc", [](Desk& d) { return kind(d.keepVerdicts({}, {})); }},
        {"keptVerdicts", "rc", [](Desk& d) { return kind(d.keptVerdicts({})); }},
        {"acceptReconciliation", "rc",
         [](Desk& d) {
             Reconciliation held;
             held.brake.on = true;
             return kind(d.acceptReconciliation(held));
         }},
        {"acceptReconciliation", "c",
         [](Desk& d) {
             Reconciliation held;
             held.brake.on = true;
             held.programme = text("DVN");
             held.month = text("2026-11");
             return kind(d.acceptReconciliation(held, ActVerdicts(held), true));
         }},
        {"takeBackAct", "rc", [](Desk& d) { return kind(d.takeBackAct(ActId{-1})); }},
        {"sendDisputes", "rc", [](Desk& d) { return kind(d.sendDisputes(ActId{-1})); }},
        {"disputes", "rc", [](Desk& d) { return kind(d.disputes(ActId{-1})); }},
        {"acts", "rc", [](Desk& d) { return kind(d.acts()); }},
        {"compareActs", "rc", [](Desk& d) { return kind(d.compareActs(ActId{-1}, ActId{-2})); }},
        {"weeks", "rc", [](Desk& d) { return kind(d.weeks(text("DVN"))); }},
        {"answerTimes", "rc", [](Desk& d) { return kind(d.answerTimes(text("DVN"))); }},
        {"priorityShares", "rc", [](Desk& d) { return kind(d.priorityShares(ListId{-1})); }},
        {"writeAct", "rc", [](Desk& d) { return kind(d.writeAct(ActId{-1}, text("/none/x.pdf"))); }},
        {"duplicates", "rc", [](Desk& d) { return kind(d.duplicates()); }},
        {"joinPersons", "rc", [](Desk& d) { return kind(d.joinPersons(PersonId{-1}, PersonId{-2})); }},
        {"separatePersons", "rc", [](Desk& d) { return kind(d.separatePersons(JoinId{-1})); }},
        {"joinedPersons", "rc", [](Desk& d) { return kind(d.joinedPersons()); }},
        {"printRouteSheets", "rc", [](Desk& d) { return kind(d.printRouteSheets({}, text("DVN"), Day, {})); }},
        {"routeSheets", "rc", [](Desk& d) { return kind(d.routeSheets({}, text("DVN"), Day)); }},
        {"printCoupon", "rc", [](Desk& d) { return kind(d.printCoupon(AppointmentId{-1}, {})); }},
        {"notePrinted", "rc", [](Desk& d) { return kind(d.notePrinted({})); }},
        {"dueOn", "rc", [](Desk& d) { return kind(d.dueOn(text("DVN"), Day)); }},
    };
}

std::vector<Verb> administration() {
    return {
        {"connectServer", "a", [](Desk& d) { return kind(d.connectServer({})); }},
        {"disconnectServer", "a", [](Desk& d) { return kind(d.disconnectServer(ServerId{-1})); }},
        {"backup", "rca", [](Desk& d) { return kind(d.backup(text("/proc/none"))); }},
        {"sync", "rca", [](Desk& d) { return kind(d.sync({text("nobody")}, text("test"))); }},
        {"plainHttpHosts", "rca", [](Desk& d) { return kind(d.plainHttpHosts()); }},
        {"allowPlainHttp", "a", [](Desk& d) { return kind(d.allowPlainHttp(text("/"))); }},
        {"withdrawPlainHttp", "a", [](Desk& d) { return kind(d.withdrawPlainHttp(text("none"))); }},
        {"takeOut", "rcai", [](Desk& d) { return kind(d.takeOut({})); }},
        {"retryOutbox", "rca", [](Desk& d) { return kind(d.retryOutbox(OutboxId{-1})); }},
        {"discardOutbox", "rc", [](Desk& d) { return kind(d.discardOutbox(OutboxId{-1})); }},
        {"decideMerge", "rc", [](Desk& d) { return kind(d.decideMerge(-1, true)); }},
        {"audit", "ai", [](Desk& d) { return kind(d.audit({})); }},
        {"writeAudit", "ai", [](Desk& d) { return kind(d.writeAudit({}, text("x"))); }},
        {"writeAccessHistory", "ai", [](Desk& d) { return kind(d.writeAccessHistory({}, text("x.pdf"))); }},
        {"writeAccessHistory", "i", [](Desk& d) { return kind(d.writeAccessHistory(text("1"), text("x.pdf"))); }},
        {"erasureCandidates", "c", [](Desk& d) { return kind(d.erasureCandidates({Person})); }},
        {"expiredPersons", "c", [](Desk& d) { return kind(d.expiredPersons()); }},
        {"erase", "c", [](Desk& d) { return kind(d.erase({})); }},
        {"erasures", "rcai", [](Desk& d) { return kind(d.erasures()); }},
        {"admitAgain", "c", [](Desk& d) { return kind(d.admitAgain(text("1"))); }},
        {"setSyncSchedule", "rca", [](Desk& d) { return kind(d.setSyncSchedule(d.syncSchedule())); }},
        {"setSetting", "rca", [](Desk& d) { return kind(d.setSetting(text("x"), text("y"))); }},
        {"setSetting", "a", [](Desk& d) { return kind(d.setSetting(text("security.x"), text("y"))); }},
        {"setSetting", "a", [](Desk& d) { return kind(d.setSetting(text("own_insurer"), text("78008"))); }},
        {"setLockRules", "rca", [](Desk& d) { return kind(d.setLockRules(d.lockRules())); }},
        {"setLockRules", "ca", [](Desk& d) { return kind(d.setLockRules({-1, false})); }},
        {"setLockRules", "a", [](Desk& d) { return kind(d.setLockRules({10, true})); }},
        {"setSetting", "", [](Desk& d) { return kind(d.setSetting(text("lock_sync"), text("1"))); }},
        {"saveDrafts", "rcai", [](Desk& d) { return kind(d.saveDrafts({}, text("key"))); }},
        {"takeDrafts", "rcai", [](Desk& d) { return kind(d.takeDrafts()); }},
        {"userList", "a", [](Desk& d) { return kind(d.userList()); }},
        {"addUser", "a", [](Desk& d) { return kind(d.addUser(Nobody, text("x"))); }},
        {"changeUser", "a", [](Desk& d) { return kind(d.changeUser(Nobody)); }},
        {"setUserDisabled", "a", [](Desk& d) { return kind(d.setUserDisabled(Nobody.login, true)); }},
        {"removeUser", "a", [](Desk& d) { return kind(d.removeUser(Nobody.login)); }},
        {"resetPassword", "a", [](Desk& d) { return kind(d.resetPassword(Nobody.login, text("x"))); }},
        {"freeUser", "a", [](Desk& d) { return kind(d.freeUser(Nobody.login)); }},
        {"makeRecoveryKey", "a", [](Desk& d) { return kind(d.makeRecoveryKey()); }},
        {"changeOwnPassword", "rcai", [](Desk& d) { return kind(d.changeOwnPassword({}, text("x"))); }},
    };
}

std::vector<Verb> everyVerb() {
    std::vector<Verb> all;
    for (auto* part : {&reading, &contacts, &lists, &administration}) {
        for (Verb& verb : part())
            all.push_back(std::move(verb));
    }
    return all;
}

/// These tell nothing of anybody and change nothing, or ask for a password (or the recovery key) themselves.
const QSet<QString> Free{
    QStringLiteral("exists"),       QStringLiteral("create"),       QStringLiteral("unlock"),
    QStringLiteral("users"),        QStringLiteral("unlockWait"),   QStringLiteral("mayManageUsers"),
    QStringLiteral("recover"),      QStringLiteral("rekey"),        QStringLiteral("mustChangePassword"),
    QStringLiteral("actor"),        QStringLiteral("clock"),        QStringLiteral("rules"),
    QStringLiteral("folder"),       QStringLiteral("channels"),     QStringLiteral("cancelSync"),
    QStringLiteral("syncing"),      QStringLiteral("syncSchedule"), QStringLiteral("setting"),
    QStringLiteral("backupFolder"), QStringLiteral("backupDue"),    QStringLiteral("backups"),
    QStringLiteral("restore"),      QStringLiteral("salvage"),      QStringLiteral("lockRules"),
    QStringLiteral("mayConnect"),
};

QSet<QString> publicVerbs() {
    QFile header(QStringLiteral(DUTYDESK_SOURCE_DIR "/core/desk/desk.h"));
    REQUIRE(header.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(header.readAll());
    const qsizetype from = source.indexOf(QStringLiteral("class Desk : public QObject"));
    const qsizetype to = source.indexOf(QStringLiteral("struct Private;"), from);
    REQUIRE(from > 0);
    REQUIRE(to > from);
    // Declarations begin four columns in; what goes on from one lies further in.
    static const QRegularExpression declaration(QStringLiteral("^    (?!using |/)[\\w:].*?([a-z]\\w*)\\("),
                                                QRegularExpression::MultilineOption);
    QSet<QString> names;
    for (auto found = declaration.globalMatch(source.mid(from, to - from)); found.hasNext();)
        names.insert(found.next().captured(1));
    return names;
}

} // namespace

TEST_CASE("Every verb asks for its right before it does anything, whatever the role") {
    const std::vector<Verb> verbs = everyVerb();
    const std::pair<Role, char> roles[] = {
        {Role::Representative, 'r'}, {Role::Coordinator, 'c'}, {Role::Administrator, 'a'}, {Role::Auditor, 'i'}};
    for (const auto& [role, letter] : roles) {
        DeskFixture fixture(role);
        const QString sent = QStringLiteral("SELECT count(*) FROM outbox");
        const int before = fixture.value(sent).toInt();
        for (const Verb& verb : verbs) {
            INFO(verb.name << " as " << roleCode(role).toStdString());
            const bool allowed = QLatin1String(verb.roles).contains(QLatin1Char(letter));
            CHECK((verb.call(fixture.desk()) == ErrorKind::NotAllowed) == !allowed);
        }
        CHECK(fixture.value(sent).toInt() == before);
    }
}

TEST_CASE("No public verb of the desk is missing from the table of rights") {
    QSet<QString> known = Free;
    for (const Verb& verb : everyVerb())
        known.insert(QString::fromLatin1(verb.name));
    const QSet<QString> verbs = publicVerbs();
    CHECK(verbs.size() > 80); // else the header was not understood
    for (const QString& verb : verbs) {
        INFO("Desk::" << verb.toStdString() << " needs a row in everyVerb(), or a reason to be Free");
        CHECK(known.contains(verb));
    }
    for (const QString& name : known) {
        INFO(name.toStdString() << " is no verb of desk.h any more");
        CHECK(verbs.contains(name));
    }
}

TEST_CASE("Until a password of one's own is chosen, every verb is refused") {
    DeskFixture fixture(Role::Administrator);
    const Actor novice{QStringLiteral("novice"), QStringLiteral("Novice"), Role::Administrator, 1};
    const QString first = QStringLiteral("river at dusk 7");
    REQUIRE(fixture.desk().addUser(novice, first));
    fixture.close();
    const DeskEnvironment environment{
        fixture.clock, fixture.random, DeskFixture::rules(), KeyRing::Cost::minimal(), {}};
    auto desk = Desk::unlock(fixture.folder.path(), novice.login, first, environment);
    REQUIRE(desk);
    for (const Verb& verb : everyVerb()) {
        if (QLatin1String(verb.name) == QLatin1String("changeOwnPassword"))
            continue;
        INFO(verb.name);
        CHECK(verb.call(**desk) == ErrorKind::NotAllowed);
    }
}

TEST_CASE("What a role may not is noted in the trail with its verb, once") {
    DeskFixture fixture(Role::Auditor);
    for (int i = 0; i < 3; ++i)
        CHECK(fixture.desk().changePhones(Person, {}).error().kind == ErrorKind::NotAllowed);
    CHECK(fixture.rows(QStringLiteral("SELECT actor, subject, details FROM audit WHERE action = 'refused'")) ==
          QStringList{QStringLiteral("auditor changePhones auditor")});
}

TEST_CASE("The administrator reads what waits and what went wrong, but not whose it is") {
    QString name;
    {
        DeskFixture coordinator;
        const CallEntry entry = coordinator.firstToCall();
        name = entry.name.brief();
        NewContact contact;
        contact.person = entry.person;
        contact.outcome = QStringLiteral("no-answer");
        REQUIRE(coordinator.desk().recordContact(contact));
        const auto sees = coordinator.desk().outbox();
        REQUIRE(sees);
        REQUIRE(sees->last().summary.contains(name));
    }
    DeskFixture fixture(Role::Administrator);
    fixture.exec(QStringLiteral("INSERT INTO outbox (server_id, type, table_name, row_id, operation, idempotency_key, "
                                "person_id, actor, summary, created_ms, state, server_words) VALUES (1, 'Patient', "
                                "'person', 1, 'update', 'k', 1, 'petrova', 'Иванов И. И.', 1, 'parked', 'Иванов')"));
    fixture.exec(QStringLiteral("INSERT INTO merge_record (server_id, type, fhir_id, person_id, field, base, mine, "
                                "theirs, decision, created_ms) VALUES (1, 'Patient', '1', 1, '/telecom', '1', '2', "
                                "'3', 'open', 1)"));
    const auto outbox = fixture.desk().outbox();
    REQUIRE(outbox);
    REQUIRE(outbox->size() == 1);
    CHECK(outbox->first().summary == QStringLiteral("Patient"));
    CHECK(outbox->first().serverWords.isEmpty());
    CHECK_FALSE(outbox->first().person.isValid());
    const auto merges = fixture.desk().mergeRecords();
    REQUIRE(merges);
    REQUIRE(merges->size() == 1);
    CHECK(QString(merges->first().personName + merges->first().base + merges->first().mine + merges->first().theirs)
              .isEmpty());
}

TEST_CASE("In an emergency one card opens to who gives a reason, and the coordinator is told") {
    DeskFixture fixture(Role::Auditor);
    const PersonId person{fixture.value(QStringLiteral("SELECT id FROM person WHERE enp <> '' LIMIT 1")).toLongLong()};
    const QString enp = fixture.value(QStringLiteral("SELECT enp FROM person WHERE id = ?"), {person.value}).toString();
    for (const char* thin : {"", "because", "   a   b    ", "123456789"})
        CHECK(fixture.desk().breakGlass(person, text(thin)).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().breakGlass(PersonId{-5}, text("a fire in the ward")).error().kind == ErrorKind::NotFound);
    const QString told = QStringLiteral("SELECT count(*) FROM audit WHERE action = 'break-glass'");
    CHECK(fixture.value(told).toInt() == 0);
    const auto card = fixture.desk().breakGlass(person, text("a  fire in the ward"));
    REQUIRE(card);
    CHECK(card->enp == enp);
    CHECK(fixture.desk().breakGlass(enp, text("and once more by number"))->id == person);
    CHECK(fixture
              .rows(QStringLiteral("SELECT person_id, actor, details FROM audit WHERE action = 'break-glass' "
                                   "ORDER BY id"))
              .first() == QStringLiteral("%1 auditor a fire in the ward").arg(person.value));
    fixture.login(Role::Coordinator);
    const auto today = fixture.desk().today();
    REQUIRE(today);
    REQUIRE(today->glassBreaks.size() == 2);
    CHECK(today->glassBreaks.first().reason == text("a fire in the ward"));
    CHECK_FALSE(today->glassBreaks.first().personName.isEmpty());
    REQUIRE(fixture.desk().markGlassBreaksSeen());
    CHECK(fixture.desk().glassBreaks()->isEmpty());
    fixture.login(Role::Representative);
    CHECK(fixture.desk().today()->glassBreaks.isEmpty());
}

TEST_CASE("An emergency view that cannot be noted shows nothing") {
    DeskFixture fixture(Role::Administrator);
    fixture.exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"));
    const PersonId person{fixture.value(QStringLiteral("SELECT id FROM person LIMIT 1")).toLongLong()};
    REQUIRE(person.isValid());
    CHECK_FALSE(fixture.desk().breakGlass(person, text("a fire in the ward")));
}
