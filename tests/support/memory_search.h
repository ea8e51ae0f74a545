#pragma once

#include <QByteArray>

namespace dutydesk::test {

/// A secret that a test knows without having it in its own memory.
struct Masked {
    static constexpr unsigned char Mask = 0x5a;

    /// The caller wipes `plain`.
    explicit Masked(const QByteArray& plain);
    bool isAt(const unsigned char* at) const;

    QByteArray bytes;
};

/// How often the secret stands in the writable memory of this process, freed memory included. Of no use under a
/// sanitizer, which keeps freed memory apart.
int copiesInMemory(const Masked& secret);

} // namespace dutydesk::test
