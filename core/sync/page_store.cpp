#include "sync/page_store.h"

#include "replica/outbox.h"
#include "replica/page_writer.h"
#include "sync/page_store_pass.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PageStore", text);
}

constexpr qint64 FewMembers = 20; // a list of so few may shrink as it likes

} // namespace

QString textOf(Utf8 text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Result<PageWriter::Outcome> putRecord(PageWriter& writer, const AnyRecord& record)
{
    return std::visit([&writer](const auto& value) { return writer.put(value); }, record);
}

PageStore::PageStore(Replica& replica, StoredServer server, SyncSettings settings, RunId run, RunTally& tally)
    : m_replica(replica), m_server(std::move(server)), m_settings(std::move(settings)), m_run(run), m_tally(tally)
{
}

PageStore::~PageStore()
{
    if (!m_writer)
        return;
    // Its statements belong to the writer's connection. When the transaction cannot even begin they go here: SQLite is serialised.
    (void)m_replica.write<void>([this](Database&, ChangeSet&) -> Result<void> {
        m_writer.reset();
        return {};
    });
}

Result<void> PageStore::inTransaction(const std::function<Result<void>(Pass&)>& work)
{
    std::optional<Pass> pass;
    ChangeSet told;
    auto outcome = m_replica.write<void>([&](Database& database, ChangeSet& changes) -> Result<void> {
        if (!m_writer) {
            m_writer = std::make_unique<PageWriter>(database, m_server.id, m_server.role == u"registry", m_settings.ownInsurer);
            if (m_onlyOurs)
                m_writer->keepOnlyOurs();
        }
        pass.emplace(database, m_server.id);
        pass->nowMs = m_replica.clock().now().toMSecsSinceEpoch();
        auto done = work(*pass);
        if (!done) {
            m_writer.reset(); // what it remembers of this transaction is rolled back with it
            return done;
        }
        m_writer->takeChanges(changes);
        changes.unite(pass->changes);
        told = changes;
        return {};
    });
    if (!outcome) {
        if (m_writer) { // the commit failed
            (void)m_replica.write<void>([this](Database&, ChangeSet&) -> Result<void> {
                m_writer.reset();
                return {};
            });
            m_writer.reset();
        }
        return outcome;
    }
    m_touched.unite(told);
    m_tally.received += pass->received;
    m_tally.applied += pass->applied;
    m_tally.elsewhere += pass->elsewhere;
    m_tally.parked += pass->parked;
    m_tally.conflicts += pass->conflicts;
    for (const auto& [words, details] : pass->troubles)
        m_tally.trouble(words, details);
    for (const auto& [words, details] : pass->remarks)
        m_tally.remark(words, details);
    return {};
}

Result<void> PageStore::store(const PageDecoder& page, const Also& also, bool acceptSmall, const Also& before)
{
    return inTransaction([&](Pass& pass) -> Result<void> {
        if (before) {
            if (auto done = before(pass.database, pass.store); !done)
                return done;
        }
        if (auto done = putAll(pass, page, acceptSmall); !done)
            return done;
        if (before) // an answer to what the desk sent, not something that came
            pass.received = pass.applied = pass.elsewhere = 0;
        return also ? also(pass.database, pass.store) : Result<void>();
    });
}

Result<void> PageStore::putAll(Pass& pass, const PageDecoder& page, bool acceptSmall)
{
    pass.received += page.seen();
    const auto waits = pass.store.anythingWaits(m_server.id);
    if (!waits)
        return waits.error();
    pass.anythingWaits = *waits;
    for (size_t i = 0; i < page.resources().size(); ++i) {
        if (auto done = putOne(pass, page, i, acceptSmall); !done)
            return done;
    }
    return noteIssues(pass, page);
}

Result<void> PageStore::putOne(Pass& pass, const PageDecoder& page, size_t index, bool acceptSmall)
{
    const DecodedResource& resource = page.resources().at(index);
    if (const auto* list = std::get_if<ListRecord>(&resource.record); list && !acceptSmall) {
        const auto small = isSuddenlySmall(pass, *list);
        if (!small)
            return small.error();
        if (*small)
            return {};
    }
    const auto outcome = putRecord(*m_writer, resource.record);
    if (!outcome)
        return outcome.error();
    const QString type = textOf(resource.type);
    const QString id = textOf(resource.header().id);
    switch (*outcome) {
    case PageWriter::Outcome::Unchanged:
        return {};
    case PageWriter::Outcome::Elsewhere:
        ++pass.elsewhere;
        return {};
    case PageWriter::Outcome::Erased:
        return {};
    case PageWriter::Outcome::LocalEdit:
        return mergeRow(pass, resource, page.raw(index));
    case PageWriter::Outcome::UnknownPerson:
        pass.anythingWaits = true;
        return pass.store.keepWaiting(m_server.id, {type, id, page.raw(index)}, textOf(resource.patient()));
    case PageWriter::Outcome::Applied:
        break;
    }
    ++pass.applied;
    if (type == u"Group") {
        if (auto done = pass.store.resolveIssues(m_server.id, false, type, id, {}, pass.nowMs); !done)
            return done;
    }
    if (!pass.anythingWaits)
        return {};
    if (auto done = pass.store.dropWaiting(m_server.id, type, id); !done)
        return done;
    return type == u"Patient" ? applyWaiting(pass, id) : Result<void>();
}

Result<void> PageStore::applyWaiting(Pass& pass, const QString& patient)
{
    const auto waiting = pass.store.takeWaiting(m_server.id, patient);
    if (!waiting)
        return waiting.error();
    PageDecoder decoder;
    for (const SyncStore::Waiting& resource : *waiting) {
        if (auto read = decoder.readResource(resource.raw); !read || decoder.resources().empty())
            continue; // it was readable when it was put aside; a newer version comes with the next change
        if (auto done = putOne(pass, decoder, 0, false); !done)
            return done;
    }
    return {};
}

Result<bool> PageStore::isSuddenlySmall(Pass& pass, const ListRecord& list)
{
    const QString id = textOf(list.header.id);
    const auto before = pass.store.activeMembers(m_server.id, id);
    if (!before)
        return before.error();
    const auto now = std::count_if(list.members.begin(), list.members.end(), [](const ListMemberRecord& member) { return !member.inactive; });
    if (*before < FewMembers || static_cast<double>(now) >= m_settings.suddenlySmall * static_cast<double>(*before))
        return false;
    const auto version = pass.store.versionOf(QStringLiteral("list"), m_server.id, id);
    if (!version)
        return version.error();
    if (*version == textOf(list.header.version))
        return false; // the very state that is here
    const QString words = tr("The list \"%1\" came with %2 people instead of %3. Nobody was taken off it; DutyDesk asks the coordinator.")
                              .arg(textOf(list.name)).arg(now).arg(*before);
    SyncIssue issue;
    issue.run = m_run;
    issue.server = m_server.id;
    issue.type = QStringLiteral("Group");
    issue.fhirId = id;
    issue.category = QStringLiteral("suddenly-small");
    issue.message = words;
    if (auto done = pass.store.addIssue(issue, pass.nowMs); !done)
        return done.error();
    ++pass.parked;
    pass.troubles.append({words, {}});
    return true;
}

Result<void> PageStore::noteIssues(Pass& pass, const PageDecoder& page)
{
    qint64 dropped = 0, incomplete = 0;
    QList<DecodeIssue> problems = page.issues();
    // One row an item: what set it aside is told rather than what it also lacks.
    std::stable_partition(problems.begin(), problems.end(), [](const DecodeIssue& problem) { return !problem.dropped; });
    for (const DecodeIssue& problem : std::as_const(problems)) {
        SyncIssue issue;
        issue.run = m_run;
        issue.server = m_server.id;
        issue.type = problem.type;
        issue.fhirId = problem.id;
        issue.category = problem.dropped ? QStringLiteral("unreadable") : QStringLiteral("incomplete");
        issue.message = problem.message;
        issue.serverWords = problem.field;
        if (auto done = pass.store.addIssue(issue, pass.nowMs); !done)
            return done;
        ++(problem.dropped ? dropped : incomplete);
    }
    pass.parked += dropped;
    if (dropped > 0)
        pass.troubles.append({tr("Some records could not be read and were set aside; the rest was stored."), {}});
    if (incomplete > 0)
        pass.remarks.append({tr("Some records have elements that could not be read; they were stored without them."), {}});
    for (auto it = page.unknownTypes().begin(); it != page.unknownTypes().end(); ++it)
        pass.remarks.append({tr("The server sent records of kinds that DutyDesk does not keep."), it.key()});
    for (const QString& words : page.bundle().outcomes)
        pass.remarks.append({tr("The server remarked: %1").arg(words), {}});
    return {};
}

Result<void> PageStore::remove(const QList<Deletion>& deletions, const Also& also)
{
    return inTransaction([&](Pass& pass) -> Result<void> {
        for (const Deletion& deletion : deletions) {
            const auto outcome = m_writer->remove(deletion.type, deletion.id);
            if (!outcome)
                return outcome.error();
            if (*outcome == PageWriter::Outcome::Applied)
                ++pass.applied;
            if (auto done = pass.store.dropWaiting(m_server.id, deletion.type, deletion.id); !done)
                return done;
            if (*outcome != PageWriter::Outcome::LocalEdit)
                continue;
            SyncIssue issue;
            issue.run = m_run;
            issue.server = m_server.id;
            issue.type = deletion.type;
            issue.fhirId = deletion.id;
            issue.category = QStringLiteral("deleted-there");
            issue.message = tr("The record was deleted on the server while an edit of it waits here. Both were kept; decide what to do.");
            if (auto done = pass.store.addIssue(issue, pass.nowMs); !done)
                return done;
            ++pass.parked;
            pass.troubles.append({issue.message, {}});
        }
        return also ? also(pass.database, pass.store) : Result<void>();
    });
}

Result<void> PageStore::storeAndMerge(const PageDecoder& page)
{
    return inTransaction([&](Pass& pass) -> Result<void> {
        if (page.resources().empty())
            return noteIssues(pass, page);
        return mergeRow(pass, page.resources().front(), page.raw(0));
    });
}

} // namespace dutydesk
