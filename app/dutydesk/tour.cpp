#include "tour.h"

#include "admin/password_dialog.h"
#include "admin/recovery_key_dialog.h"
#include "admin/user_dialog.h"
#include "lists/lists_page.h"
#include "lists/reconciliation_view.h"
#include "security/recovery_code.h"
#include "shell/first_run_wizard.h"
#include "shell/help_window.h"
#include "shell/main_window.h"
#include "shell/recover_dialog.h"
#include "shell/rekey_dialog.h"
#include "shell/restore_dialog.h"
#include "shell/search_palette.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"

#include <QDir>
#include <QLineEdit>
#include <QTimer>

#include <cstdio>

namespace dutydesk {

namespace {

constexpr int QuietMs = 350; // longer than any delay after which a page begins to read
constexpr int StillMs = 40;  // for what reads nothing: it only has to be laid out

} // namespace

Tour::Tour(Session& session, const QString& folder, const QSize& size, QObject* parent)
    : QObject(parent), m_session(session), m_folder(folder), m_size(size)
{
}

MainWindow& Tour::window()
{
    return *m_session.window();
}

void Tour::begin()
{
    QDir().mkpath(m_folder);
    window().runner().read<CallList>(
        this, [](Desk& desk) { return desk.callList({}); },
        [this](const Result<CallList>& calls) {
            if (calls && !calls->entries.isEmpty())
                m_person = calls->entries.constFirst().person;
            plan();
            next();
        });
}

void Tour::plan()
{
    for (const char* language : {"ru", "en"}) {
        for (const char* theme : {"light", "dark"}) {
            const QString suffix = QStringLiteral("-%1-%2").arg(QLatin1String(language), QLatin1String(theme));
            m_number = 0;
            m_steps.push_back({{}, [this, language, theme]() -> QWidget* {
                                   Appearance look = Appearance::load();
                                   look.language = QLatin1String(language);
                                   look.theme = QLatin1String(theme);
                                   m_session.applyAppearance(look);
                                   window().resize(m_size);
                                   return nullptr;
                               }});
            planPages(suffix);
            planDialogs(suffix);
            planKeyDialogs(suffix);
            planStates(suffix);
            planLists(suffix);
        }
    }
}

void Tour::addPicture(const QString& what, const QString& suffix, std::function<QWidget*()> act)
{
    m_steps.push_back({QStringLiteral("%1-%2%3.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(what, suffix), std::move(act)});
}

void Tour::addStill(const QString& what, const QString& suffix, std::function<QWidget*()> act)
{
    addPicture(what, suffix, std::move(act));
    m_steps.back().still = true;
}

void Tour::planPages(const QString& suffix)
{
    for (const Page* page : window().pages()) {
        const QString id = page->id();
        addPicture(id, suffix, [this, id]() -> QWidget* {
            const bool aboutPerson = id == u"person" || id == u"appointments";
            window().openPage(id, aboutPerson && m_person.isValid() ? QVariant::fromValue(m_person) : QVariant());
            return nullptr;
        });
    }
}

void Tour::planDialogs(const QString& suffix)
{
    addPicture(QStringLiteral("search"), suffix, [this]() -> QWidget* {
        window().openPage(window().pages().constFirst()->id());
        window().showSearch();
        window().search().field()->setText(QStringLiteral("ива"));
        return nullptr;
    });
    addPicture(QStringLiteral("help"), suffix, [this]() -> QWidget* {
        window().search().dismiss();
        if (window().page(QStringLiteral("calls")))
            window().openPage(QStringLiteral("calls"));
        window().showHelp();
        return &window().help();
    });
    addStill(QStringLiteral("unlock"), suffix, [this]() -> QWidget* {
        window().help().close();
        m_dialog = m_session.makeUnlockDialog();
        return m_dialog.get();
    });
    addStill(QStringLiteral("first-run-folder"), suffix, [this]() -> QWidget* {
        m_dialog = m_session.makeWizard();
        static_cast<FirstRunWizard*>(m_dialog.get())->setField(QStringLiteral("folder"), QDir(m_folder).absoluteFilePath(QStringLiteral("desk")));
        return m_dialog.get();
    });
    addStill(QStringLiteral("first-run-user"), suffix, [this]() -> QWidget* {
        static_cast<FirstRunWizard*>(m_dialog.get())->next();
        return m_dialog.get();
    });
}

/// Passwords, users and keys; nothing is done, and no key of the replica is shown.
void Tour::planKeyDialogs(const QString& suffix)
{
    addStill(QStringLiteral("password"), suffix, [this]() -> QWidget* {
        m_dialog = m_session.makePasswordDialog();
        return m_dialog.get();
    });
    addStill(QStringLiteral("password-lost"), suffix, [this]() -> QWidget* {
        m_dialog = m_session.makeRecoverDialog(nullptr);
        return m_dialog.get();
    });
    addStill(QStringLiteral("new-key"), suffix, [this]() -> QWidget* {
        m_dialog = m_session.makeRekeyDialog(window().runner().desk().actor());
        return m_dialog.get();
    });
    addStill(QStringLiteral("restore"), suffix, [this]() -> QWidget* {
        m_dialog = m_session.makeRestoreDialog();
        return m_dialog.get();
    });
    addStill(QStringLiteral("user"), suffix, [this]() -> QWidget* {
        m_dialog = std::make_unique<UserDialog>(UserDialog::Task::Add, Actor(), window().runner().desk().rules().passwords, UserDialog::Do());
        return m_dialog.get();
    });
    addStill(QStringLiteral("recovery-key"), suffix, [this]() -> QWidget* {
        RecoveryForm form;
        form.date = window().runner().desk().clock().today();
        auto dialog = std::make_unique<RecoveryKeyDialog>(form, [](const std::function<void(Result<QString>)>& done) {
            done(RecoveryCode::toText(SecretBytes(RecoveryCode::SecretSize))); // of zeros: opens nothing
        });
        dialog->show();
        dialog->press();
        m_dialog = std::move(dialog);
        return m_dialog.get();
    });
}

void Tour::planStates(const QString& suffix)
{
    for (const Page* page : window().pages()) {
        const QString id = page->id();
        m_steps.push_back({{}, [this, id]() -> QWidget* {
                               m_dialog.reset();
                               window().openPage(id);
                               return nullptr;
                           }});
        for (auto [state, word] : {std::pair{Page::State::Busy, "busy"}, {Page::State::Empty, "empty"}, {Page::State::Error, "error"}}) {
            addStill(QStringLiteral("%1-%2").arg(id, QLatin1String(word)), suffix, [this, id, shown = state]() -> QWidget* {
                window().page(id)->demonstrate(shown);
                return nullptr;
            });
        }
        m_steps.push_back({{}, [this, id]() -> QWidget* {
                               window().page(id)->refresh();
                               return nullptr;
                           }});
    }
}

/// The tabs of Lists, each full and in its states.
void Tour::planLists(const QString& suffix)
{
    const QString lists = QStringLiteral("lists");
    for (auto [tab, word] : {std::pair{ListsPage::Comparison, "compare"}, {ListsPage::Files, "import"}, {ListsPage::Acts, "acts"},
                             {ListsPage::Duplicates, "duplicates"}}) {
        const QString name = QLatin1String(word);
        addPicture(QStringLiteral("lists-%1").arg(name), suffix, [this, lists, name]() -> QWidget* {
            window().openPage(lists, name);
            if (name == QLatin1String("compare")) // the states before it are still there
                static_cast<ListsPage*>(window().page(lists))->comparison()->compare();
            return nullptr;
        });
        for (auto [state, how] : {std::pair{Page::State::Busy, "busy"}, {Page::State::Empty, "empty"}, {Page::State::Error, "error"}}) {
            addStill(QStringLiteral("lists-%1-%2").arg(name, QLatin1String(how)), suffix, [this, lists, at = tab, shown = state]() -> QWidget* {
                static_cast<ListsPage*>(window().page(lists))->demonstrateTab(at, shown);
                return nullptr;
            });
        }
        m_steps.push_back({{}, [this, lists]() -> QWidget* {
                               window().page(lists)->refresh();
                               return nullptr;
                           }});
    }
}

void Tour::next()
{
    if (m_steps.empty()) {
        Q_EMIT finished(m_failures ? 1 : 0);
        return;
    }
    QWidget* subject = m_steps.front().act();
    m_subject = subject ? subject : &window();
    if (subject)
        subject->show();
    QTimer::singleShot(m_steps.front().still ? StillMs : QuietMs, this, &Tour::settle);
}

void Tour::settle()
{
    DeskRunner& runner = window().runner();
    if (!runner.busy()) {
        picture();
        return;
    }
    connect(&runner, &DeskRunner::busyChanged, this, [this] { QTimer::singleShot(QuietMs, this, &Tour::settle); }, Qt::SingleShotConnection);
}

void Tour::picture()
{
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    if (!step.name.isEmpty() && m_subject) {
        const QString path = QDir(m_folder).filePath(step.name);
        if (!m_subject->grab().save(path)) {
            std::fprintf(stderr, "dutydesk: %s could not be written\n", qPrintable(path));
            ++m_failures;
        }
    }
    next();
}

} // namespace dutydesk
