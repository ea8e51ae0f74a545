#include "fhir/codes.h"
#include "fhir/resource_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

using simdjson::dom::element;

namespace {

Utf8 noteText(ResourceReader& reader)
{
    return reader.text(reader.first(reader.root(), "note"), "text");
}

Utf8 subject(ResourceReader& reader, std::string_view field)
{
    const Utf8 patient = reader.reference(reader.root(), field, "Patient");
    if (patient.empty())
        reader.drop(field);
    return patient;
}

/// value[x] of an answer as a plain JSON value; Undefined for kinds that the desk does not ask for.
QJsonValue answerValue(const simdjson::dom::object& answer)
{
    for (const auto& field : answer) {
        if (field.key.substr(0, 5) != "value")
            continue;
        std::string_view words;
        double number = 0;
        bool truth = false;
        if (!field.value.get(words) || !field.value["code"].get(words))
            return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
        if (!field.value.get(truth))
            return truth;
        if (!field.value.get(number) || !field.value["value"].get(number))
            return number;
    }
    return QJsonValue::Undefined;
}

std::optional<double> quantity(ResourceReader& reader, const JsonObject& object)
{
    return reader.number(reader.object(object, "valueQuantity"), "value");
}

} // namespace

RequestRecord decodeServiceRequest(ResourceReader& reader)
{
    RequestRecord request;
    const JsonObject root = reader.root();
    request.header = reader.header();
    request.patient = subject(reader, "subject");
    request.category = reader.code(root, "category", fhir_codes::Request);
    request.title = reader.words(root, "code");
    request.status = reader.text(root, "status");
    request.authoredOn = reader.day(root, "authoredOn");
    const JsonObject period = reader.object(root, "occurrencePeriod");
    request.dueFrom = reader.day(period, "start");
    request.dueUntil = reader.day(period, "end");
    if (!period)
        request.dueFrom = request.dueUntil = reader.day(root, "occurrenceDateTime");
    request.plan = reader.reference(root, "basedOn", "CarePlan");
    request.locationCode = reader.anyCode(root, "locationCode");
    request.note = noteText(reader);
    request.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return request;
}

ContactRecord decodeCommunication(ResourceReader& reader)
{
    ContactRecord contact;
    const JsonObject root = reader.root();
    contact.header = reader.header();
    contact.patient = subject(reader, "subject");
    contact.status = reader.text(root, "status");
    contact.outcome = reader.code(root, "statusReason", fhir_codes::Outcome);
    contact.occasion = reader.code(root, "category", fhir_codes::Occasion);
    contact.channel = reader.code(root, "medium", fhir_codes::Channel);
    contact.reason = reader.anyCode(root, "reasonCode");
    if (contact.reason.empty())
        contact.reason = reader.words(root, "reasonCode");
    contact.note = noteText(reader);
    contact.sender = reader.text(reader.object(root, "sender"), "display");
    contact.sent = reader.instant(root, "sent");
    contact.callback = reader.instant(reader.extension(root, fhir_codes::CallbackExtension), "valueDateTime");
    contact.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return contact;
}

TaskRecord decodeTask(ResourceReader& reader)
{
    TaskRecord task;
    const JsonObject root = reader.root();
    task.header = reader.header();
    task.patient = reader.reference(root, "for", "Patient"); // a task about a whole list is of nobody
    task.kind = reader.code(root, "code", fhir_codes::TaskKind);
    task.status = reader.text(root, "status");
    task.reason = reader.code(root, "reasonCode", fhir_codes::LeaveReason);
    if (task.reason.empty())
        task.reason = reader.words(root, "reasonCode");
    task.focus = reader.reference(root, "focus");
    task.dueOn = reader.day(reader.object(reader.object(root, "restriction"), "period"), "end");
    task.answer = reader.words(root, "businessStatus");
    task.note = noteText(reader);
    if (task.note.empty())
        task.note = reader.text(root, "description");
    task.authored = reader.instant(root, "authoredOn");
    task.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return task;
}

SurveyRecord decodeQuestionnaireResponse(ResourceReader& reader)
{
    SurveyRecord survey;
    const JsonObject root = reader.root();
    survey.header = reader.header();
    survey.patient = subject(reader, "subject");
    survey.questionnaire = reader.text(root, "questionnaire");
    if (survey.questionnaire.substr(0, fhir_codes::QuestionnairePrefix.size()) == fhir_codes::QuestionnairePrefix)
        survey.questionnaire = survey.questionnaire.substr(fhir_codes::QuestionnairePrefix.size());
    survey.authored = reader.instant(root, "authored");
    QJsonObject answers;
    for (const auto& item : reader.objects(root, "item")) {
        const Utf8 link = reader.text(item, "linkId");
        const JsonObject answer = reader.first(item, "answer");
        if (link.empty() || !answer)
            continue;
        const QJsonValue value = answerValue(*answer);
        if (!value.isUndefined())
            answers.insert(QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size())), value);
    }
    const QByteArray json = QJsonDocument(answers).toJson(QJsonDocument::Compact);
    survey.answersJson = reader.arena().keep({json.constData(), static_cast<size_t>(json.size())});
    survey.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return survey;
}

ReadingRecord decodeObservation(ResourceReader& reader)
{
    ReadingRecord reading;
    const JsonObject root = reader.root();
    reading.header = reader.header();
    reading.patient = subject(reader, "subject");
    reading.code = reader.code(root, "code", fhir_codes::Loinc);
    reading.taken = reader.instant(root, "effectiveDateTime");
    reading.value = quantity(reader, root);
    reading.unit = reader.text(reader.object(root, "valueQuantity"), "unit");
    for (const auto& component : reader.objects(root, "component")) {
        const Utf8 what = reader.code(component, "code", fhir_codes::Loinc);
        if (what == "8480-6") { // systolic
            reading.value = quantity(reader, component);
            reading.unit = reader.text(reader.object(component, "valueQuantity"), "unit");
        } else if (what == "8462-4") { // diastolic
            reading.value2 = quantity(reader, component);
        }
    }
    reading.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return reading;
}

AdverseEventRecord decodeAdverseEvent(ResourceReader& reader)
{
    AdverseEventRecord event;
    const JsonObject root = reader.root();
    event.header = reader.header();
    event.patient = reader.reference(root, "subject", "Patient");
    event.event = reader.words(root, "event");
    event.happened = reader.instant(root, "date");
    event.detected = reader.instant(root, "detected");
    event.location = reader.text(reader.object(root, "location"), "display");
    if (event.location.empty())
        event.location = reader.reference(root, "location", "Location");
    event.idempotencyKey = reader.identifier(fhir_codes::IdempotencyKey);
    return event;
}

} // namespace dutydesk
