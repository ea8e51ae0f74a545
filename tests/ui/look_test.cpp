#include "admin/password_dialog.h"
#include "admin/recovery_key_dialog.h"
#include "admin/user_dialog.h"
#include "audit/emergency_dialog.h"
#include "common/appearance.h"
#include "common/format.h"
#include "common/table_page_tools.h"
#include "lists_desk.h"
#include "shell/first_run_wizard.h"
#include "shell/interface_language.h"
#include "security/recovery_code.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/restore_dialog.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>

// What a page looks like to the eye, as far as a test can see it: nothing is cut, nothing is in the other language. The pages are full:
// they are read from a replica that was filled by a sync with the sandbox's polyclinic.

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

void look(const QString& language, int percent)
{
    Appearance appearance;
    appearance.theme = QStringLiteral("light");
    appearance.language = language;
    appearance.textPercent = percent;
    applyAppearance(*qApp, appearance);
}

std::string where(const QWidget* widget, const QString& words)
{
    QStringList chain;
    for (const QWidget* at = widget; at; at = at->parentWidget())
        chain.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName());
    return QString(chain.join(QStringLiteral(" > ")) + QStringLiteral(": ") + words).toStdString();
}

/// Whether the words of a widget have the room that they need; what elides on purpose (a list's row, a state beside a name) draws itself
/// and is no label.
bool hasRoom(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || !label->pixmap().isNull())
            return true;
        const int width = label->contentsRect().width();
        if (!label->wordWrap())
            return width >= label->sizeHint().width() - 2 * label->margin();
        return label->contentsRect().height() >= label->heightForWidth(label->width()) && width >= label->minimumSizeHint().width();
    }
    if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QCheckBox*>(&widget) || qobject_cast<const QRadioButton*>(&widget)
        || qobject_cast<const QToolButton*>(&widget))
        return widget.width() >= widget.sizeHint().width() && widget.height() >= widget.sizeHint().height() - 1;
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget); field && field->text().isEmpty() && !field->placeholderText().isEmpty())
        return field->width() >= field->fontMetrics().horizontalAdvance(field->placeholderText()) + 16;
    return true;
}

QString wordsOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->placeholderText();
    return {};
}

void requireRoom(QWidget& root)
{
    int seen = 0;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const QString words = wordsOf(*widget);
        if (!widget->isVisible() || words.isEmpty() || widget->inherits("dutydesk::ScriptFolder"))
            continue;
        ++seen;
        INFO(where(widget, words) << " has " << widget->width() << "×" << widget->height() << ", needs " << widget->sizeHint().width() << "×"
                                  << widget->sizeHint().height());
        CHECK(hasRoom(*widget));
    }
    CHECK(seen > 0);
}

/// The caption of every column that is shown stands in it whole, with the arrow of the sorting.
void requireWholeCaptions(QWidget& root)
{
    constexpr int Around = 12, Arrow = 16;
    for (const DataTable* table : root.findChildren<DataTable*>()) {
        if (!table->isVisible())
            continue;
        const QHeaderView* header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const QString words = table->model()->headerData(column, Qt::Horizontal).toString();
            const bool sorted = header->sortIndicatorSection() == column;
            INFO(where(table, words) << " is " << header->sectionSize(column) << " wide");
            CHECK((header->isSectionHidden(column)
                   || header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(words) + Around + (sorted ? Arrow : 0)));
        }
    }
}

/// Names of keys, formats and of the trade are Latin in Russian too; so is what a server, a file or a person is called.
QString withoutNames(QString words)
{
    static const QRegularExpression names(QStringLiteral(
        "DutyDesk|Ctrl|Enter|Esc|Shift|Delete|Insert|Page (Up|Down)|Home|Caps Lock|Tab|\\bF\\d+|XLSX|ODS|CSV|PDF|Excel|FHIR( R4)?|JSON|Bearer|Basic|Qt [\\d.]+|GPL|"
        "English|https?(://\\S+)?\\b|/\\S+|\\*\\.\\w+|[A-Z]\\d\\d(\\.\\d)?|\\bI{1,3}\\b|SQLITE_BUSY: database is locked|smirnova|ivanova"));
    return words.remove(names);
}

