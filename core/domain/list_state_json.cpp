#include "domain/list_state.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

using L = QLatin1String;

/// Raised when the meaning of a stored state changes; older ones must stay readable for ever.
constexpr int Version = 1;

struct ActText {
    Q_DECLARE_TR_FUNCTIONS(ActText)
};

const QStringList& categoryCodes() {
    static const QStringList codes = [] {
        QStringList all;
        for (int i = 0; i < ListCategoryCount; ++i)
            all << listCategoryCode(static_cast<ListCategory>(i));
        return all;
    }();
    return codes;
}

/// A list and not an object: 67,400 people with sixteen names each would be twice as long. Empty values at the end are
/// left out.
QJsonArray memberToJson(const ListMemberState& m) {
    QJsonArray json{m.onList ? 1 : 0,
                    listCategoryCode(m.category),
                    rowVerdictCode(m.verdict),
                    m.personId,
                    m.name.family,
                    m.name.given,
                    m.name.patronymic,
                    m.birthDate.toString(Qt::ISODate),
                    int(m.sex),
                    m.enp,
                    m.snils,
                    m.leaveReason ? leaveReasonCode(*m.leaveReason) : QString(),
                    m.doneOn.toString(Qt::ISODate),
                    m.donePlace,
                    m.comment};
    while (json.last() == QJsonValue(QString()))
        json.removeLast();
    return json;
}

std::optional<ListMemberState> memberFromJson(const QJsonArray& json) {
    const qsizetype category = categoryCodes().indexOf(json.at(1).toString());
    const int sex = json.at(8).toInt();
    const QString reason = json.at(11).toString();
    if (category < 0 || sex < 0 || sex > 2 || (!reason.isEmpty() && !leaveReasonFromCode(reason)))
        return std::nullopt;
    ListMemberState m;
    m.onList = json.at(0).toInt() == 1;
    m.category = static_cast<ListCategory>(category);
    m.verdict = rowVerdictFromCode(json.at(2).toString());
    m.personId = json.at(3).toString();
    m.name = {json.at(4).toString(), json.at(5).toString(), json.at(6).toString()};
    m.birthDate = QDate::fromString(json.at(7).toString(), Qt::ISODate);
    m.sex = static_cast<Sex>(sex);
    m.enp = json.at(9).toString();
    m.snils = json.at(10).toString();
    m.leaveReason = leaveReasonFromCode(reason);
    m.doneOn = QDate::fromString(json.at(12).toString(), Qt::ISODate);
    m.donePlace = json.at(13).toString();
    m.comment = json.at(14).toString();
    return m;
}

Error unreadable(const QString& details) {
    return Error{ErrorKind::ForeignFile,
                 ActText::tr("The stored state of a list cannot be read. Take the replica's backup of that week."),
                 details};
}

} // namespace

QByteArray listStateToJson(const ListState& state) {
    ListState sorted = state;
    sorted.sortMembers();
    QJsonArray members;
    for (const ListMemberState& member : sorted.members)
        members << memberToJson(member);
    const QJsonObject json{{QStringLiteral("version"), Version},
                           {QStringLiteral("programme"), state.programme},
                           {QStringLiteral("month"), state.month},
                           {QStringLiteral("act"), state.act},
                           {QStringLiteral("at"), state.at.toUTC().toString(Qt::ISODateWithMs)},
                           {QStringLiteral("members"), members}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact); // an object's keys are sorted
}

Result<ListState> listStateFromJson(const QByteArray& bytes) {
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return unreadable(problem.errorString());
    const int version = json.value(L("version")).toInt();
    if (version > Version)
        return Error{ErrorKind::NewerSchema,
                     ActText::tr("The stored state of a list was written by a newer DutyDesk. Update this one."),
                     QString::number(version)};
    if (version < 1 || !json.value(L("members")).isArray())
        return unreadable(QStringLiteral("no version or no members"));
    ListState state;
    state.programme = json.value(L("programme")).toString();
    state.month = json.value(L("month")).toString();
    state.act = json.value(L("act")).toString();
    state.at = QDateTime::fromString(json.value(L("at")).toString(), Qt::ISODateWithMs);
    const QJsonArray members = json.value(L("members")).toArray();
    state.members.reserve(std::size_t(members.size()));
    for (qsizetype i = 0; i < members.size(); ++i) {
        auto member = memberFromJson(members.at(i).toArray());
        if (!member)
            return unreadable(QStringLiteral("member %1").arg(i));
        state.members.push_back(std::move(*member));
    }
    return state;
}

} // namespace dutydesk
