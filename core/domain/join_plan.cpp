#include "domain/join_plan.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

using F = IdentityField;

struct JoinText {
    Q_DECLARE_TR_FUNCTIONS(JoinText)
};

constexpr std::array<F, 9> Taken{F::Enp, F::Snils, F::Given,   F::Patronymic, F::BirthDate,
                                 F::Sex, F::Phone, F::Address, F::District};

QString valueOf(const ReconcilePerson& person, F field) {
    switch (field) {
    case F::Enp:
        return person.enp ? person.enp->toString() : QString();
    case F::Snils:
        return person.snils ? person.snils->toString() : QString();
    case F::Family:
        return person.name.family;
    case F::Given:
        return person.name.given;
    case F::Patronymic:
        return person.name.patronymic;
    case F::BirthDate:
        return person.birthDate.toString(Qt::ISODate);
    case F::Sex:
        return person.sex == Sex::Unknown ? QString()
               : person.sex == Sex::Male  ? QStringLiteral("male")
                                          : QStringLiteral("female");
    case F::Phone:
        return person.phones ? person.phones->join(u' ') : QString();
    case F::Address:
        return person.address;
    case F::District:
        return person.district;
    }
    return {};
}

void setValue(ReconcilePerson& person, F field, const QString& value) {
    switch (field) {
    case F::Enp:
        person.enp = Enp::parse(value);
        break;
    case F::Snils:
        person.snils = Snils::parse(value);
        break;
    case F::Family:
        person.name.family = value;
        break;
    case F::Given:
        person.name.given = value;
        break;
    case F::Patronymic:
        person.name.patronymic = value;
        break;
    case F::BirthDate:
        person.birthDate = QDate::fromString(value, Qt::ISODate);
        break;
    case F::Sex:
        person.sex = value == u"male" ? Sex::Male : value == u"female" ? Sex::Female : Sex::Unknown;
        break;
    case F::Phone:
        person.phones = value.isEmpty() ? QStringList() : value.split(u' ');
        break;
    case F::Address:
        person.address = value;
        break;
    case F::District:
        person.district = value;
        break;
    }
}

/// The first record's claim to stay, one test after the other; `reasons` gets the one that decided.
bool firstStays(const JoinRecord& a, const JoinRecord& b, QStringList& reasons) {
    if (a.misId.isEmpty() != b.misId.isEmpty()) {
        reasons << JoinText::tr("The polyclinic's system knows this record and not the other.");
        return !a.misId.isEmpty();
    }
    if (a.facts != b.facts) {
        reasons << JoinText::tr("More hangs on this record: %1 entries against %2.")
                       .arg(std::max(a.facts, b.facts))
                       .arg(std::min(a.facts, b.facts));
        return a.facts > b.facts;
    }
    if (a.changed != b.changed) {
        reasons << JoinText::tr("This record was changed later.");
        return a.changed > b.changed;
    }
    reasons << JoinText::tr("Nothing tells the records apart: the older one stays.");
    const QString &one = a.person.personId, &other = b.person.personId;
    return one.size() != other.size() ? one.size() < other.size() : one < other;
}

} // namespace

JoinPlan planJoin(const JoinRecord& one, const JoinRecord& other) {
    JoinPlan plan;
    const bool first = firstStays(one, other, plan.reasons);
    const ReconcilePerson &keep = (first ? one : other).person, &drop = (first ? other : one).person;
    plan.keep = keep.personId;
    plan.drop = drop.personId;
    for (const F field : Taken) {
        const QString before = valueOf(keep, field), offered = valueOf(drop, field);
        if (before.isEmpty() && !offered.isEmpty())
            plan.takes.push_back({field, before, offered});
        if (field != F::Phone || before.isEmpty())
            continue;
        QStringList all = *keep.phones;
        for (const QString& phone : drop.phones.value_or(QStringList())) {
            if (!all.contains(phone))
                all << phone;
        }
        if (all != *keep.phones)
            plan.takes.push_back({field, before, all.join(u' ')});
    }
    return plan;
}

ReconcilePerson joined(const ReconcilePerson& keep, const JoinPlan& plan) {
    ReconcilePerson person = keep;
    for (const JoinTake& take : plan.takes)
        setValue(person, take.field, take.after);
    return person;
}

Unjoined unjoined(const ReconcilePerson& keep, const JoinPlan& plan) {
    Unjoined result{keep, {}};
    for (const JoinTake& take : plan.takes) {
        if (valueOf(keep, take.field) == take.after)
            setValue(result.keep, take.field, take.before);
        else
            result.kept.push_back(take.field);
    }
    return result;
}

QJsonObject joinPlanToJson(const JoinPlan& plan) {
    QJsonArray takes;
    for (const JoinTake& take : plan.takes)
        takes << QJsonArray{identityFieldCode(take.field), take.before, take.after};
    return {{QStringLiteral("keep"), plan.keep},
            {QStringLiteral("drop"), plan.drop},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(plan.reasons)},
            {QStringLiteral("takes"), takes}};
}

Result<JoinPlan> joinPlanFromJson(const QJsonObject& json) {
    JoinPlan plan;
    plan.keep = json.value(QLatin1String("keep")).toString();
    plan.drop = json.value(QLatin1String("drop")).toString();
    if (plan.keep.isEmpty() || plan.drop.isEmpty())
        return Error{ErrorKind::BadInput,
                     JoinText::tr("A stored join of two records does not say which records: it cannot be taken back."),
                     {}};
    for (const QJsonValue& reason : json.value(QLatin1String("reasons")).toArray())
        plan.reasons << reason.toString();
    for (const QJsonValue& value : json.value(QLatin1String("takes")).toArray()) {
        const QJsonArray take = value.toArray();
        if (const auto field = identityFieldFromCode(take.at(0).toString()))
            plan.takes.push_back({*field, take.at(1).toString(), take.at(2).toString()});
    }
    return plan;
}

} // namespace dutydesk
