#pragma once

#include "e2e/cli_runner.h"
#include "e2e/leak_search.h"
#include "e2e/sandbox_process.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <optional>

namespace dutydesk::test {

struct CalledPerson {
    QString enp, outcome, reason, note;
};

struct BookedPerson {
    QString enp;
    QDateTime start;
};

/// The files that a polyclinic hands over, made from what its server has, with flaws that are known.
struct HandedList {
    QString path;
    int rows = 0;
    int members = 0;        ///< on the server's list, those who have left included
    QStringList added;      ///< ЕНП of persons whom only the file names
    QStringList missing;    ///< ЕНП of active members whom the file leaves out
    QList<int> damagedRows; ///< numbers of the rows that cannot be taken
};

/// Two weeks of a desk: what was done, and how often it was killed.
class TwoWeeks {
public:
    TwoWeeks();

    // --- what happens, in its order
    void begin();
    void callTen();
    void bookFive();
    void askForHomeVisit();
    void markNoShow(); ///< the registrar's word on the first booking
    HandedList handOver(const QString& programme, const QString& month);

    /// Lets days pass on the server and at the desk.
    void advance(int days);
    /// One sync that must come to its end.
    QJsonObject sync();
    /// A sync that is killed at the first line for which `when` holds; false when it ended before.
    bool killedSync(const QString& phase, const std::function<bool(int, const QString&)>& when);
    /// Syncs killed at a line later each time.
    void killGrowing(const QString& phase, int times, int firstLine, int step);
    /// Syncs killed while they send.
    void killWhileSending(int times);

    /// Whom a resource of the server speaks of; empty when nobody.
    QString enpOf(const QJsonObject& resource);
    /// Everything on the server that carries a key of some desk, by key; a key that stands twice fails the test.
    QHash<QString, QJsonObject> keyed();
    CliOutcome cli(const QStringList& words);
    void later(int minutes);
    /// What names a patient in anything that the desk has written by itself: the replica and its journal (also as a kill
    /// left them), backups, key file, temporary files, its home, and what a sync says.
    void lookForLeaks(const QByteArray& messages = {});

    QTemporaryDir folder;
    SandboxProcess server;
    CliRunner desk;
    QList<CalledPerson> called;
    QList<BookedPerson> booked;
    QString homeVisitEnp;
    QSet<QString> keysOfOthers; ///< of what other desks have written
    QHash<QString, int> kills;  ///< by phase
    QStringList killedAt;       ///< the last line before each
    QStringList leaks;
    std::optional<LeakSearch> search; ///< for the patients of the server; made by lookForLeaks()
};

inline const QString NewPhone = QStringLiteral("+79119990011");

} // namespace dutydesk::test
