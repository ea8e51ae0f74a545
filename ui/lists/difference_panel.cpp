#include "lists/difference_panel.h"

#include "common/format.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "lists/comparison_words.h"
#include "lists/identity_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

QLabel* makeWords() {
    auto* label = makeValue();
    label->setWordWrap(true);
    return label;
}

} // namespace

DifferencePanel::DifferencePanel(QWidget* parent)
    : QWidget(parent)
    , m_name(makeSection({}))
    , m_facts(makeWords())
    , m_outcome(makeSection({}))
    , m_verdict(makeWords())
    , m_why(makeWords())
    , m_table(new QTableWidget(0, 3))
    , m_identity(new IdentityPanel)
    , m_same(makeHint(tr("No field differs.")))
    , m_open(makeButton(QStringLiteral("person"), tr("Open the card"))) {
    m_name->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({tr("File"), tr("MIS"), tr("Desk")});
    m_table->setAccessibleName(tr("Values that differ"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_open->setAccessibleName(m_open->text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    for (QWidget* part :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_outcome),
          static_cast<QWidget*>(m_verdict), static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_same)})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addWidget(m_identity, 1);
    column->addStretch();
    column->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &DifferencePanel::openAsked);
    connect(m_identity, &IdentityPanel::decided, this, &DifferencePanel::identityDecided);
    clear();
}

void DifferencePanel::clear() {
    m_name->setText(tr("Nobody chosen"));
    m_facts->setText(tr("Choose a person in the table to see what differs."));
    m_identity->setRow({}, false);
    for (QWidget* part : {static_cast<QWidget*>(m_outcome), static_cast<QWidget*>(m_verdict),
                          static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_same), static_cast<QWidget*>(m_table),
                          static_cast<QWidget*>(m_identity), static_cast<QWidget*>(m_open)})
        part->hide();
}

void DifferencePanel::setVerdict(RowVerdict verdict, const QString& comment) {
    const QString words = tr("Decision: %1").arg(ComparisonWords::verdict(verdict));
    m_verdict->setText(comment.isEmpty() ? words : tr("%1. Comment: %2").arg(words, comment));
    m_verdict->setVisible(!m_outcome->isHidden() && m_identity->isHidden());
}

void DifferencePanel::setRow(const ReconciliationRow& row, bool mayDecide) {
    m_name->setText(row.name.isEmpty() ? tr("A person without a name") : row.name.full());
    QStringList facts{formatDate(row.birthDate)};
    if (!row.enp.isEmpty())
        facts << tr("policy %1").arg(formatEnp(row.enp));
    if (row.fileRow > 0)
        facts << tr("row %1 of the file").arg(row.fileRow);
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(", ")));
    m_outcome->setText(row.leaveReason ? QString(listCategoryWords(row.category) + QStringLiteral(": ") +
                                                 leaveReasonWords(*row.leaveReason))
                                       : listCategoryWords(row.category));
    m_outcome->show();
    const QStringList why = row.reasons + row.history;
    m_why->setText(why.join(u'\n'));
    m_why->setVisible(!why.isEmpty());
    m_table->clearSpans();
    m_table->setRowCount(0);
    for (const FieldDifference& difference : row.differences)
        addDifference(difference);
    m_table->resizeRowsToContents();
    m_identity->setRow(row, mayDecide);
    m_identity->setVisible(!row.identity.empty());
    m_table->setVisible(!row.differences.empty() && row.identity.empty());
    m_same->setVisible(row.differences.empty() && row.identity.empty());
    m_verdict->hide();
    m_open->setVisible(!row.personId.isEmpty());
}

void DifferencePanel::addDifference(const FieldDifference& difference) {
    const QString field = listFieldWords(difference.field);
    const int heading = m_table->rowCount();
    m_table->setRowCount(heading + 2);
    m_table->setSpan(heading, 0, 1, 3);
    auto* title = new QTableWidgetItem(field);
    title->setFlags(Qt::ItemIsEnabled);
    title->setBackground(palette().alternateBase());
    m_table->setItem(heading, 0, title);
    const QStringList sources{tr("File"), tr("MIS"), tr("Desk")};
    const QStringList values{difference.file, difference.mis, difference.replica};
    for (int i = 0; i < 3; ++i) {
        auto* item = new QTableWidgetItem(values[i].isEmpty() ? QStringLiteral("—") : values[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(values[i]);
        const QString said = values[i].isEmpty() ? tr("says nothing") : values[i];
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2: %3").arg(field, sources[i], said));
        if (values[i].isEmpty()) {
            item->setForeground(coloursOf(palette()).quiet);
        } else if (values[i] != difference.replica) {
            QFont bold = m_table->font();
            bold.setWeight(QFont::DemiBold);
            item->setFont(bold);
        }
        m_table->setItem(heading + 1, i, item);
    }
}

} // namespace dutydesk
