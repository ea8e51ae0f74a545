// How the view of a comparison is put together; what it does is in reconciliation_view.cpp.

#include "common/filter_field.h"
#include "common/page_states.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "lists/difference_panel.h"
#include "lists/reconciliation_view.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dutydesk {

ReconciliationView::ReconciliationView(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(ListsRows::people())
    , m_stack(new QStackedWidget)
    , m_state(new StateView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeBanner());
    m_stack->addWidget(m_state);
    m_stack->addWidget(makeBody());
    column->addWidget(m_stack, 1);
    m_confirmation = makeConfirmation();
    column->addWidget(m_confirmation);
    column->addWidget(makeButtons());
    m_confirmation->hide();
    updateBanner();
    updateButtons();
}

QWidget* ReconciliationView::makeBanner() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    m_bannerFrame = new QFrame;
    m_bannerFrame->setAutoFillBackground(true);
    auto* words = new QHBoxLayout(m_bannerFrame);
    words->setContentsMargins(PageGap, 6, PageGap, 6);
    m_brakeSign = new QLabel;
    m_banner = new QLabel;
    m_banner->setWordWrap(true);
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_brakeSign, 0, Qt::AlignTop);
    words->addWidget(m_banner, 1);
    m_import = new QComboBox;
    m_import->setAccessibleName(tr("The file to compare with"));
    m_import->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_import->setMinimumContentsLength(20);
    m_compare = makeButton(QStringLiteral("refresh"), tr("&Compare"));
    m_compare->setToolTip(tr("Compare the file, the MIS and the desk (F5)"));
    m_compare->setAccessibleName(tr("Compare"));
    line->addWidget(m_bannerFrame, 1);
    line->addWidget(m_import);
    line->addWidget(m_compare);
    connect(m_compare, &QPushButton::clicked, this, &ReconciliationView::compare);
    return bar;
}

QWidget* ReconciliationView::makeBody() {
    m_tree = new QTreeWidget;
    m_tree->setAccessibleName(tr("Outcomes by reason"));
    m_tree->setHeaderLabels({tr("Outcome"), tr("People")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_table = new DataTable(QStringLiteral("lists/people"));
    m_table->setAccessibleName(tr("People of the chosen outcome"));
    m_table->setRowModel(m_model.get());
    m_table->hideInitially(QStringLiteral("category"));
    m_table->hideInitially(QStringLiteral("enp"));
    m_table->hideInitially(QStringLiteral("differences"));
    m_table->hideInitially(QStringLiteral("row"));
    m_table->stretchColumn(QStringLiteral("why"));
    m_table->setEmptyText(tr("Nobody is found by this filter."));
    auto* people = new QWidget;
    auto* column = new QVBoxLayout(people);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeFilterField(*m_table));
    column->addWidget(m_table, 1);
    m_differences = new DifferencePanel;
    auto* splitter = new QSplitter(Qt::Horizontal);
    for (QWidget* part : {static_cast<QWidget*>(m_tree), people, static_cast<QWidget*>(m_differences)})
        splitter->addWidget(part);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 4);
    splitter->setStretchFactor(2, 3);
    splitter->setSizes({215, 430, 260});
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ReconciliationView::groupChosen);
    connect(m_tree, &QTreeWidget::itemActivated, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::currentRowChanged, this, &ReconciliationView::personChosen);
    connect(m_table, &DataTable::activatedRow, this, &ReconciliationView::openPerson);
    connect(m_differences, &DifferencePanel::openAsked, this, [this] { openPerson(m_table->currentSourceRow()); });
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    return splitter;
}

QWidget* ReconciliationView::makeButtons() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    m_agree = makeButton({}, tr("&Dispute the removal"));
    m_agree->setToolTip(tr("The chosen people stay on the list and are asked about (Ctrl+D)"));
    m_accept = makeMainButton(tr("&Accept…"));
    m_accept->setToolTip(tr("Mark the leavers and make the act (Ctrl+Enter)"));
    m_send = makeButton(QStringLiteral("send"), tr("&Send the disputes"));
    m_send->setToolTip(tr("Send the disputed and leaving people to the polyclinic"));
    m_save = makeButton(QStringLiteral("export"), tr("Save the ac&t…"));
    m_save->setToolTip(tr("The act of reconciliation as XLSX or PDF"));
    line->addWidget(m_agree);
    line->addStretch(1);
    line->addWidget(m_send);
    line->addWidget(m_save);
    line->addWidget(m_accept);
    for (QPushButton* button : {m_agree, m_accept, m_send, m_save})
        button->setAccessibleName(button->text().remove(u'&'));
    connect(m_agree, &QPushButton::clicked, this, &ReconciliationView::toggleAgreed);
    connect(m_accept, &QPushButton::clicked, this, &ReconciliationView::askAccept);
    connect(m_send, &QPushButton::clicked, this, &ReconciliationView::sendDisputes);
    connect(m_save, &QPushButton::clicked, this, &ReconciliationView::saveAct);
    const auto shortcut = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_D), &ReconciliationView::toggleAgreed);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &ReconciliationView::askAccept);
    return bar;
}

QFrame* ReconciliationView::makeConfirmation() {
    auto* frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(PageGap, PageGap, PageGap, PageGap);
    line->setSpacing(PageGap);
    m_question = new QLabel;
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_confirm = makeMainButton(tr("Accept and make the act"));
    auto* later = makeButton({}, tr("Not yet"));
    later->setAccessibleName(later->text());
    line->addWidget(m_question, 1);
    line->addWidget(later);
    line->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &ReconciliationView::accept);
    connect(later, &QPushButton::clicked, this, &ReconciliationView::hideQuestion);
    return frame;
}

} // namespace dutydesk
