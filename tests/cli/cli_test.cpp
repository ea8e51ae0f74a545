// Every command of dutydesk-cli as scripts meet it: help, exit codes, JSON on standard output and nothing else,
// messages beside it.
#include "cli/cli_desk.h"

#include "replica/replica.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk::test;

namespace {

void checkNumbers(const QJsonObject& object, const char* keys) {
    for (const QString& key : words(keys)) {
        INFO(key.toStdString());
        CHECK(object.value(key).isDouble());
    }
}

struct HelpRow {
    const char* command;
    const char* mentions;
};

const HelpRow helpTable[] = {
    {"init", "--name --role"},
    {"backup", "--to --if-due --list"},
    {"restore", "DIR"},
    {"salvage", "--help"},
    {"user", "--name --role --level --new-password-file"},
    {"password", "--new-password-file"},
    {"recovery-key", "--help"},
    {"recover", "--recovery-key-file --new-password-file --name"},
    {"rekey", "--help"},
    {"connect", "NAME URL --role --token-file --auth-scheme --ca-file --system-ca --cert-file --key-file "
                "--passphrase-file --no-cert "
                "--token-url --client-id --secret-file --scope"},
    {"allow-http", "[HOST…] --withdraw"},
    {"sync", "[NAME…]"},
    {"status", "--help"},
    {"worklist", "--group --occasion --limit"},
    {"find", "TEXT"},
    {"person", "ENP"},
    {"contact", "ENP --outcome --reason --callback --note --channel"},
    {"slots", "--specialty --from --to --evening --weekend --at-home --limit"},
    {"book", "ENP SLOT --comment"},
    {"outbox", "--help"},
    {"import", "FILE --programme --month --mapping --quarantine"},
    {"reconcile", "--programme --month --file --act --accept --dispute --diff --despite-brake --send-disputes"},
    {"route-sheet", "[ENP…] --programme --date -o OUT.pdf"},
    {"verify", "--help"},
};

} // namespace

TEST_CASE("--help tells every command and each command's options", "[cli]") {
    CliDesk desk;
    const CliOutcome all = desk.cli.raw({QStringLiteral("--help")});
    CHECK(all.code == 0);
    CHECK(all.err.isEmpty());
    CHECK(all.out.contains("Exit: 0"));
    CHECK(desk.run({QStringLiteral("-h")}).code == 0);
    const CliOutcome version = desk.cli.raw({QStringLiteral("--version")});
    CHECK(version.code == 0);
    CHECK(version.out.startsWith("dutydesk-cli "));
    for (const HelpRow& row : helpTable) {
        INFO(row.command);
        CHECK(all.out.contains(row.command));
        const CliOutcome help = desk.cli.raw({QLatin1String(row.command), QStringLiteral("--help")});
        CHECK(help.code == 0);
        CHECK(help.err.isEmpty());
        const QString text = QString::fromUtf8(help.out);
        CHECK(text.section(u'\n', 0, 0).contains(QString(u' ' + QString(QLatin1String(row.command)))));
        for (const QString& word : words(row.mentions)) {
            INFO(word.toStdString());
            CHECK(text.contains(word));
        }
    }
}

