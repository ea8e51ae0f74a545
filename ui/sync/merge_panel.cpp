#include "sync/merge_panel.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

bool isOpen(const MergeRow& row)
{
    return row.decision.isEmpty() || row.decision == u"open";
}

QString decisionTitle(const MergeRow& row)
{
    if (isOpen(row))
        return MergePanel::tr("waits for you");
    if (row.decision == u"mine")
        return MergePanel::tr("ours is kept");
    if (row.decision == u"theirs")
        return MergePanel::tr("the polyclinic's is taken");
    return row.decision == u"both" ? MergePanel::tr("both are the same") : row.decision;
}

/// What the field means to people; the pointer itself when it is none of those that the desk edits.
QString fieldTitle(const QString& pointer)
{
    static const QHash<QString, const char*> titles{
        {QStringLiteral("/telecom"), QT_TR_NOOP("telephones")},   {QStringLiteral("/address"), QT_TR_NOOP("address")},
        {QStringLiteral("/name"), QT_TR_NOOP("name")},            {QStringLiteral("/birthDate"), QT_TR_NOOP("birth date")},
        {QStringLiteral("/status"), QT_TR_NOOP("state")},         {QStringLiteral("/note"), QT_TR_NOOP("note")},
        {QStringLiteral("/comment"), QT_TR_NOOP("comment")},      {QStringLiteral("/start"), QT_TR_NOOP("time")},
        {QStringLiteral("/cancelationReason"), QT_TR_NOOP("reason of the cancelling")}};
    const auto title = titles.constFind(pointer);
    return title == titles.cend() ? pointer : MergePanel::tr(*title);
}

} // namespace

MergePanel::MergePanel(QWidget* parent)
    : QWidget(parent)
    , m_table(new DataTable(QStringLiteral("sync/merges")))
    , m_keepMine(makeButton(QStringLiteral("edit"), tr("Keep ours")))
    , m_takeTheirs(makeButton(QStringLiteral("server"), tr("Take the polyclinic's")))
{
    using R = MergeRow;
    m_model = new RowModel<R>(
        {{QStringLiteral("person"), tr("Person"), [](const R& r) { return r.personName; }, {}, 240},
         {QStringLiteral("field"), tr("Field"), [](const R& r) { return fieldTitle(r.field); }, {}, 180},
         {QStringLiteral("decision"), tr("Decision"), [](const R& r) { return decisionTitle(r); },
          [](const R& r) { return isOpen(r) ? QString() : r.decision; }, 220},
         {QStringLiteral("created"), tr("When"), [](const R& r) { return r.created; }, {}, 140},
         {QStringLiteral("type"), tr("Record"), [](const R& r) { return r.type; }, {}, 140}},
        this);
    m_model->setRoleFunction([](const R& row, int column, int role) -> QVariant {
        if (role == Qt::DecorationRole && column == 2 && isOpen(row))
            return lineIcon(QStringLiteral("conflict"), coloursOf(QApplication::palette()).today);
        return {};
    });
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setExportTitle(tr("Decisions of sync"));
    m_table->setEmptyText(tr("Nothing was changed here and at the polyclinic at once."));

    auto* values = new QHBoxLayout;
    values->setSpacing(PageMargin);
    values->addWidget(makeValueBox(tr("Before"), m_base), 1);
    values->addWidget(makeValueBox(tr("Ours"), m_mine), 1);
    values->addWidget(makeValueBox(tr("The polyclinic's"), m_theirs), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keepMine);
    buttons->addWidget(m_takeTheirs);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_table, 1);
    column->addLayout(values);
    column->addLayout(buttons);
    connect(m_table, &DataTable::currentRowChanged, this, &MergePanel::showCurrent);
    const auto decide = [this](bool mine) {
        if (const int row = m_table->currentSourceRow(); row >= 0)
            Q_EMIT decided(m_model->row(row).id, mine);
    };
    connect(m_keepMine, &QPushButton::clicked, this, [decide] { decide(true); });
    connect(m_takeTheirs, &QPushButton::clicked, this, [decide] { decide(false); });
    showCurrent();
}

QWidget* MergePanel::makeValueBox(const QString& title, QLabel*& value)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHint(title));
    value = makeValue();
    value->setWordWrap(true);
    value->setMinimumHeight(2 * fontMetrics().height());
    value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    value->setAccessibleName(title);
    column->addWidget(value);
    return box;
}

void MergePanel::setRows(const QList<MergeRow>& rows)
{
    m_model->setRows(rows);
    if (m_table->currentSourceRow() < 0 && !rows.isEmpty())
        m_table->selectSourceRow(0);
    showCurrent();
}

int MergePanel::open() const
{
    return int(std::count_if(m_model->rows().cbegin(), m_model->rows().cend(), isOpen));
}

void MergePanel::showCurrent()
{
    const int row = m_table->currentSourceRow();
    const bool any = row >= 0 && row < m_model->rows().size();
    const MergeRow merge = any ? m_model->row(row) : MergeRow{};
    const QString nothing = any ? tr("empty") : QString();
    m_base->setText(merge.base.isEmpty() ? nothing : merge.base);
    m_mine->setText(merge.mine.isEmpty() ? nothing : merge.mine);
    m_theirs->setText(merge.theirs.isEmpty() ? nothing : merge.theirs);
    m_keepMine->setEnabled(any && isOpen(merge));
    m_takeTheirs->setEnabled(any && isOpen(merge));
}

} // namespace dutydesk
