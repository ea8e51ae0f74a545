#include "today/visits_table.h"

#include "common/format.h"
#include "common/group_tag.h"

#include <QAbstractProxyModel>

namespace dutydesk {

namespace {

using Visit = TodaySummary::Visit;

std::vector<Column<Visit>> visitColumns() {
    return {
        {QStringLiteral("time"), VisitsTable::tr("Time"),
         [](const Visit& v) { return formatTime(v.start.toLocalTime().time()); },
         [](const Visit& v) { return QVariant(v.start); }, 76},
        {QStringLiteral("person"), VisitsTable::tr("Person"), [](const Visit& v) { return v.personName; }, {}, 192},
        {QStringLiteral("specialty"),
         VisitsTable::tr("To whom"),
         [](const Visit& v) {
             return v.doctor.isEmpty() ? v.specialty : QString(v.specialty + QStringLiteral(", ") + formatShortName(v.doctor));
         },
         {},
         180},
        {QStringLiteral("where"),
         VisitsTable::tr("Where"),
         [](const Visit& v) { return v.atHome ? VisitsTable::tr("at home") : formatRoom(v.room); },
         {},
         92},
        {QStringLiteral("status"), VisitsTable::tr("State"), [](const Visit& v) { return v.status; }, {}, 104},
    };
}

} // namespace

VisitsTable::VisitsTable(QWidget* parent)
    : DataTable(QStringLiteral("today/visits"), parent)
    , m_model(new RowModel<Visit>(visitColumns(), this)) {
    m_model->setRoleFunction([](const Visit& visit, int column, int role) -> QVariant {
        constexpr int ToWhom = 2;
        if (role == GroupsRole)
            return int(visit.groups);
        if (role == Qt::ToolTipRole)
            return column == ToWhom ? QString(visit.specialty + QStringLiteral(", ") + visit.doctor) : groupsInWords(visit.groups);
        return {};
    });
    setRowModel(m_model);
    stretchColumn(QStringLiteral("specialty"));
    sortInitiallyBy(QStringLiteral("time"));
    setEmptyText(tr("No appointments and no home visits today."));
    setExportTitle(tr("Appointments and home visits today"));
    setAccessibleName(tr("Today's appointments and home visits"));
    connect(this, &DataTable::activatedRow, this, [this](int row) { Q_EMIT personAsked(m_model->row(row).person); });
}

void VisitsTable::setVisits(const QList<Visit>& visits) {
    m_model->setRows(visits);
}

void VisitsTable::scrollToMoment(const QDateTime& moment) {
    const auto* sorted = qobject_cast<const QAbstractProxyModel*>(model());
    for (int row = 0; sorted && row < sorted->rowCount(); ++row) {
        const QModelIndex index = sorted->index(row, 0);
        if (m_model->row(sorted->mapToSource(index).row()).start < moment)
            continue;
        scrollTo(index, QAbstractItemView::PositionAtTop);
        return;
    }
    scrollToBottom();
}

} // namespace dutydesk
