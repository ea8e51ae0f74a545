#include "sync/push_reply.h"

#include "sync/page_store_pass.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace dutydesk {

QString versionOfTag(const QByteArray& etag)
{
    const qsizetype first = etag.indexOf('"');
    const qsizetype last = etag.lastIndexOf('"');
    return last > first ? QString::fromUtf8(etag.mid(first + 1, last - first - 1)) : QString();
}

AcceptedResource readAccepted(const HttpReply& reply, PageDecoder& page)
{
    AcceptedResource accepted;
    if (!reply.body.isEmpty() && page.readResource(reply.body) && page.resources().size() == 1) {
        const RecordHeader& header = page.resources().front().header();
        accepted.id = textOf(header.id);
        accepted.version = textOf(header.version);
        accepted.updatedMs = header.updatedMs;
        accepted.hasBody = true;
    }
    // Location: [base]/[type]/[id]/_history/[vid]
    const QStringList location = QString::fromUtf8(reply.header("Location")).split(u'/', Qt::SkipEmptyParts);
    const qsizetype history = location.lastIndexOf(QStringLiteral("_history"));
    if (accepted.id.isEmpty() && !location.isEmpty())
        accepted.id = history > 0 ? location.at(history - 1) : location.last();
    if (accepted.version.isEmpty())
        accepted.version = history > 0 && history + 1 < location.size() ? location.at(history + 1) : versionOfTag(reply.header("ETag"));
    return accepted;
}

bool isAnswerTo(const OutboxEntry& entry, const HttpReply& reply)
{
    const bool named = entry.operation != OutboxOperation::Create || !reply.header("Location").isEmpty();
    if (reply.body.trimmed().isEmpty())
        return named;
    const QString type = QJsonDocument::fromJson(reply.body).object().value(u"resourceType").toString();
    return type == entry.type || (named && type == u"OperationOutcome");
}

QString refusalCategory(const OutboxEntry& entry, int status)
{
    if (status == 409 && entry.type == u"Appointment")
        return QStringLiteral("slot-taken");
    if (status == 409 || status == 412)
        return QStringLiteral("changed-there");
    if (status == 404 || status == 410)
        return QStringLiteral("gone");
    if (status == 403)
        return QStringLiteral("forbidden");
    return QStringLiteral("refused");
}

} // namespace dutydesk
