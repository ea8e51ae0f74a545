#include "shell/clipboard_guard.h"

#include "common/clipboard.h"

#include <QClipboard>
#include <QCoreApplication>

namespace dutydesk {

namespace {

constexpr int LookEveryMs = 1000;

} // namespace

ClipboardGuard::ClipboardGuard(QClipboard& clipboard, const Clock& clock, std::function<bool()> ours, QObject* parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_clock(clock)
    , m_ours(ours ? std::move(ours) : std::function<bool()>([&clipboard] { return clipboard.ownsClipboard(); })) {
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::look);
    connect(&m_clipboard, &QClipboard::dataChanged, this, &ClipboardGuard::changed);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &ClipboardGuard::clear);
}

ClipboardGuard::~ClipboardGuard() {
    disconnect(&m_clipboard, nullptr, this, nullptr);
    clear();
}

void ClipboardGuard::changed() {
    m_put = clipboard::isPutting(); // not every platform says who owns what lies there
    if (m_put || m_ours()) {
        m_since = m_clock.now();
        m_timer.start();
    } else {
        m_since = {};
        m_timer.stop();
    }
}

void ClipboardGuard::look() {
    const qint64 age = m_since.isValid() ? m_since.secsTo(m_clock.now()) : 0;
    if (age >= KeepSeconds || age < 0) // a clock put back does not keep it longer
        clear();
}

void ClipboardGuard::clear() {
    const bool ours = m_since.isValid() && (m_put || m_ours());
    m_since = {};
    m_timer.stop();
    if (ours)
        m_clipboard.clear(QClipboard::Clipboard);
    if (m_clipboard.supportsSelection() && m_clipboard.ownsSelection()) // words that were merely marked (X11)
        m_clipboard.clear(QClipboard::Selection);
    m_since = {}; // clearing was a change too
    m_timer.stop();
}

} // namespace dutydesk
