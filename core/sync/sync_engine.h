#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/random_source.h"
#include "domain/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace dutydesk {

class Replica;
class Transport;

/// Where a run stands; told about ten times a second at most. `total` 0 = not known yet.
struct SyncProgress {
    QString server;
    QString step; ///< translated: "Receiving persons", "Sending"
    qint64 done = 0;
    qint64 total = 0;
    int secondsLeft = -1; ///< -1 = not known
};

/// The truth about one run with one server.
struct SyncReport {
    QString server;
    RunId run;
    enum class State { Ok, Partial, Failed, Cancelled } state = State::Ok;
    qint64 received = 0; ///< resources that came
    qint64 applied = 0;  ///< of them new or changed, stored
    qint64 sent = 0;     ///< edits the server took
    qint64 parked = 0;   ///< items set aside with the server's words, both ways
    qint64 conflicts = 0;
    double seconds = 0;
    QString message; ///< for the user; empty when all is well
    QString details;
    ErrorKind errorKind = ErrorKind::Internal; ///< why, when Failed (Unreachable, Refused, Busy, …)
    qint64 clockSkewMs = 0;                    ///< server minus desk
};

struct SyncSettings {
    QString ownInsurer = QStringLiteral("78008");
    int pageSize = 500;
    int overlapSeconds = 600;
    int maxAttempts = 5; ///< of one request within a run
    double suddenlySmall = 0.7; ///< a list or an export below this share of the last asks the coordinator
};

/// One run: plan → pull → merge → push with one server, blocking, on the calling thread (never the UI's or the writer's).
/// One at a time per replica across processes (a lock file beside it): otherwise Error{Busy}. A run killed at any moment leaves a
/// valid replica and is resumed by the next. `cancel` may be set from any thread.
class SyncEngine
{
public:
    SyncEngine(Replica& replica, Transport& transport, RandomSource& random, SyncSettings settings);

    SyncReport run(ServerId server, const QString& cause, const std::function<void(const SyncProgress&)>& progress,
                   const std::atomic_bool& cancel);

    /// Called inside the write transaction after pages were stored, to derive what depends on them (groups, work items); given by
    /// desk, so that sync knows no rules of the programmes.
    using AfterPages = std::function<Result<void>(class Database&, class ChangeSet&)>;
    void setAfterPages(AfterPages hook);

    /// Access tokens that outlive the run; without them each engine keeps its own.
    void setAccessTokens(std::shared_ptr<class AccessTokens> tokens);

private:
    Replica& m_replica;
    Transport& m_transport;
    RandomSource& m_random;
    SyncSettings m_settings;
    AfterPages m_afterPages;
    std::shared_ptr<class AccessTokens> m_tokens;
};

} // namespace dutydesk
