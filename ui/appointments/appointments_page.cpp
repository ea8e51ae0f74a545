#include "appointments/appointments_page.h"

#include "appointments/appointment_tables.h"
#include "appointments/appointment_words.h"
#include "appointments/booking_bar.h"
#include "appointments/booking_panel.h"
#include "appointments/slot_grid.h"
#include "common/format.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int PanelWidth = 268;

} // namespace

AppointmentsPage::AppointmentsPage(Workbench& desk, QWidget* parent)
    : Page(desk, QStringLiteral("appointments"), tr("Appointments"), parent)
    , m_monday(SlotWeek::mondayOf(desk.runner().desk().clock().today()))
    , m_panel(new BookingPanel(desk.runner())) {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageMargin);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(PanelWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    row->addWidget(scroll);
    row->addWidget(makeMiddle(), 1);
    setContent(content);
    connect(m_panel, &BookingPanel::filterChanged, this, [this] {
        m_weekChosen = false;
        goToWeek(SlotWeek::mondayOf(m_panel->from()));
    });
    connect(m_panel, &BookingPanel::personChanged, this, &AppointmentsPage::personChanged);
    connect(m_panel, &BookingPanel::failed, &desk, &Workbench::failed);
    auto* key =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &AppointmentsPage::book);
    auto* search =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(search, &QShortcut::activated, m_panel, &BookingPanel::focusSearch);
}

QWidget* AppointmentsPage::makeMiddle() {
    m_grid = new SlotGrid;
    m_bar = new BookingBar;
    m_tables = new AppointmentTables(workbench());
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_grid);
    m_middle->addWidget(makeNothing());
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeWeekBar());
    column->addWidget(m_middle, 1);
    column->addWidget(m_bar);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(upper);
    splitter->addWidget(m_tables);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 190});
    connect(m_grid, &SlotGrid::weekAsked, this, &AppointmentsPage::step);
    connect(m_grid, &SlotGrid::bookAsked, this, &AppointmentsPage::book);
    connect(m_grid, &SlotGrid::currentSlotChanged, this, &AppointmentsPage::choiceChanged);
    connect(m_bar, &BookingBar::bookAsked, this, &AppointmentsPage::book);
    return splitter;
}

QWidget* AppointmentsPage::makeWeekBar() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    auto* back = makeIconButton(QStringLiteral("chevron-left"), tr("The week before (Page Up)"));
    auto* next = makeIconButton(QStringLiteral("chevron-right"), tr("The week after (Page Down)"));
    auto* today = makeButton({}, tr("This week"));
    m_week = makeSection({});
    line->addWidget(back);
    line->addWidget(next);
    line->addWidget(m_week);
    line->addStretch(1);
    line->addWidget(today);
    connect(back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(+1); });
    connect(today, &QPushButton::clicked, this,
            [this] {
                m_weekChosen = true;
                goToWeek(SlotWeek::mondayOf(runner().desk().clock().today()));
            });
    return bar;
}

QWidget* AppointmentsPage::makeNothing() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_nothing = makeHint({});
    m_nothing->setAlignment(Qt::AlignCenter);
    m_goToFirst = makeButton(QStringLiteral("calendar"), {});
    m_goToFirst->hide();
    column->addStretch(1);
    column->addWidget(m_nothing);
    column->addWidget(m_goToFirst, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_goToFirst, &QPushButton::clicked, this, &AppointmentsPage::goToFirstFree);
    return page;
}

void AppointmentsPage::activate(const QVariant& argument) {
    const PersonId asked = argument.canConvert<PersonId>() ? argument.value<PersonId>() : PersonId{};
    if (asked.isValid() && (!m_panel->person() || m_panel->person()->id != asked)) {
        m_weekChosen = false;
        m_panel->setPerson(asked);
    }
    Page::activate({});
    if (m_panel->person() || asked.isValid())
        m_grid->setFocus();
    else
        m_panel->focusSearch();
}

QVariantMap AppointmentsPage::draft() const {
    if (m_bar->comment().isEmpty())
        return {};
    return {{QStringLiteral("comment"), m_bar->comment()}};
}

