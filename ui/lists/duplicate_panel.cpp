#include "lists/duplicate_panel.h"

#include "common/format.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int FieldWidth = 104; ///< px

QString phones(const QString& numbers) {
    QStringList words;
    for (const QString& number : numbers.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        words << formatPhone(number);
    return words.join(u'\n');
}

} // namespace

DuplicatePanel::DuplicatePanel(QWidget* parent)
    : QWidget(parent)
    , m_heading(makeSection({}))
    , m_evidence(makeValue())
    , m_table(new QTableWidget(0, 3))
    , m_reasons(makeHint({}))
    , m_swap(makeButton(QStringLiteral("refresh"), tr("S&wap")))
    , m_join(makeButton(QStringLiteral("link"), tr("&Join the records"))) {
    m_heading->setWordWrap(true);
    m_evidence->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Stays"), tr("Goes into it")});
    m_table->setAccessibleName(tr("The two records side by side"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(0, FieldWidth);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_swap->setToolTip(tr("The other record stays (F4)"));
    m_join->setToolTip(tr("What hangs on the one is shown with the other; Ctrl+Z separates them again (F8)"));
    m_swap->setAccessibleName(tr("Swap which record stays"));
    m_join->setAccessibleName(tr("Join the records"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(PageGap);
    buttons->addWidget(m_swap);
    buttons->addStretch(1);
    buttons->addWidget(m_join);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_heading);
    column->addWidget(m_evidence);
    column->addWidget(m_table, 1);
    column->addWidget(m_reasons);
    column->addLayout(buttons);
    connect(m_swap, &QPushButton::clicked, this, &DuplicatePanel::swap);
    connect(m_join, &QPushButton::clicked, this, &DuplicatePanel::joinAsked);
    clear();
}

void DuplicatePanel::clear() {
    m_pair = {};
    m_have = false;
    m_heading->setText(tr("No pair is chosen"));
    for (QWidget* part :
         {static_cast<QWidget*>(m_evidence), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_reasons),
          static_cast<QWidget*>(m_swap), static_cast<QWidget*>(m_join)})
        part->hide();
}

void DuplicatePanel::setPair(const DuplicatePersons& pair) {
    m_pair = pair;
    m_have = true;
    m_swapped = false;
    show();
}

void DuplicatePanel::swap() {
    if (!m_have)
        return;
    std::swap(m_pair.keep, m_pair.drop);
    m_swapped = !m_swapped;
    show();
}

void DuplicatePanel::setBusy(bool busy) {
    m_join->setEnabled(!busy);
    m_swap->setEnabled(!busy);
}

void DuplicatePanel::show() {
    m_heading->setText(m_pair.certain ? tr("One person: %1").arg(m_pair.ground)
                                      : tr("Perhaps one person: %1").arg(m_pair.ground));
    m_evidence->setText(m_pair.evidence.join(u'\n'));
    m_evidence->setVisible(!m_pair.evidence.isEmpty());
    m_table->setRowCount(0);
    const DuplicatePersons::Side& keep = m_pair.keep;
    const DuplicatePersons::Side& drop = m_pair.drop;
    addLine(tr("Person"), keep.name, drop.name);
    addLine(tr("Born"), formatDate(keep.birthDate), formatDate(drop.birthDate));
    addLine(tr("Policy"), formatEnp(keep.enp), formatEnp(drop.enp));
    addLine(tr("SNILS"), keep.snils, drop.snils);
    addLine(tr("Phone"), phones(keep.phone), phones(drop.phone));
    addLine(tr("District"), keep.district, drop.district);
    addLine(tr("Visits, contacts and other entries"), formatCount(keep.facts), formatCount(drop.facts));
    m_table->resizeRowsToContents();
    m_reasons->setText(m_swapped ? tr("You have chosen which record stays.") : m_pair.reasons.join(u' '));
    m_reasons->setVisible(!m_reasons->text().isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_swap), static_cast<QWidget*>(m_join)})
        part->setVisible(true);
}

void DuplicatePanel::addLine(const QString& field, const QString& keep, const QString& drop) {
    const int line = m_table->rowCount();
    m_table->setRowCount(line + 1);
    const QStringList texts{field, keep, drop};
    for (int i = 0; i < 3; ++i) {
        auto* item = new QTableWidgetItem(texts[i].isEmpty() ? QStringLiteral("—") : texts[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(texts[i]);
        if (i == 0)
            item->setForeground(coloursOf(palette()).quiet);
        else if (keep != drop) {
            QFont bold = m_table->font();
            bold.setWeight(QFont::DemiBold);
            item->setFont(bold);
        }
        item->setData(
            Qt::AccessibleTextRole,
            i == 0 ? field
                   : QStringLiteral("%1, %2: %3").arg(field, m_table->horizontalHeaderItem(i)->text(), item->text()));
        m_table->setItem(line, i, item);
    }
}

} // namespace dutydesk
