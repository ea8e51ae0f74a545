#include "person/form_host.h"

#include "common/theme.h"
#include "common/widgets.h"
#include "person/inline_form.h"

#include <QHBoxLayout>
#include <QPainter>

namespace dutydesk {

namespace {

constexpr int WidestForm = 860; ///< px: a question and its answer stay together on wide screens

} // namespace

FormHost::FormHost(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(PageMargin, PageGap, PageMargin, PageMargin);
    m_row->addStretch(1);
    hide();
}

void FormHost::open(InlineForm* form) {
    close();
    m_form = form;
    form->setMaximumWidth(WidestForm);
    m_row->insertWidget(0, form, 1000);
    connect(form, &InlineForm::dismissed, this, &FormHost::close);
    show();
    form->start();
}

void FormHost::close() {
    if (!m_form)
        return;
    m_row->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    hide();
    Q_EMIT closed();
}

void FormHost::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(coloursOf(palette()).accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dutydesk
