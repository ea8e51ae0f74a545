#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"

#include <QCoreApplication>

namespace dutydesk {

/// A pair of records as the table holds it.
struct DuplicateItem {
    int id = 0;
    DuplicatePersons pair;
};

/// The columns of the tables about records of one person.
class DuplicateRows {
    Q_DECLARE_TR_FUNCTIONS(DuplicateRows)

public:
    static std::unique_ptr<RowModel<DuplicateItem>> pairs();
    static std::unique_ptr<RowModel<JoinedPersons>> joined();
};

} // namespace dutydesk
