#include "population.h"

#include "population_writers.h"
#include "store.h"

#include <QCoreApplication>

namespace dutydesk {

using namespace sandbox;

namespace {

// Rows take a millisecond of the clock each; a region has some three millions.
constexpr qint64 Backdating = 2 * 60 * 60 * 1000;
constexpr int RowsInTransaction = 50'000;

/// Puts rows into the store in transactions of a size that keeps the journal small.
class StoreSink
{
public:
    explicit StoreSink(Store& store) : m_store(store) { m_store.setBackdating(Backdating); }
    ~StoreSink()
    {
        if (m_rows > 0)
            m_store.rollback();
        m_store.setBackdating(0);
    }
    StoreSink(const StoreSink&) = delete;
    StoreSink& operator=(const StoreSink&) = delete;

    Result<void> put(std::string_view type, std::string_view id, const std::string& json)
    {
        if (m_rows == 0) {
            if (auto begun = m_store.begin(); !begun)
                return begun;
        }
        ++m_rows;
        if (auto stored = m_store.put(type, id, json); !stored)
            return stored.error();
        return m_rows >= RowsInTransaction ? commit() : Result<void>();
    }

    Result<void> commit()
    {
        if (m_rows == 0)
            return {};
        m_rows = 0;
        return m_store.commit();
    }

private:
    Store& m_store;
    int m_rows = 0;
};

Error dayMissing()
{
    return {ErrorKind::BadInput, QCoreApplication::translate("Population", "The population needs a valid day to end on."), {}};
}

// What the passing of days must know to make the organisation again.
Result<void> remember(Store& store, const PopulationOptions& options, const char* kind)
{
    const std::pair<QString, QString> values[] = {
        {QStringLiteral("population.role"), QString::fromLatin1(kind)},
        {QStringLiteral("population.size"), options.size},
        {QStringLiteral("population.seed"), QString::number(options.seed)},
        {QStringLiteral("population.born"), options.today.toString(Qt::ISODate)},
    };
    for (const auto& [key, value] : values) {
        if (auto set = store.setMeta(key, value); !set)
            return set;
    }
    return store.setToday(options.today);
}

// A region has one list of everybody besides the polyclinics' own.
void writeWholeRegion(Output& out, const PopulationCounts& counts, const std::vector<Organisation>& organisations)
{
    writeInsuredGroup(out, "insured-78008", organisations.front().id(), counts.insured * counts.polyclinics, [&](JsonText& json) {
        for (const Organisation& organisation : organisations) {
            for (int number = 0; number < counts.insured; ++number)
                json.object().reference("entity", "Patient", organisation.idOf("p", static_cast<quint32>(number))).end();
        }
    });
}

} // namespace

Result<void> populate(Store& store, const PopulationOptions& options)
{
    const auto counts = countsFor(options.size);
    if (!counts)
        return counts.error();
    if (!options.today.isValid())
        return dayMissing();
    if (auto remembered = remember(store, options, "mis"); !remembered)
        return remembered;
    StoreSink sink(store);
    Output out([&](std::string_view type, std::string_view id, const std::string& json) { return sink.put(type, id, json); });
    EnpSerials serials;
    std::vector<Organisation> organisations;
    writeRegion(out);
    for (int slice = 0; slice < counts->polyclinics; ++slice) {
        organisations.emplace_back(*counts, options.seed, slice);
        const Cohort cohort(*counts, options.seed, slice, options.today, serials);
        const Scene scene{*counts, cohort, organisations.back(), out};
        scene.organisation.write(out);
        const bool many = counts->polyclinics > 1;
        writePeople(scene, many ? "insured-78008-" + scene.organisation.id() : std::string("insured-78008"));
        writeRights(scene);
        writeClinical(scene);
        writeLists(scene);
        writeAppointments(scene);
        writeContacts(scene);
        writeQuality(scene);
        if (auto written = out.result(); !written)
            return written;
    }
    if (counts->polyclinics > 1)
        writeWholeRegion(out, *counts, organisations);
    if (auto written = out.result(); !written)
        return written;
    return sink.commit();
}

Result<void> populateRegistry(Store& store, const PopulationOptions& options)
{
    const auto counts = countsFor(options.size);
    if (!counts)
        return counts.error();
    if (!options.today.isValid())
        return dayMissing();
    if (auto remembered = remember(store, options, "registry"); !remembered)
        return remembered;
    StoreSink sink(store);
    Output out([&](std::string_view type, std::string_view id, const std::string& json) { return sink.put(type, id, json); });
    EnpSerials serials;
    std::vector<std::string> everybody;
    writeRegion(out);
    std::string owner;
    for (int slice = 0; slice < counts->polyclinics; ++slice) {
        const Organisation organisation(*counts, options.seed, slice);
        const Cohort cohort(*counts, options.seed, slice, options.today, serials);
        if (slice == 0)
            owner = hospitals().front().id;
        writeRegistrySlice({*counts, cohort, organisation, out}, everybody);
    }
    writeInsuredGroup(out, "insured-78008", owner, static_cast<int>(everybody.size()), [&](JsonText& json) {
        for (const std::string& id : everybody)
            json.object().reference("entity", "Patient", id).end();
    });
    if (auto written = out.result(); !written)
        return written;
    return sink.commit();
}

} // namespace dutydesk
