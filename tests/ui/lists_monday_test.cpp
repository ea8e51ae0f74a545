// The Monday that the help tells (resources/help/*/monday.md) and that ui/README.md lists, key by key in the whole
// window and with a file of 5,000 rows: whoever changes a step here changes it there.
#include "lists_desk.h"

#include "domain/enp.h"
#include "lists/comparison_verdicts.h"
#include "lists/import_view.h"
#include "lists/lists_page.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/summary_panel.h"
#include "shell/main_window.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

class FileNames final : public Prompts {
public:
    using Prompts::Prompts;
    QStringList openFiles(QWidget*, const QString&, const QString&, const QString&) override { return open; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return save; }
    QStringList open;
    QString save;
};

struct Monday {
    explicit Monday(ListsDesk& fixture)
        : window(fixture.desk())
        , names(&window)
        , list(fixture.list(QStringLiteral("DVN"))) {
        window.show();
        window.activateWindow();
        window.start(false);
        settle([this] { return window.isActiveWindow(); });
        QObject::connect(&window.workbench(), &Workbench::syncWanted, &window, [this] { ++syncs; });
        QObject::connect(page().comparison(), &ReconciliationView::compared, &window, [this] { ++comparisons; });
    }
    ListsPage& page() { return static_cast<ListsPage&>(*window.page(QStringLiteral("lists"))); }
    void settle(const std::function<bool()>& done = [] { return true; }) {
        QElapsedTimer timer;
        timer.start();
        while ((window.runner().busy() || !done()) && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
        QCoreApplication::processEvents();
        REQUIRE(done());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key(key), modifiers);
        settle();
    }
    QString focus() const { return window.focusWidget() ? window.focusWidget()->accessibleName() : QString(); }

    MainWindow window;
    FileNames names;
    ListSummary list;
    int syncs = 0, comparisons = 0, keys = 0;
};

/// A file of the list without two people, and of others whom nobody here knows, 5,000 rows in all.
QString writeFile(ListsDesk& fixture, const ListSummary& list) {
    constexpr int Rows = 5000;
    QStringList strangers;
    for (int i = list.members + list.left - 2; i < Rows; ++i) {
        const QDate born(1940 + i % 60, 1 + i % 12, 1 + i % 28);
        const QString family = QStringLiteral("Незнакомова") + QChar(u'а' + i % 32) + QChar(u'а' + i / 32 % 32);
        strangers << QStringList{QString(family + QStringLiteral(" Анна Ивановна")), born.toString(u"dd.MM.yyyy"),
                                 Enp::compose(78, born, Sex::Female, 5000 + i).toString()}
                         .join(u';');
    }
    return fixture.writeList(list, QStringLiteral("monday.csv"), strangers, 2);
}

} // namespace

TEST_CASE("Monday goes by keyboard as the help tells it", "[ui][lists][help]") {
    QSettings().clear();
    const auto fixture = ListsDesk::fresh();
    Monday monday(*fixture);
    monday.names.open = {writeFile(*fixture, monday.list)};
    monday.names.save = fixture->file(QStringLiteral("monday.pdf"));

    // Minute one: the file.
    monday.press(Qt::Key_5, Qt::ControlModifier);
    CHECK(monday.focus() == u"Lists by programme and month");
    REQUIRE(monday.page().choose(monday.list.programme, monday.list.month));
    monday.settle();
    monday.press(Qt::Key_I, Qt::ControlModifier);
    REQUIRE(monday.page().files()->isShowingFile());
    CHECK(monday.focus() == u"Import");
    monday.press(Qt::Key_Return);
    REQUIRE(monday.page().files()->summary()->summary());
    CHECK(monday.page().files()->summary()->summary()->rows == 5000);
    CHECK(monday.focus() == u"Compare with the MIS");

    // Minute two: compare, look, decide.
    monday.press(Qt::Key_Return);
    ReconciliationView& view = *monday.page().comparison();
    REQUIRE(view.reconciliation());
    CHECK(monday.page().tabs()->currentIndex() == ListsPage::Comparison);
    CHECK(view.reconciliation()->counts.fileRows == 5000);
    REQUIRE(monday.focus() == u"Outcomes by reason");
    const auto counts = [&] { return view.verdicts().counts(*view.reconciliation()); };
    const int leaving = view.reconciliation()->counts.of(ListCategory::Leaving);
    REQUIRE(leaving > 1);
    monday.press(Qt::Key_F7); // the first reason
    monday.press(Qt::Key_Return);
    REQUIRE(monday.focus() == u"People of the chosen outcome");
    monday.press(Qt::Key_F9); // one person is disputed …
    CHECK(counts().leaversDisputed == 1);
    monday.press(Qt::Key_Z, Qt::ControlModifier); // … or not
    CHECK(counts().leaversDisputed == 0);
    monday.press(Qt::Key_F6); // all who leave
    monday.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK(counts().leaversAccepted == leaving);
    REQUIRE(view.tree()->currentGroup()->category == ListCategory::Disputed);
    monday.press(Qt::Key_F9, Qt::ShiftModifier);
    for (int group = 0; group < 2 && ComparisonVerdicts::asksFor(view.tree()->currentGroup()->category) &&
                        view.tree()->currentGroup()->category != ListCategory::Disputed;
         ++group)
        monday.press(Qt::Key_F8, Qt::ShiftModifier); // newcomers, changed values
    CHECK(counts().disputed == view.reconciliation()->counts.of(ListCategory::Disputed));

    // Minute three: accept, act, questions.
    monday.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(view.confirmButton()->isVisible());
    CHECK(view.confirmButton()->hasFocus());
    monday.press(Qt::Key_Return);
    REQUIRE(view.act().isValid());
    monday.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(QFile(monday.names.save).size() > 1000);
    monday.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    const auto waiting = fixture->desk().outbox();
    REQUIRE(waiting);
    CHECK(std::any_of(waiting->cbegin(), waiting->cend(), [](const OutboxRow& row) { return row.type == u"Task"; }));
    monday.press(Qt::Key_7, Qt::ControlModifier);
    monday.press(Qt::Key_F5);
    CHECK(monday.syncs == 1);
    CHECK(monday.keys <= 20);
}

TEST_CASE("F5 compares while the reconciliation is shown and syncs elsewhere", "[ui][lists][help]") {
    QSettings().clear();
    Monday monday(ListsDesk::get());
    monday.press(Qt::Key_5, Qt::ControlModifier);
    REQUIRE(monday.page().choose(monday.list.programme, monday.list.month));
    monday.settle();
    monday.press(Qt::Key_2, Qt::AltModifier);
    monday.press(Qt::Key_F5);
    CHECK(monday.comparisons == 1);
    CHECK(monday.syncs == 0);
    monday.press(Qt::Key_1, Qt::AltModifier);
    monday.press(Qt::Key_F5);
    CHECK(monday.comparisons == 1);
    CHECK(monday.syncs == 1);
}
