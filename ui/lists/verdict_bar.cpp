#include "lists/verdict_bar.h"

#include "common/widgets.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

VerdictBar::VerdictBar(QWidget* parent)
    : QWidget(parent)
    , m_accept(makeButton(QStringLiteral("ok"), tr("Accept")))
    , m_dispute(makeButton(QStringLiteral("conflict"), tr("Dispute")))
    , m_leave(makeButton({}, tr("Leave open")))
    , m_comment(new QLineEdit) {
    m_accept->setToolTip(tr("The chosen people (F8); the whole group (Shift+F8)"));
    m_dispute->setToolTip(tr("Nothing changes, the polyclinic is asked (F9); for the whole group (Shift+F9)"));
    m_leave->setToolTip(tr("Takes the decision away (Delete)"));
    m_comment->setPlaceholderText(tr("Comment (F2)"));
    m_comment->setAccessibleName(tr("Comment on the chosen people, for the act and the polyclinic"));
    m_comment->setToolTip(tr("For the act and the polyclinic; Enter keeps it. People without a decision become "
                             "disputed by it."));
    m_comment->installEventFilter(this);
    m_comment->setMaxLength(500);
    auto* line = new QHBoxLayout;
    line->setSpacing(PageGap);
    for (QPushButton* button : {m_accept, m_dispute, m_leave}) {
        button->setAccessibleName(button->text());
        line->addWidget(button);
    }
    line->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(line);
    column->addWidget(m_comment);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT verdictAsked(RowVerdict::Accepted); });
    connect(m_dispute, &QPushButton::clicked, this, [this] { Q_EMIT verdictAsked(RowVerdict::Disputed); });
    connect(m_leave, &QPushButton::clicked, this, [this] { Q_EMIT verdictAsked(RowVerdict::Open); });
}

QPushButton* VerdictBar::button(RowVerdict verdict) const {
    return verdict == RowVerdict::Accepted ? m_accept : verdict == RowVerdict::Disputed ? m_dispute : m_leave;
}

void VerdictBar::setComment(const QString& comment) {
    m_current = comment;
    if (!m_writing && !m_comment->hasFocus())
        m_comment->setText(comment);
}

void VerdictBar::editComment() {
    m_comment->setText(m_current);
    m_comment->setFocus(Qt::ShortcutFocusReason);
    m_comment->selectAll();
    m_writing = true;
}

void VerdictBar::goOnWriting(const QString& comment) {
    editComment();
    m_comment->setText(comment);
}

std::optional<QString> VerdictBar::written() const {
    if (!m_writing || m_comment->text() == m_current)
        return {};
    return m_comment->text();
}

bool VerdictBar::leavesComment(const QFocusEvent& event) {
    return event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
}

bool VerdictBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_comment && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_writing = false;
            Q_EMIT commentEntered(m_comment->text().trimmed());
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_writing = false;
            m_comment->setText(m_current);
            Q_EMIT commentLeft();
            return true;
        }
    }
    if (watched == m_comment && event->type() == QEvent::FocusIn)
        m_writing = true;
    if (watched == m_comment && event->type() == QEvent::FocusOut && leavesComment(*static_cast<QFocusEvent*>(event))) {
        m_writing = false;
        m_comment->setText(m_current);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dutydesk
