#pragma once

#include "fhir/decoder.h"
#include "replica/outbox.h"
#include "sync/transport.h"

namespace dutydesk {

/// What the server calls a resource that it took, from the body, else from the headers.
struct AcceptedResource {
    QString id, version;
    qint64 updatedMs = 0;
    bool hasBody = false; ///< the page holds the resource itself
};
AcceptedResource readAccepted(const HttpReply& reply, PageDecoder& page);

/// Whether a 2xx is the server's word on this entry at all: a sign-in page and a proxy say 200 as well.
bool isAnswerTo(const OutboxEntry& entry, const HttpReply& reply);

/// Why a refused edit was set aside: slot-taken, changed-there, gone, forbidden, refused.
QString refusalCategory(const OutboxEntry& entry, int status);

/// W/"3" → 3.
QString versionOfTag(const QByteArray& etag);

} // namespace dutydesk
