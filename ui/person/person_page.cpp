#include "person/person_page.h"

#include "common/erasure_dialog.h"
#include "common/icons.h"
#include "common/widgets.h"
#include "person/contact_card.h"
#include "person/form_host.h"
#include "person/forms.h"
#include "person/person_cards.h"
#include "person/person_identity.h"
#include "person/phone_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int ShortTimeline = 20;

} // namespace

PersonPage::PersonPage(Workbench& workbench, QWidget* parent)
    : Page(workbench, QStringLiteral("person"), tr("Person"), parent)
    , m_timelineLimit(ShortTimeline)
    , m_identity(new PersonIdentity)
    , m_forms(new FormHost) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_identity);
    column->addWidget(m_forms);
    column->addWidget(makeColumns(), 1);
    setContent(content, makeActions());
    connect(m_forms, &FormHost::closed, this, [this] { m_scroll->setFocus(Qt::OtherFocusReason); });
    addShortcuts();
}

QWidget* PersonPage::makeActions() {
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    const auto add = [&](QPushButton* button, const QString& keys, auto member) {
        button->setToolTip(keys);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, member);
    };
    add(makeButton(QStringLiteral("home"), tr("Home visit…"), actions), QStringLiteral("Ctrl+H"),
        &PersonPage::askHomeVisit);
    add(makeButton(QStringLiteral("sheets"), tr("Route sheet"), actions), QStringLiteral("Ctrl+T"),
        &PersonPage::printSheet);
    add(makeButton(QStringLiteral("survey"), tr("Survey…"), actions), QStringLiteral("Ctrl+U"), &PersonPage::askSurvey);
    add(makeButton(QStringLiteral("reading"), tr("Reading…"), actions), QStringLiteral("Ctrl+G"),
        &PersonPage::askReading);
    auto* more = makeButton({}, tr("More"), actions);
    auto* menu = new QMenu(more);
    menu->addAction(lineIcon(QStringLiteral("warning")), tr("Adverse event…"), this, &PersonPage::askAdverseEvent);
    menu->addAction(lineIcon(QStringLiteral("mobility")), tr("Low mobility…"), this, &PersonPage::askLowMobility);
    menu->addAction(lineIcon(QStringLiteral("note")), tr("Consent or refusal…"), this, &PersonPage::askConsent);
    menu->addAction(lineIcon(QStringLiteral("print")), tr("Consent form…"), this,
                    [this] { printConsent(workbench(), this, m_card); });
    menu->addAction(lineIcon(QStringLiteral("edit")), tr("Change the phones…"), this, &PersonPage::askPhones);
    if (roleHas(runner().desk().actor().role, Right::Erase)) {
        menu->addSeparator();
        menu->addAction(lineIcon(QStringLiteral("remove")), tr("Destroy the data…"), this,
                        [this] { ErasureDialog::open(workbench(), this, {m_person}); });
    }
    more->setMenu(menu);
    row->addWidget(more);
    add(makeMainButton(tr("Book an appointment…"), actions), QStringLiteral("Ctrl+B"), &PersonPage::book);
    m_actions = actions;
    return actions;
}

Card* PersonPage::addCard(QVBoxLayout* column, const QString& title) {
    auto* card = new Card(title);
    column->addWidget(card);
    return card;
}

