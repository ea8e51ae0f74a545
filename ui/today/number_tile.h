#pragma once

#include <QAbstractButton>

namespace dutydesk {

/// A number that opens the list behind it: the number large, what it counts below, what the state of it is in words.
/// The whole tile is the button; Enter and Space press it. UI thread.
class NumberTile : public QAbstractButton {
    Q_OBJECT

public:
    enum class Tone { Bad, Notice, Quiet };

    /// `icon` stands before the title; `hint` says what opens.
    NumberTile(const QString& icon, const QString& title, const QString& hint, QWidget* parent = nullptr);

    /// `tone` colours the number while it is above 0.
    void setNumber(int number, Tone tone);
    int number() const { return m_number; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon, m_hint;
    int m_number = 0;
    Tone m_tone = Tone::Quiet;
};

} // namespace dutydesk