void requireRussian(QWidget& root)
{
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{2,}"));
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        for (const QString& words : {wordsOf(*widget), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()}) {
            INFO(where(widget, words));
            CHECK_FALSE(withoutNames(words).contains(english));
        }
    }
}

/// Words of the interface in an English window; people, places and the programmes' abbreviations stay Russian.
void requireEnglishButtons(QWidget& root)
{
    static const QRegularExpression russian(QStringLiteral("[а-яё]{3,}"), QRegularExpression::CaseInsensitiveOption);
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        INFO(where(button, button->text()));
        CHECK_FALSE((button->isVisible() && !button->text().startsWith(u'“') && button->text().contains(russian)));
    }
}

/// No two things that can be seen at once answer to the same letter with Alt.
void requireLettersOnce(QWidget& root)
{
    QHash<QChar, QString> taken;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (!widget->isVisible() || (label && !label->buddy()))
            continue;
        const QString words = wordsOf(*widget);
        const qsizetype at = QString(words).replace(QStringLiteral("&&"), QStringLiteral("  ")).indexOf(u'&');
        if (at < 0 || at + 1 >= words.size())
            continue;
        const QChar letter = words.at(at + 1).toLower();
        INFO(where(widget, words) << " and " << taken.value(letter).toStdString());
        CHECK_FALSE(taken.contains(letter));
        taken.insert(letter, words);
    }
}

