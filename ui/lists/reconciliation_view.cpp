#include "lists/reconciliation_view.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/page_states.h"
#include "common/theme.h"
#include "lists/comparison_words.h"
#include "lists/difference_panel.h"
#include "lists/outcome_tree.h"
#include "lists/undo_trail.h"
#include "lists/verdict_bar.h"
#include "lists/verdict_keeper.h"

#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr qint64 WithoutFile = -1; ///< Desk::reconcile

} // namespace

void ReconciliationView::setTarget(const QString& programme, const QString& month,
                                   const QList<ImportSummary>& imports) {
    const bool same = programme == m_programme && month == m_month;
    m_importChosen = m_importChosen && same;
    const QVariant kept = same && (m_importChosen || m_reconciliation) ? m_import->currentData() : QVariant();
    m_programme = programme;
    m_month = month;
    m_import->clear();
    for (const ImportSummary& import : imports) {
        if (import.programme == programme && import.month == month)
            m_import->addItem(tr("%1, %2").arg(import.fileName, formatMoment(import.importedAt)), import.id.value);
    }
    m_import->addItem(tr("Without a file"), WithoutFile);
    m_import->setCurrentIndex(std::max(0, m_import->findData(kept)));
    if (same)
        return;
    forget();
    updateBanner();
    updateButtons();
}

void ReconciliationView::preferImport(ImportId import) {
    m_importChosen = true;
    m_import->setCurrentIndex(std::max(0, m_import->findData(import.value)));
}

void ReconciliationView::forget() {
    m_keeper->begin({}, {});
    m_reconciliation.reset();
    m_verdicts = {};
    m_act = {};
    m_stale = false;
    m_model->setRows({});
    m_confirmation->hide();
    m_stack->setCurrentWidget(m_state);
    m_trail.forget(this);
}

void ReconciliationView::readUsers() {
    m_workbench.runner().read<QList<Actor>>(
        this, [](Desk& desk) { return Desk::users(desk.folder()); },
        [this](Result<QList<Actor>> users) {
            if (!users)
                return; // the sentence then does without names
            m_users = std::move(*users);
            updateBanner();
        });
}

void ReconciliationView::compare() {
    compareNow(m_reconciliation && !m_act.isValid() && m_stack->currentWidget() != m_state);
}

/// `quietly`: what is shown stays until the new comparison is there.
void ReconciliationView::compareNow(bool quietly) {
    m_compareAgain = m_compareAgain || m_comparing;
    if (m_programme.isEmpty() || m_busy)
        return;
    m_busy = m_comparing = true;
    hideQuestion();
    if (!quietly) {
        m_state->showBusy(tr("Comparing the file, the MIS and the desk…"));
        m_stack->setCurrentWidget(m_state);
    }
    const ImportId import{m_import->currentData().toLongLong()};
    m_workbench.runner().lengthy<Compared>(
        this,
        [programme = m_programme, month = m_month, import](Desk& desk) -> Result<Compared> {
            auto found = desk.reconcile(programme, month, import);
            if (!found)
                return found.error();
            auto said = desk.keptVerdicts(ComparisonId(*found));
            if (!said)
                return said.error();
            return Compared{std::move(*found), std::move(*said)};
        },
        [this, programme = m_programme, month = m_month](const Result<Compared>& found) {
            m_busy = m_comparing = false;
            const bool ours = programme == m_programme && month == m_month;
            if (ours)
                comparedNow(found);
            else
                updateButtons(); // another list was chosen meanwhile
            if (std::exchange(m_compareAgain, false) && ours && found)
                compareNow(true);
        });
}

void ReconciliationView::comparedNow(const Result<Compared>& found) {
    if (found) {
        setReconciliation(*found);
        return;
    }
    forget();
    m_state->showError(found.error(), tr("Try again"), [this] { compare(); });
    updateBanner();
    updateButtons();
}

/// What was said since the window was opened goes before what the replica has kept of an earlier one.
void ReconciliationView::takeUpVerdicts(const Compared& found, bool again) {
    const Reconciliation& now = found.reconciliation;
    const bool another = !again || ComparisonId(*m_reconciliation) != ComparisonId(now);
    if (again) {
        m_verdicts.carryOver(now);
    } else {
        m_trail.forget(this);
        m_verdicts = ComparisonVerdicts(now);
    }
    m_reconciliation = now;
    if (!another)
        return;
    m_keeper->begin(ComparisonId(now), found.said);
    if (const int given = m_verdicts.giveBack(now, found.said); given > 0)
        m_trail.say(tr("%n decision(s) of the last time are back.", nullptr, given));
}

void ReconciliationView::setReconciliation(const Compared& found) {
    const bool again = m_reconciliation && !m_act.isValid();
    const int place = m_table->currentIndex().row();
    takeUpVerdicts(found, again);
    m_act = {};
    m_stale = false;
    m_stack->setCurrentIndex(1);
    m_tree->setGroups(reconciliationGroups(*m_reconciliation));
    groupChosen();
    if (again && m_table->currentIndex().row() <= 0 && place > 0 && m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(std::min(place, m_table->model()->rowCount() - 1), 0));
    verdictsChanged();
    if (!again)
        m_tree->setFocus();
    else if (!m_tree->hasFocus())
        m_table->setFocus();
    giveBackDraft();
    Q_EMIT compared();
}

