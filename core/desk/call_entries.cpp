#include "desk/call_entries.h"

#include "domain/programme_rules.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dutydesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CallReasons", text);
}

QString day(QDate date) {
    return date.toString(QStringLiteral("dd.MM.yyyy"));
}

QDate factDay(const QJsonObject& fact, const char* key) {
    return QDate::fromString(fact.value(QLatin1String(key)).toString(), Qt::ISODate);
}

QString factText(const QJsonObject& fact, const char* key) {
    return fact.value(QLatin1String(key)).toString();
}

void dischargeReasons(const QJsonObject& fact, QStringList& why) {
    const QString title = factText(fact, "title"), icd10 = factText(fact, "icd10"),
                  hospital = factText(fact, "hospital");
    why << (title.isEmpty() ? icd10 : QString(title + u' ' + icd10));
    if (const QDate on = factDay(fact, "on"); on.isValid())
        why << (hospital.isEmpty() ? tr("discharged on %1").arg(day(on))
                                   : tr("discharged on %1 from %2").arg(day(on), hospital));
    why << (fact.value(QLatin1String("booked")).toBool() ? tr("booked with a doctor")
                                                         : tr("not booked with a doctor yet"));
}

} // namespace

const QString CallEntryColumns =
    QStringLiteral("w.id, w.person_id, p.family, p.given, p.patronymic, p.birth_date, p.enp, p.phone, p.district, "
                   "p.groups, w.occasion, w.due_on, w.raised_on, "
                   "w.fact, w.attempts, w.last_contact_ms, w.callback_ms");

int ageOn(QDate birthDate, QDate onDay) {
    return fullYears(birthDate, onDay);
}

QStringList reasonsOf(const Rules& rules, const QString& occasion, const QJsonObject& fact, QDate raised, QDate due,
                      int attempts, QDateTime callbackAt, QDate today) {
    QStringList why;
    if (callbackAt.isValid())
        why << tr("asked to be called at %1").arg(callbackAt.toLocalTime().toString(QStringLiteral("dd.MM HH:mm")));
    if (occasion == QLatin1String("post-discharge") || occasion == QLatin1String("discharge-control")) {
        dischargeReasons(fact, why);
    } else if (occasion == QLatin1String("no-show")) {
        const QString specialty = factText(fact, "specialty");
        why << (specialty.isEmpty() ? tr("did not come on %1").arg(day(raised))
                                    : tr("did not come on %1: %2").arg(day(raised), specialty));
    } else if (occasion == QLatin1String("stage-two") || occasion == QLatin1String("rehabilitation")) {
        const QString title = factText(fact, "title");
        why << (title.isEmpty() ? tr("referred on %1").arg(day(raised))
                                : tr("referred on %1: %2").arg(day(raised), title));
        why << tr("to be finished by %1").arg(day(due)) << tr("not booked yet");
    } else if (occasion == QLatin1String("reminder")) {
        const QDateTime at = QDateTime::fromString(factText(fact, "at"), Qt::ISODate);
        why << tr("appointment on %1: %2").arg(at.toString(QStringLiteral("dd.MM HH:mm")), factText(fact, "specialty"));
    } else if (occasion == QLatin1String("programme-invite")) {
        why << tr("on this month's list: %1").arg(programmeTitle(rules, factText(fact, "programme")))
            << tr("not informed yet");
    } else if (const QString note = factText(fact, "note"); !note.isEmpty()) {
        why << note;
    }
    if (attempts > 0)
        why << QCoreApplication::translate("CallReasons", "%n attempt(s)", nullptr, attempts);
    if (due < today)
        why << QCoreApplication::translate("CallReasons", "%n day(s) late", nullptr, int(due.daysTo(today)));
    return why;
}

CallEntry readCallEntry(const QSqlQuery& row, const Rules& rules, QDate today) {
    CallEntry entry;
    entry.item = WorkItemId{row.value(0).toLongLong()};
    entry.person = PersonId{row.value(1).toLongLong()};
    entry.name = {row.value(2).toString(), row.value(3).toString(), row.value(4).toString()};
    entry.birthDate = dayOf(row.value(5));
    entry.age = ageOn(entry.birthDate, today);
    entry.enp = row.value(6).toString();
    entry.phone = row.value(7).toString();
    entry.district = row.value(8).toString();
    entry.groups = groupsOf(row.value(9));
    entry.occasion = row.value(10).toString();
    entry.occasionTitle = occasionTitle(rules, entry.occasion);
    entry.due = dayOf(row.value(11));
    entry.dueState = dueStateOf(entry.due, today);
    entry.attempts = row.value(14).toInt();
    entry.lastContact = momentOf(row.value(15));
    entry.callbackAt = momentOf(row.value(16));
    const QJsonObject fact = QJsonDocument::fromJson(row.value(13).toString().toUtf8()).object();
    entry.why = reasonsOf(rules, entry.occasion, fact, dayOf(row.value(12)), entry.due, entry.attempts,
                          entry.callbackAt, today);
    return entry;
}

QString itemsOf(const CallFilter& filter) {
    return filter.groups || !filter.district.isEmpty()
               ? QStringLiteral("work_item w JOIN person p ON p.id = w.person_id")
               : QStringLiteral("work_item w");
}

QString whereOf(const CallFilter& filter, QDate today, QVariantList& values) {
    QStringList parts{QStringLiteral("w.state = 'open'")};
    if (filter.groups) {
        parts << QStringLiteral("(p.groups & ?) <> 0");
        values << filter.groups.toInt();
    }
    if (!filter.occasion.isEmpty()) {
        parts << QStringLiteral("w.occasion = ?");
        values << filter.occasion;
    }
    if (!filter.programme.isEmpty()) {
        parts << QStringLiteral("w.programme = ?");
        values << filter.programme;
    }
    if (!filter.district.isEmpty()) {
        parts << QStringLiteral("p.district = ?");
        values << filter.district;
    }
    if (filter.onlyDue) {
        parts << QStringLiteral("w.due_on <= ?");
        values << isoDay(today);
    }
    return parts.join(QStringLiteral(" AND "));
}

} // namespace dutydesk
