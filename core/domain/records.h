#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>
#include <vector>

namespace dutydesk {

/// UTF-8 text that lies in the page it was decoded from; valid only while that page's buffer is. Empty = absent.
using Utf8 = std::string_view;
/// Milliseconds since 1970 in UTC; nothing = absent.
using InstantMs = std::optional<qint64>;

/// The records below are what `fhir` hands to `replica`: one struct a subject, plain values, days as 'YYYY-MM-DD',
/// references as the bare id ("123" of "Patient/123"). They own no text; see Utf8.
struct RecordHeader {
    Utf8 id;
    Utf8 version;
    qint64 updatedMs = 0;
};

struct PhoneRecord {
    Utf8 raw;
    Utf8 use; ///< mobile, home, work, old or empty
};

struct PersonRecord {
    RecordHeader header;
    Utf8 enp, snils, misNumber; ///< as sent; the replica checks them and keeps bad ones with a mark
    Utf8 family, given, patronymic;
    Utf8 birthDate;
    int sex = 0; ///< as in Sex
    Utf8 address, district, organization;
    bool active = true;
    Utf8 deceasedOn; ///< a day; "unknown" when only deceasedBoolean is true
    std::vector<PhoneRecord> phones;
};

struct CoverageRecord {
    RecordHeader header;
    Utf8 patient, insurer, status, startOn, endOn;
};

struct ActivityRecord {
    Utf8 code, title, status, scheduledOn, location, result;
    int stage = 1;
    bool obligatory = true;
};

struct PlanRecord {
    RecordHeader header;
    Utf8 patient, programme, status, title, startOn, endOn;
    std::vector<ActivityRecord> activities;
};

struct VisitRecord {
    RecordHeader header;
    Utf8 patient, visitClass, status, service, provider, appointment, icd10;
    InstantMs start, end;
};

struct ConditionRecord {
    RecordHeader header;
    Utf8 patient, icd10, title, status, visit, recordedOn;
};

struct RiskRecord {
    RecordHeader header;
    Utf8 patient, level, outcome, occurredOn;
};

struct FlagRecord {
    RecordHeader header;
    Utf8 patient, code, status, ground, startOn, endOn, idempotencyKey;
};

struct ConsentRecord {
    RecordHeader header;
    Utf8 patient, channel, purpose, status, source, paper, idempotencyKey; ///< channel: one code or several, by blanks
    bool permitted = true, withdrawn = false; ///< withdrawn: was given before; never permitted
    InstantMs given;
};

struct OrganizationRecord {
    RecordHeader header;
    Utf8 name, kind, code, partOf;
};

struct PractitionerRecord {
    RecordHeader header;
    Utf8 name;
};

struct LocationRecord {
    RecordHeader header;
    Utf8 name, room;
};

struct ScheduleRecord {
    RecordHeader header;
    Utf8 doctor, room, specialtyCode, specialty, service, doctorRef, locationRef;
    bool atHome = false;
};

struct SlotRecord {
    RecordHeader header;
    Utf8 schedule, status;
    InstantMs start, end;
};

struct AppointmentRecord {
    RecordHeader header;
    Utf8 patient, status, slot, specialtyCode, specialty, doctor, room, occasion, comment, cancelReason, idempotencyKey;
    bool atHome = false;
    InstantMs start, end, created;
};

struct RequestRecord {
    RecordHeader header;
    Utf8 patient, category, title, status, authoredOn, dueFrom, dueUntil, plan, locationCode, note, idempotencyKey;
};

struct ContactRecord {
    RecordHeader header;
    Utf8 patient, status, outcome, occasion, channel, reason, note, sender, idempotencyKey;
    InstantMs sent, callback; ///< callback: when the person is to be called again
};

struct TaskRecord {
    RecordHeader header;
    Utf8 patient, kind, status, reason, focus, dueOn, answer, note, idempotencyKey;
    InstantMs authored;
};

struct SurveyRecord {
    RecordHeader header;
    Utf8 patient, questionnaire, answersJson, idempotencyKey;
    InstantMs authored;
};

struct ReadingRecord {
    RecordHeader header;
    Utf8 patient, code, unit, idempotencyKey;
    std::optional<double> value, value2; ///< value2: the diastolic pressure
    InstantMs taken;
};

struct AdverseEventRecord {
    RecordHeader header;
    Utf8 patient, event, location, idempotencyKey;
    InstantMs happened, detected;
};

struct ListMemberRecord {
    Utf8 patient, startOn, endOn;
    bool inactive = false;
};

struct ListRecord {
    RecordHeader header;
    Utf8 kind, programme, month, name;
    qint64 quantity = 0;
    std::vector<ListMemberRecord> members;
};

} // namespace dutydesk
