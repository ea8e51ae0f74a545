#include "exchange/zip_package.h"

#include "exchange/exchange_text.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 MaxMembers = 10000;
constexpr qint64 MaxDirectory = 16LL * 1024 * 1024;
constexpr qint64 MinSuspicious = 50LL * 1024 * 1024;
constexpr qint64 MaxRatio = 200;
constexpr qint64 MaxIdle = 64LL * 1024 * 1024;
constexpr qsizetype ChunkSize = 256 * 1024;

// Signatures and sizes of the records: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16.
constexpr quint32 LocalSignature = 0x04034b50;
constexpr quint32 EntrySignature = 0x02014b50;
constexpr quint32 EndSignature = 0x06054b50;
constexpr quint32 End64Signature = 0x06064b50;
constexpr quint32 Locator64Signature = 0x07064b50;
constexpr qint64 LocalSize = 30;
constexpr qint64 EntrySize = 46;
constexpr qint64 EndSize = 22;
constexpr qint64 End64Size = 56;
constexpr qint64 Locator64Size = 20;

template <class Number>
Number at(const QByteArray& bytes, qint64 offset) {
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

} // namespace

/// zlib's state and what it has not eaten yet.
struct ZipPackage::Inflater {
    z_stream stream{};
    QByteArray input = QByteArray(ChunkSize, Qt::Uninitialized);
    bool ready = false;
    bool ended = false;

