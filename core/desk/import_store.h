#pragma once

#include "desk/desk_private.h"
#include "exchange/column_mapping_json.h"
#include "exchange/list_reader.h"
#include "exchange/quarantine.h"
#include "replica/bulk_statement.h"
#include "replica/erased_people.h"

#include <QJsonObject>

namespace dutydesk {

/// Writes the rows of one import as they come, inside the caller's transaction. One thread.
class ImportRowWriter {
public:
    ImportRowWriter(Database& db, ImportId import);

    /// Each false when the row names somebody whose data were destroyed: then only its number is kept.
    bool accepted(const ListRow& row);
    bool quarantined(const QuarantinedRow& row);
    bool duplicate(const DuplicateRow& row);
    /// The first failure, if there was one.
    const Result<void>& result() const { return m_result; }

private:
    void store(const ListRow& row, const char* state, const QStringList& cells, const QString& kinds,
               std::span<const RowIssue> issues);

    bool leftOut(int rowNumber, const Result<PersonId>& erased);

    ImportId m_import;
    ErasedPeople m_erased;
    BulkStatement m_insert;
    Result<void> m_result;
};

QJsonObject issueToJson(const RowIssue& issue);
RowIssue issueFromJson(const QJsonObject& json);

/// Whom the row means of those whose data were destroyed; invalid: nobody.
Result<PersonId> erasedPersonOf(ErasedPeople& erased, const ListRow& row);

/// Every accepted (or mended) row of an import.
Result<std::vector<ListRow>> importedRows(Database& db, ImportId import);

/// The newest remembered columns that fit the first rows of a file.
Result<std::optional<MappingMemory>> rememberedFor(Database& db, std::span<const SourceRow> firstRows);
Result<void> remember(Database& db, const ColumnMapping& mapping, const QString& fileName, const QString& actor,
                      qint64 nowMs);

} // namespace dutydesk
