#include "print/page_cuts.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <vector>

namespace dutydesk {

namespace {

// What is not split: a row, a paragraph (or a line of a long one), a table without a header.
struct Atom {
    double top = 0, bottom = 0;
    double headerTop = 0, headerBottom = 0; // of the table it belongs to
    bool keepWithNext = false;
};

double padding(const QTextTableCell& cell, QTextFormat::Property side) {
    return cell.format().doubleProperty(side);
}

// Tops of the rows and the bottom of the last. The tallest cell of a row reaches from its top to its bottom; the others
// may stand lower. The frame's own rectangle is off by the padding of its first cell.
std::vector<double> rowEdges(const QAbstractTextDocumentLayout& layout, const QTextTable& table) {
    std::vector<double> edges;
    double bottom = 0;
    for (int row = 0; row < table.rows(); ++row) {
        double top = 1e12;
        bottom = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (!cell.isValid() || cell.row() != row)
                continue;
            const QRectF first = layout.blockBoundingRect(cell.firstCursorPosition().block());
            const QRectF last = layout.blockBoundingRect(cell.lastCursorPosition().block());
            top = std::min(top, first.top() - padding(cell, QTextFormat::TableCellTopPadding));
            bottom = std::max(bottom, last.bottom() + padding(cell, QTextFormat::TableCellBottomPadding));
        }
        edges.push_back(top);
    }
    edges.push_back(bottom);
    return edges;
}

double cellLeft(const QAbstractTextDocumentLayout& layout, const QTextTable& table, int column) {
    const QTextTableCell cell = table.cellAt(0, column);
    return layout.blockBoundingRect(cell.firstCursorPosition().block()).left() -
           padding(cell, QTextFormat::TableCellLeftPadding);
}

class Collector {
public:
    Collector(const QTextDocument& document, double height)
        : m_layout(document.documentLayout())
        , m_height(height) {
        QTextFrame* root = document.rootFrame();
        for (auto at = root->begin(); !at.atEnd(); ++at) {
            if (const auto* table = qobject_cast<const QTextTable*>(at.currentFrame()))
                addTable(*table);
            else if (at.currentBlock().isValid())
                addBlock(at.currentBlock());
        }
    }

    std::vector<Atom> atoms;

private:
    void addTable(const QTextTable& table) {
        const QRectF frame = m_layout->frameBoundingRect(const_cast<QTextTable*>(&table));
        const int headers = table.format().headerRowCount();
        if (headers == 0 && frame.height() <= m_height) {
            atoms.push_back({frame.top(), frame.bottom(), 0, 0, false});
            return;
        }
        // A heading right above stays with the table, but only a short one.
        if (!atoms.empty() && headers > 0 && frame.top() - atoms.back().top < m_height / 4)
            atoms.back().keepWithNext = true;
        const std::vector<double> tops = rowEdges(*m_layout, table);
        const double headerBottom = tops[static_cast<std::size_t>(headers)];
        for (int row = 0; row < table.rows(); ++row) {
            const auto i = static_cast<std::size_t>(row);
            if (row < headers)
                atoms.push_back({tops[i], tops[i + 1], 0, 0, true});
            else
                atoms.push_back({tops[i], tops[i + 1], tops[0], headerBottom, false});
        }
    }

    void addBlock(const QTextBlock& block) {
        const QRectF rect = m_layout->blockBoundingRect(block);
        if (block.text().isEmpty() && rect.height() < m_height / 20) {
            // The empty paragraphs that separate tables may fall into a gap between pages.
            return;
        }
        if (rect.height() <= m_height / 2) {
            atoms.push_back({rect.top(), rect.bottom(), 0, 0, false});
            return;
        }
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect();
            atoms.push_back({rect.top() + line.top(), rect.top() + line.bottom(), 0, 0, false});
        }
    }

    QAbstractTextDocumentLayout* m_layout;
    double m_height;
};

} // namespace

QList<QLineF> tableLines(const QTextDocument& document) {
    const QAbstractTextDocumentLayout& layout = *document.documentLayout();
    QList<QLineF> lines;
    QTextFrame* root = document.rootFrame();
    for (auto at = root->begin(); !at.atEnd(); ++at) {
        auto* table = qobject_cast<QTextTable*>(at.currentFrame());
        if (!table || table->format().headerRowCount() == 0)
            continue;
        const std::vector<double> rows = rowEdges(layout, *table);
        const double left = cellLeft(layout, *table, 0);
        const double right = left + layout.frameBoundingRect(table).width();
        for (const double y : rows)
            lines.append(QLineF(left, y, right, y));
        for (int column = 0; column < table->columns(); ++column) {
            const double x = cellLeft(layout, *table, column);
            lines.append(QLineF(x, rows.front(), x, rows.back()));
        }
        lines.append(QLineF(right, rows.front(), right, rows.back()));
    }
    return lines;
}

PageCuts cutPages(const QTextDocument& document, double height) {
    const double whole = document.documentLayout()->documentSize().height();
    if (whole <= height)
        return {PageCut{0, whole, 0, 0}};
    const std::vector<Atom> atoms = Collector(document, height).atoms;
    PageCuts pages;
    if (atoms.empty())
        return {PageCut{}};
    pages.append(PageCut{std::min(0.0, atoms.front().top), atoms.front().top, 0, 0});
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        std::size_t last = i;
        while (last + 1 < atoms.size() && atoms[last].keepWithNext)
            ++last;
        PageCut& page = pages.last();
        const double repeated = page.headerBottom - page.headerTop;
        const bool first = atoms[i].top <= page.top;
        if (!first && atoms[last].bottom - page.top + repeated > height)
            pages.append(PageCut{atoms[i].top, atoms[i].bottom, atoms[i].headerTop, atoms[i].headerBottom});
        pages.last().bottom = std::max(pages.last().bottom, atoms[i].bottom);
    }
    return pages;
}

} // namespace dutydesk