void AppointmentsPage::restoreDraft(const QVariantMap& draft) {
    m_bar->commentField()->setText(draft.value(QStringLiteral("comment")).toString());
}

void AppointmentsPage::refresh() {
    if (state() != State::Content)
        showBusy(tr("Reading the free times…"));
    runner().read<QList<SpecialtyRow>>(
        this, [](Desk& desk) { return desk.specialties(); },
        [this](Result<QList<SpecialtyRow>> rows) {
            if (!rows)
                return showError(rows.error());
            m_panel->setSpecialties(*rows);
            readSlots();
        });
    m_panel->readPerson();
    m_tables->refreshDay();
}

void AppointmentsPage::replicaChanged(const ChangeSet& changes) {
    if (changes.subjects & (ChangeSet::Appointments | ChangeSet::Slots | ChangeSet::Persons | ChangeSet::Outbox))
        Page::replicaChanged(changes);
}

void AppointmentsPage::readSlots() {
    SlotFilter filter = m_panel->filter();
    filter.from = std::max(filter.from, m_monday);
    filter.to = std::min(filter.to, m_monday.addDays(SlotWeek::Days - 1));
    const PersonId person = m_panel->person() ? m_panel->person()->id : PersonId{};
    const quint64 asked = ++m_asked;
    runner().read<QList<SlotRow>>(
        this, [filter, person](Desk& desk) { return desk.freeSlots(filter, person); },
        [this, asked](Result<QList<SlotRow>> rows) {
            if (asked != m_asked)
                return;
            if (!rows)
                return showError(rows.error());
            showSlots(*rows);
        });
}

void AppointmentsPage::showSlots(const QList<SlotRow>& rows) {
    showContent();
    // On a Friday evening nobody wants to look at this week.
    if (rows.isEmpty() && !m_weekChosen && firstFreeIsElsewhere()) {
        goToFirstFree();
        return;
    }
    const QDate today = runner().desk().clock().today();
    const bool hadFocus = m_middle->currentWidget()->hasFocus() || m_goToFirst->hasFocus();
    QList<SlotRow> local = rows;
    for (SlotRow& row : local) {
        row.start = row.start.toLocalTime();
        row.end = row.end.toLocalTime();
    }
    m_grid->setWeek(SlotWeek(local, m_monday), today);
    const QDate sunday = m_monday.addDays(SlotWeek::Days - 1);
    m_week->setText(tr("%1 – %2").arg(m_monday.toString(u"dd.MM"), formatDate(sunday)));
    if (local.size() >= m_panel->filter().limit)
        setSubtitle(tr("The first %1 free times; choose a specialty to see all of it").arg(formatCount(local.size())));
    else
        setSubtitle(
            m_panel->specialtyTitle().isEmpty()
                ? tr("%n free time(s) this week", nullptr, int(local.size()))
                : tr("%1: %n free time(s) this week", nullptr, int(local.size())).arg(m_panel->specialtyTitle()));
    if (local.isEmpty())
        sayNothingFree();
    m_middle->setCurrentIndex(local.isEmpty() ? 1 : 0);
    if (hadFocus && !local.isEmpty())
        m_grid->setFocus();
    choiceChanged();
}

bool AppointmentsPage::firstFreeIsElsewhere() const {
    const QDateTime first = m_panel->firstFree();
    return first.isValid() && SlotWeek::mondayOf(first.toLocalTime().date()) != m_monday;
}

void AppointmentsPage::goToFirstFree() {
    const QDate day = m_panel->firstFree().toLocalTime().date();
    m_weekChosen = true;
    m_panel->widen(day, day);
    goToWeek(SlotWeek::mondayOf(day));
    m_grid->setFocus();
}

void AppointmentsPage::sayNothingFree() {
    const QDateTime first = m_panel->firstFree();
    const QDate day = first.toLocalTime().date();
    const bool later = firstFreeIsElsewhere();
    m_goToFirst->setVisible(later);
    if (later) {
        m_nothing->setText(tr("No free times in this week."));
        m_goToFirst->setText(tr("Go to the first free time, %1").arg(formatDate(day)));
    } else if (first.isValid()) {
        m_nothing->setText(
            tr("No free times fit. Widen the days, or take off evening, weekend or at home on the left."));
    } else {
        m_nothing->setText(tr("The polyclinic has published no free times for this specialty. Sync to ask again, or "
                              "choose another specialty."));
    }
}

