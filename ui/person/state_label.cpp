#include "person/state_label.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QPainter>

namespace dutydesk {

namespace {

constexpr int Icon = 16;
constexpr int Gap = 4;

QString iconOf(StateLabel::State state) {
    switch (state) {
    case StateLabel::State::Good:
        return QStringLiteral("ok");
    case StateLabel::State::Notice:
        return QStringLiteral("warning");
    case StateLabel::State::Bad:
        return QStringLiteral("overdue");
    case StateLabel::State::Quiet:
        break;
    }
    return {};
}

QColor inkOf(StateLabel::State state, const QPalette& palette) {
    const Colours& colours = coloursOf(palette);
    switch (state) {
    case StateLabel::State::Good:
        return colours.fine;
    case StateLabel::State::Notice:
        return colours.today;
    case StateLabel::State::Bad:
        return colours.overdue;
    case StateLabel::State::Quiet:
        break;
    }
    return colours.quiet;
}

} // namespace

StateLabel::StateLabel(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StateLabel::StateLabel(State state, const QString& words, QWidget* parent)
    : StateLabel(parent) {
    set(state, words);
}

void StateLabel::set(State state, const QString& words) {
    m_state = state;
    m_words = words;
    setAccessibleName(words);
    setToolTip(words);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const {
    const int icon = iconOf(m_state).isEmpty() ? 0 : Icon + Gap;
    return {icon + fontMetrics().horizontalAdvance(m_words) + 3, qMax(Icon, fontMetrics().height()) + 2};
}

QSize StateLabel::minimumSizeHint() const {
    return {qMin(sizeHint().width(), 80), sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString icon = iconOf(m_state);
    const QColor ink = inkOf(m_state, palette());
    QRect room = rect();
    if (!icon.isEmpty()) {
        paintLineIcon(painter, QRect(0, (height() - Icon) / 2, Icon, Icon), icon, ink);
        room.setLeft(Icon + Gap);
    }
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
}

} // namespace dutydesk
