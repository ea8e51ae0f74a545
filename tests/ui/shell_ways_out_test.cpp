// Tables on their way out of the window: recorded, marked, harmless in a spreadsheet, sealed when it is wished.
#include "admin/settings_page.h"
#include "common/file_password_dialog.h"
#include "common/new_password_fields.h"
#include "common/page.h"
#include "common/table_page_tools.h"
#include "common/table_way_out.h"
#include "exchange/table_reader.h"
#include "security/sealed_file.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QSettings>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

const QString Given = QStringLiteral("given by somebody else");
const QString Own = QStringLiteral("seven green kettles sing");
const QString FilePassword = QStringLiteral("four dry winter apples");

/// What a spreadsheet would compute, had it come as it is (OWASP, "CSV Injection").
const QStringList Hostile{QStringLiteral("=HYPERLINK(\"https://example.org\")"),
                          QStringLiteral("+1+1"),
                          QStringLiteral("-1+1"),
                          QStringLiteral("@SUM(1)"),
                          QStringLiteral("\t=1+1"),
                          QStringLiteral("\r=1+1")};

/// A page with one table of notes.
class NotesPage : public Page {
public:
    explicit NotesPage(Workbench& workbench)
        : Page(workbench, QStringLiteral("notes"), QStringLiteral("Notes"))
        , table(new DataTable(QStringLiteral("test/notes"))) {
        model = std::make_unique<RowModel<QString>>(std::vector<Column<QString>>{
            {QStringLiteral("note"), QStringLiteral("Заметка"), [](const QString& note) { return note; }, {}, 200}});
        model->setRows(QList<QString>(Hostile) << QStringLiteral("Иванов Пётр"));
        table->setRowModel(model.get());
        table->setExportTitle(QStringLiteral("Заметки"));
        setContent(table);
        showContent();
    }
    void refresh() override {}

    std::unique_ptr<RowModel<QString>> model;
    DataTable* table;
};

/// Answers the questions for files and passwords.
class Answers : public ScriptedPrompts {
public:
    using ScriptedPrompts::ScriptedPrompts;
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return sealed; }
    QString newPassword(QWidget*, const QString&, const PasswordRules& rules) override {
        CHECK(rules.commonplace.size() > 10); // the desk's, not the bare ones
        return filePassword;
    }
    QString password(QWidget*, const QString&, const QString&) override { return filePassword; }
    QString sealed, filePassword;
};

/// A representative at the desk of an administrator, who alone reads the trail.
struct WaysOut {
    explicit WaysOut(bool ownPassword = true) {
        QSettings().clear();
        QApplication::clipboard()->clear();
        REQUIRE(box.desk().addUser(
            {QStringLiteral("petrova"), QStringLiteral("Петрова Ольга Ильинична"), Role::Representative, 2}, Given));
        box.close();
        auto unlocked = Desk::unlock(box.folder(), QStringLiteral("petrova"), Given, box.environment());
        REQUIRE(unlocked);
        desk = std::move(unlocked).value();
        if (ownPassword)
            REQUIRE(desk->changeOwnPassword(Given, Own));
        runner = std::make_unique<DeskRunner>(*desk);
        bench = std::make_unique<Workbench>(*runner);
        QObject::connect(bench.get(), &Workbench::said, bench.get(),
                         [this](const QString& sentence) { said << sentence; });
        QObject::connect(bench.get(), &Workbench::failed, bench.get(),
                         [this](const Error& error) { failures << error.message; });
        page = std::make_unique<NotesPage>(*bench);
        answers = new Answers(page.get());
        page->resize(800, 500);
        page->show();
    }
    void settle() {
        until([this] { return !runner->busy(); });
    }
    void exportAs(const QString& name) {
        answers->path = file(name);
        QTest::keyClick(page->table, Qt::Key_E, Qt::ControlModifier);
        settle();
    }
    QString file(const QString& name) const { return files.filePath(name); }
    /// What the auditor would read of exports and prints, the newest first; nobody is at the desk any more.
    QStringList trail() {
        page.reset();
        bench.reset();
        runner.reset();
        desk.reset();
        auto unlocked = Desk::unlock(box.folder(), ShellDesk::login(), ShellDesk::password(), box.environment());
        REQUIRE(unlocked);
        QStringList rows;
        const auto extract = (*unlocked)->audit({});
        REQUIRE(extract);
        for (const AuditRow& row : extract->rows) {
            if (row.action == u"export" || row.action == u"print")
                rows << QStringList{row.actor, row.action, row.subject, row.details}.join(u'|');
        }
        CHECK((*unlocked)->verify()->audit.isEmpty());
        return rows;
    }

