#include "calls/call_card.h"

#include "calls/script_view.h"
#include "common/form_draft.h"
#include "common/widgets.h"
#include "person/flow_layout.h"
#include "person/forms.h"
#include "person/inline_form.h"
#include "person/outcome_panel.h"
#include "person/person_identity.h"
#include "person/phone_bar.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

CallCard::CallCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_content(new QWidget(this))
    , m_nobody(makeHint({}, this))
    , m_identity(new PersonIdentity(m_content))
    , m_scriptTitle(makeSection({}, m_content))
    , m_toObjections(new QToolButton(m_content))
    , m_toAlarms(new QToolButton(m_content))
    , m_script(new ScriptView(m_content)) {
    const Desk& desk = workbench.runner().desk();
    m_outcomes = new OutcomePanel(desk.rules().outcomes, desk.rules().refusalReasons, desk.clock(), m_content);

    m_script->setMinimumHeight(72);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_identity);
    column->addWidget(makeLine(m_content));
    column->addWidget(makeScriptHeading());
    column->addWidget(m_script, 1);
    column->addWidget(makeLine(m_content));
    column->addWidget(m_outcomes);
    m_actions = makeActions();
    column->addWidget(m_actions);
    auto* open = makeIconButton(QStringLiteral("person"), tr("Open the card"), m_content);
    open->setToolTip(tr("Open the card (Enter)"));
    m_identity->nameRow()->addWidget(open);
    connect(open, &QToolButton::clicked, this, &CallCard::openPerson);

    m_nobody->setAlignment(Qt::AlignCenter);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(PageMargin, 0, 0, 0);
    whole->addWidget(m_content, 1);
    whole->addWidget(m_nobody, 1);

    connect(m_outcomes, &OutcomePanel::recorded, this, [this](NewContact contact) {
        contact.person = m_entry.person;
        contact.item = m_entry.item;
        Q_EMIT recorded(contact);
    });
    connect(m_outcomes, &OutcomePanel::bookAsked, this, &CallCard::book);
    // An open form needs the room, and nothing else can be begun before it is closed.
    connect(m_outcomes, &OutcomePanel::formOpened, m_actions, &QWidget::hide);
    connect(m_outcomes, &OutcomePanel::formClosed, m_actions, &QWidget::show);
    connect(m_outcomes, &OutcomePanel::formClosed, this, &CallCard::formClosed);
    showNobody();
}

QWidget* CallCard::makeScriptHeading() {
    auto* heading = new QWidget(m_content);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_scriptTitle->setWordWrap(true);
    row->addWidget(m_scriptTitle, 1);
    for (QToolButton* button : {m_toObjections, m_toAlarms}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_toObjections, &QToolButton::clicked, m_script, &ScriptView::showObjections);
    connect(m_toAlarms, &QToolButton::clicked, m_script, &ScriptView::showAlarms);
    return heading;
}

QWidget* CallCard::makeActions() {
    auto* actions = new QWidget(m_content);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actions->setSizePolicy(policy);
    auto* row = new FlowLayout(PageGap, actions);
    const auto add = [&](const QString& icon, const QString& words, const QString& keys, auto member) {
        auto* button = makeButton(icon, words, actions);
        button->setToolTip(keys);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, member);
    };
    add(QStringLiteral("calendar"), tr("Book…"), QStringLiteral("Ctrl+B"), &CallCard::book);
    add(QStringLiteral("home"), tr("Home visit…"), QStringLiteral("Ctrl+H"), &CallCard::askHomeVisit);
    add(QStringLiteral("mobility"), tr("Low mobility…"), QStringLiteral("Ctrl+M"), &CallCard::askLowMobility);
    add(QStringLiteral("sheets"), tr("Route sheet"), QStringLiteral("Ctrl+T"), &CallCard::printSheet);
    return actions;
}

