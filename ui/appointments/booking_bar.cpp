#include "appointments/booking_bar.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

BookingBar::BookingBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_sign(new QLabel)
    , m_comment(new QLineEdit)
    , m_book(makeMainButton(tr("&Book"))) {
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* label = new QLabel(tr("&Comment"));
    label->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment for the polyclinic"));
    m_comment->setPlaceholderText(tr("For the polyclinic, may stay empty"));
    m_comment->setMaxLength(500);
    m_book->setAccessibleName(tr("Book the chosen time"));
    m_book->setToolTip(tr("Enter in the grid, or Ctrl+Enter"));
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_sign);
    top->addWidget(m_words, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(PageGap);
    line->addWidget(label);
    line->addWidget(m_comment, 1);
    line->addWidget(m_book);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addLayout(line);
    connect(m_book, &QPushButton::clicked, this, &BookingBar::bookAsked);
    connect(m_comment, &QLineEdit::returnPressed, this, &BookingBar::bookAsked);
}

void BookingBar::showChoice(const QString& words, bool breach, const QString& person) {
    m_sign->setVisible(breach && !words.isEmpty());
    m_sign->setPixmap(lineIcon(QStringLiteral("warning"), coloursOf(palette()).overdue).pixmap(16, 16));
    if (words.isEmpty())
        m_words->setText(tr("No time is chosen."));
    else if (person.isEmpty())
        m_words->setText(tr("%1. Choose the person on the left to book it.").arg(words));
    else
        m_words->setText(tr("%1 — for %2. It stays a request until the polyclinic confirms it.").arg(words, person));
    m_book->setEnabled(!words.isEmpty() && !person.isEmpty());
}

QString BookingBar::comment() const {
    return m_comment->text().trimmed();
}

void BookingBar::clearComment() {
    m_comment->clear();
}

} // namespace dutydesk
