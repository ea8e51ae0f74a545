#pragma once

#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"
#include "shell_desk.h"

#include <QApplication>
#include <QSettings>

namespace dutydesk::test {

/// An open desk in a session that has the replica for itself.
struct Open {
    explicit Open(Role role = Role::Coordinator)
        : box(role) {
        QSettings().clear();
        box.close();
        REQUIRE(session.unlock(ShellDesk::login(), ShellDesk::password()));
        session.setWatchSchedule(false);
        session.begin();
        settle();
    }
    void settle() {
        until([this] { return !session.window()->runner().busy(); });
    }
    void untilLocked() {
        until([this] { return session.isLocked() && session.unlockDialog(); });
    }
    void unlock() {
        session.unlockDialog()->tryWith(ShellDesk::login(), ShellDesk::password());
        until([this] { return session.window() != nullptr; });
        settle();
    }
    ShellDesk box;
    InterfaceLanguage words;
    Session session{*qApp, box.folder(), box.environment(), words};
};

} // namespace dutydesk::test
