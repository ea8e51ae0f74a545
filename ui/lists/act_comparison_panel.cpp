#include "lists/act_comparison_panel.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int EveryKind = -1;

} // namespace

ActComparisonPanel::ActComparisonPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(ActRows::changes())
    , m_stack(new QStackedWidget)
    , m_state(new StateView)
    , m_heading(makeSection({}))
    , m_words(makeValue())
    , m_kinds(new QComboBox)
    , m_table(new DataTable(QStringLiteral("lists/changes"))) {
    m_heading->setWordWrap(true);
    m_words->setWordWrap(true);
    m_kinds->setAccessibleName(tr("Which changes are shown"));
    m_table->setAccessibleName(tr("Who came, who left, and what became of the disputes"));
    m_table->setRowModel(m_model.get());
    m_table->hideInitially(QStringLiteral("enp"));
    m_table->sortInitiallyBy(QStringLiteral("kind"));
    m_table->stretchColumn(QStringLiteral("what"));
    m_table->setEmptyText(tr("Nobody's place has changed."));
    auto* side = new QWidget;
    auto* left = new QVBoxLayout(side);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(PageGap);
    left->addWidget(m_heading);
    left->addWidget(m_words);
    left->addWidget(m_kinds);
    left->addStretch(1);
    side->setFixedWidth(300);
    auto* content = new QWidget;
    auto* line = new QHBoxLayout(content);
    line->setContentsMargins(0, PageGap, 0, 0);
    line->setSpacing(PageGap);
    line->addWidget(side);
    line->addWidget(m_table, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_kinds, &QComboBox::activated, this, &ActComparisonPanel::fillTable);
    connect(m_table, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount() && m_model->row(row).person.isValid())
            Q_EMIT m_workbench.openPerson(m_model->row(row).person);
    });
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
}

void ActComparisonPanel::setNothing(const QString& title, const QString& whatToDo) {
    ++m_asked;
    m_comparison.reset();
    m_model->setRows({});
    m_state->showEmpty(title, whatToDo, {}, {});
    m_stack->setCurrentWidget(m_state);
}

void ActComparisonPanel::compare(const ActSummary& earlier, const ActSummary& later) {
    m_heading->setText(tr("From act %1 to act %2").arg(ActRows::actTitle(earlier), ActRows::actTitle(later)));
    m_table->setExportTitle(tr("Act %1 and act %2").arg(earlier.number, later.number));
    m_workbench.runner().read<ActComparison>(
        this, [from = earlier.id, to = later.id](Desk& desk) { return desk.compareActs(from, to); },
        [this, asked = ++m_asked](const Result<ActComparison>& found) {
            if (asked != m_asked)
                return;
            if (!found) {
                m_comparison.reset();
                m_model->setRows({});
                m_state->showError(found.error(), {}, {});
                m_stack->setCurrentWidget(m_state);
                return;
            }
            m_comparison = *found;
            m_words->setText(comparisonWords(*found).join(u'\n'));
            fillTable();
            m_stack->setCurrentIndex(1);
        });
}

/// The kinds with their counts; the chosen one stays.
void ActComparisonPanel::fillTable() {
    const QVariant chosen = m_kinds->currentData();
    const QList<ActChangeItem> all = ActRows::changeItems(*m_comparison);
    m_kinds->clear();
    m_kinds->addItem(tr("All changes: %1").arg(formatCount(all.size())), EveryKind);
    using Kind = ActChangeItem::Kind;
    for (const Kind kind : {Kind::Came, Kind::Left, Kind::Disputed, Kind::Recategorised}) {
        const auto count =
            std::count_if(all.cbegin(), all.cend(), [kind](const auto& item) { return item.kind == kind; });
        m_kinds->addItem(QStringLiteral("%1: %2").arg(ActRows::changeWords(kind), formatCount(count)), int(kind));
    }
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(chosen)));
    const int kind = m_kinds->currentData().toInt();
    QList<ActChangeItem> shown;
    for (const ActChangeItem& item : all) {
        if (kind == EveryKind || int(item.kind) == kind)
            shown << item;
    }
    m_model->setRows(std::move(shown));
}

QString ActComparisonPanel::words() const {
    return m_words->text();
}

} // namespace dutydesk
