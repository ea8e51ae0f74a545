// The figures of the desk on a whole polyclinic, each beside its floor or its aim. Run by scripts/bench; prints a
// Markdown table.
#include "bench_floor.h"
#include "bench_process.h"
#include "desk/desk.h"
#include "resources/resources.h"
#include "security/key_ring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace dutydesk;
using namespace dutydesk::bench;

namespace {

QTextStream out(stdout);
QTextStream err(stderr);

struct Setting {
    QString bin, folder, url, population;
    QString token = QStringLiteral("bench-token");

    QString file(const QString& name) const { return QDir(folder).filePath(name); }
    QStringList cli(const QStringList& words) const {
        return QStringList{bin + QStringLiteral("/dutydesk-cli"), QStringLiteral("--data"),
                           file(QStringLiteral("replica")),       QStringLiteral("--password-file"),
                           file(QStringLiteral("password")),      QStringLiteral("--json")} +
               words;
    }
    QStringList curl(const QStringList& words) const {
        return QStringList{QStringLiteral("curl"), QStringLiteral("-s"), QStringLiteral("--compressed"),
                           QStringLiteral("-H"), QStringLiteral("Authorization: Bearer ") + token} +
               words;
    }
};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void row(const QString& what, const QString& value, const QString& against, const QString& aim) {
    out << "| " << what << " | " << value << " | " << against << " | " << aim << " |\n";
    out.flush();
}

QString seconds(double s) {
    return s < 0.1 ? QStringLiteral("%1 ms").arg(s * 1000, 0, 'f', 2) : QStringLiteral("%1 s").arg(s, 0, 'f', 2);
}

Cost must(const Cost& cost, const QString& what) {
    if (!cost.ok)
        qFatal("%s failed:\n%s", qPrintable(what), qPrintable(cost.output.right(2000)));
    return cost;
}

/// The bytes of a first load fetched by curl: the export's files, then the types outside the patients' compartment page
/// by page.
double fetchFloor(const Setting& s, double& megabytes) {
    QElapsedTimer timer;
    const QString headers = s.file(QStringLiteral("headers")), body = s.file(QStringLiteral("body"));
    timer.start();
    must(runMeasured(
             s.curl({QStringLiteral("-D"), headers, QStringLiteral("-H"), QStringLiteral("Prefer: respond-async"),
                     QStringLiteral("-o"), body, s.url + QStringLiteral("/Group/insured-78008/$export")})),
         QStringLiteral("export"));
    QFile file(headers);
    QString status;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(QLatin1String("content-location:"), Qt::CaseInsensitive))
                status = line.section(u':', 1).trimmed();
        }
    }
    QJsonObject manifest;
    while (!status.isEmpty() && manifest.isEmpty())
        manifest = QJsonDocument::fromJson(runMeasured(s.curl({status})).output.toUtf8()).object();
    qint64 bytes = 0;
    const auto fetch = [&](const QString& url) {
        must(runMeasured(s.curl({QStringLiteral("-o"), body, url})), url);
        bytes += QFile(body).size();
    };
    for (const QJsonValue& output : manifest.value(QLatin1String("output")).toArray())
        fetch(output.toObject().value(QLatin1String("url")).toString());
    for (const char* type : {"Organization", "Practitioner", "Location", "Schedule", "Slot", "Group"}) {
        QString next = s.url + u'/' + QLatin1String(type) + QStringLiteral("?_count=500&_sort=_lastUpdated");
        while (!next.isEmpty()) {
            fetch(next);
            QFile page(body);
            const QJsonArray links =
                page.open(QIODevice::ReadOnly)
                    ? QJsonDocument::fromJson(page.readAll()).object().value(QLatin1String("link")).toArray()
                    : QJsonArray();
            next.clear();
            for (const QJsonValue& link : links) {
                if (link.toObject().value(QLatin1String("relation")).toString() == QLatin1String("next"))
                    next = link.toObject().value(QLatin1String("url")).toString();
            }
        }
    }
    megabytes = double(bytes) / 1e6;
    return double(timer.nsecsElapsed()) / 1e9;
}

double percentile(QList<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(qMin(values.size() - 1, qsizetype(double(values.size()) * share)));
}

/// Types these texts letter by letter, as a user does.
QList<double> timesOf(const Desk& desk, const QStringList& texts) {
    QList<double> times;
    for (const QString& text : texts) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            QElapsedTimer timer;
            timer.start();
            const auto hits = desk.find(text.left(length), 50);
            times << double(timer.nsecsElapsed()) / 1e9;
            if (!hits)
                qFatal("search failed: %s", qPrintable(hits.error().details));
        }
    }
    return times;
}

