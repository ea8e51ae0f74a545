#include "today/visits_table.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "person/words.h"

namespace dutydesk {

namespace {

using Visit = TodaySummary::Visit;

std::vector<Column<Visit>> visitColumns() {
    return {
        {QStringLiteral("time"), VisitsTable::tr("Time"),
         [](const Visit& v) { return formatTime(v.start.toLocalTime().time()); },
         [](const Visit& v) { return QVariant(v.start); }, 56},
        {QStringLiteral("person"), VisitsTable::tr("Person"), [](const Visit& v) { return v.personName; }, {}, 200},
        {QStringLiteral("specialty"),
         VisitsTable::tr("To whom"),
         [](const Visit& v) {
             return v.doctor.isEmpty() ? v.specialty : QString(v.specialty + QStringLiteral(", ") + v.doctor);
         },
         {},
         180},
        {QStringLiteral("where"),
         VisitsTable::tr("Where"),
         [](const Visit& v) { return v.atHome ? VisitsTable::tr("at home") : roomInWords(v.room); },
         {},
         84},
        {QStringLiteral("status"), VisitsTable::tr("State"), [](const Visit& v) { return v.status; }, {}, 110},
    };
}

} // namespace

VisitsTable::VisitsTable(QWidget* parent)
    : DataTable(QStringLiteral("today/visits"), parent)
    , m_model(new RowModel<Visit>(visitColumns(), this)) {
    m_model->setRoleFunction([](const Visit& visit, int, int role) -> QVariant {
        if (role == GroupsRole)
            return int(visit.groups);
        if (role == Qt::ToolTipRole)
            return groupsInWords(visit.groups);
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

} // namespace dutydesk
