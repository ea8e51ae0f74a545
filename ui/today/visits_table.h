#pragma once

#include "common/table_page_tools.h"
#include "desk/read_models.h"

namespace dutydesk {

/// Today's appointments and home visits in time order. UI thread.
class VisitsTable : public DataTable {
    Q_OBJECT

public:
    explicit VisitsTable(QWidget* parent = nullptr);
    void setVisits(const QList<TodaySummary::Visit>& visits);
    /// Puts the first visit at or after the moment on top.
    void scrollToMoment(const QDateTime& moment);

Q_SIGNALS:
    void personAsked(dutydesk::PersonId person);

private:
    RowModel<TodaySummary::Visit>* m_model;
};

} // namespace dutydesk