TEST_CASE("Words that do not fit end with 2 and touch nothing", "[cli]") {
    CliDesk desk;
    const char* table[] = {
        "nonsense",
        "init surplus",
        "init --role king",
        "connect mis",
        "connect mis http://127.0.0.1:1/fhir --role king",
        "connect mis http://127.0.0.1:1/fhir --auth-scheme Basic",
        "connect mis https://mis.example/fhir --token-url https://mis.example/token",
        "connect mis https://mis.example/fhir --token-url https://mis.example/token --client-id desk --token-file "
        "DIR/x",
        "connect mis https://mis.example/fhir --ca-file DIR/x --system-ca",
        "connect mis https://mis.example/fhir --key-file DIR/x",
        "sync --fast",
        "status surplus",
        "worklist --group everybody",
        "worklist --limit 0",
        "worklist --limit many",
        "find",
        "person",
        "person ENP ENP2",
        "contact ENP",
        "contact --outcome informed",
        "contact ENP --outcome happy",
        "contact ENP --outcome informed --channel pigeon",
        "contact ENP --outcome refused --reason because",
        "contact ENP --outcome callback --callback tomorrow",
        "slots --from tomorrow",
        "slots --limit -1",
        "book ENP",
        "outbox surplus",
        "import DIR/list.csv",
        "import DIR/list.csv --programme DVN",
        "import DIR/list.csv --programme XX --month 2026-11",
        "import DIR/list.csv --programme DVN --month 2026-13",
        "import --programme DVN --month 2026-11",
        "reconcile --month 2026-11",
        "reconcile --programme DVN --month November",
        "reconcile --programme DVN --month 2026-11 DVN-2026-11-1",
        "reconcile --diff DVN-2026-11-1",
        "route-sheet ENP",
        "route-sheet -o DIR/x.pdf",
        "route-sheet ENP --programme XX -o DIR/x.pdf",
        "route-sheet ENP --date someday -o DIR/x.pdf",
        "verify surplus",
    };
    for (const char* row : table) {
        INFO(row);
        const CliOutcome outcome = desk.run(filled(row, desk));
        CHECK(outcome.code == 2);
        CHECK(outcome.out.isEmpty());
        CHECK_FALSE(outcome.err.isEmpty());
    }
    CHECK(desk.cli.raw({}).code == 2);
    CHECK(desk.cli.raw({QStringLiteral("--data")}).code == 2);
    CHECK(desk.cli.raw({QStringLiteral("--colour"), QStringLiteral("status")}).code == 2);
    CHECK(desk.run({QStringLiteral("outbox")}).array().isEmpty());
}

TEST_CASE("A replica that cannot be opened ends every command with 3", "[cli]") {
    CliDesk desk;
    desk.writeFile(QStringLiteral("wrong"), "not the password\n");
    const char* table[] = {"connect mis http://127.0.0.1:1/fhir",
                           "sync",
                           "status",
                           "worklist",
                           "find Ива",
                           "person ENP",
                           "contact ENP --outcome informed",
                           "slots",
                           "book ENP 1",
                           "outbox",
                           "verify",
                           "import DIR/list.csv --programme DVN --month 2026-11",
                           "reconcile --programme DVN --month 2026-11",
                           "route-sheet ENP -o DIR/x.pdf"};
    for (const char* row : table) {
        INFO(row);
        const CliOutcome outcome =
            desk.cli.raw(QStringList{QStringLiteral("--data"), desk.cli.data(), QStringLiteral("--password-file"),
                                     desk.path(QStringLiteral("wrong")), QStringLiteral("--json")} +
                         filled(row, desk));
        CHECK(outcome.code == 3);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.contains(QLatin1String("assword")));
    }
    CHECK_FALSE(QFile::exists(desk.path(QStringLiteral("x.pdf"))));
}

