#include "person/outcome_panel.h"

#include "common/form_draft.h"
#include "person/key_button.h"
#include "person/language.h"
#include "person/outcome_strip.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedLayout>

namespace dutydesk {

namespace {

constexpr int NarrowestColumn = 176; ///< room for "Нужно сопровождение" with its key

const QString OutcomeKind = QStringLiteral("outcome:"); ///< of a draft; the outcome's code follows

} // namespace

OutcomePanel::OutcomePanel(const ContactOutcomes& outcomes, const CodeNames& refusals, const Clock& clock,
                           QWidget* parent)
    : QWidget(parent)
    , m_outcomes(outcomes)
    , m_refusals(refusals)
    , m_clock(clock)
    , m_stack(new QStackedLayout(this))
    , m_choices(new QWidget(this))
    , m_grid(new QGridLayout(m_choices)) {
    setAccessibleName(tr("Outcome of the call"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    for (const ContactOutcome& outcome : m_outcomes.all()) {
        auto* button = new KeyButton(QString(outcome.key), outcome.words(inRussian()), m_choices);
        button->setObjectName(QStringLiteral("outcome-") + outcome.code);
        connect(button, &KeyButton::clicked, this, [this, &outcome] { choose(outcome); });
        m_buttons << button;
    }
    m_stack->addWidget(m_choices);
    arrange(3 * NarrowestColumn);
}

void OutcomePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange(width());
}

void OutcomePanel::arrange(int width) {
    const int columns = qBound(2, (width + 4) / (NarrowestColumn + 4), 6);
    if (columns == m_columns)
        return;
    for (KeyButton* button : std::as_const(m_buttons))
        m_grid->removeWidget(button);
    for (int column = 0; column < qMax(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->addWidget(m_buttons.at(i), i / columns, i % columns);
}

bool OutcomePanel::handleKey(const QKeyEvent* event) {
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (m_form || modifiers || event->text().size() != 1 || !isEnabled())
        return false;
    const ContactOutcome* outcome = m_outcomes.byKey(event->text().at(0));
    if (!outcome)
        return false;
    choose(*outcome);
    return true;
}

void OutcomePanel::choose(const ContactOutcome& outcome) {
    if (!outcome.needsReason && !outcome.needsTime && !outcome.needsNote && !outcome.needsSlot) {
        NewContact contact;
        contact.outcome = outcome.code;
        Q_EMIT recorded(contact);
        return;
    }
    auto* strip = new OutcomeStrip(outcome, m_refusals, m_clock, this);
    connect(strip, &OutcomeStrip::bookAsked, this, &OutcomePanel::bookAsked);
    connect(strip, &OutcomeStrip::submitted, this, [this, strip] {
        const NewContact contact = strip->contact();
        closeForm();
        Q_EMIT recorded(contact);
    });
    strip->setProperty(DraftKind, QString(OutcomeKind + outcome.code));
    openForm(strip);
}

QVariantMap OutcomePanel::draft() const {
    if (!m_form || !m_form->property(DraftKind).isValid())
        return {};
    return {{QStringLiteral("kind"), m_form->property(DraftKind).toString()}, {QStringLiteral("fields"), fieldsOf(*m_form)}};
}

bool OutcomePanel::restoreOutcome(const QVariantMap& draft) {
    const QString kind = draft.value(QStringLiteral("kind")).toString();
    const ContactOutcome* outcome = kind.startsWith(OutcomeKind) ? m_outcomes.find(kind.mid(OutcomeKind.size())) : nullptr;
    if (!outcome)
        return false;
    choose(*outcome);
    if (m_form)
        fillFields(*m_form, draft.value(QStringLiteral("fields")).toList());
    return true;
}

void OutcomePanel::openForm(InlineForm* form) {
    closeForm();
    m_form = form;
    m_choices->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // a short form needs no room for twelve buttons
    form->setParent(this);
    m_stack->addWidget(form);
    m_stack->setCurrentWidget(form);
    connect(form, &InlineForm::dismissed, this, &OutcomePanel::closeForm);
    Q_EMIT formOpened();
    form->start();
}

void OutcomePanel::closeForm() {
    if (!m_form)
        return;
    m_stack->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_choices->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_stack->setCurrentWidget(m_choices);
    Q_EMIT formClosed();
}

} // namespace dutydesk
