#pragma once

#include "domain/ids.h"
#include "domain/watermark.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

class QWidget;

namespace dutydesk {

/// A table on its way out of the desk: to a file, the clipboard or paper.
struct OutgoingTable {
    QString title;
    QStringList headers;
    QList<QVariantList> rows; ///< dates, numbers and texts as values
    QList<bool> rightAligned; ///< a column
    QList<PersonId> persons;  ///< whom the rows are about, each once
};

/// XLSX or, by the ending `.csv`, semicolon-parted text in UTF-8 with a byte-order mark, with the watermark. The reason in words when
/// it failed. The file alone: takeToFile() records it too.
std::optional<QString> writeTable(const OutgoingTable& table, const QString& path, const Watermark& mark = {});

/// For the clipboard; what a spreadsheet would compute gets an apostrophe in front (withoutFormula).
QString tableAsTabs(const OutgoingTable& table);
/// `withTitle`: for paper; else for the clipboard, as tableAsTabs().
QString tableAsHtml(const OutgoingTable& table, bool withTitle, const Watermark& mark = {});

/// Opens a preview on A4 (landscape when there are many columns), from which it is printed, and comes back at once.
void printTable(const OutgoingTable& table, const Watermark& mark, QWidget* parent);

} // namespace dutydesk
