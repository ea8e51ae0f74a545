#pragma once

#include "common/page.h"
#include "desk/list_models.h"

#include <atomic>

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;

namespace dutydesk {

class ImportForm;
class ImportQueue;
class PreviewPanel;
class StateView;
class SummaryPanel;
class UndoTrail;

/// Imports files of the polyclinic: shows each as it is understood, lets the columns be corrected, takes it in, and
/// shows what came of it. Several files stand in a queue and go in one after the other. Earlier imports can be looked
/// at again.
class ImportView : public QWidget {
    Q_OBJECT

public:
    ImportView(Workbench& workbench, UndoTrail& trail, QWidget* parent = nullptr);
    ~ImportView() override;

    void setImports(const QList<ImportSummary>& imports);
    /// What came of an earlier import; false when it is not among them or another one is under way.
    bool showImport(ImportId import);
    void preset(const QString& programme, const QString& month);
    void offerFiles(const QStringList& paths); ///< dropped or chosen; shown, and wait for the user's word
    void startImport();                        ///< of the file that is shown
    void importAll();                          ///< everything in the queue, as it is understood without correction
    void cancel();
    /// The files that wait for the user's word and what was corrected of the one that is shown, as Page::draft(); empty when none wait.
    QVariantMap draft() const;
    void restoreDraft(const QVariantMap& draft);
    bool isBusy() const { return m_cancelled != nullptr; }
    bool isShowingFile() const { return m_stage == Stage::Previewing; }
    ImportForm* form() const { return m_form; }
    ImportQueue* queue() const { return m_queue; }
    PreviewPanel* preview() const { return m_preview; }
    SummaryPanel* summary() const { return m_summary; }
    void demonstrate(Page::State state); ///< for pictures

Q_SIGNALS:
    void imported(const dutydesk::ImportSummary& summary);
    void compareAsked(const dutydesk::ImportSummary& summary);
    void importsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Stage { Idle, Looking, Previewing, Importing };

    QWidget* makeBusy();
    QWidget* makeEarlier();
    void connectParts();
    void previewNext();
    void look(int index, const ImportChoice& choice);
    void looked(int index, const Result<FilePreview>& found);
    void refused(int index, const Error& error);
    void leaveOut(int index);
    void showProgress(qint64 done, qint64 total);
    void finished(Result<ImportSummary> outcome);
    void goOn();
    void showLast();
    void updateForm();
    QString programmeTitle(const QString& code) const;

    Workbench& m_workbench;
    Stage m_stage = Stage::Idle;
    int m_current = -1; ///< of the queue
    bool m_all = false; ///< the queue goes in without stopping
    quint64 m_asked = 0;
    ImportChoice m_choice;
    ImportForm* m_form;
    ImportQueue* m_queue;
    QComboBox* m_earlier;
    QStackedWidget* m_stack;
    StateView* m_state;
    PreviewPanel* m_preview;
    QWidget* m_busy = nullptr;
    QLabel* m_busyWords = nullptr;
    QProgressBar* m_progress = nullptr;
    SummaryPanel* m_summary;
    QList<ImportSummary> m_imports;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the import that runs; null when none does
};

} // namespace dutydesk
