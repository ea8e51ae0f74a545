#include "calls/calls_page.h"

#include "calls/call_card.h"
#include "calls/call_delegate.h"
#include "calls/call_list_model.h"
#include "common/format.h"
#include "common/widgets.h"
#include "person/acts.h"
#include "person/language.h"
#include "person/outcome_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int SettleMs = 60;
constexpr int NarrowestList = 360; ///< px
constexpr int NarrowestCard = 540; ///< px: three columns of outcomes
const QString SplitterKey = QStringLiteral("calls/splitter");

} // namespace

CallsPage::CallsPage(Workbench& workbench, QWidget* parent)
    : Page(workbench, QStringLiteral("calls"), tr("Calls"), parent)
    , m_model(new CallListModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_card(new CallCard(workbench))
    , m_filters(new CallsFilterBar(workbench.runner().desk().rules(), workbench.runner().desk().clock().today())) {
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(CallListModel::SearchRole);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(PageGap);
    QWidget* list = makeListPane();
    list->setMinimumWidth(NarrowestList);
    m_card->setMinimumWidth(NarrowestCard);
    splitter->addWidget(list);
    splitter->addWidget(m_card);
    splitter->setStretchFactor(0, 47);
    splitter->setStretchFactor(1, 53);
    // What the halves would like says nothing: they are still empty. The user's own choice is remembered.
    if (!splitter->restoreState(QSettings().value(SplitterKey).toByteArray()))
        splitter->setSizes({470, 530});
    connect(splitter, &QSplitter::splitterMoved, this,
            [splitter] { QSettings().setValue(SplitterKey, splitter->saveState()); });
    setContent(splitter, m_filters);

    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connect(&m_settle, &QTimer::timeout, this, &CallsPage::readCard);
    connect(m_filters, &CallsFilterBar::changed, this, [this] {
        m_focusStays = true; // whoever tries filters goes on with them
        refresh();
    });
    connect(m_card, &CallCard::recorded, this, &CallsPage::record);
    connect(m_card, &CallCard::formClosed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    addShortcuts();
}

QWidget* CallsPage::makeListPane() {
    auto* pane = new QWidget;
    m_find = new QLineEdit(pane);
    m_find->setPlaceholderText(tr("Find in this list: name, phone, ENP ( / )"));
    m_find->setAccessibleName(tr("Find in this list"));
    m_find->setClearButtonEnabled(true);
    m_refresh = new QPushButton(pane);
    m_refresh->setObjectName(QStringLiteral("refreshList"));
    m_refresh->hide();
    m_view = new QListView(pane);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new CallDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Call list"));
    m_view->installEventFilter(this);
    m_find->installEventFilter(this);
    m_extent = makeHint({}, pane);

    auto* top = new QHBoxLayout;
    top->setSpacing(PageGap);
    top->addWidget(m_find, 1);
    top->addWidget(m_refresh);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_extent);

    connect(m_refresh, &QPushButton::clicked, this, &CallsPage::refresh);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(searchKey(text));
        if (currentRow() < 0 && m_proxy->rowCount() > 0)
            m_view->setCurrentIndex(m_proxy->index(0, 0));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallsPage::rowChosen);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this, &CallsPage::showMenu);
    connect(m_view, &QListView::doubleClicked, m_card, &CallCard::openPerson);
    return pane;
}

bool CallsPage::setFilterByName(const QString& name) {
    CallQuery query;
    if (name == u"overdue")
        query.due = DueChoice::Overdue;
    else if (name == u"today")
        query.due = DueChoice::Today;
    else if (name == u"due")
        query.due = DueChoice::DueNow;
    else if (name == u"no-shows")
        query.filter.occasion = QStringLiteral("no-show");
    else if (name == u"discharges")
        query.filter.occasion = QStringLiteral("post-discharge");
    else if (name == u"stage-two") {
        query.filter.occasion = QStringLiteral("stage-two");
        query.due = DueChoice::WithinWeek;
    } else
        return false;
    m_filters->setQuery(query);
    return true;
}

