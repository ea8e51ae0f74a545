#include "person/callback_times.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("CallbackTimes", text);
}

QDateTime roundedUp(const QDateTime& moment) {
    const int past = moment.time().minute() % 5 * 60 + moment.time().second();
    const QDateTime whole = moment.addMSecs(-moment.time().msec());
    return past == 0 ? whole : whole.addSecs(5 * 60 - past);
}

} // namespace

QList<QuickTime> quickTimes(const Clock& clock) {
    const QDateTime now = clock.now().toLocalTime();
    const QDate today = now.date();
    const QDate tomorrow = today.addDays(1);
    const QDate saturday = today.addDays(today.dayOfWeek() < Qt::Saturday ? Qt::Saturday - today.dayOfWeek()
                                                                          : 7 + Qt::Saturday - today.dayOfWeek());
    const QDateTime inAnHour = roundedUp(now.addSecs(3600));
    const QDateTime evening(today, QTime(18, 0));

    QList<QuickTime> times;
    if (inAnHour.date() == today && inAnHour.time() < QTime(LatestCallHour, 0))
        times << QuickTime{words("In an hour, %1").arg(inAnHour.toString(QStringLiteral("HH:mm"))), inAnHour};
    if (evening > now.addSecs(15 * 60))
        times << QuickTime{words("This evening, 18:00"), evening};
    else
        times << QuickTime{words("Tomorrow evening, 18:00"), QDateTime(tomorrow, QTime(18, 0))};
    times << QuickTime{words("Tomorrow, 10:00"), QDateTime(tomorrow, QTime(10, 0))};
    times << QuickTime{words("Saturday %1, 10:00").arg(saturday.toString(QStringLiteral("dd.MM"))),
                       QDateTime(saturday, QTime(10, 0))};

    std::stable_sort(times.begin(), times.end(), [](const QuickTime& a, const QuickTime& b) { return a.at < b.at; });
    times.erase(
        std::unique(times.begin(), times.end(), [](const QuickTime& a, const QuickTime& b) { return a.at == b.at; }),
        times.end());
    return times;
}

} // namespace dutydesk