QWidget* PersonPage::makeColumns() {
    auto* host = new QWidget;
    auto* columns = new QHBoxLayout(host);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(PageMargin);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    left->setSpacing(PageMargin);
    right->setSpacing(PageMargin);
    columns->addLayout(left, 57);
    columns->addLayout(right, 43);

    m_contact = new ContactCard(workbench());
    left->addWidget(m_contact);
    connect(m_contact, &ContactCard::bookAsked, this, &PersonPage::book);
    m_needs = addCard(left, tr("Needs"));
    m_appointments = addCard(left, tr("Appointments"));
    m_plans = addCard(left, tr("Plans by stage"));
    m_contacts = addCard(left, tr("Contacts"));
    left->addStretch(1);

    m_discharges = addCard(right, tr("Discharges from hospital"));
    m_requests = addCard(right, tr("Referrals and requests"));
    m_details = addCard(right, tr("Phones and address"));
    m_consents = addCard(right, tr("Consents and grounds"));
    m_lists = addCard(right, tr("Lists"));
    m_timeline = addCard(right, tr("Timeline"));
    right->addStretch(1);
    auto* phones = makeIconButton(QStringLiteral("edit"), tr("Change the phones"));
    auto* consents = makeIconButton(QStringLiteral("plus"), tr("Record a consent or a refusal"));
    m_details->addAction(phones);
    m_consents->addAction(consents);
    connect(phones, &QToolButton::clicked, this, &PersonPage::askPhones);
    connect(consents, &QToolButton::clicked, this, &PersonPage::askConsent);

    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(host);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Sections of the card"));
    return m_scroll;
}

void PersonPage::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, void (PersonPage::*act)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            if (state() == State::Content)
                (this->*act)();
        });
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_B), &PersonPage::book);
    add(QKeySequence(Qt::CTRL | Qt::Key_H), &PersonPage::askHomeVisit);
    add(QKeySequence(Qt::CTRL | Qt::Key_M), &PersonPage::askLowMobility);
    add(QKeySequence(Qt::CTRL | Qt::Key_T), &PersonPage::printSheet);
    add(QKeySequence(Qt::CTRL | Qt::Key_U), &PersonPage::askSurvey);
    add(QKeySequence(Qt::CTRL | Qt::Key_G), &PersonPage::askReading);
    auto* dial = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_D), this);
    dial->setContext(Qt::WidgetWithChildrenShortcut);
    connect(dial, &QShortcut::activated, this, [this] { m_identity->phones()->dialFirst(); });
}

