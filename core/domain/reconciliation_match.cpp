#include "domain/reconciliation_match.h"

#include "domain/identity_compare.h"

namespace dutydesk::reconciling {

QString dateText(QDate date) {
    return date.isValid() ? date.toString(u"dd.MM.yyyy") : QString();
}

QString sexText(Sex sex) {
    return sex == Sex::Unknown ? QString() : sex == Sex::Male ? ReconcileText::tr("male") : ReconcileText::tr("female");
}

bool sameName(const PersonName& a, const PersonName& b) {
    return sameFolded(a.family, b.family) && sameFolded(a.given, b.given) && sameFolded(a.patronymic, b.patronymic);
}

QString numberReason(const ListRow& row, const ReconcilePerson& person) {
    if (!row.enp && !row.snils && row.enpWritten.isEmpty() && row.snilsWritten.isEmpty())
        return ReconcileText::tr("The row has no policy number and no SNILS.");
    const QString enp = row.enp ? row.enp->toString() : row.enpWritten;
    if (!enp.isEmpty() && person.enp && enp != person.enp->toString())
        return ReconcileText::tr("The policy number differs: %1 in the row, %2 in the replica.")
            .arg(enp, person.enp->toString());
    const QString snils = row.snils ? row.snils->formatted() : row.snilsWritten;
    if (!snils.isEmpty() && person.snils && row.snils != person.snils)
        return ReconcileText::tr("The SNILS differs: %1 in the row, %2 in the replica.")
            .arg(snils, person.snils->formatted());
    return ReconcileText::tr("The replica has no number to compare with.");
}

QStringList likenessReasons(const Comparison& comparison, const IdentityMatch& match) {
    IdentityMatch telling;
    for (const IdentityEvidence& one : match.evidence) {
        const bool number = one.field == IdentityField::Enp || one.field == IdentityField::Snils;
        const bool home = one.field == IdentityField::Phone || one.field == IdentityField::Address ||
                          one.field == IdentityField::District;
        if (!number && !home && one.likeness != Likeness::OtherPlace)
            telling.evidence.push_back(one);
    }
    QStringList reasons = telling.sentences();
    if (!comparison.moved())
        return reasons;
    const bool givenAndPatronymic = comparison.order == std::array<quint8, 3>{0, 2, 1};
    reasons.prepend(givenAndPatronymic ? ReconcileText::tr("Given name and patronymic are swapped.")
                                       : ReconcileText::tr("The parts of the name stand in another order."));
    return reasons;
}

} // namespace dutydesk::reconciling
