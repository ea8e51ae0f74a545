#include "exchange/xml_transcoder.h"

#include "exchange/exchange_text.h"

#include <QRegularExpression>

#include <cstring>

namespace dutydesk {

namespace {

constexpr qint64 HeadSize = 1024;

/// What the beginning says: a byte order mark, else the declaration; UTF-8 when neither.
QString encodingOf(const QByteArray& head) {
    if (head.startsWith("\xff\xfe"))
        return QStringLiteral("UTF-16LE");
    if (head.startsWith("\xfe\xff"))
        return QStringLiteral("UTF-16BE");
    if (head.startsWith("\xef\xbb\xbf"))
        return QStringLiteral("UTF-8");
    static const QRegularExpression declaration(QStringLiteral("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)"));
    const auto match = declaration.match(QString::fromLatin1(head));
    return match.hasMatch() ? match.captured(1).trimmed() : QStringLiteral("UTF-8");
}

/// The name Qt knows the encoding by.
QString qtName(const QString& name) {
    const QString lower = name.toLower();
    if (lower == QLatin1String("cp1251") || lower == QLatin1String("1251") || lower == QLatin1String("win-1251"))
        return QStringLiteral("windows-1251");
    if (lower == QLatin1String("cp866") || lower == QLatin1String("866") || lower == QLatin1String("ibm866"))
        return QStringLiteral("IBM866");
    if (lower == QLatin1String("utf8") || lower == QLatin1String("us-ascii") || lower == QLatin1String("ascii"))
        return QStringLiteral("UTF-8");
    return lower == QLatin1String("utf-8") ? QStringLiteral("UTF-8") : name;
}

bool isSingleByte(const QString& name) {
    for (const char* known : {"windows-1251", "IBM866", "KOI8-R", "ISO-8859-5"}) {
        if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

XmlTranscoder::XmlTranscoder(XmlTokenizer::Source raw, QString encoding)
    : m_raw(std::move(raw))
    , m_encoding(std::move(encoding)) {}

Result<void> XmlTranscoder::begin() {
    m_head.resize(HeadSize);
    qint64 filled = 0;
    while (filled < HeadSize) {
        const qint64 got = m_raw(m_head.data() + filled, HeadSize - filled);
        if (got <= 0)
            break; // read() meets the end or the failure again
        filled += got;
    }
    m_head.truncate(filled);
    m_encoding = qtName(m_encoding.isEmpty() ? encodingOf(m_head) : m_encoding);
    return prepare();
}

Result<void> XmlTranscoder::prepare() {
    m_single = isSingleByte(m_encoding);
    if (m_encoding == QLatin1String("UTF-8"))
        return {};
    m_wide = QStringDecoder(m_encoding.toLatin1().constData());
    const bool wide = m_encoding.startsWith(QLatin1String("UTF-16"), Qt::CaseInsensitive);
    if (!m_wide.isValid() || (!m_single && !wide))
        return badFile(ExchangeText::tr("The encoding %1 is not known here.").arg(m_encoding) + u' ' +
                       ExchangeText::tr("Ask for the list in windows-1251 or UTF-8."));
    if (!m_single)
        return {};
    for (int byte = 0; byte < 256; ++byte) {
        const char raw = char(byte);
        const QByteArray utf8 = QString(m_wide.decode(QByteArrayView(&raw, 1))).toUtf8();
        Letter& letter = m_letters[std::size_t(byte)];
        letter.size = char(std::min<qsizetype>(utf8.size(), 3));
        std::memcpy(letter.bytes, utf8.constData(), std::size_t(letter.size));
    }
    return {};
}

qint64 XmlTranscoder::readRaw(char* data, qint64 size) {
    if (m_head.isEmpty())
        return m_raw(data, size);
    const qint64 length = std::min<qint64>(size, m_head.size());
    std::memcpy(data, m_head.constData(), std::size_t(length));
    m_head.remove(0, length);
    return length;
}

qint64 XmlTranscoder::readSingleBytes(char* data, qint64 size) {
    m_buffer.resize(size / 3);
    const qint64 got = readRaw(m_buffer.data(), m_buffer.size());
    char* out = data;
    for (qint64 i = 0; i < got; ++i) {
        const Letter& letter = m_letters[static_cast<unsigned char>(m_buffer.at(i))];
        for (int k = 0; k < letter.size; ++k)
            *out++ = letter.bytes[k];
    }
    return got < 0 ? got : out - data;
}

qint64 XmlTranscoder::readWide(char* data, qint64 size) {
    m_buffer.resize(size / 2);
    while (true) {
        const qint64 got = readRaw(m_buffer.data(), m_buffer.size());
        if (got <= 0)
            return got;
        const QByteArray utf8 = QString(m_wide.decode(QByteArrayView(m_buffer.constData(), got))).toUtf8();
        if (utf8.isEmpty())
            continue; // half a character
        std::memcpy(data, utf8.constData(), std::size_t(std::min<qint64>(size, utf8.size())));
        return std::min<qint64>(size, utf8.size());
    }
}

qint64 XmlTranscoder::read(char* data, qint64 size) {
    if (m_single)
        return readSingleBytes(data, size);
    if (m_encoding != QLatin1String("UTF-8"))
        return readWide(data, size);
    const qint64 got = readRaw(data, size);
    if (got > 0)
        m_utf8.feed(data, got);
    m_badLetters = !m_utf8.valid();
    return m_badLetters ? -1 : got;
}

} // namespace dutydesk