QList<PageKey> PersonPage::keys() const {
    return {{QKeySequence(Qt::Key_1), tr("Keys 1–9, 0, − and =: record the outcome of a contact")},
            {QKeySequence(Qt::CTRL | Qt::Key_B), tr("Book an appointment")},
            {QKeySequence(Qt::CTRL | Qt::Key_H), tr("Ask for a home visit")},
            {QKeySequence(Qt::CTRL | Qt::Key_T), tr("Print the route sheet")},
            {QKeySequence(Qt::CTRL | Qt::Key_U), tr("Satisfaction survey")},
            {QKeySequence(Qt::CTRL | Qt::Key_G), tr("Take down a reading")},
            {QKeySequence(Qt::CTRL | Qt::Key_M), tr("Mark as of low mobility")},
            {QKeySequence(Qt::CTRL | Qt::Key_D), tr("Dial the first phone")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Save the open form")},
            {QKeySequence(Qt::Key_Escape), tr("Close the form without saving")}};
}

void PersonPage::keyPressEvent(QKeyEvent* event) {
    if (state() == State::Content && !m_forms->form() && m_contact->handleKey(event))
        return;
    Page::keyPressEvent(event);
}

void PersonPage::activate(const QVariant& argument) {
    const PersonId asked = argument.canConvert<PersonId>() ? argument.value<PersonId>() : PersonId{};
    if (asked.isValid() && asked != m_person) {
        m_forms->close();
        m_person = asked;
        m_timelineLimit = ShortTimeline;
        m_scroll->verticalScrollBar()->setValue(0);
        m_stale = true;
    }
    if (!m_person.isValid())
        showNothing();
    else if (std::exchange(m_stale, false) || m_card.id != m_person || state() != State::Content)
        refresh();
    m_scroll->setFocus(Qt::OtherFocusReason);
}

void PersonPage::showNothing() {
    m_actions->setEnabled(false);
    showEmpty(tr("Nobody is open"), tr("Find a person with Ctrl+K, or open one from the call list."),
              tr("Open the call list"), [this] { Q_EMIT workbench().openPage(QStringLiteral("calls")); });
}

void PersonPage::refresh() {
    if (!m_person.isValid()) {
        showNothing();
        return;
    }
    // Every reading is a view in the audit trail: while one runs, further changes make one more, not many.
    if (m_reading == m_person) {
        m_again = true;
        return;
    }
    m_reading = m_person;
    showBusy(tr("Reading the card"));
    runner().read<PersonCard>(
        this, [person = m_person](Desk& desk) { return desk.person(person); },
        [this, person = m_person](const Result<PersonCard>& card) {
            if (person == m_reading)
                m_reading = {};
            if (person != m_person)
                return;
            if (card)
                showPerson(*card);
            else if (card.error().kind == ErrorKind::NotFound) { // erased, or insured elsewhere since
                m_person = {};
                m_card = {};
                showNothing();
            } else {
                m_actions->setEnabled(false);
                showError(card.error());
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

void PersonPage::replicaChanged(const ChangeSet& changes) {
    if (!m_person.isValid() || !changes.touches(m_person))
        return;
    if (isVisible())
        refresh();
    else
        m_stale = true;
}

void PersonPage::showPerson(const PersonCard& card) {
    const int at = m_scroll->verticalScrollBar()->value();
    const bool same = m_card.id == card.id;
    m_card = card;
    m_identity->setCard(card);
    m_contact->setPerson(card);
    fillCards();
    m_actions->setEnabled(true);
    showContent();
    giveBackDraft();
    if (same)
        QMetaObject::invokeMethod(
            m_scroll, [this, at] { m_scroll->verticalScrollBar()->setValue(at); }, Qt::QueuedConnection);
}

void PersonPage::fillCards() {
    const QDate today = runner().desk().clock().today();
    fillNeeds(*m_needs, m_card, today);
    fillPlans(*m_plans, m_card);
    fillAppointments(*m_appointments, m_card, today, [this](const AppointmentRow& appointment) {
        m_forms->open(makeCancelAppointmentForm(workbench(), appointment));
    });
    fillContacts(*m_contacts, m_card, today,
                 [this](const ContactRow& contact) { undoContact(workbench(), this, contact.id, m_card.name.full()); });
    fillDischarges(*m_discharges, m_card, today);
    fillRequests(*m_requests, m_card);
    fillContactDetails(*m_details, m_card);
    fillConsents(*m_consents, m_card);
    fillLists(*m_lists, m_card);
    showTimeline(m_timelineLimit);
}

void PersonPage::showTimeline(int limit) {
    m_timelineLimit = limit;
    fillTimeline(*m_timeline, m_card, runner().desk().clock().today(), limit,
                 [this] { showTimeline(int(m_card.timeline.size())); });
}

void PersonPage::book() {
    Q_EMIT workbench().openPage(QStringLiteral("appointments"), QVariant::fromValue(m_person));
}

void PersonPage::printSheet() {
    Q_EMIT workbench().openPage(QStringLiteral("sheets"), QVariant::fromValue(m_person));
}

void PersonPage::askSurvey() {
    open(QStringLiteral("survey"), makeSurveyForm(workbench(), m_person, m_card.name.full()));
}

void PersonPage::askReading() {
    open(QStringLiteral("reading"), makeReadingForm(workbench(), m_person, m_card.name.full()));
}

void PersonPage::askHomeVisit() {
    open(QStringLiteral("visit"), makeHomeVisitForm(workbench(), m_person, m_card.name.full()));
}

void PersonPage::askAdverseEvent() {
    open(QStringLiteral("event"), makeAdverseEventForm(workbench(), m_person, m_card.name.full()));
}

void PersonPage::askLowMobility() {
    open(QStringLiteral("mobility"), makeLowMobilityForm(workbench(), m_person, m_card.name.full()));
}

void PersonPage::askConsent() {
    open(QStringLiteral("consent"), makeConsentForm(workbench(), m_card));
}

void PersonPage::askPhones() {
    open(QStringLiteral("phones"), makePhonesForm(workbench(), m_card));
}

} // namespace dutydesk
