#include "sync/pull.h"

#include "fhir/instant.h"
#include "sync/bulk_manifest.h"
#include "sync/line_chunks.h"
#include "sync/store_pipeline.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qsizetype ChunkBytes = 2 << 20;
constexpr int FirstPollMs = 1000;
constexpr int LongestPollMs = 30 * 1000;
constexpr int MostPolls = 2000; // hours; a server that needs longer is asked again by the next run

QString tr(const char* text)
{
    return QCoreApplication::translate("PullBulk", text);
}

/// The first load as a whole; each step can be broken off and is taken up again.
class BulkPull
{
public:
    BulkPull(RunContext& run, QStringList types) : m_run(run), m_types(std::move(types)) {}

    Result<void> pull()
    {
        const auto job = m_run.read<std::optional<BulkJob>>([&](Database& db) { return SyncStore(db).bulkJob(m_run.server.id); });
        if (!job)
            return job.error();
        if (*job) {
            m_job = **job;
            auto done = load();
            if (done || done.error().kind != ErrorKind::NotFound)
                return done;
            m_job = {}; // the server has thrown the files away: once more from the start
        }
        if (auto started = start(); !started)
            return started;
        return load();
    }

private:
    Result<void> saveJob() const
    {
        return m_run.write([&](Database& db) { return SyncStore(db).saveBulkJob(m_run.server.id, m_job); });
    }

    /// The list of everybody of ours who is attached.
    Result<QString> groupOfInsured() const
    {
        QUrl url = m_run.client.url(QStringLiteral("Group?code=urn:dutydesk:list-kind%7Cinsured&_elements=code,quantity&_count=20"));
        PageDecoder page;
        for (int turn = 0; turn < 50; ++turn) {
            auto reply = m_run.client.get(url);
            if (!reply)
                return reply.error();
            if (auto read = page.readBundle(reply->body); !read)
                return read.error();
            for (const DecodedResource& resource : page.resources()) {
                const auto* list = std::get_if<ListRecord>(&resource.record);
                if (list && list->kind == "insured")
                    return textOf(list->header.id);
            }
            if (page.bundle().next.isEmpty())
                break;
            url = m_run.client.url(page.bundle().next);
        }
        return Error{ErrorKind::NotFound, tr("The server has no list of the insured to export."), {}};
    }

    Result<void> start()
    {
        m_run.progress.step(tr("Asking for the first load"));
        const auto group = groupOfInsured();
        if (!group)
            return endsRun(group.error()) ? group.error() : Error{ErrorKind::Refused, group.error().message, group.error().details};
        HttpRequest request;
        request.url = m_run.client.url(QStringLiteral("Group/%1/$export?_type=%2").arg(*group, m_types.join(u',')));
        request.headers = {{"Prefer", "respond-async"}};
        const auto reply = m_run.client.exchange(request);
        if (!reply)
            return reply.error();
        const QByteArray status = reply->header("Content-Location");
        if (reply->status != 202 || status.isEmpty()) {
            const Error error = FhirClient::refusal(*reply);
            return Error{ErrorKind::Refused, error.message, error.details};
        }
        m_job.statusUrl = QString::fromUtf8(status);
        m_job.manifest = BulkManifest::ofTypes(m_types).toJson();
        m_job.done.clear();
        m_job.startedMs = m_run.nowMs();
        return saveJob();
    }

    Result<void> load()
    {
        m_manifest = BulkManifest::fromJson(m_job.manifest);
        if (!m_manifest.ready) {
            if (auto made = awaitFiles(); !made)
                return made;
        }
        if (auto checked = checkSize(); !checked)
            return checked;
        m_run.progress.step(receivingWords(QStringLiteral("Patient")), m_manifest.total());
        std::optional<Error> missing;
        for (const BulkManifest::File& file : m_manifest.files) {
            if (!m_job.done.contains(file.url)) {
                m_run.progress.step(receivingWords(file.type), m_manifest.total());
                auto loaded = loadFile(file);
                const bool silent = !loaded && loaded.error().kind == ErrorKind::Unreachable;
                if (!loaded && (!silent || missing))
                    return loaded;
                if (silent) // this file is left to the next run; the others may come
                    missing = loaded.error();
            } else {
                m_loaded += std::max<qint64>(0, file.count);
            }
        }
        return missing ? Result<void>(*missing) : finish();
    }

    Result<void> awaitFiles()
    {
        m_run.progress.step(tr("The server prepares the first load"));
        int pause = FirstPollMs;
        for (int poll = 0; poll < MostPolls; ++poll) {
            HttpRequest request;
            request.url = m_run.client.url(m_job.statusUrl);
            request.headers = {{"Accept", "application/json"}};
            const auto reply = m_run.client.exchange(request);
            if (!reply)
                return reply.error();
            if (reply->status == 200) {
                auto manifest = BulkManifest::fromServer(reply->body, m_manifest.types);
                if (!manifest)
                    return manifest.error();
                m_manifest = *manifest;
                m_job.manifest = m_manifest.toJson();
                return saveJob();
            }
            if (reply->status != 202)
                return FhirClient::refusal(*reply);
            bool isNumber = false;
            const int asked = reply->header("Retry-After").trimmed().toInt(&isNumber);
            if (!m_run.client.wait(isNumber ? std::clamp(asked * 1000, 100, LongestPollMs) : pause))
                return Error{ErrorKind::Cancelled, tr("The first load was stopped; it goes on with the next run."), {}};
            pause = std::min(LongestPollMs, pause * 2);
        }
        return Error{ErrorKind::Unreachable, tr("The server has not prepared the first load yet. The next run asks again."), {}};
    }

