#pragma once

#include "domain/result.h"
#include "exchange/utf8_check.h"
#include "exchange/xml_tokenizer.h"

#include <QByteArray>
#include <QStringDecoder>

#include <array>

namespace dutydesk {

/// Turns an XML document into UTF-8 on its way to the tokenizer, by its byte order mark, else by its declaration, else
/// taken for UTF-8: windows-1251, IBM866, KOI8-R, ISO-8859-5, UTF-8 and UTF-16. Bounded memory.
class XmlTranscoder {
public:
    /// `encoding` overrules what the document says; empty: found out.
    explicit XmlTranscoder(XmlTokenizer::Source raw, QString encoding = {});

    /// Reads the beginning. BadInput when the encoding is not known here.
    Result<void> begin();
    /// As a tokenizer's source; −1 also when bytes are no letters of the encoding.
    qint64 read(char* data, qint64 size);

    /// As Qt calls it.
    const QString& encoding() const { return m_encoding; }
    /// True when read() failed because the bytes are not in the encoding.
    bool badLetters() const { return m_badLetters; }

private:
    qint64 readRaw(char* data, qint64 size);
    qint64 readSingleBytes(char* data, qint64 size);
    qint64 readWide(char* data, qint64 size);
    Result<void> prepare();

    struct Letter {
        char bytes[3];
        char size;
    };

    XmlTokenizer::Source m_raw;
    QString m_encoding;
    QByteArray m_head; ///< read by begin(), not yet handed on
    QByteArray m_buffer;
    std::array<Letter, 256> m_letters{};
    QStringDecoder m_wide;
    Utf8Check m_utf8;
    bool m_single = false;
    bool m_badLetters = false;
};

} // namespace dutydesk
