#include "domain/identity_compare.h"

#include "domain/reconciliation_match.h"
#include "domain/slips.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

struct Part {
    Agreement agreement = Agreement::Missing;
    Likeness likeness = Likeness::None;
};

Likeness digits(Slip slip) {
    return slip == Slip::Swapped                       ? Likeness::DigitsSwapped
           : slip == Slip::Left || slip == Slip::Added ? Likeness::DigitCount
                                                       : Likeness::DigitReplaced;
}

Part compareNumber(const QString& written, const QString& known) {
    if (written.isEmpty() || known.isEmpty())
        return {};
    const auto slip = slipBetween(written, known);
    if (!slip)
        return {Agreement::Differs, {}};
    return *slip == Slip::None ? Part{Agreement::Equal, {}} : Part{Agreement::Alike, digits(*slip)};
}

Part compareBirth(QDate written, QDate known) {
    if (!written.isValid() || !known.isValid())
        return {};
    const auto slip = dateSlipBetween(written, known);
    if (!slip)
        return {Agreement::Differs, {}};
    switch (*slip) {
    case DateSlip::DayAndMonth:
        return {Agreement::Alike, Likeness::DayAndMonth};
    case DateSlip::Digit:
        return {Agreement::Alike, Likeness::DigitReplaced};
    case DateSlip::SwappedDigits:
        return {Agreement::Alike, Likeness::DigitsSwapped};
    case DateSlip::None:
        break;
    }
    return {Agreement::Equal, {}};
}

template <class Each>
void eachTelephone(const IdentityView& view, Each each) {
    if (view.telephones) {
        for (const QString& number : *view.telephones)
            each(number);
    } else if (view.written) {
        for (const Phone& phone : *view.written) {
            if (phone.isValid())
                each(phone.number);
        }
    }
}

Part comparePhones(const IdentityView& written, const IdentityView& known) {
    Part best;
    eachTelephone(written, [&](const QString& one) {
        eachTelephone(known, [&](const QString& other) {
            const auto slip = slipBetween(one, other);
            const Part part = !slip                 ? Part{Agreement::Differs, {}}
                              : *slip == Slip::None ? Part{Agreement::Equal, {}}
                                                    : Part{Agreement::Alike, digits(*slip)};
            if (best.agreement == Agreement::Missing || part.agreement < best.agreement)
                best = part;
        });
    });
    return best;
}

/// Words and numbers of an address without "ул.", "д." and the like; letters and digits that touch are two words.
QStringList addressWords(QStringView address) {
    static const QStringList idle{
        QStringLiteral("г"),   QStringLiteral("город"), QStringLiteral("ул"),  QStringLiteral("улица"),
        QStringLiteral("д"),   QStringLiteral("дом"),   QStringLiteral("кв"),  QStringLiteral("квартира"),
        QStringLiteral("к"),   QStringLiteral("корп"),  QStringLiteral("стр"), QStringLiteral("корпус"),
        QStringLiteral("пр"),  QStringLiteral("просп"), QStringLiteral("пер"), QStringLiteral("проспект"),
        QStringLiteral("наб"), QStringLiteral("ш"),     QStringLiteral("б"),   QStringLiteral("переулок"),
        QStringLiteral("бул"), QStringLiteral("р"),     QStringLiteral("н"),   QStringLiteral("набережная")};
    QString apart;
    for (const QChar c : searchKey(address)) {
        if (!apart.isEmpty() && apart.back() != u' ' && c != u' ' && apart.back().isDigit() != c.isDigit())
            apart += u' ';
        apart += c;
    }
    QStringList words;
    for (const QString& word : apart.split(u' ', Qt::SkipEmptyParts)) {
        if (!idle.contains(word))
            words << word;
    }
    words.sort();
    return words;
}

Part compareAddress(QStringView written, QStringView known) {
    if (written.isEmpty() || known.isEmpty())
        return {};
    if (written == known)
        return {Agreement::Equal, {}};
    QStringList some = addressWords(written), others = addressWords(known);
    if (some.isEmpty() || others.isEmpty())
        return {};
    if (some == others)
        return {Agreement::Equal, {}};
    if (some.size() > others.size())
        some.swap(others);
    const bool within = std::includes(others.begin(), others.end(), some.begin(), some.end());
    const auto has = [&](auto test) { return std::any_of(some.cbegin(), some.cend(), test); };
    const bool telling =
        has([](const QString& word) { return word.size() > 3 && word.at(0).isLetter(); }) &&
        std::count_if(some.cbegin(), some.cend(), [](const QString& w) { return w.at(0).isDigit(); }) > 1;
    return within && telling ? Part{Agreement::Alike, Likeness::PartOfAddress} : Part{Agreement::Differs, {}};
}

Part compareText(QStringView written, QStringView known) {
    if (written.trimmed().isEmpty() || known.trimmed().isEmpty())
        return {};
    return {written.trimmed() == known.trimmed() ? Agreement::Equal : Agreement::Differs, {}};
}

} // namespace

IdentityView::IdentityView(const ListRow& row)
    : name(&row.name)
    , birthDate(row.birthDate)
    , sex(row.sex)
    , enp(row.enp ? row.enp->toString() : row.enpWritten)
    , snils(row.snils ? row.snils->toString() : row.snilsWritten)
    , enpValid(row.enp.has_value())
    , snilsValid(row.snils.has_value())
    , written(&row.phones)
    , address(row.address)
    , district(row.district) {}

IdentityView::IdentityView(const ReconcilePerson& person)
    : name(&person.name)
    , birthDate(person.birthDate)
    , sex(person.sex)
    , enp(digitsOf(person.enp))
    , snils(digitsOf(person.snils))
    , telephones(person.phones ? &*person.phones : nullptr)
    , address(person.address)
    , district(person.district) {}

Comparison compareIdentity(const IdentityView& written, const FoldedIdentity& writtenName, const IdentityView& known,
                           const FoldedIdentity& knownName) {
    Comparison result;
    result.agreement.fill(Agreement::Missing);
    const auto put = [&](F field, Part part) {
        result.agreement[std::size_t(field)] = part.agreement;
        result.likeness[std::size_t(field)] = part.likeness;
    };
    put(F::Enp, compareNumber(written.enp, known.enp));
    put(F::Snils, compareNumber(written.snils, known.snils));
    compareName(writtenName, knownName, result);
    put(F::BirthDate, compareBirth(written.birthDate, known.birthDate));
    if (written.sex != Sex::Unknown && known.sex != Sex::Unknown)
        put(F::Sex, {written.sex == known.sex ? Agreement::Equal : Agreement::Differs, {}});
    judge(result, written, known, writtenName, knownName);
    if (result.doubt > MaxDoubt + MaxSupport && !result.numberEqual())
        return result; // nothing that follows could make it worth asking
    put(F::Phone, comparePhones(written, known));
    put(F::Address, compareAddress(written.address, known.address));
    put(F::District, compareText(written.district, known.district));
    judge(result, written, known, writtenName, knownName);
    return result;
}

} // namespace dutydesk::reconciling
