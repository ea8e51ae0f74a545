#pragma once

#include "common/page.h"

#include <functional>

class QClipboard;

namespace dutydesk {

/// What goes to the clipboard without a verb of the desk, a word that was marked in a card or a field, leaves its row
/// in the trail too: about whom, never the words. What may not be taken out is cleared again. UI thread.
class ClipboardTrail : public QObject {
    Q_OBJECT

public:
    /// `shown`: the person in front. `ours`: whether the program owns what lies on the clipboard; empty: the clipboard
    /// is asked.
    ClipboardTrail(QClipboard& clipboard, Workbench& workbench, std::function<PersonId()> shown,
                   std::function<bool()> ours = {}, QObject* parent = nullptr);

private:
    void changed();
    QClipboard& m_clipboard;
    Workbench& m_workbench;
    std::function<PersonId()> m_shown;
    std::function<bool()> m_ours;
};

} // namespace dutydesk
