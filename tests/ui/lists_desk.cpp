#include "lists_desk.h"

#include "desk/rules.h"
#include "population.h"
#include "server_sandbox.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <map>

namespace dutydesk::test {

struct ListsDesk::Environment {
    SeededRandom random{11};
    Rules rules;
    DeskEnvironment desk;
    Environment(const Clock& clock, Rules book)
        : rules(std::move(book))
        , desk{clock, random, rules, KeyRing::Cost::minimal(), {}} {}
};

ListsDesk& ListsDesk::get(Role role) {
    // Kept to the end of the process: Qt's own statics are gone before ours would be.
    static auto& desks = *new std::map<Role, std::unique_ptr<ListsDesk>>;
    std::unique_ptr<ListsDesk>& desk = desks[role];
    if (!desk)
        desk.reset(new ListsDesk(role));
    return *desk;
}

std::unique_ptr<ListsDesk> ListsDesk::fresh(Role role) {
    return std::unique_ptr<ListsDesk>(new ListsDesk(role));
}

ListsDesk::ListsDesk(Role role) {
    auto rules = Rules::load();
    REQUIRE(rules.ok());
    m_environment = std::make_unique<Environment>(m_clock, std::move(*rules));
    auto created = SandboxServer::create({});
    REQUIRE(created.ok());
    const std::unique_ptr<SandboxServer> sandbox = std::move(created).value();
    PopulationOptions population;
    population.today = m_clock.today();
    REQUIRE(sandbox->store().setToday(population.today).ok());
    REQUIRE(populate(sandbox->store(), population).ok());
    REQUIRE(sandbox->start().ok());
    const QString folder = m_folder.filePath(QStringLiteral("desk"));
    const Actor actor{QStringLiteral("smirnova"), QStringLiteral("Смирнова Ольга Ивановна"), role, 3};
    const auto made = Desk::create(folder, actor, QStringLiteral("Correct-Horse-7"), m_environment->desk);
    if (!made)
        FAIL(made.error().message.toStdString() << " " << made.error().details.toStdString());
    auto unlocked = Desk::unlock(folder, actor.login, QStringLiteral("Correct-Horse-7"), m_environment->desk);
    REQUIRE(unlocked.ok());
    m_desk = std::move(unlocked).value();
    NewServer server;
    server.name = QStringLiteral("МИС");
    server.url = sandbox->url().toString();
    server.token = QStringLiteral("sandbox");
    REQUIRE(m_desk->connectServer(server).ok());
    const auto reports = m_desk->sync({}, QStringLiteral("test"));
    if (!reports)
        FAIL(reports.error().message.toStdString() << " " << reports.error().details.toStdString());
}

ListsDesk::~ListsDesk() = default;

ListSummary ListsDesk::list(const QString& programme) {
    const auto lists = desk().lists();
    REQUIRE(lists.ok());
    for (const ListSummary& list : *lists) {
        if (list.programme == programme && list.members > 0)
            return list;
    }
    FAIL("no list of " << programme.toStdString());
    return {};
}

PersonId ListsDesk::member(int number) {
    const auto members = desk().listMembers(list(QStringLiteral("DVN")).id);
    REQUIRE(members.ok());
    REQUIRE(members->size() > number);
    return members->at(number).person;
}

void ListsDesk::unsay(const ListSummary& list, ImportId import) {
    ComparisonId comparison;
    comparison.programme = list.programme;
    comparison.month = list.month;
    comparison.import = import;
    auto said = m_desk->keptVerdicts(comparison);
    REQUIRE(said);
    for (VerdictDraft& draft : *said)
        draft = {draft.row, RowVerdict::Open, {}};
    REQUIRE(m_desk->keepVerdicts(comparison, *said));
}

QString ListsDesk::write(const QString& name, const QByteArray& text) {
    const QString path = file(name);
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(text) == text.size());
    return path;
}

QString ListsDesk::writeList(const ListSummary& list, const QString& name, const QStringList& lines, int without) {
    QStringList text{QStringLiteral("ФИО;Дата рождения;ЕНП")};
    const auto members = desk().listMembers(list.id);
    REQUIRE(members.ok());
    int leftOut = 0;
    for (const ListMemberRow& member : *members) {
        if (!member.inactive && member.stageState == QStringLiteral("not started") && leftOut++ < without)
            continue;
        text << QStringList{member.name, member.birthDate.toString(u"dd.MM.yyyy"), member.enp}.join(u';');
    }
    text << lines;
    return write(name, QString(text.join(u'\n') + u'\n').toUtf8());
}

class Bench::Answers : public Prompts {
public:
    Answers(Bench& bench, QObject* parent)
        : Prompts(parent)
        , m_bench(bench) {}
    bool ask(QWidget*, const Question&) override { return true; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return m_bench.saveAs; }
    QStringList openFiles(QWidget*, const QString&, const QString&, const QString&) override {
        return m_bench.openFiles;
    }
    void showError(QWidget*, const Error& error) override { m_bench.failures << error.message; }

private:
    Bench& m_bench;
};

Bench::Bench(Desk& desk)
    : m_runner(desk)
    , m_workbench(m_runner)
    , m_window(std::make_unique<QWidget>()) {
    new Answers(*this, m_window.get());
    new QVBoxLayout(m_window.get());
    m_window->layout()->setContentsMargins(0, 0, 0, 0);
    connect(&m_workbench, &Workbench::said, this, [this](const QString& sentence, const std::function<void()>& act) {
        said << sentence;
        undo = act;
    });
    connect(&m_workbench, &Workbench::failed, this, [this](const Error& error) { failures << error.message; });
    connect(&m_workbench, &Workbench::openPage, this, [this](const QString& id, const QVariant& argument) {
        pages.append({id, argument});
    });
    connect(&m_workbench, &Workbench::openPerson, this, [this](PersonId person) { opened << person; });
}

Bench::~Bench() = default;

void Bench::host(Page& page) {
    m_window->layout()->addWidget(&page);
    connect(&m_runner.desk(), &Desk::changed, &page, &Page::replicaChanged);
    m_window->resize(1166, 700);
    m_window->show();
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
}

void Bench::wait() {
    constexpr int PatienceMs = 60000;
    QElapsedTimer timer;
    timer.start();
    QTimer heart;
    heart.start(50); // wakes the loop so that the patience below can run out
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        if (m_runner.busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        REQUIRE(timer.elapsed() < PatienceMs);
    } while (m_runner.busy());
    QCoreApplication::processEvents();
    if (m_runner.busy())
        wait();
}

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(&widget, &down);
    QApplication::sendEvent(&widget, &up);
}

void strike(QWidget& widget, int key, Qt::KeyboardModifiers modifiers) {
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key(key), modifiers);
}

} // namespace dutydesk::test
