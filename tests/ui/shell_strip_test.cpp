#include "shell/status_strip.h"

#include <catch2/catch_test_macros.hpp>

#include <QToolButton>

// The strip below the window never says more of a sync than is true.

using namespace dutydesk;

namespace {

QString shown(StatusStrip::SyncState state, int parked = 0)
{
    StatusStrip strip;
    const QDateTime last(QDate(2026, 11, 16), QTime(8, 5));
    strip.showSync({state, last, 0, parked, 0}, last.date());
    for (const QToolButton* button : strip.findChildren<QToolButton*>()) {
        if (button->accessibleName().contains(QStringLiteral("sync")))
            return button->accessibleName();
    }
    return {};
}

} // namespace

TEST_CASE("a run that is under way is not told as one that did not finish", "[ui][shell]")
{
    CHECK(shown(StatusStrip::SyncState::Running) == QStringLiteral("sync is running"));
    CHECK(shown(StatusStrip::SyncState::Well) == QStringLiteral("sync 08:05"));
    CHECK(shown(StatusStrip::SyncState::Trouble) == QStringLiteral("sync 08:05, the last one did not finish"));
    CHECK(shown(StatusStrip::SyncState::Well, 2) == QStringLiteral("sync 08:05, 2 set aside"));
}
