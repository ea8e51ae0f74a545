#pragma once

#include "security/key_ring.h"

class QJsonObject;

namespace dutydesk {

/// The JSON of a key ring. Format 2; a file of format 1 (one user, the key wrapped by the password itself) was written
/// by no released version and is refused.
class KeyRingFile {
public:
    static Result<KeyRing> read(const QByteArray& bytes);
    static QByteArray write(const KeyRing& ring);
    /// What the seal covers: everything but the seal, in one fixed order.
    static QByteArray sealedPart(const KeyRing& ring);

private:
    static QJsonObject toJson(const KeyRing& ring);
};

} // namespace dutydesk