    /// Law 3: a load only adds, so a small one does no harm; but it is said.
    Result<void> checkSize() const
    {
        const auto known = m_run.read<qint64>([&](Database& db) { return SyncStore(db).countOf(QStringLiteral("person"), m_run.server.id); });
        if (!known)
            return known.error();
        const qint64 offered = m_manifest.totalOf(QStringLiteral("Patient"));
        if (m_job.done.isEmpty() && *known > 0 && static_cast<double>(offered) < m_run.settings.suddenlySmall * static_cast<double>(*known))
            m_run.tally.trouble(tr("The server offers %1 people instead of %2. Nobody was removed; DutyDesk asks the coordinator.")
                                    .arg(offered).arg(*known));
        for (const QString& words : m_manifest.errors)
            m_run.tally.trouble(tr("The server could not export everything: %1").arg(words));
        return {};
    }

    Result<void> loadFile(const BulkManifest::File& file)
    {
        for (int attempt = 1;; ++attempt) {
            Result<HttpReply> reply = receive(file);
            if (reply && reply->status < 300)
                return {};
            if (!FhirClient::isPassing(reply))
                return reply ? Result<void>(FhirClient::refusal(*reply)) : Result<void>(reply.error());
            if (!m_run.client.backOff(attempt, reply)) {
                if (m_run.cancel)
                    return Error{ErrorKind::Cancelled, tr("The first load was stopped; it goes on with the next run."), {}};
                return reply ? FhirClient::refusal(*reply) : reply.error();
            }
        }
    }

    /// One download of one file: received and decoded here while the part before is stored.
    Result<HttpReply> receive(const BulkManifest::File& file)
    {
        StorePipeline pipeline;
        size_t turn = 0;
        qint64 lines = 0;
        std::optional<Error> failed;
        LineChunks chunks(ChunkBytes, [&](QByteArrayView part) {
            PageDecoder& page = m_decoders[turn++ % std::size(m_decoders)];
            auto done = page.readLines(part);
            if (done)
                done = pipeline.push([this, &page] { return m_run.pages.store(page); });
            if (!done)
                failed = done.error();
            lines += page.seen();
            m_run.progress.advance(m_loaded + lines, std::max(m_loaded + lines, m_manifest.total()));
            return !failed;
        });
        HttpRequest request;
        request.url = m_run.client.url(file.url);
        request.headers = {{"Accept", "application/fhir+ndjson"}};
        // Bulk files may lie on a store of files beside the server; the token goes home only.
        auto reply = m_run.client.once(request, [&](QByteArrayView bytes) { return chunks.add(bytes); }, true);
        if (reply && reply->status < 300)
            chunks.finish();
        if (auto stored = pipeline.finish(); !stored)
            return stored.error();
        if (failed)
            return *failed;
        if (!reply || reply->status >= 300)
            return reply;
        if (file.count >= 0 && lines < file.count)
            return Error{ErrorKind::Unreachable, tr("A file of the first load came incomplete."),
                         QStringLiteral("%1: %2 of %3").arg(file.type).arg(lines).arg(file.count)};
        m_job.done.append(file.url);
        m_loaded += lines;
        if (auto saved = saveJob(); !saved)
            return saved.error();
        return reply;
    }

    /// The time of the export becomes the watermark of every exported type (law 1).
    Result<void> finish()
    {
        const auto known = m_run.read<QHash<QString, SyncWatermark>>(
            [&](Database& db) { return SyncStore(db).watermarks(m_run.server.id); });
        if (!known)
            return known.error();
        const auto saved = m_run.write([&](Database& database) -> Result<void> {
            SyncStore store(database);
            for (const QString& type : m_manifest.types) {
                SyncWatermark watermark = known->value(type);
                watermark.completeMs = std::max(watermark.completeMs, m_manifest.transactionMs);
                watermark.deletedMs = watermark.completeMs;
                watermark.sweptMs = m_run.nowMs();
                if (auto done = store.saveWatermark(m_run.server.id, type, watermark); !done)
                    return done;
            }
            return store.clearBulkJob(m_run.server.id);
        });
        if (!saved)
            return saved;
        HttpRequest request;
        request.method = "DELETE";
        request.url = m_run.client.url(m_job.statusUrl);
        if (const auto reply = m_run.client.once(request); !reply && reply.error().kind == ErrorKind::Cancelled)
            return reply.error(); // otherwise the server clears its files itself some day
        return {};
    }

    RunContext& m_run;
    QStringList m_types;
    BulkJob m_job;
    BulkManifest m_manifest;
    qint64 m_loaded = 0;
    PageDecoder m_decoders[StorePipeline::Depth + 1];
};

} // namespace

Result<void> pullBulk(RunContext& run, const QStringList& types)
{
    auto done = BulkPull(run, types).pull();
    if (done || endsRun(done.error()))
        return done;
    // Refused: the same records come page by page, slower.
    run.tally.remark(QCoreApplication::translate("PullBulk", "The server did not give the first load in one piece; it was read page by page."),
                     done.error().details);
    if (auto cleared = run.write([&](Database& db) { return SyncStore(db).clearBulkJob(run.server.id); }); !cleared)
        return cleared;
    for (const QString& type : types) {
        if (auto read = pullPages(run, type); !read)
            return read;
    }
    return {};
}

} // namespace dutydesk
