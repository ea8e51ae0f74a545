#include "appointments/appointment_tables.h"

#include "appointments/appointment_words.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/prompts.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

using Row = AppointmentRow;

QString placeWords(const Row& row) {
    if (row.atHome)
        return AppointmentTables::tr("at home");
    return formatRoom(row.room);
}

std::vector<Column<Row>> columns(bool ofDay) {
    std::vector<Column<Row>> all;
    all.push_back({QStringLiteral("start"), ofDay ? AppointmentTables::tr("Time") : AppointmentTables::tr("When"),
                   [ofDay](const Row& row) {
                       const QDateTime at = row.start.toLocalTime();
                       return QVariant(ofDay ? formatTime(at.time()) : formatMoment(at));
                   },
                   [](const Row& row) { return row.start; }, ofDay ? 76 : 128});
    if (ofDay)
        all.push_back({QStringLiteral("person"),
                       AppointmentTables::tr("Person"),
                       [](const Row& row) { return row.personName; },
                       {},
                       190});
    all.push_back({QStringLiteral("state"),
                   AppointmentTables::tr("Confirmation"),
                   [](const Row& row) { return confirmationWords(row); },
                   {},
                   206});
    all.push_back({QStringLiteral("specialty"),
                   AppointmentTables::tr("Specialty"),
                   [](const Row& row) { return row.specialty; },
                   {},
                   120});
    all.push_back({QStringLiteral("doctor"),
                   AppointmentTables::tr("Doctor"),
                   [](const Row& row) { return formatShortName(row.doctor); },
                   [](const Row& row) { return row.doctor; },
                   150});
    all.push_back({QStringLiteral("place"),
                   AppointmentTables::tr("Place"),
                   [](const Row& row) { return placeWords(row); },
                   {},
                   110});
    all.push_back({QStringLiteral("comment"),
                   AppointmentTables::tr("Comment"),
                   [](const Row& row) { return row.comment; },
                   {},
                   90});
    return all;
}

QString timesOff(const Row& row) {
    return row.personName.isEmpty() ? momentWords(row.start)
                                    : AppointmentTables::tr("%1, %2").arg(row.personName, momentWords(row.start));
}

} // namespace

AppointmentTables::AppointmentTables(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_personModel(new RowModel<Row>(columns(false), this))
    , m_dayModel(new RowModel<Row>(columns(true), this))
    , m_tabs(new QTabWidget) {
    m_personTable = makeTable(QStringLiteral("appointments/person"), tr("This person's appointments"), m_personModel);
    m_dayTable = makeTable(QStringLiteral("appointments/day"), tr("Appointments of the day"), m_dayModel);
    m_tabs->addTab(m_personTable, tr("This person's"));
    m_tabs->addTab(m_dayTable, tr("The day's"));
    m_tabs->setDocumentMode(true);
    m_tabs->setCornerWidget(makeButtons());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tabs, 1);
    column->addWidget(makeReasonBar());
    connect(m_tabs, &QTabWidget::currentChanged, this, &AppointmentTables::updateButtons);
    updateButtons();
}

