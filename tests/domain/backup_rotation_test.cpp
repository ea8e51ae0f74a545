#include "domain/backup_rotation.h"

#include <catch2/catch_test_macros.hpp>

using namespace dutydesk;

namespace {

QDateTime at(QDate day, int hour = 8) {
    return QDateTime(day, QTime(hour, 0), Qt::UTC);
}

} // namespace

TEST_CASE("A year of daily backups shrinks to seven days, four weeks and twelve months", "[backup]") {
    QList<QDateTime> kept;
    const QDate first(2026, 1, 1);
    for (int day = 0; day < 365; ++day) { // each day one more, and what may go goes
        kept << at(first.addDays(day));
        for (const QDateTime& gone : backupsToDrop(kept))
            kept.removeOne(gone);
    }
    CHECK(kept.size() <= 7 + 4 + 12);
    CHECK(kept.size() >= 7 + 3 + 10);
    CHECK(kept.contains(at(first.addDays(364))));
    for (int day = 358; day < 365; ++day)
        CHECK(kept.contains(at(first.addDays(day))));
    QList<int> months;
    for (const QDateTime& one : kept) {
        if (!months.contains(one.date().month()))
            months << one.date().month();
    }
    CHECK(months.size() >= 11);
}

TEST_CASE("Of one day the newest stays, and a single old backup is never dropped", "[backup]") {
    const QDate day(2026, 11, 23);
    CHECK(backupsToDrop({at(day, 8), at(day, 12), at(day, 18)}) == QList<QDateTime>{at(day, 12), at(day, 8)});
    CHECK(backupsToDrop({at(QDate(2020, 2, 29))}).isEmpty());
    CHECK(backupsToDrop({}).isEmpty());
}
