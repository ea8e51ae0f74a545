#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "store_row.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace dutydesk {

class StoreStatement;

/// The versioned FHIR store of the sandbox: one plain SQLite file, one row a version, nothing is ever overwritten, so
/// that a page, a history or an export can be read as the store was at an earlier moment.
///
/// `lastUpdated` is the key of a row: UTC milliseconds of the sandbox clock, strictly growing over the whole store.
/// Thread-safe: every call takes the store's lock; begin() holds it until commit() or rollback() of the same thread.
class Store
{
public:
    struct Stored {
        std::string id;
        qint64 version = 0;       ///< 1, 2, …
        qint64 lastUpdatedMs = 0; ///< UTC, sandbox clock
        bool deleted = false;     ///< then json is empty
        std::string json;         ///< `{"resourceType":…,"id":…` first; without meta.versionId and meta.lastUpdated
    };

    /// `file` is created when missing; ":memory:" keeps the store in a private temporary file that goes with the
    /// object.
    static Result<std::unique_ptr<Store>> open(const QString& file);

    /// A second connection to the same store for reading only (an export in its own thread). Outlives nothing: close it
    /// first.
    Result<std::unique_ptr<Store>> openReader() const;

    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Without begin() each put and remove is a transaction of its own. Transactions do not nest.
    Result<void> begin();
    Result<void> commit();
    void rollback();

    /// Writes a version: 1 for a new id, else the last one + 1 (also after a deletion). `json` is any layout of the
    /// resource; `resourceType` and `id` in it are replaced by the arguments; meta.versionId and meta.lastUpdated are
    /// dropped, the rest of meta stays. BadInput for a type that is not served or text that is not a JSON object.
    Result<Stored> put(std::string_view type, std::string_view id, std::string_view json);

    /// Writes a deleted version. No error when there is nothing to delete.
    Result<void> remove(std::string_view type, std::string_view id);

    /// The newest version, `deleted` when it is gone; nullopt when the id was never used.
    std::optional<Stored> get(std::string_view type, std::string_view id) const;
    std::optional<Stored> get(std::string_view type, std::string_view id, qint64 version) const;

    /// Current, not deleted, in the order of ids; return false to stop. Writing from inside is allowed and not seen.
    void forEach(std::string_view type, const std::function<bool(const Stored&)>& visit) const;

    /// Ids of the current resources of `type` that belong to the patient (subject, patient, for, beneficiary,
    /// participant), in order.
    std::vector<std::string> idsByPatient(std::string_view type, std::string_view patientId) const;

    qint64 count(std::string_view type) const;

    /// Small values that stay with the file: seed, counters, the population's name. Empty when not set.
    QString meta(const QString& key) const;
    Result<void> setMeta(const QString& key, const QString& value);

    /// The sandbox's calendar day (UTC+3). setToday moves the clock: its time of day stays that of the machine.
    QDate today() const;
    Result<void> setToday(const QDate& day);
    qint64 nowMs() const;

    /// The machine's clock behind nowMs(); it must outlive the store. For tests.
    void setClock(const Clock* clock);

    /// Until called with 0, written rows are stamped so much earlier: a population of millions must not run ahead of
    /// the clock, because each row takes a millisecond of its own.
    void setBackdating(qint64 milliseconds);

    /// The stamp of the newest row, 0 in an empty store: the bound of a page or an export that begins now.
    qint64 lastStamp() const;

    /// `SELECT … FROM resource r WHERE <where> ORDER BY <order>`, row by row; return false to stop. See store_row.h.
    Result<void> select(const StoreQuery& query, const std::function<bool(const StoreRow&)>& visit) const;
    Result<qint64> selectCount(const StoreQuery& query) const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    static Result<std::unique_ptr<Store>> openFile(const QString& file, bool readOnly);
    Result<void> prepareSchema();
    Result<void> insertVersion(int type, const Stored& row, qint64 superseded);
    Result<void> insertIndex(int type, const Stored& row);
    qint64 nextStamp();
    void placeDay();

    std::unique_ptr<Private> d;
};

} // namespace dutydesk
