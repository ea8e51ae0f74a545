#pragma once

#include "desk/desk.h"

#include <QList>

namespace dutydesk {

class MainWindow;

/// Where the user was and what was being typed, from a window that goes to one that is made anew.
struct WindowDrafts {
    static QList<Draft> of(const MainWindow& window);
    static void giveBack(MainWindow& window, const QList<Draft>& drafts);
};

} // namespace dutydesk
