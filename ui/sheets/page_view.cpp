#include "sheets/page_view.h"

#include "common/theme.h"
#include "print/page_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dutydesk {

namespace {

constexpr int Gap = 12; ///< px around and between pages
constexpr double LeastZoom = 0.2;
constexpr double MostZoom = 4;

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the pages"));
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

void PageView::setSource(PageSource* source) {
    m_source = source;
    m_page = -1;
    layOut();
    verticalScrollBar()->setValue(0);
    findCurrentPage();
    viewport()->update();
}

double PageView::scale() const {
    if (!m_source)
        return 1;
    const QSizeF paper = m_source->paper();
    const double across = std::max(50, viewport()->width() - 2 * Gap) / paper.width();
    if (m_fit == Fit::Width)
        return across;
    if (m_fit == Fit::Page)
        return std::min(across, std::max(50, viewport()->height() - 2 * Gap) / paper.height());
    return m_zoom * logicalDpiX() / UnitsPerInch;
}

QSizeF PageView::pageSize() const {
    return m_source ? m_source->paper() * scale() : QSizeF();
}

double PageView::pageTop(int page) const {
    return Gap + page * (std::ceil(pageSize().height()) + Gap);
}

double PageView::zoom() const {
    return scale() * UnitsPerInch / logicalDpiX();
}

void PageView::layOut() {
    const int pages = m_source ? m_source->pageCount() : 0;
    const QSizeF page = pageSize();
    const int height = pages == 0 ? 0 : int(std::ceil(pageTop(pages)));
    const int width = pages == 0 ? 0 : int(std::ceil(page.width())) + 2 * Gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, m_fit == Fit::None ? std::max(0, width - viewport()->width()) : 0);
}

void PageView::goToPage(int page) {
    if (!m_source || m_source->pageCount() == 0)
        return;
    page = std::clamp(page, 0, m_source->pageCount() - 1);
    verticalScrollBar()->setValue(int(pageTop(page)) - Gap);
    if (m_page == page)
        return;
    // The last pages may not reach the top of the view; the page asked for is current all the same.
    m_page = page;
    setAccessibleDescription(
        tr("Page %1 of %2, %3").arg(m_page + 1).arg(m_source->pageCount()).arg(m_source->describe(m_page)));
    Q_EMIT pageChanged(m_page);
}

void PageView::setFit(Fit fit) {
    const int page = m_page;
    m_zoom = zoom();
    m_fit = fit;
    layOut();
    goToPage(page);
    viewport()->update();
    Q_EMIT zoomChanged(zoom());
}

void PageView::setZoom(double value) {
    const double middle =
        verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_zoom = std::clamp(value, LeastZoom, MostZoom);
    m_fit = Fit::None;
    layOut();
    verticalScrollBar()->setValue(int(middle * verticalScrollBar()->maximum()));
    viewport()->update();
    Q_EMIT zoomChanged(zoom());
}

void PageView::findCurrentPage() {
    const int pages = m_source ? m_source->pageCount() : 0;
    int page = -1;
    if (pages > 0) {
        const double step = std::ceil(pageSize().height()) + Gap;
        page = std::clamp(int((verticalScrollBar()->value() + viewport()->height() / 3) / step), 0, pages - 1);
    }
    if (page == m_page)
        return;
    m_page = page;
    setAccessibleDescription(page < 0 ? tr("No pages")
                                      : tr("Page %1 of %2, %3").arg(page + 1).arg(pages).arg(m_source->describe(page)));
    Q_EMIT pageChanged(page);
}

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), isDark(palette()) ? palette().dark().color() : palette().midlight().color());
    const int pages = m_source ? m_source->pageCount() : 0;
    const QSizeF page = pageSize();
    const double left =
        std::max(double(Gap), (viewport()->width() - page.width()) / 2) - horizontalScrollBar()->value();
    for (int i = 0; i < pages; ++i) {
        const QRectF paper(QPointF(left, pageTop(i) - verticalScrollBar()->value()), page);
        if (paper.top() > event->rect().bottom())
            break;
        if (paper.bottom() < event->rect().top())
            continue;
        painter.fillRect(paper, Qt::white);
        painter.setPen(coloursOf(palette()).line);
        painter.drawRect(paper);
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        painter.scale(scale(), scale());
        m_source->paint(painter, i);
        painter.restore();
    }
}

void PageView::resizeEvent(QResizeEvent*) {
    const int page = m_page;
    layOut();
    if (m_fit != Fit::None && page >= 0)
        verticalScrollBar()->setValue(int(pageTop(page)) - Gap);
    findCurrentPage();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(m_page + 1);
        return;
    case Qt::Key_PageUp:
        goToPage(m_page - 1);
        return;
    case Qt::Key_Home:
        goToPage(0);
        return;
    case Qt::Key_End:
        goToPage(m_source ? m_source->pageCount() - 1 : 0);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return zoomIn();
        break;
    case Qt::Key_Minus:
        if (control)
            return zoomOut();
        break;
    case Qt::Key_0:
        if (control)
            return setFit(Fit::Width);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(zoom() * std::pow(Step, event->angleDelta().y() / 120.0));
}

void PageView::scrollContentsBy(int, int) {
    findCurrentPage();
    viewport()->update();
}

} // namespace dutydesk
