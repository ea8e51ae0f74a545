#include "common/appearance.h"
#include "common/prompts.h"
#include "lists_desk.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell_desk.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QNetworkProxy>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTest>
#include <QTimer>

// A representative's child at the keyboard: seeded random keys, clicks, changes of pages, of the look and of the
// language, and windows that go at any moment, over a whole polyclinic. The same seed strikes the same keys. Nothing
// may crash, Qt may warn of nothing, no page may stay busy or fail, and the replica stays sound. For a longer run:
// DUTYDESK_MONKEY_SEEDS="1 2 3" DUTYDESK_MONKEY_STROKES=5000, best with the preset asan; DUTYDESK_MONKEY_TRAIL=1 tells
// each stroke before it is made.

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

QStringList& warnings() {
    static QStringList kept;
    return kept;
}

void keepWarning(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message.startsWith(QStringLiteral("This plugin does not support"))) // of the offscreen screen
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg)
        QMetaObject::invokeMethod(qApp, [message] { warnings() << message; });
    fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

/// The world around the window while the monkey plays: there is none. Servers are behind a proxy that is not there,
/// telephones and folders open nothing, Qt's warnings are kept.
class NoWorld : public QObject {
    Q_OBJECT

public:
    NoWorld()
        : m_handler(qInstallMessageHandler(&keepWarning)) {
        warnings().clear();
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 9});
        for (const char* scheme : {"tel", "file", "http", "https", "mailto"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "ignore");
    }
    ~NoWorld() override {
        for (const char* scheme : {"tel", "file", "http", "https", "mailto"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        qInstallMessageHandler(m_handler);
    }
    Q_INVOKABLE void ignore(const QUrl&) {}

private:
    QtMessageHandler m_handler;
};

struct Stroke {
    int key = 0;
    Qt::KeyboardModifiers modifiers;
    QString text;
};

class Monkey : public QObject {
public:
    Monkey(ListsDesk& box, quint64 seed);
    ~Monkey() override;
    void play(int strokes);
    QString trail() const { return m_trail.join(u' '); }

private:
    qsizetype below(qsizetype limit) { return qsizetype(m_random.next() % quint64(limit)); }
    template <class List>
    auto any(const List& list) {
        return list[size_t(below(qsizetype(std::size(list))))];
    }
    void tell(const QString& what);
    void makeWindow();
    void chooseAppearance();
    void step();
    Stroke choose();
    void strike(const Stroke& stroke);
    void click();
    void watch();
    void answerWhatStops();
    void settle();
    void check();

    ListsDesk& m_box;
    SeededRandom m_random;
    InterfaceLanguage m_words;
    std::unique_ptr<MainWindow> m_window;
    std::optional<Appearance> m_wanted;
    bool m_lock = false;
    QStringList m_trail;
    QString m_file;
};

Monkey::Monkey(ListsDesk& box, quint64 seed)
    : m_box(box)
    , m_random(seed) {
    QSettings().clear();
    const ListSummary list = box.list(QStringLiteral("DVN"));
    m_file = box.writeList(list, QStringLiteral("monkey.csv"), {QStringLiteral("Иванов Иван;32.13.1950;123")}, 3);
    m_words.use(QStringLiteral("ru"));
    makeWindow();
    watch();
}

Monkey::~Monkey() {
    m_window.reset();
    m_words.use(QStringLiteral("en"));
    Appearance plain;
    plain.theme = QStringLiteral("light");
    applyAppearance(*qApp, plain);
}

void Monkey::tell(const QString& what) {
    constexpr qsizetype Kept = 60;
    m_trail << what;
    if (m_trail.size() > Kept)
        m_trail.removeFirst();
    if (qEnvironmentVariableIsSet("DUTYDESK_MONKEY_TRAIL"))
        fprintf(stderr, "%s\n", qPrintable(what));
}

/// Answers for the prompts: files that exist and files that do not, yes and no.
class MonkeyPrompts : public Prompts {
public:
    MonkeyPrompts(const QString& in, const QString& out, quint64 seed, QObject* parent)
        : Prompts(parent)
        , m_in(in)
        , m_out(out)
        , m_random(seed) {}
    bool ask(QWidget*, const Question&) override { return m_random.next() % 3 != 0; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString& filter) override {
        return m_random.next() % 3 == 0 ? QString() : QString(m_out + (filter.contains(u"pdf") ? u".pdf" : u".xlsx"));
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override {
        return m_random.next() % 3 == 0 ? QString() : m_in;
    }
    QStringList openFiles(QWidget*, const QString&, const QString&, const QString&) override {
        return m_random.next() % 3 == 0 ? QStringList() : QStringList{m_in};
    }
    QString chooseFolder(QWidget*, const QString&, const QString&) override { return {}; }
    void showError(QWidget*, const Error&) override {}

private:
    QString m_in, m_out;
    SeededRandom m_random;
};

/// As the session does it: the window is made anew for another language, and after the lock.
void Monkey::makeWindow() {
    const QString here = m_window && m_window->currentPage() ? m_window->currentPage()->id() : QString();
    const auto persons = m_window ? m_window->shownPersons() : QHash<QString, QVariant>();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_box.desk());
    new MonkeyPrompts(m_file, m_box.file(QStringLiteral("monkey-out")), m_random.next(), m_window.get());
    connect(m_window.get(), &MainWindow::appearanceChosen, this,
            [this](const Appearance& wanted) { m_wanted = wanted; });
    connect(m_window.get(), &MainWindow::lockWanted, this, [this] { m_lock = true; });
    m_window->resize(1366, 740);
    m_window->show();
    m_window->start(false);
    m_window->setShownPersons(persons);
    if (!here.isEmpty())
        m_window->openPage(here);
    QApplication::setActiveWindow(m_window.get());
}

void Monkey::chooseAppearance() {
    const Appearance wanted = *std::exchange(m_wanted, std::nullopt);
    applyAppearance(*qApp, wanted);
    if (wanted.language != m_words.code()) {
        m_words.use(wanted.language);
        makeWindow();
    }
}

Stroke Monkey::choose() {
    static constexpr int Moves[] = {Qt::Key_Up,       Qt::Key_Down,   Qt::Key_Down, Qt::Key_Left,
                                    Qt::Key_Right,    Qt::Key_Tab,    Qt::Key_Tab,  Qt::Key_Backtab,
                                    Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Home, Qt::Key_End};
    static constexpr int Acts[] = {Qt::Key_Return, Qt::Key_Return, Qt::Key_Space,
                                   Qt::Key_Escape, Qt::Key_Delete, Qt::Key_Backspace};
    static constexpr Qt::KeyboardModifiers Held[] = {Qt::NoModifier,      Qt::NoModifier,
                                                     Qt::NoModifier,      Qt::ShiftModifier,
                                                     Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier,
                                                     Qt::AltModifier};
    static constexpr Qt::KeyboardModifiers Commands[] = {Qt::ControlModifier, Qt::AltModifier,
                                                         Qt::ControlModifier | Qt::ShiftModifier};
    static const QString letters =
        QStringLiteral("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя0123456789.,-=+ /*");
    switch (below(10)) {
    case 0:
    case 1:
        return {any(Moves), Qt::NoModifier, {}};
    case 2:
        return {any(Moves), any(Held), {}};
    case 3:
    case 4:
        return {any(Acts), any(Held), {}};
    case 5:
    case 6:
        return {0, Qt::NoModifier, QString(letters[below(letters.size())])};
    case 7:
        return {Qt::Key_F1 + int(below(12)), any(Held), {}};
    case 8:
        return {Qt::Key_1 + int(below(9)), below(3) == 0 ? Qt::AltModifier : Qt::ControlModifier, {}};
    default:
        return {Qt::Key_A + int(below(26)), any(Commands), {}};
    }
}

void Monkey::strike(const Stroke& stroke) {
    QWidget* at = QApplication::activePopupWidget();
    for (QWidget* next :
         {QApplication::focusWidget(), QApplication::activeModalWidget(), static_cast<QWidget*>(m_window.get())})
        at = at ? at : next;
    tell(stroke.text.isEmpty() ? QKeySequence(stroke.key | int(stroke.modifiers.toInt())).toString() : stroke.text);
    if (stroke.text.isEmpty())
        QTest::keyClick(at, Qt::Key(stroke.key), stroke.modifiers);
    else
        QTest::sendKeyEvent(QTest::Click, at, Qt::Key(stroke.text[0].toUpper().unicode()), stroke.text, Qt::NoModifier);
}

void Monkey::click() {
    QWidget* window =
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeWindow();
    if (!window)
        window = m_window.get();
    const QPoint where(int(below(window->width())), int(below(window->height())));
    QWidget* at = window->childAt(where);
    tell(QStringLiteral("(%1,%2)").arg(where.x()).arg(where.y()));
    if (!at)
        return;
    const QPoint inside = at->mapFrom(window, where);
    if (below(4) == 0) {
        QContextMenuEvent menu(QContextMenuEvent::Mouse, inside, at->mapToGlobal(inside));
        QApplication::sendEvent(at, &menu);
    } else {
        QTest::mouseClick(at, Qt::LeftButton, below(6) == 0 ? Qt::ControlModifier : Qt::NoModifier, inside);
    }
}

/// A menu or a dialog runs a loop of its own inside the stroke that opened it: this goes on inside. Each look is a
/// timer of its own, for a timer does not fire again while its slot runs, and from the menu a dialog may open.
void Monkey::watch() {
    constexpr int LookEveryMs = 20;
    QTimer::singleShot(LookEveryMs, this, [this] {
        watch();
        answerWhatStops();
    });
}

/// Inside a stroke: moves in the menu, then chooses or leaves; leaves a dialog.
void Monkey::answerWhatStops() {
    if (QWidget* popup = QApplication::activePopupWidget()) {
        for (qsizetype i = below(8); i > 0; --i)
            QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, below(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
    } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        tell(QStringLiteral("[%1]").arg(QLatin1String(dialog->metaObject()->className())));
        dialog->reject();
    }
}

void Monkey::step() {
    const qsizetype what = below(100);
    if (what < 2) {
        tell(QStringLiteral("[new window]"));
        makeWindow();
    } else if (what < 5) {
        const Page* page = any(m_window->pages());
        tell(u'[' + page->id() + u']');
        m_window->openPage(page->id(), below(2) == 0 ? QVariant::fromValue(m_box.member(int(below(20)))) : QVariant());
    } else if (what < 15) {
        click();
    } else {
        strike(choose());
    }
    for (qsizetype turns = below(4); turns > 0; --turns)
        QApplication::processEvents();
    if (std::exchange(m_lock, false) || !m_window->isVisible())
        makeWindow();
    if (m_wanted)
        chooseAppearance();
}

void Monkey::settle() {
    do {
        until([this] { return !m_window->runner().busy(); });
        QApplication::processEvents();
    } while (m_window->runner().busy());
}

void Monkey::check() {
    settle();
    INFO(trail().toStdString());
    const Page* page = m_window->currentPage();
    REQUIRE(page);
    INFO(page->id().toStdString());
    CHECK(page->state() != Page::State::Busy);
    CHECK(page->state() != Page::State::Error);
    INFO(warnings().join(u'\n').toStdString());
    CHECK(warnings().isEmpty());
    warnings().clear();
}

void Monkey::play(int strokes) {
    constexpr int CheckEvery = 40;
    for (int i = 1; i <= strokes; ++i) {
        step();
        if (i % CheckEvery == 0)
            check();
    }
    check();
}

} // namespace

TEST_CASE("random keys and windows that go do no harm", "[ui][look][monkey]") {
    const NoWorld world;
    const int strokes = qEnvironmentVariableIsSet("DUTYDESK_MONKEY_STROKES")
                            ? qEnvironmentVariableIntValue("DUTYDESK_MONKEY_STROKES")
                            : 250;
    for (const QString& seed :
         qEnvironmentVariable("DUTYDESK_MONKEY_SEEDS", QStringLiteral("1 2 3")).split(u' ', Qt::SkipEmptyParts)) {
        INFO("seed " << seed.toStdString());
        const auto box = ListsDesk::fresh();
        {
            Monkey monkey(*box, seed.toULongLong());
            monkey.play(strokes);
        }
        const auto verified = box->desk().verify();
        REQUIRE(verified);
        INFO(QStringList(verified->replica + verified->audit + verified->outbox).join(u'\n').toStdString());
        CHECK(verified->ok);
    }
}

#include "look_monkey_test.moc"
