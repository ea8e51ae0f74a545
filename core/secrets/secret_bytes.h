#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>

namespace dutydesk {

/// Secret bytes in memory that is locked (never swapped out, left out of core dumps), guarded against over-reading and
/// wiped when the value dies. Movable only. Where the system refuses to lock more memory it is guarded and wiped still.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); ///< filled with zeros
    /// Takes the bytes over and wipes the source, unless somebody else holds a copy of it.
    static SecretBytes take(QByteArray&& source);
    static SecretBytes random(std::size_t size);

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char* data() { return m_bytes.get(); }
    const unsigned char* data() const { return m_bytes.get(); }
    SecretBytes clone() const; ///< as well kept as the original
    /// A plain copy, for interfaces that take nothing else; the caller wipes it.
    QByteArray copy() const;

private:
    struct Release {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Release> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites the bytes in place; other copies of a shared array are not reached.
void wipe(QByteArray& bytes);

} // namespace dutydesk
