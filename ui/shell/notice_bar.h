#pragma once

#include "domain/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace dutydesk {

/// An error that belongs to no page: its words above the page, the details one click away, gone when closed. It stops nobody.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// `act`: what can be done about it, with its words on a button.
    void showError(const Error& error, const QString& actWords = {}, std::function<void()> act = {});
    QPushButton* actButton() const { return m_act; }
    QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_picture;
    QLabel* m_text;
    QToolButton* m_more;
    QPushButton* m_act;
    std::function<void()> m_what;
    QPlainTextEdit* m_details;
};

} // namespace dutydesk
