// The desk holds the people of its own insurer: who has moved to us is read whole, who never was ours is not kept.
#include "replica/elsewhere.h"
#include "sync/pull.h"

#include <QCoreApplication>

namespace dutydesk {

namespace {

constexpr int PeopleAtOnce = 50;   // in one search: addresses stay below 2 kB
constexpr int StrangersAtOnce = 500; // in one transaction
constexpr int MostSilentInRow = 2;

QString tr(const char* text)
{
    return QCoreApplication::translate("PullNewcomers", text);
}

bool tellsPolicies(const RunContext& run)
{
    return run.server.role != u"registry" && run.capability.has(QStringLiteral("Coverage")) && run.capability.has(QStringLiteral("Patient"));
}

/// The search for everything of a type that speaks of these people.
QUrl searchOf(const RunContext& run, const QString& type, const QStringList& ids)
{
    // R4 defines `patient` for each type that speaks of one, but for AdverseEvent.
    const QString people = type == u"AdverseEvent" ? QString(QStringLiteral("subject=Patient/") + ids.join(QStringLiteral(",Patient/")))
                                                   : QString((type == u"Patient" ? QStringLiteral("_id=") : QStringLiteral("patient=")) + ids.join(u','));
    return run.client.url(QStringLiteral("%1?%2&_count=%3").arg(type, people).arg(run.settings.pageSize));
}

Result<void> pullOf(RunContext& run, const QString& type, const QStringList& ids)
{
    PageDecoder page;
    for (QUrl url = searchOf(run, type, ids);;) {
        const auto reply = run.client.get(url);
        if (!reply)
            return reply.error();
        if (auto read = page.readBundle(reply->body); !read)
            return read.error();
        const QString next = page.bundle().next;
        if (auto stored = run.pages.store(page); !stored)
            return stored;
        if (next.isEmpty())
            return {};
        const QUrl nextUrl = run.client.url(next);
        if (nextUrl == url)
            return Error{ErrorKind::Refused, tr("The server's pages go round in circles."), next};
        url = nextUrl;
    }
}

/// Persons first; the others in the order in which they are always read. False when a type was refused: they are asked for again.
Result<bool> pullWhole(RunContext& run, const QStringList& ids)
{
    bool whole = true;
    int silentInRow = 0;
    for (const QString& type : typesOfRole(run.server.role)) {
        if (!isExported(type) || !run.capability.has(type))
            continue;
        auto done = pullOf(run, type, ids);
        // As with the types themselves: one that gets no answer is left to the next run, two in a row are the network or the server.
        const bool silent = !done && done.error().kind == ErrorKind::Unreachable;
        silentInRow = silent ? silentInRow + 1 : 0;
        if (!done && endsRun(done.error()) && (!silent || silentInRow >= MostSilentInRow))
            return done.error();
        if (!done) {
            whole = false;
            run.tally.trouble(tr("People who have moved to us could not be read whole: %1").arg(done.error().message),
                              QString(type + QStringLiteral(": ") + done.error().details));
        }
    }
    return whole;
}

Result<void> pullNewcomers(RunContext& run)
{
    for (;;) {
        const auto ids = run.read<QStringList>([&](Database& db) { return Elsewhere(db, run.server.id, run.settings.ownInsurer).wanted(PeopleAtOnce); });
        if (!ids)
            return ids.error();
        if (ids->isEmpty())
            return {};
        run.progress.step(tr("Receiving people who have moved to us"));
        const auto whole = pullWhole(run, *ids);
        if (!whole)
            return whole.error();
        if (!*whole)
            return {};
        auto settled = run.write([&](Database& db) -> Result<void> {
            auto linked = SyncStore(db).linkListMembers(run.server.id); // who stands on a list of ours is no stranger
            return linked ? Elsewhere(db, run.server.id, run.settings.ownInsurer).settleWanted(*ids) : linked;
        });
        if (!settled)
            return settled;
    }
}

/// Whether what is not here of persons, policies and lists is not there either: only then can somebody be called a stranger.
Result<bool> everybodyCame(const RunContext& run)
{
    for (const char* type : {"Patient", "Coverage", "Group"}) {
        const QString name = QString::fromLatin1(type);
        const auto watermark = run.watermark(name);
        if (!watermark)
            return watermark.error();
        if (!run.tally.wasRead(name) || !watermark->nextUrl.isEmpty())
            return false;
    }
    return run.read<bool>([&](Database& db) { return Elsewhere(db, run.server.id, run.settings.ownInsurer).tellsOurs(); });
}

Result<void> removeStrangers(RunContext& run)
{
    for (int removed = StrangersAtOnce; removed == StrangersAtOnce; run.tally.removed += removed) {
        if (run.cancel)
            return Error{ErrorKind::Cancelled, tr("The exchange was stopped; it goes on where it was with the next run."), {}};
        auto batch = run.replica.write<int>([&](Database& database, ChangeSet& changes) -> Result<int> {
            auto gone = Elsewhere(database, run.server.id, run.settings.ownInsurer).removeStrangers(StrangersAtOnce);
            if (gone && *gone > 0) {
                changes.add(ChangeSet::Persons);
                changes.manyPersons = true;
            }
            return gone;
        });
        if (!batch)
            return batch.error();
        removed = *batch;
    }
    if (run.tally.removed == 0)
        return {};
    return run.write([&](Database& db) { return Elsewhere(db, run.server.id, run.settings.ownInsurer).tidySearch(); });
}

} // namespace

Result<bool> bringsIncrements(const RunContext& run, const QHash<QString, SyncWatermark>& watermarks, bool bulkJobOpen)
{
    if (!tellsPolicies(run) || bulkJobOpen || watermarks.value(QStringLiteral("Patient")).completeMs == 0
        || watermarks.value(QStringLiteral("Coverage")).completeMs == 0)
        return false;
    return run.read<bool>([&](Database& db) { return Elsewhere(db, run.server.id, run.settings.ownInsurer).tellsOurs(); });
}

Result<void> settlePeople(RunContext& run)
{
    if (!tellsPolicies(run))
        return {};
    const auto complete = everybodyCame(run);
    if (!complete)
        return complete.error();
    if (*complete) {
        auto settled = run.write([&](Database& db) -> Result<void> {
            auto people = Elsewhere(db, run.server.id, run.settings.ownInsurer).settleWaiting();
            return people ? Result<void>() : Result<void>(people.error());
        });
        if (!settled)
            return settled;
    }
    if (auto come = pullNewcomers(run); !come || !*complete)
        return come;
    return removeStrangers(run);
}

} // namespace dutydesk
