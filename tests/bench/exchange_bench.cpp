// exchange_bench [FILE…]: times reading XLSX and CSV of 67,400 × 13, reconciling 67,400 people and writing the act.
// FILE: a list of one's own to be read as well.
#include "domain/random_source.h"
#include "domain/reconciliation.h"
#include "exchange/act_workbook.h"
#include "exchange/list_reader.h"
#include "exchange/table_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <xlsxwriter.h>

#include <cstdio>

using namespace dutydesk;

namespace {

constexpr int People = 67400;
constexpr int Runs = 5;

const QStringList Header{QStringLiteral("Фамилия"),       QStringLiteral("Имя"),     QStringLiteral("Отчество"),
                         QStringLiteral("Дата рождения"), QStringLiteral("Пол"),     QStringLiteral("ЕНП"),
                         QStringLiteral("СНИЛС"),         QStringLiteral("Телефон"), QStringLiteral("Адрес"),
                         QStringLiteral("Код МО"),        QStringLiteral("Участок"), QStringLiteral("Программа"),
                         QStringLiteral("Месяц")};

std::vector<ReconcilePerson> makePeople() {
    static const QStringList families{QStringLiteral("Ёлкин"),   QStringLiteral("Кузнецов"),
                                      QStringLiteral("Орлов"),   QStringLiteral("Соловьёв"),
                                      QStringLiteral("Фёдоров"), QStringLiteral("Объедков")};
    static const QStringList given{QStringLiteral("Пётр"), QStringLiteral("Илья"), QStringLiteral("Семён"),
                                   QStringLiteral("Юрий")};
    static const QStringList patronymics{QStringLiteral("Петрович"), QStringLiteral("Ильич"),
                                         QStringLiteral("Юрьевич")};
    SeededRandom random(1);
    const auto any = [&](const QStringList& of) { return of.at(qsizetype(random.next() % quint64(of.size()))); };
    std::vector<ReconcilePerson> people(People);
    for (int i = 0; i < People; ++i) {
        ReconcilePerson& person = people[std::size_t(i)];
        person.personId = QString::number(i);
        person.name = {any(families), any(given), any(patronymics)};
        person.birthDate = QDate(1930, 1, 1).addDays(qint64(random.next() % 27000));
        person.sex = Sex::Male;
        person.enp = Enp::compose(78, person.birthDate, person.sex, i);
        person.snils = Snils::compose(quint32(100000000 + i * 7919));
        person.phones = QStringList{QStringLiteral("+7921%1").arg(1000000 + i)};
        person.district = QString::number(i % 40 + 1);
        person.inMisList = person.wasInList = random.next() % 50 != 0;
        if (random.next() % 40 == 0)
            person.stageOneDoneOn = QDate(2026, 5, 12);
        if (random.next() % 200 == 0)
            person.deceasedOn = QDate(2026, 10, 2);
    }
    return people;
}

Sheet sheetOf(const std::vector<ReconcilePerson>& people) {
    Sheet sheet;
    sheet.name = QStringLiteral("Список");
    for (const QString& title : Header)
        sheet.columns.push_back({title, ColumnKind::Text, 15});
    SeededRandom random(2);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const ReconcilePerson& p = people[i];
        const bool renamed = random.next() % 30 == 0;
        sheet.rows.push_back(
            {renamed ? QStringLiteral("Новиков") : p.name.family, p.name.given, p.name.patronymic, p.birthDate,
             QStringLiteral("М"), p.enp->toString(), p.snils->formatted(), Phone::parse(p.phones->front()).formatted(),
             QStringLiteral("ул. Садовая, д. %1, кв. %2").arg(i % 90 + 1).arg(i % 200 + 1), QStringLiteral("780117"),
             double(i % 40 + 1), QStringLiteral("ДВН"), QStringLiteral("ноябрь 2026")});
    }
    return sheet;
}

/// The same sheet with shared strings, as Excel and LibreOffice write it.
void writeShared(const QString& path, const Sheet& sheet) {
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* page = workbook_add_worksheet(book, "List");
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "dd.mm.yyyy");
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
        worksheet_write_string(page, 0, lxw_col_t(c), sheet.columns[c].title.toUtf8().constData(), nullptr);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const TableCell& cell = sheet.rows[r][c];
            if (const auto* text = std::get_if<QString>(&cell)) {
                worksheet_write_string(page, lxw_row_t(r + 1), lxw_col_t(c), text->toUtf8().constData(), nullptr);
            } else if (const auto* number = std::get_if<double>(&cell)) {
                worksheet_write_number(page, lxw_row_t(r + 1), lxw_col_t(c), *number, nullptr);
            } else if (const auto* day = std::get_if<QDate>(&cell)) {
                lxw_datetime value{day->year(), day->month(), day->day(), 0, 0, 0};
                worksheet_write_datetime(page, lxw_row_t(r + 1), lxw_col_t(c), &value, date);
            }
        }
    }
    workbook_close(book);
}

