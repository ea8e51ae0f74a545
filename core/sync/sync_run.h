#pragma once

#include "sync/sync_engine.h"

namespace dutydesk {

class AccessTokens;

/// One run from the moment the lock is held: opens its row, works through the plan, derives what depends on the pages and closes the
/// row with the truth (law 13).
class SyncRun
{
public:
    SyncRun(Replica& replica, Transport& transport, RandomSource& random, const SyncSettings& settings,
            const SyncEngine::AfterPages& afterPages, AccessTokens& tokens, const std::atomic_bool& cancel);

    SyncReport run(ServerId server, const QString& cause, const std::function<void(const SyncProgress&)>& progress);

private:
    struct Parts;
    Result<void> open(ServerId server, const QString& cause);
    Result<void> work(Parts& parts);
    Result<void> doStep(Parts& parts, const struct SyncStep& step);
    Result<void> askCapability(Parts& parts);
    Result<void> tellWhoIsOurs(Parts& parts);
    Result<void> derive(Parts& parts);
    void close(const Parts* parts, const Result<void>& outcome);

    Replica& m_replica;
    Transport& m_transport;
    RandomSource& m_random;
    const SyncSettings& m_settings;
    const SyncEngine::AfterPages& m_afterPages;
    AccessTokens& m_tokens;
    const std::atomic_bool& m_cancel;
    SyncReport m_report;
    ServerId m_server;
};

} // namespace dutydesk