DataTable* AppointmentTables::makeTable(const QString& key, const QString& name, RowModel<Row>* model) {
    model->setRoleFunction([this, model](const Row& row, int column, int role) -> QVariant {
        const bool state = model->columns()[std::size_t(column)].id == u"state";
        if (role == Qt::DecorationRole && state)
            return lineIcon(confirmationIcon(row));
        if (role == Qt::ForegroundRole && state &&
            (row.state == LocalState::Parked || row.state == LocalState::Conflict))
            return coloursOf(palette()).overdue;
        if (role == Qt::ToolTipRole)
            return model->columns()[std::size_t(column)].id == u"doctor" ? QVariant(row.doctor)
                                                                       : model->columns()[std::size_t(column)].display(row);
        if (role == LocalStateRole)
            return int(row.state);
        return {};
    });
    auto* table = new DataTable(key);
    table->setAccessibleName(name);
    table->setExportTitle(name);
    table->setRowModel(model);
    table->stretchColumn(QStringLiteral("comment"));
    table->sortInitiallyBy(QStringLiteral("start"), model == m_personModel ? Qt::DescendingOrder : Qt::AscendingOrder);
    table->setEmptyText(model == m_personModel ? tr("This person has no appointments.")
                                               : tr("Nobody has an appointment on this day."));
    connect(table, &DataTable::currentRowChanged, this, &AppointmentTables::updateButtons);
    connect(table, &DataTable::activatedRow, this, [this] {
        if (const Row* row = current())
            Q_EMIT m_workbench.openPerson(row->person);
    });
    connect(table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    auto* erase = new QShortcut(QKeySequence::Delete, table, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(erase, &QShortcut::activated, this, &AppointmentTables::askCancel);
    return table;
}

QWidget* AppointmentTables::makeButtons() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 4);
    line->setSpacing(PageGap);
    m_onlyOurs = new QCheckBox(tr("Only booked here"));
    m_onlyOurs->setAccessibleName(m_onlyOurs->text());
    m_onlyOurs->setChecked(QSettings().value(QStringLiteral("appointments/onlyOurs")).toBool());
    m_open = makeButton(QStringLiteral("person"), tr("Open the card"));
    m_coupon = makeButton(QStringLiteral("print"), tr("Coupon…"));
    m_cancel = makeButton(QStringLiteral("close"), tr("Cancel it…"));
    m_coupon->setToolTip(tr("Save the appointment's coupon as a PDF and show it"));
    m_cancel->setToolTip(tr("Cancel the chosen appointment (Delete)"));
    line->addWidget(m_onlyOurs);
    for (QPushButton* button : {m_open, m_coupon, m_cancel}) {
        button->setAccessibleName(button->text());
        line->addWidget(button);
    }
    connect(m_onlyOurs, &QCheckBox::toggled, this, [this](bool on) {
        QSettings().setValue(QStringLiteral("appointments/onlyOurs"), on);
        refreshDay();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Row* row = current())
            Q_EMIT m_workbench.openPerson(row->person);
    });
    connect(m_coupon, &QPushButton::clicked, this, &AppointmentTables::saveCoupon);
    connect(m_cancel, &QPushButton::clicked, this, &AppointmentTables::askCancel);
    return bar;
}

QWidget* AppointmentTables::makeReasonBar() {
    m_reasonBar = new QWidget;
    auto* line = new QHBoxLayout(m_reasonBar);
    line->setContentsMargins(0, 0, 0, 0);
    m_reason = new QComboBox;
    m_reason->setEditable(true);
    m_reason->setAccessibleName(tr("Why the appointment is cancelled"));
    m_reason->addItems({tr("The person asked for another time"), tr("The person will not come"),
                        tr("Booked by mistake"), tr("The doctor is not there"), tr("The person is in hospital")});
    auto* label = new QLabel(tr("&Why"));
    label->setBuddy(m_reason);
    auto* confirm = makeButton(QStringLiteral("close"), tr("Cancel the appointment"));
    auto* keep = makeButton({}, tr("Keep it"));
    line->addWidget(label);
    line->addWidget(m_reason, 1);
    line->addWidget(confirm);
    line->addWidget(keep);
    m_reasonBar->hide();
    const auto act = [this] { cancelCurrent(m_reason->currentText()); };
    connect(confirm, &QPushButton::clicked, this, act);
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, this, act);
    connect(keep, &QPushButton::clicked, m_reasonBar, &QWidget::hide);
    auto* escape = new QShortcut(Qt::Key_Escape, m_reasonBar, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_reasonBar, &QWidget::hide);
    return m_reasonBar;
}

void AppointmentTables::setPersonAppointments(const QString& name, const QList<Row>& rows) {
    m_personModel->setRows(rows);
    m_tabs->setTabText(0, name.isEmpty() ? tr("This person's") : tr("%1: %2").arg(name).arg(rows.size()));
    m_personTable->setExportTitle(name.isEmpty() ? tr("This person's appointments")
                                                 : tr("Appointments of %1").arg(name));
    if (m_personTable->currentSourceRow() < 0 && !rows.isEmpty())
        m_personTable->selectSourceRow(0);
    updateButtons();
}

void AppointmentTables::showDay(QDate day) {
    if (day == m_day)
        return;
    m_day = day;
    refreshDay();
}

