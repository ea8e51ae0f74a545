#include "list_files.h"

#include "domain/act_verdicts.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Dvn = QStringLiteral("DVN");

Reconciliation compared(DeskFixture& fixture, ImportId import = {}) {
    const auto reconciliation = fixture.desk().reconcile(Dvn, Month, import);
    INFO((reconciliation ? QString() : reconciliation.error().message).toStdString());
    REQUIRE(reconciliation);
    return *reconciliation;
}

QList<VerdictDraft> leavers(const Reconciliation& r, RowVerdict verdict, const QString& comment = {}) {
    QList<VerdictDraft> drafts;
    for (const ReconciliationRow& row : r.rows) {
        if (row.category == ListCategory::Leaving)
            drafts << VerdictDraft{verdictKey(row), verdict, comment};
    }
    REQUIRE(drafts.size() > 2);
    std::sort(drafts.begin(), drafts.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return drafts;
}

int audited(DeskFixture& fixture) {
    return fixture.value(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'verdict'")).toInt();
}

} // namespace

TEST_CASE("What was said of a comparison before its act is there after a crash, for that comparison alone") {
    DeskFixture fixture;
    const QString path = writeListFile(fixture, 3, {});
    REQUIRE(fixture.desk().importList(path, Dvn, Month));
    const Reconciliation r = compared(fixture);
    REQUIRE(r.importId > 0);
    const ComparisonId id(r);
    const QList<VerdictDraft> said = leavers(r, RowVerdict::Disputed, QStringLiteral("был в другом филиале"));
    REQUIRE(fixture.desk().keepVerdicts(id, said));
    CHECK(audited(fixture) == 1); // one step, one transaction, one row of the audit
    fixture.reopen();
    const auto kept = fixture.desk().keptVerdicts(id);
    REQUIRE(kept);
    CHECK((*kept == said));
    CHECK(fixture.desk().keptVerdicts(ComparisonId(compared(fixture, ImportId{-1})))->isEmpty()); // without the file
    // The same file imported again is the same comparison; another file is not.
    REQUIRE(fixture.desk().importList(path, Dvn, Month));
    const Reconciliation again = compared(fixture);
    CHECK(again.importId != r.importId);
    CHECK((*fixture.desk().keptVerdicts(ComparisonId(again)) == said));
    REQUIRE(fixture.desk().importList(writeListFile(fixture, 4, {}, QStringLiteral("other.csv")), Dvn, Month));
    CHECK(fixture.desk().keptVerdicts(ComparisonId(compared(fixture)))->isEmpty());
    // Keys of the rows are those of the new comparison too.
    QSet<QString> keys;
    for (const ReconciliationRow& row : again.rows)
        keys.insert(verdictKey(row));
    CHECK(qsizetype(again.rows.size()) == keys.size());
    for (const VerdictDraft& draft : said)
        CHECK(keys.contains(draft.row));
}

TEST_CASE("A draft said anew is replaced, and one that is open again is gone") {
    DeskFixture fixture;
    const Reconciliation r = compared(fixture, ImportId{-1});
    const ComparisonId id(r);
    QList<VerdictDraft> said = leavers(r, RowVerdict::Accepted);
    REQUIRE(fixture.desk().keepVerdicts(id, said));
    REQUIRE(fixture.desk().keepVerdicts(id, {{said[0].row, RowVerdict::Disputed, QStringLiteral("проверить")},
                                             {said[1].row, RowVerdict::Open, {}},
                                             {said[2].row, RowVerdict::Open, QStringLiteral("спросить")}}));
    const auto kept = fixture.desk().keptVerdicts(id);
    REQUIRE(kept);
    CHECK(kept->size() == said.size() - 1);
    CHECK((kept->at(0) == VerdictDraft{said[0].row, RowVerdict::Disputed, QStringLiteral("проверить")}));
    CHECK((kept->at(1) == VerdictDraft{said[2].row, RowVerdict::Open, QStringLiteral("спросить")}));
    CHECK(fixture.desk().keepVerdicts({}, said).error().kind == ErrorKind::BadInput);
    ComparisonId gone = id;
    gone.import = ImportId{77};
    CHECK(fixture.desk().keepVerdicts(gone, said).error().kind == ErrorKind::NotFound);
    const int before = audited(fixture);
    CHECK(fixture.desk().keepVerdicts(id, {})); // nothing said, nothing written
    CHECK(audited(fixture) == before);
}

TEST_CASE("The act takes what was said of its list and gives it back when it is taken back") {
    DeskFixture fixture;
    const Reconciliation r = compared(fixture, ImportId{-1});
    const ComparisonId id(r);
    const QList<VerdictDraft> said = leavers(r, RowVerdict::Accepted, QStringLiteral("по сверке"));
    REQUIRE(fixture.desk().keepVerdicts(id, said));
    ComparisonId other = id;
    other.month = QStringLiteral("2026-10");
    REQUIRE(fixture.desk().keepVerdicts(other, {said[0]}));
    const auto act = fixture.desk().acceptReconciliation(r, true);
    REQUIRE(act);
    CHECK(fixture.desk().keptVerdicts(id)->isEmpty());
    CHECK(fixture.desk().keptVerdicts(other)->size() == 1); // another list's
    // Said anew meanwhile: that holds.
    const VerdictDraft anew{said[1].row, RowVerdict::Disputed, QStringLiteral("нет")};
    REQUIRE(fixture.desk().keepVerdicts(id, {anew}));
    REQUIRE(fixture.desk().takeBackAct(*act));
    const auto back = fixture.desk().keptVerdicts(id);
    REQUIRE(back);
    CHECK(back->size() == said.size());
    CHECK((back->at(0) == said[0]));
    CHECK((back->at(1) == anew));
    CHECK(fixture.desk().verify()->ok);
}

TEST_CASE("Who may not reconcile neither keeps nor reads what was said of a comparison") {
    DeskFixture fixture(Role::Administrator);
    ComparisonId id;
    id.programme = Dvn;
    id.month = Month;
    CHECK(fixture.desk().keepVerdicts(id, {{QStringLiteral("x"), RowVerdict::Accepted, {}}}).error().kind ==
          ErrorKind::NotAllowed);
    CHECK(fixture.desk().keptVerdicts(id).error().kind == ErrorKind::NotAllowed);
}
