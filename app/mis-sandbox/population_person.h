#pragma once

#include "domain/random_source.h"
#include "domain/sex.h"
#include "names.h"

#include <QDate>

#include <string>
#include <vector>

namespace dutydesk::sandbox {

/// What is wrong with a record, as in real life: one person in two hundred has one of these.
enum class Damage : quint8 {
    None,
    WrongEnp,           ///< the check digit of the ЕНП does not fit
    NoPhone,
    PhoneWithLetters,
    SwappedNames,       ///< given name and patronymic changed places
    PatronymicInFamily, ///< family is an array, as older writers have it
    NoBirthDate,
    Duplicate,          ///< the same person as the one before, under another id
};

/// One attached person, small enough to hold a polyclinic in memory; the words about them are made again when they are written.
struct Person {
    quint64 key = 0;          ///< seeds everything that is drawn for this person
    quint32 number = 0;       ///< within the polyclinic
    quint32 snilsNine = 0;    ///< the first nine digits
    qint32 birthJulian = 0;
    quint32 enpSerial = 0;
    quint16 roles = 0;        ///< Role bits
    quint8 district = 0;      ///< 1 … 40
    qint8 chronic = -1;       ///< index into diagnoses(), -1 for none
    Sex sex = Sex::Unknown;
    Damage damage = Damage::None;
    bool ours = false;

    QDate birth() const { return QDate::fromJulianDay(birthJulian); }
    bool has(quint16 role) const { return (roles & role) != 0; }
};

namespace role {
inline constexpr quint16 LowMobility = 1, Priority = 2, Discharged = 4, RegistryOnly = 8, Dvn = 16, DvnPrevious = 32, Ud = 64,
                         Pmo = 128, Dn = 256;
}

struct PersonPhone {
    std::string value; ///< as somebody once wrote it
    std::string_view use;
};

/// The words about a person.
struct PersonDetails {
    InventedName name;
    std::string enp;
    std::string snils;
    std::vector<PersonPhone> phones;
    std::string address;
};

/// Gives the five digits that keep numbers of one birthday and sex apart; memory does not grow with the population.
class EnpSerials
{
public:
    EnpSerials();
    quint32 next(qint32 birthJulian, Sex sex);

private:
    std::vector<quint16> m_used;
};

/// The same 64 bits for the same arguments everywhere.
quint64 mixed(quint64 seed, quint64 a, quint64 b = 0, quint64 c = 0);

/// The person `number` of polyclinic `slice`; `today` bounds the ages.
Person makePerson(quint64 seed, int slice, quint32 number, QDate today, EnpSerials& serials);

/// Somebody who attaches later; `nth` counts them from 0 over the life of the store.
Person makeNewcomer(quint64 seed, quint32 nth, QDate today);

PersonDetails detailsOf(const Person& person);

/// A telephone number as people write them. No such number can be dialled: the codes are not given out in Russia, and a
/// local number of the city never begins with 1.
std::string inventPhone(RandomSource& random, bool mobile);

/// The patient's id: p-000123, or p07-000123 in a region's further polyclinics.
std::string patientId(int slice, quint32 number);

} // namespace dutydesk::sandbox
