#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QSize>

namespace dutydesk {

/// What the command line and the environment ask of the program.
struct Options {
    QString folder;      ///< of the replica
    QString language;    ///< ru, en; empty = as in the settings
    QString theme;       ///< light, dark, system; empty = as in the settings
    QString login;
    QString password;    ///< the first line of --password-file
    QString tourFolder;  ///< pictures of every page go there; empty = no tour
    QSize size;          ///< of the window; empty = as it was last
    bool exitAfterStartup = false;
    QDateTime now;       ///< DUTYDESK_NOW; invalid = the clock of the machine
    QString configFolder; ///< DUTYDESK_CONFIG; empty = the user's own

    /// Reads arguments and environment; leaves the program with a message when they make no sense, or after --help and --version.
    static Options read(const QCoreApplication& application);
};

} // namespace dutydesk
