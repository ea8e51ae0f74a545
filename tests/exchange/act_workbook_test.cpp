#include "support.h"

#include "exchange/act_workbook.h"
#include "exchange/table_writer.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

ReconciliationAct sampleAct() {
    std::vector<ReconcilePerson> persons(4);
    const char* numbers[] = {"7856140892001235", "7753900884123451", "4747999718999991", "7868160819000173"};
    for (int i = 0; i < 4; ++i) {
        ReconcilePerson& person = persons[std::size_t(i)];
        person.personId = QString::number(i + 1);
        person.enp = Enp::parse(QString::fromLatin1(numbers[i]));
        person.name = {QStringLiteral("Ёлкина%1").arg(i), QStringLiteral("Мария"), QStringLiteral("Петровна")};
        person.birthDate = QDate(1958, 3, 7);
        person.inMisList = true;
    }
    persons[1].deceasedOn = QDate(2026, 10, 2);
    persons[2].stageOneDoneOn = QDate(2026, 5, 12);
    persons[2].stageOnePlace = QStringLiteral("отделение 2");
    std::vector<ListRow> file(2);
    file[0].rowNumber = 4;
    file[0].enp = persons[0].enp;
    file[0].name = persons[0].name;
    file[1].rowNumber = 5;
    file[1].enp = persons[3].enp;
    file[1].birthDate = QDate(1958, 3, 8);
    ReconcileInput input;
    input.file = file;
    input.persons = persons;
    input.rule.code = QStringLiteral("DVN");
    input.rule.periodStart = QDate(2026, 11, 1);
    input.rule.periodEnd = QDate(2026, 11, 30);
    const Reconciliation result = reconcile(input);
    ReconciliationAct act;
    act.number = QStringLiteral("15/2026");
    act.programmeCode = QStringLiteral("DVN");
    act.programmeName = QStringLiteral("Диспансеризация взрослых");
    act.month = QDate(2026, 11, 1);
    act.organisationName = QStringLiteral("Поликлиника № 117");
    act.insurerName = QStringLiteral("СМО «Пример»");
    act.madeAt = QDateTime(QDate(2026, 11, 21), QTime(7, 5), Qt::UTC);
    act.madeBy = QStringLiteral("представитель Орлова А. А.");
    act.organisationSigner = QStringLiteral("Иванов И. И.");
    act.fileName = QStringLiteral("список.xlsx");
    act.fileSha256 = QString(64, u'a');
    act.counts = result.counts;
    act.brake = result.brake;
    act.rows = result.rows;
    return act;
}

QString allText(const std::vector<SourceRow>& rows) {
    QStringList lines;
    for (const SourceRow& row : rows)
        lines << row.texts().join(u'|');
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("The act has counts, persons with reasons and differences, and places to sign", "[exchange][act]") {
    const Folder folder;
    const QString path = folder.path(QStringLiteral("act.xlsx"));
    REQUIRE(writeXlsx(path, actWorkbook(sampleAct())));
    auto reader = openTable(path);
    REQUIRE(reader);
    CHECK((*reader)->sheets() == QStringList{QStringLiteral("Итоги"), QStringLiteral("Лица")});
    const QString counts = allText(allRows(**reader, 0));
    for (const QString& part :
         {QStringLiteral("Акт сверки списков № 15/2026"), QStringLiteral("ноябрь 2026 г."),
          QStringLiteral("Поликлиника № 117"), QStringLiteral("СМО «Пример»"), QStringLiteral("21.11.2026 10:05"),
          QString(QStringLiteral("список.xlsx (SHA-256 ") + QString(64, u'a') + u')'),
          QStringLiteral("Строк в файле МО|2"), QStringLiteral("Исключить|2"), QStringLiteral("умер|1"),
          QStringLiteral("прошёл мероприятие|1"), QStringLiteral("Различаются сведения|1"),
          QStringLiteral("Совпадает|1"), QStringLiteral("согласие координатора"),
          QStringLiteral("От МО:   ____________________ / Иванов И. И. /"),
          QStringLiteral("От СМО:  ____________________ / ____________________ /")}) {
        INFO(part.toStdString());
        CHECK(counts.contains(part));
    }
    const auto persons = allRows(**reader, 1);
    const QString text = allText(persons);
    CHECK(text.contains(
        QStringLiteral("1|Исключить|прошёл мероприятие|Ёлкина2 Мария Петровна|07.03.1958|4747999718999991")));
    CHECK(text.contains(QStringLiteral("2|Исключить|умер|Ёлкина1 Мария Петровна")));
    CHECK(text.contains(QStringLiteral("дата рождения: файл — 08.03.1958, реестр — 07.03.1958")));
    CHECK_FALSE(text.contains(QStringLiteral("Ёлкина0")));
    CHECK(allText(allRows(**reader, 1)) == text); // a sheet can be opened again
}

TEST_CASE("The act may list those who agree too", "[exchange][act]") {
    const Table table = actWorkbook(sampleAct(), {.withSame = true});
    CHECK(table.sheets.at(1).rows.size() == 4);
    CHECK(actWorkbook(sampleAct()).sheets.at(1).rows.size() == 3);
}
