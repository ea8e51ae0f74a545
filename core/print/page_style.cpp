#include "print/page_style.h"

#include "print/page_cuts.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>
#include <QTextFrame>

#include <cmath>

namespace dutydesk {

namespace {

constexpr const char* StyleProperty = "dutydesk.pageStyle";
constexpr const char* CutsProperty = "dutydesk.pageCuts";
constexpr const char* LinesProperty = "dutydesk.tableLines";
constexpr double MmPerInch = 25.4;

double units(double mm) {
    return mm / MmPerInch * UnitsPerInch;
}

QFont small(const QTextDocument& document, double points) {
    QFont font = document.defaultFont();
    font.setPixelSize(static_cast<int>(std::lround(points / 72 * UnitsPerInch)));
    return font;
}

void paintFooter(QPainter& painter, const QTextDocument& document, const PageStyle& style, int page) {
    const QSizeF paper = paperSize(style);
    const QRectF line(units(style.marginsMm.left()), paper.height() - units(style.marginsMm.bottom()),
                      paper.width() - units(style.marginsMm.left() + style.marginsMm.right()),
                      units(style.marginsMm.bottom()) * 0.6);
    painter.setFont(small(document, 8.5));
    painter.setPen(QColor(90, 90, 90));
    const QString number = QStringLiteral("%1 из %2").arg(page + 1).arg(pageCount(document));
    const double numberWidth = style.pageNumbers ? painter.fontMetrics().horizontalAdvance(number) : 0;
    const QRectF words = line.adjusted(0, 0, -numberWidth - units(4), 0);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(style.runningFooter, Qt::ElideRight, static_cast<int>(words.width())));
    if (style.pageNumbers)
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, number);
}

void paintWatermark(QPainter& painter, const QTextDocument& document, const PageStyle& style) {
    const QSizeF paper = paperSize(style);
    const double diagonal = std::hypot(paper.width(), paper.height());
    QFont font = small(document, 60);
    font.setBold(true);
    const double width = QFontMetricsF(font).horizontalAdvance(style.watermark);
    font.setPixelSize(static_cast<int>(font.pixelSize() * diagonal * 0.7 / width));
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor(232, 232, 232));
    painter.translate(paper.width() / 2, paper.height() / 2);
    painter.rotate(-std::atan2(paper.height(), paper.width()) * 180 / M_PI);
    painter.drawText(QRectF(-diagonal / 2, -diagonal / 2, diagonal, diagonal), Qt::AlignCenter, style.watermark);
    painter.restore();
}

// Paints the part of the endless strip between two heights at `y` of the page.
void paintStrip(QPainter& painter, const QTextDocument& document, double top, double bottom, double y) {
    const double border = units(0.3); // half of a table's line on the edge of a row belongs to both sides
    painter.save();
    painter.translate(0, y - top);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, top - border, document.pageSize().width(), bottom - top + 2 * border);
    context.palette.setColor(QPalette::Text, Qt::black); // whatever the colours of the screen
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.setClipping(false);
    painter.setPen(QPen(QColor(118, 118, 118), units(0.18), Qt::SolidLine, Qt::SquareCap));
    for (QLineF line : document.property(LinesProperty).value<QList<QLineF>>()) {
        if (line.y2() < top - border || line.y1() > bottom + border)
            continue;
        line = QLineF(line.x1(), std::max(line.y1(), top), line.x2(), std::min(line.y2(), bottom));
        painter.drawLine(line);
    }
    painter.restore();
}

} // namespace

void setPageStyle(QTextDocument& document, const PageStyle& style) {
    document.setProperty(StyleProperty, QVariant::fromValue(style));
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setLeftMargin(units(style.marginsMm.left()));
    frame.setTopMargin(0);
    frame.setRightMargin(units(style.marginsMm.right()));
    frame.setBottomMargin(0);
    document.rootFrame()->setFrameFormat(frame);
    // One endless strip of the paper's width, cut into pages by us: Qt's own paging splits rows.
    document.setPageSize(QSizeF(paperSize(style).width(), -1));
    const double height = paperSize(style).height() - units(style.marginsMm.top() + style.marginsMm.bottom());
    document.setProperty(CutsProperty, QVariant::fromValue(cutPages(document, height)));
    document.setProperty(LinesProperty, QVariant::fromValue(tableLines(document)));
}

PageStyle pageStyle(const QTextDocument& document) {
    return document.property(StyleProperty).value<PageStyle>();
}

int pageCount(const QTextDocument& document) {
    return std::max(1, static_cast<int>(document.property(CutsProperty).value<PageCuts>().size()));
}

QSizeF paperSize(const PageStyle& style) {
    return QPageSize(style.size).size(QPageSize::Inch) * UnitsPerInch;
}

void paintPage(QPainter& painter, const QTextDocument& document, int page) {
    const PageStyle style = pageStyle(document);
    const PageCuts cuts = document.property(CutsProperty).value<PageCuts>();
    painter.save();
    if (!style.watermark.isEmpty())
        paintWatermark(painter, document, style);
    double y = units(style.marginsMm.top());
    if (page >= 0 && page < cuts.size()) {
        const PageCut& cut = cuts.at(page);
        if (cut.headerBottom > cut.headerTop) {
            paintStrip(painter, document, cut.headerTop, cut.headerBottom, y);
            y += cut.headerBottom - cut.headerTop;
        }
        paintStrip(painter, document, cut.top, cut.bottom, y);
    }
    paintFooter(painter, document, style, page);
    painter.restore();
}

} // namespace dutydesk
