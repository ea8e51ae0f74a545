#pragma once

#include <QAbstractButton>

namespace dutydesk {

/// A flat button that shows its key in a cap before its words: "3  Refused". Enter and Space press it; long words break
/// into a second line rather than being cut. UI thread.
class KeyButton : public QAbstractButton {
    Q_OBJECT

public:
    KeyButton(const QString& key, const QString& words, QWidget* parent = nullptr);

    QString key() const { return m_key; }
    /// A lower button, for the many choices of a strip.
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect wordsRect(const QRect& whole) const;
    int leastHeight() const;

    QString m_key;
    bool m_compact = false;
};

} // namespace dutydesk
