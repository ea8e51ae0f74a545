#include "population_support.h"

#include <QElapsedTimer>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

// Seconds of the processor: what a machine busy with other work does not blur.
double processor(std::clock_t since)
{
    return static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

void measure(const char* size, bool registry)
{
    auto store = openStore();
    QElapsedTimer timer;
    timer.start();
    std::clock_t began = std::clock();
    const PopulationOptions options{QString::fromLatin1(size), 7, populationDay()};
    REQUIRE((registry ? populateRegistry(*store, options) : populate(*store, options)).ok());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    qint64 rows = 0;
    std::printf("%s%s: %.1f s, processor %.1f s\n", size, registry ? " registry" : "", seconds, processor(began));
    for (const std::string_view type : resourceTypes()) {
        const qint64 count = store->count(type);
        if (count == 0)
            continue;
        qint64 bytes = 0;
        store->forEach(type, [&](const Store::Stored& row) {
            bytes += static_cast<qint64>(row.json.size());
            return true;
        });
        rows += count;
        std::printf("  %-22s %8lld rows %8.2f MB\n", std::string(type).c_str(), static_cast<long long>(count),
                    static_cast<double>(bytes) / 1e6);
    }
    std::printf("  %lld rows in all\n", static_cast<long long>(rows));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("  peak memory %ld MB\n", usage.ru_maxrss / 1024);
    if (registry)
        return;
    timer.restart();
    began = std::clock();
    const auto week = advance(*store, 7);
    REQUIRE(week.ok());
    std::printf("  advance(7): %.2f s, processor %.2f s %s\n", static_cast<double>(timer.elapsed()) / 1000.0, processor(began),
                QJsonDocument(*week).toJson(QJsonDocument::Compact).constData());
}

} // namespace

// Hidden: run by name to see the figures, population_tests "[measure-demo]".
TEST_CASE("the demonstration's seconds and bytes", "[.measure-demo]")
{
    measure("demo", false);
}

TEST_CASE("the polyclinic's seconds and bytes", "[.measure-polyclinic]")
{
    measure("polyclinic", false);
}

TEST_CASE("the registry's seconds and bytes", "[.measure-registry]")
{
    measure("polyclinic", true);
}

TEST_CASE("the region's seconds and bytes", "[.measure-region]")
{
    measure("region", false);
}
