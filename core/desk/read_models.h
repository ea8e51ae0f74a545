#pragma once

#include "desk/list_models.h"
#include "domain/consent.h"
#include "domain/enp.h"
#include "domain/ids.h"
#include "domain/person_name.h"
#include "domain/sex.h"
#include "domain/waiting_limits.h"

#include <QDate>
#include <QDateTime>
#include <QFlags>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// The priority groups of the programme, in their order: cardiovascular first, then priority right, then low mobility.
enum class PriorityGroup { Cardiovascular = 1, PriorityRight = 2, LowMobility = 4 };
Q_DECLARE_FLAGS(PriorityGroups, PriorityGroup)

enum class DueState { Overdue, Today, Soon, Later }; ///< Soon: within three days

/// Whether what was done here has reached the server.
enum class LocalState { Synced = 0, ToSend = 1, Parked = 2, Conflict = 3 };

struct CallFilter {
    PriorityGroups groups; ///< none = all, with people in no group too
    QString occasion;      ///< empty = all
    QString programme;     ///< empty = all
    QString district;      ///< empty = all
    bool onlyDue = false;  ///< overdue and due today only
    int limit = 200;
};

/// One line of the call list: a person and the most urgent reason to contact him.
struct CallEntry {
    WorkItemId item;
    PersonId person;
    PersonName name;
    QDate birthDate;
    int age = -1;
    QString enp, phone, district;
    PriorityGroups groups;
    QString occasion;      ///< code, see core/fhir/README.md
    QString occasionTitle; ///< in words, translated
    QDate due;
    DueState dueState = DueState::Later;
    QStringList why; ///< the reasons in words, most important first, translated
    int attempts = 0;
    QDateTime lastContact, callbackAt;
    int otherItems = 0; ///< how many more open needs this person has
};

struct CallList {
    QList<CallEntry> entries;
    int total = 0, overdue = 0, today = 0; ///< of the whole filter, not only of the rows returned
    QStringList districts;                 ///< to choose from
    QDateTime asOf;
};

/// An emergency view of a card by somebody who sees no patients otherwise.
struct GlassBreak {
    qint64 row = 0; ///< of the audit trail
    QDateTime at;   ///< local
    QString actor, reason;
    PersonId person;
    QString personName;
};

struct TodaySummary {
    int overdue = 0, dueToday = 0, noShows = 0, stageTwoSoon = 0; ///< the four numbers that open lists
    int dischargesLastThreeWorkingDays = 0;
    struct Visit {
        AppointmentId appointment;
        PersonId person;
        QString personName;
        QDateTime start;
        QString specialty, doctor, room;
        bool atHome = false;
        QString status;
        PriorityGroups groups;
    };
    QList<Visit>
        visits; ///< today's appointments and home visits of people in the groups or booked by us, in time order
    QList<CallEntry> first; ///< the first ten to call
    struct Coverage {       ///< of this month's lists: members, and those whose stage I is done
        QString programme, programmeTitle;
        int members = 0, informed = 0, booked = 0, done = 0;
    };
    QList<Coverage> coverage;
    int callsToday = 0, bookedToday = 0; ///< by the acting user
    QDateTime lastSync;
    QString lastSyncState; ///< state of the last run, as in SyncRunRow
    int toSend = 0, parked = 0, conflicts = 0;
    QStringList changesSince;      ///< "what changed since you left", in words
    QList<GlassBreak> glassBreaks; ///< for a coordinator, as Desk::glassBreaks()
};

struct PhoneRow {
    QString number, formatted, use;
    bool valid = false;
};

struct TimelineRow {
    QDateTime at;
    QString kind; ///< contact, appointment, visit, discharge, request, plan, survey, reading, flag, consent
    QString title, details;
    LocalState state = LocalState::Synced;
};

struct ContactRow {
    ContactId id;
    PersonId person;
    QDateTime at;
    QString outcome, outcomeTitle, occasionTitle, channel, channelTitle, reason, note, sender;
    LocalState state = LocalState::Synced;
    bool mayUndo = false;
};

struct AppointmentRow {
    AppointmentId id;
    PersonId person;
    QString personName, enp;
    QDateTime start, end;
    QString specialty, doctor, room, comment;
    bool atHome = false, evening = false, weekend = false;
    QString status;      ///< FHIR code
    QString statusTitle; ///< in words; "request, not confirmed" while the server has not accepted it
    bool confirmed = false;
    LocalState state = LocalState::Synced;
    QString serverWords; ///< when refused
    bool mayCancel = false;
};

struct PlanActivityRow {
    QString code, title, room, status, statusTitle, result;
    int stage = 1;
    bool obligatory = true;
    QDate scheduledOn;
};

struct PlanRow {
    qint64 id = 0;
    QString programme, programmeTitle, status, title;
    QDate start, end;
    int done = 0, total = 0;
    QList<PlanActivityRow> activities;
};

