#include "shell/side_bar.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QSettings>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Width = 200;
constexpr int FoldedWidth = 52;
constexpr int Icon = 20;
constexpr int Pad = 16;
const QString FoldedKey = QStringLiteral("shell/sideBarFolded");

} // namespace

/// One place. Painted by hand: a bar at the left and the accent say where one is, the word says it without colour.
class SideButton final : public QAbstractButton
{
public:
    SideButton(const QString& icon, const QString& word, const QString& keys) : m_icon(icon)
    {
        setText(word);
        setCheckable(true);
        setAutoExclusive(true);
        setToolTip(QStringLiteral("%1 (%2)").arg(word, keys));
        setAccessibleName(word);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    void setFolded(bool folded)
    {
        m_folded = folded;
        update();
    }
    void setCount(int count, bool urgent, const QString& inWords)
    {
        m_count = count;
        m_urgent = urgent;
        setAccessibleDescription(inWords);
        update();
    }
    QSize sizeHint() const override { return {FoldedWidth, std::max(40, fontMetrics().height() + 20)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Colours& colours = coloursOf(palette());
        const QColor text = isChecked() ? colours.accent : palette().color(QPalette::WindowText);
        if (isChecked() || underMouse())
            painter.fillRect(rect(), palette().color(isChecked() ? QPalette::Base : QPalette::Midlight));
        if (isChecked())
            painter.fillRect(QRect(0, 0, 3, height()), colours.accent);
        paintLineIcon(painter, QRect(Pad, (height() - Icon) / 2, Icon, Icon), m_icon, text);
        if (!m_folded) {
            QFont wordFont = font();
            if (isChecked())
                wordFont.setWeight(QFont::DemiBold);
            painter.setFont(wordFont);
            painter.setPen(text);
            const QRect words(Pad + Icon + 10, 0, width() - Pad - Icon - 10 - (m_count ? 52 : 6), height());
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(wordFont).elidedText(this->text(), Qt::ElideRight, words.width()));
        }
        if (m_count > 0)
            paintCount(painter, colours);
        if (hasFocus()) {
            painter.setPen(QPen(colours.accent, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(4, 3, -5, -4));
        }
    }
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    void paintCount(QPainter& painter, const Colours& colours)
    {
        QFont small = font();
        small.setPointSizeF(std::max(9.0, small.pointSizeF() - 1));
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QColor colour = m_urgent ? colours.overdue : colours.quiet;
        if (m_folded) { // a dot: the number is in the tool tip and for screen readers
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(QPoint(Pad + Icon + 4, height() / 2 - Icon / 2), 4, 4);
            return;
        }
        painter.setPen(colour);
        painter.drawText(rect().adjusted(0, 0, -14, 0), Qt::AlignVCenter | Qt::AlignRight, formatCount(m_count));
    }

    QString m_icon;
    int m_count = 0;
    bool m_folded = false;
    bool m_urgent = false;
};

SideBar::SideBar(const QList<Page*>& pages, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Places of the desk"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 1, PageGap);
    column->setSpacing(2);
    int number = 0;
    for (const Page* page : pages) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + number++));
        auto* button = new SideButton(page->id(), page->title(), keys.toString(QKeySequence::NativeText));
        const QString id = page->id();
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
        m_buttons.insert(id, button);
        column->addWidget(button);
    }
    column->addStretch(1);
    m_fold = makeIconButton(QStringLiteral("fold"), tr("Fold the side bar"));
    m_fold->setIconSize(QSize(Icon, Icon));
    auto* help = makeIconButton(QStringLiteral("help"), tr("Help (F1)"));
    help->setIconSize(QSize(Icon, Icon));
    connect(help, &QToolButton::clicked, this, &SideBar::helpWanted);
    for (QToolButton* button : {help, m_fold}) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(Pad - 5, 0, 0, 0);
        row->addWidget(button);
        row->addStretch(1);
        column->addLayout(row);
    }
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        QSettings().setValue(FoldedKey, m_folded);
    });
    setFolded(QSettings().value(FoldedKey, false).toBool());
}

void SideBar::setCurrent(const QString& id)
{
    if (auto* button = m_buttons.value(id))
        button->setChecked(true);
}

void SideBar::setCount(const QString& id, int count, bool urgent, const QString& inWords)
{
    if (auto* button = m_buttons.value(id))
        button->setCount(count, urgent, inWords);
}

void SideBar::setFolded(bool folded)
{
    m_folded = folded;
    for (auto* button : std::as_const(m_buttons))
        button->setFolded(folded);
    const QString word = folded ? tr("Unfold the side bar") : tr("Fold the side bar");
    m_fold->setIcon(lineIcon(folded ? QStringLiteral("unfold") : QStringLiteral("fold")));
    m_fold->setToolTip(word);
    m_fold->setAccessibleName(word);
    applyWidth();
}

void SideBar::applyWidth()
{
    int width = FoldedWidth;
    if (!m_folded) { // larger text needs a wider bar
        width = Width;
        for (const auto* button : std::as_const(m_buttons))
            width = std::max(width, Pad + Icon + 10 + button->fontMetrics().horizontalAdvance(button->text()) + 48);
    }
    setFixedWidth(width);
}

void SideBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = coloursOf(palette());
    painter.fillRect(rect(), colours.side);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours.line);
}

void SideBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_fold)
        applyWidth();
}

} // namespace dutydesk
