#include "sheets/sheets_page.h"

#include "common/format.h"
#include "common/page_states.h"
#include "common/prompts.h"
#include "common/widgets.h"
#include "print/pdf_writer.h"
#include "sheets/printer_chooser.h"
#include "sheets/sheet_people.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int PanelWidth = 280;

} // namespace

SheetsPage::SheetsPage(Workbench& desk, QWidget* parent)
    : Page(desk, QStringLiteral("sheets"), tr("Route sheets"), parent)
    , m_people(new SheetPeople(desk.runner())) {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageMargin);
    m_people->setFixedWidth(PanelWidth);
    row->addWidget(m_people);
    row->addWidget(makePreview(), 1);
    setContent(content, makeTitleButtons());
    connect(m_people, &SheetPeople::changed, this, &SheetsPage::refresh);
    connect(m_people, &SheetPeople::said, &desk, &Workbench::said);
    connect(m_people, &SheetPeople::failed, &desk, &Workbench::failed);
    connect(m_people, &SheetPeople::currentChanged, this,
            [this](int sheet) { m_view->goToPage(m_book.firstPageOf(sheet)); });
    const auto shortcut = [this](const QKeySequence& keys, auto act) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, act);
    };
    shortcut(QKeySequence::Print, &SheetsPage::print);
    shortcut(QKeySequence::Save, &SheetsPage::savePdf);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_people->focusSearch(); });
    updateWords();
}

QWidget* SheetsPage::makeTitleButtons() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    m_save = makeButton(QStringLiteral("export"), tr("Save PDF…"));
    m_save->setToolTip(tr("Save all sheets as one PDF (Ctrl+S)"));
    m_print = makeMainButton(tr("Print…"));
    m_print->setToolTip(tr("Print all sheets (Ctrl+P)"));
    for (QPushButton* button : {m_save, m_print}) {
        button->setAccessibleName(button->text());
        line->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, &SheetsPage::savePdf);
    connect(m_print, &QPushButton::clicked, this, &SheetsPage::print);
    return bar;
}

QWidget* SheetsPage::makePreview() {
    m_view = new PageView;
    m_state = new StateView;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_view);
    m_tools = makeTools();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    connect(m_view, &PageView::pageChanged, this, [this](int page) {
        m_people->setCurrent(m_book.sheetOfPage(page));
        updateWords();
    });
    connect(m_view, &PageView::zoomChanged, this, &SheetsPage::updateWords);
    return part;
}

QWidget* SheetsPage::makeTools() {
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    auto* back = makeIconButton(QStringLiteral("chevron-left"), tr("The page before (Page Up)"));
    auto* next = makeIconButton(QStringLiteral("chevron-right"), tr("The page after (Page Down)"));
    auto* out = makeIconButton(QStringLiteral("minus"), tr("Smaller (Ctrl+minus)"));
    auto* in = makeIconButton(QStringLiteral("plus"), tr("Larger (Ctrl+plus)"));
    auto* width = makeButton({}, tr("Fit the width"));
    auto* whole = makeButton({}, tr("Whole page"));
    m_where = new QLabel;
    m_zoom = new QLabel;
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("400 %")));
    line->addWidget(back);
    line->addWidget(next);
    line->addWidget(m_where, 1);
    line->addWidget(out);
    line->addWidget(m_zoom);
    line->addWidget(in);
    line->addWidget(width);
    line->addWidget(whole);
    width->setAccessibleName(width->text());
    whole->setAccessibleName(whole->text());
    connect(back, &QToolButton::clicked, this, [this] { m_view->goToPage(m_view->currentPage() - 1); });
    connect(next, &QToolButton::clicked, this, [this] { m_view->goToPage(m_view->currentPage() + 1); });
    connect(out, &QToolButton::clicked, m_view, &PageView::zoomOut);
    connect(in, &QToolButton::clicked, m_view, &PageView::zoomIn);
    connect(width, &QPushButton::clicked, this, [this] { m_view->setFit(PageView::Fit::Width); });
    connect(whole, &QPushButton::clicked, this, [this] { m_view->setFit(PageView::Fit::Page); });
    return bar;
}

void SheetsPage::activate(const QVariant& argument) {
    QList<PersonId> people;
    if (argument.canConvert<PersonId>())
        people << argument.value<PersonId>();
    else if (argument.canConvert<QVariantList>())
        for (const QVariant& one : argument.toList())
            people << one.value<PersonId>();
    Page::activate({});
    people.removeAll(PersonId{});
    if (!people.isEmpty())
        m_people->add(people);
    else if (m_people->people().isEmpty())
        m_people->focusSearch();
}

void SheetsPage::refresh() {
    showContent();
    const quint64 asked = ++m_asked;
    const QList<PersonId> people = m_people->people();
    if (people.isEmpty())
        return showNothing();
    if (m_book.pageCount() == 0) {
        m_state->showBusy(tr("Making the sheets…"));
        m_stack->setCurrentWidget(m_state);
    }
    runner().read<SheetBook::Measured>(
        this,
        [people, programme = m_people->programme(), day = m_people->date()](Desk& desk) -> Result<SheetBook::Measured> {
            auto sheets = desk.routeSheets(people, programme, day);
            if (!sheets)
                return sheets.error();
            return SheetBook::measure({sheets->begin(), sheets->end()});
        },
        [this, asked](Result<SheetBook::Measured> measured) {
            if (asked != m_asked)
                return;
            if (!measured) {
                m_book.setSheets({});
                m_state->showError(measured.error(), tr("Try again"), [this] { refresh(); });
                m_stack->setCurrentWidget(m_state);
                updateWords();
                return;
            }
            showSheets(std::move(*measured));
        });
}

