#include "security/recovery_code.h"

#include <QCryptographicHash>
#include <QStringList>

#include <array>

namespace dutydesk {

namespace {

constexpr char Alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int BytesOfLine = RecoveryCode::SecretSize / RecoveryCode::Lines; // 8 bytes: 13 characters of 5 bits
constexpr int CharactersOfLine = 13;
constexpr int GroupSize = 5;

int valueOf(QChar character) {
    switch (const char16_t c = character.toUpper().unicode()) {
    case u'O':
        return 0;
    case u'I':
    case u'L':
        return 1;
    default:
        for (int i = 0; i < 32; ++i) {
            if (char16_t(Alphabet[i]) == c)
                return i;
        }
        return -1;
    }
}

/// The check covers the line's number too: lines that changed places are found.
char checkOf(int line, const unsigned char* bytes) {
    QByteArray covered(reinterpret_cast<const char*>(bytes), BytesOfLine);
    covered.append(char(line));
    const QByteArray hash = QCryptographicHash::hash(covered, QCryptographicHash::Sha256);
    wipe(covered);
    return Alphabet[static_cast<unsigned char>(hash.at(0)) & 31U];
}

QString lineOf(int line, const unsigned char* bytes) {
    quint64 word = 0;
    for (int i = 0; i < BytesOfLine; ++i)
        word = word << 8U | bytes[i];
    QString text;
    for (int i = 0; i < CharactersOfLine; ++i) {
        const int shift = 64 - 5 * (i + 1);
        const quint64 bits = shift >= 0 ? word >> unsigned(shift) : word << unsigned(-shift);
        text += QLatin1Char(Alphabet[bits & 31U]);
        if ((i + 1) % GroupSize == 0)
            text += u'-';
    }
    return text + QLatin1Char(checkOf(line, bytes));
}

} // namespace

QString RecoveryCode::toText(const SecretBytes& secret) {
    QStringList lines;
    for (int line = 0; line < Lines; ++line)
        lines << lineOf(line, secret.data() + line * BytesOfLine);
    return lines.join(u'\n');
}

RecoveryCode::Reading RecoveryCode::fromText(const QString& text) {
    std::vector<int> values;
    for (const QChar character : text) {
        const int value = valueOf(character);
        if (value >= 0)
            values.push_back(value);
        else if (character.isLetterOrNumber())
            return {};
    }
    if (values.size() != std::size_t(Lines * (CharactersOfLine + 1)))
        return {};
    Reading reading;
    reading.secret = SecretBytes(SecretSize);
    for (int line = 0; line < Lines; ++line) {
        const int* at = values.data() + line * (CharactersOfLine + 1);
        quint64 word = 0;
        for (int i = 0; i < CharactersOfLine - 1; ++i)
            word = word << 5U | quint64(at[i]);
        word = word << 4U | quint64(at[CharactersOfLine - 1]) >> 1U; // the last character carries four bits
        unsigned char* bytes = reading.secret.data() + line * BytesOfLine;
        for (int i = 0; i < BytesOfLine; ++i)
            bytes[i] = static_cast<unsigned char>(word >> unsigned(8 * (BytesOfLine - 1 - i)));
        if (Alphabet[at[CharactersOfLine]] != checkOf(line, bytes) || (at[CharactersOfLine - 1] & 1) != 0) {
            reading.secret = SecretBytes();
            reading.badLine = line + 1;
            return reading;
        }
    }
    return reading;
}

} // namespace dutydesk
