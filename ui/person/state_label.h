#pragma once

#include <QWidget>

namespace dutydesk {

/// A short statement with the state it tells: a line icon and words in the colour of the state; the icon and the words
/// alone say it too. Follows the theme. UI thread.
class StateLabel : public QWidget {
    Q_OBJECT

public:
    enum class State { Good, Notice, Bad, Quiet };

    explicit StateLabel(QWidget* parent = nullptr);
    StateLabel(State state, const QString& words, QWidget* parent = nullptr);

    void set(State state, const QString& words);
    State state() const { return m_state; }
    QString words() const { return m_words; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::Quiet;
    QString m_words;
};

} // namespace dutydesk
