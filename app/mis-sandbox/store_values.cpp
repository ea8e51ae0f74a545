#include "search_params.h"
#include "store_private.h"
#include "store_types.h"

#include <limits>

namespace dutydesk {

namespace {

constexpr qint64 ownZoneMs = 3 * 3600000;
constexpr qint64 dayMs = 86400000;

QDate dayAt(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + ownZoneMs, Qt::UTC).date();
}

} // namespace

std::vector<std::string> Store::idsByPatient(std::string_view type, std::string_view patientId) const
{
    const int number = resourceTypeIndex(type);
    std::vector<std::string> ids;
    if (number < 0)
        return ids;
    const std::lock_guard guard(d->lock);
    StatementScope read(
        d->cached("SELECT r.id FROM idx i JOIN resource r ON r.updated=i.updated WHERE i.name=?1 AND i.value=?2 "
                  "AND r.superseded=?3 AND r.deleted=0 ORDER BY r.id"));
    read->bind(1, indexKey(number, ParamIndex::Patient)).bind(2, patientId).bind(3, std::numeric_limits<qint64>::max());
    while (read->row())
        ids.emplace_back(read->text(0));
    return ids;
}

qint64 Store::count(std::string_view type) const
{
    const auto counted = selectCount({"r.type=? AND r.superseded=? AND r.deleted=0",
                                      {},
                                      {qint64(resourceTypeIndex(type)), std::numeric_limits<qint64>::max()}});
    return counted ? *counted : 0;
}

QString Store::meta(const QString& key) const
{
    const std::lock_guard guard(d->lock);
    const std::string name = key.toStdString();
    StatementScope read(d->cached("SELECT value FROM meta WHERE key=?1"));
    if (!read->bind(1, std::string_view(name)).row())
        return {};
    const std::string_view value = read->text(0);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

Result<void> Store::setMeta(const QString& key, const QString& value)
{
    const std::lock_guard guard(d->lock);
    const std::string name = key.toStdString();
    const std::string text = value.toStdString();
    StatementScope write(
        d->cached("INSERT INTO meta VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=excluded.value"));
    if (!write->bind(1, std::string_view(name)).bind(2, std::string_view(text)).done())
        return d->error();
    return {};
}

void Store::placeDay()
{
    const QDate day = QDate::fromString(meta(QStringLiteral("today")), Qt::ISODate);
    d->dayOffset = day.isValid() ? dayAt(d->clock->now().toMSecsSinceEpoch()).daysTo(day) : 0;
}

QDate Store::today() const
{
    return dayAt(nowMs());
}

Result<void> Store::setToday(const QDate& day)
{
    const std::lock_guard guard(d->lock);
    const auto stored = setMeta(QStringLiteral("today"), day.toString(Qt::ISODate));
    placeDay();
    return stored;
}

qint64 Store::nowMs() const
{
    const std::lock_guard guard(d->lock);
    return d->clock->now().toMSecsSinceEpoch() + d->dayOffset * dayMs;
}

void Store::setClock(const Clock* clock)
{
    const std::lock_guard guard(d->lock);
    d->clock = clock;
    placeDay();
}

void Store::setBackdating(qint64 milliseconds)
{
    const std::lock_guard guard(d->lock);
    d->backdating = milliseconds;
}

qint64 Store::lastStamp() const
{
    const std::lock_guard guard(d->lock);
    if (d->readOnly) {
        StatementScope read(d->cached("SELECT max(updated) FROM resource"));
        return read->row() ? read->number(0) : 0;
    }
    return d->lastStamp;
}

} // namespace dutydesk
