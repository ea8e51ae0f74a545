#include "shell/notice_bar.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace dutydesk {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel), m_text(new QLabel), m_more(new QToolButton), m_act(makeButton({}, {})), m_details(new QPlainTextEdit)
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(110);
    m_details->setAccessibleName(tr("Details"));
    m_details->hide();
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close this message"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(PageMargin, PageGap, PageMargin, PageGap);
    grid->setHorizontalSpacing(PageGap);
    grid->addWidget(m_picture, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_act, 0, 2, Qt::AlignTop);
    grid->addWidget(m_more, 0, 3, Qt::AlignTop);
    grid->addWidget(close, 0, 4, Qt::AlignTop);
    grid->addWidget(m_details, 1, 1, 1, 4);
    grid->setColumnStretch(1, 1);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_what)
            m_what();
    });
    hide();
}

QString NoticeBar::words() const
{
    return m_text->text();
}

void NoticeBar::showError(const Error& error, const QString& actWords, std::function<void()> act)
{
    m_act->setText(actWords);
    m_act->setVisible(!actWords.isEmpty());
    m_what = std::move(act);
    m_text->setText(error.message);
    m_details->setPlainText(error.details);
    m_more->setChecked(false);
    m_more->setVisible(!error.details.isEmpty());
    m_picture->setPixmap(lineIcon(QStringLiteral("warning"), coloursOf(palette()).overdue).pixmap(18, 18));
    setAccessibleName(error.message);
    show();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(palette()).tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), coloursOf(palette()).line);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_picture->setPixmap(lineIcon(QStringLiteral("warning"), coloursOf(palette()).overdue).pixmap(18, 18));
}

} // namespace dutydesk
