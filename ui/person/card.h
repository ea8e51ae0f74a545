#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace dutydesk {

/// A part of a page on a surface of its own: a heading, what may be done with it at the heading's right, and the
/// content below.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    /// Words beside the heading: a count, a date.
    void setNote(const QString& note);
    /// A quiet button at the right of the heading.
    void addAction(QWidget* button);
    QVBoxLayout* body() const { return m_body; }
    /// Removes what body() holds.
    void clearBody();
    /// A line of quiet words in the body: what is missing.
    void sayEmpty(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_heading;
    QVBoxLayout* m_body;
};

/// Empties a layout; the widgets in it are hidden now and deleted later.
void clearLayout(class QLayout* layout);

} // namespace dutydesk
