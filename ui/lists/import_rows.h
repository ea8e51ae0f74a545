#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"

#include <QCoreApplication>

namespace dutydesk {

/// The rows of a file that were not taken, an issue a line.
class ImportRows {
    Q_DECLARE_TR_FUNCTIONS(ListsRows)

public:
    static std::unique_ptr<RowModel<ImportSummary::BadRow>> badRows();
};

} // namespace dutydesk
