// How the view of a comparison is put together; what it does is in reconciliation_view.cpp and its neighbours.

#include "common/filter_field.h"
#include "common/page_states.h"
#include "common/theme.h"
#include "common/two_line_delegate.h"
#include "common/widgets.h"
#include "lists/comparison_words.h"
#include "lists/difference_panel.h"
#include "lists/identity_panel.h"
#include "lists/outcome_tree.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"
#include "lists/verdict_bar.h"
#include "lists/verdict_keeper.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dutydesk {

ReconciliationView::ReconciliationView(Workbench& workbench, UndoTrail& trail, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_trail(trail)
    , m_keeper(new VerdictKeeper(workbench, this))
    , m_model(ListsRows::people(
          [this](int row) {
              return row < m_verdicts.verdicts().size() ? m_verdicts.verdicts().of(row) : RowVerdict::Open;
          },
          [this](int row) {
              return row < m_verdicts.verdicts().size() ? m_verdicts.verdicts().comment(row) : QString();
          }))
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
    addShortcuts();
    updateBanner();
    updateButtons();
    readUsers();
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
    connect(m_import, &QComboBox::activated, this, [this] { m_importChosen = true; });
    return bar;
}

QWidget* ReconciliationView::makePeople() {
    m_table = new DataTable(QStringLiteral("lists/people"));
    m_table->setAccessibleName(tr("People of the chosen outcome"));
    m_table->setRowModel(m_model.get());
    for (const char* column : {"why", "category", "enp", "differences", "row", "verdict", "comment"})
        m_table->hideInitially(QLatin1String(column));
    m_table->stretchColumn(QStringLiteral("name"));
    m_table->setItemDelegateForColumn(0, new TwoLineDelegate(m_table)); // the name, and why below it
    m_table->setRowLines(2);
    m_table->setEmptyText(tr("Nobody is found by this filter."));
    m_verdictBar = new VerdictBar;
    auto* people = new QWidget;
    auto* column = new QVBoxLayout(people);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeFilterField(*m_table));
    column->addWidget(m_table, 1);
    column->addWidget(m_verdictBar);
    connect(m_table, &DataTable::currentRowChanged, this, &ReconciliationView::personChosen);
    connect(m_table, &DataTable::activatedRow, this, &ReconciliationView::openPerson);
    connect(m_table, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT m_workbench.failed(Error{ErrorKind::Storage, message, {}});
    });
    connect(m_verdictBar, &VerdictBar::verdictAsked, this, [this](RowVerdict verdict) {
        decide(verdict, false);
        m_table->setFocus();
    });
    connect(m_verdictBar, &VerdictBar::commentEntered, this, &ReconciliationView::comment);
    connect(m_verdictBar, &VerdictBar::commentLeft, m_table, qOverload<>(&QWidget::setFocus));
    return people;
}

QWidget* ReconciliationView::makeBody() {
    m_tree = new OutcomeTree;
    QWidget* people = makePeople();
    m_differences = new DifferencePanel;
    m_tree->setMinimumWidth(190);
    m_differences->setMinimumWidth(230);
    auto* splitter = new QSplitter(Qt::Horizontal);
    for (QWidget* part : {static_cast<QWidget*>(m_tree), people, static_cast<QWidget*>(m_differences)})
        splitter->addWidget(part);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 4);
    splitter->setStretchFactor(2, 3);
    splitter->setSizes({250, 385, 265});
    connect(m_tree, &OutcomeTree::groupChosen, this, &ReconciliationView::groupChosen);
    connect(m_tree, &QTreeWidget::itemActivated, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_differences, &DifferencePanel::openAsked, this, [this] { openPerson(m_table->currentSourceRow()); });
    connect(m_differences, &DifferencePanel::identityDecided, this, &ReconciliationView::identify);
    return splitter;
}

QWidget* ReconciliationView::makeButtons() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    m_decisions = makeHint({});
    m_accept = makeMainButton(tr("&Accept…"));
    m_accept->setToolTip(tr("Mark the leavers and make the act (Ctrl+Enter)"));
    m_takeBack = makeButton(QStringLiteral("undo"), tr("Take &back"));
    m_takeBack->setToolTip(tr("The act is taken back; possible while nothing of it has been sent"));
    m_send = makeButton(QStringLiteral("send"), tr("&Send the disputes"));
    m_send->setToolTip(tr("Send the disputed and leaving people to the polyclinic (Ctrl+Shift+D)"));
    m_save = makeButton(QStringLiteral("export"), tr("Save the ac&t…"));
    m_save->setToolTip(tr("The act of reconciliation as XLSX or PDF (Ctrl+S)"));
    line->addWidget(m_decisions, 1);
    for (QPushButton* button : {m_takeBack, m_send, m_save, m_accept}) {
        button->setAccessibleName(button->text().remove(u'&'));
        line->addWidget(button);
    }
    connect(m_accept, &QPushButton::clicked, this, &ReconciliationView::askAccept);
    connect(m_takeBack, &QPushButton::clicked, this, &ReconciliationView::takeBackAct);
    connect(m_send, &QPushButton::clicked, this, &ReconciliationView::sendDisputes);
    connect(m_save, &QPushButton::clicked, this, &ReconciliationView::saveAct);
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

void ReconciliationView::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::Key_F6), [this] { m_tree->step(false); });
    on(QKeySequence(Qt::Key_F7), [this] { m_tree->step(true); });
    on(QKeySequence(Qt::Key_F8), [this] { decide(RowVerdict::Accepted, false); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { decide(RowVerdict::Accepted, true); });
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_F9), QKeySequence(Qt::CTRL | Qt::Key_D)})
        on(keys, [this] { decide(RowVerdict::Disputed, false); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] { decide(RowVerdict::Disputed, true); });
    on(QKeySequence(Qt::Key_Delete), [this] { decide(RowVerdict::Open, false); });
    on(QKeySequence(Qt::Key_F2), [this] {
        m_commentOnGroup = m_tree->hasFocus();
        m_verdictBar->editComment();
    });
    on(QKeySequence(Qt::Key_Equal), [this] { identify(true); });
    on(QKeySequence(Qt::Key_Minus), [this] { identify(false); });
    on(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_differences->identity()->step(false); });
    on(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_differences->identity()->step(true); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { askAccept(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { saveAct(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { sendDisputes(); });
}

} // namespace dutydesk
