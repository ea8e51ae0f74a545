#include "population_writers.h"

#include "population_time.h"

#include <algorithm>
#include <array>

namespace dutydesk::sandbox {

namespace {

struct Weighted {
    std::string_view code;
    int weight;
};

// Every outcome occurs; most calls inform, and one in five is not answered.
constexpr std::array<Weighted, 12> Outcomes = {{{"informed", 34}, {"no-answer", 21}, {"booked", 14}, {"refused", 7},
                                                {"already-done", 6}, {"callback", 5}, {"wrong-number", 4}, {"home-visit", 3},
                                                {"moved", 2}, {"escort", 2}, {"transport", 1}, {"died", 1}}};
constexpr std::array<std::string_view, 5> Refusals = {"Нет времени", "Не доверяет поликлинике", "Хорошо себя чувствует",
                                                     "Обследуется платно", "Далеко добираться"};

std::string_view drawOutcome(RandomSource& random)
{
    int at = static_cast<int>(random.next() % 100);
    for (const Weighted& outcome : Outcomes) {
        at -= outcome.weight;
        if (at < 0)
            return outcome.code;
    }
    return Outcomes.front().code;
}

std::string_view topicOf(std::string_view occasion)
{
    constexpr std::array<std::array<std::string_view, 2>, 8> Topics = {{
        {"post-discharge", "Выписка из стационара: визит к врачу"},
        {"reminder", "Напоминание о приёме"},
        {"discharge-control", "Контроль после выписки"},
        {"programme-invite", "Приглашение на профилактические мероприятия"},
        {"no-show", "Причина неявки, новая запись"},
        {"stage-two", "II этап: завершить в течение месяца"},
        {"rehabilitation", "Медицинская реабилитация"},
        {"dispensary", "Диспансерное наблюдение"},
    }};
    for (const auto& topic : Topics) {
        if (topic[0] == occasion)
            return topic[1];
    }
    return "Звонок по договорённости";
}

class ContactWriter
{
public:
    explicit ContactWriter(const Scene& scene)
        : m_scene(scene), m_random(mixed(scene.cohort.seed(), 71, static_cast<quint64>(scene.cohort.slice())))
    {
    }

    void write()
    {
        writeDischarged();
        writeOthers();
    }

private:
    void contact(quint32 number, std::string_view occasion, std::string_view outcome, QDate day)
    {
        Contact contact;
        contact.id = m_scene.organisation.idOf("com", static_cast<quint32>(++m_written));
        contact.patient = m_scene.patient(number);
        contact.occasion = occasion;
        contact.outcome = outcome;
        const quint64 draw = m_random.next();
        contact.draw = draw;
        if (occasion == "reminder" && draw % 3 == 0)
            contact.channel = "sms";
        else if (outcome == "informed" && draw % 9 == 0)
            contact.channel = draw % 2 == 0 ? "messenger" : "email";
        if (outcome == "refused")
            contact.reason = Refusals[draw / 9 % Refusals.size()];
        contact.day = std::min(workingDayFrom(day), m_scene.today());
        // Calls of the last day come after the morning's discharges.
        const bool lastDay = contact.day == m_scene.today();
        contact.minute = lastDay ? 10 * 60 + 35 + static_cast<int>(draw / 45 % 20) : 9 * 60 + static_cast<int>(draw / 45 % 480);
        writeContact(m_scene.out, contact);
    }

    // The accompaniment of the discharged as the seed counts it: reminded, helped to book, sent a doctor home, escorted.
    void writeDischarged()
    {
        const PopulationCounts& counts = m_scene.counts;
        const int unreached = counts.discharged - counts.reminded;
        int booked = 0, escorted = 0, position = 0;
        for (const Discharge& discharge : m_scene.cohort.discharges()) {
            if (discharge.registryOnly)
                continue;
            const bool late = position < counts.dischargedLately;
            const bool atHome = m_scene.person(discharge.person).has(role::LowMobility);
            if (position >= unreached)
                contact(discharge.person, "reminder", "informed", discharge.ended.addDays(2));
            else if (position % 3 == 0)
                contact(discharge.person, "post-discharge", "no-answer", discharge.ended.addDays(1));
            if (!late && atHome) {
                contact(discharge.person, "post-discharge", "home-visit", discharge.ended.addDays(1));
                if (escorted < counts.escorted && ++escorted > 0)
                    contact(discharge.person, "discharge-control", "escort", discharge.ended.addDays(15));
            } else if (!late && booked < counts.helpedToBook) {
                ++booked;
                contact(discharge.person, "post-discharge", "booked", discharge.ended.addDays(1));
            }
            ++position;
        }
    }

    void writeOthers()
    {
        constexpr std::array<std::string_view, 7> Occasions = {"programme-invite", "programme-invite", "programme-invite", "stage-two",
                                                               "dispensary", "no-show", "callback"};
        std::vector<quint32> called;
        for (const MonthList& list : m_scene.cohort.lists()) {
            for (const Member& member : list.members)
                called.push_back(member.person);
        }
        for (int i = 0; i < m_scene.counts.communications; ++i) {
            // The first dozen has every outcome, so that no report stands empty.
            const std::string_view outcome = i < static_cast<int>(Outcomes.size()) ? Outcomes[static_cast<std::size_t>(i)].code
                                                                                  : drawOutcome(m_random);
            const quint32 number = called[m_random.next() % called.size()];
            contact(number, Occasions[m_random.next() % Occasions.size()], outcome,
                    m_scene.today().addDays(-1 - static_cast<qint64>(m_random.next() % 42)));
        }
    }

    const Scene& m_scene;
    SeededRandom m_random;
    int m_written = 0;
};

} // namespace

void writeContact(Output& out, const Contact& contact)
{
    SeededRandom key(mixed(contact.draw, static_cast<quint64>(contact.day.toJulianDay()), static_cast<quint64>(contact.minute)));
    JsonText& json = out.start("Communication", contact.id);
    json.array("identifier").identifier(systems::IdempotencyKey, key.uuid().toStdString()).end();
    const bool reached = contact.outcome != "no-answer" && contact.outcome != "wrong-number";
    json.field("status", reached ? "completed" : "not-done").codeable("statusReason", systems::Outcome, contact.outcome);
    json.codeables("category", systems::Occasion, contact.occasion).codeables("medium", systems::Channel, contact.channel);
    json.reference("subject", "Patient", contact.patient);
    json.object("topic").field("text", topicOf(contact.occasion)).end();
    json.field("sent", isoTime(contact.day, contact.minute));
    const auto names = representatives();
    json.object("sender").object("identifier").field("system", systems::Desk).field("value", "desk-gp117-1").end();
    json.field("display", names[contact.draw % names.size()]).end();
    if (!contact.reason.empty())
        json.array("reasonCode").object().field("text", contact.reason).end().end();
    if (contact.outcome == "callback")
        json.array("note").object().field("text", "Просит перезвонить вечером").end().end();
    out.finish();
}

void writeContacts(const Scene& scene)
{
    ContactWriter(scene).write();
}

} // namespace dutydesk::sandbox