void ReconciliationView::noteChanges(const ChangeSet& changes) {
    const ChangeSet::Subjects rests = ChangeSet::Lists | ChangeSet::Plans | ChangeSet::Persons;
    if (!(changes.subjects & rests) || !mayDecideNow() || m_stale)
        return;
    m_stale = true;
    updateBanner();
}

void ReconciliationView::groupChosen() {
    const ReconciliationGroup* group = m_tree->currentGroup();
    QList<ReconciliationItem> items;
    if (group && m_reconciliation) {
        items.reserve(group->rows.size());
        for (int row : group->rows)
            items << ReconciliationItem{row, m_reconciliation->rows[std::size_t(row)]};
        m_table->setExportTitle(tr("%1: %2, %3").arg(group->title, m_programme, monthWords(m_month)));
    }
    m_model->setRows(std::move(items));
    if (!m_table->currentIndex().isValid() && m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    personChosen(m_table->currentSourceRow());
}

const ReconciliationRow* ReconciliationView::currentRow() const {
    const int row = m_table->currentSourceRow();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row).row;
}

void ReconciliationView::personChosen(int row) {
    if (row < 0 || row >= m_model->rowCount()) {
        m_differences->clear();
        m_verdictBar->setComment({});
    } else {
        const ReconciliationItem& item = m_model->row(row);
        m_differences->setRow(item.row, mayDecideNow());
        m_differences->setVerdict(m_verdicts.verdicts().of(item.id), m_verdicts.verdicts().comment(item.id));
        m_verdictBar->setComment(m_verdicts.verdicts().comment(item.id));
    }
    updateButtons();
}

void ReconciliationView::openPerson(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    bool isNumber = false;
    const PersonId id{m_model->row(row).row.personId.toLongLong(&isNumber)};
    if (isNumber && id.isValid())
        Q_EMIT m_workbench.openPerson(id);
    else
        Q_EMIT m_workbench.said(tr("Nobody on the desk fits this row, so there is no card to open."));
}

QString ReconciliationView::banner() const {
    return m_banner->text();
}

QString ReconciliationView::decisions() const {
    return m_decisions->text();
}

QString ReconciliationView::brakeWords() const {
    QStringList words{ComparisonWords::removals(*m_reconciliation, m_verdicts.counts(*m_reconciliation)),
                      ComparisonWords::brake(*m_reconciliation),
                      ComparisonWords::release(*m_reconciliation, m_workbench.runner().desk().actor(), m_users)};
    if (m_stale)
        words << tr("The lists have changed since the comparison: F5 compares again and keeps what you have decided.");
    words.removeAll(QString());
    return words.join(u' ');
}

void ReconciliationView::updateBanner() {
    const Colours& colours = coloursOf(palette());
    const bool sign = m_reconciliation && (m_reconciliation->brake.on || m_stale);
    QPalette own = palette();
    own.setColor(QPalette::Window, sign ? colours.tint : palette().color(QPalette::AlternateBase));
    m_bannerFrame->setPalette(own);
    m_brakeSign->setVisible(sign);
    m_brakeSign->setPixmap(lineIcon(QStringLiteral("warning"), colours.overdue).pixmap(18, 18));
    if (m_reconciliation) {
        m_banner->setText(brakeWords());
        return;
    }
    m_banner->setText(m_programme.isEmpty() ? tr("Choose a list on the left.")
                                            : tr("Not compared yet: %1.").arg(monthWords(m_month)));
    if (!m_busy)
        m_state->showEmpty(tr("Not compared yet"),
                           tr("The comparison sets the polyclinic's file, the MIS and the desk side by side and says "
                              "who is new, who must "
                              "leave and why, and what differs."),
                           m_programme.isEmpty() ? QString() : tr("Compare now"), [this] { compare(); });
}

void ReconciliationView::updateButtons() {
    const bool have = m_reconciliation && !m_busy;
    const bool made = m_act.isValid();
    const ReconciliationRow* row = have && !made ? currentRow() : nullptr;
    m_verdictBar->setEnabled(row && ComparisonVerdicts::asksFor(row->category));
    m_verdictBar->setVisible(!made);
    m_accept->setEnabled(have && m_confirmation->isHidden());
    m_accept->setVisible(!made);
    for (QPushButton* button : {m_send, m_save, m_takeBack}) {
        button->setVisible(made);
        button->setEnabled(have);
    }
    m_compare->setEnabled(!m_busy && !m_programme.isEmpty());
    m_decisions->setVisible(m_reconciliation.has_value());
}

void ReconciliationView::demonstrate(Page::State state) {
    if (state == Page::State::Busy)
        m_state->showBusy(tr("Comparing the file, the MIS and the desk…"));
    else if (state == Page::State::Error)
        m_state->showError({ErrorKind::Storage,
                            tr("The comparison could not be read. Close other programs that use the folder, then "
                               "try again."),
                            QStringLiteral("SQLITE_BUSY: database is locked")},
                           tr("Try again"), [this] { compare(); });
    forget();
    if (state == Page::State::Empty)
        updateBanner();
}

void ReconciliationView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_confirmation) // the banner has a palette of its own
        updateBanner();
}

void ReconciliationView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_confirmation->isVisible()) {
        hideQuestion();
        m_table->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace dutydesk