struct Times {
    std::vector<double> wall, cpu; ///< seconds of each run
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The processor's time tells the work where other programs share the machine.
void report(const char* what, const Times& times, double aim, const QString& note = {}) {
    std::printf("%-44s %.3f s  cpu %.3f s", what, median(times.wall), median(times.cpu));
    if (aim > 0)
        std::printf("  (aim %.1f s)", aim);
    std::printf("  %s\n", note.toUtf8().constData());
    std::fflush(stdout);
}

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <class F>
Times timed(F work) {
    Times times;
    for (int i = 0; i < Runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuSeconds();
        work();
        times.cpu.push_back(cpuSeconds() - before);
        times.wall.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    return times;
}

double peakMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

void timeReading(const char* what, const QString& path, double aim) {
    ReadOptions options;
    options.today = QDate(2026, 11, 21);
    int cells = 0;
    const auto raw = timed([&] {
        cells = 0;
        auto reader = openTable(path);
        SourceRow row;
        if (reader && (*reader)->openSheet(0)) {
            while ((*reader)->next(row).ok() && !row.cells.empty()) {
                cells += int(row.cells.size());
                row.cells.clear();
            }
        }
    });
    const QString size =
        QStringLiteral("%1 cells, %2 MB").arg(cells).arg(double(QFileInfo(path).size()) / 1e6, 0, 'f', 1);
    report(qPrintable(QString(QString::fromLatin1(what) + QStringLiteral(": cells"))), raw, 0, size);
    QString note;
    const auto streamed = timed([&] {
        const auto list = streamList(path, options, {});
        note = list ? QStringLiteral("%1 accepted, %2 quarantined, %3 duplicates")
                          .arg((*list).counts.accepted)
                          .arg((*list).counts.quarantined)
                          .arg((*list).counts.duplicates)
                    : list.error().message;
    });
    report(qPrintable(QString(QString::fromLatin1(what) + QStringLiteral(": checked rows, streamed"))), streamed, aim,
           note);
    const double before = peakMb();
    std::size_t kept = 0;
    const auto whole = timed([&] {
        auto list = readList(path, options);
        kept = list ? (*list).rows.size() : 0;
    });
    report(qPrintable(QString(QString::fromLatin1(what) + QStringLiteral(": checked rows, all kept"))), whole, aim,
           QStringLiteral("%1 rows, peak %2 MB (before %3)").arg(kept).arg(peakMb(), 0, 'f', 0).arg(before, 0, 'f', 0));
}

ReconciliationAct actOf(const Reconciliation& result) {
    ReconciliationAct act;
    act.number = QStringLiteral("1");
    act.programmeName = QStringLiteral("ДВН");
    act.month = QDate(2026, 11, 1);
    act.organisationName = act.insurerName = act.madeBy = QStringLiteral("Пример");
    act.madeAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    act.counts = result.counts;
    act.brake = result.brake;
    act.rows = result.rows;
    return act;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    for (const QString& file : application.arguments().mid(1))
        timeReading("own file", file, 0);
    const std::vector<ReconcilePerson> people = makePeople();
    const QString inlined = folder.filePath(QStringLiteral("inline.xlsx"));
    const QString shared = folder.filePath(QStringLiteral("shared.xlsx"));
    const QString csv = folder.filePath(QStringLiteral("list.csv"));
    {
        Table table;
        table.sheets.push_back(sheetOf(people));
        report("write XLSX 67,400 x 13", timed([&] { (void)writeXlsx(inlined, table); }), 0);
        report("write CSV 67,400 x 13", timed([&] { (void)writeCsv(csv, table.sheets.front()); }), 0);
        writeShared(shared, table.sheets.front());
    }
    timeReading("read XLSX, inline strings", inlined, 0.8);
    timeReading("read XLSX, shared strings", shared, 0.8);
    timeReading("read CSV", csv, 0);

    ReadOptions options;
    options.today = QDate(2026, 11, 21);
    const auto list = readList(shared, options);
    if (!list)
        return 1;
    std::vector<ListRow> noNumbers = (*list).rows;
    for (ListRow& row : noNumbers) {
        row.enp.reset();
        row.snils.reset();
    }
    ReconcileInput input;
    input.file = (*list).rows;
    input.persons = people;
    input.rule.code = QStringLiteral("DVN");
    input.rule.periodStart = QDate(2026, 11, 1);
    input.rule.periodEnd = QDate(2026, 11, 30);
    Reconciliation result;
    const Times reconciling = timed([&] { result = reconcile(input); });
    report("reconcile 67,400", reconciling, 0.3,
           QStringLiteral("same %1, new %2, changed %3, leaving %4, disputed %5")
               .arg(result.counts.of(ListCategory::Same))
               .arg(result.counts.of(ListCategory::New))
               .arg(result.counts.of(ListCategory::Changed))
               .arg(result.counts.of(ListCategory::Leaving))
               .arg(result.counts.of(ListCategory::Disputed)));
    input.file = noNumbers;
    report("reconcile 67,400 by name alone", timed([&] { (void)reconcile(input); }), 0.3);

    const ReconciliationAct act = actOf(result);
    const QString actPath = folder.filePath(QStringLiteral("act.xlsx"));
    std::size_t rows = 0;
    const Times writing = timed([&] {
        const Table table = actWorkbook(act);
        rows = table.sheets.at(1).rows.size();
        (void)writeXlsx(actPath, table);
    });
    report("write the act", writing, 0.6, QStringLiteral("%1 people who differ").arg(rows));
    report("write the act with everybody",
           timed([&] { (void)writeXlsx(actPath, actWorkbook(act, {.withSame = true})); }), 0);
    std::printf("peak memory %.0f MB\n", peakMb());
    return 0;
}
