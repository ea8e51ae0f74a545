#include "lists/members_view.h"

#include "common/filter_field.h"
#include "common/group_tag_delegate.h"
#include "common/widgets.h"
#include "lists/priority_strip.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dutydesk {

MembersView::MembersView(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(ListsRows::members())
    , m_counts(makeHint({}))
    , m_strip(new PriorityStrip(workbench))
    , m_table(new DataTable(QStringLiteral("lists/members"))) {
    m_table->setAccessibleName(tr("People on the list"));
    m_table->setRowModel(m_model.get());
    m_table->setItemDelegateForColumn(1, new GroupTagDelegate(m_table));
    m_table->sortInitiallyBy(QStringLiteral("name"));
    m_table->hideInitially(QStringLiteral("enp"));
    m_table->setEmptyText(tr("Nobody is found by this filter."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_counts);
    column->addWidget(m_strip);
    column->addWidget(makeFilterField(*m_table));
    column->addWidget(m_table, 1);
    connect(m_table, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            Q_EMIT m_workbench.openPerson(m_model->row(row).person);
    });
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
}

void MembersView::setList(const ListSummary& list) {
    m_counts->setText(tr("%1, %2: %3.").arg(list.programmeTitle, monthWords(list.month), ListsRows::countsLine(list)));
    m_table->setExportTitle(tr("%1, %2").arg(list.programmeTitle, monthWords(list.month)));
    read(list.id);
    m_workbench.runner().read<ListShares>(
        this, [id = list.id](Desk& desk) { return desk.priorityShares(id); },
        [this, asked = m_asked, programme = list.programme](const Result<ListShares>& shares) {
            if (asked != m_asked)
                return;
            if (shares)
                m_strip->setShares(programme, *shares);
            else
                m_strip->clear();
        });
}

void MembersView::read(ListId list) {
    const quint64 asked = ++m_asked;
    m_workbench.runner().read<QList<ListMemberRow>>(
        this, [list](Desk& desk) { return desk.listMembers(list); },
        [this, asked](Result<QList<ListMemberRow>> rows) {
            if (asked != m_asked)
                return;
            if (rows)
                m_model->setRows(std::move(*rows));
            else
                Q_EMIT m_workbench.failed(rows.error());
        });
}

} // namespace dutydesk