struct PersonCard {
    PersonId id;
    PersonName name;
    QDate birthDate, deceasedOn;
    int age = -1;
    Sex sex = Sex::Unknown;
    QString enp, snils, misNumber, address, district, organization, insurer;
    bool enpValid = false, enpMatches = false, snilsValid = false, active = true, insured = false, deceased = false;
    PriorityGroups groups;
    Suspicion suspicion = Suspicion::None; ///< shortens the limits of waiting; the marks of free times rest on it too
    QList<PhoneRow> phones;
    struct ConsentRow {
        QString channel, channelTitle, source;
        bool permitted = true;
        QDateTime given;
        QString purpose = {}, purposeTitle = {}, paper = {}; ///< empty purpose: every purpose
        ConsentState state = ConsentState::Given;
        QString title() const { ///< "Phone calls · survey"
            return purpose.isEmpty()   ? channelTitle
                   : channel.isEmpty() ? purposeTitle
                                       : QStringLiteral("%1 · %2").arg(channelTitle, purposeTitle);
        }
    };
    QList<ConsentRow> consents; ///< the newest word on each channel and purpose, the newest first
    /// The channels to reach the person by, in the order of Desk::channels(), for informing about prevention.
    struct ChannelWay {
        QString channel, title;
        bool offered = true;
        QString why; ///< why not: "refused on 12.11.2026, by phone"
    };
    QList<ChannelWay> ways;
    bool mayBeAccompanied = false; ///< a written consent to accompaniment stands, or none is needed

    struct FlagRow {
        QString code, title, ground;
        QDate start, end;
    };
    QList<FlagRow> flags;
    struct DischargeRow {
        QDate admitted, discharged;
        QString hospital, icd10, diagnosis;
    };
    QList<DischargeRow> discharges;
    struct NeedRow {
        WorkItemId item;
        QString occasion, occasionTitle, state;
        QDate due;
        DueState dueState = DueState::Later;
        QStringList why;
        int attempts = 0;
    };
    QList<NeedRow> needs; ///< open first
    struct RequestRow {
        QString category, categoryTitle, title, status;
        QDate authored, dueUntil;
        LocalState state = LocalState::Synced;
    };
    QList<RequestRow> requests;
    QList<PlanRow> plans;
    QList<AppointmentRow> appointments;
    QList<ContactRow> contacts;
    QList<TimelineRow> timeline;
    QStringList lists;    ///< "ДВН, ноябрь 2026"
    QStringList warnings; ///< what a representative must know before calling, in words
    QString riskTitle;
};

/// A person as search finds him.
struct PersonHit {
    PersonId id;
    QString name, enp, phone, district;
    QDate birthDate;
    int age = -1;
    PriorityGroups groups;
    bool active = true;
};

struct SlotFilter {
    QString specialtyCode;                 ///< empty = all
    QDate from, to;                        ///< inclusive
    bool evening = false, weekend = false; ///< only those; both set = either
    bool atHome = false;
    int limit = 500;
};

struct SlotRow {
    SlotId id;
    QDateTime start, end;
    QString specialtyCode, specialty, doctor, room;
    bool atHome = false, evening = false, weekend = false;
    bool breachesLimit = false; ///< later than the waiting limit for this person allows
};

struct SpecialtyRow {
    QString code, title;
    int freeSlots = 0;
    QDateTime firstFree;
};

struct ListSummary {
    ListId id;
    QString programme, programmeTitle, month, name;
    int members = 0, left = 0, informed = 0, done = 0;
    int cardiovascular = 0, priorityRight = 0, lowMobility = 0;
    QDateTime updated;
};

struct ListMemberRow {
    PersonId person;
    QString name, enp, phone, district;
    QDate birthDate;
    PriorityGroups groups;
    bool inactive = false;
    QString leftReason;
    QString stageState; ///< in words: not started, 3 of 7 done, stage I done on …
    QDateTime lastContact;
};

struct SyncRunRow {
    RunId id;
    QString server, cause, state, stateTitle, message, details;
    QDateTime started, finished;
    qint64 received = 0, applied = 0, sent = 0, parked = 0, conflicts = 0;
};

struct OutboxRow {
    OutboxId id;
    QString server, type, operation, summary, actor, state, stateTitle, category, serverWords;
    QDateTime created, nextTry;
    int attempts = 0;
    PersonId person;
};

struct IssueRow {
    qint64 id = 0;
    QString server, direction, type, fhirId, category, message, serverWords;
    QDateTime created;
};

struct MergeRow {
    qint64 id = 0;
    QString type, personName, field, base, mine, theirs, decision;
    QDateTime created;
};

struct ServerRow {
    ServerId id;
    QString name, url, role, authScheme;
    bool enabled = true, hasToken = false;
    QDateTime lastSuccess;
    qint64 clockSkewMs = 0;
    QString tokenUrl = {}, clientId = {}, scope = {};
    bool hasSecret = false;
    QString authorities = {}; ///< "Name, until 31.12.2030" of the chosen ones; empty: the system's
    QString certificate = {}; ///< the desk's own, written the same way
};

struct VerifyReport {
    bool ok = false;
    QStringList replica, audit, outbox; ///< problems in words; empty lists when sound
};

/// When the desk syncs by itself.
struct SyncSchedule {
    bool atStart = true;
    bool daily = true;
    QTime dailyAt{8, 0};
    bool weekly = false;
    int weekday = 1; ///< 1 Monday
    QTime weeklyAt{8, 0};
};

Q_DECLARE_OPERATORS_FOR_FLAGS(PriorityGroups)

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::SlotId)
Q_DECLARE_METATYPE(dutydesk::ContactId)
Q_DECLARE_METATYPE(dutydesk::AppointmentId)
