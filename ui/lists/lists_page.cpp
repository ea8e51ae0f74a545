#include "lists/lists_page.h"

#include "common/two_line_delegate.h"
#include "common/widgets.h"
#include "lists/acts_view.h"
#include "lists/duplicates_view.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/import_view.h"
#include "lists/members_view.h"
#include "lists/priority_strip.h"
#include "lists/reconciliation_view.h"
#include "lists/summary_panel.h"
#include "lists/undo_trail.h"

#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>

namespace dutydesk {

namespace {

constexpr int LeftWidth = 236;
const QString TabKey = QStringLiteral("lists/tab");
const QString CommentKey = QStringLiteral("comment"); ///< of a draft, as the next
const QString FilesKey = QStringLiteral("files");
const QString CurrentKey = QStringLiteral("lists/current");

} // namespace

ListsPage::ListsPage(Workbench& desk, QWidget* parent)
    : Page(desk, QStringLiteral("lists"), tr("Lists"), parent)
    , m_trail(new UndoTrail(desk, this))
    , m_listsModel(ListsRows::lists())
    , m_tabs(new QTabWidget)
    , m_members(new MembersView(desk))
    , m_comparison(new ReconciliationView(desk, *m_trail))
    , m_files(new ImportView(desk, *m_trail))
    , m_acts(new ActsView(desk, *m_trail))
    , m_duplicates(new DuplicatesView(desk, *m_trail)) {
    setAcceptDrops(true);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeTabs());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({LeftWidth, 900});
    setContent(splitter, makeTitleButtons());
    addShortcuts();
    connectParts();
}

ListsPage::~ListsPage() = default;

DataTable* ListsPage::membersTable() const {
    return m_members->table();
}

const RowModel<ListMemberRow>& ListsPage::membersModel() const {
    return m_members->model();
}

QWidget* ListsPage::makeTabs() {
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_members, tr("People on the list"));
    m_tabs->addTab(m_comparison, tr("Reconciliation"));
    m_tabs->addTab(m_files, tr("Files"));
    m_tabs->addTab(m_acts, tr("Acts"));
    m_tabs->addTab(m_duplicates, tr("Duplicates"));
    m_tabs->setCurrentIndex(QSettings().value(TabKey, int(Members)).toInt());
    connect(m_tabs, &QTabWidget::currentChanged, this, [](int tab) { QSettings().setValue(TabKey, tab); });
    return m_tabs;
}

QWidget* ListsPage::makeTitleButtons() {
    auto* import = makeButton(QStringLiteral("import"), tr("Import files…"));
    import->setAccessibleName(tr("Import files"));
    import->setToolTip(tr("Lists that the polyclinic handed over: XLSX, ODS, CSV or R01 (Ctrl+I)"));
    connect(import, &QPushButton::clicked, this, &ListsPage::chooseFiles);
    return import;
}

void ListsPage::chooseFiles() {
    showContent();
    m_tabs->setCurrentIndex(Files);
    m_files->form()->chooseFiles();
}

void ListsPage::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { chooseFiles(); });
    for (int tab = 0; tab < TabCount; ++tab)
        on(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + tab)), [this, tab] { m_tabs->setCurrentIndex(tab); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        if (m_tabs->currentIndex() == Members)
            m_members->strip()->openCalls();
    });
}

void ListsPage::connectParts() {
    connect(m_listsTable, &DataTable::exportFailed, this, [this](const QString& message) {
        Q_EMIT workbench().failed(Error{ErrorKind::Storage, message, {}});
    });
    connect(m_files, &ImportView::imported, this, &ListsPage::readImports);
    connect(m_files, &ImportView::importsChanged, this, &ListsPage::readImports);
    connect(m_files, &ImportView::compareAsked, this, &ListsPage::compareImport);
    connect(m_comparison, &ReconciliationView::actsChanged, m_acts, &ActsView::markStale);
    connect(m_acts, &ActsView::reconcileAsked, this, [this] { m_tabs->setCurrentIndex(Comparison); });
}

