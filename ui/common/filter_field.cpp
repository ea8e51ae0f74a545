#include "common/filter_field.h"

#include "common/icons.h"
#include "common/table_page_tools.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

namespace dutydesk {

namespace {

class FilterKeys final : public QObject
{
public:
    FilterKeys(QLineEdit* edit, DataTable* table) : QObject(edit), m_edit(edit), m_table(table) {}

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            m_edit->clear();
            return true;
        }
        if (key == Qt::Key_Down && m_table) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->currentIndex().isValid() && m_table->model() && m_table->model()->rowCount() > 0)
                m_table->selectRow(0);
            return true;
        }
        return false;
    }

private:
    QLineEdit* m_edit;
    QPointer<DataTable> m_table;
};

} // namespace

QLineEdit* makeFilterField(DataTable& table, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setPlaceholderText(QCoreApplication::translate("FilterField", "Filter this table (Ctrl+F)"));
    edit->setAccessibleName(QCoreApplication::translate("FilterField", "Filter this table"));
    edit->setClearButtonEnabled(true);
    constexpr int Around = 64; // the icon, the button that clears, the margins
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + Around);
    edit->addAction(lineIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    edit->installEventFilter(new FilterKeys(edit, &table));
    QObject::connect(edit, &QLineEdit::textChanged, &table, &DataTable::setFilterText);
    auto* shortcut = new QShortcut(QKeySequence(QKeySequence::Find), &table);
    shortcut->setContext(Qt::WindowShortcut);
    QObject::connect(shortcut, &QShortcut::activated, edit, [edit] {
        edit->setFocus(Qt::ShortcutFocusReason);
        edit->selectAll();
    });
    return edit;
}

} // namespace dutydesk
