#pragma once

#include "common/table_page_tools.h"
#include "desk/read_models.h"

namespace dutydesk {

/// The columns of the tables of the page of sync.
RowModel<SyncRunRow>* makeRunModel(QObject* parent);
RowModel<OutboxRow>* makeOutboxModel(QObject* parent);
RowModel<IssueRow>* makeIssueModel(QObject* parent);

QString causeTitle(const QString& cause); ///< "by the schedule", "at the start", …

} // namespace dutydesk
