#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace dutydesk {

class FieldStrip;

/// A file before it is imported: how it is understood, in words, its first rows with the numbers that the spreadsheet
/// gives them, and above each column the field that it is taken for.
class PreviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPanel(QWidget* parent = nullptr);
    ~PreviewPanel() override;

    /// `byUser`: the columns are those that the user has just set.
    void setPreview(const FilePreview& preview, bool byUser);
    const FilePreview& preview() const { return m_preview; }
    FieldStrip* strip() const { return m_strip; }
    DataTable* table() const { return m_table; }
    QComboBox* sheets() const { return m_sheets; }
    QString heading() const;
    QString columnWords() const; ///< how the columns were found
    QString problem() const;     ///< as it is shown; empty: there is none

    static constexpr int MostColumns = 40; ///< shown; what lies beyond is said in words

Q_SIGNALS:
    void mappingChosen(const dutydesk::ColumnMapping& mapping);
    void sheetChosen(const QString& sheet);
    void leaveOut();

private:
    QWidget* makeTop();
    QFrame* makeProblem();
    void fillSheets();
    void fillTable(int columns);
    QString originWords(bool byUser) const;

    FilePreview m_preview;
    QLabel* m_heading = nullptr;
    QComboBox* m_sheets = nullptr;
    QLabel* m_sheetLabel = nullptr;
    QPushButton* m_leaveOut = nullptr;
    QLabel* m_columns;
    QFrame* m_problemFrame = nullptr;
    QLabel* m_problemSign = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_warnings;
    DataTable* m_table;
    FieldStrip* m_strip;
    std::unique_ptr<RowModel<FilePreview::Row>> m_model;
};

} // namespace dutydesk
