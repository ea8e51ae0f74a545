#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dutydesk {

/// What is laid side by side when a person must say whether two records are of one human being.
enum class IdentityField : quint8 { Enp, Snils, Family, Given, Patronymic, BirthDate, Sex, Phone, Address, District };

inline constexpr int IdentityFieldCount = 10;

/// Code for JSON: enp, snils, family …
QString identityFieldCode(IdentityField field);
/// Nothing for a code that is none.
std::optional<IdentityField> identityFieldFromCode(QStringView code);
/// In the language of the interface.
QString identityFieldWords(IdentityField field);

enum class Agreement : quint8 {
    Equal,   ///< the same; ё, case, hyphens and spaces are forgiven
    Alike,   ///< one explanation joins the two: see Likeness
    Differs, ///< another value
    Missing, ///< one side (or both) does not say
};

/// What joins two values that are alike.
enum class Likeness : quint8 {
    None,
    LetterReplaced,
    NeighbourKey,
    LetterLeft,
    LetterAdded,
    LettersSwapped,
    DoubleNameOrder, ///< "Петрова-Ёлкина" and "Ёлкина-Петрова"
    HalfOfDouble,    ///< "Петрова" and "Петрова-Ёлкина"
    Initial,         ///< "М." and "Мария"
    OtherPlace,      ///< it stands in another part of the name
    DayAndMonth,     ///< 03.07 and 07.03
    DigitReplaced,
    DigitsSwapped,
    DigitCount,    ///< a digit was left out or added
    ChangedFamily, ///< another family name while given name, patronymic and birth date agree
    PartOfAddress, ///< one address is the other with less in it
};

/// One field of two records.
struct IdentityEvidence {
    IdentityField field = IdentityField::Enp;
    QString file;    ///< as the file writes it; dates DD.MM.YYYY; empty where it does not say
    QString replica; ///< as the replica has it
    Agreement agreement = Agreement::Missing;
    Likeness likeness = Likeness::None;

    /// "one letter replaced", "differs" …, in the language of the interface; empty for Equal.
    QString note() const;
    bool operator==(const IdentityEvidence&) const = default;
};

/// Whether a person must confirm.
enum class Certainty : quint8 {
    /// Taken without asking. Only
    ///  - ЕНП or СНИЛС equal, the name agrees (family and given name; or given name and patronymic after a change of
    ///    family name; or the row has no name), the birth date agrees or is missing, and nobody else fits better; or
    ///  - full name with patronymic, birth date and sex equal, no number differs, nobody else fits, and the telephone
    ///    or the whole address is the same.
    /// Name and birth date alone are never certain: when the row's person is not in the replica and somebody of the
    /// same name born the same day is, nothing in the row tells the two apart.
    Certain,
    Probable,
};

/// Somebody of the replica who may be the person of a row, and why.
struct IdentityMatch {
    QString personId;
    Certainty certainty = Certainty::Probable;
    int likeness = 0; ///< 1..100; orders the candidates of one row, it is no probability
    std::vector<IdentityEvidence>
        evidence; ///< every field of which either side says something, in IdentityField's order

    const IdentityEvidence* of(IdentityField field) const;
    /// What is not equal, a sentence each, in the language of the interface: "Family name: Елкена in the row, Ёлкина in
    /// the replica (one letter replaced)."
    QStringList sentences() const;
    /// One line: "Agree: … Alike: … Differ: … Missing: …".
    QString words() const;
    bool operator==(const IdentityMatch&) const = default;
};

/// Codes, no words: read back in any language.
QJsonObject identityMatchToJson(const IdentityMatch& match);
/// Fields and codes that are not known are left out.
IdentityMatch identityMatchFromJson(const QJsonObject& json);

} // namespace dutydesk