void SheetsPage::showNothing() {
    showContent();
    m_book.setSheets({});
    m_view->setSource(nullptr);
    m_state->showEmpty(tr("No sheets yet"),
                       tr("Choose the programme and the day, then find a person on the left, or add everyone of the "
                          "list who comes on that day. "
                          "The sheets appear here as they will be printed."),
                       {}, {});
    m_stack->setCurrentWidget(m_state);
    updateWords();
}

void SheetsPage::showSheets(SheetBook::Measured measured) {
    const int page = m_view->currentPage();
    const std::size_t before = m_book.sheets().size();
    QStringList names;
    for (const RouteSheet& sheet : measured.sheets)
        names << sheet.person.full() + QStringLiteral(", ") + formatDate(sheet.birthDate);
    const bool added = measured.sheets.size() > before && before > 0;
    m_book.setSheets(std::move(measured));
    m_people->setNames(names);
    m_stack->setCurrentWidget(m_view);
    m_view->setSource(&m_book);
    m_view->goToPage(added ? m_book.firstPageOf(int(before)) : std::max(0, page));
    updateWords();
}

void SheetsPage::updateWords() {
    const int pages = m_book.pageCount();
    const int sheets = int(m_book.sheets().size());
    m_save->setEnabled(pages > 0);
    m_print->setEnabled(pages > 0);
    m_tools->setVisible(pages > 0);
    setSubtitle(pages == 0
                    ? QString()
                    : tr("%1, %2").arg(tr("%n sheet(s)", nullptr, sheets), tr("%n page(s) of paper", nullptr, pages)));
    const int page = m_view->currentPage();
    m_where->setText(page < 0 ? QString() : tr("Page %1 of %2").arg(page + 1).arg(pages));
    m_zoom->setText(pages == 0 ? QString() : tr("%1%").arg(qRound(m_view->zoom() * 100)));
}

void SheetsPage::replicaChanged(const ChangeSet& changes) {
    if (changes.subjects & (ChangeSet::Persons | ChangeSet::Plans))
        Page::replicaChanged(changes);
}

void SheetsPage::savePdf() {
    if (m_book.pageCount() == 0)
        return;
    const QString name =
        tr("route sheets %1 %2.pdf").arg(m_people->programme(), m_people->date().toString(Qt::ISODate));
    const QString path = promptsFor(this).saveFile(this, tr("Save the route sheets"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    Q_EMIT workbench().working(tr("Writing the route sheets"), 0, 0);
    runner().lengthy<int>(
        this,
        [people = m_people->people(), programme = m_people->programme(), day = m_people->date(), path](Desk& desk) {
            return desk.printRouteSheets(people, programme, day, path);
        },
        [this, path](Result<int> pages) {
            Q_EMIT workbench().working({}, -1, 0);
            if (!pages)
                Q_EMIT workbench().failed(pages.error());
            else
                Q_EMIT workbench().said(tr("%n page(s) are saved as %1.", nullptr, *pages).arg(path));
        });
}

void SheetsPage::print() {
    if (m_book.pageCount() == 0)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(tr("Route sheets"));
    if (!printerChooserFor(this).choose(this, *printer))
        return;
    Q_EMIT workbench().working(tr("Printing the route sheets"), 0, 0);
    runner().lengthy<int>(
        this,
        [printer, sheets = m_book.sheets()](Desk& desk) -> Result<int> {
            if (auto noted = desk.notePrinted({sheets.begin(), sheets.end()}); !noted)
                return noted.error();
            std::vector<std::unique_ptr<QTextDocument>> documents;
            for (const RouteSheet& sheet : sheets)
                documents.push_back(routeSheetDocument(sheet));
            return paintPages(*printer, documents, printer->fromPage(), printer->toPage());
        },
        [this](Result<int> pages) {
            Q_EMIT workbench().working({}, -1, 0);
            if (!pages)
                Q_EMIT workbench().failed(pages.error());
            else
                Q_EMIT workbench().said(tr("%n page(s) are sent to the printer.", nullptr, *pages));
        });
}

QList<PageKey> SheetsPage::keys() const {
    return {{QKeySequence(Qt::CTRL | Qt::Key_F), tr("Find a person to add")},
            {QKeySequence(Qt::Key_Delete), tr("Take the chosen people off")},
            {QKeySequence(Qt::Key_PageDown), tr("The page after")},
            {QKeySequence(Qt::Key_PageUp), tr("The page before")},
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), tr("Larger")},
            {QKeySequence(Qt::CTRL | Qt::Key_Minus), tr("Smaller")},
            {QKeySequence(Qt::CTRL | Qt::Key_0), tr("Fit the width")},
            {QKeySequence::Save, tr("Save all sheets as a PDF")},
            {QKeySequence::Print, tr("Print all sheets")}};
}

} // namespace dutydesk
