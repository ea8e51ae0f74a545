#include "options.h"
#include "tour.h"

#include "common/appearance.h"
#include "common/icons.h"
#include "common/prompts.h"
#include "desk/rules.h"
#include "resources/resources.h"
#include "security/process_guard.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/session.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace dutydesk;

namespace {

void useConfigFolder(const QString& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    if (!folder.isEmpty())
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

/// Said on the terminal, and in a box where somebody is there to read it.
void tell(const Error& error, bool unattended)
{
    std::fprintf(stderr, "dutydesk: %s %s\n", qPrintable(error.message), qPrintable(error.details));
    if (!unattended)
        Prompts().showError(nullptr, error);
}

} // namespace

int main(int argc, char** argv)
{
    guardProcess();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("DutyDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("dutydesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DUTYDESK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("DutyDesk"));
    initDutyDeskResources();
    const Options options = Options::read(application);
    const bool unattended = options.exitAfterStartup || !options.tourFolder.isEmpty();
    const QTemporaryDir ownSettings; // a tour changes the look on its way and leaves the user's settings alone
    useConfigFolder(options.tourFolder.isEmpty() || !options.configFolder.isEmpty() ? options.configFolder : ownSettings.path());

    Appearance look = Appearance::load();
    look.language = options.language.isEmpty() ? look.language : options.language;
    look.theme = options.theme.isEmpty() ? look.theme : options.theme;
    InterfaceLanguage language;
    language.use(look.language);
    applyAppearance(application, look);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/dutydesk.svg")));

    const auto rules = Rules::load();
    if (!rules) {
        tell(rules.error(), unattended);
        return 1;
    }
    const std::unique_ptr<Clock> clock = options.now.isValid() ? std::unique_ptr<Clock>(std::make_unique<ShiftedClock>(options.now))
                                                               : std::make_unique<SystemClock>();
    SystemRandom random;
    Session session(application, options.folder, DeskEnvironment{*clock, random, *rules, KeyRing::Cost::moderate(), {}}, language);
    session.setWatchSchedule(!unattended);
    if (!unattended)
        session.watchSystem();
    QObject::connect(&session, &Session::ended, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&session, &Session::failed, &application, [unattended](const Error& error) {
        tell(error, unattended);
        QCoreApplication::exit(1);
    });
    if (!options.login.isEmpty()) {
        if (const auto unlocked = session.unlock(options.login, options.password); !unlocked) {
            tell(unlocked.error(), unattended);
            return 1;
        }
    }

    std::unique_ptr<Tour> tour;
    QTimer::singleShot(0, &session, [&] {
        session.begin();
        if (session.window() && options.size.isValid())
            session.window()->resize(options.size);
        if (!options.tourFolder.isEmpty() && session.window()) {
            tour = std::make_unique<Tour>(session, options.tourFolder, options.size.isValid() ? options.size : QSize(1366, 768));
            QObject::connect(tour.get(), &Tour::finished, &application, [](int code) { QCoreApplication::exit(code); });
            tour->begin();
        } else if (options.exitAfterStartup) {
            QTimer::singleShot(0, &application, &QCoreApplication::quit);
        }
    });
    return QApplication::exec();
}
