#pragma once

#include "domain/enp.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "domain/sex.h"
#include "domain/snils.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace dutydesk {

/// The fields of a list that a МО hands over. `None` marks a column that means nothing to the desk.
enum class ListField {
    None,
    FullName,
    Family,
    Given,
    Patronymic,
    BirthDate,
    Sex,
    Enp,
    Snils,
    Phone,
    Address,
    MoCode,
    District,
    Programme,
    Month,
    Stage,
    DoneOn,
    Result,
};

inline constexpr int ListFieldCount = 18;

/// The field's name in the language of the interface.
inline QString listFieldWords(ListField field) {
    static constexpr std::array<const char*, ListFieldCount> words{QT_TRANSLATE_NOOP("ListField", "Row"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Full name"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Family name"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Given name"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Patronymic"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Birth date"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Sex"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Policy number"),
                                                                   QT_TRANSLATE_NOOP("ListField", "SNILS"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Phone"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Address"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Polyclinic code"),
                                                                   QT_TRANSLATE_NOOP("ListField", "District"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Programme"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Month"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Stage"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Date of passing"),
                                                                   QT_TRANSLATE_NOOP("ListField", "Result")};
    return QCoreApplication::translate("ListField", words.at(static_cast<std::size_t>(field)));
}

/// One person of a list file, read and checked. Identified by `enp`, else `snils`, else name and birth date; at least
/// one of the three is always there.
struct ListRow {
    int rowNumber = 0; ///< as the spreadsheet numbers it, from 1
    PersonName name;
    QDate birthDate; ///< invalid when the file does not say
    Sex sex = Sex::Unknown;
    std::optional<Enp> enp;
    std::optional<Snils> snils;
    QList<Phone> phones; ///< invalid ones too, with `raw` as written
    QString address;
    QString moCode;
    QString district;
    QString programme; ///< as written
    QString month;     ///< "YYYY-MM", "YYYY-Qn", or as written when it cannot be read
    int stage = 0;     ///< 1 or 2; 0 when the file does not say
    QDate doneOn;      ///< invalid when the file does not say
    QString resultText;
    /// Digits as written where they are no valid number; they identify nobody, but lead to a number one slip away.
    QString enpWritten, snilsWritten;

    bool operator==(const ListRow&) const = default;
};

enum class IssueSeverity {
    Error,   ///< the row is quarantined
    Warning, ///< the row is taken; somebody should look
    Healed,  ///< the row is taken with a value put right; `value` is what was written
};

/// What was found in one cell (or row, with `field` None) of a list file. Words are in the language of the interface.
struct RowIssue {
    int row = 0;
    ListField field = ListField::None;
    QString column; ///< "C (Дата рождения)"; empty when the issue is of the whole row
    QString value;  ///< as written in the file
    IssueSeverity severity = IssueSeverity::Error;
    QString message;
    QString remedy; ///< what to do; may be empty for Healed

    bool operator==(const RowIssue&) const = default;
};

} // namespace dutydesk
