#include "fhir/drafts.h"

#include "fhir/codes.h"
#include "fhir/instant.h"

#include <QJsonArray>

namespace dutydesk {

namespace {

QString text(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

QString instant(const QDateTime& at)
{
    return QString::fromLatin1(formatInstant(at.toMSecsSinceEpoch()));
}

/// Absent values leave no element: R4 knows no empty strings.
void put(QJsonObject& object, const QString& name, const QString& value)
{
    if (!value.trimmed().isEmpty())
        object.insert(name, value);
}

void put(QJsonObject& object, const QString& name, const QDateTime& value)
{
    if (value.isValid())
        object.insert(name, instant(value));
}

void put(QJsonObject& object, const QString& name, const QDate& value)
{
    if (value.isValid())
        object.insert(name, value.toString(Qt::ISODate));
}

QJsonObject concept_(std::string_view system, const QString& code, const QString& words = {})
{
    QJsonObject result;
    if (!code.isEmpty())
        result.insert(u"coding", QJsonArray{QJsonObject{{QStringLiteral("system"), text(system)}, {QStringLiteral("code"), code}}});
    put(result, QStringLiteral("text"), words);
    return result;
}

void putConcept(QJsonObject& object, const QString& name, const QJsonObject& value, bool list)
{
    if (value.isEmpty())
        return;
    if (list)
        object.insert(name, QJsonArray{value});
    else
        object.insert(name, value);
}

QJsonObject reference(const QString& type, const QString& id, const QString& display = {})
{
    QJsonObject result;
    if (!id.isEmpty())
        result.insert(u"reference", QString(type + u'/' + id));
    put(result, QStringLiteral("display"), display);
    return result;
}

QJsonObject identifier(const QString& key)
{
    return {{QStringLiteral("system"), text(fhir_codes::IdempotencyKey)}, {QStringLiteral("value"), key}};
}

QJsonObject resource(const QString& type, const QString& key)
{
    return {{QStringLiteral("resourceType"), type}, {QStringLiteral("identifier"), QJsonArray{identifier(key)}}};
}

QJsonArray notes(const QString& words)
{
    return words.trimmed().isEmpty() ? QJsonArray() : QJsonArray{QJsonObject{{QStringLiteral("text"), words}}};
}

void putNotes(QJsonObject& object, const QString& words)
{
    const QJsonArray list = notes(words);
    if (!list.isEmpty())
        object.insert(u"note", list);
}

QJsonObject participant(const QJsonObject& actor)
{
    return {{QStringLiteral("actor"), actor}, {QStringLiteral("status"), QStringLiteral("accepted")}};
}

} // namespace

QJsonObject toCommunication(const ContactDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("Communication"), draft.idempotencyKey);
    const bool reached = draft.outcome != u"no-answer" && draft.outcome != u"wrong-number";
    result.insert(u"status", reached ? QStringLiteral("completed") : QStringLiteral("not-done"));
    putConcept(result, QStringLiteral("statusReason"), concept_(fhir_codes::Outcome, draft.outcome), false);
    putConcept(result, QStringLiteral("category"), concept_(fhir_codes::Occasion, draft.occasion), true);
    putConcept(result, QStringLiteral("medium"), concept_(fhir_codes::Channel, draft.channel), true);
    putConcept(result, QStringLiteral("reasonCode"), concept_(fhir_codes::RefusalReason, draft.reason), true);
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("sent"), draft.sent);
    QJsonObject sender = reference({}, {}, draft.author.name);
    if (!draft.author.deskId.isEmpty())
        sender.insert(u"identifier", QJsonObject{{QStringLiteral("system"), text(fhir_codes::Desk)},
                                                 {QStringLiteral("value"), draft.author.deskId}});
    if (!sender.isEmpty())
        result.insert(u"sender", sender);
    putNotes(result, draft.note);
    QJsonArray basedOn;
    for (const QString& item : draft.basedOn)
        basedOn.append(QJsonObject{{QStringLiteral("reference"), item}});
    if (!basedOn.isEmpty())
        result.insert(u"basedOn", basedOn);
    if (draft.callbackAt.isValid())
        result.insert(u"extension", QJsonArray{QJsonObject{{QStringLiteral("url"), text(fhir_codes::CallbackExtension)},
                                                           {QStringLiteral("valueDateTime"), instant(draft.callbackAt)}}});
    return result;
}

