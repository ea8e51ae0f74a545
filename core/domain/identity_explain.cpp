#include "domain/identity_compare.h"
#include "domain/reconciliation_match.h"

#include <algorithm>

namespace dutydesk::reconciling {

namespace {

using F = IdentityField;

QString phoneText(const IdentityView& view) {
    QStringList words;
    if (view.telephones) {
        for (const QString& number : *view.telephones)
            words << Phone::parse(number).formatted();
    } else if (view.written) {
        for (const Phone& phone : *view.written)
            words << phone.formatted();
    }
    return words.join(QLatin1String(", "));
}

const QString& namePart(const PersonName& name, int part) {
    return part == 0 ? name.family : part == 1 ? name.given : name.patronymic;
}

/// `order`: which part of the name stands for family, given and patronymic.
QString valueOf(const IdentityView& view, F field, const std::array<quint8, 3>& order) {
    switch (field) {
    case F::Enp:
        return view.enp;
    case F::Snils:
        return view.snils;
    case F::Family:
    case F::Given:
    case F::Patronymic:
        return namePart(*view.name, order[std::size_t(field) - std::size_t(F::Family)]);
    case F::BirthDate:
        return dateText(view.birthDate);
    case F::Sex:
        return sexText(view.sex);
    case F::Phone:
        return phoneText(view);
    case F::Address:
        return view.address.toString();
    case F::District:
        return view.district.toString();
    }
    return {};
}

} // namespace

IdentityMatch explainIdentity(const Comparison& comparison, const IdentityView& written, const IdentityView& known,
                              const QString& personId, Certainty certainty) {
    IdentityMatch match;
    match.personId = personId;
    match.certainty = certainty;
    match.likeness =
        certainty == Certainty::Certain ? 100 : std::clamp(85 - 8 * comparison.doubt + comparison.equals / 4, 1, 99);
    for (int i = 0; i < IdentityFieldCount; ++i) {
        const F field = static_cast<F>(i);
        IdentityEvidence one{field, valueOf(written, field, comparison.order), valueOf(known, field, {0, 1, 2}),
                             comparison.of(field), comparison.likeness[std::size_t(i)]};
        if (!one.file.isEmpty() || !one.replica.isEmpty())
            match.evidence.push_back(std::move(one));
    }
    return match;
}

} // namespace dutydesk::reconciling
