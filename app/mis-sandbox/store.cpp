#include "store.h"

#include "store_index.h"
#include "store_json.h"
#include "store_private.h"
#include "store_types.h"

#include <QCoreApplication>

#include <limits>

namespace dutydesk {

namespace {

constexpr qint64 forever = std::numeric_limits<qint64>::max();
constexpr int applicationId = 0x44444D53; // "DDMS"
constexpr int schemaVersion = 1;

constexpr const char* schema = R"sql(
CREATE TABLE resource(updated INTEGER PRIMARY KEY, type INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    superseded INTEGER NOT NULL, deleted INTEGER NOT NULL, patient TEXT NOT NULL, status TEXT NOT NULL, date_lo INTEGER,
    date_hi INTEGER, json TEXT NOT NULL);
CREATE UNIQUE INDEX resource_by_id ON resource(type, id, version);
CREATE INDEX resource_by_type ON resource(type);
CREATE TABLE idx(name INTEGER NOT NULL, value TEXT NOT NULL, updated INTEGER NOT NULL, PRIMARY KEY(name, value, updated))
    WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

std::string number(qint64 value)
{
    return std::to_string(value);
}

} // namespace

Store::Store(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString& file)
{
    if (file != u":memory:")
        return openFile(file, false);
    auto directory = std::make_unique<QTemporaryDir>();
    auto opened = openFile(directory->filePath(QStringLiteral("sandbox.sqlite")), false);
    if (opened) {
        opened.value()->d->temporary = std::move(directory);
        opened.value()->d->execute("PRAGMA synchronous=OFF");
    }
    return opened;
}

Result<std::unique_ptr<Store>> Store::openReader() const
{
    auto reader = openFile(d->file, true);
    if (reader)
        reader.value()->d->clock = d->clock;
    return reader;
}

Result<std::unique_ptr<Store>> Store::openFile(const QString& file, bool readOnly)
{
    auto priv = std::make_unique<Private>();
    priv->file = file;
    priv->readOnly = readOnly;
    priv->clock = &priv->systemClock;
    const int flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(file.toUtf8().constData(), &priv->database, flags, nullptr) != SQLITE_OK)
        return priv->error();
    sqlite3_busy_timeout(priv->database, 30000);
    priv->execute("PRAGMA page_size=8192; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
    std::unique_ptr<Store> store(new Store(std::move(priv)));
    if (!readOnly) {
        if (const auto prepared = store->prepareSchema(); !prepared)
            return prepared.error();
    }
    Private& d = *store->d;
    d.lastStamp = d.pragma("SELECT max(updated) FROM resource");
    store->placeDay();
    return store;
}

Result<void> Store::prepareSchema()
{
    const qint64 tables = d->pragma("SELECT count(*) FROM sqlite_master");
    if (tables != 0 &&
        (d->pragma("PRAGMA application_id") != applicationId || d->pragma("PRAGMA user_version") != schemaVersion)) {
        return Error{ErrorKind::ForeignFile,
                     QCoreApplication::translate("Store",
                                                 "This file is not a store of the sandbox, or of another version. "
                                                 "Choose another file; this one was left as it is."),
                     d->file};
    }
    if (!d->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"))
        return d->error();
    if (tables != 0)
        return {};
    const std::string marks =
        "PRAGMA application_id=" + number(applicationId) + "; PRAGMA user_version=" + number(schemaVersion);
    const std::string sql = "BEGIN;" + std::string(schema) + marks + "; COMMIT";
    return d->execute(sql.c_str()) ? Result<void>() : Result<void>(d->error());
}

Result<void> Store::begin()
{
    d->lock.lock();
    if (d->inTransaction || !d->execute("BEGIN IMMEDIATE")) {
        const Error error = d->error();
        d->lock.unlock();
        return error;
    }
    d->inTransaction = true;
    return {};
}

Result<void> Store::commit()
{
    if (!d->execute("COMMIT")) {
        const Error error = d->error();
        rollback();
        return error;
    }
    d->inTransaction = false;
    d->lock.unlock();
    return {};
}

void Store::rollback()
{
    d->execute("ROLLBACK");
    d->inTransaction = false;
    d->lock.unlock();
}

qint64 Store::nextStamp()
{
    d->lastStamp = std::max(nowMs() - d->backdating, d->lastStamp + 1);
    return d->lastStamp;
}

Result<void> Store::insertVersion(int type, const Stored& row, qint64 superseded)
{
    if (superseded != 0) {
        StatementScope update(d->cached("UPDATE resource SET superseded=?1 WHERE updated=?2"));
        if (!update->bind(1, row.lastUpdatedMs).bind(2, superseded).done())
            return d->error();
    }
    const StoreIndex index = row.deleted ? StoreIndex{} : indexResource(type, row.id, row.json);
    StatementScope insert(d->cached("INSERT INTO resource VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)"));
    insert->bind(1, row.lastUpdatedMs).bind(2, type).bind(3, row.id).bind(4, row.version).bind(5, forever);
    insert->bind(6, row.deleted ? 1 : 0).bind(7, index.patient).bind(8, index.status).bind(11, row.json);
    if (index.date)
        insert->bind(9, index.date->first).bind(10, index.date->second);
    else
        insert->bindNull(9).bindNull(10);
    if (!insert->done())
        return d->error();
    for (const auto& [name, value] : index.entries) {
        StatementScope entry(d->cached("INSERT OR IGNORE INTO idx VALUES(?1,?2,?3)"));
        if (!entry->bind(1, name).bind(2, value).bind(3, row.lastUpdatedMs).done())
            return d->error();
    }
    return {};
}

Result<Store::Stored> Store::put(std::string_view type, std::string_view id, std::string_view json)
{
    const int number = resourceTypeIndex(type);
    if (number < 0 || !isResourceId(id)) {
        return Error{
            ErrorKind::BadInput,
            QCoreApplication::translate("Store", "This type of resource is not kept here, or its id is not an R4 id."),
            QString::fromStdString(std::string(type) + "/" + std::string(id))};
    }
    auto canonical = canonicalJson(type, id, json);
    if (!canonical)
        return canonical.error();
    const std::lock_guard guard(d->lock);
    const bool own = !d->inTransaction;
    if (own) {
        if (const auto begun = begin(); !begun)
            return begun.error();
    }
    qint64 previous = 0;
    Stored row{.id = std::string(id), .version = 1, .lastUpdatedMs = nextStamp(), .json = std::move(canonical).value()};
    {
        StatementScope last(
            d->cached("SELECT updated, version FROM resource WHERE type=?1 AND id=?2 ORDER BY version DESC LIMIT 1"));
        if (last->bind(1, number).bind(2, id).row()) {
            previous = last->number(0);
            row.version = last->number(1) + 1;
        }
    }
    const auto inserted = insertVersion(number, row, previous);
    if (!inserted) {
        if (own)
            rollback();
        return inserted.error();
    }
    if (own) {
        if (const auto committed = commit(); !committed)
            return committed.error();
    }
    return row;
}

Result<void> Store::remove(std::string_view type, std::string_view id)
{
    const std::lock_guard guard(d->lock);
    const auto current = get(type, id);
    if (!current || current->deleted)
        return {};
    const bool own = !d->inTransaction;
    if (own) {
        if (const auto begun = begin(); !begun)
            return begun.error();
    }
    const Stored row{
        .id = current->id, .version = current->version + 1, .lastUpdatedMs = nextStamp(), .deleted = true, .json = {}};
    const auto inserted = insertVersion(resourceTypeIndex(type), row, current->lastUpdatedMs);
    if (own) {
        if (inserted)
            return commit();
        rollback();
    }
    return inserted;
}

std::optional<Store::Stored> Store::get(std::string_view type, std::string_view id) const
{
    return get(type, id, -1);
}

std::optional<Store::Stored> Store::get(std::string_view type, std::string_view id, qint64 version) const
{
    const std::lock_guard guard(d->lock);
    StatementScope read(d->cached("SELECT updated, version, deleted, json FROM resource WHERE type=?1 AND id=?2 AND "
                                  "(?3<0 OR version=?3) ORDER BY version DESC LIMIT 1"));
    if (!read->bind(1, resourceTypeIndex(type)).bind(2, id).bind(3, version).row())
        return std::nullopt;
    return Stored{std::string(id), read->number(1), read->number(0), read->number(2) != 0, std::string(read->text(3))};
}

void Store::forEach(std::string_view type, const std::function<bool(const Stored&)>& visit) const
{
    const qint64 bound = lastStamp();
    const StoreQuery query{"r.type=? AND r.updated<=? AND r.superseded>? AND r.deleted=0",
                           "r.id",
                           {qint64(resourceTypeIndex(type)), bound, bound}};
    (void)select(query, [&visit](const StoreRow& row) {
        return visit(Stored{std::string(row.id), row.version, row.lastUpdatedMs, false, std::string(row.json)});
    }).ok();
}

Result<void> Store::select(const StoreQuery& query, const std::function<bool(const StoreRow&)>& visit) const
{
    const std::lock_guard guard(d->lock);
    std::string sql =
        "SELECT r.updated, r.type, r.id, r.version, r.deleted, r.patient, r.json FROM resource r WHERE " + query.where;
    if (!query.order.empty())
        sql += " ORDER BY " + query.order;
    if (query.limit >= 0)
        sql += " LIMIT " + number(query.limit);
    StoreStatement statement(d->database, sql);
    if (!statement.valid())
        return d->error();
    int place = 0;
    for (const auto& value : query.binds)
        std::visit([&statement, &place](const auto& v) { statement.bind(++place, v); }, value);
    int status = SQLITE_ROW;
    while ((status = statement.step()) == SQLITE_ROW) {
        StoreRow row{.lastUpdatedMs = statement.number(0),
                     .type = static_cast<int>(statement.number(1)),
                     .id = statement.text(2),
                     .version = statement.number(3),
                     .deleted = statement.number(4) != 0,
                     .patient = statement.text(5),
                     .json = {}};
        row.json = statement.text(6);
        if (!visit(row))
            return {};
    }
    return status == SQLITE_DONE ? Result<void>() : Result<void>(d->error());
}

Result<qint64> Store::selectCount(const StoreQuery& query) const
{
    const std::lock_guard guard(d->lock);
    StoreStatement statement(d->database, "SELECT count(*) FROM resource r WHERE " + query.where);
    int place = 0;
    for (const auto& value : query.binds)
        std::visit([&statement, &place](const auto& v) { statement.bind(++place, v); }, value);
    return statement.valid() && statement.row() ? Result<qint64>(statement.number(0)) : Result<qint64>(d->error());
}

} // namespace dutydesk
