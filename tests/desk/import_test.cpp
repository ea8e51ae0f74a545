#include "list_files.h"

#include "domain/reconciliation.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Dvn = QStringLiteral("DVN");

ImportSummary imported(DeskFixture& fixture, const QString& path, const ImportChoice& choice = {}) {
    const auto summary = fixture.desk().importList(path, Dvn, Month, {}, choice);
    INFO((summary ? QString() : summary.error().message).toStdString());
    REQUIRE(summary);
    return *summary;
}

int badRowNumber(const ImportSummary& summary, const QString& value) {
    for (const ImportSummary::BadRow& bad : summary.badRows) {
        if (bad.value.contains(value))
            return bad.row;
    }
    FAIL("no bad row with that value");
    return 0;
}

} // namespace

TEST_CASE("A preview shows how a file is understood; a corrected column is used and remembered for the next file") {
    DeskFixture fixture;
    const QString path = fixture.folder.filePath(QStringLiteral("odd.csv"));
    const auto write = [&](const QByteArray& header) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(header + "\nИванов;Пётр;Ильич;01.02.1960;4747999718999991\n");
    };
    write("Ф;И;О;Когда;Номер полиса");
    const auto first = fixture.desk().previewFile(path);
    REQUIRE(first);
    CHECK_FALSE(first->remembered);
    REQUIRE(first->rows.size() == 2);
    CHECK(first->rows.at(1).cells.at(4) == QStringLiteral("4747999718999991"));
    ImportChoice choice;
    choice.mapping = first->mapping;
    choice.mapping->set(3, ListField::BirthDate);
    choice.mapping->set(4, ListField::Enp);
    choice.mapping->set(0, ListField::Family);
    choice.mapping->set(1, ListField::Given);
    choice.mapping->set(2, ListField::Patronymic);
    const auto corrected = fixture.desk().previewFile(path, choice);
    REQUIRE(corrected);
    CHECK(corrected->problem.isEmpty());
    CHECK(corrected->mapping.columnOf(ListField::BirthDate) == 3);
    CHECK(imported(fixture, path, choice).accepted == 1);

    const auto second = fixture.desk().previewFile(path);
    REQUIRE(second);
    CHECK(second->remembered);
    CHECK(second->mapping.columnOf(ListField::BirthDate) == 3);
    CHECK(second->warnings.isEmpty());

    write("Ф;И;О;Участок;Когда"); // the policy number went, the district came, the date moved
    const auto changed = fixture.desk().previewFile(path);
    REQUIRE(changed);
    REQUIRE(changed->remembered);
    const QString said = changed->warnings.join(u' ');
    INFO(said.toStdString());
    CHECK(said.contains(QStringLiteral("Номер полиса")));
    CHECK(said.contains(QStringLiteral("Участок")));
}