bool CallsPage::setFilterByMap(const QVariantMap& map) {
    if (map.isEmpty())
        return false;
    CallQuery query;
    query.filter.programme = map.value(QStringLiteral("programme")).toString();
    query.filter.groups = PriorityGroups(map.value(QStringLiteral("groups")).toInt());
    m_filters->setQuery(query);
    return true;
}

void CallsPage::activate(const QVariant& argument) {
    m_view->setFocus(Qt::OtherFocusReason);
    if (argument.canConvert<PersonId>() && argument.value<PersonId>().isValid()) {
        m_toChoose = argument.value<PersonId>();
        if (m_model->rowOf(m_toChoose) >= 0) {
            choose(std::exchange(m_toChoose, {}));
            checkForChanges();
            return;
        }
    }
    const bool asked = setFilterByName(argument.toString()) || setFilterByMap(argument.toMap());
    const bool fromAnotherDay = m_asOf.toLocalTime().date() != runner().desk().clock().today();
    if (asked || m_toChoose.isValid() || !m_asOf.isValid() || fromAnotherDay || state() != State::Content)
        refresh();
    else
        checkForChanges();
}

void CallsPage::refresh() {
    showBusy(tr("Reading the call list"));
    const CallQuery query = m_filters->query();
    const quint64 reading = ++m_reading;
    runner().read<CallList>(
        this, [filter = query.filter](Desk& desk) { return desk.callList(filter); },
        [this, query, reading](const Result<CallList>& list) {
            if (reading == m_reading)
                listRead(query, list);
        });
}

void CallsPage::listRead(const CallQuery& query, const Result<CallList>& list) {
    if (!list) {
        showError(list.error());
        return;
    }
    const Desk& desk = runner().desk();
    const PersonId before = m_toChoose.isValid() ? std::exchange(m_toChoose, {}) : m_card->entry().person;
    const QDate today = desk.clock().today();
    const QList<CallEntry> entries = query.chosen(list->entries, today);
    m_asOf = desk.clock().now();
    m_filters->setDistricts(list->districts);
    m_find->clear();
    m_model->setEntries(entries, today);
    setSubtitle(tr("%1 overdue · %2 today").arg(formatCount(list->overdue), formatCount(list->today)));
    m_whole = list->total <= list->entries.size();
    m_extentWords =
        m_whole ? tr("%n person(s).", nullptr, int(entries.size()))
                : tr("The %1 most urgent of %2 persons.").arg(formatCount(entries.size()), formatCount(list->total));
    showChanges();
    if (entries.isEmpty()) {
        m_card->showNobody();
        if (query.narrowed())
            showEmpty(tr("Nobody to call with these filters"),
                      tr("Everybody who fits them has been called, or is not due yet."), tr("Show everybody"),
                      [this] { m_filters->clear(); });
        else
            showNothing();
        return;
    }
    showContent();
    choose(m_model->rowOf(before) >= 0 ? before : entries.first().person);
    if (!std::exchange(m_focusStays, false) && !m_card->outcomes()->form()) // a form that came back has it
        m_view->setFocus(Qt::OtherFocusReason);
}

void CallsPage::showNothing() {
    showEmpty(tr("Nobody to call"), tr("The list fills with the next sync with the polyclinic."),
              tr("Open the page of sync"), [this] { Q_EMIT workbench().openPage(QStringLiteral("sync")); });
}

PersonId CallsPage::shownPerson() const {
    return m_card->entry().person;
}

QVariantMap CallsPage::draft() const {
    return m_card->draft();
}

void CallsPage::restoreDraft(const QVariantMap& draft) {
    m_toChoose = PersonId{draft.value(QStringLiteral("person")).toLongLong()};
    m_card->restoreDraft(draft);
    if (m_model->rowOf(m_toChoose) >= 0)
        choose(std::exchange(m_toChoose, {}));
}

void CallsPage::replicaChanged(const ChangeSet& changes) {
    const ChangeSet::Subjects ours = ChangeSet::Persons | ChangeSet::WorkItems | ChangeSet::Contacts |
                                     ChangeSet::Appointments | ChangeSet::Plans | ChangeSet::Lists;
    if (!(changes.subjects & ours) || !m_asOf.isValid())
        return;
    if (m_model->rowCount() == 0) {
        if (isVisible())
            refresh();
        else
            m_asOf = {};
        return;
    }
    checkForChanges();
    if (changes.touches(m_card->entry().person))
        m_settle.start();
}

