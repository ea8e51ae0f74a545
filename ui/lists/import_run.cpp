// The way of a file in the view of imports: looked at, taken in, and on to the next.

#include "common/format.h"
#include "common/page_states.h"
#include "lists/field_strip.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/import_view.h"
#include "lists/preview_panel.h"
#include "lists/summary_panel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace dutydesk {

namespace {

constexpr int TellEveryMs = 100;

} // namespace

void ImportView::offerFiles(const QStringList& paths) {
    m_queue->add(paths);
    updateForm();
    if (m_stage == Stage::Idle)
        previewNext();
}

void ImportView::updateForm() {
    m_form->setReady(m_stage == Stage::Previewing && m_preview->problem().isEmpty(), m_queue->waiting());
    m_form->setBusy(m_stage == Stage::Importing);
}

void ImportView::previewNext() {
    const int next = m_queue->next();
    if (next >= 0)
        look(next, {});
}

/// Reads how the file is understood; what is shown of it stays until the answer is there.
void ImportView::look(int index, const ImportChoice& choice) {
    if (index < 0 || m_stage == Stage::Importing)
        return;
    const bool again = index == m_current && m_stage == Stage::Previewing;
    m_current = index;
    m_choice = choice;
    m_stage = Stage::Looking;
    m_queue->set(index, QueuedFile::State::Shown);
    if (!again) {
        m_state->showBusy(tr("Looking at %1…").arg(QFileInfo(m_queue->file(index).path).fileName()));
        m_stack->setCurrentWidget(m_state);
    }
    updateForm();
    const quint64 asked = ++m_asked;
    m_workbench.runner().read<FilePreview>(
        this, [file = m_queue->file(index).path, choice](Desk& desk) { return desk.previewFile(file, choice); },
        [this, asked, index](const Result<FilePreview>& found) {
            if (asked == m_asked)
                looked(index, found);
        });
}

void ImportView::looked(int index, const Result<FilePreview>& found) {
    if (!found) {
        refused(index, found.error());
        return;
    }
    if (m_all && !found->problem.isEmpty()) {
        refused(index, Error{ErrorKind::BadInput, found->problem, {}});
        return;
    }
    m_stage = Stage::Previewing;
    const bool first = m_stack->currentWidget() != m_preview;
    m_preview->setPreview(*found, m_choice.mapping.has_value());
    m_stack->setCurrentWidget(m_preview);
    updateForm();
    if (m_all) {
        startImport();
    } else if (first && m_form->importButton()->isEnabled()) {
        m_form->importButton()->setFocus();
    } else if (first && m_preview->strip()->box(0)) {
        m_preview->strip()->box(0)->setFocus();
    }
}

void ImportView::refused(int index, const Error& error) {
    m_stage = Stage::Idle;
    m_queue->set(index, QueuedFile::State::Refused, error.message);
    m_state->showError(error, tr("Choose other files…"), [this] { m_form->chooseFiles(); });
    m_stack->setCurrentWidget(m_state);
    m_all = m_all && m_queue->next() >= 0;
    updateForm();
    previewNext();
}

void ImportView::leaveOut(int index) {
    if (index < 0 || index >= m_queue->size() || m_queue->file(index).isOver() ||
        (m_stage == Stage::Importing && index == m_current))
        return;
    m_queue->set(index, QueuedFile::State::LeftOut);
    if (index == m_current && m_stage != Stage::Idle) {
        ++m_asked; // the answer about it is not waited for
        m_stage = Stage::Idle;
        goOn();
    }
    updateForm();
}

void ImportView::importAll() {
    if (m_stage == Stage::Importing || m_queue->waiting() == 0)
        return;
    m_all = true;
    if (m_stage == Stage::Previewing && !m_preview->problem().isEmpty())
        refused(m_current, Error{ErrorKind::BadInput, m_preview->problem(), {}});
    else if (m_stage == Stage::Previewing)
        startImport();
    else if (m_stage == Stage::Idle)
        previewNext();
}

void ImportView::startImport() {
    if (m_stage != Stage::Previewing || !m_preview->problem().isEmpty())
        return;
    auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    m_stage = Stage::Importing;
    const QString file = m_queue->file(m_current).path;
    m_queue->set(m_current, QueuedFile::State::Reading);
    m_busyWords->setText(tr("Reading %1…").arg(QFileInfo(file).fileName()));
    m_progress->setRange(0, 0);
    m_stack->setCurrentWidget(m_busy);
    updateForm();
    showProgress(0, 0);
    // Told to the runner, which waits for its threads; this view may be gone by then.
    const auto tell = [runner = &m_workbench.runner(), view = QPointer<ImportView>(this), cancelled,
                       last = std::make_shared<QElapsedTimer>()](qint64 done, qint64 total) {
        if (!last->isValid() || last->elapsed() >= TellEveryMs) {
            last->start();
            QMetaObject::invokeMethod(
                runner,
                [view, done, total] {
                    if (view)
                        view->showProgress(done, total);
                },
                Qt::QueuedConnection);
        }
        return !cancelled->load();
    };
    m_workbench.runner().lengthy<ImportSummary>(
        this,
        [file, programme = m_form->programme(), month = m_form->month(), tell, choice = m_choice](Desk& desk) {
            return desk.importList(file, programme, month, tell, choice);
        },
        [this](Result<ImportSummary> outcome) { finished(std::move(outcome)); });
}

void ImportView::cancel() {
    m_all = false;
    if (m_cancelled)
        m_cancelled->store(true);
}

void ImportView::showProgress(qint64 done, qint64 total) {
    if (!m_cancelled)
        return;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(done * 1000 / total));
    Q_EMIT m_workbench.working(tr("Importing the list"), done, total, [this] { cancel(); });
}

void ImportView::finished(Result<ImportSummary> outcome) {
    m_cancelled.reset();
    m_stage = Stage::Idle;
    Q_EMIT m_workbench.working({}, -1, 0);
    if (outcome) {
        m_queue->set(m_current, QueuedFile::State::Taken,
                     tr("%1 of %2 rows taken, %3 set aside, %4 repetitions")
                         .arg(formatCount(outcome->accepted), formatCount(outcome->rows),
                              formatCount(outcome->quarantined), formatCount(outcome->duplicates)),
                     outcome->id);
        m_summary->setSummary(*outcome);
        Q_EMIT imported(*outcome);
        goOn();
        return;
    }
    if (outcome.error().kind != ErrorKind::Cancelled) {
        refused(m_current, outcome.error());
        return;
    }
    m_queue->set(m_current, QueuedFile::State::Cancelled);
    const bool more = m_queue->next() >= 0;
    m_state->showEmpty(tr("The import was cancelled"), tr("Nothing was taken from the file. You can import it again."),
                       more ? tr("Go on with the next file") : QString(), [this] { previewNext(); });
    m_stack->setCurrentWidget(m_state);
    updateForm();
}

/// To the next file, or to what came of the last one.
void ImportView::goOn() {
    if (m_queue->next() >= 0) {
        previewNext();
        return;
    }
    m_all = false;
    updateForm();
    showLast();
    if (m_summary->compareButton()->isEnabled())
        m_summary->compareButton()->setFocus();
    else
        m_stack->setFocus();
}

} // namespace dutydesk
