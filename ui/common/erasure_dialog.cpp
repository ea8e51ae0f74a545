#include "common/erasure_dialog.h"

#include "common/format.h"
#include "common/page.h"
#include "common/prompts.h"
#include "common/widgets.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Place = Qt::UserRole; ///< of the candidate
constexpr int RecordsColumn = 3;
constexpr int MostRows = 8, FewestRows = 2;
constexpr int Wide = 680; ///< px: five columns

} // namespace

void ErasureDialog::open(Workbench& workbench, QWidget* parent, const QList<PersonId>& persons) {
    workbench.runner().read<QList<ErasureCandidate>>(
        parent, [persons](Desk& desk) { return desk.erasureCandidates(persons); },
        [&workbench, parent](const Result<QList<ErasureCandidate>>& people) {
            if (!people) {
                Q_EMIT workbench.failed(people.error());
                return;
            }
            auto* dialog = new ErasureDialog(workbench, *people, parent->window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->QDialog::open();
        });
}

ErasureDialog::ErasureDialog(Workbench& workbench, const QList<ErasureCandidate>& people, QWidget* parent)
    : ActDialog(tr("Destroy personal data"),
                tr("Everything about the person goes from this desk for good: the card, calls, visits, consents, rows "
                   "of lists. The "
                   "polyclinic's own system keeps what it has. Nobody can take this back."),
                tr("Destroy for good"), parent)
    , m_workbench(workbench)
    , m_candidates(people)
    , m_people(new QTreeWidget)
    , m_request(new QRadioButton(tr("The person has asked for it, or withdrawn the consent")))
    , m_expiry(new QRadioButton(tr("The time of keeping is over")))
    , m_basis(new QLineEdit)
    , m_certificate(new QLineEdit)
    , m_backups(new QCheckBox(tr("Make a new &backup and remove the earlier ones, which still hold the data")))
    , m_confirm(new QLineEdit)
    , m_confirmWords(new QLabel)
    , m_hint(makeHint({}))
    , m_stop(std::make_shared<std::atomic_bool>(false)) {
    setMinimumWidth(Wide);
    const bool over =
        std::all_of(people.cbegin(), people.cend(), [](const ErasureCandidate& one) { return one.expired; });
    m_expiry->setEnabled(over);
    (over ? m_expiry : m_request)->setChecked(true);
    m_backups->setChecked(true);
    fillPeople();
    body()->addWidget(m_people);
    body()->addWidget(m_request);
    body()->addWidget(m_expiry);
    body()->addWidget(makeFields());
    body()->addWidget(m_hint);
    for (QLineEdit* field : {m_basis, m_certificate, m_confirm})
        connect(field, &QLineEdit::textChanged, this, &ErasureDialog::follow);
    connect(m_request, &QRadioButton::toggled, this, &ErasureDialog::follow);
    connect(m_people, &QTreeWidget::itemChanged, this, &ErasureDialog::follow);
    setCancel([stop = m_stop] { *stop = true; });
    follow();
    m_basis->setFocus();
}

ErasureDialog::~ErasureDialog() {
    *m_stop = true;
}

void ErasureDialog::fillPeople() {
    m_people->setHeaderLabels({tr("Person"), tr("Born"), tr("Kept until"), tr("Records"), tr("To be known")});
    m_people->headerItem()->setTextAlignment(RecordsColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_people->setRootIsDecorated(false);
    m_people->setAccessibleName(tr("Whose data are destroyed"));
    m_people->setSelectionMode(QAbstractItemView::NoSelection);
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const ErasureCandidate& one = m_candidates.at(i);
        QStringList notes;
        if (one.unsent > 0)
            notes << tr("%n edit(s) not sent", nullptr, one.unsent);
        if (one.upcoming > 0)
            notes << tr("%n appointment(s) to come", nullptr, one.upcoming);
        auto* item =
            new QTreeWidgetItem(m_people, {one.name.full(), formatDate(one.birthDate), formatDate(one.keptUntil),
                                           formatCount(one.records), notes.join(QStringLiteral(", "))});
        item->setData(0, Place, i);
        item->setTextAlignment(RecordsColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (m_candidates.size() > 1)
            item->setCheckState(0, Qt::Checked);
    }
    for (int column = 0; column < m_people->columnCount(); ++column) {
        m_people->resizeColumnToContents(column);
        m_people->setColumnWidth(column, m_people->columnWidth(column) + 2 * PageGap);
    }
    const int row = fontMetrics().height() + PageGap;
    const int rows = std::clamp(int(m_candidates.size()), FewestRows, MostRows);
    m_people->setFixedHeight(m_people->header()->sizeHint().height() + rows * row + PageGap);
}

QWidget* ErasureDialog::makeFields() {
    m_basis->setAccessibleName(tr("Paper that asks for it"));
    m_confirm->setAccessibleName(tr("Confirmation"));
    m_basis->setPlaceholderText(tr("petition of 12.11.2026 № 5"));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QFileInfo::exists(documents) ? documents : QDir::homePath();
    const QString today = m_workbench.runner().desk().clock().today().toString(Qt::ISODate);
    QString suggested = QDir(folder).filePath(tr("destruction %1.pdf").arg(today));
    for (int i = 2; QFileInfo::exists(suggested); ++i) // a certificate is never written over another
        suggested = QDir(folder).filePath(tr("destruction %1 (%2).pdf").arg(today).arg(i));
    m_certificate->setText(QDir::toNativeSeparators(suggested));
    m_certificate->setAccessibleName(tr("Certificate"));
    auto* choose = makeButton(QStringLiteral("folder"), tr("Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path =
            promptsFor(this).saveFile(this, tr("Certificate of destruction"), m_certificate->text(), tr("PDF (*.pdf)"));
        if (!path.isEmpty())
            m_certificate->setText(QDir::toNativeSeparators(path));
    });
    auto* file = new QHBoxLayout;
    file->setSpacing(PageGap);
    file->addWidget(m_certificate, 1);
    file->addWidget(choose);
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Paper that asks for it"), m_basis);
    form->addRow(tr("Certificate"), file);
    form->addRow(m_backups);
    m_confirmWords->setBuddy(m_confirm);
    form->addRow(m_confirmWords, m_confirm);
    return box;
}

QList<PersonId> ErasureDialog::chosen() const {
    QList<PersonId> persons;
    for (int i = 0; i < m_people->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_people->topLevelItem(i);
        if (m_candidates.size() == 1 || item->checkState(0) == Qt::Checked)
            persons << m_candidates.at(item->data(0, Place).toInt()).person;
    }
    return persons;
}

QString ErasureDialog::confirmation() const {
    const QList<PersonId> persons = chosen();
    if (persons.size() != 1)
        return QString::number(persons.size());
    const auto one = std::find_if(m_candidates.cbegin(), m_candidates.cend(), [&](const ErasureCandidate& candidate) {
        return candidate.person == persons.first();
    });
    return one->name.family.isEmpty() ? one->enp : one->name.family;
}

const ErasureCandidate* ErasureDialog::against() const {
    const QList<PersonId> persons = chosen();
    const auto one = std::find_if(m_candidates.cbegin(), m_candidates.cend(), [&](const ErasureCandidate& candidate) {
        return candidate.unsent > 0 && persons.contains(candidate.person);
    });
    return one == m_candidates.cend() ? nullptr : &*one;
}

void ErasureDialog::follow() {
    const bool asked = m_request->isChecked();
    const bool many = chosen().size() != 1;
    m_basis->setEnabled(asked);
    m_confirmWords->setText(many ? tr("&Type how many: %1").arg(confirmation())
                                 : tr("&Type the family name: %1").arg(confirmation()));
    const ErasureCandidate* waiting = against();
    m_hint->setText(waiting
                        ? tr("%1: sync first, or give the edits up on the sync page.").arg(waiting->name.brief())
                        : tr("The certificate holds the names; keep it for %n year(s). The trail keeps numbers only.",
                             nullptr, m_workbench.runner().desk().rules().retention.certificateYears));
    markProblem(*m_hint, waiting != nullptr);
    setReady(!waiting && !chosen().isEmpty() && (!asked || !m_basis->text().trimmed().isEmpty()) &&
             !m_certificate->text().trimmed().isEmpty() &&
             m_confirm->text().trimmed().compare(confirmation(), Qt::CaseInsensitive) == 0);
}

void ErasureDialog::act(const Done& done) {
    const bool asked = m_request->isChecked();
    const ErasureOrder order{chosen(), asked ? ErasureGround::Request : ErasureGround::Expiry,
                             asked ? m_basis->text() : QString(),
                             QDir::fromNativeSeparators(m_certificate->text().trimmed()), m_backups->isChecked()};
    m_workbench.runner().verb<ErasureOutcome>(
        this, [order, progress = progressTeller(m_stop)](Desk& desk) { return desk.erase(order, progress); },
        [this, done](const Result<ErasureOutcome>& outcome) {
            if (outcome)
                m_outcome = *outcome;
            done(outcome ? Result<void>() : Result<void>(outcome.error()));
        });
}

void ErasureDialog::succeeded() {
    QStringList words{tr("Destroyed: %n person(s).", nullptr, m_outcome.persons),
                      tr("Certificate %1: %2.").arg(m_outcome.number, QDir::toNativeSeparators(m_outcome.certificate))};
    if (!m_outcome.stillIn.isEmpty())
        words << tr("%n folder(s) with older copies may still hold the data; the certificate names them.", nullptr,
                    int(m_outcome.stillIn.size()));
    Q_EMIT m_workbench.said(words.join(u' '));
    if (!m_outcome.trouble.isEmpty())
        Q_EMIT m_workbench.failed({ErrorKind::Storage, m_outcome.trouble, {}});
    accept();
}

} // namespace dutydesk
