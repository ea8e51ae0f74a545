#include "population_services.h"

#include <array>

namespace dutydesk::sandbox {

namespace {

using S = SpecialtyId;

constexpr std::array<Specialty, 17> Specialties = {{
    {S::Therapist, "49", "Терапия", "Приём терапевта", 15, 40, 4, false},
    {S::Cardiologist, "18", "Кардиология", "Приём кардиолога", 20, 5, 2, false},
    {S::Neurologist, "28", "Неврология", "Приём невролога", 20, 5, 2, false},
    {S::Ophthalmologist, "36", "Офтальмология", "Приём офтальмолога", 15, 4, 1, false},
    {S::Surgeon, "67", "Хирургия", "Приём хирурга", 15, 4, 1, false},
    {S::Endocrinologist, "71", "Эндокринология", "Приём эндокринолога", 20, 3, 1, false},
    {S::Gynaecologist, "1", "Акушерство и гинекология", "Приём гинеколога", 20, 6, 1, false},
    {S::Urologist, "62", "Урология", "Приём уролога", 20, 2, 1, false},
    {S::Ultrasound, "60", "Ультразвуковая диагностика", "УЗИ", 20, 5, 2, false},
    {S::Ecg, "64", "Функциональная диагностика", "ЭКГ", 10, 3, 1, false},
    {S::Laboratory, "17", "Клиническая лабораторная диагностика", "Забор анализов", 10, 4, 1, false},
    {S::XRay, "48", "Рентгенология", "Рентген, флюорография, маммография", 15, 3, 1, false},
    {S::Ct, "48.1", "Рентгенология (КТ)", "Компьютерная томография", 30, 1, 1, false},
    {S::Prevention, "23", "Медицинская профилактика", "Диспансеризация, I этап", 15, 6, 2, false},
    {S::Rehabilitation, "70", "Физическая и реабилитационная медицина", "Медицинская реабилитация", 30, 3, 1, false},
    {S::HomeTherapist, "49", "Терапия", "Выезд терапевта на дом", 60, 4, 1, true},
    {S::HomeLaboratory, "17", "Клиническая лабораторная диагностика", "Забор анализов на дому", 60, 2, 1, true},
}};

constexpr std::array<Room, 18> Rooms = {{
    {"341", "Кабинет терапевта отделения профилактики"},
    {"342", "Кабинет функциональных проб"},
    {"343", "Процедурный кабинет"},
    {"344", "Смотровой кабинет"},
    {"345", "Кабинет измерения внутриглазного давления"},
    {"346", "Кабинет ЭКГ"},
    {"340", "Кабинет анкетирования и антропометрии"},
    {"240", "Рентгеновский кабинет"},
    {"241", "Кабинет маммографии"},
    {"233", "Кабинет УЗИ сосудов"},
    {"232", "Кабинет эхокардиографии"},
    {"231", "Кабинет эндоскопии"},
    {"230", "Кабинет УЗИ"},
    {"115", "Зал лечебной физкультуры"},
    {"116", "Кабинет кардиологической реабилитации"},
    {"224", "Кабинет специалистов"},
    {"КДЦ № 1", "КТ, консультативно-диагностический центр № 1"},
    {"на дому", "Выездная бригада"},
}};

enum Srv : std::size_t {
    Questionnaire, Bmi, Pressure, Cholesterol, Glucose, Risk, Fluorography, EcgRest, EyePressure, Hcv, Smear, Gynaecologist,
    Mammography, OccultBlood, Psa, Gastroscopy, BloodCount, Therapist, Saturation, SixMinutes, Spirometry, ChestXRay, BloodFull,
    Biochemistry, DDimer, TherapistUd, LegVeins, ChestCt, Echo, TherapistClosing, NeckArteries, Neurologist, Surgeon, Urologist,
    Colonoscopy, Ophthalmologist, Hba1c, Counselling, Cardiologist, Lipids, EcgControl, Endocrinologist, AbdomenUltrasound,
};

constexpr std::array<Service, 43> Services = {{
    {"A25.30.001", "Анкетирование", "340", S::Prevention},
    {"A02.07.004", "Антропометрия, индекс массы тела", "340", S::Prevention},
    {"A02.12.002", "Измерение артериального давления", "340", S::Prevention},
    {"A09.05.026", "Общий холестерин", "343", S::Laboratory},
    {"A09.05.023", "Глюкоза крови натощак", "343", S::Laboratory},
    {"B03.070.001", "Определение сердечно-сосудистого риска", "341", S::Prevention},
    {"A06.09.006", "Флюорография лёгких", "240", S::XRay},
    {"A05.10.006", "ЭКГ в покое", "346", S::Ecg},
    {"A02.26.015", "Измерение внутриглазного давления", "345", S::Prevention},
    {"A26.06.041", "Антитела к вирусу гепатита С", "343", S::Laboratory},
    {"A08.20.017", "Мазок и цитологическое исследование", "344", S::Gynaecologist},
    {"B04.001.002", "Осмотр гинекологом (акушеркой)", "344", S::Gynaecologist},
    {"A06.20.004", "Маммография", "241", S::XRay},
    {"A09.19.001", "Кал на скрытую кровь", "343", S::Laboratory},
    {"A09.05.130", "Простат-специфический антиген", "343", S::Laboratory},
    {"A03.16.001", "Эзофагогастродуоденоскопия", "231", S::Surgeon},
    {"B03.016.002", "Общий анализ крови", "343", S::Laboratory},
    {"B04.047.002", "Осмотр терапевта, краткое консультирование", "341", S::Prevention},
    {"A12.09.005", "Насыщение крови кислородом в покое (сатурация)", "342", S::Prevention},
    {"A23.30.023", "Тест 6-минутной ходьбы", "342", S::Prevention},
    {"A12.09.001", "Спирометрия", "342", S::Prevention},
    {"A06.09.007", "Рентгенография органов грудной клетки", "240", S::XRay},
    {"B03.016.003", "Общий (клинический) анализ крови развернутый", "343", S::Laboratory},
    {"B03.016.004", "Биохимический анализ крови: холестерин, ЛДНП, СРБ, АЛТ, АСТ, ЛДГ, креатинин", "343", S::Laboratory},
    {"A09.05.051", "Д-димер", "343", S::Laboratory},
    {"B04.047.001", "Осмотр, заключение врача-терапевта", "341", S::Prevention},
    {"A04.12.006", "УЗДГ вен нижних конечностей", "233", S::Ultrasound},
    {"A06.09.005", "КТ органов грудной клетки", "КДЦ № 1", S::Ct},
    {"A04.10.002", "ЭхоКГ", "232", S::Ultrasound},
    {"B04.047.003", "Заключение врача-терапевта", "341", S::Therapist},
    {"A04.12.005", "Дуплексное сканирование брахиоцефальных артерий", "233", S::Ultrasound},
    {"B01.023.001", "Консультация невролога", "224", S::Neurologist},
    {"B01.057.001", "Консультация хирурга", "224", S::Surgeon},
    {"B01.053.001", "Консультация уролога", "224", S::Urologist},
    {"A03.18.001", "Колоноскопия", "231", S::Surgeon},
    {"B01.029.001", "Консультация офтальмолога", "345", S::Ophthalmologist},
    {"A09.05.083", "Гликированный гемоглобин", "343", S::Laboratory},
    {"B04.070.002", "Углублённое профилактическое консультирование", "341", S::Prevention},
    {"B01.015.001", "Диспансерный приём кардиолога", "224", S::Cardiologist},
    {"B03.016.005", "Липидный профиль", "343", S::Laboratory},
    {"A05.10.004", "ЭКГ с расшифровкой", "346", S::Ecg},
    {"B01.058.001", "Диспансерный приём эндокринолога", "224", S::Endocrinologist},
    {"A04.16.001", "УЗИ органов брюшной полости", "230", S::Ultrasound},
}};

constexpr std::array<Diagnosis, 10> Chronic = {{
    {"I11.9", "Гипертоническая болезнь с преимущественным поражением сердца"},
    {"I10", "Эссенциальная первичная гипертензия"},
    {"I25.1", "Атеросклеротическая болезнь сердца"},
    {"E78.0", "Чистая гиперхолестеринемия"},
    {"E11.9", "Сахарный диабет 2 типа без осложнений"},
    {"J44.8", "Хроническая обструктивная болезнь лёгких уточнённая"},
    {"I48.1", "Персистирующая фибрилляция предсердий"},
    {"I69.3", "Последствия инфаркта мозга"},
    {"K25.7", "Хроническая язва желудка без кровотечения"},
    {"I65.2", "Закупорка и стеноз сонной артерии"},
}};

constexpr std::array<Diagnosis, 12> Discharge = {{
    {"I21.0", "Острый трансмуральный инфаркт передней стенки миокарда"},
    {"I20.0", "Нестабильная стенокардия"},
    {"I63.3", "Инфаркт мозга, вызванный тромбозом мозговых артерий"},
    {"I21.4", "Острый субэндокардиальный инфаркт миокарда"},
    {"I50.0", "Застойная сердечная недостаточность"},
    {"I48.0", "Пароксизмальная фибрилляция предсердий"},
    {"I63.4", "Инфаркт мозга, вызванный эмболией мозговых артерий"},
    {"I21.1", "Острый трансмуральный инфаркт нижней стенки миокарда"},
    {"I48.1", "Персистирующая фибрилляция предсердий"},
    {"I63.5", "Инфаркт мозга, вызванный неуточнённой закупоркой мозговых артерий"},
    {"I50.1", "Левожелудочковая недостаточность"},
    {"I21.9", "Острый инфаркт миокарда неуточнённый"},
}};

class PlanBuilder
{
public:
    void all(Srv service) { m_plan.push_back({&Services[service], true}); }
    void maybe(Srv service) { m_plan.push_back({&Services[service], false}); }
    void allIf(bool condition, Srv service)
    {
        if (condition)
            all(service);
    }
    std::vector<PlannedService> take() { return std::move(m_plan); }

private:
    std::vector<PlannedService> m_plan;
};

void preventiveBase(PlanBuilder& plan, int age, int parity)
{
    for (const Srv service : {Questionnaire, Bmi, Pressure, Cholesterol, Glucose})
        plan.all(service);
    plan.allIf(age <= 64, Risk);
    plan.allIf(parity == 0, Fluorography);
    plan.allIf(age >= 35, EcgRest);
    plan.allIf(age >= 40, EyePressure);
}

std::vector<PlannedService> dvnStageOne(Sex sex, int age, int parity)
{
    PlanBuilder plan;
    preventiveBase(plan, age, parity);
    plan.allIf(age >= 25 && age % 10 == 5, Hcv);
    if (sex == Sex::Female) {
        plan.all(Gynaecologist);
        plan.allIf(age <= 64 && age % 3 == 0, Smear);
        plan.allIf(age >= 40 && age <= 75 && parity == 1, Mammography);
    } else {
        plan.allIf(age == 45 || age == 50 || age == 55 || age == 60 || age == 64, Psa);
    }
    plan.allIf((age >= 40 && age <= 64 && parity == 0) || (age >= 65 && age <= 75), OccultBlood);
    plan.allIf(age == 45, Gastroscopy);
    plan.allIf(age >= 40, BloodCount);
    plan.all(Therapist);
    return plan.take();
}

std::vector<PlannedService> udStageOne()
{
    PlanBuilder plan;
    plan.all(Saturation);
    plan.maybe(SixMinutes);
    plan.all(Spirometry);
    plan.maybe(ChestXRay);
    plan.all(BloodFull);
    plan.all(Biochemistry);
    plan.maybe(DDimer);
    plan.all(TherapistUd);
    return plan.take();
}

std::vector<PlannedService> dispensary(int parity)
{
    PlanBuilder plan;
    plan.all(parity == 0 ? Cardiologist : TherapistClosing);
    plan.all(EcgControl);
    plan.all(Lipids);
    plan.maybe(parity == 0 ? Echo : Hba1c);
    return plan.take();
}

} // namespace

constinit const Diagnosis AfterCovid = {"U09.9", "Состояние после COVID-19 неуточнённое"};

std::span<const Specialty> specialties() { return Specialties; }
const Specialty& specialty(SpecialtyId id) { return Specialties[static_cast<std::size_t>(id)]; }
std::span<const Room> rooms() { return Rooms; }
std::span<const Diagnosis> chronicDiagnoses() { return Chronic; }
std::span<const Diagnosis> dischargeDiagnoses() { return Discharge; }

std::string_view codeOf(Programme programme)
{
    static constexpr std::array<std::string_view, 4> Codes = {"DVN", "UD", "PMO", "DN"};
    return Codes[static_cast<std::size_t>(programme)];
}

std::string_view shortName(Programme programme)
{
    static constexpr std::array<std::string_view, 4> Names = {"ДВН", "УД", "ПМО", "ДН"};
    return Names[static_cast<std::size_t>(programme)];
}

std::string_view fullName(Programme programme)
{
    static constexpr std::array<std::string_view, 4> Names = {
        "Диспансеризация взрослого населения", "Углублённая диспансеризация лиц, перенёсших новую коронавирусную инфекцию",
        "Профилактический медицинский осмотр", "Диспансерное наблюдение"};
    return Names[static_cast<std::size_t>(programme)];
}

const Service& rehabilitationService()
{
    static constexpr Service Rehabilitation = {"B05.015.001", "Медицинская реабилитация, амбулаторный этап", "116",
                                               S::Rehabilitation};
    return Rehabilitation;
}

const Service& homeVisitService()
{
    static constexpr Service HomeVisit = {"B01.047.002", "Осмотр терапевтом на дому", "на дому", S::HomeTherapist};
    return HomeVisit;
}

bool dvnAge(int age)
{
    return age >= 40 || (age >= 18 && age % 3 == 0);
}

std::vector<PlannedService> stageOne(Programme programme, Sex sex, int age, int parity)
{
    switch (programme) {
    case Programme::Dvn: return dvnStageOne(sex, age, parity);
    case Programme::Ud: return udStageOne();
    case Programme::Dn: return dispensary(parity);
    case Programme::Pmo: break;
    }
    PlanBuilder plan;
    preventiveBase(plan, age, parity);
    plan.allIf(sex == Sex::Female, Gynaecologist);
    plan.all(Therapist);
    return plan.take();
}

std::vector<PlannedService> stageTwo(Programme programme, Sex sex, int age, quint64 draw)
{
    PlanBuilder plan;
    if (programme == Programme::Ud) {
        constexpr std::array<Srv, 3> Choice = {LegVeins, ChestCt, Echo};
        plan.maybe(Choice[draw % 3]);
        if (draw % 5 == 0)
            plan.maybe(Choice[(draw + 1) % 3]);
    } else {
        constexpr std::array<Srv, 7> Choice = {NeckArteries, Neurologist, Echo, Hba1c, Colonoscopy, Ophthalmologist, ChestXRay};
        plan.maybe(Choice[draw % Choice.size()]);
        if (draw / 7 % 3 == 0)
            plan.maybe(Choice[(draw + 2) % Choice.size()]);
        if (sex == Sex::Male && age >= 45 && draw / 21 % 4 == 0)
            plan.maybe(Urologist);
        else if (draw / 21 % 6 == 0)
            plan.maybe(Surgeon);
        if (draw / 126 % 4 == 0)
            plan.maybe(Counselling);
    }
    plan.all(TherapistClosing);
    return plan.take();
}

} // namespace dutydesk::sandbox
