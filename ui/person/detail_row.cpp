#include "person/detail_row.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "person/state_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Icon = 16;

/// The initials of a name stay on the line of each other and of the name.
QString unbroken(QString words) {
    static const QRegularExpression initials(QStringLiteral("(?<=\\p{L}|\\.) (?=\\p{Lu}\\.)"));
    return words.replace(initials, QString(QChar(0x00a0)));
}

} // namespace

DetailRow::DetailRow(const QString& icon, const QString& title, const QString& details, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_title(makeValue(title, this))
    , m_row(new QHBoxLayout(this)) {
    setAccessibleName(details.isEmpty() ? title : QString(title + QStringLiteral("; ") + details));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    if (!details.isEmpty()) {
        auto* second = makeHint(unbroken(details), this);
        second->setTextFormat(Qt::PlainText);
        second->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(second);
    }
    m_row->setContentsMargins(icon.isEmpty() ? 0 : Icon + 8, 2, 0, 2);
    m_row->setSpacing(PageGap);
    m_row->addLayout(words, 1);
}

void DetailRow::addWord(QWidget* word) {
    m_row->addWidget(word, 0, Qt::AlignTop);
}

void DetailRow::addLocalState(LocalState state) {
    using State = StateLabel::State;
    switch (state) {
    case LocalState::Synced:
        return;
    case LocalState::ToSend:
        addWord(new StateLabel(State::Quiet, tr("to be sent"), this));
        return;
    case LocalState::Parked:
        addWord(new StateLabel(State::Bad, tr("set aside by the server"), this));
        return;
    case LocalState::Conflict:
        addWord(new StateLabel(State::Notice, tr("in conflict"), this));
        return;
    }
}

void DetailRow::setQuiet() {
    m_title->setProperty("quiet", true);
}

void DetailRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A button beside the words makes the row higher than they are: the icon stands at their first line. Asked here and
    // not while painting, because a label that is asked for its height asks to be painted again.
    const int words = qMin(m_title->height(), m_title->heightForWidth(m_title->width()));
    m_top = m_title->y() + (m_title->height() - words) / 2;
}

void DetailRow::paintEvent(QPaintEvent*) {
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    paintLineIcon(painter, QRect(0, m_top + (fontMetrics().height() - Icon) / 2, Icon, Icon), m_icon,
                  coloursOf(palette()).quiet);
}

} // namespace dutydesk
