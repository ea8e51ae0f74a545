// Lists from the МО on the command line: columns, quarantine, verdicts, acts.
#include "cli/cli_desk.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk::test;

TEST_CASE("Columns can be named, the quarantine goes out, verdicts are given by reason and two acts are compared",
          "[cli]") {
    CliDesk desk;
    desk.writeFile(QStringLiteral("odd.csv"),
                   QStringLiteral("Кто;Когда;Полис\nЁлкина Мария Петровна;07.03.1958;7856140892001235\n"
                                  "Незнакомцев Пётр;31.02.2000;4747999718999991\n")
                       .toUtf8());
    const CliOutcome imported = desk.run(filled("import DIR/odd.csv --programme DVN --month 2026-11 --mapping "
                                                "Кто=fullName,B=birthDate,C=enp --quarantine DIR/bad.xlsx",
                                                desk));
    INFO(imported.err.toStdString());
    CHECK(imported.code == 1);
    CHECK(imported.object().value(u"accepted").toInt() == 1);
    CHECK(imported.object().value(u"quarantined").toInt() == 1);
    CHECK(QFile::exists(desk.path(QStringLiteral("bad.xlsx"))));
    // The columns are remembered.
    CHECK(desk.run(filled("import DIR/odd.csv --programme DVN --month 2026-11", desk))
              .object()
              .value(u"accepted")
              .toInt() == 1);

    const QString compare = QStringLiteral("reconcile --programme DVN --month 2026-11 --despite-brake ");
    const CliOutcome first =
        desk.run(words(qPrintable(compare + QStringLiteral("--accept done --dispute moved,age-or-sex"))));
    INFO(first.err.toStdString());
    CHECK(first.code == 0);
    REQUIRE(first.isPureJson());
    const CliOutcome second = desk.run(words(qPrintable(compare + QStringLiteral("--accept all"))));
    CHECK(second.code == 0);
    const CliOutcome diff = desk.run(words("reconcile --diff DVN-2026-11-1 DVN-2026-11-2"));
    INFO(diff.err.toStdString());
    CHECK(diff.code == 0);
    REQUIRE(diff.isPureJson());
    CHECK(keysOf(diff.object()) == names("before after stayed came left disputes"));
    CHECK(diff.object().value(u"before").toInt() + diff.object().value(u"came").toArray().size() -
              diff.object().value(u"left").toArray().size() ==
          diff.object().value(u"after").toInt());
}
