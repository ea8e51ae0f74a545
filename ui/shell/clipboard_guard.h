#pragma once

#include "domain/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QClipboard;

namespace dutydesk {

/// Personal data does not stay on the clipboard: whatever this program has put there (a phone, an ЕНП, a table, a
/// marked word) is cleared after a minute, at locking and at quitting, unless another program has replaced it. UI
/// thread.
class ClipboardGuard : public QObject {
    Q_OBJECT

public:
    static constexpr int KeepSeconds = 60;

    /// `ours`: whether the program owns what lies there; empty: the clipboard is asked.
    ClipboardGuard(QClipboard& clipboard, const Clock& clock, std::function<bool()> ours = {},
                   QObject* parent = nullptr);
    ~ClipboardGuard() override; ///< clears

    void clear(); ///< if it is still ours
    /// Looks whether the minute is over; a timer does it.
    void look();

private:
    void changed();
    QClipboard& m_clipboard;
    const Clock& m_clock;
    std::function<bool()> m_ours;
    QTimer m_timer;
    QDateTime m_since;
    bool m_put = false; ///< by a verb of the desk, and nothing came after it
};

} // namespace dutydesk
