#pragma once

#include "domain/act_verdicts.h"

#include <QWidget>

#include <optional>

class QFocusEvent;
class QLineEdit;
class QPushButton;

namespace dutydesk {

/// What can be said of the chosen people of a comparison: accept, dispute, leave open, and a comment in a line.
class VerdictBar : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void setComment(const QString& comment); ///< of the current person; not while somebody writes one
    void editComment();
    /// Goes on writing where somebody has stopped.
    void goOnWriting(const QString& comment);
    /// What is being written and is not kept yet; nothing when nobody writes.
    std::optional<QString> written() const;
    QLineEdit* commentField() const { return m_comment; }
    QPushButton* button(RowVerdict verdict) const;

Q_SIGNALS:
    void verdictAsked(dutydesk::RowVerdict verdict);
    void commentEntered(const QString& comment);
    void commentLeft(); ///< Esc

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Another window or a menu in front takes nothing of what is being written.
    static bool leavesComment(const QFocusEvent& event);
    QPushButton* m_accept;
    QPushButton* m_dispute;
    QPushButton* m_leave;
    QLineEdit* m_comment;
    QString m_current;
    bool m_writing = false; ///< also while another window is in front
};

} // namespace dutydesk
