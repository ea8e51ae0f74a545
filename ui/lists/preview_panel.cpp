#include "lists/preview_panel.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "lists/field_strip.h"
#include "lists/row_columns.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MostWarnings = 4; ///< shown at once; all of them stand in the tool tip
constexpr int ColumnWidth = 132;

QLabel* makeWords() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent)
    , m_columns(makeHint({}))
    , m_warnings(makeWords())
    , m_table(new DataTable(QStringLiteral("lists/preview")))
    , m_strip(new FieldStrip(*m_table)) {
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setEmptyText(tr("The sheet has no rows."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeTop());
    m_problemFrame = makeProblem();
    column->addWidget(m_problemFrame);
    column->addWidget(m_columns);
    column->addWidget(m_warnings);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    connect(m_strip, &FieldStrip::fieldChosen, this, [this](int at, ListField field) {
        ColumnMapping mapping = m_preview.mapping;
        if (std::size_t(at) >= mapping.fields.size())
            mapping.fields.resize(std::size_t(at) + 1, ListField::None);
        while (mapping.headers.size() < qsizetype(mapping.fields.size()))
            mapping.headers << QString();
        mapping.set(at, field);
        Q_EMIT mappingChosen(mapping);
    });
}

PreviewPanel::~PreviewPanel() = default;

QWidget* PreviewPanel::makeTop() {
    auto* top = new QWidget;
    m_heading = makeSection({});
    m_heading->setWordWrap(true);
    m_sheets = new QComboBox;
    m_sheets->setAccessibleName(tr("Sheet of the workbook"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sheets->setMinimumContentsLength(14);
    m_sheetLabel = new QLabel(tr("S&heet"));
    m_sheetLabel->setBuddy(m_sheets);
    m_leaveOut = makeButton({}, tr("Leave this file out"));
    m_leaveOut->setAccessibleName(m_leaveOut->text());
    auto* line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    line->addWidget(m_heading, 1);
    line->addWidget(m_sheetLabel);
    line->addWidget(m_sheets);
    line->addWidget(m_leaveOut);
    connect(m_sheets, &QComboBox::activated, this, [this] { Q_EMIT sheetChosen(m_sheets->currentText()); });
    connect(m_leaveOut, &QPushButton::clicked, this, &PreviewPanel::leaveOut);
    return top;
}

QFrame* PreviewPanel::makeProblem() {
    auto* frame = new QFrame;
    frame->setAutoFillBackground(true);
    m_problemSign = new QLabel;
    m_problem = makeWords();
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(PageGap, 6, PageGap, 6);
    line->addWidget(m_problemSign, 0, Qt::AlignTop);
    line->addWidget(m_problem, 1);
    return frame;
}

void PreviewPanel::setPreview(const FilePreview& preview, bool byUser) {
    m_preview = preview;
    QStringList facts{preview.format};
    if (!preview.encoding.isEmpty())
        facts << tr("encoding %1").arg(preview.encoding);
    facts.removeAll(QString());
    m_heading->setText(facts.isEmpty() ? preview.fileName
                                       : tr("%1 (%2)").arg(preview.fileName, facts.join(QStringLiteral(", "))));
    fillSheets();
    int columns = int(preview.mapping.fields.size());
    for (const FilePreview::Row& row : preview.rows)
        columns = std::max(columns, int(row.cells.size()));
    const int shown = std::min(columns, MostColumns);
    QStringList words{originWords(byUser)};
    if (columns > shown)
        words << tr("%n more column(s) are not shown.", nullptr, columns - shown);
    words.removeAll(QString());
    m_columns->setText(words.join(u' '));
    m_columns->setVisible(!words.isEmpty());

    const Colours& colours = coloursOf(palette());
    QPalette own = palette();
    own.setColor(QPalette::Window, colours.tint);
    m_problemFrame->setPalette(own);
    m_problemSign->setPixmap(lineIcon(QStringLiteral("warning"), colours.overdue).pixmap(18, 18));
    m_problem->setText(preview.problem);
    m_problemFrame->setVisible(!preview.problem.isEmpty());
    QStringList warnings = preview.warnings.mid(0, MostWarnings);
    if (preview.warnings.size() > MostWarnings)
        warnings << tr("… and %n more", nullptr, int(preview.warnings.size()) - MostWarnings);
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setToolTip(preview.warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    fillTable(shown);
    m_strip->setMapping(preview.mapping, shown);
    m_strip->setVisible(shown > 0);
}

void PreviewPanel::fillSheets() {
    const bool choice = m_preview.sheets.size() > 1;
    const QSignalBlocker blocker(m_sheets);
    m_sheets->clear();
    m_sheets->addItems(m_preview.sheets);
    m_sheets->setCurrentIndex(std::max(0, int(m_preview.sheets.indexOf(m_preview.sheet))));
    m_sheets->setVisible(choice);
    m_sheetLabel->setVisible(choice);
}

QString PreviewPanel::originWords(bool byUser) const {
    const ColumnMapping& mapping = m_preview.mapping;
    const bool any = std::any_of(mapping.fields.begin(), mapping.fields.end(),
                                 [](ListField field) { return field != ListField::None; });
    if (byUser)
        return tr("You have set the columns. They are remembered with the import.");
    if (!any)
        return tr("Say above the columns which field stands in them.");
    if (m_preview.remembered)
        return tr("The columns are remembered: somebody has confirmed them for an earlier file like this one.");
    if (mapping.byContent || mapping.headerRow == 0)
        return tr("No header was understood; the columns are told by what stands in them. Check them.");
    return tr("The columns were found by the header in row %1. Correct above the table what is wrong.")
        .arg(mapping.headerRow);
}

void PreviewPanel::fillTable(int columns) {
    std::vector<Column<FilePreview::Row>> shown{
        {QStringLiteral("row"), tr("Row"), [](const auto& row) { return row.number; }, {}, 84, RightAligned}};
    for (int i = 0; i < columns; ++i)
        shown.push_back({QStringLiteral("c%1").arg(i),
                         m_preview.mapping.label(i),
                         [i](const FilePreview::Row& row) { return row.cells.value(i); },
                         {},
                         ColumnWidth});
    auto model = std::make_unique<RowModel<FilePreview::Row>>(std::move(shown));
    model->setKeyFunction([](const FilePreview::Row& row) { return row.number; });
    QFont bold = m_table->font();
    bold.setWeight(QFont::DemiBold);
    const QColor quiet = coloursOf(palette()).quiet;
    model->setRoleFunction([header = m_preview.mapping.headerRow, bold, quiet](const auto& row, int, int role) {
        if (role == Qt::FontRole && row.number == header)
            return QVariant(bold);
        return role == Qt::ForegroundRole && row.number < header ? QVariant(quiet) : QVariant();
    });
    model->setRows(m_preview.rows);
    m_table->setExportTitle(tr("First rows of %1").arg(m_preview.fileName));
    m_table->setRowModel(model.get());
    m_table->sortInitiallyBy(QStringLiteral("row"));
    m_model = std::move(model); // the one before goes after the table has left it
}

QString PreviewPanel::heading() const {
    return m_heading->text();
}

QString PreviewPanel::columnWords() const {
    return m_columns->text();
}

QString PreviewPanel::problem() const {
    return m_problemFrame->isHidden() ? QString() : m_problem->text();
}

} // namespace dutydesk
