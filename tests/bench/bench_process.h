#pragma once

#include <QString>
#include <QStringList>

namespace dutydesk::bench {

/// What a whole process cost.
struct Cost {
    bool ok = false;
    double seconds = 0;
    double peakMb = 0; ///< resident, at its highest
    QString output;    ///< its standard output
};

/// Runs a program to its end and measures it alone (fork, exec, wait4).
Cost runMeasured(const QStringList& command, const QStringList& environment = {});

/// A background process that ends with this object.
class Background {
public:
    Background(const QStringList& command, const QString& logFile);
    ~Background();
    /// The rest of the first line of the log that begins with `prefix`; waits until it is there, empty when the process
    /// ended first.
    QString waitForLine(const QString& prefix) const;

private:
    int m_pid = -1;
    QString m_log;
};

} // namespace dutydesk::bench