    Inflater() { ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    ~Inflater() {
        if (ready)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

Error damagedFile(const QString& details) {
    return badFile(
        ExchangeText::tr("The file is damaged or incomplete. Copy it again from where it came, or ask for it "
                         "to be saved and sent once more."),
        details);
}

ZipPackage::ZipPackage() = default;
ZipPackage::~ZipPackage() = default;

Result<void> ZipPackage::open(const QString& path) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, ExchangeText::tr("The file cannot be opened."), m_file.errorString()};
    const auto directory = findDirectory();
    if (!directory)
        return directory.error();
    if ((*directory).entries > MaxMembers)
        return badFile(
            ExchangeText::tr("The file holds too many parts to be a list. Save it again as an XLSX workbook."),
            QStringLiteral("zip: %1 entries").arg((*directory).entries));
    return readDirectory(*directory);
}

Result<ZipPackage::Directory> ZipPackage::findDirectory() {
    const qint64 size = m_file.size();
    const qint64 tailSize = std::min<qint64>(size, EndSize + 65535 + Locator64Size);
    m_file.seek(size - tailSize);
    const QByteArray tail = m_file.read(tailSize);
    qint64 end = tail.size() - EndSize;
    while (end >= 0 && at<quint32>(tail, end) != EndSignature)
        --end;
    if (end < 0)
        return damagedFile(QStringLiteral("zip: no end record"));
    Directory directory;
    directory.entries = at<quint16>(tail, end + 10);
    directory.size = at<quint32>(tail, end + 12);
    directory.offset = at<quint32>(tail, end + 16);
    qint64 after = size - tail.size() + end;
    if (end >= Locator64Size && at<quint32>(tail, end - Locator64Size) == Locator64Signature) {
        const auto offset = at<qint64>(tail, end - Locator64Size + 8);
        if (offset < 0 || offset > size - End64Size || !m_file.seek(offset))
            return damagedFile(QStringLiteral("zip: the zip64 record lies outside"));
        const QByteArray record = m_file.read(End64Size);
        if (record.size() != End64Size || at<quint32>(record, 0) != End64Signature)
            return damagedFile(QStringLiteral("zip: no zip64 record"));
        directory.entries = at<qint64>(record, 32);
        directory.size = at<qint64>(record, 40);
        directory.offset = at<qint64>(record, 48);
        after = offset;
    }
    directory.shift = after - directory.size - directory.offset;
    if (directory.size < 0 || directory.size > MaxDirectory || directory.offset < 0 || directory.shift < 0)
        return damagedFile(QStringLiteral("zip: the directory lies outside"));
    return directory;
}

Result<void> ZipPackage::readDirectory(const Directory& directory) {
    m_file.seek(directory.offset + directory.shift);
    const QByteArray bytes = m_file.read(directory.size);
    qint64 pos = 0;
    while (pos + EntrySize <= bytes.size() && at<quint32>(bytes, pos) == EntrySignature) {
        Member member;
        member.flags = at<quint16>(bytes, pos + 8);
        member.method = at<quint16>(bytes, pos + 10);
        member.crc = at<quint32>(bytes, pos + 16);
        member.packed = at<quint32>(bytes, pos + 20);
        member.unpacked = at<quint32>(bytes, pos + 24);
        const qint64 nameSize = at<quint16>(bytes, pos + 28);
        const qint64 extraSize = at<quint16>(bytes, pos + 30);
        const qint64 commentSize = at<quint16>(bytes, pos + 32);
        member.offset = at<quint32>(bytes, pos + 42);
        const qint64 extraEnd = pos + EntrySize + nameSize + extraSize;
        if (extraEnd + commentSize > bytes.size())
            break;
        member.name = QString::fromUtf8(bytes.constData() + pos + EntrySize, nameSize).replace(u'\\', u'/');
        // The zip64 extra field has 8 bytes for each of the values that did not fit, in this order.
        for (qint64 extra = pos + EntrySize + nameSize; extra + 4 <= extraEnd;) {
            const qint64 fieldEnd = extra + 4 + at<quint16>(bytes, extra + 2);
            qint64 value = extra + 4;
            for (qint64* wide : {&member.unpacked, &member.packed, &member.offset}) {
                if (at<quint16>(bytes, extra) == 1 && *wide == 0xffffffff &&
                    value + 8 <= std::min(fieldEnd, extraEnd)) {
                    *wide = at<qint64>(bytes, value);
                    value += 8;
                }
            }
            extra = fieldEnd;
        }
        member.offset += directory.shift;
        if (member.flags & 1)
            return badFile(
                ExchangeText::tr("The file is protected by a password. Unpack or open it with the password, save it "
                                 "without one, and choose that file."),
                QStringLiteral("zip: encrypted entry"));
        m_members.insert(member.name.toLower(), member);
        pos = extraEnd + commentSize;
    }
    if (m_members.isEmpty())
        return damagedFile(QStringLiteral("zip: no entries"));
    return {};
}

QStringList ZipPackage::members() const {
    QStringList names;
    for (const Member& member : m_members)
        names << member.name;
    names.sort();
    return names;
}

Result<void> ZipPackage::openMember(const QString& name, qint64 limit) {
    m_done = 0;
    m_error = {};
    m_crc = 0;
    m_inflater.reset();
    const auto member = m_members.constFind(name.toLower());
    if (member == m_members.constEnd())
        return damagedFile(QStringLiteral("zip: no member %1").arg(name));
    m_current = *member;
    m_limit = limit;
    m_packedLeft = m_current.packed;
    m_file.seek(m_current.offset);
    const QByteArray local = m_file.read(LocalSize);
    if (local.size() != LocalSize || at<quint32>(local, 0) != LocalSignature ||
        (m_current.method != 0 && m_current.method != 8))
        return damagedFile(QStringLiteral("zip: member %1 cannot be opened").arg(name));
    if (!m_file.seek(m_current.offset + LocalSize + at<quint16>(local, 26) + at<quint16>(local, 28)))
        return damagedFile(QStringLiteral("zip: member %1 lies outside").arg(name));
    m_inflater = std::make_unique<Inflater>();
    return {};
}

qint64 ZipPackage::fail(const Error& error) {
    m_error = error;
    return -1;
}

bool ZipPackage::fillInput() {
    const qint64 got = m_file.read(m_inflater->input.data(), std::min<qint64>(m_packedLeft, m_inflater->input.size()));
    if (got <= 0)
        return false;
    m_packedLeft -= got;
    m_inflater->stream.next_in = reinterpret_cast<Bytef*>(m_inflater->input.data());
    m_inflater->stream.avail_in = uInt(got);
    return true;
}

/// Unpacked bytes, 0 at the end, −1 when the packed bytes are no good.
qint64 ZipPackage::unpack(char* data, qint64 size) {
    if (m_current.method == 0) {
        const qint64 got = m_file.read(data, std::min(size, m_packedLeft));
        m_packedLeft -= std::max<qint64>(got, 0);
        return got == 0 && m_packedLeft > 0 ? -1 : got;
    }
    z_stream& stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef*>(data);
    stream.avail_out = uInt(std::min<qint64>(size, ChunkSize * 4));
    const uInt room = stream.avail_out;
    while (stream.avail_out == room && !m_inflater->ended) {
        if (stream.avail_in == 0 && !fillInput())
            return -1;
        const int status = inflate(&stream, Z_NO_FLUSH);
        m_inflater->ended = status == Z_STREAM_END;
        if (status != Z_OK && status != Z_STREAM_END)
            return -1;
    }
    return qint64(room - stream.avail_out);
}

bool ZipPackage::swells() const {
    // The directory's own figure of the packed size is not trusted: nothing can be packed larger than the file.
    const qint64 packed = std::max<qint64>(1, std::min(m_current.packed, m_file.size()));
    return m_done > m_limit || (m_done > MinSuspicious && m_done / packed > MaxRatio) || m_total - m_usefulAt > MaxIdle;
}

qint64 ZipPackage::read(char* data, qint64 size) {
    if (!m_inflater || !m_inflater->ready || size <= 0)
        return fail(damagedFile(QStringLiteral("zip: no member is open")));
    const qint64 got = unpack(data, size);
    if (got < 0)
        return fail(damagedFile(QStringLiteral("zip: %1 cannot be unpacked").arg(m_current.name)));
    m_done += got;
    m_total += got;
    if (m_work)
        m_work->bytes += got;
    m_crc = quint32(crc32(m_crc, reinterpret_cast<const Bytef*>(data), uInt(got)));
    if (swells())
        return fail(
            badFile(ExchangeText::tr("The file unpacks to far more than a list can hold, so it was not read. Ask for a "
                                     "file with the list alone."),
                    QStringLiteral("zip: %1 swells to more than %2 bytes").arg(m_current.name).arg(m_done)));
    if (got == 0 && m_crc != m_current.crc)
        return fail(damagedFile(QStringLiteral("zip: the checksum of %1 is wrong").arg(m_current.name)));
    return got;
}

double ZipPackage::progress() const {
    return m_current.unpacked > 0 ? std::min(1.0, double(m_done) / double(m_current.unpacked)) : 0.0;
}

Result<QByteArray> ZipPackage::readAll(const QString& name, qint64 limit) {
    if (auto opened = openMember(name, limit); !opened)
        return opened.error();
    QByteArray all;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 got = read(chunk.data(), chunk.size());
        if (got < 0)
            return m_error;
        if (got == 0)
            return all;
        all.append(chunk.constData(), got);
    }
}

} // namespace dutydesk
