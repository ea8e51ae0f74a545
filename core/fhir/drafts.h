#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// What the desk creates on the server. References are bare ids of the same server ("123" for "Patient/123"); codes are those of
/// core/fhir/README.md; instants are written in UTC. The functions below give valid R4 resources without id and meta, with the
/// idempotency key as an identifier of system urn:dutydesk:idempotency-key.
struct Author {
    QString name;   ///< who acts, as shown to people
    QString deskId; ///< the replica's id
};

struct ContactDraft {
    QString idempotencyKey, patient;
    QString outcome, occasion, channel = QStringLiteral("phone");
    QString reason; ///< code of the refusal
    QString note;
    QDateTime sent, callbackAt;
    QStringList basedOn; ///< references with type ("ServiceRequest/7", "Appointment/8")
    Author author;
};
QJsonObject toCommunication(const ContactDraft& draft);

struct AppointmentDraft {
    QString idempotencyKey, patient, patientName;
    QString slot;
    QDateTime start, end, created;
    QString specialtyCode, specialty, service;
    QString practitioner, practitionerName, location, locationName;
    QString occasion, comment;
};
/// status booked: the server confirms by accepting it (201) or says 409.
QJsonObject toAppointment(const AppointmentDraft& draft);

struct FlagDraft {
    QString idempotencyKey, patient, code, ground;
    QDate start;
};
QJsonObject toFlag(const FlagDraft& draft);

struct ConsentDraft {
    QString idempotencyKey, patient, channel, source;
    bool permitted = true;
    QDateTime given;
    QString purpose = {}, paper = {}; ///< codes of core/domain/consent.h; number of the paper or reference of its scan
    bool withdrawn = false;           ///< what is not permitted any more had been
};
QJsonObject toConsent(const ConsentDraft& draft);

struct RequestDraft {
    QString idempotencyKey, patient, category, title, locationCode, note, plan;
    QDate authored, dueFrom, dueUntil;
};
QJsonObject toServiceRequest(const RequestDraft& draft);

struct TaskDraft {
    QString idempotencyKey, patient, kind, reason, group, note, description;
    QDateTime authored;
    QDate due;
};
QJsonObject toTask(const TaskDraft& draft);

struct SurveyDraft {
    QString idempotencyKey, patient, questionnaire; ///< "satisfaction" or "reasons"
    QJsonObject answers;                             ///< linkId → number or string
    QDateTime authored;
};
QJsonObject toQuestionnaireResponse(const SurveyDraft& draft);

struct ReadingDraft {
    QString idempotencyKey, patient, code; ///< LOINC: 85354-9, 8867-4, 29463-7
    double value = 0;
    double value2 = 0; ///< diastolic pressure with 85354-9
    QDateTime taken;
};
QJsonObject toObservation(const ReadingDraft& draft);

struct AdverseEventDraft {
    QString idempotencyKey, patient, event, location;
    QDateTime happened, detected;
};
QJsonObject toAdverseEvent(const AdverseEventDraft& draft);

/// That a day of the desk's audit trail ends with this row: nothing of a person, only what proves that the trail is whole.
struct AuditHeadDraft {
    QString deskId;
    QString day; ///< of UTC, YYYY-MM-DD
    qint64 last = 0;
    QByteArray hash, seal;
    QDateTime recorded;
};
/// R4 gives an AuditEvent no identifier; the key by which it is found again is agent.altId: auditHeadKey().
QJsonObject toAuditEvent(const AuditHeadDraft& draft);
QString auditHeadKey(const AuditHeadDraft& draft);

/// telecom of a Patient from phones in the order given; the first is the preferred one.
struct PhoneDraft {
    QString number, use;
};
QJsonArray toTelecom(const QList<PhoneDraft>& phones);

} // namespace dutydesk
