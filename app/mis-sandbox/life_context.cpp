#include "life_context.h"

#include "population_time.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dutydesk::sandbox {

namespace {

constexpr int PolyclinicInsured = 67'400;
constexpr int LeastRate = 300;

quint64 hashed(std::string_view id)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

LifeContext::LifeContext(Store& of)
    : store(of), out([this](std::string_view type, std::string_view id, const std::string& json) -> Result<void> {
          if (auto put = store.put(type, id, json); !put)
              return put.error();
          return {};
      })
{
}

Result<std::unique_ptr<LifeContext>> LifeContext::open(Store& store)
{
    std::unique_ptr<LifeContext> life(new LifeContext(store));
    life->size = store.meta(QStringLiteral("population.size"));
    life->seed = store.meta(QStringLiteral("population.seed")).toULongLong();
    life->born = QDate::fromString(store.meta(QStringLiteral("population.born")), Qt::ISODate);
    life->day = store.today();
    auto counts = countsFor(life->size);
    if (!counts)
        return counts.error();
    life->counts = *counts;
    for (int slice = 0; slice < life->counts.polyclinics; ++slice)
        life->organisations.emplace_back(life->counts, life->seed, slice);
    return life;
}

QJsonObject LifeContext::load(std::string_view type, std::string_view id) const
{
    const auto row = store.get(type, id);
    return row && !row->deleted ? parsed(row->json) : QJsonObject();
}

void LifeContext::save(std::string_view type, std::string_view id, const QJsonObject& object)
{
    out.pass(type, id, QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

void LifeContext::tally(const char* kind, int count)
{
    m_tally[QString::fromLatin1(kind)] += count;
}

QJsonObject LifeContext::summary() const
{
    QJsonObject object;
    for (const auto& [kind, count] : m_tally)
        object.insert(kind, count);
    return object;
}

quint64 LifeContext::draw(int purpose, std::string_view id) const
{
    return mixed(seed, 300 + static_cast<quint64>(purpose), hashed(id), dayNumber());
}

bool LifeContext::chance(int purpose, std::string_view id, int percent) const
{
    return static_cast<int>(draw(purpose, id) % 100) < percent;
}

int LifeContext::due(int perThousandDays) const
{
    const auto before = dayNumber() * static_cast<quint64>(perThousandDays) / 1000;
    return static_cast<int>((dayNumber() + 1) * static_cast<quint64>(perThousandDays) / 1000 - before);
}

int LifeContext::rate(int perThousandDays) const
{
    const qint64 insured = static_cast<qint64>(counts.insured) * counts.polyclinics;
    return static_cast<int>(std::max<qint64>(LeastRate, perThousandDays * insured / PolyclinicInsured));
}

bool LifeContext::gone(std::string_view patientId) const
{
    const QJsonObject patient = load("Patient", patientId);
    return patient.isEmpty() || patient.contains(QLatin1String("deceasedDateTime")) || patient.contains(QLatin1String("deceasedBoolean"))
           || patient.value(QLatin1String("active")) == false;
}

const Organisation& LifeContext::organisationOf(std::string_view patientId) const
{
    // p-000123 or p07-000123
    const std::size_t hyphen = patientId.find('-');
    int slice = 0;
    if (hyphen == 3 && patientId.front() == 'p')
        slice = (patientId[1] - '0') * 10 + (patientId[2] - '0') - 1;
    return organisations[slice >= 0 && slice < static_cast<int>(organisations.size()) ? static_cast<std::size_t>(slice) : 0];
}

bool Attendance::cameTo(const std::string& patient, SpecialtyId id) const
{
    const auto found = came.find(patient);
    return found != came.end() && std::find(found->second.begin(), found->second.end(), id) != found->second.end();
}

QString jsonCode(const QJsonValue& codeable)
{
    return codeable.toObject().value(QLatin1String("coding")).toArray().at(0).toObject().value(QLatin1String("code")).toString();
}

std::string referenceId(const QJsonValue& reference)
{
    const std::string text = reference.toObject().value(QLatin1String("reference")).toString().toStdString();
    return text.substr(text.rfind('/') + 1);
}

QJsonObject parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))).object();
}

QDate localDay(const QString& instant)
{
    if (instant.size() <= 10)
        return QDate::fromString(instant, Qt::ISODate);
    return QDateTime::fromString(instant, Qt::ISODate).toOffsetFromUtc(3 * 3600).date();
}

} // namespace dutydesk::sandbox