QWidget* ListsPage::makeLeft() {
    m_listsTable = new DataTable(QStringLiteral("lists/lists"));
    m_listsTable->setAccessibleName(tr("Lists by programme and month"));
    m_listsTable->setExportTitle(tr("Lists of the polyclinic"));
    m_listsTable->setRowModel(m_listsModel.get());
    m_listsTable->setItemDelegateForColumn(0, new TwoLineDelegate(m_listsTable));
    m_listsTable->setRowLines(2);
    for (std::size_t i = 1; i < m_listsModel->columns().size(); ++i)
        m_listsTable->hideInitially(m_listsModel->columns()[i].id);
    m_listsTable->sortInitiallyBy(QStringLiteral("list"));
    m_listsTable->setEmptyText(tr("No lists yet. Sync to fetch them."));
    connect(m_listsTable, &DataTable::currentRowChanged, this, &ListsPage::listChosen);
    connect(m_listsTable, &DataTable::activatedRow, this, [this] {
        m_tabs->setCurrentIndex(Members);
        m_members->table()->setFocus();
    });
    return m_listsTable;
}

void ListsPage::activate(const QVariant& argument) {
    Page::activate({});
    const QString words = argument.toString();
    const QHash<QString, Tab> tabs{{QStringLiteral("import"), Files},
                                   {QStringLiteral("compare"), Comparison},
                                   {QStringLiteral("acts"), Acts},
                                   {QStringLiteral("duplicates"), Duplicates}};
    if (tabs.contains(words))
        m_tabs->setCurrentIndex(tabs.value(words));
    else if (words.contains(u' '))
        choose(words.section(u' ', 0, 0), words.section(u' ', 1));
    m_listsTable->setFocus();
}

void ListsPage::refresh() {
    if (state() != State::Content)
        showBusy(tr("Reading the lists…"));
    runner().read<QList<ListSummary>>(
        this, [](Desk& desk) { return desk.lists(); },
        [this](Result<QList<ListSummary>> lists) {
            if (!lists)
                return showError(lists.error());
            showLists(std::move(*lists));
        });
    readImports();
}

void ListsPage::replicaChanged(const ChangeSet& changes) {
    m_comparison->noteChanges(changes);
    if (changes.subjects & (ChangeSet::Lists | ChangeSet::Outbox))
        m_acts->markStale();
    if (changes.subjects & ChangeSet::Persons)
        m_duplicates->markStale();
    if (changes.subjects &
        (ChangeSet::Lists | ChangeSet::Imports | ChangeSet::Plans | ChangeSet::Contacts | ChangeSet::Persons))
        Page::replicaChanged(changes);
}

void ListsPage::showLists(QList<ListSummary> lists) {
    if (lists.isEmpty() && m_imports.isEmpty() && m_files->queue()->size() == 0 && state() != State::Content) {
        showEmpty(tr("No lists yet"),
                  tr("Sync to fetch the polyclinic's lists of the month. A file that the polyclinic handed over can be "
                     "imported now: "
                     "choose it, or drop it here."),
                  tr("Import a file…"), [this] { chooseFiles(); });
        return;
    }
    showContent();
    const QString kept =
        m_programme.isEmpty() ? QSettings().value(CurrentKey).toString() : QString(m_programme + u' ' + m_month);
    setSubtitle(tr("%n list(s)", nullptr, int(lists.size())));
    m_listsModel->setRows(std::move(lists));
    // A list of a file that the МИС does not have stays the one that is compared.
    if (!choose(kept.section(u' ', 0, 0), kept.section(u' ', 1)) && m_programme.isEmpty() &&
        m_listsModel->rowCount() > 0)
        m_listsTable->selectRow(0);
}

bool ListsPage::choose(const QString& programme, const QString& month) {
    for (int row = 0; row < m_listsModel->rowCount(); ++row) {
        const ListSummary& list = m_listsModel->row(row);
        if (list.programme != programme || list.month != month)
            continue;
        if (m_listsTable->currentSourceRow() != row)
            m_listsTable->selectSourceRow(row); // goes on to listChosen()
        else
            listChosen(row);
        return true;
    }
    return false;
}

