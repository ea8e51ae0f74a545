// The audit trail from the command line, as the auditor reads it.
#include "cli/cli_desk.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace dutydesk::test;

namespace {

/// A desk with an auditor ("orlova") whose password lies in DIR/own.
struct AuditedDesk : CliDesk {
    AuditedDesk() {
        writeFile(QStringLiteral("first"), "river at dusk 7\n");
        writeFile(QStringLiteral("own"), "a lamp on the stairs\n");
        REQUIRE(run(filled("user add orlova --role auditor --new-password-file DIR/first", *this)).code == 0);
        REQUIRE(as("first", filled("password --new-password-file DIR/own", *this)).code == 0);
        REQUIRE(run(filled("person ENP", *this)).code == 0);
    }
    CliOutcome as(const char* file, const QStringList& command) {
        return cli.raw(QStringList{QStringLiteral("--data"), cli.data(), QStringLiteral("--login"),
                                   QStringLiteral("orlova"), QStringLiteral("--password-file"),
                                   path(QLatin1String(file)), QStringLiteral("--json")} +
                       command);
    }
    CliOutcome audit(const char* command) { return as("own", filled(command, *this)); }
};

QJsonObject firstRow(const CliOutcome& outcome) {
    return outcome.object().value(u"rows").toArray().first().toObject();
}

} // namespace

TEST_CASE("The auditor reads, narrows and exports the trail from the command line", "[cli][audit]") {
    AuditedDesk desk;
    const CliOutcome all = desk.audit("audit");
    REQUIRE(all.code == 0);
    REQUIRE(all.isPureJson());
    CHECK(keysOf(all.object()) == names("total rows"));
    CHECK(firstRow(all).value(u"action") == QStringLiteral("audit-read"));
    CHECK(keysOf(firstRow(all)) == names("row at actor action subject details flagged hash"));
    const CliOutcome views = desk.audit("audit --person ENP --action view --limit 1");
    CHECK(views.object().value(u"total") == 1);
    CHECK(firstRow(views).value(u"enp").toString() == SyncedReplica::instance().enps().first());
    CHECK(desk.audit("audit --to 2020-01-01").object().value(u"total") == 0);
    CHECK(desk.audit("audit --export DIR/trail.csv").object().value(u"rows").toInt() > 3);
    CHECK(QFile::exists(desk.path(QStringLiteral("trail.csv"))));
    CHECK(desk.audit("audit --person ENP --history DIR/who.pdf").code == 0);
    CHECK(QFile::exists(desk.path(QStringLiteral("who.pdf"))));
}

TEST_CASE("What cannot be asked of the trail is refused, each with its code", "[cli][audit]") {
    AuditedDesk desk;
    CHECK(desk.audit("audit --from yesterday").code == 2);
    CHECK(desk.audit("audit --limit none").code == 2);
    CHECK(desk.audit("audit --history DIR/who.pdf").code == 2);
    CHECK(desk.audit("audit --person 12").code == 5);
    CHECK(desk.audit("audit --export DIR/trail.txt").code == 5);
    CHECK(desk.run(filled("audit", desk)).code == 3); // a coordinator oversees, but does not audit
    CHECK(desk.audit("person ENP").code == 3);
    CHECK(desk.audit("person ENP --emergency no").code == 5);
    const CliOutcome flagged = desk.audit("audit --flagged");
    REQUIRE(flagged.object().value(u"total").toInt() > 0);
    for (const QJsonValue& row : flagged.object().value(u"rows").toArray())
        CHECK(row.toObject().value(u"flagged").toBool());
}

TEST_CASE("An emergency opens a card from the command line and is marked", "[cli][audit]") {
    AuditedDesk desk;
    QStringList words = filled("person ENP --emergency", desk);
    words << QStringLiteral("a fire in the ward");
    const CliOutcome card = desk.as("own", words);
    REQUIRE(card.code == 0);
    CHECK(card.object().value(u"enp").toString() == SyncedReplica::instance().enps().first());
    const QJsonObject row = firstRow(desk.audit("audit --action break-glass"));
    CHECK(row.value(u"details") == QStringLiteral("a fire in the ward"));
    CHECK(row.value(u"flagged").toBool());
}