/// Birth dates alone, and the year of birth beside a letter or a name.
QList<double> typeBirthDates(const Desk& desk) {
    QStringList texts;
    for (const char* letters : {"а", "бо", "ив", "ко", "пе", "се", "ёл"}) {
        const auto hits = desk.find(QString::fromUtf8(letters), 20);
        for (const PersonHit& hit : hits ? *hits : QList<PersonHit>()) {
            texts << hit.birthDate.toString(QStringLiteral("dd.MM.yyyy"))
                  << QString(QString::fromUtf8(letters) + hit.birthDate.toString(QStringLiteral(" yyyy")))
                  << QString(hit.name.section(u' ', 0, 0) + hit.birthDate.toString(QStringLiteral(" dd.MM.yyyy")));
        }
    }
    return timesOf(desk, texts);
}

/// Types names, phones and policy numbers.
QList<double> typeSearches(const Desk& desk) {
    QStringList texts;
    SeededRandom random(1);
    for (const char* letters : {"а", "бо", "ив", "ко", "ме", "пе", "се", "ёл", "ан", "ри"}) {
        const auto hits = desk.find(QString::fromUtf8(letters), 20);
        for (const PersonHit& hit : hits ? *hits : QList<PersonHit>()) {
            texts << hit.name;
            texts << (random.next() % 2 ? hit.enp : hit.phone.mid(2));
        }
    }
    for (QString& text : texts)
        text.truncate(14);
    return timesOf(desk, texts);
}

void benchReads(const Setting& s, Desk& desk) {
    typeSearches(desk); // the first round warms the cache, as the first minutes of a day do
    const QList<double> times = typeSearches(desk);
    row(QStringLiteral("search as you type, p50 / p99 of %1").arg(times.size()),
        seconds(percentile(times, 0.5)) + QStringLiteral(" / ") + seconds(percentile(times, 0.99)), QStringLiteral("–"),
        QStringLiteral("p99 ≤ 10 ms"));
    const QList<double> born = typeBirthDates(desk);
    row(QStringLiteral("search by birth date, p50 / p99 of %1").arg(born.size()),
        seconds(percentile(born, 0.5)) + QStringLiteral(" / ") + seconds(percentile(born, 0.99)), QStringLiteral("–"),
        QStringLiteral("p99 ≤ 10 ms"));
    QList<double> lists;
    qsizetype shown = 0;
    for (int i = 0; i < 21; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto list = desk.callList({});
        lists << double(timer.nsecsElapsed()) / 1e9;
        shown = list ? list->entries.size() : 0;
    }
    row(QStringLiteral("call list, first %1").arg(shown), seconds(percentile(lists, 0.5)), QStringLiteral("–"),
        QStringLiteral("≤ 50 ms"));
    QList<double> starts;
    double peak = 0;
    for (int i = 0; i < 5; ++i) {
        const Cost start =
            must(runMeasured({s.bin + QStringLiteral("/dutydesk"), QStringLiteral("--data"),
                              s.file(QStringLiteral("replica")), QStringLiteral("--login"), QStringLiteral("duty"),
                              QStringLiteral("--password-file"), s.file(QStringLiteral("password")),
                              QStringLiteral("--exit-after-startup")},
                             {QStringLiteral("QT_QPA_PLATFORM=offscreen"),
                              QStringLiteral("DUTYDESK_CONFIG=") + s.file(QStringLiteral("config"))}),
                 QStringLiteral("window"));
        starts << start.seconds;
        peak = qMax(peak, start.peakMb);
    }
    row(QStringLiteral("cold start to Today (whole process, password included)"), seconds(percentile(starts, 0.5)),
        QStringLiteral("–"), QStringLiteral("≤ 1.0 s"));
    row(QStringLiteral("peak memory of the window"), QStringLiteral("%1 MB").arg(peak, 0, 'f', 0), QStringLiteral("–"),
        QStringLiteral("≤ 300 MB"));
}

