#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"
#include "desk/read_models.h"
#include "domain/act_verdicts.h"

#include <QCoreApplication>

namespace dutydesk {

/// One person of a comparison as the table holds him: `id` is his index in Reconciliation::rows.
struct ReconciliationItem {
    int id = -1;
    ReconciliationRow row;
};

/// The columns of the lists, their members, and the people of a comparison.
class ListsRows {
    Q_DECLARE_TR_FUNCTIONS(ListsRows)

public:
    /// First the list in two lines (SecondLineRole), then its numbers one by one, to be chosen.
    static std::unique_ptr<RowModel<ListSummary>> lists();
    static std::unique_ptr<RowModel<ListMemberRow>> members();
    /// `verdict` and `comment` are asked for the row's index in the comparison, whenever the mark is drawn.
    static std::unique_ptr<RowModel<ReconciliationItem>> people(std::function<RowVerdict(int)> verdict,
                                                                std::function<QString(int)> comment);

    static QString countsLine(const ListSummary& list); ///< "on the list 1204, left 12, informed 340, passed 210"
    static QString groupsLine(const ListSummary& list); ///< "cardiovascular 40, priority right 12, low mobility 8"
};

/// "November 2026" of "2026-11"; quarters as "IV quarter of 2026"; what cannot be read comes back as it was.
QString monthWords(const QString& month);

} // namespace dutydesk
