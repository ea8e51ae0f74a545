#pragma once

#include "desk/desk.h"
#include "shell/interface_language.h"

#include <QApplication>
#include <QPointer>

namespace dutydesk {

class FirstRunWizard;
class MainWindow;
class UnlockDialog;
struct Appearance;

/// From the start of the program to its end: the wizard when there is no replica, the password, the window; a new language or a lock
/// in between. Nothing here runs a nested event loop.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QApplication& application, const QString& folder, const DeskEnvironment& environment, InterfaceLanguage& language);
    ~Session() override;

    /// Wizard, password or, after unlock(), the window.
    void begin();
    /// Opens the replica without asking, for demonstrations; blocks.
    Result<void> unlock(const QString& login, const QString& password);
    /// False: no sync starts by itself.
    void setWatchSchedule(bool watch) { m_watchSchedule = watch; }

    MainWindow* window() const { return m_window.get(); }
    std::unique_ptr<UnlockDialog> makeUnlockDialog();
    std::unique_ptr<FirstRunWizard> makeWizard();
    /// A new look at once; a new language makes the window anew on the same page.
    void applyAppearance(const Appearance& appearance);
    void makeWindow();

Q_SIGNALS:
    void windowReady();
    void ended();
    /// Nothing can be shown at all; the words are for the user.
    void failed(const dutydesk::Error& error);

private:
    void askPassword();
    void runWizard();
    void lock();
    void rebuildWindow();

    QApplication& m_application;
    QString m_folder;
    DeskEnvironment m_environment;
    InterfaceLanguage& m_language;
    std::shared_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<UnlockDialog> m_unlock;
    std::unique_ptr<FirstRunWizard> m_wizard;
    bool m_watchSchedule = true;
};

} // namespace dutydesk