void CallsPage::checkForChanges() {
    if (m_checking) {
        m_checkAgain = true;
        return;
    }
    m_checking = true;
    CallQuery query = m_filters->query();
    query.filter.limit += m_model->rowCount(); // what was recorded here makes room at the end for others
    runner().read<CallList>(
        this, [filter = query.filter](Desk& desk) { return desk.callList(filter); },
        [this, query, reading = m_reading](const Result<CallList>& list) {
            m_checking = false;
            if (list && reading == m_reading) {
                const QDate today = runner().desk().clock().today();
                m_model->setChanges(compareCallLists(m_model->entries(), query.chosen(list->entries, today),
                                                     m_model->recordedHere(), m_whole));
                setSubtitle(tr("%1 overdue · %2 today").arg(formatCount(list->overdue), formatCount(list->today)));
                showChanges();
            }
            if (std::exchange(m_checkAgain, false))
                checkForChanges();
        });
}

void CallsPage::showChanges() {
    const int count = m_model->changes().count();
    bool anyOpen = false;
    for (int row = 0; row < m_model->rowCount() && !anyOpen; ++row)
        anyOpen = m_model->open(row);
    const bool finished = m_model->rowCount() > 0 && !anyOpen;
    m_refresh->setVisible(count > 0 || finished);
    m_refresh->setText(count > 0 ? tr("Refresh the list (%n change(s))", nullptr, count) : tr("Refresh the list"));
    m_extent->setText(finished ? tr("Everybody on this list has been called.") : m_extentWords);
}

int CallsPage::currentRow() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_proxy->mapToSource(index).row() : -1;
}

void CallsPage::rowChosen() {
    const int row = currentRow();
    if (row < 0)
        return; // the filter hides him: the card stays until another is chosen
    m_card->showEntry(m_model->entry(row));
    m_settle.start();
}

void CallsPage::readCard() {
    const PersonId person = m_card->entry().person;
    if (!person.isValid())
        return;
    runner().read<PersonCard>(
        this, [person](Desk& desk) { return desk.person(person); },
        [this, person](const Result<PersonCard>& card) {
            if (person != m_card->entry().person)
                return;
            if (card)
                m_card->showCard(*card);
            else if (card.error().kind != ErrorKind::NotFound) // gone: the list is read again without the person
                Q_EMIT workbench().failed(card.error());
        });
}

void CallsPage::record(const NewContact& contact) {
    const int row = m_model->rowOf(contact.person);
    if (row < 0)
        return;
    const CallEntry entry = m_model->entry(row);
    const ContactOutcome* outcome = runner().desk().rules().outcomes.find(contact.outcome);
    const QString words = outcome ? outcome->words(inRussian()) : contact.outcome;
    m_model->setRecording(entry.person, words);
    recordContact(workbench(), this, contact, entry.name.full(), words,
                  {[this, person = entry.person, words](const Result<ContactId>& result) {
                       if (result)
                           m_model->setRecorded(person, words);
                       else
                           m_model->clearMark(person);
                   },
                   [this, person = entry.person] { takenBack(person); }});
    moveOn();
}

void CallsPage::takenBack(PersonId person) {
    m_model->clearMark(person);
    checkForChanges();
    if (isVisible())
        choose(person);
}

void CallsPage::moveOn() {
    const int rows = m_proxy->rowCount();
    const int from = m_view->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const QModelIndex next = m_proxy->index((from + step) % rows, 0);
        if (m_model->open(m_proxy->mapToSource(next).row())) {
            m_view->setCurrentIndex(next);
            m_view->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    showChanges();
}

void CallsPage::choose(PersonId person) {
    const int row = m_model->rowOf(person);
    if (row < 0)
        return;
    QModelIndex index = m_proxy->mapFromSource(m_model->index(row));
    if (!index.isValid()) { // hidden by the text to find
        m_find->clear();
        index = m_proxy->mapFromSource(m_model->index(row));
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

} // namespace dutydesk
