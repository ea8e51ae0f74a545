#pragma once

#include "domain/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace dutydesk {

/// What a page shows instead of its content: a picture of one line, a title, a sentence, at most one button, and (for errors) the
/// details that stay folded until asked for. Also used outside pages.
class StateView : public QWidget
{
    Q_OBJECT

public:
    explicit StateView(QWidget* parent = nullptr);

    void showBusy(const QString& what);
    void showEmpty(const QString& title, const QString& whatToDo, const QString& button, std::function<void()> act);
    void showError(const Error& error, const QString& button, std::function<void()> act);

private:
    void show(const QString& icon, const QString& title, const QString& text);
    void setAct(const QString& button, std::function<void()> act);
    void setDetails(const QString& details);
    void fit();
    void changeEvent(QEvent* event) override;

    QString m_icon;
    bool m_problem = false;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QToolButton* m_more;
    QPlainTextEdit* m_details;
    std::function<void()> m_act;
};

} // namespace dutydesk