struct Polyclinic {
    explicit Polyclinic(const QString& code, int percent) : language(code)
    {
        QSettings().clear();
        words.use(code);
        look(code, percent);
        window = std::make_unique<MainWindow>(ListsDesk::get().desk());
        window->resize(1366, 740);
        window->show();
        window->start(false);
        settle();
    }
    ~Polyclinic()
    {
        window.reset();
        words.use(QStringLiteral("en"));
        look(QStringLiteral("en"), 100);
    }
    void settle()
    {
        until([this] { return !window->runner().busy(); });
        QApplication::processEvents();
        until([this] { return !window->runner().busy(); });
    }
    void forEachPage(const std::function<void(Page&)>& check)
    {
        for (Page* page : window->pages()) {
            const bool aboutPerson = page->id() == u"person" || page->id() == u"appointments" || page->id() == u"sheets";
            window->openPage(page->id(), aboutPerson ? QVariant::fromValue(ListsDesk::get().member(3)) : QVariant());
            settle();
            INFO(page->id().toStdString() << " in " << language.toStdString());
            check(*page);
            for (QTabBar* tabs : page->findChildren<QTabBar*>()) {
                for (int tab = 1; tab < tabs->count() && tabs->isVisible(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    settle();
                    INFO("tab " << tabs->tabText(tab).toStdString());
                    check(*page);
                }
            }
        }
    }

    QString language;
    InterfaceLanguage words;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("no word of a page is cut, in either language and with larger text", "[ui][look]")
{
    for (const char* language : {"ru", "en"}) {
        for (const int percent : {100, 125}) {
            Polyclinic desk(QLatin1String(language), percent);
            INFO(percent << "%");
            desk.forEachPage([](Page& page) { requireRoom(page); });
        }
    }
}

TEST_CASE("the captions of tables stand in their columns whole", "[ui][look]")
{
    for (const char* language : {"ru", "en"}) {
        for (const int percent : {100, 150}) {
            Polyclinic desk(QLatin1String(language), percent);
            INFO(percent << "%");
            desk.forEachPage(&requireWholeCaptions);
        }
    }
}

TEST_CASE("the Russian window has no English in it, nor its buttons Russian in the English one", "[ui][look]")
{
    {
        Polyclinic desk(QStringLiteral("ru"), 100);
        desk.forEachPage(&requireRussian);
        for (Page* page : desk.window->pages()) {
            desk.window->openPage(page->id());
            for (const auto state : {Page::State::Busy, Page::State::Empty, Page::State::Error}) {
                page->demonstrate(state);
                QApplication::processEvents();
                INFO(page->id().toStdString() << " state " << int(state));
                requireRussian(*page);
                requireRoom(*page);
            }
        }
        requireRussian(desk.window->strip());
    }
    Polyclinic english(QStringLiteral("en"), 100);
    english.forEachPage(&requireEnglishButtons);
}

TEST_CASE("no two things on a page answer to the same letter", "[ui][look]")
{
    for (const char* language : {"ru", "en"}) {
        Polyclinic desk(QLatin1String(language), 100);
        desk.forEachPage(&requireLettersOnce);
    }
}

TEST_CASE("coming to a page arms no button", "[ui][look]")
{
    Polyclinic desk(QStringLiteral("ru"), 100);
    QApplication::setActiveWindow(desk.window.get());
    for (Page* from : desk.window->pages()) {
        for (Page* to : desk.window->pages()) {
            desk.window->openPage(from->id());
            desk.settle();
            desk.window->openPage(to->id());
            desk.settle();
            INFO(from->id().toStdString() << " to " << to->id().toStdString());
            const QWidget* focus = desk.window->focusWidget();
            REQUIRE(focus);
            CHECK((focus == to || to->isAncestorOf(focus)));
            CHECK_FALSE(qobject_cast<const QAbstractButton*>(focus));
        }
    }
}

TEST_CASE("a new language keeps the person and the place", "[ui][look]")
{
    QSettings().clear();
    InterfaceLanguage words;
    words.use(QStringLiteral("ru"));
    ShellDesk box;
    Session session(*qApp, box.folder(), box.environment(), words);
    session.setWatchSchedule(false);
    REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
    session.begin();
    session.window()->openPage(QStringLiteral("person"), QVariant::fromValue(PersonId{1}));
    session.window()->openPage(QStringLiteral("settings"));
    Appearance english;
    english.language = QStringLiteral("en");
    session.applyAppearance(english);
    CHECK(session.window()->currentPage()->id() == u"settings");
    session.window()->openPage(QStringLiteral("person"));
    CHECK(session.window()->shownPersons().value(QStringLiteral("person")).value<PersonId>() == PersonId{1});
    until([&] { return !session.window()->runner().busy(); });
}

TEST_CASE("the dialogs before the window are Russian and whole", "[ui][look]")
{
    InterfaceLanguage words;
    words.use(QStringLiteral("ru"));
    {
        ShellDesk box;
        const auto users = Desk::users(box.folder());
        REQUIRE(users);
        UnlockDialog unlock(*users, {}, {});
        unlock.show();
        QApplication::processEvents();
        requireRussian(unlock);
        requireRoom(unlock);
        FirstRunWizard wizard(QString(box.folder() + u"-new"), box.environment());
        wizard.show();
        QApplication::processEvents();
        requireRussian(wizard);
        requireRoom(wizard);
        wizard.next();
        QApplication::processEvents();
        requireRussian(wizard);
        requireRoom(wizard);
    }
    words.use(QStringLiteral("en"));
}

TEST_CASE("the dialogs of passwords, users and keys are Russian and whole", "[ui][look]")
{
    const Actor actor{QStringLiteral("ivanova"), QStringLiteral("Иванова Анна Сергеевна"), Role::Administrator, 1};
    const PasswordRules& rules = shellRules().passwords;
    ShellDesk box;
    for (const char* language : {"ru", "en"}) {
        InterfaceLanguage words;
        words.use(QLatin1String(language));
        std::vector<std::unique_ptr<ActDialog>> dialogs;
        dialogs.push_back(std::make_unique<PasswordDialog>(actor, rules, PasswordDialog::Why::Required, PasswordDialog::Change()));
        dialogs.push_back(std::make_unique<PasswordDialog>(actor, rules, PasswordDialog::Why::Wanted, PasswordDialog::Change()));
        for (const auto task : {UserDialog::Task::Add, UserDialog::Task::Change, UserDialog::Task::ResetPassword})
            dialogs.push_back(std::make_unique<UserDialog>(task, actor, rules, UserDialog::Do()));
        dialogs.push_back(std::make_unique<RecoverDialog>(QList<Actor>{actor}, rules, RecoverDialog::Recover()));
        dialogs.push_back(std::make_unique<RekeyDialog>(box.folder(), actor, box.environment()));
        dialogs.push_back(std::make_unique<RestoreDialog>(box.folder(), box.folder(), box.environment()));
        const auto ofZeros = [](const std::function<void(Result<QString>)>& done) { done(RecoveryCode::toText(SecretBytes(RecoveryCode::SecretSize))); };
        dialogs.push_back(std::make_unique<RecoveryKeyDialog>(RecoveryForm(), ofZeros));
        for (const auto& dialog : dialogs) {
            INFO(dialog->metaObject()->className() << " " << language);
            dialog->show();
            QApplication::processEvents();
            if (qobject_cast<RecoveryKeyDialog*>(dialog.get())) {
                dialog->press();
                QApplication::processEvents();
            }
            requireRoom(*dialog);
            requireLettersOnce(*dialog);
            if (words.code() == u"ru")
                requireRussian(*dialog);
            else
                requireEnglishButtons(*dialog);
        }
        words.use(QStringLiteral("en"));
    }
}

TEST_CASE("a window may go at any moment while its pages are being read", "[ui][look]")
{
    QSettings().clear();
    for (int round = 0; round < 12; ++round) {
        MainWindow window(ListsDesk::get().desk());
        window.show();
        window.start(false);
        for (Page* page : window.pages()) {
            window.openPage(page->id());
            for (int turn = 0; turn <= round % 4; ++turn)
                QApplication::processEvents();
        }
    }
    SUCCEED();
}

TEST_CASE("the trail's page and the emergency are whole in both languages, for the auditor and the administrator", "[ui][look]")
{
    for (const Role role : {Role::Auditor, Role::Administrator}) {
        for (const char* language : {"ru", "en"}) {
            const bool russian = QLatin1String(language) == QLatin1String("ru");
            QSettings().clear();
            InterfaceLanguage words;
            words.use(QLatin1String(language));
            look(QLatin1String(language), 125);
            ShellDesk box(role);
            MainWindow window(box.desk());
            window.resize(1366, 740);
            window.show();
            window.start(false);
            window.openPage(QStringLiteral("audit"));
            until([&] { return !window.runner().busy(); });
            QApplication::processEvents();
            INFO(language << " " << roleCode(role).toStdString());
            Page* page = window.page(QStringLiteral("audit"));
            REQUIRE(page);
            const auto buttons = page->findChildren<QPushButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(),
                                            [&](const QPushButton* one) { return one->text() == (russian ? QStringLiteral("Экстренно…") : QStringLiteral("Emergency…")); });
            REQUIRE(found != buttons.end());
            (*found)->click();
            QApplication::processEvents();
            auto* dialog = window.findChild<EmergencyDialog*>();
            REQUIRE(dialog);
            for (QWidget* part : std::initializer_list<QWidget*>{page, dialog}) {
                requireRoom(*part);
                requireWholeCaptions(*part);
                requireLettersOnce(*part);
                if (russian)
                    requireRussian(*part);
                else
                    requireEnglishButtons(*part);
            }
            words.use(QStringLiteral("en"));
            look(QStringLiteral("en"), 100);
        }
    }
}