/// Gives one in a hundred persons another address on the server.
qint64 changeOnePercent(const Setting& s) {
    const QString patch = s.file(QStringLiteral("batch.json"));
    const QJsonObject bundle =
        QJsonDocument::fromJson(
            must(runMeasured(s.curl({s.url + QStringLiteral("/Group/insured-78008")})), QStringLiteral("group"))
                .output.toUtf8())
            .object();
    const QJsonArray members = bundle.value(QLatin1String("member")).toArray();
    QJsonArray entries;
    for (qsizetype i = 0; i < members.size(); i += 100) {
        const QString reference = members.at(i)
                                      .toObject()
                                      .value(QLatin1String("entity"))
                                      .toObject()
                                      .value(QLatin1String("reference"))
                                      .toString();
        const QByteArray operations =
            R"([{"op":"add","path":"/address","value":[{"text":"194000, Санкт-Петербург, ул. Новая, д. 1"}]}])";
        const QJsonObject binary{{QStringLiteral("resourceType"), QStringLiteral("Binary")},
                                 {QStringLiteral("contentType"), QStringLiteral("application/json-patch+json")},
                                 {QStringLiteral("data"), QString::fromLatin1(operations.toBase64())}};
        entries << QJsonObject{
            {QStringLiteral("resource"), binary},
            {QStringLiteral("request"),
             QJsonObject{{QStringLiteral("method"), QStringLiteral("PATCH")}, {QStringLiteral("url"), reference}}}};
    }
    write(patch, QJsonDocument(QJsonObject{{QStringLiteral("resourceType"), QStringLiteral("Bundle")},
                                           {QStringLiteral("type"), QStringLiteral("batch")},
                                           {QStringLiteral("entry"), entries}})
                     .toJson());
    must(runMeasured(s.curl({QStringLiteral("-o"), s.file(QStringLiteral("body")), QStringLiteral("-H"),
                             QStringLiteral("Content-Type: application/fhir+json"), QStringLiteral("--data-binary"),
                             QStringLiteral("@") + patch, s.url})),
         QStringLiteral("batch"));
    return entries.size();
}

QJsonObject syncReport(const Cost& cost) {
    return QJsonDocument::fromJson(cost.output.mid(cost.output.indexOf(u'{')).toUtf8()).object();
}

struct Unlocked {
    std::unique_ptr<Desk> desk;
    double seconds = 0;
};

Unlocked unlockTimed(const Setting& s, const DeskEnvironment& environment) {
    QElapsedTimer timer;
    timer.start();
    auto desk = Desk::unlock(s.file(QStringLiteral("replica")), QStringLiteral("duty"),
                             QStringLiteral("bench-password"), environment);
    if (!desk)
        qFatal("unlock: %s", qPrintable(desk.error().message));
    return {std::move(*desk), double(timer.nsecsElapsed()) / 1e9};
}

/// The floor is the password itself: Argon2id, which is meant to take its time, and the keys behind it.
void benchUnlock(const Setting& s, const DeskEnvironment& environment) {
    constexpr int Times = 5;
    const auto ring = KeyRing::load(s.file(QStringLiteral("replica/keyring.json")));
    QList<double> whole, keys;
    for (int i = 0; i < Times; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!ring || !ring->open(QStringLiteral("duty"), QStringLiteral("bench-password")))
            qFatal("the key ring does not open");
        keys << double(timer.nsecsElapsed()) / 1e9;
        whole << unlockTimed(s, environment).seconds;
    }
    const double unlocked = percentile(whole, 0.5), opened = percentile(keys, 0.5);
    row(QStringLiteral("unlock"), seconds(unlocked),
        QStringLiteral("the password alone %1: %2×").arg(seconds(opened)).arg(unlocked / opened, 0, 'f', 2),
        QStringLiteral("≤ 0.7 s"));
}