TEST_CASE("What is wrong with the replica is said, and it is left as it is", "[cli]") {
    CliDesk desk;
    const QString ring = desk.cli.data() + QStringLiteral("/keyring.json"),
                  data = desk.cli.data() + QStringLiteral("/replica.db");
    const auto overwrite = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        REQUIRE((file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()));
    };
    const auto check = [&](const char* what, const char* message) {
        INFO(what);
        const CliOutcome outcome = desk.run({QStringLiteral("status")});
        INFO(outcome.err.toStdString());
        CHECK(outcome.code == 3);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.contains(QLatin1String(message)));
    };
    SECTION("nothing there") {
        QFile::remove(ring);
        QFile::remove(data);
        check("missing", "no replica in this folder");
        CHECK(QDir(desk.cli.data()).isEmpty());
    }
    SECTION("a damaged key ring") {
        overwrite(ring, "{\"users\": [");
        check("damaged", "key");
    }
    SECTION("no key ring") {
        QFile::remove(ring);
        check("without key ring", "key");
    }
    SECTION("a foreign file") {
        overwrite(data, QByteArray("A letter, not a database. ").repeated(400));
        check("foreign", "not");
        QFile file(data);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().startsWith("A letter"));
    }
    SECTION("a newer schema") {
        desk.tamper(QStringLiteral("PRAGMA user_version = 4711;"));
        check("newer", "newer DutyDesk");
        desk.tamper(QStringLiteral("PRAGMA user_version = %1;").arg(dutydesk::Replica::SchemaVersion));
        CHECK(desk.run({QStringLiteral("status")}).code == 0);
    }
    SECTION("one there already") {
        const CliOutcome again = desk.run({QStringLiteral("init")});
        CHECK(again.code == 3);
        CHECK(again.err.contains(QLatin1String("already")));
        CHECK(desk.run({QStringLiteral("status")}).code == 0);
    }
    SECTION("a role that does not include it") {
        QDir(desk.cli.data()).removeRecursively();
        REQUIRE(desk.run({QStringLiteral("init"), QStringLiteral("--role"), QStringLiteral("auditor")}).code == 0);
        const CliOutcome worklist = desk.run({QStringLiteral("worklist")});
        CHECK(worklist.code == 3);
        CHECK(worklist.err.contains(QLatin1String("role")));
    }
}

TEST_CASE("A server out of reach ends sync with 4, with the truth in JSON", "[cli]") {
    CliDesk desk;
    REQUIRE(
        desk.run({QStringLiteral("connect"), QStringLiteral("mis"), QStringLiteral("http://127.0.0.1:1/fhir")}).code ==
        0);
    REQUIRE(desk.run(filled("contact ENP --outcome informed", desk)).code == 0);
    const CliOutcome sync = desk.run({QStringLiteral("sync")});
    CHECK(sync.code == 4);
    CHECK(sync.err.contains(QLatin1String("cannot be reached")));
    REQUIRE(sync.isPureJson());
    CHECK(keysOf(sync.object()) == names("received applied sent parked conflicts seconds servers"));
    checkNumbers(sync.object(), "received applied sent parked conflicts seconds");
    CHECK(sync.object().value(u"sent").toInt() == 0);
    CHECK(desk.run({QStringLiteral("outbox")}).array().size() == 1);
}

TEST_CASE("Input that cannot be used ends with 5 and says why", "[cli]") {
    CliDesk desk;
    desk.writeFile(QStringLiteral("letter.csv"), "Dear colleagues,\nthe list will come tomorrow.\n");
    desk.writeFile(QStringLiteral("picture.xlsx"), "\x89PNG\r\n\x1a\n0000");
    desk.writeFile(QStringLiteral("odd.csv"), "один;два;три\nа;б;1\nв;г;2\n");
    struct Row {
        const char* words;
        const char* says;
    };
    const Row table[] = {
        {"person 7856140892001236", "policy number"},
        {"person 4747999718999991", "Nobody"},
        {"contact 123 --outcome informed", "policy number"},
        {"contact ENP --outcome refused", "reason"},
        {"contact ENP --outcome callback", "when to call back"},
        {"contact ENP --outcome callback --callback 2026-11-22T10:00", "still to come"},
        {"book ENP 999999999", "not on the schedule"},
        {"book ENP nonsense", "not on the schedule"},
        {"slots --specialty Астрология", "no free times"},
        {"sync elsewhere", "No server"},
        {"connect mis not-an-address", "not an address"},
        {"connect mis http://127.0.0.1:1/fhir --token-file DIR/none", "token file"},
        {"connect mis http://mis.example/fhir", "https://"},
        {"connect mis https://mis.example/fhir --ca-file DIR/none", "cannot be read"},
        {"connect mis https://mis.example/fhir --ca-file DIR/letter.csv", "no certificate of an authority"},
        {"connect mis https://mis.example/fhir --cert-file DIR/letter.csv", "does not open"},
        {"connect mis https://mis.example/fhir", "Give it again"},
        {"import DIR/none.xlsx --programme DVN --month 2026-11", "none.xlsx"},
        {"import DIR/letter.csv --programme DVN --month 2026-11", ""},
        {"import DIR/picture.xlsx --programme DVN --month 2026-11", ""},
        {"reconcile --programme DVN --month 2026-11 --file DIR/none.csv", "none.csv"},
        {"reconcile --programme DVN --month 2026-11 --act DIR/act.doc", ".pdf or .xlsx"},
        {"reconcile --programme DVN --month 2026-11 --act DIR/none/act.pdf", "cannot be written"},
        {"reconcile --programme DVN --month 2026-11 --accept tired", "age-or-sex"},
        {"reconcile --diff DVN-2026-11-1 DVN-2026-11-2", "DVN-2026-11-1"},
        {"import DIR/odd.csv --programme DVN --month 2026-11 --mapping Z=enp", "no column 'Z'"},
        {"import DIR/odd.csv --programme DVN --month 2026-11 --mapping A=colour", "birthDate"},
        {"import DIR/odd.csv --programme DVN --month 2026-11 --mapping A=district", "who a row is"},
        {"route-sheet ENP -o DIR/none/x.pdf", "cannot be written"},
        {"route-sheet --programme DVN --date 2020-01-01 -o DIR/x.pdf", "Nobody"},
    };
    for (const Row& row : table) {
        INFO(row.words);
        const CliOutcome outcome = desk.run(filled(row.words, desk));
        INFO(outcome.err.toStdString());
        CHECK(outcome.code == 5);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.contains(QLatin1String(row.says)));
    }
    const CliOutcome noPassword =
        desk.cli.raw({QStringLiteral("--data"), desk.cli.data(), QStringLiteral("--password-file"),
                      desk.path(QStringLiteral("none")), QStringLiteral("status")});
    CHECK(noPassword.code == 5);
    CHECK(noPassword.err.contains(QLatin1String("password file")));
    CHECK(desk.run({QStringLiteral("outbox")}).array().isEmpty());
    CHECK(desk.run({QStringLiteral("verify")}).code == 0);
}