    ShellDesk box{Role::Administrator};
    QTemporaryDir files;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskRunner> runner;
    std::unique_ptr<Workbench> bench;
    std::unique_ptr<NotesPage> page;
    Answers* answers = nullptr;
    QStringList said, failures;
};

QList<SourceCell> cellsOf(const QString& path) {
    QList<SourceCell> cells;
    auto reader = openTable(path);
    if (!reader)
        FAIL(reader.error().message.toStdString());
    REQUIRE((*reader)->openSheet(0));
    SourceRow row;
    for (auto more = (*reader)->next(row); more && *more; more = (*reader)->next(row)) {
        for (const SourceCell& cell : row.cells)
            cells << cell;
    }
    return cells;
}

QString textsOf(const QString& path) {
    QStringList texts;
    for (const SourceCell& cell : cellsOf(path))
        texts << cell.text;
    return texts.join(u'\n');
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QString Mark = QStringLiteral("Выгрузка: Петрова Ольга Ильинична (petrova), 20.11.2026");

} // namespace

TEST_CASE("an exported workbook bears its maker, computes nothing and leaves its row in the trail", "[ui][out]") {
    WaysOut t;
    t.exportAs(QStringLiteral("notes.xlsx"));
    CHECK(t.answers->errors.isEmpty());
    REQUIRE(t.said.size() == 1);
    CHECK(t.said.first().contains(QStringLiteral("notes.xlsx")));
    const auto cells = cellsOf(t.file(QStringLiteral("notes.xlsx")));
    QStringList left = Hostile;
    for (const SourceCell& cell : cells) {
        CHECK((cell.kind == CellKind::Text || cell.kind == CellKind::Empty)); // a formula would be an error here
        left.removeIf([&](const QString& text) { return text.trimmed() == cell.text.trimmed(); });
    }
    CHECK(left.join(u' ').toStdString() == ""); // every note stands there
    CHECK(textsOf(t.file(QStringLiteral("notes.xlsx"))).contains(Mark));
    CHECK(t.trail() == QStringList{QStringLiteral("petrova|export|Заметки|7 rows; notes.xlsx")});
}

TEST_CASE("an exported text has an apostrophe before what a spreadsheet would compute, and the mark", "[ui][out]") {
    WaysOut t;
    t.exportAs(QStringLiteral("notes.csv"));
    const QString text = QString::fromUtf8(bytesOf(t.file(QStringLiteral("notes.csv"))));
    for (const QString& start : {QStringLiteral("=HYPERLINK"), QStringLiteral("+1+1"), QStringLiteral("-1+1"),
                                 QStringLiteral("@SUM"), QStringLiteral("\t=1+1"), QStringLiteral("\r=1+1")}) {
        INFO(start.toStdString());
        CHECK(text.count(start) == 1);
        CHECK(text.contains(u'\'' + start));
    }
    CHECK(text.contains(Mark));
    CHECK(t.trail() == QStringList{QStringLiteral("petrova|export|Заметки|7 rows; notes.csv")});
}

