#pragma once

#include "desk/list_models.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace dutydesk {

/// A row that was set aside, cell by cell, to be mended: what is wrong stands below the cell that it is about. Says
/// what is asked for; what comes of it is shown with setRow().
class QuarantineEditor : public QWidget {
    Q_OBJECT

public:
    explicit QuarantineEditor(QWidget* parent = nullptr);

    /// The focus goes to the first bad cell.
    void setRow(const QuarantineRow& row);
    void setBusy(bool busy);
    /// There is no row to mend, and why.
    void setError(const QString& words);
    const QuarantineRow& row() const { return m_row; }
    /// The cells that differ from what is kept, by column.
    QMap<int, QString> edits() const;
    /// Types into the cells, by column.
    void typeOver(const QVariantMap& cells);
    QLineEdit* cell(int column) const { return m_cells.value(column); }
    /// What is said of a column; empty: nothing.
    QString message(int column) const;
    void focusFirstBad();

Q_SIGNALS:
    void takeInAsked();
    void closeAsked();
    void stepAsked(bool forward); ///< to another row

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clearCells();
    void addCell(int column);
    QString issueWords(int column) const;
    QString wholeRowWords() const;

    QuarantineRow m_row;
    QMap<int, QLineEdit*> m_cells;
    QMap<int, QLabel*> m_messages;
    QLabel* m_heading;
    QLabel* m_whole;
    QScrollArea* m_scroll;
    QWidget* m_form = nullptr;
    QGridLayout* m_grid = nullptr;
    QPushButton* m_takeIn;
};

} // namespace dutydesk
