// From an accepted comparison to the act, and what is done with it.

#include "lists/act_output.h"
#include "lists/comparison_words.h"
#include "lists/reconciliation_view.h"
#include "lists/undo_trail.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace dutydesk {

bool ReconciliationView::mayAcceptNow() const {
    return !m_reconciliation->brake.on || roleHas(m_workbench.runner().desk().actor().role, Right::ApproveRemovals);
}

void ReconciliationView::askAccept() {
    if (!mayDecideNow() || !m_confirmation->isHidden())
        return;
    m_question->setText(ComparisonWords::question(*m_reconciliation, m_verdicts.verdicts(), mayAcceptNow()));
    m_confirm->setText(m_reconciliation->brake.on ? tr("Accept despite the brake") : tr("Accept and make the act"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setAccessibleDescription(m_question->text());
    m_confirm->setEnabled(mayAcceptNow());
    m_confirmation->show();
    updateButtons();
    if (m_confirm->isEnabled())
        m_confirm->setFocus();
}

void ReconciliationView::hideQuestion() {
    m_confirmation->hide();
    updateButtons();
}

void ReconciliationView::accept() {
    if (!mayDecideNow() || !mayAcceptNow())
        return;
    m_busy = true;
    hideQuestion();
    m_workbench.runner().verb<ActId>(
        this,
        [value = *m_reconciliation, verdicts = m_verdicts.verdicts()](Desk& desk) {
            return desk.acceptReconciliation(value, verdicts, value.brake.on);
        },
        [this](Result<ActId> act) {
            m_busy = false;
            if (act) {
                m_act = *act;
                m_trail.done(
                    this,
                    tr("Accepted as act %1. Save the act, and send the disputes to the polyclinic.").arg(act->value),
                    [this, made = *act] {
                        if (m_act == made)
                            takeBackAct();
                        else
                            m_trail.undo(); // taken back with the button already
                    });
            } else {
                Q_EMIT m_workbench.failed(act.error());
            }
            updateButtons();
            if (!act)
                return;
            m_save->setFocus();
            Q_EMIT actsChanged();
        });
}

void ReconciliationView::takeBackAct() {
    if (!m_act.isValid() || m_busy)
        return;
    m_busy = true;
    updateButtons();
    m_workbench.runner().verb<void>(
        this, [act = m_act](Desk& desk) { return desk.takeBackAct(act); },
        [this](Result<void> done) {
            m_busy = false;
            if (done) {
                m_act = {};
                m_trail.say(tr("The act is taken back. What you have decided is still marked."));
            } else {
                m_trail.forget(this); // what lies before the act stays as it is
                Q_EMIT m_workbench.failed(done.error());
            }
            updateButtons();
            Q_EMIT actsChanged();
        });
}

void ReconciliationView::sendDisputes() {
    if (m_act.isValid() && !m_busy)
        ActOutput::sendDisputes(m_workbench, this, m_act, [this] { Q_EMIT actsChanged(); });
}

void ReconciliationView::saveAct() {
    if (m_act.isValid())
        ActOutput::save(m_workbench, this, m_act, QStringLiteral("%1 %2").arg(m_programme, m_month));
}

} // namespace dutydesk