void AppointmentsPage::showNothing() {
    showContent();
    m_grid->setWeek(SlotWeek({}, m_monday), runner().desk().clock().today());
    sayNothingFree();
    m_middle->setCurrentIndex(1);
    choiceChanged();
}

void AppointmentsPage::goToWeek(QDate monday) {
    m_monday = monday;
    readSlots();
}

void AppointmentsPage::step(int weeks) {
    const QDate monday = m_monday.addDays(weeks * 7);
    const QDate thisWeek = SlotWeek::mondayOf(runner().desk().clock().today());
    if (monday < thisWeek) {
        Q_EMIT workbench().said(tr("Times before this week cannot be booked."));
        return;
    }
    m_weekChosen = true;
    m_panel->widen(monday, monday.addDays(SlotWeek::Days - 1));
    goToWeek(monday);
}

void AppointmentsPage::choiceChanged() {
    const SlotRow* slot = m_middle->currentIndex() == 0 ? m_grid->currentSlot() : nullptr;
    m_bar->showChoice(slot ? m_grid->slotModel().words(*slot) : QString(), slot && slot->breachesLimit,
                      m_panel->person() ? m_panel->person()->name.full() : QString());
    m_tables->showDay(slot ? slot->start.date() : runner().desk().clock().today());
}

void AppointmentsPage::personChanged() {
    const PersonCard& card = *m_panel->person();
    m_tables->setPersonAppointments(card.name.brief(), card.appointments);
    if (state() == State::Content)
        readSlots();
}

void AppointmentsPage::book() {
    const SlotRow* slot = m_middle->currentIndex() == 0 ? m_grid->currentSlot() : nullptr;
    if (!slot || m_booking)
        return;
    if (!m_panel->person()) {
        Q_EMIT workbench().said(tr("Choose the person first, then book the time."));
        m_panel->focusSearch();
        return;
    }
    m_booking = true;
    const PersonId person = m_panel->person()->id;
    const QString words =
        tr("%1, %2, %3").arg(m_panel->person()->name.brief(), slot->specialty, momentWords(slot->start));
    runner().verb<AppointmentId>(
        this,
        [person, id = slot->id, comment = m_bar->comment()](Desk& desk) {
            return desk.requestAppointment(person, id, comment);
        },
        [this, words](Result<AppointmentId> id) {
            m_booking = false;
            if (!id) {
                Q_EMIT workbench().failed(id.error());
                return;
            }
            booked(words, *id);
        });
}

void AppointmentsPage::booked(const QString& words, AppointmentId id) {
    m_bar->clearComment();
    m_grid->setFocus();
    refresh();
    Q_EMIT workbench().said(
        tr("Requested: %1. It is not confirmed until the polyclinic answers at the next sync.").arg(words), [this, id] {
            runner().verb<void>(
                this,
                [id](Desk& desk) { return desk.cancelAppointment(id, QStringLiteral("Запись сделана по ошибке")); },
                [this](Result<void> done) {
                    if (!done)
                        Q_EMIT workbench().failed(done.error());
                });
        });
}

QList<PageKey> AppointmentsPage::keys() const {
    return {{QKeySequence(Qt::CTRL | Qt::Key_F), tr("Find the person to book for")},
            {QKeySequence(Qt::Key_Left), tr("Move between free times (all four arrows)")},
            {QKeySequence(Qt::Key_Return), tr("Book the chosen time")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Book from anywhere on the page")},
            {QKeySequence(Qt::Key_PageDown), tr("The week after")},
            {QKeySequence(Qt::Key_PageUp), tr("The week before")},
            {QKeySequence(Qt::Key_Home), tr("The earliest free time of the week")},
            {QKeySequence(Qt::Key_Delete), tr("Cancel the chosen appointment in a table")}};
}

} // namespace dutydesk
