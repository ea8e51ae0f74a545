#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zlib.h>

namespace dutydesk::test {

/// Puts a zip together member by member, with what a reader needs and nothing more. Stands without a test framework, so
/// that the bench can use it too.
class ZipFile {
public:
    ZipFile& add(const QString& name, const QByteArray& bytes, int level = 6) {
        Deflater deflater(level);
        const QByteArray packed = deflater.feed(bytes, Z_FINISH);
        return append(name, packed, crcOf(bytes), bytes.size(), 8);
    }

    /// As it is, without packing.
    ZipFile& addStored(const QString& name, const QByteArray& bytes) {
        return append(name, bytes, crcOf(bytes), bytes.size(), 0);
    }

    /// head, then block so many times, then tail: packed once a block, so that a member of gigabytes costs nothing.
    ZipFile& addRepeated(const QString& name, const QByteArray& head, const QByteArray& block, int times,
                         const QByteArray& tail) {
        Deflater deflater(6);
        QByteArray packed = deflater.feed(head, Z_FULL_FLUSH);
        packed += deflater.feed(block, Z_FULL_FLUSH).repeated(times); // a full flush forgets what was before
        packed += deflater.feed(tail, Z_FINISH);
        uLong crc = crcOf(head);
        for (int i = 0; i < times; ++i)
            crc = crc32_combine(crc, crcOf(block), z_off_t(block.size()));
        crc = crc32_combine(crc, crcOf(tail), z_off_t(tail.size()));
        return append(name, packed, crc, head.size() + block.size() * times + tail.size(), 8);
    }

    /// The flags of the members added from now on; 1 says that they are encrypted.
    ZipFile& flags(quint16 value) {
        m_flags = value;
        return *this;
    }

    QByteArray bytes() const {
        QByteArray end("PK\x05\x06", 4);
        put(end, 0, 4);
        put(end, quint64(m_count), 2);
        put(end, quint64(m_count), 2);
        put(end, quint64(m_directory.size()), 4);
        put(end, quint64(m_body.size()), 4);
        put(end, 0, 2);
        return m_body + m_directory + end;
    }

    QString write(const QString& path) const {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes()) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private:
    class Deflater {
    public:
        explicit Deflater(int level) { deflateInit2(&m_stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY); }
        ~Deflater() { deflateEnd(&m_stream); }
        Deflater(const Deflater&) = delete;
        Deflater& operator=(const Deflater&) = delete;

        QByteArray feed(const QByteArray& bytes, int flush) {
            QByteArray packed, chunk(256 * 1024, Qt::Uninitialized);
            m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
            m_stream.avail_in = uInt(bytes.size());
            do {
                m_stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
                m_stream.avail_out = uInt(chunk.size());
                deflate(&m_stream, flush);
                packed.append(chunk.constData(), chunk.size() - qsizetype(m_stream.avail_out));
            } while (m_stream.avail_out == 0);
            return packed;
        }

    private:
        z_stream m_stream{};
    };

    static uLong crcOf(const QByteArray& bytes) {
        return crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), uInt(bytes.size()));
    }

    static void put(QByteArray& into, quint64 value, int size) {
        for (int i = 0; i < size; ++i)
            into.append(char(value >> (8 * i)));
    }

    /// Layout of the records: PKWARE APPNOTE 6.3, sections 4.3.7 and 4.3.12.
    ZipFile& append(const QString& name, const QByteArray& packed, uLong crc, qint64 unpacked, quint16 method) {
        const QByteArray utf8 = name.toUtf8();
        QByteArray common;
        put(common, 20, 2);
        put(common, quint64(0x800 | m_flags), 2);
        put(common, method, 2);
        put(common, 0, 4);
        put(common, crc, 4);
        put(common, quint64(packed.size()), 4);
        put(common, quint64(unpacked), 4);
        put(common, quint64(utf8.size()), 2);
        put(common, 0, 2);
        const qsizetype offset = m_body.size();
        m_body += "PK\x03\x04" + common + utf8 + packed;
        m_directory += QByteArray("PK\x01\x02\x14\x00", 6) + common;
        put(m_directory, 0, 8); // comment, disk, attributes
        put(m_directory, 0, 2);
        put(m_directory, quint64(offset), 4);
        m_directory += utf8;
        ++m_count;
        return *this;
    }

    QByteArray m_body, m_directory;
    int m_count = 0;
    quint16 m_flags = 0;
};

} // namespace dutydesk::test
