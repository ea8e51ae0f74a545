#include "list_files.h"

#include "desk/act_json.h"
#include "exchange/table_reader.h"
#include "exchange/zip_package.h"
#include "resources/word_book.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Dvn = QStringLiteral("DVN");

/// The interface in English while it lives, with the words of the program.
struct EnglishInterface {
    EnglishInterface() {
        REQUIRE(book.open(QStringLiteral("en")));
        QCoreApplication::installTranslator(&book);
    }
    ~EnglishInterface() { QCoreApplication::removeTranslator(&book); }
    WordBook book;
};

ReconciliationAct kept(DeskFixture& fixture, ActId act) {
    return actFromJson(
        fixture.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {act.value}).toString().toUtf8());
}

/// Letters of the Latin alphabet in words: what of the interface's English has slipped through.
QStringList english(const QString& text) {
    QStringList found;
    for (const char* word : {"The ", "the ", "Passed", "Died", "Insured", "Correct", "check", "polyclinic", " row ",
                             "is not", "Attached", "Joined"}) {
        if (text.contains(QLatin1String(word)))
            found << QLatin1String(word);
    }
    return found;
}

/// All texts of a workbook, sheet by sheet.
QString textsOf(const QString& path) {
    auto reader = openTable(path);
    REQUIRE(reader);
    QString all;
    for (int sheet = 0; sheet < int((*reader)->sheets().size()); ++sheet) {
        REQUIRE((*reader)->openSheet(sheet));
        SourceRow row;
        while (true) {
            const auto more = (*reader)->next(row);
            REQUIRE(more);
            if (!*more)
                break;
            all += row.texts().join(u'\n') + u'\n';
        }
    }
    return all;
}

} // namespace

TEST_CASE("What goes to the МО is Russian when the interface is English: the quarantine, the act, the questions") {
    DeskFixture fixture;
    const EnglishInterface words;
    const QString path = writeListFile(fixture, 0,
                                       {QStringLiteral("Незнакомцев Пётр Ильич;31.02.2000;4747999718999991"),
                                        QStringLiteral("Сидорова Анна;01.05.1958;7856140892001236")});
    const auto summary = fixture.desk().importList(path, Dvn, Month);
    REQUIRE(summary);
    REQUIRE(summary->badRows.size() >= 2);
    CHECK_FALSE(english(summary->badRows.first().message + u' ' + summary->badRows.first().remedy).isEmpty());
    const QString out = fixture.folder.filePath(QStringLiteral("quarantine.xlsx"));
    REQUIRE(fixture.desk().writeQuarantine(summary->id, out));
    const QString sent = textsOf(out);
    INFO(sent.toStdString());
    CHECK(english(sent) == QStringList());
    CHECK(sent.contains(QStringLiteral("31.02.2000")));

    const auto compared = fixture.desk().reconcile(Dvn, Month);
    REQUIRE(compared);
    bool shown = false;
    for (const ReconciliationRow& row : compared->rows)
        shown = shown || !english(row.reasons.join(u' ')).isEmpty();
    CHECK(shown); // on the screen it is English
    const auto act = fixture.desk().acceptReconciliation(*compared, true);
    REQUIRE(act);
    for (const ReconciliationRow& row : kept(fixture, *act).rows)
        CHECK(english(row.reasons.join(u' ')) == QStringList());
    CHECK(english(kept(fixture, *act).brake.reasons.join(u' ')) == QStringList());
    REQUIRE(fixture.desk().sendDisputes(*act));
    CHECK(english(fixture.value(QStringLiteral("SELECT group_concat(note, ' ') FROM task WHERE act_id IS NOT NULL"))
                      .toString()) == QStringList());
}

