#pragma once

#include "common/page.h"
#include "lists/lists_rows.h"

class QLabel;

namespace dutydesk {

class DataTable;
class PriorityStrip;

/// The people on a list: its counts, its priority groups, and the table.
class MembersView : public QWidget {
    Q_OBJECT

public:
    explicit MembersView(Workbench& workbench, QWidget* parent = nullptr);

    /// Reads the people of the list.
    void setList(const ListSummary& list);
    DataTable* table() const { return m_table; }
    const RowModel<ListMemberRow>& model() const { return *m_model; }
    PriorityStrip* strip() const { return m_strip; }

private:
    void read(ListId list);

    Workbench& m_workbench;
    quint64 m_asked = 0;
    std::unique_ptr<RowModel<ListMemberRow>> m_model;
    QLabel* m_counts;
    PriorityStrip* m_strip;
    DataTable* m_table;
};

} // namespace dutydesk
