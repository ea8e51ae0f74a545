#include "bulk_writer.h"

#include "search_values.h"
#include "store_json.h"
#include "store_types.h"

#include <QCoreApplication>
#include <QFile>

namespace dutydesk {

namespace {

constexpr qint64 rowsPerRead = 4000;
constexpr qint64 rowsPerFile = 200000;
constexpr std::size_t bufferSize = 1 << 20;

Error cancelled()
{
    return Error{ErrorKind::Cancelled, QCoreApplication::translate("Bulk", "The export was cancelled."), {}};
}

} // namespace

BulkWriter::BulkWriter(BulkOrder order, std::unique_ptr<Store> reader)
    : m_order(std::move(order))
    , m_reader(std::move(reader))
{}

Result<std::vector<BulkFile>> BulkWriter::run()
{
    m_buffer.reserve(bufferSize + bufferSize / 4);
    if (const auto members = readMembers(); !members)
        return members.error();
    for (const int type : m_order.types) {
        if (const auto written = writeType(type); !written)
            return written.error();
        ++m_typesDone;
    }
    return m_files;
}

std::string BulkWriter::progress() const
{
    const std::size_t done = m_typesDone;
    std::string text;
    if (done < m_order.types.size())
        text = std::string(resourceTypes()[static_cast<std::size_t>(m_order.types[done])]) + ", ";
    return text + std::to_string(done) + " of " + std::to_string(m_order.types.size()) + " types, " +
           std::to_string(m_written) + " resources";
}

Result<void> BulkWriter::readMembers()
{
    const auto group = m_reader->get("Group", m_order.groupId);
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (!group || group->deleted || parser.parse(group->json).get(root) != simdjson::SUCCESS)
        return Error{ErrorKind::NotFound, QCoreApplication::translate("Bulk", "The group was deleted."), {}};
    visitPath(root, "member", [this](simdjson::dom::element member) {
        bool inactive = false;
        simdjson::dom::element entity;
        const bool left = member["inactive"].get(inactive) == simdjson::SUCCESS && inactive;
        if (!left && member["entity"].get(entity) == simdjson::SUCCESS) {
            const std::string_view target = referenceTarget(entity);
            if (target.starts_with("Patient/"))
                m_members.emplace(target.substr(8));
        }
        return true;
    });
    return {};
}

Result<void> BulkWriter::writeType(int type)
{
    qint64 after = m_order.since;
    bool more = true;
    m_files.push_back({std::string(resourceTypes()[static_cast<std::size_t>(type)]), {}, 0});
    m_files.back().name = m_files.back().type + "-1.ndjson";
    int part = 1;
    while (more) {
        if (m_cancelled)
            return cancelled();
        if (const auto read = slice(type, after, more); !read)
            return read;
        const bool full = m_files.back().count >= rowsPerFile && more;
        if (m_buffer.size() >= bufferSize || full || !more) {
            if (const auto flushed = flush(); !flushed)
                return flushed;
        }
        if (full) {
            const std::string name = m_files.back().type;
            m_files.push_back({name, name + "-" + std::to_string(++part) + ".ndjson", 0});
        }
    }
    if (m_files.back().count == 0)
        m_files.pop_back();
    return {};
}

/// Short reads: a long one would keep the store's log from being folded back.
Result<void> BulkWriter::slice(int type, qint64& after, bool& more)
{
    const StoreQuery query{"r.type=? AND r.updated>? AND r.updated<=? AND r.superseded>? AND r.deleted=0",
                           "r.updated",
                           {qint64(type), after, m_order.bound, m_order.bound},
                           rowsPerRead};
    const std::string_view name = resourceTypes()[static_cast<std::size_t>(type)];
    qint64 rows = 0;
    std::string patient;
    Result<void> written;
    const auto read = m_reader->select(query, [&](const StoreRow& row) {
        ++rows;
        after = row.lastUpdatedMs;
        patient.assign(row.patient);
        if (!m_members.contains(patient))
            return true;
        appendWithMeta(m_buffer, name, row.id, row.version, row.lastUpdatedMs, row.json);
        m_buffer += '\n';
        ++m_files.back().count;
        ++m_written;
        if (m_buffer.size() >= bufferSize)
            written = flush();
        return written.ok() && !m_cancelled;
    });
    more = rows == rowsPerRead;
    return read ? written : read;
}

Result<void> BulkWriter::flush()
{
    if (m_buffer.empty())
        return {};
    QFile file(m_order.folder + u'/' + QString::fromStdString(m_files.back().name));
    const bool good =
        file.open(QIODevice::Append | QIODevice::Unbuffered) &&
        file.write(m_buffer.data(), static_cast<qint64>(m_buffer.size())) == static_cast<qint64>(m_buffer.size());
    m_buffer.clear();
    if (!good) {
        return Error{
            ErrorKind::Storage,
            QCoreApplication::translate("Bulk", "The export's file could not be written. Check the free space."),
            file.errorString()};
    }
    return {};
}

} // namespace dutydesk
