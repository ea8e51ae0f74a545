#include "common/widgets.h"

#include "common/icons.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace dutydesk {

QPushButton* makeMainButton(const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty("main", true);
    return button;
}

QPushButton* makeButton(const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    if (!icon.isEmpty())
        button->setIcon(lineIcon(icon));
    return button;
}

QToolButton* makeIconButton(const QString& icon, const QString& word, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(lineIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(word);
    button->setAccessibleName(word);
    return button;
}

QLabel* makeSection(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel* makeHint(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    return label;
}

void markProblem(QLabel& label, bool problem)
{
    if (label.property("problem").toBool() == problem)
        return;
    label.setProperty("problem", problem);
    label.setProperty("quiet", !problem);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    return line;
}

QLabel* makeValue(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace dutydesk
