#pragma once

#include "calls/call_card.h"
#include "calls/calls_page.h"
#include "people_desk.h"
#include "shell/interface_language.h"
#include "shell/main_window.h"
#include "shell/session.h"
#include "shell/unlock_dialog.h"

#include <QApplication>

namespace dutydesk::test {

/// The whole window over the people of PeopleDesk, from the password on.
struct Day : PeopleDesk {
    InterfaceLanguage words;
    std::unique_ptr<Session> session;

    explicit Day(Role role = Role::Representative)
        : PeopleDesk(role) {
        workbench.reset();
        runner.reset();
        desk.reset();
        session = std::make_unique<Session>(*qApp, folder.path(), environment(), words);
        session->setWatchSchedule(false);
        REQUIRE(session->unlock(login(), password()));
        session->begin();
        settleWindow();
    }
    void settleWindow() {
        until([this] { return !session->window()->runner().busy(); }, "the window has read");
        QCoreApplication::sendPostedEvents();
    }
    template <class T>
    T* page(const char* id) {
        session->window()->openPage(QLatin1String(id));
        settleWindow();
        return qobject_cast<T*>(session->window()->page(QLatin1String(id)));
    }
    CallsPage* calls() {
        auto* calls = page<CallsPage>("calls");
        REQUIRE(calls);
        until([&] { return calls->card()->entry().person.isValid() && !session->window()->runner().busy(); },
              "the card is read");
        return calls;
    }
    void untilLocked() {
        until([this] { return session->isLocked() && session->unlockDialog(); }, "the desk is locked");
        CHECK_FALSE(session->window());
    }
    void unlockAgain() {
        session->unlockDialog()->tryWith(login(), password());
        until([this] { return session->window() && !session->window()->runner().busy(); }, "the window is back");
        settleWindow();
    }
};

} // namespace dutydesk::test