QJsonObject toAppointment(const AppointmentDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("Appointment"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("booked"));
    if (!draft.slot.isEmpty())
        result.insert(u"slot", QJsonArray{reference(QStringLiteral("Slot"), draft.slot)});
    put(result, QStringLiteral("start"), draft.start);
    put(result, QStringLiteral("end"), draft.end);
    put(result, QStringLiteral("created"), draft.created);
    putConcept(result, QStringLiteral("specialty"), concept_(fhir_codes::Specialty, draft.specialtyCode, draft.specialty), true);
    putConcept(result, QStringLiteral("serviceType"), concept_({}, {}, draft.service), true);
    putConcept(result, QStringLiteral("reasonCode"), concept_(fhir_codes::Occasion, draft.occasion), true);
    put(result, QStringLiteral("comment"), draft.comment);
    QJsonArray participants{participant(reference(QStringLiteral("Patient"), draft.patient, draft.patientName))};
    if (!draft.practitioner.isEmpty() || !draft.practitionerName.isEmpty())
        participants.append(participant(reference(QStringLiteral("Practitioner"), draft.practitioner, draft.practitionerName)));
    if (!draft.location.isEmpty() || !draft.locationName.isEmpty())
        participants.append(participant(reference(QStringLiteral("Location"), draft.location, draft.locationName)));
    result.insert(u"participant", participants);
    return result;
}

QJsonObject toFlag(const FlagDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("Flag"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("active"));
    putConcept(result, QStringLiteral("category"), concept_(fhir_codes::Flag, draft.code), true);
    result.insert(u"code", concept_(fhir_codes::Flag, draft.code, draft.ground));
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    if (draft.start.isValid())
        result.insert(u"period", QJsonObject{{QStringLiteral("start"), draft.start.toString(Qt::ISODate)}});
    return result;
}

QJsonObject toConsent(const ConsentDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("Consent"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("active"));
    // Scope and category are obligatory in R4, and a policy or policyRule by ppc-1.
    result.insert(u"scope", concept_("http://terminology.hl7.org/CodeSystem/consentscope", QStringLiteral("patient-privacy")));
    result.insert(u"category", QJsonArray{concept_(fhir_codes::Loinc, QStringLiteral("59284-0"))});
    result.insert(u"patient", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("dateTime"), draft.given);
    result.insert(u"policyRule", QJsonObject{{QStringLiteral("text"),
                                              draft.source.isEmpty() ? QStringLiteral("устно") : draft.source}});
    if (!draft.paper.isEmpty())
        result.insert(u"sourceAttachment", QJsonObject{{QStringLiteral("title"), draft.paper}});
    if (draft.withdrawn)
        result.insert(u"extension", QJsonArray{QJsonObject{{QStringLiteral("url"), text(fhir_codes::WithdrawnExtension)},
                                                           {QStringLiteral("valueBoolean"), true}}});
    QJsonObject provision{{QStringLiteral("type"), draft.permitted ? QStringLiteral("permit") : QStringLiteral("deny")}};
    if (!draft.purpose.isEmpty())
        provision.insert(u"purpose", QJsonArray{QJsonObject{{QStringLiteral("system"), text(fhir_codes::ConsentPurpose)},
                                                            {QStringLiteral("code"), draft.purpose}}});
    if (!draft.channel.isEmpty())
        provision.insert(u"code", QJsonArray{concept_(fhir_codes::Channel, draft.channel)});
    result.insert(u"provision", provision);
    return result;
}

QJsonObject toServiceRequest(const RequestDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("ServiceRequest"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("active"));
    result.insert(u"intent", QStringLiteral("order"));
    putConcept(result, QStringLiteral("category"), concept_(fhir_codes::Request, draft.category), true);
    putConcept(result, QStringLiteral("code"), concept_({}, {}, draft.title), false);
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("authoredOn"), draft.authored);
    QJsonObject period;
    put(period, QStringLiteral("start"), draft.dueFrom);
    put(period, QStringLiteral("end"), draft.dueUntil);
    if (!period.isEmpty())
        result.insert(u"occurrencePeriod", period);
    if (!draft.plan.isEmpty())
        result.insert(u"basedOn", QJsonArray{reference(QStringLiteral("CarePlan"), draft.plan)});
    putConcept(result, QStringLiteral("locationCode"),
               concept_("http://terminology.hl7.org/CodeSystem/v3-RoleCode", draft.locationCode), true);
    putNotes(result, draft.note);
    return result;
}

