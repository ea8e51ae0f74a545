#include "sync/sync_run.h"

#include "sync/pull.h"
#include "sync/push.h"
#include "sync/tell_heads.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace dutydesk {

namespace {

constexpr int MostSilentInRow = 2;

QString tr(const char* text)
{
    return QCoreApplication::translate("SyncEngine", text);
}

QString stateName(SyncReport::State state)
{
    switch (state) {
    case SyncReport::State::Ok: return QStringLiteral("ok");
    case SyncReport::State::Partial: return QStringLiteral("partial");
    case SyncReport::State::Cancelled: return QStringLiteral("cancelled");
    case SyncReport::State::Failed: break;
    }
    return QStringLiteral("failed");
}

} // namespace

/// Everything that lives as long as the run.
struct SyncRun::Parts {
    Parts(SyncRun& owner, StoredServer row, const ProgressTeller::Tell& tell)
        : client(owner.m_transport, owner.m_random, owner.m_replica.clock(), row, owner.m_cancel, owner.m_settings.maxAttempts,
                 [&owner, id = row.id] { return readServer(owner.m_replica, id); }, owner.m_tokens)
        , pages(owner.m_replica, row, owner.m_settings, owner.m_report.run, tally), progress(row.name, tell)
        , context{owner.m_replica, client, pages, tally, progress, owner.m_random, owner.m_settings, owner.m_cancel, row, owner.m_report.run, {}}
    {
    }

    static Result<StoredServer> readServer(Replica& replica, ServerId id)
    {
        auto database = replica.reader();
        return database ? SyncStore(**database).server(id) : Result<StoredServer>(database.error());
    }

    RunTally tally;
    FhirClient client;
    PageStore pages;
    ProgressTeller progress;
    RunContext context;
};

SyncRun::SyncRun(Replica& replica, Transport& transport, RandomSource& random, const SyncSettings& settings,
                 const SyncEngine::AfterPages& afterPages, AccessTokens& tokens, const std::atomic_bool& cancel)
    : m_replica(replica), m_transport(transport), m_random(random), m_settings(settings), m_afterPages(afterPages), m_tokens(tokens)
    , m_cancel(cancel)
{
}

SyncReport SyncRun::run(ServerId server, const QString& cause, const std::function<void(const SyncProgress&)>& progress)
{
    QElapsedTimer time;
    time.start();
    m_server = server;
    auto outcome = open(server, cause);
    std::unique_ptr<Parts> parts;
    if (outcome) {
        auto row = Parts::readServer(m_replica, server);
        if (row) {
            m_report.server = row->name;
            parts = std::make_unique<Parts>(*this, *row, progress);
            outcome = work(*parts);
        } else {
            outcome = row.error();
        }
    }
    m_report.seconds = static_cast<double>(time.elapsed()) / 1000.0;
    close(parts.get(), outcome);
    if (parts)
        parts->progress.flush();
    return m_report;
}

Result<void> SyncRun::open(ServerId server, const QString& cause)
{
    auto run = m_replica.write<RunId>([&](Database& database, ChangeSet& changes) -> Result<RunId> {
        changes.add(ChangeSet::SyncRuns);
        SyncStore store(database);
        if (auto row = store.server(server); !row)
            return row.error();
        return store.openRun(server, cause, m_replica.clock().now().toMSecsSinceEpoch());
    });
    if (!run)
        return run.error();
    m_report.run = *run;
    return {};
}

Result<void> SyncRun::work(Parts& parts)
{
    RunContext& run = parts.context;
    if (auto asked = askCapability(parts); !asked)
        return asked;
    const auto watermarks = run.read<QHash<QString, SyncWatermark>>([&](Database& db) { return SyncStore(db).watermarks(run.server.id); });
    if (!watermarks)
        return watermarks.error();
    const auto job = run.read<std::optional<BulkJob>>([&](Database& db) { return SyncStore(db).bulkJob(run.server.id); });
    if (!job)
        return job.error();
    const auto increments = bringsIncrements(run, *watermarks, job->has_value());
    if (!increments)
        return increments.error();
    if (*increments)
        run.pages.keepOnlyOurs();
    Result<void> outcome;
    int silentInRow = 0;
    for (const SyncStep& step : planSync({run.server.role, run.capability, *watermarks, job->has_value(), run.nowMs()})) {
        outcome = m_cancel ? Result<void>(Error{ErrorKind::Cancelled, tr("The exchange was stopped; it goes on where it was with the next run."), {}})
                           : doStep(parts, step);
        // One part that gets no answer is left to the next run and the others go on; two in a row are the network or the server.
        const bool silent = !outcome && outcome.error().kind == ErrorKind::Unreachable;
        silentInRow = silent ? silentInRow + 1 : 0;
        if (!outcome && endsRun(outcome.error()) && (!silent || silentInRow >= MostSilentInRow))
            break;
        if (!outcome) {
            run.tally.trouble(outcome.error().message, outcome.error().details);
            for (const QString& type : step.types + QStringList{step.type})
                run.tally.unread(type);
            outcome = {};
        }
    }
    if (outcome)
        outcome = tellWhoIsOurs(parts);
    if (outcome)
        outcome = tellHeads(run);
    if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
        return outcome;
    // Also after a break: what was stored is to be seen.
    auto derived = derive(parts);
    return outcome ? derived : outcome;
}

