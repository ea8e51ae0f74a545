#include "names.h"

#include "names_data.h"

#include <algorithm>
#include <iterator>

namespace dutydesk::sandbox {

namespace {

using namespace std::string_view_literals;

constexpr int PeoplesPercent = 7;          // of everybody
constexpr double WithoutPatronymic = 0.011; // of those with Russian names; the other peoples bring the rest of 1.5%

std::size_t below(RandomSource& random, std::size_t bound)
{
    return static_cast<std::size_t>(random.next() % bound);
}

bool chop(std::string_view& text, std::string_view ending)
{
    if (!text.ends_with(ending))
        return false;
    text.remove_suffix(ending.size());
    return true;
}

// One half of a double name, or the whole of a single one.
std::string womansHalf(std::string_view half)
{
    std::string_view stem = half;
    for (const std::string_view ending : {"ов"sv, "ев"sv, "ёв"sv, "ин"sv, "ын"sv}) {
        if (half.ends_with(ending) && half.size() > 3 * 2)
            return std::string(half) + "а";
    }
    if (chop(stem, "ний"))
        return std::string(stem) + "няя";
    if (chop(stem, "ий") || chop(stem, "ый") || chop(stem, "ой"))
        return std::string(stem) + "ая";
    return std::string(half);
}

std::string_view drawGiven(RandomSource& random, std::span<const data::Given> names, int birthYear)
{
    const int year = std::clamp(birthYear, 1920, 2030);
    int total = 0;
    for (const data::Given& name : names)
        total += name.from <= year && year <= name.to ? name.weight : 0;
    int at = static_cast<int>(below(random, static_cast<std::size_t>(total)));
    for (const data::Given& name : names) {
        if (name.from > year || year > name.to)
            continue;
        at -= name.weight;
        if (at < 0)
            return name.name;
    }
    return names.front().name;
}

const data::People& drawPeople(RandomSource& random)
{
    int total = 0;
    for (const data::People& people : data::Peoples)
        total += people.weight;
    int at = static_cast<int>(below(random, static_cast<std::size_t>(total)));
    for (const data::People& people : data::Peoples) {
        at -= people.weight;
        if (at < 0)
            return people;
    }
    return data::Peoples[0];
}

InventedName peoplesName(RandomSource& random, Sex sex)
{
    const data::People& people = drawPeople(random);
    const std::string_view family = people.families[below(random, people.families.size())];
    const auto& given = sex == Sex::Female ? people.women : people.men;
    InventedName name;
    name.family = sex == Sex::Female ? womansFamilyName(family) : std::string(family);
    name.given = given[below(random, given.size())];
    const std::string_view father = people.fathers[below(random, people.fathers.size())];
    if (below(random, 100) >= static_cast<std::size_t>(people.withoutPatronymic))
        name.patronymic = patronymicOf(father, sex);
    return name;
}

} // namespace

std::string womansFamilyName(std::string_view mansForm)
{
    const std::size_t hyphen = mansForm.find('-');
    if (hyphen == std::string_view::npos)
        return womansHalf(mansForm);
    return womansHalf(mansForm.substr(0, hyphen)) + "-" + womansHalf(mansForm.substr(hyphen + 1));
}

std::string patronymicOf(std::string_view fathersName, Sex sex)
{
    const bool daughter = sex == Sex::Female;
    for (const data::Irregular& form : data::IrregularPatronymics) {
        if (form.father == fathersName)
            return std::string(daughter ? form.daughter : form.son);
    }
    std::string_view stem = fathersName;
    if (chop(stem, " оглы"))
        return std::string(stem) + (daughter ? " кызы" : " оглы");
    // Георгий keeps its и before евич; the other names in -ий soften: Анатольевич.
    if (stem == "Георгий"sv)
        return daughter ? "Георгиевна" : "Георгиевич";
    if (chop(stem, "ий"))
        return std::string(stem) + (daughter ? "ьевна" : "ьевич");
    if (chop(stem, "й") || chop(stem, "ь"))
        return std::string(stem) + (daughter ? "евна" : "евич");
    return std::string(stem) + (daughter ? "овна" : "ович");
}

std::span<const std::string_view> familyNames()
{
    return data::Families;
}

std::size_t givenNameCount(Sex sex)
{
    return sex == Sex::Female ? std::size(data::Women) : std::size(data::Men);
}

InventedName inventName(RandomSource& random, Sex sex, int birthYear)
{
    if (below(random, 100) < PeoplesPercent)
        return peoplesName(random, sex);
    // Squaring leans on the head of the list, where the frequent names stand, and still reaches its end.
    const double lean = random.fraction();
    const auto at = static_cast<std::size_t>((0.25 * lean + 0.75 * lean * lean) * std::size(data::Families));
    const std::string_view family = data::Families[std::min(at, std::size(data::Families) - 1)];
    InventedName name;
    name.family = sex == Sex::Female ? womansFamilyName(family) : std::string(family);
    name.given = sex == Sex::Female ? drawGiven(random, data::Women, birthYear) : drawGiven(random, data::Men, birthYear);
    const std::string_view father = drawGiven(random, data::Men, birthYear - 18 - static_cast<int>(below(random, 22)));
    if (random.fraction() >= WithoutPatronymic)
        name.patronymic = patronymicOf(father, sex);
    return name;
}

} // namespace dutydesk::sandbox
