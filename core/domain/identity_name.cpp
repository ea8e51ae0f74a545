#include "domain/identity_compare.h"

#include "domain/slips.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

struct Part {
    Agreement agreement = Agreement::Missing;
    Likeness likeness = Likeness::None;
    bool agrees() const { return int(agreement) <= int(Agreement::Alike); }
};

Likeness letters(Slip slip) {
    switch (slip) {
    case Slip::Replaced:
        return Likeness::LetterReplaced;
    case Slip::NeighbourKey:
        return Likeness::NeighbourKey;
    case Slip::Left:
        return Likeness::LetterLeft;
    case Slip::Added:
        return Likeness::LetterAdded;
    case Slip::Swapped:
        return Likeness::LettersSwapped;
    case Slip::None:
        break;
    }
    return Likeness::None;
}

/// Two names where at least one is double.
Part compareDouble(QStringView a, QStringView b) {
    auto one = a.split(u' '), other = b.split(u' ');
    if (one.size() == other.size()) {
        std::sort(one.begin(), one.end());
        std::sort(other.begin(), other.end());
        return one == other ? Part{Agreement::Alike, Likeness::DoubleNameOrder} : Part{Agreement::Differs, {}};
    }
    if (one.size() > other.size())
        one.swap(other);
    const bool half = one.size() == 1 && other.contains(one.first());
    return half ? Part{Agreement::Alike, Likeness::HalfOfDouble} : Part{Agreement::Differs, {}};
}

Part comparePart(QStringView written, QStringView known) {
    if (written.isEmpty() || known.isEmpty())
        return {};
    if (written == known)
        return {Agreement::Equal, {}};
    const qsizetype shorter = std::min(written.size(), known.size());
    if (shorter == 1)
        return written.at(0) == known.at(0) ? Part{Agreement::Alike, Likeness::Initial} : Part{Agreement::Differs, {}};
    // In a name of two letters one letter is half of it.
    if (const auto slip = shorter > 2 ? slipBetween(written, known) : std::nullopt)
        return {Agreement::Alike, letters(*slip)};
    if (written.contains(u' ') || known.contains(u' '))
        return compareDouble(written, known);
    return {Agreement::Differs, {}};
}

bool plausible(quint32 a, quint32 b) {
    quint32 other = a ^ b;
    if ((a & other) == 0 || (b & other) == 0) // all of one are in the other: a half, an initial, nothing at all
        return true;
    other &= other - 1;
    other &= other - 1;
    return other == 0;
}

using Order = std::array<quint8, 3>;
constexpr std::array<Order, 5> Arrangements{{{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}};

/// The parts of a name in the given order; false when that order explains nothing.
bool arrange(const FoldedIdentity& written, const FoldedIdentity& known, const Order& order,
             std::array<Part, 3>& parts) {
    int alike = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        if (!plausible(written.letters[order[i]], known.letters[i]))
            return false;
        parts[i] = comparePart(written.parts[order[i]], known.parts[i]);
        if (parts[i].agreement == Agreement::Differs || parts[i].likeness == Likeness::Initial)
            return false;
        alike += parts[i].agreement == Agreement::Alike ? 1 : 0;
    }
    return alike <= 1 && parts[0].agrees() && parts[1].agrees();
}

quint32 bitsOfFolded(const QString& key) {
    quint32 bits = 0;
    for (const QChar c : key)
        bits |= c == u' ' ? 0U : 1U << (c.unicode() & 31);
    return bits;
}

/// The same for a text and for its folded form.
quint32 letterBits(QStringView text) {
    quint32 bits = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= u'А' && code <= u'я') // the 32 letters without ё: both cases end in the same five bits
            bits |= 1U << (code & 31);
        else if (code == u'ё' || code == u'Ё')
            bits |= 1U << (u'е' & 31);
        else if (code > 0x7f)
            return bitsOfFolded(searchKey(text));
        else if (c.isLetterOrNumber())
            bits |= 1U << (code & 31);
    }
    return bits;
}

/// searchKey() for what names are mostly made of, without asking the tables of Unicode.
QString foldPart(const QString& text) {
    QString key(text.size(), Qt::Uninitialized);
    QChar* out = key.data();
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= u'а' && code <= u'я')
            *out++ = c;
        else if (code >= u'А' && code <= u'Я')
            *out++ = QChar(char16_t(code + 0x20));
        else if (code == u'ё' || code == u'Ё')
            *out++ = QChar(u'е');
        else
            return searchKey(text);
    }
    return key;
}

} // namespace

FoldedIdentity::FoldedIdentity(const PersonName& name)
    : parts{foldPart(name.family), foldPart(name.given), foldPart(name.patronymic)}
    , letters{letterBits(parts[0]), letterBits(parts[1]), letterBits(parts[2])} {}

NameLetters lettersOf(const PersonName& name) {
    return {letterBits(name.family), letterBits(name.given), letterBits(name.patronymic)};
}

bool maybeSameName(const NameLetters& written, const NameLetters& known) {
    const auto fits = [&](std::size_t w, std::size_t k) { return plausible(written[w], known[k]); };
    if (fits(1, 1) && (fits(0, 0) || fits(2, 2)))
        return true;
    return std::any_of(Arrangements.begin(), Arrangements.end(),
                       [&](const Order& order) { return fits(order[0], 0) && fits(order[1], 1) && fits(order[2], 2); });
}

bool sameFolded(QStringView a, QStringView b) {
    if (a == b)
        return true;
    if (a.size() == b.size()) {
        qsizetype i = 0;
        const auto fold = [](QChar c) {
            const QChar lower = c.toLower();
            return lower == u'ё' ? QChar(u'е') : lower;
        };
        while (i < a.size() && (a.at(i) == b.at(i) || (a.at(i).isLetter() && fold(a.at(i)) == fold(b.at(i)))))
            ++i;
        if (i == a.size())
            return true;
    }
    return searchKey(a) == searchKey(b);
}

void compareName(const FoldedIdentity& written, const FoldedIdentity& known, Comparison& into) {
    std::array<Part, 3> parts;
    for (std::size_t i = 0; i < 3; ++i)
        parts[i] = comparePart(written.parts[i], known.parts[i]);
    const auto bad = [&](std::size_t i) { return !parts[i].agrees() && parts[i].agreement != Agreement::Missing; };
    if (bad(0) || bad(1)) {
        for (const Order& order : Arrangements) {
            std::array<Part, 3> other;
            if (!arrange(written, known, order, other))
                continue;
            for (std::size_t i = 0; i < 3; ++i) {
                if (order[i] != i && other[i].agreement == Agreement::Equal)
                    other[i] = {Agreement::Alike, Likeness::OtherPlace};
            }
            parts = other;
            into.order = order;
            break;
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        into.agreement[std::size_t(F::Family) + i] = parts[i].agreement;
        into.likeness[std::size_t(F::Family) + i] = parts[i].likeness;
    }
}

} // namespace dutydesk::reconciling