TEST_CASE("A file that cannot be used says why before anything is written") {
    DeskFixture fixture;
    const QString path = fixture.folder.filePath(QStringLiteral("list.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7\n");
    file.close();
    CHECK(fixture.desk().previewFile(path).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().importList(path, Dvn, Month).error().message.contains(QStringLiteral("PDF")));
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM import")).toInt() == 0);
    CHECK(fixture.desk().previewFile(fixture.folder.filePath(QStringLiteral("none.csv"))).error().kind ==
          ErrorKind::NotFound);
}

TEST_CASE("A cancelled import leaves nothing behind") {
    DeskFixture fixture;
    QStringList lines;
    for (int i = 0; i < 2000; ++i)
        lines << QStringLiteral("Иванов Пётр Ильич;01.02.1960;%1").arg(i);
    const QString path = writeListFile(fixture, 0, lines);
    const auto cancelled = fixture.desk().importList(path, Dvn, Month, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    CHECK(fixture.value(QStringLiteral("SELECT (SELECT count(*) FROM import) + (SELECT count(*) FROM import_row)"))
              .toInt() == 0);
}

TEST_CASE("A bad row is mended in place, taken in and put back as it stood") {
    DeskFixture fixture;
    const QString path = writeListFile(fixture, 0,
                                       {QStringLiteral("Незнакомцев Пётр Ильич;31.02.2000;4747999718999991"),
                                        QStringLiteral("Сидорова Анна Петровна;01.05.1958;7856140892001236")});
    const ImportSummary summary = imported(fixture, path);
    REQUIRE(summary.quarantined == 2);
    const int row = badRowNumber(summary, QStringLiteral("31.02"));
    const auto shown = fixture.desk().quarantineRow(summary.id, row);
    REQUIRE(shown);
    CHECK(shown->badColumns == QList<int>{1});
    CHECK(shown->headers.at(1).contains(QStringLiteral("Дата рождения")));
    REQUIRE_FALSE(shown->issues.isEmpty());
    CHECK_FALSE(shown->issues.first().remedy.isEmpty());

    const auto still = fixture.desk().mendRow(summary.id, row, {{1, QStringLiteral("32.12.2000")}});
    REQUIRE(still);
    CHECK_FALSE(still->mended);
    CHECK(still->cells.at(1) == QStringLiteral("32.12.2000"));
    CHECK(still->written.at(1) == QStringLiteral("31.02.2000"));

    const auto taken = fixture.desk().mendRow(summary.id, row, {{1, QStringLiteral("31.12.2000")}});
    REQUIRE(taken);
    CHECK(taken->mended);
    CHECK(taken->editedBy == QStringLiteral("coordinator"));
    const auto after = fixture.desk().imports();
    REQUIRE(after);
    CHECK(after->first().quarantined == 1);
    CHECK(after->first().accepted == summary.accepted + 1);
    const auto compared = fixture.desk().reconcile(Dvn, Month);
    REQUIRE(compared);
    CHECK(compared->counts.of(ListCategory::Unidentified) == 1); // the stranger takes part now

    const auto back = fixture.desk().unmendRow(summary.id, row);
    REQUIRE(back);
    CHECK_FALSE(back->mended);
    CHECK(back->cells == back->written);
    CHECK_FALSE(back->issues.isEmpty()); // what is wrong is said again
    CHECK(fixture.desk().imports()->first().accepted == summary.accepted);
    CHECK(fixture.desk().mendRow(summary.id, 1, {}).error().kind == ErrorKind::NotFound);
    CHECK(fixture.desk().mendRow(summary.id, row, {{-1, QStringLiteral("x")}}).error().kind == ErrorKind::BadInput);
}

TEST_CASE("A mended row that names somebody who stands in the file already is not taken twice") {
    DeskFixture fixture;
    const QString path = writeListFile(fixture, 0,
                                       {QStringLiteral("Незнакомцев Пётр Ильич;31.12.2000;4747999718999991"),
                                        QStringLiteral("Незнакомцев Пётр;31.12.2000;4747999718999992")});
    const ImportSummary summary = imported(fixture, path);
    const int row = badRowNumber(summary, QStringLiteral("4747999718999992"));
    const auto mended = fixture.desk().mendRow(summary.id, row, {{2, QStringLiteral("4747999718999991")}});
    REQUIRE(mended);
    CHECK_FALSE(mended->mended);
    CHECK(mended->issues.first().message.contains(QString::number(row - 1)));
}

TEST_CASE("The quarantine goes back to the МО as a workbook, and comes back corrected") {
    DeskFixture fixture;
    const QString path =
        writeListFile(fixture, 0, {QStringLiteral("Незнакомцев Пётр Ильич;31.02.2000;4747999718999991")});
    const ImportSummary summary = imported(fixture, path);
    const QString out = fixture.folder.filePath(QStringLiteral("quarantine.xlsx"));
    REQUIRE(fixture.desk().writeQuarantine(summary.id, out));
    const auto again = fixture.desk().previewFile(out);
    REQUIRE(again);
    CHECK(again->problem.isEmpty());
    CHECK(again->mapping.identifies());
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'export'")).toInt() == 1);
    CHECK(fixture.desk().writeQuarantine(ImportId{99}, out).error().kind == ErrorKind::NotFound);
}

TEST_CASE("A decision on who a row is holds for the next file, until it is forgotten") {
    DeskFixture fixture;
    // A member of the list whose number was left out and whose name has a slip.
    auto query = fixture.desk().listMembers(listOf(fixture, Dvn));
    REQUIRE(query);
    const auto chosen = std::find_if(query->cbegin(), query->cend(), [](const ListMemberRow& member) {
        return !member.inactive && member.name.count(u' ') == 2 && member.birthDate.isValid();
    });
    REQUIRE(chosen != query->cend());
    QString name = chosen->name;
    name.remove(2, 1);
    const QString line = name + u';' + chosen->birthDate.toString(QStringLiteral("dd.MM.yyyy")) + u';';
    const auto rowOf = [&]() -> ReconciliationRow {
        const QString path = writeListFile(fixture, 1000, {line});
        imported(fixture, path);
        const auto compared = fixture.desk().reconcile(Dvn, Month);
        REQUIRE(compared);
        for (const ReconciliationRow& row : compared->rows) {
            if (row.fileRow > 0)
                return row;
        }
        FAIL("the row is not in the comparison");
        return {};
    };
    const ReconciliationRow asked = rowOf();
    REQUIRE(asked.category == ListCategory::Probable);
    REQUIRE_FALSE(asked.identity.empty());
    CHECK(asked.identity.front().personId == QString::number(chosen->person.value));
    REQUIRE(fixture.desk().decideIdentity(asked.fingerprint, chosen->person, true));
    const ReconciliationRow known = rowOf();
    CHECK(known.category != ListCategory::Probable);
    CHECK(known.personId == QString::number(chosen->person.value));
    CHECK(known.identifiedBy == IdentifiedBy::Decision);
    REQUIRE(fixture.desk().forgetIdentity(asked.fingerprint, chosen->person));
    CHECK(rowOf().category == ListCategory::Probable);
    REQUIRE(fixture.desk().decideIdentity(asked.fingerprint, chosen->person, false));
    CHECK(rowOf().personId != QString::number(chosen->person.value));
    CHECK(fixture.desk().decideIdentity({}, chosen->person, true).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().decideIdentity(asked.fingerprint, PersonId{999999}, true).error().kind == ErrorKind::NotFound);
}
