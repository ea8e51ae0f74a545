#include "fhir/instant.h"
#include "replica/page_writer.h"
#include "sync/pull.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 OverlapMs = 600 * 1000;
constexpr qsizetype MostLookups = 1000; // of one type in one run; the rest is found by the next
constexpr qint64 FewRows = 20;

QString tr(const char* text)
{
    return QCoreApplication::translate("Deletions", text);
}

/// 64 bits of an id: all ids of a type in eight bytes each. Two ids that fall together only hide a deletion until one of them goes.
quint64 hashOf(Utf8 id)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

Result<std::vector<quint64>> idsOfServer(RunContext& run, const QString& type)
{
    std::vector<quint64> ids;
    PageDecoder page;
    QUrl url = run.client.url(QStringLiteral("%1?_elements=id&_count=%2").arg(type).arg(std::max(run.settings.pageSize, 500)));
    for (;;) {
        const auto reply = run.client.get(url);
        if (!reply)
            return reply.error();
        if (auto read = page.readBundle(reply->body, PageDecoder::Content::IdsOnly); !read)
            return read.error();
        for (const Utf8 id : page.ids())
            ids.push_back(hashOf(id));
        run.progress.advance(static_cast<qint64>(ids.size()), page.bundle().total);
        const QString next = page.bundle().next;
        if (next.isEmpty())
            break;
        const QUrl nextUrl = run.client.url(next);
        if (nextUrl == url)
            return Error{ErrorKind::Refused, tr("The server's pages go round in circles."), next};
        url = nextUrl;
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Asks for each missing one: only the server's own 404 or 410 is a deletion.
Result<void> askForEach(RunContext& run, const QString& type, const QStringList& missing, bool& complete)
{
    QList<PageStore::Deletion> gone;
    PageDecoder page;
    for (const QString& id : missing) {
        const auto reply = run.client.get(run.client.url(type + QStringLiteral("/") + id));
        if (!reply && reply.error().kind == ErrorKind::NotFound) {
            gone.append({type, id});
            continue;
        }
        if (!reply && endsRun(reply.error()))
            return reply.error();
        if (!reply) {
            complete = false;
            run.tally.trouble(reply.error().message, reply.error().details);
            continue;
        }
        if (page.readResource(reply->body)) {
            if (auto stored = run.pages.store(page); !stored)
                return stored;
        }
    }
    return run.pages.remove(gone);
}

Result<void> setAside(RunContext& run, const QString& type, const Error& error)
{
    if (endsRun(error))
        return error;
    run.tally.trouble(tr("The server did not tell what was deleted: %1").arg(error.message), QString(type + QStringLiteral(": ") + error.details));
    return {};
}

} // namespace

Result<void> pullDeletions(RunContext& run, const QString& type)
{
    auto watermark = run.watermark(type);
    if (!watermark)
        return watermark.error();
    run.progress.step(tr("Asking what was deleted"));
    const QString since = QString::fromLatin1(formatInstant(watermark->deletedMs - OverlapMs));
    QUrl url = run.client.url(QStringLiteral("%1/_history?_since=%2&_count=%3").arg(type, since).arg(run.settings.pageSize));
    PageDecoder page;
    qint64 latest = watermark->deletedMs;
    for (bool first = true;; first = false) {
        const auto reply = run.client.get(url);
        if (!reply)
            return setAside(run, type, reply.error());
        if (auto read = page.readBundle(reply->body, PageDecoder::Content::IdsOnly); !read)
            return setAside(run, type, read.error());
        latest = std::max({latest, page.bundle().latestMs, first ? completeUntil(page.bundle(), *reply) : 0});
        QList<PageStore::Deletion> gone;
        for (const BundlePage::Deletion& deletion : page.bundle().deletions) {
            if (textOf(deletion.type) == type)
                gone.append({type, textOf(deletion.id)});
        }
        const QString next = page.bundle().next;
        const QUrl nextUrl = next.isEmpty() ? QUrl() : run.client.url(next);
        const bool last = next.isEmpty() || nextUrl == url;
        watermark->deletedMs = latest;
        auto removed = run.pages.remove(gone, [&](Database&, SyncStore& store) {
            return last ? store.saveWatermark(run.server.id, type, *watermark) : Result<void>();
        });
        if (!removed)
            return removed;
        if (last)
            return {};
        url = nextUrl;
    }
}

Result<void> sweep(RunContext& run, const QString& type)
{
    run.progress.step(tr("Comparing what is here with the server"));
    const auto there = idsOfServer(run, type);
    if (!there)
        return setAside(run, type, there.error());
    QStringList missing;
    qint64 here = 0, missed = 0;
    const auto compared = run.read<int>([&](Database& database) -> Result<int> {
        auto done = SyncStore(database).forEachId(PageWriter::tableOf(type), run.server.id, [&](const QString& id) {
            ++here;
            const QByteArray utf8 = id.toUtf8();
            if (!std::binary_search(there->begin(), there->end(), hashOf({utf8.constData(), static_cast<size_t>(utf8.size())}))) {
                ++missed;
                if (missing.size() < MostLookups)
                    missing.append(id);
            }
            return true;
        });
        return done ? Result<int>(0) : Result<int>(done.error());
    });
    if (!compared)
        return compared.error();
    if (here > FewRows && static_cast<double>(here - missed) < run.settings.suddenlySmall * static_cast<double>(here)) {
        run.tally.trouble(tr("The server shows only %1 of %2 records that are here (%3). Nothing was removed; DutyDesk asks the coordinator.")
                              .arg(here - missed).arg(here).arg(type));
        ++run.tally.parked;
        return run.write([&](Database& database) {
            SyncIssue issue;
            issue.run = run.run;
            issue.server = run.server.id;
            issue.type = type;
            issue.category = QStringLiteral("suddenly-small");
            issue.message = tr("The server shows only %1 of %2 records that are here.").arg(here - missed).arg(here);
            return SyncStore(database).addIssue(issue, run.nowMs());
        });
    }
    bool complete = missed == missing.size();
    if (auto asked = askForEach(run, type, missing, complete); !asked)
        return asked;
    if (!complete)
        return {};
    auto watermark = run.watermark(type);
    if (!watermark)
        return watermark.error();
    watermark->sweptMs = run.nowMs();
    return run.write([&](Database& database) { return SyncStore(database).saveWatermark(run.server.id, type, *watermark); });
}

} // namespace dutydesk
