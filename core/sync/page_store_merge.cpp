#include "replica/outbox.h"
#include "sync/merge.h"
#include "sync/page_store_pass.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dutydesk {

namespace {

/// The record with the desk's phones, so that what is computed from them (search, dialling) speaks of the same numbers.
struct KeptPhones {
    QList<QByteArray> texts;
    void apply(PersonRecord& person, const QJsonValue& telecom)
    {
        person.phones.clear();
        for (const QJsonValue& contact : telecom.toArray()) {
            const QJsonObject object = contact.toObject();
            texts.append(object.value(u"value").toString().toUtf8());
            texts.append(object.value(u"use").toString().toUtf8());
            const QByteArray& number = texts.at(texts.size() - 2);
            const QByteArray& use = texts.last();
            person.phones.push_back({{number.constData(), static_cast<size_t>(number.size())},
                                     {use.constData(), static_cast<size_t>(use.size())}});
        }
    }
};

/// Puts what the merge says into the outbox.
Result<void> storeEntry(Outbox& outbox, const OutboxEntry& before, const MergedEntry& after, const RecordHeader& theirs)
{
    OutboxEntry entry = before;
    entry.changes = after.changes;
    entry.baseVersion = textOf(theirs.version);
    entry.fhirId = textOf(theirs.id);
    if (auto done = outbox.replace(entry); !done)
        return done;
    if (after.changes.isEmpty())
        return outbox.markVoid(entry.id);
    if (after.conflict)
        return outbox.markConflict(entry.id);
    if (before.state == OutboxState::Conflict)
        return outbox.requeue(entry.id);
    return {};
}

} // namespace

Result<void> PageStore::mergeRow(Pass& pass, const DecodedResource& resource, const QByteArray& raw)
{
    const QString type = textOf(resource.type);
    const QString id = textOf(resource.header().id);
    const QString table = PageWriter::tableOf(type);
    Outbox outbox(pass.database);
    const auto row = pass.store.rowOf(table, m_server.id, id);
    if (!row)
        return row.error();
    auto edits = outbox.unsentOf(table, *row);
    if (!edits)
        return edits.error();
    edits->removeIf([&](const OutboxEntry& entry) { return entry.server != m_server.id; });

    const MergeResult merged = merge(type, *edits, QJsonDocument::fromJson(raw).object());
    for (const MergedEntry& after : merged.entries) {
        const auto before = std::find_if(edits->begin(), edits->end(), [&](const OutboxEntry& entry) { return entry.id == after.outbox; });
        if (auto done = storeEntry(outbox, *before, after, resource.header()); !done)
            return done;
        if (after.conflict && before->state != OutboxState::Conflict)
            ++pass.conflicts;
        if (auto done = pass.store.dropOpenConflicts(after.outbox); !done)
            return done;
    }
    for (const MergeDecision& decision : merged.log) {
        MergeRecord record{m_run, m_server.id, type, id, decision.outbox, {}, decision.change.pointer, decision.change.base,
                           decision.change.value, decision.theirs, decision.decision, decision.decidedBy};
        record.person = edits->isEmpty() ? PersonId{} : edits->first().person;
        if (auto done = pass.store.addMergeRecord(record, pass.nowMs); !done)
            return done;
    }

    AnyRecord stored = resource.record;
    KeptPhones phones;
    QStringList keep = merged.keepColumns;
    keep.removeDuplicates();
    if (auto* person = std::get_if<PersonRecord>(&stored); person && keep.contains(QStringLiteral("phone"))) {
        for (const MergedEntry& entry : merged.entries) {
            for (const FieldChange& change : entry.changes) {
                if (change.pointer == u"/telecom")
                    phones.apply(*person, change.value);
            }
        }
    }
    if (keep.isEmpty())
        keep.append(QStringLiteral("-")); // the row still counts as edited: without a column named, the writer would refuse again
    m_writer->keepColumns(keep);
    const auto outcome = putRecord(*m_writer, stored);
    m_writer->keepColumns({});
    if (!outcome)
        return outcome.error();
    if (*outcome == PageWriter::Outcome::Applied)
        ++pass.applied;
    pass.changes.add(ChangeSet::Outbox);
    return {};
}

} // namespace dutydesk
