#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "replica/change_set.h"
#include "replica/database.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dutydesk {

/// The encrypted replica of one desk: one writer on a thread of its own, a reading connection for every thread that
/// reads. All functions are thread-safe and block the caller; none may be called from a function given to write().
/// changed() is emitted after the commit, on the thread that called write(): connect queued.
class Replica : public QObject {
    Q_OBJECT

public:
    /// The schema this program writes; replicas with a higher number are refused with Error{NewerSchema}.
    static constexpr int SchemaVersion = 10;

    /// Makes a new file; fails when one is there. The folder must exist and be writable.
    static Result<void> create(const QString& path, const DatabaseKey& key, const Clock& clock);

    /// Opens and migrates (each migration in one transaction). Errors leave the file as it was.
    static Result<std::unique_ptr<Replica>> open(const QString& path, const DatabaseKey& key, const Clock& clock);
    ~Replica() override;

    /// Runs `work` inside one transaction on the writer's thread and commits. When `work` returns an error, or the
    /// commit fails, everything is rolled back and the error returned. Rows that changed are told through `changes`.
    template <class T>
    Result<T> write(std::function<Result<T>(Database&, ChangeSet& changes)> work);

    /// The connection of the calling thread for reading (query_only). Lives as long as the thread or the replica.
    Result<Database*> reader() const;

    const Clock& clock() const { return m_clock; }
    QString path() const { return m_path; }

    /// Pages of the file whose seal does not fit their content (PRAGMA cipher_integrity_check), one line each; empty when
    /// there are none. Reads the whole file: some tenths of a second for a polyclinic.
    Result<QStringList> damagedPages() const;

    /// PRAGMA integrity_check, foreign_key_check and cipher_integrity_check; the problems found in words, empty when
    /// sound.
    Result<QStringList> verify() const;

Q_SIGNALS:
    void changed(const dutydesk::ChangeSet& changes);

private:
    struct Private;
    explicit Replica(const QString& path, const DatabaseKey& key, const Clock& clock);
    Result<void> runOnWriter(const std::function<Result<void>(Database&, ChangeSet&)>& work);

    QString m_path;
    const Clock& m_clock;
    std::unique_ptr<Private> d;
};

template <class T>
Result<T> Replica::write(std::function<Result<T>(Database&, ChangeSet&)> work) {
    if constexpr (std::is_void_v<T>) {
        return runOnWriter(work);
    } else {
        std::optional<T> value;
        auto outcome = runOnWriter([&](Database& db, ChangeSet& changes) -> Result<void> {
            auto result = work(db, changes);
            if (!result)
                return result.error();
            value = std::move(result).value();
            return {};
        });
        if (!outcome)
            return outcome.error();
        return std::move(*value);
    }
}

} // namespace dutydesk
