#include "today/today_page.h"

#include "calls/call_delegate.h"
#include "calls/call_list_model.h"
#include "common/format.h"
#include "common/widgets.h"
#include "person/card.h"
#include "today/coverage_chart.h"
#include "today/number_tile.h"
#include "today/since_card.h"
#include "today/visits_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

TodayPage::TodayPage(Workbench& workbench, QWidget* parent)
    : Page(workbench, QStringLiteral("today"), tr("Today"), parent)
    , m_firstModel(new CallListModel(this)) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageMargin);
    column->addWidget(makeTiles());
    auto* halves = new QHBoxLayout;
    halves->setSpacing(PageMargin);
    halves->addWidget(makeLeft(), 60);
    halves->addWidget(makeRight(), 40);
    column->addLayout(halves, 1);

    auto* start = makeMainButton(tr("Start calling"));
    connect(start, &QPushButton::clicked, this, [this] { Q_EMIT this->workbench().openPage(QStringLiteral("calls")); });
    setContent(content, start);
}

NumberTile* TodayPage::addTile(QHBoxLayout* row, const QString& icon, const QString& title, const QString& hint,
                               const QString& argument) {
    auto* tile = new NumberTile(icon, title, hint);
    tile->setObjectName(QStringLiteral("tile-") + argument);
    row->addWidget(tile, 1);
    connect(tile, &NumberTile::clicked, this,
            [this, argument] { Q_EMIT workbench().openPage(QStringLiteral("calls"), argument); });
    return tile;
}

QWidget* TodayPage::makeTiles() {
    auto* tiles = new QWidget;
    auto* row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageMargin);
    m_overdue = addTile(row, QStringLiteral("overdue"), tr("overdue"), tr("Opens the calls whose date has passed"),
                        QStringLiteral("overdue"));
    m_dueToday = addTile(row, QStringLiteral("due-today"), tr("due today"), tr("Opens the calls that are due today"),
                         QStringLiteral("today"));
    m_noShows = addTile(row, QStringLiteral("calendar"), tr("did not come"),
                        tr("Opens the people who missed an appointment"), QStringLiteral("no-shows"));
    m_stageTwo = addTile(row, QStringLiteral("clock"), tr("stage II ends within seven days"),
                         tr("Opens the people whose stage II runs out"), QStringLiteral("stage-two"));
    return tiles;
}

QWidget* TodayPage::makeLeft() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageMargin);

    m_firstCard = new Card(tr("First to call"));
    m_first = new QListView;
    m_first->setModel(m_firstModel);
    m_first->setItemDelegate(new CallDelegate(m_first));
    m_first->setUniformItemSizes(true);
    m_first->setFrameShape(QFrame::NoFrame);
    m_first->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_first->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_first->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_first->setAccessibleName(tr("First to call"));
    connect(m_first, &QListView::activated, this,
            [this](const QModelIndex& index) { callFrom(m_firstModel->entry(index.row()).person); });
    m_firstCard->body()->addWidget(m_first, 1);
    column->addWidget(m_firstCard, 60);

    m_visitsCard = new Card(tr("Today's appointments and home visits"));
    m_visits = new VisitsTable;
    connect(m_visits, &VisitsTable::personAsked, this,
            [this](PersonId person) { Q_EMIT workbench().openPerson(person); });
    m_visitsCard->body()->addWidget(m_visits, 1);
    column->addWidget(m_visitsCard, 40);
    return left;
}

QWidget* TodayPage::makeRight() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageMargin);
    m_coverageCard = new Card(tr("Coverage of this month's lists"));
    m_coverage = new CoverageChart;
    m_coverageCard->body()->addWidget(m_coverage, 1);
    column->addWidget(m_coverageCard, 1);
    m_since = new SinceCard(workbench());
    column->addWidget(m_since);
    return right;
}

QList<PageKey> TodayPage::keys() const {
    return {{QKeySequence(Qt::Key_Tab), tr("Go through the numbers and the lists")},
            {QKeySequence(Qt::Key_Return), tr("Open the list behind the number, or the chosen person")}};
}

void TodayPage::callFrom(PersonId person) {
    Q_EMIT workbench().openPage(QStringLiteral("calls"), QVariant::fromValue(person));
}

void TodayPage::placeVisits() {
    if (m_visitsPlaced || state() != State::Content || !m_visits->isVisible())
        return;
    m_visitsPlaced = true;
    // Once the table has its size: what is over is above.
    QMetaObject::invokeMethod(
        m_visits, [this] { m_visits->scrollToMoment(runner().desk().clock().now()); }, Qt::QueuedConnection);
}

void TodayPage::activate(const QVariant& argument) {
    Page::activate(argument);
    placeVisits();
    m_first->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh() {
    // A sync commits often: one reading runs, one more follows it, however many changes came meanwhile.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    showBusy(tr("Reading the day"));
    runner().read<TodaySummary>(
        this, [](Desk& desk) { return desk.today(); },
        [this](const Result<TodaySummary>& summary) {
            m_reading = false;
            if (summary)
                showDay(*summary);
            else
                showError(summary.error());
            if (std::exchange(m_again, false))
                refresh();
        });
}

void TodayPage::showNothing() {
    setSubtitle({});
    showEmpty(tr("The desk is still empty"),
              tr("Connect the polyclinic's server and sync: the people, lists and appointments come from there."),
              tr("Open the page of sync"), [this] { Q_EMIT workbench().openPage(QStringLiteral("sync")); });
}

void TodayPage::showDay(const TodaySummary& summary) {
    const QDate today = runner().desk().clock().today();
    const bool nothing = !summary.lastSync.isValid() && summary.first.isEmpty() && summary.coverage.isEmpty();
    if (nothing) {
        showNothing();
        return;
    }
    setSubtitle(tr("%1, %2 · by you today: %3, %4")
                    .arg(weekdayInSentence(today), formatDate(today),
                         tr("%n call(s)", nullptr, summary.callsToday), tr("%n booked", nullptr, summary.bookedToday)));
    m_overdue->setNumber(summary.overdue, NumberTile::Tone::Bad);
    m_dueToday->setNumber(summary.dueToday, NumberTile::Tone::Notice);
    m_noShows->setNumber(summary.noShows, NumberTile::Tone::Notice);
    m_stageTwo->setNumber(summary.stageTwoSoon, NumberTile::Tone::Notice);
    const QModelIndex current = m_first->currentIndex();
    const PersonId chosen = current.isValid() ? m_firstModel->entry(current.row()).person : PersonId{};
    m_firstModel->setEntries(summary.first, today);
    m_first->setCurrentIndex(m_firstModel->index(qMax(0, m_firstModel->rowOf(chosen))));
    m_firstCard->setNote(summary.first.isEmpty() ? tr("nobody is waiting for a call") : QString());
    m_visits->setVisits(summary.visits);
    m_visitsCard->setNote(summary.visits.isEmpty() ? QString() : formatCount(summary.visits.size()));
    m_coverage->setCoverage(summary.coverage);
    m_coverage->setVisible(!summary.coverage.isEmpty());
    m_coverageCard->setNote(summary.coverage.isEmpty() ? tr("no lists of this month yet") : tr("share of the members"));
    m_since->setSummary(summary, today);
    const bool firstTime = state() != State::Content && !focusWidget();
    showContent();
    if (firstTime)
        m_first->setFocus(Qt::OtherFocusReason);
    placeVisits();
}

} // namespace dutydesk
