// exchange_bench [FILE…]: times reading XLSX, ODS, R01 and CSV of 67,400 × 13, reconciling 67,400 people, writing the
// act, a sheet with all the rows there can be, and the worst of the corpus of bad files. FILE: a list of one's own to
// be read as well. exchange_bench --read FILE | --stream FILE: only reads, for the process to be measured from outside.
#include "bench_process.h"
#include "exchange/act_workbook.h"
#include "exchange/bad_corpus.h"
#include "exchange/list_reader.h"
#include "exchange/table_writer.h"
#include "exchange_files.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace dutydesk;
using namespace dutydesk::bench;

namespace {

constexpr int People = 67400;
constexpr int Runs = 5;

ReadOptions readOptions() {
    ReadOptions options;
    options.today = QDate(2026, 11, 21);
    return options;
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
    const ReadOptions options = readOptions();
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

/// Reads a file in a process of its own. The process says its peak itself: what the kernel says of a child begins with
/// the memory of the parent that it was forked from.
Cost readAlone(const char* how, const QString& path) {
    Cost cost = runMeasured({QCoreApplication::applicationFilePath(), QString::fromLatin1(how), path});
    const QString peak = cost.output.section(u'\n', 0, 0);
    cost.peakMb = peak.toDouble();
    cost.output = cost.output.mid(peak.size()).trimmed();
    return cost;
}

/// The peak of this program since it was started.
double ownPeakMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.mid(at, text.indexOf(" kB", at) - at).trimmed().toDouble() / 1024.0;
}

void timeLargest(const QTemporaryDir& folder, const QString& usual) {
    const QString path = folder.filePath(QStringLiteral("large.xlsx"));
    writeLarge(path, MaxTableRows);
    const Cost small = readAlone("--stream", usual), large = readAlone("--stream", path);
    std::printf("%-44s %.3f s  peak %.0f MB  (67,400 rows: %.3f s, peak %.0f MB)  %s\n", "stream XLSX 1,048,576 x 13",
                large.seconds, large.peakMb, small.seconds, small.peakMb, large.output.toUtf8().constData());
    QFile::remove(path);
}

/// Every bad file in a process of its own; the aim is ≤ 2 s and ≤ 500 MB for the worst.
void timeBadFiles(const QTemporaryDir& folder) {
    struct Worst {
        double value = 0;
        const char* name = "";
    } slowest, largest;
    const auto files = test::badFiles(QStringLiteral(DUTYDESK_SOURCE_DIR "/tests/exchange/data"));
    for (const test::BadFile& bad : files) {
        const QString path = folder.filePath(QString::fromLatin1(bad.name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bad.bytes()) < 0)
            continue;
        file.close();
        const Cost cost = readAlone("--read", path);
        if (!cost.ok)
            std::printf("%s: the reading process failed\n", bad.name);
        if (cost.seconds > slowest.value)
            slowest = {cost.seconds, bad.name};
        if (cost.peakMb > largest.value)
            largest = {cost.peakMb, bad.name};
        file.remove();
    }
    double slowestCell = 0;
    for (const test::BadCell& bad : test::badCells()) {
        QFile file(folder.filePath(QStringLiteral("cell.xlsx")));
        if (!file.open(QIODevice::WriteOnly) || file.write(test::workbookWith(bad, test::goodEnpCell())) < 0)
            continue;
        file.close();
        QElapsedTimer timer;
        timer.start();
        (void)readList(file.fileName(), readOptions());
        slowestCell = std::max(slowestCell, double(timer.nsecsElapsed()) / 1e9);
    }
    std::printf("%zu bad files, the slowest                  %.3f s  (aim 2.0 s)  %s\n", files.size(), slowest.value,
                slowest.name);
    std::printf("%zu bad files, the largest in memory        %.0f MB  (aim 500 MB)  %s\n", files.size(), largest.value,
                largest.name);
    std::printf("%zu bad cells, the slowest                  %.3f s\n", test::badCells().size(), slowestCell);
}

/// What a child process does: prints its peak in MB, then what came of the reading.
int readOnly(const QString& how, const QString& path) {
    QString result;
    if (how == QLatin1String("--read")) {
        const auto list = readList(path, readOptions());
        result = list ? QString::number((*list).counts.rows) : list.error().message;
    } else {
        const auto list = streamList(path, readOptions(), {});
        result = list ? QStringLiteral("%1 accepted, %2 duplicates")
                            .arg((*list).counts.accepted)
                            .arg((*list).counts.duplicates)
                      : list.error().message;
    }
    std::printf("%.1f\n%s\n", ownPeakMb(), qPrintable(result));
    return 0;
}

void timeReconciling(const QString& file, const std::vector<ReconcilePerson>& people, const QTemporaryDir& folder) {
    const auto list = readList(file, readOptions());
    if (!list)
        return;
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
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && (qstrcmp(argv[1], "--read") == 0 || qstrcmp(argv[1], "--stream") == 0))
        return readOnly(QString::fromLatin1(argv[1]), application.arguments().at(2));
    const QTemporaryDir folder;
    for (const QString& file : application.arguments().mid(1))
        timeReading("own file", file, 0);
    const std::vector<ReconcilePerson> people = makePeople(People);
    const QString inlined = folder.filePath(QStringLiteral("inline.xlsx"));
    const QString shared = folder.filePath(QStringLiteral("shared.xlsx"));
    const QString ods = folder.filePath(QStringLiteral("list.ods"));
    const QString r01 = folder.filePath(QStringLiteral("r01.zip"));
    const QString csv = folder.filePath(QStringLiteral("list.csv"));
    {
        Table table;
        table.sheets.push_back(sheetOf(people));
        report("write XLSX 67,400 x 13", timed([&] { (void)writeXlsx(inlined, table); }), 0);
        report("write CSV 67,400 x 13", timed([&] { (void)writeCsv(csv, table.sheets.front()); }), 0);
        writeShared(shared, table.sheets.front());
        writeOds(ods, table.sheets.front());
        writeR01(r01, table.sheets.front());
    }
    timeReading("read XLSX, inline strings", inlined, 0.8);
    timeReading("read XLSX, shared strings", shared, 0.8);
    timeReading("read ODS", ods, 0);
    timeReading("read R01, windows-1251 in zip", r01, 0);
    timeReading("read CSV", csv, 0);
    timeReconciling(shared, people, folder);
    std::printf("peak memory %.0f MB\n", peakMb());
    timeLargest(folder, inlined);
    timeBadFiles(folder);
    return 0;
}
