#pragma once

#include "domain/result.h"
#include "store.h"

#include <QString>

#include <atomic>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

namespace dutydesk {

/// One NDJSON file of an export.
struct BulkFile {
    std::string type;
    std::string name; ///< inside the job's folder
    qint64 count = 0;
};

/// What an export job is asked for.
struct BulkOrder {
    std::string groupId;
    std::vector<int> types;
    qint64 bound = 0;  ///< as of this stamp
    qint64 since = -1; ///< only rows stamped after it
    QString folder;
};

/// Writes the files of one export; run in its own thread. Memory does not grow with the size of the store.
class BulkWriter
{
public:
    BulkWriter(BulkOrder order, std::unique_ptr<Store> reader);

    /// Cancelled when cancel() was called meanwhile.
    Result<std::vector<BulkFile>> run();

    void cancel() { m_cancelled = true; }
    /// `Coverage, 3 of 14 types, 120000 resources`; from any thread.
    std::string progress() const;

private:
    Result<void> readMembers();
    Result<void> writeType(int type);
    Result<void> slice(int type, qint64& after, bool& more);
    Result<void> flush();

    BulkOrder m_order;
    std::unique_ptr<Store> m_reader;
    std::unordered_set<std::string> m_members;
    std::vector<BulkFile> m_files;
    std::string m_buffer;
    std::atomic<bool> m_cancelled = false;
    std::atomic<std::size_t> m_typesDone = 0;
    std::atomic<qint64> m_written = 0;
};

} // namespace dutydesk
