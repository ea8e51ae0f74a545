#pragma once

#include "domain/result.h"
#include "exchange/xml_tokenizer.h"

namespace dutydesk {

/// What to tell of a document whose tokenizer gave Bad: that it has definitions of its own, or that it is damaged.
/// `member` names the document for the log.
Error xmlFailure(const XmlTokenizer& xml, const QString& member);

} // namespace dutydesk
