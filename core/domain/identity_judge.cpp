#include "domain/identity_compare.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

bool isWoman(const IdentityView& a, const IdentityView& b, const FoldedIdentity& name) {
    if (a.sex != Sex::Unknown || b.sex != Sex::Unknown)
        return a.sex == Sex::Female || b.sex == Sex::Female;
    return name.parts[2].endsWith(QStringLiteral("на"));
}

/// Another family name is explained by a marriage when everything else of the name agrees and something besides does,
/// or nothing besides is known. Men change theirs seldom: there a telephone or an address must agree.
int changedFamilyDoubt(const Comparison& c, bool woman) {
    const bool rest = c.is(F::Given, Agreement::Equal) && c.is(F::Patronymic, Agreement::Equal) &&
                      c.is(F::BirthDate, Agreement::Equal) && !c.is(F::Sex, Agreement::Differs);
    if (!rest)
        return 6;
    const auto silent = [&](F field) { return c.is(field, Agreement::Missing); };
    const bool home = c.agrees(F::Phone) || c.agrees(F::Address);
    if (!woman)
        return home || c.numberEqual() ? 5 : 6;
    const bool known = home || c.is(F::District, Agreement::Equal) || c.numberEqual();
    const bool nothingKnown = silent(F::Phone) && silent(F::Address) && silent(F::District);
    return known || nothingKnown ? 3 : 6;
}

int points(const Comparison& c, F field, int alike, int differs, int missing) {
    switch (c.of(field)) {
    case Agreement::Alike:
        return alike;
    case Agreement::Differs:
        return differs;
    case Agreement::Missing:
        return missing;
    case Agreement::Equal:
        break;
    }
    return 0;
}

int nameDoubt(Comparison& c, bool woman, bool patronymicKnown) {
    const int patronymic = points(c, F::Patronymic, 1, 5, patronymicKnown ? 1 : 0);
    if (c.moved()) { // one mistake moved them all; a slip in one of them is another
        int doubt = 1 + (c.is(F::Patronymic, Agreement::Missing) ? patronymic : 0);
        for (const F field : {F::Family, F::Given, F::Patronymic}) {
            if (c.is(field, Agreement::Alike) && c.likeness[std::size_t(field)] != Likeness::OtherPlace)
                ++doubt;
        }
        return doubt;
    }
    int family = points(c, F::Family, 1, 6, 3);
    if (c.is(F::Family, Agreement::Differs)) {
        family = changedFamilyDoubt(c, woman);
        if (family < 6)
            c.likeness[std::size_t(F::Family)] = Likeness::ChangedFamily;
    }
    return family + points(c, F::Given, 1, 7, 3) + patronymic;
}

int support(const Comparison& c) {
    const int home = (points(c, F::Phone, 1, 0, 0) + points(c, F::Address, 1, 0, 0)) +
                     2 * (int(c.is(F::Phone, Agreement::Equal)) + int(c.is(F::Address, Agreement::Equal)));
    return std::min(home + int(c.is(F::District, Agreement::Equal)), MaxSupport);
}

} // namespace

bool Comparison::numberEqual() const {
    return is(F::Enp, Agreement::Equal) || is(F::Snils, Agreement::Equal);
}

bool Comparison::numberDiffers() const {
    return is(F::Enp, Agreement::Differs) || is(F::Snils, Agreement::Differs);
}

bool Comparison::exact() const {
    return is(F::Family, Agreement::Equal) && is(F::Given, Agreement::Equal) && is(F::BirthDate, Agreement::Equal) &&
           (is(F::Patronymic, Agreement::Equal) || is(F::Patronymic, Agreement::Missing));
}

bool Comparison::nothingButNumber() const {
    return is(F::Family, Agreement::Differs) && is(F::Given, Agreement::Differs) &&
           is(F::BirthDate, Agreement::Differs);
}

bool Comparison::worthAsking() const {
    return doubt <= MaxDoubt || numberEqual() || exact();
}

void judge(Comparison& c, const IdentityView& written, const IdentityView& known, const FoldedIdentity& writtenName,
           const FoldedIdentity& knownName) {
    const bool patronymicKnown = !writtenName.parts[2].isEmpty() || !knownName.parts[2].isEmpty();
    int doubt = nameDoubt(c, isWoman(written, known, knownName), patronymicKnown);
    doubt += points(c, F::BirthDate, 2, 7, 3);
    doubt += points(c, F::Sex, 0, 2, 0);
    // What cannot be read says less than another number that can.
    doubt += points(c, F::Enp, 0, written.enpValid ? 2 : 1, 0);
    doubt += points(c, F::Snils, 0, written.snilsValid ? 2 : 1, 0);
    // Twins: one letter between their names, and numbers of their own.
    if (c.numberDiffers() && !c.moved() && !c.is(F::Given, Agreement::Equal))
        doubt += 4;
    if (c.agrees(F::Enp) || c.agrees(F::Snils))
        doubt -= 4;
    c.doubt = doubt - support(c);
    static constexpr std::array<int, IdentityFieldCount> weight{5, 5, 3, 3, 2, 4, 1, 2, 2, 1};
    c.equals = 0;
    for (std::size_t i = 0; i < weight.size(); ++i)
        c.equals += c.agreement[i] == Agreement::Equal ? weight[i] : 0;
}

} // namespace dutydesk::reconciling
