#include "admin/schedule_card.h"

#include "common/format.h"
#include "common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimeEdit>

namespace dutydesk {

namespace {

QTimeEdit* makeTime(const QString& name)
{
    auto* edit = new QTimeEdit;
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

ScheduleCard::ScheduleCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_atStart(new QCheckBox(tr("When the program &starts")))
    , m_daily(new QCheckBox(tr("Every &day at")))
    , m_dailyAt(makeTime(tr("Time of the daily sync")))
    , m_weekly(new QCheckBox(tr("Every &week on")))
    , m_weekday(new QComboBox)
    , m_weeklyAt(makeTime(tr("Time of the weekly sync")))
{
    for (int day = 1; day <= 7; ++day)
        m_weekday->addItem(weekdayName(day), day);
    m_weekday->setAccessibleName(tr("Day of the weekly sync"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(PageGap);
    grid->setVerticalSpacing(PageGap);
    grid->addWidget(makeSection(tr("Sync by itself")), 0, 0, 1, 4);
    grid->addWidget(m_atStart, 1, 0, 1, 4);
    grid->addWidget(m_daily, 2, 0);
    grid->addWidget(m_dailyAt, 2, 1);
    grid->addWidget(m_weekly, 3, 0);
    grid->addWidget(m_weekday, 3, 1);
    grid->addWidget(m_weeklyAt, 3, 2);
    grid->addWidget(makeHint(tr("A sync that was missed while the computer was off is made up for as soon as the program runs.")), 4, 0, 1, 4);
    grid->setColumnStretch(3, 1);
    for (QCheckBox* box : {m_atStart, m_daily, m_weekly})
        connect(box, &QCheckBox::toggled, this, &ScheduleCard::save);
    for (QTimeEdit* edit : {m_dailyAt, m_weeklyAt})
        connect(edit, &QTimeEdit::editingFinished, this, &ScheduleCard::save);
    connect(m_weekday, &QComboBox::currentIndexChanged, this, &ScheduleCard::save);
    setSchedule({});
}

void ScheduleCard::setSchedule(const SyncSchedule& schedule)
{
    const QScopedValueRollback guard(m_setting, true);
    m_atStart->setChecked(schedule.atStart);
    m_daily->setChecked(schedule.daily);
    m_dailyAt->setTime(schedule.dailyAt);
    m_weekly->setChecked(schedule.weekly);
    m_weekday->setCurrentIndex(std::clamp(schedule.weekday, 1, 7) - 1);
    m_weeklyAt->setTime(schedule.weeklyAt);
    judge();
}

SyncSchedule ScheduleCard::schedule() const
{
    SyncSchedule schedule;
    schedule.atStart = m_atStart->isChecked();
    schedule.daily = m_daily->isChecked();
    schedule.dailyAt = m_dailyAt->time();
    schedule.weekly = m_weekly->isChecked();
    schedule.weekday = m_weekday->currentData().toInt();
    schedule.weeklyAt = m_weeklyAt->time();
    return schedule;
}

void ScheduleCard::judge()
{
    m_dailyAt->setEnabled(m_daily->isChecked());
    m_weekday->setEnabled(m_weekly->isChecked());
    m_weeklyAt->setEnabled(m_weekly->isChecked());
}

void ScheduleCard::save()
{
    if (m_setting)
        return;
    judge();
    m_workbench.runner().verb<void>(
        this, [wanted = schedule()](Desk& desk) { return desk.setSyncSchedule(wanted); },
        [this](const Result<void>& outcome) {
            if (!outcome) {
                Q_EMIT m_workbench.failed(outcome.error());
                setSchedule(m_workbench.runner().desk().syncSchedule());
            }
        });
}

} // namespace dutydesk
