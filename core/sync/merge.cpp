#include "sync/merge.h"

#include "domain/phone.h"
#include "sync/json_pointer.h"

#include <algorithm>

namespace dutydesk {

namespace {

QString fieldOf(const QString& pointer)
{
    const qsizetype second = pointer.indexOf(u'/', 1);
    return second < 0 ? pointer : pointer.left(second);
}

const FieldOwnership* lineFor(const QString& type, const QString& pointer)
{
    const QString field = fieldOf(pointer);
    const FieldOwnership* whole = nullptr;
    for (const FieldOwnership& line : Ownership) {
        if (type != QStringView(line.type))
            continue;
        if (field == QStringView(line.field))
            return &line;
        if (*line.field == u'\0')
            whole = &line;
    }
    return whole;
}

bool isPhone(const QJsonValue& contact)
{
    const QString system = contact.toObject().value(u"system").toString();
    return system.isEmpty() || system == u"phone" || system == u"sms";
}

QStringList phonesOf(const QJsonValue& telecom)
{
    QStringList phones;
    for (const QJsonValue& contact : telecom.toArray()) {
        if (!isPhone(contact))
            continue;
        const QJsonObject object = contact.toObject();
        const QString raw = object.value(u"value").toString();
        const Phone phone = Phone::parse(raw);
        phones.append(QString((phone.isValid() ? phone.number : raw.simplified()) + u'|' + object.value(u"use").toString()));
    }
    return phones;
}

/// One field through all the edits of the row.
struct Chain {
    QString pointer;
    QJsonValue base;
    QList<QJsonValue> values;
    OutboxId last;
};

QList<Chain> chainsOf(const QList<OutboxEntry>& edits)
{
    QList<Chain> chains;
    for (const OutboxEntry& edit : edits) {
        if (edit.operation != OutboxOperation::Update)
            continue;
        for (const FieldChange& change : edit.changes) {
            auto found = std::find_if(chains.begin(), chains.end(), [&](const Chain& chain) { return chain.pointer == change.pointer; });
            if (found == chains.end()) {
                chains.append({change.pointer, change.base, {}, {}});
                found = chains.end() - 1;
            }
            found->values.append(change.value);
            found->last = edit.id;
        }
    }
    return chains;
}

} // namespace

Owner ownerOf(const QString& type, const QString& pointer)
{
    const FieldOwnership* line = lineFor(type, pointer);
    return line ? line->owner : Owner::Mo;
}

QStringList columnsOf(const QString& type, const QString& pointer)
{
    const FieldOwnership* line = lineFor(type, pointer);
    return line ? QString::fromUtf16(line->columns).split(u',', Qt::SkipEmptyParts) : QStringList();
}

bool sameValue(const QString& type, const QString& pointer, const QJsonValue& one, const QJsonValue& other)
{
    if (type == u"Patient" && pointer == u"/telecom")
        return phonesOf(one) == phonesOf(other);
    return one == other;
}

QJsonArray mergedTelecom(const QJsonArray& theirs, const QJsonArray& minePhones)
{
    QJsonArray result = minePhones;
    for (const QJsonValue& contact : theirs) {
        if (!isPhone(contact))
            result.append(contact);
    }
    return result;
}

MergeResult merge(const QString& type, const QList<OutboxEntry>& edits, const QJsonObject& theirs)
{
    MergeResult result;
    for (const OutboxEntry& edit : edits) {
        if (edit.operation == OutboxOperation::Update)
            result.entries.append({edit.id, {}, false});
    }
    const auto keep = [&](const Chain& chain, const QJsonValue& base, bool conflict) {
        const auto entry = std::find_if(result.entries.begin(), result.entries.end(),
                                        [&](const MergedEntry& item) { return item.outbox == chain.last; });
        entry->changes.append({chain.pointer, base, chain.values.last()});
        entry->conflict |= conflict;
        result.keepColumns += columnsOf(type, chain.pointer);
    };
    const auto log = [&](const Chain& chain, const QJsonValue& their, const QString& decision, const QString& by) {
        result.log.append({chain.last, {chain.pointer, chain.base, chain.values.last()}, their, decision, by});
    };
    for (const Chain& chain : chainsOf(edits)) {
        const QJsonValue their = valueAt(theirs, chain.pointer);
        const auto is = [&](const QJsonValue& value) { return sameValue(type, chain.pointer, their, value); };
        if (is(chain.values.last())) {
            log(chain, their, QStringLiteral("both"), QStringLiteral("same value"));
        } else if (is(chain.base) || std::any_of(chain.values.begin(), chain.values.end(), is)) {
            keep(chain, their, false);
        } else if (ownerOf(type, chain.pointer) == Owner::Desk) {
            keep(chain, their, false);
            log(chain, their, QStringLiteral("mine"), QStringLiteral("the desk owns it"));
        } else if (ownerOf(type, chain.pointer) == Owner::Mo) {
            log(chain, their, QStringLiteral("theirs"), QStringLiteral("the МО owns it"));
        } else {
            keep(chain, chain.base, true); // with their value as the base it would pass as agreed the next time
            log(chain, their, QStringLiteral("open"), {});
        }
    }
    return result;
}

} // namespace dutydesk