/// Who has become ours is read whole, and who never was is taken off the desk.
Result<void> SyncRun::tellWhoIsOurs(Parts& parts)
{
    RunContext& run = parts.context;
    if (auto settled = settlePeople(run); !settled)
        return settled;
    if (run.tally.removed > 0)
        run.tally.remark(tr("%1 people who are insured elsewhere were taken off this desk.").arg(run.tally.removed.load()));
    if (run.tally.elsewhere > 0)
        run.tally.remark({}, tr("Records of people insured elsewhere that came and were not kept: %1").arg(run.tally.elsewhere.load()));
    return {};
}

Result<void> SyncRun::doStep(Parts& parts, const SyncStep& step)
{
    RunContext& run = parts.context;
    switch (step.kind) {
    case SyncStep::Kind::Push: return pushOutbox(run);
    case SyncStep::Kind::Pages:
        if (step.type == u"Group") {
            if (auto accepted = pullAcceptedLists(run); !accepted)
                return accepted;
        }
        return pullPages(run, step.type);
    case SyncStep::Kind::Deletions: return pullDeletions(run, step.type);
    case SyncStep::Kind::Sweep: return sweep(run, step.type);
    case SyncStep::Kind::Bulk: break;
    }
    auto loaded = pullBulk(run, step.types);
    return loaded ? derive(parts) : loaded;
}

Result<void> SyncRun::askCapability(Parts& parts)
{
    RunContext& run = parts.context;
    run.progress.step(tr("Asking the server what it offers"));
    const auto reply = run.client.get(run.client.url(QStringLiteral("metadata")));
    const auto skew = run.client.clockSkewMs(); // measured even by a refusal
    if (skew) {
        m_report.clockSkewMs = *skew;
        if (auto saved = run.write([&](Database& db) { return SyncStore(db).setClockSkew(run.server.id, *skew); }); !saved)
            return saved;
    }
    if (!reply)
        return reply.error();
    auto capability = readCapability(reply->body);
    if (!capability)
        return capability.error();
    run.capability = std::move(*capability);
    return run.write([&](Database& db) { return SyncStore(db).setCapability(run.server.id, reply->body); });
}

Result<void> SyncRun::derive(Parts& parts)
{
    RunContext& run = parts.context;
    const auto before = run.read<QString>([&](Database& db) { return SyncStore(db).stateBefore(run.server.id, run.run); });
    if (!before)
        return before.error();
    // A run that did not come to its end has left persons whose derived rows are old; whose, nobody remembers.
    const bool all = *before == u"broken-off" || *before == u"cancelled" || *before == u"failed";
    return m_replica.write<void>([&](Database& database, ChangeSet& changes) -> Result<void> {
        changes.unite(parts.pages.touched());
        if (all) {
            changes.add(ChangeSet::Persons);
            changes.manyPersons = true;
            changes.persons.clear();
        }
        if (auto linked = SyncStore(database).linkListMembers(run.server.id); !linked)
            return linked;
        return m_afterPages ? m_afterPages(database, changes) : Result<void>();
    });
}

void SyncRun::close(const Parts* parts, const Result<void>& outcome)
{
    if (parts) {
        const RunTally& tally = parts->tally;
        m_report.received = tally.received;
        m_report.applied = tally.applied;
        m_report.sent = tally.sent;
        m_report.parked = tally.parked;
        m_report.conflicts = tally.conflicts;
        m_report.message = tally.words();
        m_report.details = tally.details();
        if (m_report.conflicts > 0)
            m_report.message += (m_report.message.isEmpty() ? QString() : QStringLiteral(" "))
                + tr("Some fields were changed here and on the server; decide which value holds.");
        if (tally.partial() || tally.parked > 0 || tally.conflicts > 0)
            m_report.state = SyncReport::State::Partial;
    }
    if (!outcome) {
        const Error& error = outcome.error();
        m_report.state = error.kind == ErrorKind::Cancelled ? SyncReport::State::Cancelled : SyncReport::State::Failed;
        m_report.errorKind = error.kind == ErrorKind::NotAllowed ? ErrorKind::Refused : error.kind;
        m_report.message = error.message;
        m_report.details = m_report.details.isEmpty() ? error.details : QString(error.details + u'\n' + m_report.details);
    }
    if (!m_report.run.isValid())
        return;
    const qint64 now = m_replica.clock().now().toMSecsSinceEpoch();
    const auto closed = m_replica.write<void>([&](Database& database, ChangeSet& changes) -> Result<void> {
        changes.add(ChangeSet::SyncRuns);
        changes.add(ChangeSet::Servers);
        SyncStore store(database);
        if (m_report.state == SyncReport::State::Ok) {
            if (auto done = store.setSuccess(m_server, now); !done)
                return done;
        }
        return store.closeRun(m_report.run,
                              {stateName(m_report.state), m_report.received, m_report.applied, m_report.sent, m_report.parked,
                               m_report.conflicts, m_report.message, m_report.details},
                              now);
    });
    if (!closed) { // the row stays "running" and is told as broken off by the next run
        m_report.state = SyncReport::State::Failed;
        m_report.errorKind = closed.error().kind;
        m_report.message = closed.error().message;
        m_report.details = closed.error().details;
    }
}

} // namespace dutydesk
