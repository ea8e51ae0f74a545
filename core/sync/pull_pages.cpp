#include "fhir/instant.h"
#include "sync/pull.h"
#include "sync/store_pipeline.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int ShortestOverlapSeconds = 600; // law 1

QString tr(const char* text)
{
    return QCoreApplication::translate("Pull", text);
}

QUrl firstPage(const RunContext& run, const QString& type, const SyncWatermark& watermark)
{
    QString query = QStringLiteral("%1?").arg(type);
    if (watermark.completeMs > 0) {
        const qint64 overlap = 1000LL * std::max(ShortestOverlapSeconds, run.settings.overlapSeconds);
        query += QStringLiteral("_lastUpdated=ge%1&").arg(QString::fromLatin1(formatInstant(watermark.completeMs - overlap)));
    }
    query += QStringLiteral("_sort=_lastUpdated&_count=%1").arg(run.settings.pageSize);
    return run.client.url(query);
}

/// The type cannot be read: told, kept as an issue; the other types go on.
Result<void> setTypeAside(RunContext& run, const QString& type, const Error& error)
{
    const QString words = tr("%1 could not be read: %2").arg(receivingWords(type), error.message);
    run.tally.trouble(words, QString(type + QStringLiteral(": ") + error.details));
    run.tally.unread(type);
    ++run.tally.parked;
    return run.write([&](Database& database) {
        SyncIssue issue;
        issue.run = run.run;
        issue.server = run.server.id;
        issue.type = type;
        issue.category = QStringLiteral("refused");
        issue.message = error.message;
        issue.serverWords = error.details;
        return SyncStore(database).addIssue(issue, run.nowMs());
    });
}

/// One type on its way.
class TypePull
{
public:
    TypePull(RunContext& run, const QString& type, const SyncWatermark& watermark) : m_run(run), m_type(type), m_watermark(watermark) {}

    Result<void> pull()
    {
        const bool resumed = !m_watermark.nextUrl.isEmpty();
        m_fresh = !resumed;
        auto done = follow(resumed ? m_run.client.url(m_watermark.nextUrl) : firstPage(m_run, m_type, m_watermark));
        if (!done && resumed && !endsRun(done.error())) {
            // The server does not remember that page any more: from the last complete state again.
            m_watermark.nextUrl.clear();
            m_watermark.pendingMs = 0;
            m_fresh = true;
            done = follow(firstPage(m_run, m_type, m_watermark));
        }
        return done;
    }

private:
    Result<void> follow(QUrl url)
    {
        StorePipeline pipeline;
        qint64 done = 0;
        for (size_t turn = 0;; ++turn) {
            auto reply = m_run.client.get(url);
            if (!reply)
                return withStored(pipeline, reply.error());
            PageDecoder& page = m_decoders[turn % std::size(m_decoders)];
            if (auto read = page.readBundle(reply->body); !read)
                return withStored(pipeline, read.error());
            const QString next = page.bundle().next;
            const QUrl nextUrl = next.isEmpty() ? QUrl() : m_run.client.url(next);
            if (!next.isEmpty() && nextUrl == url)
                return withStored(pipeline, {ErrorKind::Refused, tr("The server's pages go round in circles."), next});
            if (turn == 0 && m_fresh)
                m_watermark.pendingMs = std::max(m_watermark.pendingMs, completeUntil(page.bundle(), *reply));
            note(page);
            const SyncWatermark stored = m_watermark;
            auto pushed = pipeline.push([this, &page, stored] {
                return m_run.pages.store(page, [&](Database&, SyncStore& store) -> Result<void> {
                    if (auto saved = store.saveWatermark(m_run.server.id, m_type, stored); !saved)
                        return saved;
                    return store.resolveIssues(m_run.server.id, false, m_type, {}, {}, m_run.nowMs());
                });
            });
            if (!pushed)
                return withStored(pipeline, pushed.error());
            done += page.seen();
            m_run.progress.advance(done, std::max(done, page.bundle().total));
            if (next.isEmpty())
                return pipeline.finish();
            url = nextUrl;
        }
    }

    /// Law 1: the highest time that the server gave becomes complete only with the last page. A type that seldom changes would be read
    /// again from its last change each time, a whole import of the polyclinic perhaps; where the server tells as of when it answered,
    /// that time counts (follow()).
    void note(const PageDecoder& page)
    {
        for (const DecodedResource& resource : page.resources()) { // what else a server includes says nothing of this type
            if (textOf(resource.type) == m_type)
                m_watermark.pendingMs = std::max(m_watermark.pendingMs, resource.header().updatedMs);
        }
        m_watermark.nextUrl = page.bundle().next;
        if (!m_watermark.nextUrl.isEmpty())
            return;
        m_watermark.completeMs = std::max(m_watermark.completeMs, m_watermark.pendingMs);
        m_watermark.pendingMs = 0;
        if (m_watermark.deletedMs == 0)
            m_watermark.deletedMs = m_watermark.completeMs;
        if (m_watermark.sweptMs == 0)
            m_watermark.sweptMs = m_run.nowMs();
    }

    static Result<void> withStored(StorePipeline& pipeline, const Error& error)
    {
        auto stored = pipeline.finish();
        return stored ? Result<void>(error) : stored;
    }

    RunContext& m_run;
    QString m_type;
    SyncWatermark m_watermark;
    bool m_fresh = true; ///< begins with the first page of the search
    PageDecoder m_decoders[StorePipeline::Depth + 1]; ///< outlive the pipeline of follow()
};

} // namespace

qint64 completeUntil(const BundlePage& firstPage, const HttpReply& reply)
{
    const QDateTime date = FhirClient::dateOf(reply);
    return date.isValid() ? std::min(firstPage.asOfMs, date.toMSecsSinceEpoch()) : 0;
}

QString receivingWords(const QString& type)
{
    if (type == u"Patient")
        return tr("Receiving persons");
    if (type == u"Group")
        return tr("Receiving lists");
    if (type == u"Slot" || type == u"Schedule")
        return tr("Receiving free times");
    if (type == u"Appointment")
        return tr("Receiving appointments");
    if (type == u"Encounter" || type == u"Condition")
        return tr("Receiving visits and diagnoses");
    if (type == u"CarePlan" || type == u"ServiceRequest")
        return tr("Receiving plans and referrals");
    return tr("Receiving other records (%1)").arg(type);
}

Result<void> pullPages(RunContext& run, const QString& type)
{
    const auto watermark = run.watermark(type);
    if (!watermark)
        return watermark.error();
    run.progress.step(receivingWords(type));
    auto done = TypePull(run, type, *watermark).pull();
    if (done || endsRun(done.error()))
        return done;
    return setTypeAside(run, type, done.error());
}

Result<void> pullAcceptedLists(RunContext& run)
{
    const auto lists = run.read<QStringList>([&](Database& db) { return SyncStore(db).acceptedSmall(run.server.id); });
    if (!lists)
        return lists.error();
    for (const QString& id : *lists) {
        auto reply = run.client.get(run.client.url(QStringLiteral("Group/%1").arg(id)));
        PageDecoder page;
        auto done = reply ? page.readResource(reply->body) : Result<void>(reply.error());
        if (done)
            done = run.pages.store(page, {}, true);
        if (!done && endsRun(done.error()))
            return done;
        if (!done)
            run.tally.trouble(done.error().message, done.error().details);
    }
    return {};
}

} // namespace dutydesk
