#pragma once

#include "common/page.h"

class QLabel;
class QPushButton;

namespace dutydesk {

/// Where the replica lies, whether it is sound, who is at the desk and which program this is.
class DataCard : public QWidget
{
    Q_OBJECT

public:
    explicit DataCard(Workbench& workbench, QWidget* parent = nullptr);

private:
    void verify();
    void unseal();
    void show(const VerifyReport& report);
    Workbench& m_workbench;
    QPushButton* m_verify;
    QLabel* m_verdict;
};

} // namespace dutydesk
