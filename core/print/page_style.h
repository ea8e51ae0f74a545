#pragma once

#include <QMarginsF>
#include <QMetaType>
#include <QPageSize>
#include <QString>

class QPainter;
class QTextDocument;

namespace dutydesk {

/// Layout units of every printed document to an inch. Documents are laid out in these units whatever the screen, so
/// that a page breaks at the same word on every machine; a painter scales to the paper.
inline constexpr int UnitsPerInch = 960;

/// What stands around the text of a printed document.
struct PageStyle {
    QPageSize::PageSizeId size = QPageSize::A4;
    QMarginsF marginsMm{15, 10, 10, 12}; ///< the left one wide enough to be filed
    QString runningFooter;               ///< left below on every page; may be empty
    bool pageNumbers = true;             ///< "1 из 2" right below
    QString watermark;                   ///< pale, across the page; may be empty

    bool operator==(const PageStyle&) const = default;
};

/// Keeps the style with the document, lays the document out for that paper and divides it into pages: a row of a table,
/// a paragraph or a table without a header is never split unless it is longer than a page; the header of a table stands
/// again on every page the table goes on; a heading stays with its table. Call it again after a change of the text.
void setPageStyle(QTextDocument& document, const PageStyle& style);
PageStyle pageStyle(const QTextDocument& document);

/// Number of pages, at least 1. QTextDocument::pageCount() knows nothing of the rules above.
int pageCount(const QTextDocument& document);

/// The size of the paper in layout units.
QSizeF paperSize(const PageStyle& style);

/// Paints one page (from 0) of a document with its footer and watermark. The painter's unit must be the layout unit and
/// its origin the corner of the paper.
void paintPage(QPainter& painter, const QTextDocument& document, int page);

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::PageStyle)
