#pragma once

#include "replica/replica.h"

#include <catch2/catch_test_macros.hpp>

#include <QTemporaryDir>

namespace dutydesk::test {

/// A replica in a folder of its own.
struct ReplicaFixture {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(6, 0), Qt::UTC)};
    DatabaseKey key{QByteArray(32, 'k')};
    QString path = folder.filePath(QStringLiteral("replica.db"));
    std::unique_ptr<Replica> replica;

    ReplicaFixture() {
        REQUIRE(Replica::create(path, key, clock));
        reopen();
        run(QStringLiteral("INSERT INTO server (id, name, url, role) VALUES (1, 'mis', 'http://mis.test/fhir', 'mis'), "
                           "(2, 'registry', 'http://reg.test/fhir', 'registry')"));
    }
    void reopen() {
        replica.reset();
        auto opened = Replica::open(path, key, clock);
        REQUIRE(opened);
        replica = std::move(*opened);
    }
    void run(const QString& sql, const QVariantList& values = {}) {
        const auto done = replica->write<void>([&](Database& db, ChangeSet&) -> Result<void> {
            auto query = db.run(sql, values);
            return query ? Result<void>() : Result<void>(query.error());
        });
        INFO((done ? QString() : done.error().details).toStdString());
        REQUIRE(done);
    }
    QVariant value(const QString& sql, const QVariantList& values = {}) {
        const auto found = (*replica->reader())->value(sql, values);
        INFO((found ? QString() : found.error().details).toStdString());
        REQUIRE(found);
        return *found;
    }
};

} // namespace dutydesk::test
