#include "desk/act_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dutydesk {

namespace {

QJsonArray numbers(const int* first, const int* last) {
    QJsonArray array;
    for (; first != last; ++first)
        array << *first;
    return array;
}

template <size_t N>
void readNumbers(const QJsonValue& value, std::array<int, N>& into) {
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < qMin(array.size(), qsizetype(N)); ++i)
        into[size_t(i)] = array.at(i).toInt();
}

QString day(QDate date) {
    return date.toString(Qt::ISODate);
}

QDate day(const QJsonValue& value) {
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& text : value.toArray())
        list << text.toString();
    return list;
}

QJsonObject rowToJson(const ReconciliationRow& row) {
    QJsonArray differences, fileRows;
    for (const FieldDifference& d : row.differences)
        differences << QJsonArray{int(d.field), d.file, d.mis, d.replica};
    for (const int other : row.otherFileRows)
        fileRows << other;
    QJsonArray identity;
    for (const IdentityMatch& match : row.identity)
        identity << identityMatchToJson(match);
    return {{QStringLiteral("c"), int(row.category)},
            {QStringLiteral("l"), row.leaveReason ? QJsonValue(int(*row.leaveReason)) : QJsonValue()},
            {QStringLiteral("i"), row.ifConfirmed ? QJsonValue(int(*row.ifConfirmed)) : QJsonValue()},
            {QStringLiteral("p"), row.personId},
            {QStringLiteral("k"), QJsonArray::fromStringList(row.candidates)},
            {QStringLiteral("n"), QJsonArray{row.name.family, row.name.given, row.name.patronymic}},
            {QStringLiteral("b"), day(row.birthDate)},
            {QStringLiteral("s"), int(row.sex)},
            {QStringLiteral("e"), row.enp},
            {QStringLiteral("m"), row.snils},
            {QStringLiteral("f"), row.fileRow},
            {QStringLiteral("o"), fileRows},
            {QStringLiteral("x"), row.inMis},
            {QStringLiteral("w"), row.wasInList},
            {QStringLiteral("y"), int(row.identifiedBy)},
            {QStringLiteral("d"), day(row.doneOn)},
            {QStringLiteral("a"), row.donePlace},
            {QStringLiteral("v"), differences},
            {QStringLiteral("g"), row.fingerprint},
            {QStringLiteral("t"), identity},
            {QStringLiteral("r"), QJsonArray::fromStringList(row.reasons)}};
}

ReconciliationRow rowFromJson(const QJsonObject& json) {
    const auto at = [&](const char* key) { return json.value(QLatin1String(key)); };
    ReconciliationRow row;
    row.category = static_cast<ListCategory>(at("c").toInt());
    if (at("l").isDouble())
        row.leaveReason = static_cast<LeaveReason>(at("l").toInt());
    if (at("i").isDouble())
        row.ifConfirmed = static_cast<ListCategory>(at("i").toInt());
    row.personId = at("p").toString();
    row.candidates = texts(at("k"));
    const QJsonArray name = at("n").toArray();
    row.name = {name.at(0).toString(), name.at(1).toString(), name.at(2).toString()};
    row.birthDate = day(at("b"));
    row.sex = static_cast<Sex>(at("s").toInt());
    row.enp = at("e").toString();
    row.snils = at("m").toString();
    row.fileRow = at("f").toInt();
    for (const QJsonValue& other : at("o").toArray())
        row.otherFileRows << other.toInt();
    row.inMis = at("x").toBool();
    row.wasInList = at("w").toBool();
    row.identifiedBy = static_cast<IdentifiedBy>(at("y").toInt());
    row.doneOn = day(at("d"));
    row.donePlace = at("a").toString();
    for (const QJsonValue& value : at("v").toArray()) {
        const QJsonArray d = value.toArray();
        row.differences.push_back(
            {static_cast<ListField>(d.at(0).toInt()), d.at(1).toString(), d.at(2).toString(), d.at(3).toString()});
    }
    row.fingerprint = at("g").toString();
    for (const QJsonValue& match : at("t").toArray())
        row.identity.push_back(identityMatchFromJson(match.toObject()));
    row.reasons = texts(at("r"));
    return row;
}

} // namespace

QByteArray actToJson(const ReconciliationAct& act) {
    QJsonArray rows;
    for (const ReconciliationRow& row : act.rows)
        rows << rowToJson(row);
    QJsonArray decisions;
    for (const IdentityDecision& decision : act.decisions)
        decisions << identityDecisionToJson(decision);
    const ReconciliationCounts& c = act.counts;
    QJsonObject json{
        {QStringLiteral("number"), act.number},
        {QStringLiteral("programme"), act.programmeCode},
        {QStringLiteral("programmeName"), act.programmeName},
        {QStringLiteral("month"), day(act.month)},
        {QStringLiteral("organisation"), act.organisationName},
        {QStringLiteral("insurer"), act.insurerName},
        {QStringLiteral("madeAt"), act.madeAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("madeBy"), act.madeBy},
        {QStringLiteral("organisationSigner"), act.organisationSigner},
        {QStringLiteral("insurerSigner"), act.insurerSigner},
        {QStringLiteral("file"), act.fileName},
        {QStringLiteral("sha256"), act.fileSha256},
        {QStringLiteral("categories"), numbers(c.byCategory.data(), c.byCategory.data() + c.byCategory.size())},
        {QStringLiteral("leaving"), numbers(c.leaving.data(), c.leaving.data() + c.leaving.size())},
        {QStringLiteral("totals"), QJsonArray{c.fileRows, c.misMembers, c.total}},
        {QStringLiteral("brake"), act.brake.on},
        {QStringLiteral("brakeReasons"), QJsonArray::fromStringList(act.brake.reasons)},
        {QStringLiteral("decisions"), decisions},
        {QStringLiteral("rows"), rows}};
    if (!act.madeByLogin.isEmpty()) {
        json.insert(QStringLiteral("login"), act.madeByLogin);
        json.insert(QStringLiteral("desk"), act.madeOn);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ReconciliationAct actFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    ReconciliationAct act;
    act.number = text("number");
    act.programmeCode = text("programme");
    act.programmeName = text("programmeName");
    act.month = day(json.value(QLatin1String("month")));
    act.organisationName = text("organisation");
    act.insurerName = text("insurer");
    act.madeAt = QDateTime::fromString(text("madeAt"), Qt::ISODateWithMs);
    act.madeBy = text("madeBy");
    act.madeByLogin = text("login");
    act.madeOn = text("desk");
    act.organisationSigner = text("organisationSigner");
    act.insurerSigner = text("insurerSigner");
    act.fileName = text("file");
    act.fileSha256 = text("sha256");
    readNumbers(json.value(QLatin1String("categories")), act.counts.byCategory);
    readNumbers(json.value(QLatin1String("leaving")), act.counts.leaving);
    const QJsonArray totals = json.value(QLatin1String("totals")).toArray();
    act.counts.fileRows = totals.at(0).toInt();
    act.counts.misMembers = totals.at(1).toInt();
    act.counts.total = totals.at(2).toInt();
    act.brake.on = json.value(QLatin1String("brake")).toBool();
    act.brake.reasons = texts(json.value(QLatin1String("brakeReasons")));
    for (const QJsonValue& row : json.value(QLatin1String("rows")).toArray())
        act.rows.push_back(rowFromJson(row.toObject()));
    for (const QJsonValue& value : json.value(QLatin1String("decisions")).toArray()) {
        if (const auto decision = identityDecisionFromJson(value.toObject()))
            act.decisions.push_back(*decision);
    }
    return act;
}

} // namespace dutydesk
