#pragma once

#include "domain/clock.h"
#include "domain/result.h"

namespace dutydesk {

class Database;

enum class MigrationOutcome { UpToDate, Migrated };

/// Brings an open replica to Replica::SchemaVersion: each numbered script of :/migrations in one transaction together
/// with its number (PRAGMA user_version). A replica with a higher number is refused with Error{NewerSchema} and not
/// touched.
Result<MigrationOutcome> migrate(Database& database);

/// The schema as text, one object after another in a stable order: what resources/migrations/schema-N.sql holds.
Result<QByteArray> exportedSchema(Database& database);

} // namespace dutydesk
