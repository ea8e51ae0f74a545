#include "lists/quarantine_editor.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int MostCells = 64; ///< shown beside those that are bad

QString words(const RowIssue& issue) {
    return issue.remedy.isEmpty() ? issue.message : QString(issue.message + u' ' + issue.remedy);
}

QLabel* makeIssue(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QPalette own = label->palette();
    own.setColor(QPalette::WindowText, coloursOf(own).overdue);
    label->setPalette(own);
    return label;
}

} // namespace

QuarantineEditor::QuarantineEditor(QWidget* parent)
    : QWidget(parent)
    , m_heading(makeSection({}))
    , m_whole(makeIssue(this))
    , m_scroll(new QScrollArea)
    , m_takeIn(makeButton(QStringLiteral("ok"), tr("&Take the row in"))) {
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close without mending (Esc)"));
    m_heading->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_takeIn->setAccessibleName(tr("Take the row in"));
    m_takeIn->setToolTip(tr("Checks the row again and goes on to the next one (Ctrl+Enter)"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(top);
    column->addWidget(m_whole);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_takeIn);
    connect(m_takeIn, &QPushButton::clicked, this, &QuarantineEditor::takeInAsked);
    connect(close, &QToolButton::clicked, this, &QuarantineEditor::closeAsked);
}

void QuarantineEditor::clearCells() {
    m_cells.clear();
    m_messages.clear();
    m_form = new QWidget;
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(0, 0, PageGap, 0);
    m_grid->setHorizontalSpacing(PageGap);
    m_grid->setVerticalSpacing(4);
    m_scroll->setWidget(m_form); // takes the one before with it
}

QString QuarantineEditor::issueWords(int column) const {
    QStringList found;
    for (const RowIssue& issue : m_row.issues) {
        const bool here = issue.column == m_row.headers.value(column) && !issue.column.isEmpty();
        if (here)
            found << words(issue);
    }
    return found.join(u'\n');
}

/// What is said of no column that is shown.
QString QuarantineEditor::wholeRowWords() const {
    QStringList found;
    for (const RowIssue& issue : m_row.issues) {
        if (issue.column.isEmpty() || !m_row.headers.contains(issue.column))
            found << words(issue);
    }
    return found.join(u'\n');
}

void QuarantineEditor::setRow(const QuarantineRow& row) {
    m_row = row;
    setBusy(false);
    m_heading->setText(tr("Row %1 of the file").arg(row.row));
    const QString whole = wholeRowWords();
    m_whole->setText(whole);
    m_whole->setVisible(!whole.isEmpty());
    clearCells();
    for (int i = 0; i < row.cells.size(); ++i) {
        if (i < MostCells || row.badColumns.contains(i))
            addCell(i);
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    focusFirstBad();
}

void QuarantineEditor::addCell(int column) {
    const int line = m_grid->rowCount();
    auto* label = new QLabel(m_row.headers.value(column), m_form);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto* cell = new QLineEdit(m_row.cells[column], m_form);
    label->setBuddy(cell);
    cell->setAccessibleName(m_row.headers.value(column));
    const QString written = m_row.written.value(column);
    if (written != m_row.cells[column])
        cell->setToolTip(tr("In the file: %1").arg(written));
    m_grid->addWidget(label, line, 0);
    m_grid->addWidget(cell, line, 1);
    m_cells.insert(column, cell);
    const QString found = issueWords(column);
    if (found.isEmpty())
        return;
    cell->addAction(lineIcon(QStringLiteral("warning"), coloursOf(palette()).overdue), QLineEdit::TrailingPosition);
    cell->setAccessibleDescription(found);
    auto* message = makeIssue(m_form);
    message->setText(found);
    m_grid->addWidget(message, line + 1, 0, 1, 2);
    m_messages.insert(column, message);
}

void QuarantineEditor::setBusy(bool busy) {
    m_takeIn->setEnabled(!busy);
    m_scroll->setEnabled(!busy);
}

void QuarantineEditor::setError(const QString& words) {
    m_row = {};
    m_heading->setText(tr("This row cannot be mended"));
    m_whole->setText(words);
    m_whole->show();
    clearCells();
    m_takeIn->setEnabled(false);
}

QMap<int, QString> QuarantineEditor::edits() const {
    QMap<int, QString> edits;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        if (it.value()->text() != m_row.cells.value(it.key()))
            edits.insert(it.key(), it.value()->text());
    }
    return edits;
}

void QuarantineEditor::typeOver(const QVariantMap& cells) {
    for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
        if (QLineEdit* field = cell(it.key().toInt()))
            field->setText(it.value().toString());
    }
}

QString QuarantineEditor::message(int column) const {
    const QLabel* label = m_messages.value(column);
    return label ? label->text() : QString();
}

void QuarantineEditor::focusFirstBad() {
    QLineEdit* first = m_messages.isEmpty() ? m_cells.value(0) : m_cells.value(m_messages.firstKey());
    if (!first)
        return;
    first->setFocus();
    first->selectAll();
    m_scroll->ensureWidgetVisible(first);
}

void QuarantineEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeAsked();
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier) && m_takeIn->isEnabled())
        Q_EMIT takeInAsked();
    else if (enter)
        focusNextChild(); // from cell to cell, as in a spreadsheet
    else if (event->key() == Qt::Key_F6 || event->key() == Qt::Key_F7)
        Q_EMIT stepAsked(event->key() == Qt::Key_F7);
    else
        QWidget::keyPressEvent(event);
}

} // namespace dutydesk
