#pragma once

#include <QByteArray>

#include <functional>

namespace dutydesk {

/// Cuts a stream into parts of whole lines of at least `size` bytes (the last may be shorter), so that NDJSON of any length is decoded
/// within bounded memory. One thread.
class LineChunks
{
public:
    static constexpr qsizetype LongestLine = 256 << 20; ///< a list of a whole city in one Group has some 10 MB

    using Take = std::function<bool(QByteArrayView lines)>;

    LineChunks(qsizetype size, Take take) : m_size(size), m_take(std::move(take)) {}

    /// False when the taker stopped or a line is too long.
    bool add(QByteArrayView bytes)
    {
        m_buffer.append(bytes.data(), bytes.size());
        if (m_buffer.size() < m_size)
            return true;
        const qsizetype end = m_buffer.lastIndexOf('\n');
        if (end < 0)
            return m_buffer.size() <= LongestLine;
        if (!m_take(QByteArrayView(m_buffer.constData(), end + 1)))
            return false;
        m_buffer.remove(0, end + 1);
        return true;
    }

    /// The rest, when the stream is over.
    bool finish()
    {
        const QByteArray rest = std::exchange(m_buffer, {});
        return rest.trimmed().isEmpty() || m_take(rest);
    }

private:
    qsizetype m_size;
    Take m_take;
    QByteArray m_buffer;
};

} // namespace dutydesk
