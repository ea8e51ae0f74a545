// A person's data destroyed from the command line.
#include "cli/cli_desk.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace dutydesk::test;

TEST_CASE("Erasing tells first, destroys with --yes, and leaves a certificate and a line of the register",
          "[cli][erase]") {
    CliDesk desk;
    const CliOutcome told = desk.run(filled("erase ENP", desk));
    REQUIRE(told.code == 0);
    REQUIRE(told.isPureJson());
    CHECK(told.object().value(u"erased") == false);
    const QJsonObject who = told.object().value(u"persons").toArray().first().toObject();
    CHECK(keysOf(who) == names("enp name keptUntil expired records unsent upcoming"));
    CHECK(desk.run(filled("person ENP", desk)).code == 0); // still there

    const CliOutcome done = desk.run(filled("erase ENP --basis petition-5 --certificate DIR/act.pdf --yes", desk));
    REQUIRE(done.code == 0);
    REQUIRE(done.isPureJson());
    CHECK(keysOf(done.object()) == names("erased number persons records certificate backupsRemoved stillIn trouble"));
    CHECK(done.object().value(u"records").toInt() >= who.value(u"records").toInt());
    CHECK(QFile::exists(desk.path(QStringLiteral("act.pdf"))));
    CHECK(desk.run(filled("person ENP", desk)).code == 5);
    CHECK(desk.run(filled("verify", desk)).code == 0);
    const CliOutcome reg = desk.run(filled("erase --register", desk));
    REQUIRE(reg.array().size() == 1);
    CHECK(reg.array().first().toObject().value(u"number") == done.object().value(u"number"));
    CHECK(desk.run(filled("erase ENP --admit", desk)).object().value(u"servers") == 1);
}

TEST_CASE("What cannot be erased is refused, each with its code", "[cli][erase]") {
    CliDesk desk;
    CHECK(desk.run(filled("erase", desk)).code == 2);
    CHECK(desk.run(filled("erase ENP --basis petition-5 --yes", desk)).code == 2);
    CHECK(desk.run(filled("erase --admit", desk)).code == 2);
    CHECK(desk.run(filled("erase 12", desk)).code == 5);
    CHECK(desk.run(filled("erase ENP --basis petition-5 --certificate DIR/act.txt --yes", desk)).code == 5);
    CHECK(desk.run(filled("erase ENP --certificate DIR/act.pdf --yes", desk)).code == 5);           // no paper
    CHECK(desk.run(filled("erase ENP --expired --certificate DIR/act.pdf --yes", desk)).code == 1); // insured by us
    CHECK(desk.run(filled("erase ENP --admit", desk)).code == 5);                                   // nobody was erased
    CHECK(desk.run(filled("erase --expired", desk)).object().value(u"persons").toArray().isEmpty());
    CHECK(desk.run(filled("person ENP", desk)).code == 0);
}
