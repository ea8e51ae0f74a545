#include "admin/erasure_register.h"

#include "common/table_page_tools.h"
#include "common/widgets.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr QSize Size(900, 420);
constexpr auto Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr auto Left = Qt::AlignLeft | Qt::AlignVCenter;

QString groundWords(ErasureGround ground) {
    return ground == ErasureGround::Expiry ? ErasureRegister::tr("time is over") : ErasureRegister::tr("by request");
}

RowModel<ErasureRow>* makeModel(QObject* parent) {
    using R = ErasureRow;
    const auto tr = [](const char* text) { return ErasureRegister::tr(text); };
    std::vector<Column<R>> columns{
        {QStringLiteral("number"), tr("Certificate"), [](const R& r) { return r.number; }, {}, 110, Left},
        {QStringLiteral("at"), tr("When"), [](const R& r) { return r.at.toLocalTime(); }, {}, 140, Left},
        {QStringLiteral("by"), tr("Who"), [](const R& r) { return r.by; }, {}, 120, Left},
        {QStringLiteral("ground"), tr("Why"), [](const R& r) { return groundWords(r.ground); }, {}, 140, Left},
        {QStringLiteral("persons"), tr("People"), [](const R& r) { return r.persons; }, {}, 70, Right},
        {QStringLiteral("records"), tr("Records"), [](const R& r) { return r.records; }, {}, 80, Right},
        {QStringLiteral("admitted"), tr("Admitted again"), [](const R& r) { return r.admitted; }, {}, 120, Right}};
    return new RowModel<R>(std::move(columns), parent);
}

} // namespace

ErasureRegister::ErasureRegister(const QList<ErasureRow>& rows, QWidget* parent)
    : QDialog(parent)
    , m_table(new DataTable(QStringLiteral("erasures/register"))) {
    setWindowTitle(tr("Certificates of destruction"));
    resize(Size);
    auto* model = makeModel(this);
    m_table->setRowModel(model);
    m_table->setExportTitle(tr("Certificates of destruction"));
    m_table->setEmptyText(tr("Nobody's data were destroyed yet."));
    model->setRows(rows);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(PageGap);
    column->addWidget(
        makeHint(tr("The names stand on the certificates only. The table is exported and printed from its menu.")));
    column->addWidget(m_table, 1);
    column->addWidget(close);
    m_table->setFocus();
}

} // namespace dutydesk
