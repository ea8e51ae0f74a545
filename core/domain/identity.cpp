#include "domain/identity.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

struct IdentityText {
    Q_DECLARE_TR_FUNCTIONS(IdentityText)
};

constexpr std::array<const char*, IdentityFieldCount> FieldCodes{
    "enp", "snils", "family", "given", "patronymic", "birth-date", "sex", "phone", "address", "district"};
constexpr std::array<const char*, 4> AgreementCodes{"equal", "alike", "differs", "missing"};
constexpr std::array<const char*, 16> LikenessCodes{"",
                                                    "letter-replaced",
                                                    "neighbour-key",
                                                    "letter-left",
                                                    "letter-added",
                                                    "letters-swapped",
                                                    "double-name-order",
                                                    "half-of-double",
                                                    "initial",
                                                    "other-place",
                                                    "day-and-month",
                                                    "digit-replaced",
                                                    "digits-swapped",
                                                    "digit-count",
                                                    "changed-family",
                                                    "part-of-address"};

template <class Enum, std::size_t N>
std::optional<Enum> fromCode(const std::array<const char*, N>& codes, const QString& code) {
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const char* one) { return code == QLatin1String(one); });
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

} // namespace

QString identityFieldCode(IdentityField field) {
    return QString::fromLatin1(FieldCodes.at(std::size_t(field)));
}

std::optional<IdentityField> identityFieldFromCode(QStringView code) {
    return fromCode<IdentityField>(FieldCodes, code.toString());
}

QString identityFieldWords(IdentityField field) {
    static constexpr std::array<const char*, IdentityFieldCount> words{
        QT_TRANSLATE_NOOP("IdentityText", "Policy number"), QT_TRANSLATE_NOOP("IdentityText", "SNILS"),
        QT_TRANSLATE_NOOP("IdentityText", "Family name"),   QT_TRANSLATE_NOOP("IdentityText", "Given name"),
        QT_TRANSLATE_NOOP("IdentityText", "Patronymic"),    QT_TRANSLATE_NOOP("IdentityText", "Birth date"),
        QT_TRANSLATE_NOOP("IdentityText", "Sex"),           QT_TRANSLATE_NOOP("IdentityText", "Phone"),
        QT_TRANSLATE_NOOP("IdentityText", "Address"),       QT_TRANSLATE_NOOP("IdentityText", "District")};
    return QCoreApplication::translate("IdentityText", words.at(std::size_t(field)));
}

QString IdentityEvidence::note() const {
    static constexpr std::array<const char*, LikenessCodes.size()> words{
        QT_TRANSLATE_NOOP("IdentityText", "alike"),
        QT_TRANSLATE_NOOP("IdentityText", "one letter replaced"),
        QT_TRANSLATE_NOOP("IdentityText", "neighbouring key"),
        QT_TRANSLATE_NOOP("IdentityText", "one letter left out"),
        QT_TRANSLATE_NOOP("IdentityText", "one letter too many"),
        QT_TRANSLATE_NOOP("IdentityText", "two letters swapped"),
        QT_TRANSLATE_NOOP("IdentityText", "double name in another order"),
        QT_TRANSLATE_NOOP("IdentityText", "half of a double name"),
        QT_TRANSLATE_NOOP("IdentityText", "an initial"),
        QT_TRANSLATE_NOOP("IdentityText", "stands in another part of the name"),
        QT_TRANSLATE_NOOP("IdentityText", "day and month swapped"),
        QT_TRANSLATE_NOOP("IdentityText", "one digit replaced"),
        QT_TRANSLATE_NOOP("IdentityText", "two digits swapped"),
        QT_TRANSLATE_NOOP("IdentityText", "a digit left out or added"),
        QT_TRANSLATE_NOOP("IdentityText", "perhaps changed by marriage"),
        QT_TRANSLATE_NOOP("IdentityText", "part of the address")};
    if (likeness != Likeness::None)
        return QCoreApplication::translate("IdentityText", words.at(std::size_t(likeness)));
    switch (agreement) {
    case Agreement::Equal:
        return {};
    case Agreement::Alike:
        return QCoreApplication::translate("IdentityText", words.front());
    case Agreement::Differs:
        return IdentityText::tr("differs");
    case Agreement::Missing:
        break;
    }
    return IdentityText::tr("not given");
}

const IdentityEvidence* IdentityMatch::of(IdentityField field) const {
    const auto found =
        std::find_if(evidence.begin(), evidence.end(), [&](const auto& one) { return one.field == field; });
    return found == evidence.end() ? nullptr : &*found;
}

QStringList IdentityMatch::sentences() const {
    QStringList all;
    for (const IdentityEvidence& one : evidence) {
        if (one.agreement == Agreement::Equal || one.agreement == Agreement::Missing)
            continue;
        all << IdentityText::tr("%1: %2 in the row, %3 in the replica (%4).")
                   .arg(identityFieldWords(one.field), one.file, one.replica, one.note());
    }
    return all;
}

QString IdentityMatch::words() const {
    static constexpr std::array<const char*, 4> heads{
        QT_TRANSLATE_NOOP("IdentityText", "Agree: %1."), QT_TRANSLATE_NOOP("IdentityText", "Alike: %1."),
        QT_TRANSLATE_NOOP("IdentityText", "Differ: %1."), QT_TRANSLATE_NOOP("IdentityText", "Not given: %1.")};
    QStringList parts;
    for (const Agreement agreement : {Agreement::Equal, Agreement::Alike, Agreement::Differs, Agreement::Missing}) {
        QStringList fields;
        for (const IdentityEvidence& one : evidence) {
            if (one.agreement != agreement)
                continue;
            const QString field = identityFieldWords(one.field);
            fields << (agreement == Agreement::Alike ? QString(field + QStringLiteral(" (") + one.note() + u')')
                                                     : field);
        }
        if (!fields.isEmpty())
            parts << QCoreApplication::translate("IdentityText", heads.at(std::size_t(agreement)))
                         .arg(fields.join(QLatin1String(", ")));
    }
    return parts.join(u' ');
}

QJsonObject identityMatchToJson(const IdentityMatch& match) {
    QJsonArray evidence;
    for (const IdentityEvidence& one : match.evidence)
        evidence << QJsonArray{identityFieldCode(one.field), one.file, one.replica,
                               QLatin1String(AgreementCodes.at(std::size_t(one.agreement))),
                               QLatin1String(LikenessCodes.at(std::size_t(one.likeness)))};
    return {{QStringLiteral("person"), match.personId},
            {QStringLiteral("certain"), match.certainty == Certainty::Certain},
            {QStringLiteral("likeness"), match.likeness},
            {QStringLiteral("evidence"), evidence}};
}

IdentityMatch identityMatchFromJson(const QJsonObject& json) {
    IdentityMatch match;
    match.personId = json.value(QLatin1String("person")).toString();
    match.certainty = json.value(QLatin1String("certain")).toBool() ? Certainty::Certain : Certainty::Probable;
    match.likeness = json.value(QLatin1String("likeness")).toInt();
    for (const QJsonValue& value : json.value(QLatin1String("evidence")).toArray()) {
        const QJsonArray one = value.toArray();
        const auto field = fromCode<IdentityField>(FieldCodes, one.at(0).toString());
        const auto agreement = fromCode<Agreement>(AgreementCodes, one.at(3).toString());
        const auto likeness = fromCode<Likeness>(LikenessCodes, one.at(4).toString());
        if (field && agreement)
            match.evidence.push_back(
                {*field, one.at(1).toString(), one.at(2).toString(), *agreement, likeness.value_or(Likeness::None)});
    }
    return match;
}

} // namespace dutydesk
