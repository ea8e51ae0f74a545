#pragma once

#include "common/page.h"

#include <QCoreApplication>

namespace dutydesk {

/// The keys as the help names them.
struct HelpKeys {
    Q_DECLARE_TR_FUNCTIONS(HelpKeys)

public:
    /// The keys that work on every page: those of the window and those that every table has.
    static QList<PageKey> common();
    /// The name of a key as it stands on the keyboard, in the language of the interface: "Ctrl+Enter", "↓", "Space".
    static QString nameOf(const QKeySequence& keys);
    /// Two columns, key and what it does, as Markdown; empty for no keys.
    static QString table(const QList<PageKey>& keys);
};

} // namespace dutydesk
