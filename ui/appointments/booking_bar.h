#pragma once

#include "desk/read_models.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dutydesk {

/// The line below the grid: the chosen time in words, a comment for the polyclinic, and the page's main button.
class BookingBar : public QWidget {
    Q_OBJECT

public:
    explicit BookingBar(QWidget* parent = nullptr);

    /// `words` is empty when no time is chosen; `person` is empty when nobody is.
    void showChoice(const QString& words, bool breach, const QString& person);
    QString comment() const;
    void clearComment();
    QLineEdit* commentField() const { return m_comment; }
    QPushButton* button() const { return m_book; }

Q_SIGNALS:
    void bookAsked();

private:
    QLabel* m_words;
    QLabel* m_sign;
    QLineEdit* m_comment;
    QPushButton* m_book;
};

} // namespace dutydesk