TEST_CASE("Reading commands give the JSON that is promised", "[cli]") {
    CliDesk desk;
    const CliOutcome worklist = desk.run(words("worklist --limit 3 --group cardiovascular"));
    REQUIRE(worklist.isPureJson());
    REQUIRE(worklist.array().size() == 3);
    CHECK(worklist.err.contains(QLatin1String("persons to contact")));
    for (const QJsonValue& entry : worklist.array()) {
        CHECK(keysOf(entry.toObject()) == names("enp name group due why occasion attempts phone"));
        CHECK(entry.toObject().value(u"enp").toString().size() == 16);
        CHECK(entry.toObject().value(u"group") == QLatin1String("cardiovascular"));
        CHECK(QDate::fromString(entry.toObject().value(u"due").toString(), Qt::ISODate).isValid());
        CHECK_FALSE(entry.toObject().value(u"why").toArray().isEmpty());
    }
    const CliOutcome status = desk.run(words("status"));
    CHECK(keysOf(status.object()) == names("overdue dueToday noShows stageTwoSoon discharges visitsToday lastSync "
                                           "lastSyncState toSend parked conflicts coverage"));
    const CliOutcome person = desk.run(filled("person ENP", desk));
    CHECK(keysOf(person.object()) ==
          names("enp snils name birthDate age group insured active phones warnings needs appointments contacts plans"));
    const QString family = person.object().value(u"name").toString().section(u' ', 0, 0);
    const CliOutcome found = desk.run({QStringLiteral("find"), family.left(4)});
    REQUIRE_FALSE(found.array().isEmpty());
    CHECK(keysOf(found.array().first().toObject()).contains(names("enp name birthDate phone group active")));
    const CliOutcome free = desk.run(words("slots --limit 2 --evening"));
    REQUIRE(free.array().size() == 2);
    CHECK(keysOf(free.array().first().toObject()) == names("slot start specialty doctor room atHome evening weekend"));
    CHECK(free.array().first().toObject().value(u"evening").toBool());
    const CliOutcome outbox = desk.run(words("outbox"));
    CHECK((outbox.isPureJson() && outbox.array().isEmpty() && outbox.code == 0));
    const CliOutcome verify = desk.run(words("verify"));
    CHECK(keysOf(verify.object()) == names("ok replica audit outbox"));
    CHECK((verify.object().value(u"ok").toBool() && verify.code == 0));
    for (const char* part : {"replica", "audit", "outbox"})
        CHECK(verify.object().value(QLatin1String(part)).isArray());
    // Without --json the same for people: not JSON.
    const CliOutcome plain = desk.cli.raw({QStringLiteral("--data"), desk.cli.data(), QStringLiteral("--password-file"),
                                           desk.cli.passwordFile(), QStringLiteral("status")});
    CHECK(plain.code == 0);
    CHECK_FALSE(plain.isPureJson());
    CHECK(plain.out.contains("Overdue"));
}

