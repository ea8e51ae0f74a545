#include "sync/sync_engine.h"

#include "replica/replica.h"
#include "sync/access_tokens.h"
#include "sync/sync_run.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>

namespace dutydesk {

SyncEngine::SyncEngine(Replica& replica, Transport& transport, RandomSource& random, SyncSettings settings)
    : m_replica(replica), m_transport(transport), m_random(random), m_settings(std::move(settings))
    , m_tokens(std::make_shared<AccessTokens>())
{
}

void SyncEngine::setAfterPages(AfterPages hook)
{
    m_afterPages = std::move(hook);
}

void SyncEngine::setAccessTokens(std::shared_ptr<AccessTokens> tokens)
{
    m_tokens = std::move(tokens);
}

SyncReport SyncEngine::run(ServerId server, const QString& cause, const std::function<void(const SyncProgress&)>& progress,
                           const std::atomic_bool& cancel)
{
    // Law 12. A lock left by a killed process is recognised by its process, not by its age: runs may take long.
    QLockFile lock(QFileInfo(m_replica.path()).absolutePath() + QStringLiteral("/sync.lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        SyncReport report;
        report.state = SyncReport::State::Failed;
        report.errorKind = lock.error() == QLockFile::LockFailedError ? ErrorKind::Busy : ErrorKind::Storage;
        report.message = report.errorKind == ErrorKind::Busy
            ? QCoreApplication::translate("SyncEngine", "The exchange is already under way, in this or another window.")
            : QCoreApplication::translate("SyncEngine", "The data folder cannot be written. Check the rights to it.");
        return report;
    }
    return SyncRun(m_replica, m_transport, m_random, m_settings, m_afterPages, *m_tokens, cancel).run(server, cause, progress);
}

} // namespace dutydesk
