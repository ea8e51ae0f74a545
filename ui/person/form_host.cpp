#include "person/form_host.h"

#include "common/theme.h"
#include "common/widgets.h"
#include "person/inline_form.h"

#include <QPainter>
#include <QVBoxLayout>

namespace dutydesk {

FormHost::FormHost(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(PageMargin, PageGap, PageMargin, PageMargin);
    hide();
}

void FormHost::open(InlineForm* form)
{
    close();
    m_form = form;
    m_column->addWidget(form);
    connect(form, &InlineForm::dismissed, this, &FormHost::close);
    show();
    form->start();
}

void FormHost::close()
{
    if (!m_form)
        return;
    m_column->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    hide();
    Q_EMIT closed();
}

void FormHost::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(coloursOf(palette()).accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dutydesk
