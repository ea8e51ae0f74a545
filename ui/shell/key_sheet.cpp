#include "shell/key_sheet.h"

#include "common/widgets.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace dutydesk {

namespace {

constexpr int Width = 640;
constexpr qsizetype MostRows = 15; ///< in a column

/// The name as it stands on the keyboard.
QString keyName(const QKeySequence& keys)
{
    QString name = keys.toString(QKeySequence::NativeText);
    name.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    if (!name.contains(QLatin1String("Pg"))) {
        name.replace(QStringLiteral("Down"), QStringLiteral("↓"));
        name.replace(QStringLiteral("Up"), QStringLiteral("↑"));
    }
    name.replace(QStringLiteral("Pg"), QStringLiteral("Page "));
    return name.replace(QStringLiteral("Space"), KeySheet::tr("Space"));
}

QWidget* makeColumn(const QString& title, const QList<PageKey>& keys)
{
    auto* column = new QWidget;
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(PageMargin);
    grid->setVerticalSpacing(6);
    grid->addWidget(makeSection(title), 0, 0, 1, 2);
    column->setFixedWidth(300);
    int row = 1;
    for (const PageKey& key : keys) {
        auto* word = new QLabel(key.does);
        word->setWordWrap(true);
        auto* name = makeHint(keyName(key.keys));
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
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
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
    for (qsizetype from = 0; from < keys.size(); from += MostRows)
        row->addWidget(makeColumn(from == 0 ? page.title() : QString(), keys.mid(from, MostRows)));
    row->addWidget(makeColumn(tr("Everywhere"), commonKeys()));
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
