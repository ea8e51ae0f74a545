#include "audit/emergency_dialog.h"

#include "common/format.h"
#include "common/page.h"
#include "common/widgets.h"
#include "person/detail_row.h"
#include "person/person_identity.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int LongestReason = 500; ///< characters
constexpr qsizetype Most = 4;      ///< rows of each kind: what helps at once

} // namespace

EmergencyDialog::EmergencyDialog(Workbench& workbench, QWidget* parent)
    : ActDialog(
          tr("Card in an emergency"),
          tr("Your role sees no patients. In an emergency one card opens to who gives a reason. It is marked in the "
             "trail, and the coordinators read it."),
          tr("Open the card"), parent)
    , m_workbench(workbench)
    , m_enp(new QLineEdit)
    , m_reason(new QLineEdit) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_enp->setMaxLength(32);
    m_reason->setMaxLength(LongestReason);
    m_reason->setPlaceholderText(tr("what has happened, and who asked"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Policy number"), m_enp);
    form->addRow(tr("Reason"), m_reason);
    body()->addLayout(form);
    connect(m_enp, &QLineEdit::textChanged, this, &EmergencyDialog::follow);
    connect(m_reason, &QLineEdit::textChanged, this, &EmergencyDialog::follow);
    m_enp->setFocus();
    follow();
}

void EmergencyDialog::follow() {
    setReady(!m_enp->text().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty());
}

void EmergencyDialog::act(const Done& done) {
    const QString enp = m_enp->text().simplified().remove(u' ');
    m_workbench.runner().verb<PersonCard>(
        this, [enp, reason = m_reason->text()](Desk& desk) { return desk.breakGlass(enp, reason); },
        [this, done](const Result<PersonCard>& card) {
            if (card)
                m_card = *card;
            done(card ? Result<void>() : Result<void>(card.error()));
        });
}

void EmergencyDialog::succeeded() {
    m_open = true;
    auto* identity = new PersonIdentity(this);
    identity->forbidCopying();
    identity->setCard(m_card);
    body()->addWidget(identity);
    if (!m_card.address.isEmpty())
        body()->addWidget(new DetailRow(QStringLiteral("home"), m_card.address, tr("Address"), this));
    for (const PersonCard::FlagRow& flag : m_card.flags.first(std::min(Most, m_card.flags.size())))
        body()->addWidget(new DetailRow(QStringLiteral("warning"), flag.title, flag.ground, this));
    for (const PersonCard::DischargeRow& stay : m_card.discharges.first(std::min(Most, m_card.discharges.size())))
        body()->addWidget(
            new DetailRow(QStringLiteral("hospital"), QStringLiteral("%1 %2").arg(stay.icd10, stay.diagnosis).trimmed(),
                          tr("discharged on %1, %2").arg(formatDate(stay.discharged), stay.hospital), this));
    for (QLineEdit* field : {m_enp, m_reason})
        field->setReadOnly(true); // another card is another emergency
    setReady(false);
    setCloseWords(tr("Close"));
    setWhy(tr("The card is marked in the trail; the coordinators will read your reason."));
}

} // namespace dutydesk
