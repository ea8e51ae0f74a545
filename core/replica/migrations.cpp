#include "replica/migrations.h"

#include "replica/database.h"
#include "replica/replica.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void initMigrationResource() {
    Q_INIT_RESOURCE(migrations);
}

namespace dutydesk {

namespace {

Result<QByteArray> scriptOf(int version) {
    const QDir folder(QStringLiteral(":/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("%1_*.sql").arg(version, 4, 10, QLatin1Char('0'))});
    if (names.size() != 1)
        return Error{ErrorKind::Internal,
                     QCoreApplication::translate("Migrations",
                                                 "This program is incomplete: a step of its data format is missing."),
                     QStringLiteral("migration %1: %2 scripts").arg(version).arg(names.size())};
    QFile file(folder.filePath(names.first()));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Internal,
                     QCoreApplication::translate("Migrations",
                                                 "This program is incomplete: a step of its data format is missing."),
                     file.errorString()};
    return file.readAll();
}

} // namespace

Result<MigrationOutcome> migrate(Database& database) {
    initMigrationResource();
    const auto stored = database.value(QStringLiteral("PRAGMA user_version"));
    if (!stored)
        return stored.error();
    const int from = stored->toInt();
    if (from > Replica::SchemaVersion)
        return Error{ErrorKind::NewerSchema,
                     QCoreApplication::translate(
                         "Migrations",
                         "This data was written by a newer DutyDesk. Update the program; the data was left untouched."),
                     QStringLiteral("schema %1, this program knows %2").arg(from).arg(Replica::SchemaVersion)};
    for (int version = from + 1; version <= Replica::SchemaVersion; ++version) {
        const auto script = scriptOf(version);
        if (!script)
            return script.error();
        if (auto begun = database.begin(); !begun)
            return begun.error();
        auto applied = database.script(*script);
        if (applied)
            applied = database.script("PRAGMA user_version = " + QByteArray::number(version));
        if (applied)
            applied = database.commit();
        if (!applied) {
            database.rollback();
            return applied.error();
        }
    }
    return from == Replica::SchemaVersion ? MigrationOutcome::UpToDate : MigrationOutcome::Migrated;
}

Result<QByteArray> exportedSchema(Database& database) {
    // FTS5 makes its shadow tables itself; they are not ours to describe.
    auto query = database.run(QStringLiteral(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'person\\_search\\_%' ESCAPE '\\' "
        "ORDER BY type DESC, name"));
    if (!query)
        return query.error();
    QByteArray text;
    while ((*query)->next())
        text += (*query)->value(0).toByteArray() + ";\n";
    return text;
}

} // namespace dutydesk
