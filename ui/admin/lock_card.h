#pragma once

#include "common/page.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace dutydesk {

/// The password and when the desk locks itself.
class LockCard : public QWidget {
    Q_OBJECT

public:
    explicit LockCard(Workbench& workbench, QWidget* parent = nullptr);

    void setRules(const LockRules& rules);
    LockRules rules() const;
    QComboBox* minutes() const { return m_minutes; }
    QCheckBox* syncBox() const { return m_sync; }

private:
    void changePassword();
    void save();
    Workbench& m_workbench;
    QComboBox* m_minutes;
    QCheckBox* m_sync;
    bool m_setting = false;
};

} // namespace dutydesk
