#include "shell/key_sheet.h"

#include "common/widgets.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace dutydesk {

namespace {

constexpr int Width = 820;

QWidget* makeColumn(const QString& title, const QList<PageKey>& keys)
{
    auto* column = new QWidget;
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(PageMargin);
    grid->setVerticalSpacing(6);
    grid->addWidget(makeSection(title), 0, 0, 1, 2);
    int row = 1;
    for (const PageKey& key : keys) {
        auto* word = new QLabel(key.does);
        word->setWordWrap(true);
        auto* name = makeHint(key.keys.toString(QKeySequence::NativeText));
        name->setWordWrap(false);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(word, row, 1, Qt::AlignTop);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 96);
    grid->setRowStretch(row, 1);
    return column;
}

} // namespace

KeySheet::KeySheet(QWidget* window) : Overlay(window, Width)
{
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keys"));
}

QList<PageKey> KeySheet::commonKeys()
{
    return {{QKeySequence(Qt::CTRL | Qt::Key_K), tr("Find a person")},
            {QKeySequence(Qt::CTRL | Qt::Key_1), tr("Go to a place by its number, 1 to 8")},
            {QKeySequence(Qt::Key_Escape), tr("Go back")},
            {QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Take back what was just done")},
            {QKeySequence(Qt::Key_F5), tr("Sync now")},
            {QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the table")},
            {QKeySequence(Qt::Key_Return), tr("Open the chosen row")},
            {QKeySequence(Qt::CTRL | Qt::Key_C), tr("Copy the chosen rows as a table")},
            {QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export the table")},
            {QKeySequence(Qt::CTRL | Qt::Key_P), tr("Print the table")},
            {QKeySequence(Qt::Key_F1), tr("Show these keys")}};
}

void KeySheet::showFor(const Page& page)
{
    fill(page);
    open();
    setFocus(Qt::OtherFocusReason);
}

void KeySheet::fill(const Page& page)
{
    delete m_inside;
    m_inside = new QWidget;
    auto* row = new QHBoxLayout(m_inside);
    row->setContentsMargins(20, 16, 20, 20);
    row->setSpacing(28);
    const auto keys = page.keys();
    if (!keys.isEmpty())
        row->addWidget(makeColumn(page.title(), keys), 1);
    row->addWidget(makeColumn(tr("Everywhere"), commonKeys()), 1);
    layout()->addWidget(m_inside);
    m_inside->show();
    layout()->activate();
}

void KeySheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1)
        dismiss();
    else
        Overlay::keyPressEvent(event);
}

} // namespace dutydesk
