#include "exchange/text_encoding.h"

#include "exchange/exchange_text.h"
#include "exchange/utf8_check.h"

#include <QIODevice>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <array>

namespace dutydesk {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;
constexpr qsizetype SampleSize = 64 * 1024;
constexpr double LeastScore = 2.5;
constexpr double HintBonus = 0.5;

/// Share of each letter а…я in Russian text, in percent (Russian National Corpus); ё is counted apart.
constexpr std::array<double, 32> LetterShare{8.01, 1.59, 4.54, 1.70,  2.98, 8.45, 0.94, 1.65, 7.35, 1.21, 3.49,
                                             4.40, 3.21, 6.70, 10.97, 2.81, 4.73, 5.47, 6.26, 2.62, 0.26, 0.97,
                                             0.48, 1.44, 0.73, 0.36,  0.04, 1.90, 1.74, 0.32, 0.64, 2.01};

/// Keeps the words that have bytes above ASCII, up to SampleSize.
void sampleWords(const QByteArray& chunk, QByteArray& sample) {
    for (const char c : chunk) {
        if (sample.size() >= SampleSize)
            return;
        const bool high = static_cast<unsigned char>(c) >= 0x80;
        if (high)
            sample.append(c);
        else if (!sample.isEmpty() && sample.back() != ' ')
            sample.append(' ');
    }
}

QString uchardetGuess(const QByteArray& sample) {
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.constData(), std::size_t(sample.size()));
    uchardet_data_end(detector);
    const QString guess = QString::fromLatin1(uchardet_get_charset(detector)).toUpper();
    uchardet_delete(detector);
    return guess;
}

constexpr qsizetype LeastUnits = 8;      ///< a text of fewer characters tells nothing
constexpr double PlausibleShare = 0.95;  ///< of its characters are such as lists have
constexpr double LeastAsciiShare = 0.05; ///< separators, digits and line ends: without them it is no list

/// ASCII as texts have it, Cyrillic, and the few signs beside them (Unicode 15: Basic Latin, Latin-1, Cyrillic, «—»,
/// «№»).
bool plausible(unsigned char high, unsigned char low) {
    if (high == 0x00)
        return low >= 0xa0 || (low >= 0x20 && low < 0x7f) || low == '\n' || low == '\r' || low == '\t';
    return (high == 0x04 && low < 0x60) || high == 0x20 || (high == 0x21 && low == 0x16);
}

bool readsWide(const QByteArray& head, int highAt) {
    const qsizetype units = head.size() / 2;
    qsizetype good = 0, ascii = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const auto high = static_cast<unsigned char>(head[2 * i + highAt]),
                   low = static_cast<unsigned char>(head[2 * i + 1 - highAt]);
        good += plausible(high, low) ? 1 : 0;
        ascii += high == 0 && low < 0x80 ? 1 : 0;
    }
    return units >= LeastUnits && double(good) >= PlausibleShare * double(units) &&
           double(ascii) >= LeastAsciiShare * double(units);
}

} // namespace

QString wideEncodingOf(const QByteArray& head) {
    if (!head.contains('\0'))
        return {};
    return readsWide(head, 1)   ? QStringLiteral("UTF-16LE")
           : readsWide(head, 0) ? QStringLiteral("UTF-16BE")
                                : QString();
}

double russianScore(const QByteArray& bytes, const QString& encoding) {
    QStringDecoder decoder(encoding.toLatin1().constData());
    const QString text = decoder.decode(bytes);
    double score = 0;
    int count = 0;
    QChar before;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            ++count;
            const QChar lower = c.toLower();
            if (lower >= u'а' && lower <= u'я')
                score += LetterShare[std::size_t(lower.unicode() - u'а')];
            else if (lower == u'ё')
                score += 0.2;
            else if (c == u'№' || c == u'«' || c == u'»' || c == u'–' || c == u'—' || c == QChar::Nbsp)
                score += 1;
            else
                score -= 6;
            if (c.isUpper() && before.isLower())
                score -= 8; // case does not rise inside a Russian word
        }
        before = c;
    }
    return count == 0 ? 0 : score / count;
}

Result<QString> detectEncoding(QIODevice& device) {
    device.seek(0);
    const QByteArray mark = device.peek(3);
    if (mark.startsWith("\xef\xbb\xbf"))
        return QStringLiteral("UTF-8");
    if (mark.startsWith("\xff\xfe"))
        return QStringLiteral("UTF-16LE");
    if (mark.startsWith("\xfe\xff"))
        return QStringLiteral("UTF-16BE");
    if (const QString wide = wideEncodingOf(device.peek(SampleSize)); !wide.isEmpty())
        return wide;
    Utf8Check utf8;
    QByteArray sample;
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(ChunkSize);
        if (chunk.isEmpty())
            break;
        utf8.feed(chunk.constData(), chunk.size());
        sampleWords(chunk, sample);
        if (!utf8.valid() && sample.size() >= SampleSize)
            break;
    }
    device.seek(0);
    if (utf8.valid())
        return QStringLiteral("UTF-8");
    const QString guess = uchardetGuess(sample);
    QString best;
    double bestScore = LeastScore;
    for (const char* candidate : {"windows-1251", "IBM866", "KOI8-R", "ISO-8859-5"}) {
        const QString name = QString::fromLatin1(candidate);
        const double score = russianScore(sample, name) + (name.toUpper() == guess ? HintBonus : 0.0);
        if (score > bestScore) {
            bestScore = score;
            best = name;
        }
    }
    if (best.isEmpty())
        return badFile(
            ExchangeText::tr("The letters of the file cannot be made out: its encoding is unknown. Save it as CSV in "
                             "UTF-8, or as .xlsx."),
            QStringLiteral("uchardet says %1").arg(guess));
    return best;
}

} // namespace dutydesk
