#include "shell/clipboard_trail.h"

#include "common/clipboard.h"

#include <QClipboard>
#include <QMimeData>

namespace dutydesk {

ClipboardTrail::ClipboardTrail(QClipboard& clipboard, Workbench& workbench, std::function<PersonId()> shown,
                               std::function<bool()> ours, QObject* parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_workbench(workbench)
    , m_shown(std::move(shown))
    , m_ours(ours ? std::move(ours) : std::function<bool()>([&clipboard] { return clipboard.ownsClipboard(); })) {
    connect(&m_clipboard, &QClipboard::dataChanged, this, &ClipboardTrail::changed);
}

void ClipboardTrail::changed() {
    if (clipboard::isPutting() || !m_ours())
        return;
    const QMimeData* data = m_clipboard.mimeData();
    if (!data || data->text().isEmpty())
        return;
    m_workbench.runner().verb<Watermark>(
        this,
        [person = m_shown()](Desk& desk) {
            return desk.takeOut({Outgoing::Way::Clipboard, QStringLiteral("text"), 1, {}, false, {person}});
        },
        [this](const Result<Watermark>& noted) {
            if (noted)
                return;
            if (m_ours())
                m_clipboard.clear();
            Q_EMIT m_workbench.failed(noted.error());
        });
}

} // namespace dutydesk