TEST_CASE("An act keeps who decided whom a row means, and can be proven to belong to its file") {
    DeskFixture fixture;
    const auto members = fixture.desk().listMembers(listOf(fixture, Dvn));
    REQUIRE(members);
    const auto chosen = std::find_if(members->cbegin(), members->cend(), [](const ListMemberRow& member) {
        return !member.inactive && member.name.count(u' ') == 2 && member.birthDate.isValid();
    });
    REQUIRE(chosen != members->cend());
    QString name = chosen->name;
    name.remove(2, 1);
    const QString path = writeListFile(
        fixture, 1000, {QString(name + u';' + chosen->birthDate.toString(QStringLiteral("dd.MM.yyyy")) + u';')});
    REQUIRE(fixture.desk().importList(path, Dvn, Month));
    const auto asked = fixture.desk().reconcile(Dvn, Month);
    REQUIRE(asked);
    const ReconciliationRow& row = asked->rows.front();
    REQUIRE(row.category == ListCategory::Probable);
    const auto doubtful = fixture.desk().acceptReconciliation(*asked, true);
    REQUIRE(doubtful);
    CHECK((kept(fixture, *doubtful).rows.front().identity == row.identity));
    CHECK(kept(fixture, *doubtful).rows.front().fingerprint == row.fingerprint);
    CHECK(kept(fixture, *doubtful).decisions.empty());

    REQUIRE(fixture.desk().decideIdentity(row.fingerprint, chosen->person, true));
    const auto known = fixture.desk().reconcile(Dvn, Month);
    REQUIRE(known);
    const auto act = fixture.desk().acceptReconciliation(*known, true);
    REQUIRE(act);
    const QString table = fixture.folder.filePath(QStringLiteral("a.xlsx")),
                  form = fixture.folder.filePath(QStringLiteral("a.pdf"));
    const auto bytes = [](const QString& file) {
        QFile read(file);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    };
    REQUIRE(fixture.desk().writeAct(*act, table));
    REQUIRE(fixture.desk().writeAct(*act, form));
    const QByteArray then = bytes(table), formThen = bytes(form);
    const auto mark = kept(fixture, *act).watermark();
    CHECK(mark.login == fixture.desk().actor().login);
    CHECK_FALSE(mark.desk.isEmpty());
    ZipPackage book;
    REQUIRE(book.open(table));
    CHECK(QString::fromUtf8(*book.readAll(QStringLiteral("docProps/core.xml"), 1 << 20)).contains(mark.text()));
    // A year later: the decision is forgotten here, the import is gone, and the act says what it said.
    REQUIRE(fixture.desk().forgetIdentity(row.fingerprint, chosen->person));
    fixture.clock.advanceDays(365);
    fixture.reopen();
    const ReconciliationAct again = kept(fixture, *act);
    REQUIRE(again.decisions.size() == 1);
    CHECK(again.decisions.front().fingerprint == row.fingerprint);
    CHECK(again.decisions.front().personId == QString::number(chosen->person.value));
    CHECK(again.decisions.front().same);
    CHECK_FALSE(again.decisions.front().by.isEmpty());
    CHECK(again.rows.front().identifiedBy == IdentifiedBy::Decision);
    CHECK(again.rows.front().fingerprint == row.fingerprint);
    CHECK(actToJson(again) ==
          fixture.value(QStringLiteral("SELECT body FROM act WHERE id = ?"), {act->value}).toString().toUtf8());
    REQUIRE(fixture.desk().writeAct(*act, table));
    REQUIRE(fixture.desk().writeAct(*act, form));
    CHECK((bytes(table) == then));
    CHECK((bytes(form) == formThen));
    const QString sha = fixture.value(QStringLiteral("SELECT sha256 FROM import ORDER BY id DESC LIMIT 1")).toString();
    REQUIRE(sha.size() == 64);
    CHECK(again.fileSha256 == sha);
    const QString printed = textsOf(table);
    CHECK(printed.contains(sha)); // whole: the first letters prove nothing
    CHECK(printed.contains(row.fingerprint));
    CHECK(printed.contains(again.decisions.front().by));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()) == sha);
}

TEST_CASE("Next week's comparison tells, person by person, what became of last week's questions") {
    DeskFixture fixture(Role::Coordinator, true);
    const auto compare = [&] {
        auto compared = fixture.desk().reconcile(Dvn, Month, ImportId{-1});
        REQUIRE(compared);
        return *compared;
    };
    const Reconciliation before = compare();
    for (const ReconciliationRow& row : before.rows)
        CHECK(row.history.isEmpty());
    const auto first = fixture.desk().acceptReconciliation(before, true);
    REQUIRE(first);
    REQUIRE(fixture.desk().sendDisputes(*first));
    const auto historyOf = [](const Reconciliation& r, PersonId person) {
        for (const ReconciliationRow& row : r.rows) {
            if (row.personId == QString::number(person.value))
                return std::optional<QString>(row.history.join(u' '));
        }
        return std::optional<QString>();
    };
    const QString number = fixture.desk().acts(Dvn)->first().number;
    const QList<DisputeRow> unsent = *fixture.desk().disputes(*first);
    REQUIRE_FALSE(unsent.isEmpty());
    const auto waiting = historyOf(compare(), unsent.first().person);
    REQUIRE(waiting);
    CHECK(waiting->contains(number));
    CHECK(waiting->contains(unsent.first().status));
    REQUIRE(fixture.sync().sent > 0);
    fixture.serverDays(8); // the МО answers half of what is open a day
    fixture.clock.advanceDays(8);
    REQUIRE(fixture.sync().received > 0);
    const Reconciliation next = compare();
    int told = 0;
    const auto questions = fixture.desk().disputes(*first);
    REQUIRE(questions);
    for (const DisputeRow& question : *questions) {
        const auto history = historyOf(next, question.person);
        if (!history)
            continue; // off the list and out of the comparison
        INFO(history->toStdString());
        CHECK(history->contains(number));
        CHECK(history->contains(question.status));
        CHECK(history->contains(question.answer));
        if (!question.open)
            CHECK(history->contains(question.answeredOn.toString(QStringLiteral("dd.MM.yyyy"))));
        told += !question.open;
    }
    CHECK(told > 0);
    // It stands in the next act too, and an act that is taken back tells nothing any more.
    const auto second = fixture.desk().acceptReconciliation(next, true);
    REQUIRE(second);
    int printed = 0;
    for (const ReconciliationRow& row : kept(fixture, *second).rows)
        printed += row.reasons.join(u' ').contains(number);
    CHECK(printed >= told);
}