QJsonObject toTask(const TaskDraft& draft)
{
    QJsonObject result = resource(QStringLiteral("Task"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("requested"));
    result.insert(u"intent", QStringLiteral("order"));
    putConcept(result, QStringLiteral("code"), concept_(fhir_codes::TaskKind, draft.kind), false);
    if (!draft.patient.isEmpty())
        result.insert(u"for", reference(QStringLiteral("Patient"), draft.patient));
    if (!draft.group.isEmpty())
        result.insert(u"focus", reference(QStringLiteral("Group"), draft.group));
    put(result, QStringLiteral("authoredOn"), draft.authored);
    put(result, QStringLiteral("lastModified"), draft.authored);
    if (draft.due.isValid())
        result.insert(u"restriction",
                      QJsonObject{{QStringLiteral("period"),
                                   QJsonObject{{QStringLiteral("end"), draft.due.toString(Qt::ISODate)}}}});
    putConcept(result, QStringLiteral("reasonCode"), concept_(fhir_codes::LeaveReason, draft.reason), false);
    put(result, QStringLiteral("description"), draft.description);
    putNotes(result, draft.note);
    return result;
}

QJsonObject toQuestionnaireResponse(const SurveyDraft& draft)
{
    // R4 gives this type one identifier, not a list.
    QJsonObject result{{QStringLiteral("resourceType"), QStringLiteral("QuestionnaireResponse")},
                       {QStringLiteral("identifier"), identifier(draft.idempotencyKey)},
                       {QStringLiteral("status"), QStringLiteral("completed")}};
    result.insert(u"questionnaire", QString(text(fhir_codes::QuestionnairePrefix) + draft.questionnaire));
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("authored"), draft.authored);
    QJsonArray items;
    for (auto it = draft.answers.begin(); it != draft.answers.end(); ++it) {
        QJsonObject answer;
        const QJsonValue value = it.value();
        if (value.isDouble()) {
            const bool whole = value.toDouble() == static_cast<double>(value.toInteger());
            answer.insert(whole ? QStringLiteral("valueInteger") : QStringLiteral("valueDecimal"), value);
        } else if (value.isBool()) {
            answer.insert(u"valueBoolean", value);
        } else if (!value.toString().trimmed().isEmpty()) {
            answer.insert(u"valueString", value);
        }
        if (!answer.isEmpty())
            items.append(QJsonObject{{QStringLiteral("linkId"), it.key()}, {QStringLiteral("answer"), QJsonArray{answer}}});
    }
    if (!items.isEmpty())
        result.insert(u"item", items);
    return result;
}

QJsonObject toObservation(const ReadingDraft& draft)
{
    struct Unit {
        QString words, ucum;
    };
    const auto unitOf = [](const QString& code) -> Unit {
        if (code == u"8867-4")
            return {QStringLiteral("уд/мин"), QStringLiteral("/min")};
        if (code == u"29463-7")
            return {QStringLiteral("кг"), QStringLiteral("kg")};
        return {QStringLiteral("мм рт. ст."), QStringLiteral("mm[Hg]")};
    };
    const auto quantity = [&](double value) {
        const Unit unit = unitOf(draft.code);
        return QJsonObject{{QStringLiteral("value"), value}, {QStringLiteral("unit"), unit.words},
                           {QStringLiteral("system"), QStringLiteral("http://unitsofmeasure.org")}, {QStringLiteral("code"), unit.ucum}};
    };
    QJsonObject result = resource(QStringLiteral("Observation"), draft.idempotencyKey);
    result.insert(u"status", QStringLiteral("final"));
    result.insert(u"category", QJsonArray{concept_("http://terminology.hl7.org/CodeSystem/observation-category",
                                                   QStringLiteral("vital-signs"))});
    result.insert(u"code", concept_(fhir_codes::Loinc, draft.code));
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("effectiveDateTime"), draft.taken);
    if (draft.code == u"85354-9") {
        const auto part = [&](const char16_t* code, double value) {
            return QJsonObject{{QStringLiteral("code"), concept_(fhir_codes::Loinc, QString::fromUtf16(code))},
                               {QStringLiteral("valueQuantity"), quantity(value)}};
        };
        result.insert(u"component", QJsonArray{part(u"8480-6", draft.value), part(u"8462-4", draft.value2)});
    } else {
        result.insert(u"valueQuantity", quantity(draft.value));
    }
    return result;
}

