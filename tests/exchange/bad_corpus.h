#pragma once

#include "domain/list_row.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace dutydesk::test {

/// What must become of a bad file.
enum class BadOutcome {
    Refused,     ///< BadInput; the message says what it is and what to do
    Quarantined, ///< read; the rows with the fault are in the quarantine with the message
    Told,        ///< read and taken; a warning of the whole file has the message
};

/// A file that is no good list, made when it is needed.
struct BadFile {
    const char* name;
    std::function<QByteArray()> bytes;
    const char* says; ///< a part of the message
    BadOutcome outcome = BadOutcome::Refused;
};

/// Every bad file of the corpus; `data` is the folder with the files that real programs wrote.
std::vector<BadFile> badFiles(const QString& data);

/// One cell of a list with an otherwise good row, and what is said of it.
struct BadCell {
    const char* column; ///< the header of its column
    QByteArray cell;    ///< as XLSX XML
    IssueSeverity severity;
    const char* says;
};

const std::vector<BadCell>& badCells();
/// A workbook with a header and one row; `enp` is the XML of the policy number's cell where it is not the bad one.
QByteArray workbookWith(const BadCell& bad, const QByteArray& enp);
/// The XML of a good policy number.
QByteArray goodEnpCell();

/// What reading any file of the corpus may cost at most; see ReadWork.
inline constexpr qint64 MostBadBytes = 160LL * 1024 * 1024;
inline constexpr qint64 MostBadCells = 2'500'000;

namespace corpus {

// The parts of the corpus, by what is wrong.
void addBroken(std::vector<BadFile>& files, const QString& data);
void addForeign(std::vector<BadFile>& files, const QString& data);
void addNoList(std::vector<BadFile>& files);
void addBombs(std::vector<BadFile>& files);
void addR01(std::vector<BadFile>& files);
void addOdd(std::vector<BadFile>& files);

/// The whole of a file.
QByteArray contents(const QString& path);

} // namespace corpus

} // namespace dutydesk::test
