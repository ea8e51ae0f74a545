#pragma once

#include "domain/ids.h"

#include <QAbstractTableModel>
#include <QString>
#include <QTableView>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

class QMenu;

namespace dutydesk {

/// A column of a RowModel: how a row is shown and how it sorts (the two are kept apart).
template <class Row>
struct Column {
    QString id;    ///< stable, for remembered settings
    QString title; ///< translated
    std::function<QVariant(const Row&)> display;
    std::function<QVariant(const Row&)> sortKey; ///< empty = display
    int width = 120;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// Roles beyond Qt's own that the delegates of ui/common read. GroupsRole: PriorityGroups as int; DueRole: DueState as int;
/// LocalStateRole: LocalState as int. KeyRole tells a row from the others across a reset. PersonRole: the id of whom a row is about, 0 when of nobody. ColumnId, ColumnWidth: of the header.
enum TableRole { SortRole = Qt::UserRole + 1, GroupsRole, DueRole, SecondLineRole, LocalStateRole, KeyRole, PersonRole, ColumnIdRole, ColumnWidthRole };

/// What tells a row from the others when no key function was given: its id, else its person's; invalid when it has neither.
template <class Row>
QVariant defaultRowKey(const Row& row)
{
    if constexpr (requires { row.id.value; })
        return row.id.value;
    else if constexpr (requires { qint64(row.id); })
        return qint64(row.id);
    else if constexpr (requires { row.person.value; })
        return row.person.value;
    else
        return {};
}

/// Whom a row is about; 0: nobody.
template <class Row>
qint64 personOfRow(const Row& row)
{
    if constexpr (requires { requires std::is_same_v<decltype(row.person), PersonId>; })
        return row.person.value;
    else if constexpr (requires { requires std::is_same_v<decltype(row.id), PersonId>; })
        return row.id.value;
    else
        return 0;
}

/// A model that owns its rows as values. setRows() keeps the selection of a view where the key stays.
template <class Row>
class RowModel : public QAbstractTableModel
{
public:
    RowModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const QList<Row>& rows() const { return m_rows; }
    const Row& row(int i) const { return m_rows.at(i); }
    const std::vector<Column<Row>>& columns() const { return m_columns; }
    /// What stays the same of a row when it is read again; default: its id or its person's.
    void setKeyFunction(std::function<QVariant(const Row&)> function) { m_key = std::move(function); }
    /// Any further role (GroupsRole, DueRole, tool tips, accessible text), by row and column.
    void setRoleFunction(std::function<QVariant(const Row&, int column, int role)> function) { m_role = std::move(function); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < int(m_columns.size()))
            return m_columns[size_t(section)].title;
        if (orientation == Qt::Horizontal && role == ColumnIdRole && section >= 0 && section < int(m_columns.size()))
            return m_columns[size_t(section)].id;
        if (orientation == Qt::Horizontal && role == ColumnWidthRole && section >= 0 && section < int(m_columns.size()))
            return m_columns[size_t(section)].width;
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= 0 && section < int(m_columns.size()))
            return QVariant::fromValue(int(m_columns[size_t(section)].alignment));
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        const Row& row = m_rows.at(index.row());
        const auto& column = m_columns[size_t(index.column())];
        if (role == Qt::DisplayRole)
            return column.display(row);
        if (role == SortRole)
            return column.sortKey ? column.sortKey(row) : column.display(row);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(int(column.alignment));
        if (role == KeyRole)
            return m_key ? m_key(row) : defaultRowKey(row);
        if (role == PersonRole) {
            const QVariant own = m_role ? m_role(row, index.column(), role) : QVariant();
            return own.isValid() ? own : QVariant(personOfRow(row));
        }
        return m_role ? m_role(row, index.column(), role) : QVariant();
    }

private:
    std::vector<Column<Row>> m_columns;
    QList<Row> m_rows;
    std::function<QVariant(const Row&, int, int)> m_role;
    std::function<QVariant(const Row&)> m_key;
};

/// A table view as every page has it: sorts by SortRole with Russian collation, filters by a text, chooses and remembers columns and
/// widths under `settingsKey`, copies the selection as a table (Ctrl+C), exports to XLSX (Ctrl+E) and prints (Ctrl+P). Rows are 32 px.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const QString& settingsKey, QWidget* parent = nullptr);
    ~DataTable() override;

    void setRowModel(QAbstractItemModel* model); ///< not owned; put behind a sorting and filtering proxy
    void setFilterText(const QString& text);
    /// Shown in the middle when the filter leaves no row, or the model has none.
    void setEmptyText(const QString& text);
    /// Lines of text in a row (1 or 2, for TwoLineDelegate).
    void setRowLines(int lines);
    /// Sorts by a column's id unless the user has chosen another.
    void sortInitiallyBy(const QString& columnId, Qt::SortOrder order = Qt::AscendingOrder);
    /// A column that is hidden until the user asks for it.
    void hideInitially(const QString& columnId);
    /// The last visible column takes what is left of the width (default), or the named one.
    void stretchColumn(const QString& columnId);
    int visibleRows() const; ///< after the filter
    /// Row of the source model; -1 when nothing is current.
    int currentSourceRow() const;
    QList<int> selectedSourceRows() const;
    void selectSourceRow(int row);

    /// The title above an exported or printed table, also the default file name.
    void setExportTitle(const QString& title);
    /// XLSX, or CSV by the ending; the selected rows when more than one is. The file alone, without trace and watermark.
    bool exportTo(const QString& path, QString* error);
    void copySelection();                               ///< as text parted by tabs and as an HTML table
    void askAndExport();                                ///< asks for a file name first; recorded, marked, sealed if wished
    void printWithPreview();
    /// Adds the page's own acts above copy, export and print in the context menu.
    void setMenuFiller(std::function<void(QMenu&)> filler);

Q_SIGNALS:
    void activatedRow(int sourceRow); ///< Enter or double click
    void currentRowChanged(int sourceRow);
    void exportFailed(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// The whole words of a cell that shows them shortened, unless the model has a tip of its own.
    bool viewportEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restoreColumns();
    /// The stretching column takes what is left, unless that is less than its caption needs: then the table scrolls across.
    void fitStretch();
    int captionWidth(int column) const;
    void rememberColumns();
    void showColumnMenu(const QPoint& at);
    void keepSelection();
    void restoreSelection();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dutydesk