QJsonObject toAdverseEvent(const AdverseEventDraft& draft)
{
    // R4 gives this type one identifier, not a list.
    QJsonObject result{{QStringLiteral("resourceType"), QStringLiteral("AdverseEvent")},
                       {QStringLiteral("identifier"), identifier(draft.idempotencyKey)},
                       {QStringLiteral("actuality"), QStringLiteral("actual")}};
    putConcept(result, QStringLiteral("event"), concept_({}, {}, draft.event), false);
    result.insert(u"subject", reference(QStringLiteral("Patient"), draft.patient));
    put(result, QStringLiteral("date"), draft.happened);
    put(result, QStringLiteral("detected"), draft.detected);
    if (!draft.location.trimmed().isEmpty())
        result.insert(u"location", reference({}, {}, draft.location));
    return result;
}

QString auditHeadKey(const AuditHeadDraft& draft)
{
    return QStringLiteral("%1.%2.%3").arg(draft.deskId, draft.day, QString::fromLatin1(draft.seal.toHex().first(16)));
}

QJsonObject toAuditEvent(const AuditHeadDraft& draft)
{
    constexpr std::string_view dicom = "http://dicom.nema.org/resources/ontology/DCM";
    const auto coding = [](std::string_view system, const char16_t* code, const char16_t* words) {
        return QJsonObject{{QStringLiteral("system"), text(system)}, {QStringLiteral("code"), QString::fromUtf16(code)},
                           {QStringLiteral("display"), QString::fromUtf16(words)}};
    };
    const QJsonObject desk{{QStringLiteral("identifier"), QJsonObject{{QStringLiteral("system"), text(fhir_codes::Desk)},
                                                                      {QStringLiteral("value"), draft.deskId}}},
                           {QStringLiteral("display"), QStringLiteral("DutyDesk")}};
    const auto detail = [](const char16_t* type, const QString& value) {
        return QJsonObject{{QStringLiteral("type"), QString::fromUtf16(type)}, {QStringLiteral("valueString"), value}};
    };
    QJsonObject agent{{QStringLiteral("who"), desk}, {QStringLiteral("altId"), auditHeadKey(draft)}, {QStringLiteral("requestor"), false}};
    agent.insert(u"type", QJsonObject{{QStringLiteral("coding"), QJsonArray{coding(dicom, u"110150", u"Application")}}});
    QJsonObject result{{QStringLiteral("resourceType"), QStringLiteral("AuditEvent")},
                       {QStringLiteral("type"), coding(dicom, u"110100", u"Application Activity")},
                       {QStringLiteral("action"), QStringLiteral("E")},
                       {QStringLiteral("outcome"), QStringLiteral("0")},
                       {QStringLiteral("agent"), QJsonArray{agent}},
                       {QStringLiteral("source"), QJsonObject{{QStringLiteral("site"), draft.deskId}, {QStringLiteral("observer"), desk}}}};
    put(result, QStringLiteral("recorded"), draft.recorded);
    result.insert(u"entity", QJsonArray{QJsonObject{
                                 {QStringLiteral("name"), QStringLiteral("audit trail")},
                                 {QStringLiteral("detail"), QJsonArray{detail(u"day", draft.day), detail(u"last-row", QString::number(draft.last)),
                                                                       detail(u"hash", QString::fromLatin1(draft.hash.toHex())),
                                                                       detail(u"seal", QString::fromLatin1(draft.seal.toHex()))}}}});
    return result;
}

QJsonArray toTelecom(const QList<PhoneDraft>& phones)
{
    QJsonArray result;
    for (const PhoneDraft& phone : phones) {
        if (phone.number.trimmed().isEmpty())
            continue;
        QJsonObject contact{{QStringLiteral("system"), QStringLiteral("phone")}, {QStringLiteral("value"), phone.number}};
        put(contact, QStringLiteral("use"), phone.use);
        contact.insert(u"rank", static_cast<int>(result.size()) + 1);
        result.append(contact);
    }
    return result;
}

} // namespace dutydesk