void AppointmentTables::refreshDay() {
    if (!m_day.isValid())
        return;
    m_workbench.runner().read<QList<Row>>(
        this, [day = m_day, ours = m_onlyOurs->isChecked()](Desk& desk) { return desk.appointments(day, day, ours); },
        [this, day = m_day](Result<QList<Row>> rows) {
            if (day != m_day)
                return;
            if (!rows) {
                Q_EMIT m_workbench.failed(rows.error());
                return;
            }
            const qsizetype count = rows->size();
            m_dayModel->setRows(std::move(*rows));
            m_tabs->setTabText(1, tr("%1: %2").arg(formatDate(day)).arg(count));
            m_dayTable->setExportTitle(tr("Appointments of %1").arg(formatDate(day)));
            updateButtons();
        });
}

const Row* AppointmentTables::current() const {
    const bool person = m_tabs->currentIndex() == 0;
    const DataTable* table = person ? m_personTable : m_dayTable;
    const RowModel<Row>* model = person ? m_personModel : m_dayModel;
    const int row = table->currentSourceRow();
    return row < 0 || row >= model->rowCount() ? nullptr : &model->row(row);
}

void AppointmentTables::updateButtons() {
    const Row* row = current();
    m_onlyOurs->setVisible(m_tabs->currentIndex() == 1);
    m_open->setVisible(m_tabs->currentIndex() == 1);
    m_open->setEnabled(row);
    m_coupon->setEnabled(row);
    m_cancel->setEnabled(row && row->mayCancel);
    if (!row || !row->mayCancel)
        m_reasonBar->hide();
}

void AppointmentTables::askCancel() {
    const Row* row = current();
    if (!row || !row->mayCancel)
        return;
    m_reasonBar->show();
    m_reason->setFocus();
    m_reason->lineEdit()->selectAll();
}

void AppointmentTables::cancelCurrent(const QString& reason) {
    const Row* row = current();
    if (!row || !row->mayCancel || reason.trimmed().isEmpty())
        return;
    m_reasonBar->hide();
    m_workbench.runner().verb<void>(
        this, [id = row->id, reason = reason.trimmed()](Desk& desk) { return desk.cancelAppointment(id, reason); },
        [this, row = *row](Result<void> done) {
            if (!done) {
                Q_EMIT m_workbench.failed(done.error());
                return;
            }
            Q_EMIT m_workbench.said(tr("Cancelled: %1. The polyclinic is told at the next sync.").arg(timesOff(row)),
                                    [this, row] { bookAgain(row); });
        });
}

// The desk has no verb that revives an appointment, and its slot may be gone by now: the same time is asked for again,
// as a request.
void AppointmentTables::bookAgain(const Row& row) {
    m_workbench.runner().verb<AppointmentId>(
        this,
        [row](Desk& desk) -> Result<AppointmentId> {
            SlotFilter filter;
            filter.from = filter.to = row.start.toLocalTime().date();
            filter.limit = 5000;
            const auto free = desk.freeSlots(filter, row.person);
            if (!free)
                return free.error();
            for (const SlotRow& slot : *free) {
                if (slot.start == row.start && slot.doctor == row.doctor && slot.atHome == row.atHome)
                    return desk.requestAppointment(row.person, slot.id, row.comment);
            }
            return Error{ErrorKind::NotFound,
                         tr("The time is no longer free, so the appointment cannot be taken back. Book another time."),
                         {}};
        },
        [this, row](Result<AppointmentId> done) {
            if (!done)
                Q_EMIT m_workbench.failed(done.error());
            else
                Q_EMIT m_workbench.said(
                    tr("Asked for again: %1. It is a request until the polyclinic confirms it.").arg(timesOff(row)));
        });
}

void AppointmentTables::saveCoupon() {
    const Row* row = current();
    if (!row)
        return;
    const QString name = tr("coupon %1.pdf").arg(row->start.toLocalTime().toString(u"yyyy-MM-dd HH-mm"));
    const QString path = promptsFor(this).saveFile(this, tr("Save the coupon"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    m_workbench.runner().verb<int>(
        this, [id = row->id, path](Desk& desk) { return desk.printCoupon(id, path); },
        [this, path](Result<int> pages) {
            if (!pages)
                Q_EMIT m_workbench.failed(pages.error());
            else
                Q_EMIT m_workbench.said(tr("The coupon is saved as %1.").arg(path));
        });
}

} // namespace dutydesk
