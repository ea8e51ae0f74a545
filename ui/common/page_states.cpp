#include "common/page_states.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Width = 460;
constexpr int Picture = 40;

} // namespace

StateView::StateView(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_title(makeSection({}))
    , m_text(makeHint({}))
    , m_progress(new QProgressBar)
    , m_button(new QPushButton)
    , m_more(new QToolButton)
    , m_details(new QPlainTextEdit)
{
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_picture->setAlignment(Qt::AlignHCenter);
    m_picture->setFixedHeight(Picture);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(240, 6);
    m_progress->setAccessibleName(tr("Work in progress"));
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(140);
    m_details->setAccessibleName(tr("Details"));

    auto* column = new QWidget;
    auto* box = new QVBoxLayout(column);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(PageGap);
    box->addWidget(m_picture);
    box->addWidget(m_title);
    box->addWidget(m_text);
    box->addWidget(m_progress, 0, Qt::AlignHCenter);
    box->addSpacing(4);
    box->addWidget(m_button, 0, Qt::AlignHCenter);
    box->addWidget(m_more, 0, Qt::AlignHCenter);
    box->addWidget(m_details);

    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    // Stretches and not an alignment: an aligned item is not asked for its height at its width, and long words would be cut.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_act)
            m_act();
    });
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_details->setVisible(open);
    });
    showBusy({});
}

void StateView::showBusy(const QString& what)
{
    m_problem = false;
    show({}, what, {});
    m_progress->show();
    setAct({}, {});
    setDetails({});
}

void StateView::showEmpty(const QString& title, const QString& whatToDo, const QString& button, std::function<void()> act)
{
    m_problem = false;
    show(QStringLiteral("empty"), title, whatToDo);
    m_progress->hide();
    setAct(button, std::move(act));
    setDetails({});
}

void StateView::showError(const Error& error, const QString& button, std::function<void()> act)
{
    m_problem = true;
    // The first sentence says what happened, the others what it means and what to do.
    const qsizetype end = error.message.indexOf(QStringLiteral(". "));
    if (end < 0)
        show(QStringLiteral("warning"), error.message, {});
    else
        show(QStringLiteral("warning"), error.message.left(end), error.message.mid(end + 2));
    m_progress->hide();
    setAct(button, std::move(act));
    setDetails(error.details);
}

void StateView::show(const QString& icon, const QString& title, const QString& text)
{
    m_icon = icon;
    const Colours& colours = coloursOf(palette());
    m_picture->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_picture->setPixmap(lineIcon(icon, m_problem ? colours.overdue : colours.quiet).pixmap(Picture, Picture));
    m_title->setText(title);
    m_text->setText(text);
    fit();
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

/// Wrapped labels do not tell their height to a centred column, so they are told it.
void StateView::fit()
{
    for (QLabel* label : {m_title, m_text}) {
        label->setMinimumHeight(0); // else the height of longer words before would stay
        label->setFixedSize(Width, label->text().isEmpty() ? 0 : label->heightForWidth(Width));
    }
}

void StateView::setAct(const QString& button, std::function<void()> act)
{
    m_act = std::move(act);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

void StateView::setDetails(const QString& details)
{
    m_more->setChecked(false);
    m_more->setVisible(!details.isEmpty());
    m_details->setPlainText(details);
    m_details->hide();
}

void StateView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_icon.isEmpty()) {
        const Colours& colours = coloursOf(palette());
        m_picture->setPixmap(lineIcon(m_icon, m_problem ? colours.overdue : colours.quiet).pixmap(Picture, Picture));
    }
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace dutydesk