void CallCard::showEntry(const CallEntry& entry) {
    const bool same = entry.person == m_entry.person;
    m_entry = entry;
    if (same)
        return; // what is on the screen, an open form with it, stays until the card is read again
    m_outcomes->closeForm();
    m_identity->setEntry(entry);
    m_script->say(QString());
    setScriptTitle();
    m_nobody->hide();
    m_content->show();
    giveBackDraft();
}

QVariantMap CallCard::draft() const {
    QVariantMap draft = m_outcomes->draft();
    if (m_entry.person.isValid())
        draft.insert(QStringLiteral("person"), m_entry.person.value);
    return draft;
}

void CallCard::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
    giveBackDraft();
}

void CallCard::giveBackDraft() {
    if (m_draft.isEmpty() || m_draft.value(QStringLiteral("person")).toLongLong() != m_entry.person.value)
        return;
    const QVariantMap draft = std::exchange(m_draft, {});
    const QString kind = draft.value(QStringLiteral("kind")).toString();
    if (kind.isEmpty() || m_outcomes->restoreOutcome(draft))
        return;
    if (kind == u"visit")
        askHomeVisit();
    else
        askLowMobility();
    if (m_outcomes->form())
        fillFields(*m_outcomes->form(), draft.value(QStringLiteral("fields")).toList());
}

void CallCard::showCard(const PersonCard& card) {
    if (card.id != m_entry.person)
        return;
    m_identity->setCard(card);
    const Desk& desk = m_workbench.runner().desk();
    m_script->setScript(callScript(desk.rules(), m_entry.occasion, m_entry.due, card, desk.actor()));
    setScriptTitle();
}

void CallCard::showNobody() {
    m_entry = {};
    m_outcomes->closeForm();
    m_content->hide();
    m_nobody->setText(tr("Choose a person in the list to see the script."));
    m_nobody->show();
}

void CallCard::setScriptTitle() {
    m_scriptTitle->setText(m_script->title().isEmpty() ? tr("Script") : tr("Script “%1”").arg(m_script->title()));
    m_toObjections->setText(tr("Objections %1").arg(m_script->objectionCount()));
    m_toObjections->setToolTip(QStringLiteral("F7"));
    m_toObjections->setVisible(m_script->objectionCount() > 0);
    m_toAlarms->setText(tr("Alarm signs %1").arg(m_script->alarmCount()));
    m_toAlarms->setToolTip(QStringLiteral("F8"));
    m_toAlarms->setVisible(m_script->alarmCount() > 0);
}

bool CallCard::handleKey(const QKeyEvent* event) {
    return m_entry.person.isValid() && m_outcomes->handleKey(event);
}

bool CallCard::dial() {
    return m_identity->phones()->dialFirst();
}

void CallCard::scrollScript(int lines) {
    m_script->scrollBy(lines);
}

void CallCard::open(const QString& kind, InlineForm* form) {
    form->setProperty(DraftKind, kind);
    m_outcomes->openForm(form);
}

void CallCard::askHomeVisit() {
    if (m_entry.person.isValid())
        open(QStringLiteral("visit"), makeHomeVisitForm(m_workbench, m_entry.person, m_entry.name.full()));
}

void CallCard::askLowMobility() {
    if (m_entry.person.isValid())
        open(QStringLiteral("mobility"), makeLowMobilityForm(m_workbench, m_entry.person, m_entry.name.full()));
}

void CallCard::book() {
    if (m_entry.person.isValid())
        Q_EMIT m_workbench.openPage(QStringLiteral("appointments"), QVariant::fromValue(m_entry.person));
}

void CallCard::printSheet() {
    if (m_entry.person.isValid())
        Q_EMIT m_workbench.openPage(QStringLiteral("sheets"), QVariant::fromValue(m_entry.person));
}

void CallCard::openPerson() {
    if (m_entry.person.isValid())
        Q_EMIT m_workbench.openPerson(m_entry.person);
}

} // namespace dutydesk
