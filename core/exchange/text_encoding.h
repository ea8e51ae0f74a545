#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace dutydesk {

/// What a text is written in: "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "IBM866", "KOI8-R" or "ISO-8859-5".
/// Reads the whole device (a file of 10 MB in some 10 ms) and leaves it at its beginning. Marks at the beginning, the
/// zeros of UTF-16 and valid UTF-8 decide at once; else the Cyrillic encodings are weighed by how Russian the text
/// reads in each (letter frequencies, case within words), with uchardet's guess as a hint.
Result<QString> detectEncoding(QIODevice& device);

/// "UTF-16LE" or "UTF-16BE" for the beginning of a text that is written so without a mark, as some programs export;
/// else empty. Told by where the zeros stand: every second byte of Russian text and its separators is 0x00 or 0x04.
QString wideEncodingOf(const QByteArray& head);

/// How Russian `bytes` read in `encoding`: mean weight of the characters above ASCII, about 4…6 for Russian, below 1
/// for anything else. 0 when there are none.
double russianScore(const QByteArray& bytes, const QString& encoding);

} // namespace dutydesk
