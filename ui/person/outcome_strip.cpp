#include "person/outcome_strip.h"

#include "person/key_button.h"
#include "person/language.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

const QString ChoiceKeys = QStringLiteral("1234567890-=");

QGridLayout* choiceGrid(const QList<KeyButton*>& buttons, int columns) {
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (int i = 0; i < buttons.size(); ++i)
        grid->addWidget(buttons.at(i), i / columns, i % columns);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

OutcomeStrip::OutcomeStrip(const ContactOutcome& outcome, const CodeNames& refusals, const Clock& clock,
                           QWidget* parent)
    : InlineForm(outcome.words(inRussian()), tr("Record the outcome"), parent)
    , m_outcome(outcome)
    , m_refusals(refusals)
    , m_clock(clock)
    , m_choices(new QButtonGroup(this)) {
    m_choices->setExclusive(true);
    if (outcome.needsReason)
        addReasons();
    if (outcome.needsTime)
        addTimes();
    if (outcome.needsSlot) {
        auto* book = new QPushButton(tr("Choose the time…"), this);
        book->setToolTip(
            tr("Opens the free times with this person; the appointment is kept as a request until it is confirmed"));
        addButton(book);
        setFirstField(book);
        connect(book, &QPushButton::clicked, this, &OutcomeStrip::bookAsked);
    }
    addNote(tr("Note"), outcome.needsNote ? tr("who said it, what exactly, what to arrange") : tr("may stay empty"));
    connect(m_choices, &QButtonGroup::buttonToggled, this, &OutcomeStrip::recheck);
    recheck();
}

void OutcomeStrip::addReasons() {
    QList<KeyButton*> buttons;
    for (const CodeName& reason : m_refusals.all()) {
        const int i = int(buttons.size());
        auto* button = new KeyButton(ChoiceKeys.mid(i, 1), reason.words(inRussian()), this);
        button->setCheckable(true);
        button->setCompact(true);
        m_choices->addButton(button, i);
        connect(button, &KeyButton::clicked, this, [this] { m_note->setFocus(Qt::OtherFocusReason); });
        buttons << button;
    }
    body()->addLayout(choiceGrid(buttons, 2));
    if (!buttons.isEmpty())
        setFirstField(buttons.first());
}

void OutcomeStrip::addTimes() {
    m_times = quickTimes(m_clock);
    QList<KeyButton*> buttons;
    for (int i = 0; i < m_times.size(); ++i) {
        auto* button = new KeyButton(ChoiceKeys.mid(i, 1), m_times.at(i).title, this);
        button->setCheckable(true);
        button->setCompact(true);
        m_choices->addButton(button, i);
        connect(button, &KeyButton::clicked, this, [this, i] {
            m_when->setDateTime(m_times.at(i).at);
            m_note->setFocus(Qt::OtherFocusReason);
        });
        buttons << button;
    }
    body()->addLayout(choiceGrid(buttons, 2));

    m_when = new QDateTimeEdit(m_times.isEmpty() ? m_clock.now().toLocalTime() : m_times.first().at, this);
    m_when->setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm"));
    m_when->setCalendarPopup(true);
    addField(tr("Call back at"), m_when);
    setFirstField(buttons.isEmpty() ? static_cast<QWidget*>(m_when) : buttons.first());
    if (!buttons.isEmpty())
        buttons.first()->setChecked(true);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& moment) {
        m_choices->setExclusive(false);
        for (int i = 0; i < m_times.size(); ++i)
            m_choices->button(i)->setChecked(m_times.at(i).at == moment);
        m_choices->setExclusive(true);
        recheck();
    });
}

void OutcomeStrip::addNote(const QString& label, const QString& example) {
    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(example);
    m_note->setMaxLength(1000);
    m_note->setObjectName(QStringLiteral("note"));
    addField(label, m_note);
    connect(m_note, &QLineEdit::textChanged, this, &OutcomeStrip::recheck);
    if (!m_outcome.needsReason && !m_outcome.needsTime && !m_outcome.needsSlot)
        setFirstField(m_note);
}

QString OutcomeStrip::missing() const {
    if (!m_note)
        return {}; // still being built
    const int chosen = m_choices->checkedId();
    if (m_outcome.needsReason && chosen < 0)
        return tr("Choose the reason.");
    if (m_outcome.needsTime && m_when->dateTime() <= m_clock.now().toLocalTime())
        return tr("The time to call back has passed. Choose a later one.");
    const bool reasonNeedsNote = m_outcome.needsReason && m_refusals.all().at(size_t(chosen)).needsNote;
    if ((m_outcome.needsNote || reasonNeedsNote) && m_note->text().trimmed().isEmpty())
        return tr("Write a note in a few words.");
    return {};
}

void OutcomeStrip::start() {
    const bool onlyNote = m_outcome.needsReason && m_choices->checkedId() >= 0;
    if (onlyNote)
        m_note->setFocus(Qt::OtherFocusReason);
    else
        InlineForm::start();
}

NewContact OutcomeStrip::contact() const {
    NewContact contact;
    contact.outcome = m_outcome.code;
    contact.note = m_note->text().trimmed();
    if (m_outcome.needsReason && m_choices->checkedId() >= 0)
        contact.reason = m_refusals.all().at(size_t(m_choices->checkedId())).code;
    if (m_outcome.needsTime)
        contact.callbackAt = m_when->dateTime().toUTC();
    return contact;
}

bool OutcomeStrip::choose(const QString& key) {
    const qsizetype i = key.isEmpty() ? -1 : ChoiceKeys.indexOf(key);
    QAbstractButton* button = i < 0 ? nullptr : m_choices->button(int(i));
    if (!button)
        return false;
    button->click();
    return true;
}

void OutcomeStrip::keyPressEvent(QKeyEvent* event) {
    const auto plain = event->modifiers() & ~Qt::KeypadModifier;
    if (!plain && choose(event->text()))
        return;
    InlineForm::keyPressEvent(event);
}

} // namespace dutydesk
