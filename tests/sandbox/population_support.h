#pragma once

#include "life.h"
#include "population.h"
#include "store.h"
#include "store_types.h"

#include <catch2/catch_test_macros.hpp>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace dutydesk::test {

inline QDate populationDay()
{
    return QDate(2026, 11, 20); // a Friday
}

/// Midday of that day at the polyclinic; the store's own moments never matter to the resources.
class DayClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(populationDay(), QTime(9, 0), Qt::UTC); }
};

inline const Clock& dayClock()
{
    static const DayClock clock;
    return clock;
}

inline std::unique_ptr<Store> openStore()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    REQUIRE(store.ok());
    store.value()->setClock(&dayClock());
    return std::move(store).value();
}

inline std::unique_ptr<Store> demoStore(quint64 seed = 7)
{
    auto store = openStore();
    const auto done = populate(*store, {QStringLiteral("demo"), seed, populationDay()});
    if (!done.ok())
        FAIL(done.error().message.toStdString() << " " << done.error().details.toStdString());
    return store;
}

inline void eachObject(const Store& store, std::string_view type, const std::function<void(const QJsonObject&)>& visit)
{
    store.forEach(type, [&](const Store::Stored& row) {
        visit(QJsonDocument::fromJson(QByteArray::fromStdString(row.json)).object());
        return true;
    });
}

/// Type, id, version and text of every current resource.
inline QByteArray digest(const Store& store)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view type : resourceTypes()) {
        store.forEach(type, [&](const Store::Stored& row) {
            hash.addData(QByteArray(type.data(), static_cast<qsizetype>(type.size())));
            hash.addData(QByteArray::fromStdString(row.id));
            hash.addData(QByteArray::number(row.version));
            hash.addData(QByteArray::fromStdString(row.json));
            return true;
        });
    }
    return hash.result().toHex();
}

inline QString codeOf(const QJsonValue& codeable)
{
    return codeable.toObject().value(QLatin1String("coding")).toArray().at(0).toObject().value(QLatin1String("code")).toString();
}

inline QString referred(const QJsonValue& reference)
{
    return reference.toObject().value(QLatin1String("reference")).toString();
}

} // namespace dutydesk::test
