#pragma once

#include "domain/random_source.h"
#include "domain/sex.h"

#include <span>
#include <string>
#include <string_view>

namespace dutydesk::sandbox {

/// The parts of an invented person's name, UTF-8. `patronymic` is empty for the few who have none.
struct InventedName {
    std::string family;
    std::string given;
    std::string patronymic;

    bool operator==(const InventedName&) const = default;
};

/// Draws a name that fits the sex and the decade of birth: mostly Russian, some of other peoples of Russia with their own
/// forms (Магомедов Магомед Ахмедович, Мамедов Рашид Али оглы, Ооржак Айдыс), about 1.5% without a patronymic.
InventedName inventName(RandomSource& random, Sex sex, int birthYear);

/// The form of a family name for a woman: Королёв → Королёва, Римский-Корсаков → Римская-Корсакова, Шевченко → Шевченко.
std::string womansFamilyName(std::string_view mansForm);

/// The patronymic from the father's name: Пётр → Петрович, Петровна; Илья → Ильич, Ильинична.
std::string patronymicOf(std::string_view fathersName, Sex sex);

/// All family names in the man's form, as the tests count them.
std::span<const std::string_view> familyNames();

/// Names of one sex given at some time between 1920 and today.
std::size_t givenNameCount(Sex sex);

} // namespace dutydesk::sandbox
