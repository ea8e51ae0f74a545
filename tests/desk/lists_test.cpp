#include "list_files.h"

#include "domain/leave_reason.h"
#include "domain/reconciliation.h"

#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

TEST_CASE("A list is imported row by row; bad rows are kept, named and explained") {
    DeskFixture fixture;
    const QString path = writeListFile(fixture, 0,
                                       {QStringLiteral("Иванов Пётр Ильич;31.02.1960;7856140892001235"),
                                        QStringLiteral("Сидорова Анна;01.05.1958;7856140892001236")});
    const auto summary = fixture.desk().importList(path, QStringLiteral("DVN"), Month);
    INFO((summary ? QString() : summary.error().message).toStdString());
    REQUIRE(summary);
    CHECK(summary->quarantined == 2);
    CHECK(summary->accepted + summary->quarantined + summary->duplicates == summary->rows);
    REQUIRE(summary->badRows.size() >= 2);
    for (const ImportSummary::BadRow& bad : summary->badRows) {
        CHECK(bad.row > 3);
        CHECK_FALSE(bad.message.isEmpty());
        CHECK_FALSE(bad.remedy.isEmpty());
    }
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM import_row WHERE state = 'quarantined' AND cells <> '[]'"))
              .toInt() == 2);
    const auto kept = fixture.desk().imports();
    REQUIRE(kept->size() == 1);
    CHECK(kept->first().badRows.size() == summary->badRows.size());
}

TEST_CASE("File, МИС and replica are compared, every person once; what the file lacks is disputed, a stranger is not "
          "identified") {
    DeskFixture fixture;
    const QString path =
        writeListFile(fixture, 3, {QStringLiteral("Незнакомцев Пётр Ильич;01.02.1960;4747999718999991")});
    REQUIRE(fixture.desk().importList(path, QStringLiteral("DVN"), Month));
    const auto compared = fixture.desk().reconcile(QStringLiteral("DVN"), Month);
    REQUIRE(compared);
    CHECK(compared->counts.of(ListCategory::Unidentified) == 1);
    QSet<QString> persons;
    int sum = 0;
    for (int i = 0; i < ListCategoryCount; ++i)
        sum += compared->counts.of(static_cast<ListCategory>(i));
    CHECK(sum == int(compared->rows.size()));
    for (const ReconciliationRow& row : compared->rows) {
        if (row.personId.isEmpty())
            continue;
        CHECK_FALSE(persons.contains(row.personId));
        persons.insert(row.personId);
        if (row.category == ListCategory::Leaving)
            CHECK(row.leaveReason.has_value());
        if (row.category != ListCategory::Same)
            CHECK_FALSE((row.reasons.isEmpty() && row.differences.empty()));
    }
}

TEST_CASE("An accepted reconciliation is an act for ever: printed again it is the same, and leavers are marked with "
          "their reason") {
    DeskFixture fixture;
    const auto compared = fixture.desk().reconcile(QStringLiteral("DVN"), Month, ImportId{-1});
    REQUIRE(compared);
    REQUIRE(compared->counts.of(ListCategory::Leaving) > 0);
    const auto act = fixture.desk().acceptReconciliation(*compared, true);
    INFO((act ? QString() : act.error().message).toStdString());
    REQUIRE(act);
    CHECK(fixture.value(QStringLiteral("SELECT count(*) FROM list_member WHERE left_ms IS NOT NULL")).toInt() ==
          compared->counts.of(ListCategory::Leaving));
    const QString first = fixture.folder.filePath(QStringLiteral("a.xlsx")),
                  pdf = fixture.folder.filePath(QStringLiteral("a.pdf"));
    REQUIRE(fixture.desk().writeAct(*act, first));
    REQUIRE(fixture.desk().writeAct(*act, pdf));
    CHECK(QFile(pdf).size() > 5000);
    const QByteArray body =
        fixture.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {act->value}).toByteArray();
    fixture.exec(QStringLiteral("DELETE FROM list_member"));
    CHECK(fixture.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {act->value}).toByteArray() == body);
    CHECK(fixture.desk().writeAct(*act, QStringLiteral("a.docx")).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().writeAct(ActId{999}, first).error().kind == ErrorKind::NotFound);
}

TEST_CASE("Leavers and disputes go to the МО as tasks, each once") {
    DeskFixture fixture;
    const auto compared = fixture.desk().reconcile(QStringLiteral("DVN"), Month, ImportId{-1});
    const auto act = fixture.desk().acceptReconciliation(*compared, true);
    REQUIRE(act);
    const auto queued = fixture.desk().sendDisputes(*act);
    REQUIRE(queued);
    CHECK(*queued > 0);
    CHECK(fixture.desk().outbox()->size() == *queued);
    CHECK(*fixture.desk().sendDisputes(*act) == 0);
}

TEST_CASE("A programme or month that is none is refused before anything is read") {
    DeskFixture fixture;
    CHECK(fixture.desk().importList(QStringLiteral("x"), QStringLiteral("XYZ"), Month).error().kind ==
          ErrorKind::BadInput);
    CHECK(
        fixture.desk().importList(QStringLiteral("x"), QStringLiteral("DVN"), QStringLiteral("2026-13")).error().kind ==
        ErrorKind::BadInput);
    CHECK(fixture.desk().reconcile(QStringLiteral("XYZ"), Month).error().kind == ErrorKind::BadInput);
    CHECK(fixture.desk().reconcile(QStringLiteral("DVN"), QStringLiteral("November")).error().kind ==
          ErrorKind::BadInput);
}
