#pragma once

#include <QAbstractScrollArea>

namespace dutydesk {

/// Pages of one size to look at. Painted in the layout units of print/page_style.h, the origin at the corner of the
/// paper.
class PageSource {
public:
    virtual ~PageSource() = default;
    virtual int pageCount() const = 0;
    virtual QSizeF paper() const = 0; ///< in layout units
    virtual void paint(QPainter& painter, int page) = 0;
    virtual QString describe(int page) const = 0; ///< whose page it is
};

/// Pages one under another as they come out of the printer. PageUp and PageDown go by pages, Ctrl and plus or minus
/// zoom, Ctrl+0 fits the width, Ctrl and the wheel zoom.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Fit { Width, Page, None };

    explicit PageView(QWidget* parent = nullptr);

    /// Not owned; may be null. Call again when its pages have changed.
    void setSource(PageSource* source);
    int currentPage() const { return m_page; } ///< from 0; -1 without pages
    void goToPage(int page);
    void setFit(Fit fit);
    void setZoom(double zoom); ///< 1 = life size
    double zoom() const;
    void zoomIn() { setZoom(zoom() * Step); }
    void zoomOut() { setZoom(zoom() / Step); }

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double Step = 1.2;

    double scale() const;    ///< pixels to a layout unit
    QSizeF pageSize() const; ///< in pixels
    double pageTop(int page) const;
    void layOut();
    void findCurrentPage();

    PageSource* m_source = nullptr;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    int m_page = -1;
};

} // namespace dutydesk
