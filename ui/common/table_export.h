#pragma once

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
};

/// XLSX or, by the ending `.csv`, semicolon-parted text in UTF-8 with a byte-order mark. The reason in words when it failed.
std::optional<QString> writeTable(const OutgoingTable& table, const QString& path);

QString tableAsTabs(const OutgoingTable& table);
QString tableAsHtml(const OutgoingTable& table, bool withTitle);

/// A preview on A4 (landscape when there are many columns), from which it is printed.
void printTable(const OutgoingTable& table, QWidget* parent);

} // namespace dutydesk
