#include "domain/identity_decision.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <vector>

namespace dutydesk {

namespace {

/// The finishing step of SplitMix64; the same on every machine, unlike qHash.
quint64 mix(quint64 z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

quint64 quickKey(const ListRow& row) {
    const auto number = [](const auto& value) { return value ? value->toString().toULongLong() : 0; };
    const quint64 day = row.birthDate.isValid() ? quint64(row.birthDate.toJulianDay()) : 0;
    return mix(mix(mix(day + 1) + number(row.enp)) + number(row.snils));
}

QString hex(quint64 number) {
    return QStringLiteral("%1").arg(number, 16, 16, QLatin1Char('0'));
}

QString fullKey(const ListRow& row, quint64 quick) {
    QStringList parts{searchKey(row.name.family), searchKey(row.name.given), searchKey(row.name.patronymic),
                      row.birthDate.toString(Qt::ISODate)};
    parts << (row.enp ? row.enp->toString() : row.enpWritten) << (row.snils ? row.snils->toString() : row.snilsWritten);
    const QByteArray hash = QCryptographicHash::hash(parts.join(u'|').toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("1:") + hex(quick) + QString::fromLatin1(hash.left(32));
}

quint64 quickOf(const QString& fingerprint) {
    return fingerprint.startsWith(QLatin1String("1:")) ? QStringView(fingerprint).mid(2, 16).toULongLong(nullptr, 16)
                                                       : 0;
}

} // namespace

QString identityFingerprint(const ListRow& row) {
    return fullKey(row, quickKey(row));
}

QJsonObject identityDecisionToJson(const IdentityDecision& decision) {
    return {{QStringLiteral("row"), decision.fingerprint},
            {QStringLiteral("person"), decision.personId},
            {QStringLiteral("same"), decision.same},
            {QStringLiteral("by"), decision.by},
            {QStringLiteral("at"), decision.at.toUTC().toString(Qt::ISODateWithMs)}};
}

Result<IdentityDecision> identityDecisionFromJson(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    IdentityDecision decision{text("row"), text("person"), json.value(QLatin1String("same")).toBool(), text("by"),
                              QDateTime::fromString(text("at"), Qt::ISODateWithMs)};
    const char* missing = decision.fingerprint.isEmpty()                ? "row"
                          : decision.personId.isEmpty()                 ? "person"
                          : !json.value(QLatin1String("same")).isBool() ? "same"
                          : !decision.at.isValid()                      ? "at"
                                                                        : nullptr;
    if (missing)
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("IdentityText",
                                                 "A remembered decision on a person cannot be read: '%1' is missing. "
                                                 "Decide again.")
                         .arg(QLatin1String(missing)),
                     {}};
    return decision;
}

IdentityDecisions::IdentityDecisions(std::span<const IdentityDecision> decisions) {
    std::vector<const IdentityDecision*> inOrder;
    for (const IdentityDecision& one : decisions)
        inOrder.push_back(&one);
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
    for (const IdentityDecision* one : inOrder) {
        m_quick.insert(quickOf(one->fingerprint));
        Said& said = m_said[one->fingerprint];
        said.different.removeAll(one->personId);
        if (one->same) {
            said.same = one->personId;
            said.sameAt = one->at;
        } else {
            said.different << one->personId;
            if (said.same == one->personId)
                said.same.clear();
        }
    }
}

const IdentityDecisions::Said* IdentityDecisions::on(const ListRow& row) const {
    if (m_said.isEmpty())
        return nullptr;
    const quint64 quick = quickKey(row);
    if (!m_quick.contains(quick))
        return nullptr;
    const auto found = m_said.constFind(fullKey(row, quick));
    return found == m_said.constEnd() ? nullptr : &*found;
}

} // namespace dutydesk
