#include "population_address.h"

#include <array>
#include <string_view>

namespace dutydesk::sandbox {

namespace {

constexpr std::array<std::string_view, 48> Streets = {
    "Вересковая ул.",       "ул. Сосновых Дюн",      "Брусничный пр.",      "Моховая аллея",         "ул. Корабельных Сосен",
    "Клюквенный пер.",      "пр. Полярных Лётчиков", "ул. Озёрных Чаек",    "Еловая аллея",          "Лиственничный пр.",
    "ул. Гранитных Валунов", "Черничный пер.",       "ул. Смолокуров",      "Янтарная аллея",        "пр. Картографов",
    "ул. Ледоколов",        "Маячный пр.",           "ул. Мастера Ёлкина",  "Рябиновый бульвар",     "ул. Трёх Ручьёв",
    "Парголовский спуск",   "Валунный пр.",          "ул. Токарей",         "ул. Часовщиков",        "Ольховый пр.",
    "ул. Снегирей",         "Суздальская аллея",     "ул. Белых Ночей",     "Тихий Берег",           "ул. Северных Садов",
    "пр. Мелиораторов",     "ул. Лодочников",        "Кленовый спуск",      "ул. Береговых Сосен",   "Ижорская аллея",
    "ул. Лесорубов", "Фонарный бульвар",  "ул. Лесных Опушек", "Яблочный пр.",          "ул. Геодезистов",
    "Ручейный пер.",        "ул. Скворцов",          "Ветреный пр.",        "ул. Подсолнечная",      "Заозёрный бульвар",
    "ул. Старых Верфей",    "Дюнная аллея",          "пр. Испытателей"};

} // namespace

std::string inventAddress(RandomSource& random, int district)
{
    const auto part = [&](unsigned bound) { return static_cast<unsigned>(random.next() % bound); };
    const std::size_t street = (static_cast<std::size_t>(district) * 5 + part(4)) % Streets.size();
    std::string text = "1942" + std::to_string(10 + district % 40 * 2) + ", Санкт-Петербург, ";
    text += Streets[street];
    text += ", д. " + std::to_string(1 + part(118));
    switch (part(6)) {
    case 0: text += ", корп. " + std::to_string(1 + part(4)); break;
    case 1: text += ", лит. А"; break;
    case 2: text += " стр. " + std::to_string(1 + part(2)); break;
    default: break;
    }
    text += ", кв. " + std::to_string(1 + part(320));
    return text;
}

} // namespace dutydesk::sandbox
