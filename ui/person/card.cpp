#include "person/card.h"

#include "common/theme.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace dutydesk {

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout())
            clearLayout(inner);
        delete item;
    }
}

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(makeSection(title, this))
    , m_note(new QLabel(this))
    , m_heading(new QHBoxLayout)
    , m_body(new QVBoxLayout) {
    setAccessibleName(title);
    m_note->setProperty("quiet", true);
    m_heading->setSpacing(PageGap);
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_note, 1);
    m_body->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(PageMargin, PageGap, PageMargin, PageMargin);
    column->setSpacing(PageGap);
    column->addLayout(m_heading);
    column->addLayout(m_body, 1);
}

void Card::setNote(const QString& note) {
    m_note->setText(note);
}

void Card::addAction(QWidget* button) {
    m_heading->addWidget(button);
}

void Card::clearBody() {
    clearLayout(m_body);
}

void Card::sayEmpty(const QString& words) {
    m_body->addWidget(makeHint(words, this));
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(coloursOf(palette()).line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dutydesk
