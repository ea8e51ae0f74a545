#pragma once

#include "common/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace dutydesk {

/// The hosts that may be spoken to without protection: seen by everybody, changed by the administrator alone.
class PlainHttpCard : public QWidget
{
    Q_OBJECT

public:
    explicit PlainHttpCard(Workbench& workbench, QWidget* parent = nullptr);
    QString typed() const; ///< a name that is not allowed yet; empty when none is typed or this user allows none
    void setTyped(const QString& host);
    void setHosts(const QStringList& hosts);

private:
    void change(bool allow);
    Workbench& m_workbench;
    QLabel* m_hosts;
    QLineEdit* m_host;
    QPushButton* m_allow;
    QPushButton* m_withdraw;
    QLabel* m_problem;
};

} // namespace dutydesk
