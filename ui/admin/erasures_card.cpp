#include "admin/erasures_card.h"

#include "admin/erasure_register.h"
#include "common/erasure_dialog.h"
#include "common/format.h"
#include "common/widgets.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dutydesk {

namespace {

struct Shown {
    QList<ErasureCandidate> expired;
    QList<ErasureRow> made;
};

QHBoxLayout* beside(QWidget* first, QPushButton* button) {
    auto* row = new QHBoxLayout;
    row->setSpacing(PageGap);
    row->addWidget(first, 1);
    row->addWidget(button);
    return row;
}

} // namespace

ErasuresCard::ErasuresCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_expired(makeValue({}))
    , m_made(makeValue({}))
    , m_look(makeButton({}, tr("Look…")))
    , m_register(makeButton({}, tr("Register…")))
    , m_enp(new QLineEdit) {
    for (QLabel* words : {m_expired, m_made})
        words->setWordWrap(true);
    m_enp->setPlaceholderText(tr("policy number"));
    m_enp->setAccessibleName(tr("Policy number of the person to be admitted again"));
    auto* again = makeButton({}, tr("Admit again"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(makeSection(tr("Destroying personal data")));
    form->addRow(tr("Time is over"), beside(m_expired, m_look));
    form->addRow(tr("Destroyed"), beside(m_made, m_register));
    form->addRow(tr("Erased person"), beside(m_enp, again));
    form->addRow(makeHint(
        tr("One person is erased from the card: “More”, “Destroy the data…”. Nobody who was erased comes back with a "
           "sync or a file until admitted again.")));
    connect(m_look, &QPushButton::clicked, this, [this] { ErasureDialog::open(m_workbench, this, m_over); });
    connect(m_register, &QPushButton::clicked, this, &ErasuresCard::showRegister);
    connect(again, &QPushButton::clicked, this, &ErasuresCard::admit);
    connect(m_enp, &QLineEdit::returnPressed, this, &ErasuresCard::admit);
}

QString ErasuresCard::expiredWords() const {
    return m_expired->text();
}

QString ErasuresCard::madeWords() const {
    return m_made->text();
}

void ErasuresCard::refresh() {
    m_workbench.runner().read<Shown>(
        this,
        [](Desk& desk) -> Result<Shown> {
            auto expired = desk.expiredPersons();
            auto made = desk.erasures();
            if (!expired || !made)
                return !expired ? expired.error() : made.error();
            return Shown{*expired, *made};
        },
        [this](const Result<Shown>& shown) {
            if (!shown)
                return;
            m_over.clear();
            for (const ErasureCandidate& one : shown->expired)
                m_over << one.person;
            m_rows = shown->made;
            m_expired->setText(m_over.isEmpty() ? tr("of nobody") : tr("of %n person(s)", nullptr, int(m_over.size())));
            m_look->setEnabled(!m_over.isEmpty());
            m_register->setEnabled(!m_rows.isEmpty());
            m_made->setText(m_rows.isEmpty()
                                ? tr("nothing yet")
                                : tr("%n certificate(s), the last %1 of %2", nullptr, int(m_rows.size()))
                                      .arg(m_rows.first().number, formatDate(m_rows.first().at.toLocalTime().date())));
        });
}

void ErasuresCard::admit() {
    const QString enp = m_enp->text().simplified().remove(u' ');
    if (enp.isEmpty()) {
        m_enp->setFocus();
        return;
    }
    m_workbench.runner().verb<int>(
        this, [enp](Desk& desk) { return desk.admitAgain(enp); },
        [this](const Result<int>& servers) {
            if (!servers) {
                Q_EMIT m_workbench.failed(servers.error());
                return;
            }
            m_enp->clear();
            Q_EMIT m_workbench.said(tr("Admitted again. The next sync reads the data."));
            refresh();
        });
}

void ErasuresCard::showRegister() {
    auto* dialog = new ErasureRegister(m_rows, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace dutydesk
