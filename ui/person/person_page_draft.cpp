// The open form of the person's page across a lock of the desk.

#include "common/form_draft.h"
#include "person/contact_card.h"
#include "person/form_host.h"
#include "person/inline_form.h"
#include "person/outcome_panel.h"
#include "person/person_page.h"

namespace dutydesk {

namespace {

const QString Person = QStringLiteral("person");
const QString Kind = QStringLiteral("kind");
const QString Fields = QStringLiteral("fields");

} // namespace

void PersonPage::open(const QString& kind, InlineForm* form) {
    form->setProperty(DraftKind, kind);
    m_forms->open(form);
}

QVariantMap PersonPage::draft() const {
    QVariantMap draft = m_contact->outcomes()->draft();
    if (const InlineForm* form = m_forms->form(); form && form->property(DraftKind).isValid())
        draft = {{Kind, form->property(DraftKind).toString()}, {Fields, fieldsOf(*form)}};
    if (!draft.isEmpty())
        draft.insert(Person, m_card.id.value);
    return draft;
}

void PersonPage::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
    giveBackDraft();
}

void PersonPage::giveBackDraft() {
    if (m_draft.isEmpty() || !m_card.id.isValid() || m_draft.value(Person).toLongLong() != m_card.id.value)
        return;
    const QVariantMap draft = std::exchange(m_draft, {});
    if (m_contact->outcomes()->restoreOutcome(draft))
        return;
    using Ask = void (PersonPage::*)();
    static const QHash<QString, Ask> asks{{QStringLiteral("survey"), &PersonPage::askSurvey},
                                          {QStringLiteral("reading"), &PersonPage::askReading},
                                          {QStringLiteral("visit"), &PersonPage::askHomeVisit},
                                          {QStringLiteral("event"), &PersonPage::askAdverseEvent},
                                          {QStringLiteral("mobility"), &PersonPage::askLowMobility},
                                          {QStringLiteral("consent"), &PersonPage::askConsent},
                                          {QStringLiteral("phones"), &PersonPage::askPhones}};
    const Ask ask = asks.value(draft.value(Kind).toString());
    if (!ask)
        return;
    (this->*ask)();
    if (m_forms->form())
        fillFields(*m_forms->form(), draft.value(Fields).toList());
}

} // namespace dutydesk
