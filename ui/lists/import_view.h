#pragma once

#include "common/page.h"
#include "lists/lists_rows.h"

#include <atomic>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace dutydesk {

class DataTable;
class ImportForm;
class StateView;

/// Imports a file of the polyclinic and shows what came of it: how many rows were taken, and every row that was not,
/// with its field, its value, what is wrong and how to mend it. Earlier imports can be looked at again.
class ImportView : public QWidget {
    Q_OBJECT

public:
    explicit ImportView(Workbench& workbench, QWidget* parent = nullptr);
    ~ImportView() override;

    void setImports(const QList<ImportSummary>& imports);
    void preset(const QString& programme, const QString& month);
    void offerFile(const QString& path); ///< dropped or chosen; waits for the user's word
    void startImport();
    void cancel();
    ImportForm* form() const { return m_form; }
    DataTable* table() const { return m_table; }
    const RowModel<ImportSummary::BadRow>& model() const { return *m_model; }
    const std::optional<ImportSummary>& summary() const { return m_summary; }
    QString summaryWords() const;

Q_SIGNALS:
    void imported(const dutydesk::ImportSummary& summary);
    void compareAsked(const dutydesk::ImportSummary& summary);

private:
    QWidget* makeBusy();
    QWidget* makeSummary();
    void showProgress(qint64 done, qint64 total);
    void finished(Result<ImportSummary> outcome);
    QString programmeTitle(const QString& code) const;
    void showSummary(const ImportSummary& summary);

    Workbench& m_workbench;
    ImportForm* m_form;
    QComboBox* m_earlier;
    QStackedWidget* m_stack;
    StateView* m_state;
    QLabel* m_busyWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_description = nullptr;
    QLabel* m_warnings = nullptr;
    QLabel* m_tableHeading = nullptr;
    DataTable* m_table = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_compare = nullptr;
    std::unique_ptr<RowModel<ImportSummary::BadRow>> m_model;
    QList<ImportSummary> m_imports;
    std::optional<ImportSummary> m_summary;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the import that runs; null when none does
};

} // namespace dutydesk
