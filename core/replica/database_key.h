#pragma once

#include "secrets/secret_bytes.h"

#include <memory>

namespace dutydesk {

/// The raw 256-bit key of a replica, in locked memory. Copies share one place, which is wiped when the last of them
/// dies. Thread-safe: nothing changes it.
class DatabaseKey {
public:
    explicit DatabaseKey(SecretBytes bytes);
    /// Takes plain bytes over and wipes them, unless somebody else holds a copy: that one wipes it.
    explicit DatabaseKey(QByteArray bytes);

    const SecretBytes& bytes() const { return *m_bytes; }
    /// The key as SQLCipher takes it when it is not to be derived from words: x'…', 67 characters of ASCII, no zero at
    /// the end. Locked like the key.
    SecretBytes spelled() const;

private:
    std::shared_ptr<const SecretBytes> m_bytes;
};

} // namespace dutydesk