/// Whoever comes first on a day waits until its needs are worked out; on the first of a month the new month's
/// invitations too.
void benchNewDays(const Setting& s, const DeskEnvironment& environment) {
    constexpr int Times = 5;
    QDateTime day = environment.clock.now();
    const auto unlockNext = [&](bool month) {
        QList<double> times;
        while (times.size() < Times) {
            day = month ? QDateTime(QDate(day.date().year(), day.date().month(), 1).addMonths(1), day.time())
                        : day.addDays(1);
            const FixedClock clock(day);
            times << unlockTimed(
                         s, {clock, environment.random, environment.rules, environment.keyCost, environment.transport})
                         .seconds;
        }
        return percentile(times, 0.5);
    };
    const double ofDay = unlockNext(false), ofMonth = unlockNext(true);
    row(QStringLiteral("first unlock of a new day / of a new month"),
        seconds(ofDay) + QStringLiteral(" / ") + seconds(ofMonth), QStringLiteral("–"), QStringLiteral("≤ 0.7 s"));
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    initDutyDeskResources();
    const QStringList arguments = application.arguments();
    QTemporaryDir scratch;
    Setting s;
    s.bin = QCoreApplication::applicationDirPath();
    s.folder = scratch.path();
    s.population = arguments.value(1, QStringLiteral("polyclinic"));
    write(s.file(QStringLiteral("password")), "bench-password\n");
    write(s.file(QStringLiteral("token")), s.token.toUtf8());

    err << "bench: making the population\n" << Qt::flush;
    Background sandbox({s.bin + QStringLiteral("/mis-sandbox"), QStringLiteral("--data"),
                        s.file(QStringLiteral("mis.db")), QStringLiteral("--population"), s.population,
                        QStringLiteral("--seed"), QStringLiteral("117"), QStringLiteral("--token-file"),
                        s.file(QStringLiteral("token"))},
                       s.file(QStringLiteral("sandbox.log")));
    s.url = sandbox.waitForLine(QStringLiteral("listening "));
    if (s.url.isEmpty())
        qFatal("the sandbox did not start");

    out << "| what (" << s.population << ") | DutyDesk | against | aim |\n|---|---|---|---|\n";
    must(runMeasured(s.cli({QStringLiteral("init")})), QStringLiteral("init"));
    must(runMeasured(s.cli({QStringLiteral("connect"), QStringLiteral("mis"), s.url, QStringLiteral("--token-file"),
                            s.file(QStringLiteral("token"))})),
         QStringLiteral("connect"));
    const Cost load = must(runMeasured(s.cli({QStringLiteral("sync")}), {QStringLiteral("BENCH_STDERR=1")}),
                           QStringLiteral("first load"));
    const double loadSeconds = syncReport(load).value(QLatin1String("seconds")).toDouble();

    double megabytes = 0;
    const double fetched = fetchFloor(s, megabytes);
    const auto rules = Rules::load();
    if (!rules)
        qFatal("rules: %s", qPrintable(rules.error().message));
    SystemClock clock;
    SystemRandom random;
    const DeskEnvironment environment{clock, random, *rules, KeyRing::Cost::moderate(), {}};
    double inserted = 0;
    qint64 rows = 0;
    {
        const auto ring = KeyRing::load(s.file(QStringLiteral("replica/keyring.json")));
        const auto key = ring->unlock(QStringLiteral("duty"), QStringLiteral("bench-password"));
        const auto loaded =
            Database::open(s.file(QStringLiteral("replica/replica.db")), DatabaseKey(*key), Database::Mode::ReadOnly);
        const auto floor = loaded ? insertFloor(**loaded, s.file(QStringLiteral("floor.db")), DatabaseKey(*key))
                                  : Result<Floor>(loaded.error());
        if (!floor)
            qFatal("floor: %s", qPrintable(floor.error().message));
        inserted = floor->seconds;
        rows = floor->rows;
    }
    const double floorSeconds = fetched + inserted;
    row(QStringLiteral("first load, %1 MB, %2 rows").arg(megabytes, 0, 'f', 0).arg(rows), seconds(loadSeconds),
        QStringLiteral("floor %1 (curl %2 + bare SQLite %3): %4×")
            .arg(seconds(floorSeconds), seconds(fetched), seconds(inserted))
            .arg(loadSeconds / floorSeconds, 0, 'f', 2),
        QStringLiteral("≤ 2.5×"));
    row(QStringLiteral("peak memory of the first load"), QStringLiteral("%1 MB").arg(load.peakMb, 0, 'f', 0),
        QStringLiteral("–"), QStringLiteral("≤ 300 MB"));

    // Two days pass first, so that the overlap of ten minutes does not read the whole first load again.
    for (int day = 0; day < 2; ++day) {
        must(runMeasured(s.curl({QStringLiteral("-X"), QStringLiteral("POST"), QStringLiteral("-o"),
                                 s.file(QStringLiteral("body")), s.url + QStringLiteral("/$advance?days=1")})),
             QStringLiteral("advance"));
        runMeasured(s.cli({QStringLiteral("sync")}));
    }
    const qint64 changed = changeOnePercent(s);
    const QJsonObject increment =
        syncReport(runMeasured(s.cli({QStringLiteral("sync")}), {QStringLiteral("BENCH_STDERR=1")}));
    const double incrementSeconds = increment.value(QLatin1String("seconds")).toDouble();
    row(QStringLiteral("increment: %1 persons changed, %2 received, %3 applied")
            .arg(changed)
            .arg(increment.value(QLatin1String("received")).toInt())
            .arg(increment.value(QLatin1String("applied")).toInt()),
        seconds(incrementSeconds),
        QStringLiteral("%1% of the first load").arg(100 * incrementSeconds / loadSeconds, 0, 'f', 1),
        QStringLiteral("≤ 3%"));

    benchUnlock(s, environment);
    auto desk = unlockTimed(s, environment).desk;
    benchReads(s, *desk);
    desk.reset();
    benchNewDays(s, environment);
    return 0;
}
