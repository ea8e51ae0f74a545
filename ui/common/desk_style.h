#pragma once

#include <QProxyStyle>

namespace dutydesk {

/// Fusion with flat parts: one border, one corner, one focus ring for everything that takes keys or clicks; our
/// chevrons and icons; scroll bars without arrows; captions of combo boxes and tables elided instead of cut. Colours
/// come from the widget's palette at the moment of drawing, so that one style serves both themes. Borders of fields and
/// boxes stand at 3:1 or better (WCAG 2.1, 1.4.11).
class DeskStyle final : public QProxyStyle {
    Q_OBJECT

public:
    DeskStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    /// Combo boxes and number fields: the wheel changes them only while they have the focus, so that scrolling a page over
    /// them changes nothing unseen.
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace dutydesk
