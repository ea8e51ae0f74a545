#include "person/notice.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Icon = 16;

} // namespace

Notice::Notice(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this)) {
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8 + Icon + 8, 6, 8, 6);
    row->addWidget(m_words);
    hide();
}

void Notice::setSentences(const QStringList& sentences) {
    const QString text = sentences.join(u'\n');
    m_words->setText(text);
    setAccessibleName(tr("Notice: %1").arg(text));
    setVisible(!sentences.isEmpty());
}

void Notice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(rect(), 4, 4);
    paintLineIcon(painter, QRect(8, 6 + (fontMetrics().height() - Icon) / 2, Icon, Icon), QStringLiteral("warning"),
                  colours.today);
}

} // namespace dutydesk
