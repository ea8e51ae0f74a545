#include "lists/lists_page.h"

#include "common/filter_field.h"
#include "common/format.h"
#include "common/group_tag_delegate.h"
#include "common/two_line_delegate.h"
#include "common/widgets.h"
#include "lists/import_form.h"
#include "lists/import_view.h"
#include "lists/reconciliation_view.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int LeftWidth = 236;

/// The one local file of a drag; empty when there is none or more than one.
QString droppedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ListsPage::ListsPage(Workbench& desk, QWidget* parent)
    : Page(desk, QStringLiteral("lists"), tr("Lists"), parent)
    , m_listsModel(ListsRows::lists())
    , m_membersModel(ListsRows::members())
    , m_tabs(new QTabWidget)
    , m_comparison(new ReconciliationView(desk))
    , m_files(new ImportView(desk)) {
    setAcceptDrops(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeMembers(), tr("People on the list"));
    m_tabs->addTab(m_comparison, tr("Reconciliation"));
    m_tabs->addTab(m_files, tr("Files"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(makeLeft());
    splitter->addWidget(m_tabs);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({LeftWidth, 900});
    setContent(splitter, makeTitleButtons());
    m_tabs->setCurrentIndex(QSettings().value(QStringLiteral("lists/tab"), int(Members)).toInt());
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [](int tab) { QSettings().setValue(QStringLiteral("lists/tab"), tab); });
    for (DataTable* table : {m_membersTable, m_listsTable})
        connect(table, &DataTable::exportFailed, this, [this](const QString& message) {
            Q_EMIT workbench().failed(Error{ErrorKind::Storage, message, {}});
        });
    connect(m_files, &ImportView::imported, this, &ListsPage::readImports);
    connect(m_files, &ImportView::compareAsked, this, &ListsPage::compareImport);
}

ListsPage::~ListsPage() = default;

QWidget* ListsPage::makeTitleButtons() {
    auto* import = makeButton(QStringLiteral("import"), tr("Import a &file…"));
    import->setAccessibleName(tr("Import a file"));
    import->setToolTip(tr("A list that the polyclinic handed over, XLSX or CSV (Ctrl+I)"));
    const auto act = [this] {
        showContent();
        m_tabs->setCurrentIndex(Files);
        m_files->form()->chooseFile();
    };
    connect(import, &QPushButton::clicked, this, act);
    const auto shortcut = [this](const QKeySequence& keys, auto does) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, does);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_I), act);
    for (int tab = Members; tab <= Files; ++tab)
        shortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + tab)), [this, tab] { m_tabs->setCurrentIndex(tab); });
    return import;
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
        m_membersTable->setFocus();
    });
    return m_listsTable;
}

QWidget* ListsPage::makeMembers() {
    m_membersTable = new DataTable(QStringLiteral("lists/members"));
    m_membersTable->setAccessibleName(tr("People on the list"));
    m_membersTable->setRowModel(m_membersModel.get());
    m_membersTable->setItemDelegateForColumn(1, new GroupTagDelegate(m_membersTable));
    m_membersTable->sortInitiallyBy(QStringLiteral("name"));
    m_membersTable->hideInitially(QStringLiteral("enp"));
    m_membersTable->setEmptyText(tr("Nobody is found by this filter."));
    m_counts = makeHint({});
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, PageGap, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(m_counts);
    column->addWidget(makeFilterField(*m_membersTable));
    column->addWidget(m_membersTable, 1);
    connect(m_membersTable, &DataTable::activatedRow, this, [this](int row) {
        if (row >= 0 && row < m_membersModel->rowCount())
            Q_EMIT workbench().openPerson(m_membersModel->row(row).person);
    });
    return page;
}

void ListsPage::activate(const QVariant& argument) {
    Page::activate({});
    const QString words = argument.toString();
    if (words == u"import")
        m_tabs->setCurrentIndex(Files);
    else if (words == u"compare")
        m_tabs->setCurrentIndex(Comparison);
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
    if (changes.subjects &
        (ChangeSet::Lists | ChangeSet::Imports | ChangeSet::Plans | ChangeSet::Contacts | ChangeSet::Persons))
        Page::replicaChanged(changes);
}