void ListsPage::listChosen(int row) {
    if (row < 0 || row >= m_listsModel->rowCount())
        return;
    const ListSummary& list = m_listsModel->row(row);
    m_programme = list.programme;
    m_month = list.month;
    QSettings().setValue(CurrentKey, QString(m_programme + u' ' + m_month));
    m_comparison->setTarget(m_programme, m_month, m_imports);
    m_files->preset(m_programme, m_month);
    m_acts->setProgramme(m_programme);
    m_members->setList(list);
}

void ListsPage::readImports() {
    runner().read<QList<ImportSummary>>(
        this, [](Desk& desk) { return desk.imports(); },
        [this](Result<QList<ImportSummary>> imports) {
            if (!imports) {
                Q_EMIT workbench().failed(imports.error());
                return;
            }
            m_imports = std::move(*imports);
            m_importsRead = true;
            m_files->setImports(m_imports);
            m_comparison->setTarget(m_programme, m_month, m_imports);
            if (state() == State::Empty && !m_imports.isEmpty())
                showContent();
            giveBackDraft();
        });
}

QVariantMap ListsPage::draft() const {
    QVariantMap draft = m_files->summary()->draft();
    if (const QVariantMap comment = m_comparison->draft(); !comment.isEmpty())
        draft.insert(CommentKey, comment);
    if (const QVariantMap files = m_files->draft(); !files.isEmpty())
        draft.insert(FilesKey, files);
    return draft;
}

void ListsPage::restoreDraft(const QVariantMap& draft) {
    m_draft = draft;
    giveBackDraft();
}

void ListsPage::giveBackDraft() {
    if (!m_importsRead || m_draft.isEmpty())
        return;
    const QVariantMap comment = m_draft.take(CommentKey).toMap();
    const QVariantMap files = m_draft.take(FilesKey).toMap();
    const ImportId import{m_draft.value(QStringLiteral("import")).toLongLong()};
    if (m_files->showImport(import)) {
        m_tabs->setCurrentIndex(Files);
        m_files->summary()->restoreDraft(m_draft);
    }
    m_draft.clear();
    if (!files.isEmpty()) {
        showContent();
        m_files->restoreDraft(files);
    }
    if (!comment.isEmpty())
        giveBackComment(comment);
}

void ListsPage::giveBackComment(const QVariantMap& draft) {
    showContent();
    target(draft.value(QStringLiteral("programme")).toString(), draft.value(QStringLiteral("month")).toString());
    m_comparison->preferImport(ImportId{draft.value(QStringLiteral("import")).toLongLong()});
    m_tabs->setCurrentIndex(Comparison);
    m_comparison->restoreDraft(draft);
}

/// The list that is compared from now on; it need not be one of the МИС.
void ListsPage::target(const QString& programme, const QString& month) {
    if (!choose(programme, month)) {
        m_programme = programme;
        m_month = month;
        m_acts->setProgramme(programme);
    }
    m_comparison->setTarget(programme, month, m_imports);
}

void ListsPage::compareImport(const ImportSummary& summary) {
    const bool known = std::any_of(m_imports.cbegin(), m_imports.cend(),
                                   [&](const ImportSummary& import) { return import.id == summary.id; });
    if (!known)
        m_imports.prepend(summary); // it was imported a moment ago and has not been read yet
    target(summary.programme, summary.month);
    m_comparison->preferImport(summary.id);
    m_tabs->setCurrentIndex(Comparison);
    m_comparison->compare();
}

void ListsPage::demonstrateTab(Tab tab, State state) {
    showContent();
    m_tabs->setCurrentIndex(tab);
    switch (tab) {
    case Comparison:
        return m_comparison->demonstrate(state);
    case Files:
        return m_files->demonstrate(state);
    case Acts:
        return m_acts->demonstrate(state);
    case Duplicates:
        return m_duplicates->demonstrate(state);
    case Members:
    case TabCount:
        break;
    }
}

} // namespace dutydesk
