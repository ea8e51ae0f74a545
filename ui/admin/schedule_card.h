#pragma once

#include "common/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTimeEdit;

namespace dutydesk {

/// When the desk syncs by itself. Every change is kept at once.
class ScheduleCard : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleCard(Workbench& workbench, QWidget* parent = nullptr);
    void setSchedule(const SyncSchedule& schedule);
    SyncSchedule schedule() const;

private:
    void save();
    void judge();
    Workbench& m_workbench;
    QCheckBox* m_atStart;
    QCheckBox* m_daily;
    QTimeEdit* m_dailyAt;
    QCheckBox* m_weekly;
    QComboBox* m_weekday;
    QTimeEdit* m_weeklyAt;
    bool m_setting = false;
};

} // namespace dutydesk
