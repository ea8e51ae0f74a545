#include "population_writers.h"

#include "population_time.h"

#include <array>

namespace dutydesk::sandbox {

namespace {

constexpr std::array<std::string_view, 4> PriorityGrounds = {"Ветеран боевых действий", "Инвалид I группы", "Почётный донор России",
                                                            "Участник ликвидации последствий аварии на ЧАЭС"};
constexpr std::array<std::string_view, 6> LowMobilityGrounds = {
    "Не выходит из квартиры, ходунки",     "Кресло-коляска, инвалид I группы",     "Последствия инсульта, нужен сопровождающий",
    "После перелома шейки бедра",          "Слабовидящий, нужен сопровождающий",   "Одышка при ходьбе по квартире"};
constexpr std::array<std::string_view, 6> Channels = {"phone", "sms", "email", "messenger", "post", "visit"};

// What a person of that age can have a right by.
std::string_view priorityGround(const Person& person)
{
    const int born = person.birth().year();
    if (born <= 1928)
        return "Ветеран Великой Отечественной войны";
    if (born <= 1943)
        return "Житель блокадного Ленинграда"; // the siege ended in January 1944
    const std::size_t choices = born <= 1966 ? 4 : 3; // the accident was in 1986
    return PriorityGrounds[person.key % choices];
}

void writeFlag(const Scene& scene, std::string_view kind, quint32 number, std::string_view code, std::string_view ground)
{
    const Person& person = scene.person(number);
    JsonText& json = scene.out.start("Flag", scene.organisation.idOf(kind, number));
    json.field("status", "active").codeables("category", systems::Flag, code);
    json.codeable("code", systems::Flag, code, {}, ground).reference("subject", "Patient", scene.patient(number));
    json.period("period", isoDate(scene.today().addDays(-30 - static_cast<qint64>(person.key % 700))));
    scene.out.finish();
}

void writeConsent(const Scene& scene, std::string_view kind, quint32 number, bool permit, std::span<const std::string_view> channels)
{
    const Person& person = scene.person(number);
    JsonText& json = scene.out.start("Consent", scene.organisation.idOf(kind, number));
    SeededRandom key(mixed(person.key, 61, permit ? 1 : 0));
    json.array("identifier").identifier(systems::IdempotencyKey, key.uuid().toStdString()).end();
    json.field("status", "active").codeable("scope", systems::ConsentScope, "patient-privacy");
    json.codeables("category", systems::Loinc, "59284-0", "Consent Document");
    json.reference("patient", "Patient", scene.patient(number));
    json.field("dateTime", isoTime(scene.today().addDays(-5 - static_cast<qint64>(person.key % 500)), 12 * 60));
    json.object("policyRule");
    json.field("text", permit ? "Согласие на информирование выбранными способами" : "Отказ от информирования этими способами").end();
    json.object("provision").field("type", permit ? "permit" : "deny").array("code");
    for (const std::string_view channel : channels)
        json.codeable({}, systems::Channel, channel);
    json.end().end();
    scene.out.finish();
}

} // namespace

void writeRights(const Scene& scene)
{
    for (const quint32 number : scene.cohort.lowMobility())
        writeFlag(scene, "flag-lm", number, "low-mobility", LowMobilityGrounds[scene.person(number).key % LowMobilityGrounds.size()]);
    for (const quint32 number : scene.cohort.priority()) {
        writeFlag(scene, "flag-pr", number, "priority-right", priorityGround(scene.person(number)));
        writeFlag(scene, "flag-ac", number, "accompaniment-consent", "Письменное согласие на индивидуальное сопровождение");
    }
    const auto& ours = scene.cohort.ours();
    const auto consents = std::min<std::size_t>(ours.size(), static_cast<std::size_t>(scene.counts.consents));
    for (std::size_t i = 0; i < consents; ++i) {
        const quint64 draw = mixed(scene.person(ours[i]).key, 62);
        const std::size_t many = 1 + draw % 4;
        writeConsent(scene, "cns", ours[i], true, std::span(Channels).first(many));
        if (draw / 4 % 12 == 0)
            writeConsent(scene, "cns-no", ours[i], false, std::span(Channels).subspan(many, 1));
    }
}

} // namespace dutydesk::sandbox