TEST_CASE("a sealed workbook opens through the settings with its password and with no other", "[ui][out]") {
    WaysOut t;
    t.answers->filePassword = FilePassword;
    t.exportAs(QStringLiteral("notes.xlsx.sealed"));
    REQUIRE(t.said.size() == 1);
    const QString sealed = t.file(QStringLiteral("notes.xlsx.sealed"));
    REQUIRE(QFile::exists(sealed));
    CHECK(QDir(t.files.path()).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("notes.xlsx.sealed")}); // the open one was nowhere here
    CHECK(bytesOf(sealed).startsWith("DutySeal"));
    CHECK_FALSE(openTable(sealed));

    SettingsPage settings(*t.bench);
    auto* answers = new Answers(&settings);
    answers->sealed = sealed;
    answers->path = t.file(QStringLiteral("opened.xlsx"));
    QAbstractButton* open = nullptr;
    for (auto* button : settings.findChildren<QAbstractButton*>()) {
        if (button->text() == QStringLiteral("Open a sealed file…"))
            open = button;
    }
    REQUIRE(open);
    const auto openWith = [&](const QString& password) {
        answers->filePassword = password;
        open->click();
        t.settle();
    };
    openWith(QStringLiteral("Four dry winter apples"));
    REQUIRE(t.failures.size() == 1);
    CHECK(t.failures.first().contains(QStringLiteral("password does not fit")));
    CHECK_FALSE(QFile::exists(answers->path));
    openWith({}); // thought better of it
    CHECK(t.failures.size() == 1);
    CHECK_FALSE(QFile::exists(answers->path));

    openWith(FilePassword);
    CHECK(t.failures.size() == 1);
    CHECK(answers->suggestions.last() == t.file(QStringLiteral("notes.xlsx")));
    CHECK(t.said.size() == 2);
    const QString opened = textsOf(answers->path);
    CHECK(opened.contains(QStringLiteral("Иванов Пётр")));
    CHECK(opened.contains(Mark));
}

TEST_CASE("a sealed export is recorded as one, and without a password nothing is written", "[ui][out]") {
    WaysOut t;
    t.exportAs(QStringLiteral("notes.xlsx.sealed")); // no password chosen
    CHECK(t.said.isEmpty());
    CHECK_FALSE(QFile::exists(t.file(QStringLiteral("notes.xlsx.sealed"))));
    t.answers->filePassword = FilePassword;
    t.exportAs(QStringLiteral("notes.xlsx.sealed"));
    CHECK(t.trail() == QStringList{QStringLiteral("petrova|export|Заметки|7 rows; notes.xlsx.sealed; sealed")});
}

TEST_CASE("what the desk refuses leaves it in no way, and the reason is said", "[ui][out]") {
    WaysOut t(false); // the password is somebody else's: nothing is allowed before it is changed
    t.exportAs(QStringLiteral("notes.xlsx"));
    REQUIRE(t.answers->errors.size() == 1);
    CHECK(t.answers->errors.first() == QStringLiteral("Choose a password of your own first."));
    t.answers->filePassword = FilePassword;
    t.exportAs(QStringLiteral("notes.xlsx.sealed"));
    CHECK(t.answers->errors.size() == 2);
    CHECK(QDir(t.files.path()).isEmpty());
    CHECK(t.said.isEmpty());

    t.page->table->selectSourceRow(6);
    QTest::keyClick(t.page->table, Qt::Key_C, Qt::ControlModifier);
    t.settle();
    CHECK(t.answers->errors.size() == 3);
    CHECK(QApplication::clipboard()->text().isEmpty());

    QTest::keyClick(t.page->table, Qt::Key_P, Qt::ControlModifier);
    t.settle();
    CHECK(t.answers->errors.size() == 4);
    CHECK_FALSE(t.page->findChild<QPrintPreviewDialog*>());
    CHECK(t.trail().isEmpty());
}

TEST_CASE("a file that cannot be written is told", "[ui][out]") {
    WaysOut t;
    t.exportAs(QStringLiteral("none/notes.xlsx"));
    REQUIRE(t.answers->errors.size() == 1);
    CHECK(t.answers->errors.first().contains(QStringLiteral("notes.xlsx")));
    CHECK(t.said.isEmpty());
}

