#pragma once

#include <QLineF>
#include <QList>
#include <QMetaType>

class QTextDocument;

namespace dutydesk {

/// The part of a document, laid out as one endless strip, that one page shows. Heights in layout units.
struct PageCut {
    double top = 0, bottom = 0;
    double headerTop = 0, headerBottom = 0; ///< of the table that goes on; repeated above; equal: none

    bool operator==(const PageCut&) const = default;
};

using PageCuts = QList<PageCut>;

/// Divides the strip into pages of `height`. See setPageStyle for what is kept together. Never empty.
PageCuts cutPages(const QTextDocument& document, double height);

/// The grid of every table that has a header, to be drawn over the text: Qt's own borders take as long as all the text.
QList<QLineF> tableLines(const QTextDocument& document);

} // namespace dutydesk

Q_DECLARE_METATYPE(dutydesk::PageCuts)
