#pragma once

#include "domain/result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace dutydesk {

/// An error that belongs to no page: its words above the page, the details one click away, gone when closed. It stops nobody.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void showError(const Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_picture;
    QLabel* m_text;
    QToolButton* m_more;
    QPlainTextEdit* m_details;
};

} // namespace dutydesk