void ListsPage::showLists(QList<ListSummary> lists) {
    if (lists.isEmpty() && m_imports.isEmpty() && m_files->form()->file().isEmpty() && state() != State::Content) {
        showEmpty(tr("No lists yet"),
                  tr("Sync to fetch the polyclinic's lists of the month. A file that the polyclinic handed over can be "
                     "imported now: "
                     "choose it, or drop it here."),
                  tr("Import a file…"), [this] {
                      showContent();
                      m_tabs->setCurrentIndex(Files);
                      m_files->form()->chooseFile();
                  });
        return;
    }
    showContent();
    const QString kept = m_programme.isEmpty() ? QSettings().value(QStringLiteral("lists/current")).toString()
                                               : QString(m_programme + u' ' + m_month);
    setSubtitle(tr("%n list(s)", nullptr, int(lists.size())));
    m_listsModel->setRows(std::move(lists));
    if (!choose(kept.section(u' ', 0, 0), kept.section(u' ', 1)) && m_listsModel->rowCount() > 0) {
        m_listsTable->selectRow(0);
    }
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
    QSettings().setValue(QStringLiteral("lists/current"), QString(m_programme + u' ' + m_month));
    m_counts->setText(tr("%1, %2: %3; of them %4.")
                          .arg(list.programmeTitle, monthWords(list.month), ListsRows::countsLine(list),
                               ListsRows::groupsLine(list)));
    m_membersTable->setExportTitle(tr("%1, %2").arg(list.programmeTitle, monthWords(list.month)));
    m_comparison->setTarget(m_programme, m_month, m_imports);
    m_files->preset(m_programme, m_month);
    readMembers(list);
}

void ListsPage::readMembers(const ListSummary& list) {
    const quint64 asked = ++m_asked;
    runner().read<QList<ListMemberRow>>(
        this, [id = list.id](Desk& desk) { return desk.listMembers(id); },
        [this, asked](Result<QList<ListMemberRow>> rows) {
            if (asked != m_asked)
                return;
            if (!rows) {
                Q_EMIT workbench().failed(rows.error());
                return;
            }
            m_membersModel->setRows(std::move(*rows));
        });
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
            m_files->setImports(m_imports);
            m_comparison->setTarget(m_programme, m_month, m_imports);
            if (state() == State::Empty && !m_imports.isEmpty())
                showContent();
        });
}

void ListsPage::compareImport(const ImportSummary& summary) {
    choose(summary.programme, summary.month);
    m_comparison->setTarget(summary.programme, summary.month, m_imports);
    m_comparison->preferImport(summary.id);
    m_tabs->setCurrentIndex(Comparison);
    m_comparison->compare();
}

void ListsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ListsPage::dropEvent(QDropEvent* event) {
    const QString file = droppedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    showContent();
    m_tabs->setCurrentIndex(Files);
    m_files->offerFile(file);
}

QList<PageKey> ListsPage::keys() const {
    return {{QKeySequence(Qt::ALT | Qt::Key_1), tr("The people on the list")},
            {QKeySequence(Qt::ALT | Qt::Key_2), tr("The reconciliation")},
            {QKeySequence(Qt::ALT | Qt::Key_3), tr("The files and what was wrong in them")},
            {QKeySequence(Qt::CTRL | Qt::Key_I), tr("Import a file")},
            {QKeySequence(Qt::Key_F5), tr("Compare (in the reconciliation)")},
            {QKeySequence(Qt::CTRL | Qt::Key_D), tr("Dispute or agree to the removal of the chosen people")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Accept the reconciliation")},
            {QKeySequence(Qt::Key_Return), tr("Open the card of the chosen person")},
            {QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the table")},
            {QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export the table")}};
}

} // namespace dutydesk
