#include "population_writers.h"

#include "population_time.h"

#include <algorithm>
#include <array>

namespace dutydesk::sandbox {

namespace {

constexpr std::array<std::string_view, 6> Events = {
    "Падение на лестнице у входа", "Обморок после забора крови", "Перепутаны направления двух пациентов",
    "Отказ в записи при наличии времени", "Приём отменён без предупреждения", "Ожидание у кабинета более двух часов"};

void writeTask(const Scene& scene, int i, quint32 number, const MonthList& list)
{
    constexpr std::array<std::string_view, 4> Reasons = {"moved", "done", "duplicate", "age-or-sex"};
    const std::string id = scene.organisation.idOf("task", static_cast<quint32>(i + 1));
    const quint64 draw = mixed(scene.cohort.seed(), 81, static_cast<quint64>(i));
    const QDate authored = scene.today().addDays(-1 - static_cast<qint64>(draw % 20));
    const std::string_view kind = i % 4 == 3 ? "escalation" : i % 2 == 0 ? "list-exclusion" : "list-dispute";
    const std::string_view status = draw / 20 % 3 == 0 ? "requested" : draw / 20 % 3 == 1 ? "accepted" : "rejected";
    const bool answered = status != "requested";
    JsonText& json = scene.out.start("Task", id);
    SeededRandom key(mixed(draw, 82));
    json.array("identifier").identifier(systems::IdempotencyKey, key.uuid().toStdString()).end();
    json.field("status", status);
    if (answered)
        json.object("businessStatus")
            .field("text", status == "accepted" ? "Подтверждено, исключён из списка" : "Отказано: подлежит осмотру").end();
    json.field("intent", "order").codeable("code", systems::TaskKind, kind);
    json.field("description", kind == "escalation" ? "Нет ответа по трём попыткам, нужен адресный визит"
                                                  : "Просим проверить основание нахождения в списке");
    json.reference("focus", "Group", listId(scene.organisation, list.programme, list.month));
    json.reference("for", "Patient", scene.patient(number)).field("authoredOn", isoTime(authored, 16 * 60));
    json.field("lastModified", isoTime(answered ? std::min(scene.today(), authored.addDays(2)) : authored, 16 * 60 + 30));
    json.reference("owner", "Organization", scene.organisation.id());
    if (kind != "escalation")
        json.codeable("reasonCode", systems::LeaveReason, Reasons[draw / 60 % Reasons.size()]);
    json.object("restriction").period("period", isoDate(authored), isoDate(authored.addDays(5))).end();
    scene.out.finish();
}

void writeReading(const Scene& scene, int i, quint32 number)
{
    const quint64 draw = mixed(scene.person(number).key, 83);
    const int upper = 112 + static_cast<int>(draw % 62);
    JsonText& json = scene.out.start("Observation", scene.organisation.idOf("obs", static_cast<quint32>(i + 1)));
    json.field("status", "final").codeable("code", systems::Loinc, "85354-9", "Blood pressure panel");
    json.reference("subject", "Patient", scene.patient(number));
    json.field("effectiveDateTime", isoTime(scene.today().addDays(-1 - static_cast<qint64>(draw / 62 % 14)), 8 * 60 + 10));
    const auto component = [&](std::string_view code, std::string_view name, int value) {
        json.object().codeable("code", systems::Loinc, code, name).object("valueQuantity").field("value", value);
        json.field("unit", "мм рт. ст.").field("system", systems::Ucum).field("code", "mm[Hg]").end().end();
    };
    json.array("component");
    component("8480-6", "Systolic blood pressure", upper);
    component("8462-4", "Diastolic blood pressure", upper * 6 / 10 + static_cast<int>(draw % 9));
    json.end();
    scene.out.finish();
}

void writeReasonsSurvey(const Scene& scene, const std::string& id, quint32 number, QDate day, quint64 draw)
{
    constexpr std::array<std::string_view, 4> Reasons = {"Забыл о приёме", "Был занят на работе", "Плохо себя чувствовал",
                                                        "Не смог добраться"};
    JsonText& json = scene.out.start("QuestionnaireResponse", id);
    json.field("questionnaire", "urn:dutydesk:questionnaire:reasons").field("status", "completed");
    json.reference("subject", "Patient", scene.patient(number)).field("authored", isoTime(day, 17 * 60));
    json.array("item").object().field("linkId", "reason").array("answer");
    json.object().field("valueString", Reasons[draw % Reasons.size()]).end().end().end().end();
    scene.out.finish();
}

} // namespace

void writeSurvey(Output& out, const std::string& id, const std::string& patient, QDate day, quint64 draw)
{
    SeededRandom random(draw);
    SeededRandom key(mixed(draw, 84));
    // Ninety-eight in a hundred are content (4 or 5); the others say where it hurt.
    const bool content = random.next() % 50 != 0;
    JsonText& json = out.start("QuestionnaireResponse", id);
    json.object("identifier").field("system", systems::IdempotencyKey).field("value", key.uuid().toStdString()).end();
    json.field("questionnaire", "urn:dutydesk:questionnaire:satisfaction").field("status", "completed");
    json.reference("subject", "Patient", patient).field("authored", isoTime(day, 17 * 60 + 20));
    json.array("item");
    const auto answer = [&](std::string_view link, int value) {
        json.object().field("linkId", link).array("answer").object().field("valueInteger", value).end().end().end();
    };
    for (const std::string_view link : {"access", "waiting", "attitude", "result"})
        answer(link, content ? 4 + static_cast<int>(random.next() % 2) : 1 + static_cast<int>(random.next() % 3));
    answer("recommend", content ? 8 + static_cast<int>(random.next() % 3) : static_cast<int>(random.next() % 7));
    if (!content || random.next() % 6 == 0) {
        json.object().field("linkId", "comment").array("answer").object();
        json.field("valueString", content ? "Спасибо за помощь с записью" : "Долго ждал у кабинета").end().end().end();
    }
    json.end();
    out.finish();
}

void writeQuality(const Scene& scene)
{
    const MonthList& previous = scene.cohort.lists()[1];
    const auto& members = previous.members;
    SeededRandom random(mixed(scene.cohort.seed(), 85, static_cast<quint64>(scene.cohort.slice())));
    for (int i = 0; i < scene.counts.surveys; ++i) {
        const quint32 number = members[random.next() % members.size()].person;
        const QDate day = scene.today().addDays(-1 - static_cast<qint64>(random.next() % 30));
        const std::string id = scene.organisation.idOf("qr", static_cast<quint32>(i + 1));
        if (i % 7 == 6)
            writeReasonsSurvey(scene, id, number, day, random.next());
        else
            writeSurvey(scene.out, id, scene.patient(number), day, random.next());
    }
    const auto& discharges = scene.cohort.discharges();
    for (int i = 0; i < scene.counts.readings; ++i)
        writeReading(scene, i, discharges[static_cast<std::size_t>(i) % discharges.size()].person);
    for (int i = 0; i < scene.counts.adverseEvents; ++i) {
        const quint64 draw = random.next();
        const QDate day = scene.today().addDays(-1 - static_cast<qint64>(draw % 40));
        JsonText& json = scene.out.start("AdverseEvent", scene.organisation.idOf("ae", static_cast<quint32>(i + 1)));
        json.object("identifier").field("system", systems::MisNumber).field("value", std::to_string(100 + i) + "-НС").end();
        json.field("actuality", "actual").object("event").field("text", Events[draw / 40 % Events.size()]).end();
        json.reference("subject", "Patient", scene.patient(members[draw % members.size()].person));
        json.field("date", isoTime(day, 11 * 60)).field("detected", isoTime(day, 12 * 60 + 15));
        json.reference("location", "Location", scene.organisation.roomId("343"));
        scene.out.finish();
    }
    const MonthList& now = scene.cohort.lists()[0];
    for (int i = 0; i < scene.counts.tasks; ++i)
        writeTask(scene, i, now.members[random.next() % now.members.size()].person, now);
}

} // namespace dutydesk::sandbox
