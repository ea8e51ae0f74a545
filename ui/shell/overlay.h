#pragma once

#include <QFrame>
#include <QPointer>

namespace dutydesk {

/// A panel that lies over the window's upper middle until Esc, a click beside it or another page takes it away. It gives the focus
/// back to where it was.
class Overlay : public QFrame
{
    Q_OBJECT

public:
    Overlay(QWidget* window, int width);
    void open();
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// The width it takes when the window has it.
    virtual int wantedWidth() const { return m_width; }
    /// Where it lies: again when the window or its own height changes.
    void place();

private:
    QWidget* m_window;
    int m_width;
    QPointer<QWidget> m_focusBefore;
};

} // namespace dutydesk