TEST_CASE("Writing commands give the JSON that is promised", "[cli]") {
    CliDesk desk;
    CHECK(keysOf(desk.run(filled("contact ENP --outcome no-answer", desk)).object()) == names("contact"));
    const int slot =
        desk.run(words("slots --limit 1 --from 2026-11-24")).array().first().toObject().value(u"slot").toInt();
    const QStringList book{QStringLiteral("book"), SyncedReplica::instance().enps().at(1), QString::number(slot)};
    const CliOutcome booked = desk.run(book);
    CHECK(keysOf(booked.object()) == names("appointment state"));
    const CliOutcome again = desk.run(book);
    CHECK(again.code == 1); // taken: another one is to be chosen
    CHECK(again.out.isEmpty());
    const CliOutcome outbox = desk.run(words("outbox"));
    REQUIRE(outbox.array().size() == 2);
    CHECK(keysOf(outbox.array().first().toObject()) ==
          names("id server type operation summary state attempts serverWords"));

    desk.writeFile(
        QStringLiteral("list.csv"),
        QStringLiteral(
            "ФИО;Дата рождения;ЕНП\nЁлкина Мария Петровна;07.03.1958;7856140892001235\nБез Номера Вовсе;99.99.1958;1\n"
            "Ёлкина Мария Петровна;07.03.1958;7856140892001235\n")
            .toUtf8());
    const CliOutcome imported = desk.run(filled("import DIR/list.csv --programme ДВН --month 2026-11", desk));
    CHECK(imported.code == 1);
    REQUIRE(imported.isPureJson());
    CHECK(keysOf(imported.object()) == names("rows accepted quarantined duplicates import bad"));
    CHECK(imported.object().value(u"rows").toInt() == 3);
    CHECK(imported.object().value(u"accepted").toInt() == 1);
    CHECK(imported.object().value(u"quarantined").toInt() == 1);
    CHECK(imported.object().value(u"duplicates").toInt() == 1);
    CHECK(keysOf(imported.object().value(u"bad").toArray().first().toObject()) ==
          names("row field value message remedy"));

    const CliOutcome compared = desk.run(words("reconcile --programme DVN --month 2026-11"));
    REQUIRE(compared.isPureJson());
    CHECK(keysOf(compared.object()) == names("same new changed leaving disputed probable unidentified brake"));
    checkNumbers(compared.object(), "same new changed disputed probable unidentified");
    CHECK(compared.object().value(u"leaving").isObject());
    CHECK(compared.object().value(u"unidentified").toInt() + compared.object().value(u"new").toInt() +
              compared.object().value(u"disputed").toInt() >
          0);

    const CliOutcome sheet = desk.run(filled("route-sheet ENP ENP2 --programme DVN -o DIR/sheets.pdf", desk));
    CHECK(keysOf(sheet.object()) == names("persons pages file"));
    CHECK(QFile::exists(desk.path(QStringLiteral("sheets.pdf"))));

    desk.tamper(QStringLiteral("DELETE FROM contact WHERE local_state = 1;"));
    const CliOutcome verify = desk.run(words("verify"));
    CHECK(verify.code == 1);
    CHECK_FALSE(verify.object().value(u"ok").toBool());
    CHECK(verify.object().value(u"outbox").toArray().size() == 1);
}
