#pragma once

#include "domain/identity.h"
#include "domain/reconciliation.h"

#include <array>

/// Inner parts of the identification; callers use domain/identity_finder.h.
namespace dutydesk::reconciling {

/// The letters of family, given and patronymic as sets of bits: two parts that one slip separates differ in two letters
/// at most, which a few instructions tell.
using NameLetters = std::array<quint32, 3>;
NameLetters lettersOf(const PersonName& name);

/// Family, given and patronymic folded for comparing.
struct FoldedIdentity {
    FoldedIdentity() = default;
    explicit FoldedIdentity(const PersonName& name);

    std::array<QString, 3> parts;
    NameLetters letters{};
};

/// What a row of a file and a person of the replica have in common. Views: the source must outlive it.
struct IdentityView {
    explicit IdentityView(const ListRow& row);
    explicit IdentityView(const ReconcilePerson& person);

    const PersonName* name;
    QDate birthDate;
    Sex sex;
    QString enp, snils; ///< digits; as written where they are no valid number; may be empty
    bool enpValid = true, snilsValid = true;
    const QList<Phone>* written = nullptr;   ///< a row's telephones …
    const QStringList* telephones = nullptr; ///< … or a person's
    QStringView address, district;
};

/// Agreement field by field and what it amounts to.
struct Comparison {
    std::array<Agreement, IdentityFieldCount> agreement;
    std::array<Likeness, IdentityFieldCount> likeness{};
    /// Which part of the row's name stands for family, given and patronymic.
    std::array<quint8, 3> order{0, 1, 2};
    /// 0: nothing against it; below 0: more than the name speaks for it. Up to MaxDoubt it is worth asking.
    int doubt = 0;
    int equals = 0; ///< equal fields, weighed; decides between equal doubts

    Agreement of(IdentityField field) const { return agreement[std::size_t(field)]; }
    bool is(IdentityField field, Agreement which) const { return of(field) == which; }
    bool agrees(IdentityField field) const { return int(of(field)) <= int(Agreement::Alike); }
    bool moved() const { return order != std::array<quint8, 3>{0, 1, 2}; }
    bool numberEqual() const;
    bool numberDiffers() const;
    /// Family and given name equal, patronymic equal or missing, birth date equal.
    bool exact() const;
    /// No part of the name agrees, and the birth date differs: a number alone joins the two.
    bool nothingButNumber() const;
    bool worthAsking() const;
};

inline constexpr int MaxDoubt = 3;
/// What telephone, address and district together take off the doubt at most.
inline constexpr int MaxSupport = 3;
/// A candidate whose doubt is so much greater than the first one's is no rival.
inline constexpr int ClearGap = 2;

/// False when no arrangement of the parts can make one name of the two. Cheap; may be true in vain.
bool maybeSameName(const NameLetters& written, const NameLetters& known);

/// The parts of the name in the order that explains most: fills their agreement and `order`.
void compareName(const FoldedIdentity& written, const FoldedIdentity& known, Comparison& into);

Comparison compareIdentity(const IdentityView& written, const FoldedIdentity& writtenName, const IdentityView& known,
                           const FoldedIdentity& knownName);

/// The comparison with its values, for a person to read.
IdentityMatch explainIdentity(const Comparison& comparison, const IdentityView& written, const IdentityView& known,
                              const QString& personId, Certainty certainty);

/// What the agreements amount to: fills `doubt` and `equals`. The points are an order of plausibility, tried against a
/// population with seeded errors (tests/domain/identity_recall_test.cpp): a slip costs 1, one in the birth date or
/// another number 2, what no slip explains more than MaxDoubt; an equal or nearly equal number makes up for 4,
/// telephone and address for 3.
void judge(Comparison& comparison, const IdentityView& written, const IdentityView& known,
           const FoldedIdentity& writtenName, const FoldedIdentity& knownName);

/// Equal but for case and ё; quick where they are equal, right everywhere.
bool sameFolded(QStringView a, QStringView b);

} // namespace dutydesk::reconciling
