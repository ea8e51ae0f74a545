#include "e2e/two_weeks.h"

#include "exchange/table_writer.h"

#include <QDate>

#include <catch2/catch_test_macros.hpp>

namespace dutydesk::test {

namespace {

constexpr int Missing = 3, Added = 3, Damaged = 3;
constexpr int RowsAboveTheList = 4; // title, one line under it, an empty one, the header

struct Patients {
    QHash<QString, QJsonObject> byId;
    QString enp(const QString& id) const { return identifierOf(byId.value(id), EnpSystem); }
};

std::vector<TableCell> rowOf(const QJsonObject& patient) {
    const QJsonObject name = patient.value(u"name").toArray().first().toObject();
    const QJsonArray given = name.value(u"given").toArray();
    const QStringList words{name.value(u"family").toString(), given.at(0).toString(), given.at(1).toString()};
    return {words.join(u' ').trimmed(), QDate::fromString(patient.value(u"birthDate").toString(), Qt::ISODate),
            patient.value(u"gender") == QLatin1String("male") ? QStringLiteral("М") : QStringLiteral("Ж"),
            identifierOf(patient, EnpSystem), identifierOf(patient, SnilsSystem)};
}

bool isWhole(const QJsonObject& patient) {
    const QJsonObject name = patient.value(u"name").toArray().first().toObject();
    return !name.value(u"family").toString().isEmpty() && !patient.value(u"birthDate").toString().isEmpty() &&
           !identifierOf(patient, EnpSystem).isEmpty();
}

QJsonObject groupNamed(const QList<QJsonObject>& groups, const QString& kind, const QString& list) {
    for (const QJsonObject& group : groups) {
        if (codeOf(group.value(u"code")) == kind &&
            (list.isEmpty() || identifierOf(group, QStringLiteral("urn:dutydesk:list")) == list))
            return group;
    }
    FAIL("the server has no list " << list.toStdString());
    return {};
}

QStringList membersOf(const QJsonObject& group, bool alsoInactive) {
    QStringList ids;
    for (const QJsonValue& member : group.value(u"member").toArray()) {
        if (alsoInactive || !member.toObject().value(u"inactive").toBool())
            ids << idIn(member.toObject().value(u"entity"), QStringLiteral("Patient"));
    }
    return ids;
}

/// Flaws as they are found in real files: a wrong check digit, a day that is none, a name and nothing else.
void damage(std::vector<TableCell>& row, int kind) {
    if (kind == 0) {
        QString enp = std::get<QString>(row[3]);
        enp[15] = enp[15] == u'9' ? QChar(u'0') : QChar(enp[15].unicode() + 1);
        row[3] = enp;
        row[4] = QString(); // else the person would still be told by his СНИЛС
    } else if (kind == 1) {
        row[1] = QStringLiteral("32.13.1980");
    } else {
        row[1] = std::monostate();
        row[3] = row[4] = QString();
    }
}

} // namespace

HandedList TwoWeeks::handOver(const QString& programme, const QString& month) {
    Patients patients;
    for (const QJsonObject& patient : server.all(QStringLiteral("Patient")))
        patients.byId.insert(patient.value(u"id").toString(), patient);
    const QList<QJsonObject> groups = server.all(QStringLiteral("Group"));
    const QJsonObject list = groupNamed(groups, QStringLiteral("programme"), QString(programme + u'-' + month));
    const QStringList everybody = membersOf(list, true);
    QStringList inFile;
    for (const QString& id : membersOf(list, false)) {
        if (isWhole(patients.byId.value(id)))
            inFile << id;
    }
    REQUIRE(inFile.size() >= 4 * (Missing + Damaged));

    HandedList handed;
    handed.members = int(everybody.size());
    for (int i = 0; i < Missing; ++i)
        handed.missing << patients.enp(inFile.takeAt(5 * (i + 1)));
    for (const QString& id : membersOf(groupNamed(groups, QStringLiteral("insured"), {}), false)) {
        const QJsonObject patient = patients.byId.value(id);
        const int year = patient.value(u"birthDate").toString().left(4).toInt();
        if (handed.added.size() < Added && !everybody.contains(id) && isWhole(patient) && year > 1950 && year < 1980) {
            inFile << id;
            handed.added << patients.enp(id);
        }
    }
    Sheet sheet;
    sheet.name = QStringLiteral("Список");
    sheet.title = QStringLiteral("Список лиц, подлежащих диспансеризации");
    sheet.subtitle = QStringList{QStringLiteral("на месяц ") + month};
    sheet.columns = {{QStringLiteral("ФИО"), ColumnKind::Text, 0},
                     {QStringLiteral("Дата рождения"), ColumnKind::Date, 0},
                     {QStringLiteral("Пол"), ColumnKind::Text, 0},
                     {QStringLiteral("ЕНП"), ColumnKind::Text, 0},
                     {QStringLiteral("СНИЛС"), ColumnKind::Text, 0}};
    for (const QString& id : std::as_const(inFile))
        sheet.rows.push_back(rowOf(patients.byId.value(id)));
    for (int i = 0; i < Damaged; ++i) {
        damage(sheet.rows[size_t(2 + 4 * i)], i);
        handed.damagedRows << RowsAboveTheList + 2 + 4 * i + 1;
    }
    handed.rows = int(sheet.rows.size());
    handed.path = folder.filePath(QStringLiteral("list.xlsx"));
    const auto written = writeXlsx(handed.path, {{sheet}, QStringLiteral("Поликлиника")});
    REQUIRE(written.ok());
    return handed;
}

} // namespace dutydesk::test
