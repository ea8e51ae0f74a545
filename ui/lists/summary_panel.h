#pragma once

#include "common/page.h"
#include "desk/list_models.h"

#include "common/table_page_tools.h"

class QLabel;
class QPushButton;

namespace dutydesk {

class QuarantineEditor;
class UndoTrail;

/// What came of an import: how many rows were taken, and every row that was not, with its field, its value, what is
/// wrong and how to mend it. A row is mended beside the table and taken in; the others go back to the МО as a workbook.
class SummaryPanel : public QWidget {
    Q_OBJECT

public:
    SummaryPanel(Workbench& workbench, UndoTrail& trail, QWidget* parent = nullptr);

    void setSummary(const ImportSummary& summary);
    const std::optional<ImportSummary>& summary() const { return m_summary; }
    const RowModel<ImportSummary::BadRow>& model() const { return *m_model; }
    DataTable* table() const { return m_table; }
    QuarantineEditor* editor() const { return m_editor; }
    QPushButton* compareButton() const { return m_compare; }
    QString headline() const;

    /// Opens the row of the file in the editor; a repetition, which nobody can mend, is passed over in the direction of
    /// `onward` (1, −1; 0: said).
    void mend(int row, int onward = 0);
    void takeIn();
    void exportQuarantine();

    /// The row in the editor and what was typed into its cells, as Page::draft(); empty when nothing was.
    QVariantMap draft() const;
    /// Opens the row again and types it; the import must be the one that is shown.
    void restoreDraft(const QVariantMap& draft);

Q_SIGNALS:
    void compareAsked(const dutydesk::ImportSummary& summary);
    void mended(); ///< rows were taken in or put back: the counts of the import have changed

private:
    QWidget* makeTable();
    QWidget* makeButtons();
    void rowRead(int row, int onward, const Result<QuarantineRow>& read);
    void rowMended(const QuarantineRow& row);
    void putBack(ImportId import, int row);
    void step(bool forward);
    void closeEditor();
    /// The number of the next row that is set aside, before or after `row`; 0: none.
    int neighbour(int row, bool forward) const;

    Workbench& m_workbench;
    UndoTrail& m_trail;
    std::optional<ImportSummary> m_summary;
    QVariantMap m_draft; ///< until its row has been read
    std::unique_ptr<RowModel<ImportSummary::BadRow>> m_model;
    QLabel* m_headline;
    QLabel* m_description;
    QLabel* m_warnings;
    QLabel* m_tableHeading;
    DataTable* m_table = nullptr;
    QuarantineEditor* m_editor;
    QPushButton* m_mend = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_compare = nullptr;
};

} // namespace dutydesk