TEST_CASE("copying rows and printing them is recorded", "[ui][out]") {
    WaysOut t;
    t.page->table->selectSourceRow(0);
    QTest::keyClick(t.page->table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().isEmpty()); // not before its row is written
    t.settle();
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    CHECK(copied->text() == QStringLiteral("Заметка\n'=HYPERLINK(\"https://example.org\")"));
    CHECK(copied->html().contains(QStringLiteral("<td align=\"left\">'=HYPERLINK")));

    QTest::keyClick(t.page->table, Qt::Key_P, Qt::ControlModifier);
    t.settle();
    auto* preview = t.page->findChild<QPrintPreviewDialog*>();
    REQUIRE(preview);
    CHECK(preview->isVisible());
    preview->reject();
    CHECK(t.trail() == QStringList{QStringLiteral("petrova|print|Заметки|7 rows"),
                                   QStringLiteral("petrova|export|Заметки|1 rows; clipboard")});
}

TEST_CASE("a printed table says at its end who printed it", "[ui][out]") {
    OutgoingTable table;
    table.title = QStringLiteral("Заметки");
    table.headers = {QStringLiteral("Заметка")};
    table.rows = {{QStringLiteral("=1+1")}};
    const Watermark mark{QStringLiteral("Петрова Ольга Ильинична"), QStringLiteral("petrova"),
                         QStringLiteral("3f2a91bc"), QDateTime({2026, 11, 20}, {11, 0})};
    const QString paper = tableAsHtml(table, true, mark);
    CHECK(paper.contains(QStringLiteral("<p>Печать: Петрова Ольга Ильинична (petrova), 20.11.2026 11:00")));
    CHECK(paper.contains(QStringLiteral(">=1+1<"))); // paper computes nothing
}

TEST_CASE("the file gets the ending of the filter that was picked, else the one that was typed", "[ui][out]") {
    const QString book = QStringLiteral("Workbook (*.xlsx)"), text = QStringLiteral("Text (*.csv)"),
                  sealed = QStringLiteral("With a password (*.xlsx.sealed)");
    const QString all = QStringList{book, text, sealed}.join(QStringLiteral(";;"));
    const auto named = [&](const char* path, const QString& chosen) {
        return withFilterEnding(QString::fromUtf8(path), all, chosen).toStdString();
    };
    CHECK(named("/d/list.xlsx", book) == "/d/list.xlsx");
    CHECK(named("/d/list", book) == "/d/list.xlsx");
    CHECK(named("/d/list 20.11.2026", book) == "/d/list 20.11.2026.xlsx");
    CHECK(named("/d/list.CSV", text) == "/d/list.CSV");
    CHECK(named("/d/list.csv", book) == "/d/list.csv"); // typed
    CHECK(named("/d/list.xlsx.sealed", book) == "/d/list.xlsx.sealed");
    CHECK(named("/d/list.sealed", book) == "/d/list.xlsx.sealed");
    CHECK(named("/d/list.xlsx", sealed) == "/d/list.xlsx.sealed");   // a dialog that leaves the ending alone
    CHECK(named("/d/list.sealed", sealed) == "/d/list.xlsx.sealed"); // one that changes the last part
    CHECK(named("/d/list.csv", sealed) == "/d/list.xlsx.sealed");
    CHECK(named("/d/list", sealed) == "/d/list.xlsx.sealed");
    CHECK(named("/d/list.xlsx", text) == "/d/list.csv");
    CHECK(named("", sealed).empty());
    CHECK(withFilterEnding(QStringLiteral("/d/list"), {}, {}) == QStringLiteral("/d/list"));
    CHECK(withFilterEnding(QStringLiteral("/d/list"), QStringLiteral("All (*)"), QStringLiteral("All (*)")) ==
          QStringLiteral("/d/list"));
}

TEST_CASE("a file is sealed only with a password that keeps the rules, typed twice", "[ui][out]") {
    FilePasswordDialog dialog(QStringLiteral("A password for the file"), shellRules().passwords, nullptr);
    dialog.show();
    auto* fields = dialog.findChild<NewPasswordFields*>();
    REQUIRE(fields);
    for (const auto& [once, again] : {std::pair{QStringLiteral("short"), QStringLiteral("short")},
                                      std::pair{FilePassword, QStringLiteral("four dry winter apple")}}) {
        fields->setPassword(once, again);
        dialog.press();
        CHECK(dialog.isVisible());
    }
    fields->setPassword(FilePassword, FilePassword);
    dialog.press();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.password() == FilePassword);
}
