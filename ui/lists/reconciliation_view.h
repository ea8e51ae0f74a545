#pragma once

#include "common/page.h"
#include "lists/comparison_verdicts.h"
#include "lists/lists_rows.h"

#include <QSet>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace dutydesk {

class DataTable;
class DifferencePanel;
class OutcomeTree;
class StateView;
class UndoTrail;
class VerdictBar;
class VerdictKeeper;

/// A comparison of the file, the МИС and the desk: groups by category and reason with counts, the people of the chosen
/// group, one person's differences. What is said of people (accept, dispute, comment; whether a row means somebody) is
/// marked in the list, counted below and taken back step by step; the bar on top says how many will leave and what the
/// brake is. Accepting makes the act, and what comes after it stands below.
class ReconciliationView : public QWidget {
    Q_OBJECT

public:
    ReconciliationView(Workbench& workbench, UndoTrail& trail, QWidget* parent = nullptr);

    /// What compare() compares.
    void setTarget(const QString& programme, const QString& month, const QList<ImportSummary>& imports);
    void preferImport(ImportId import);
    /// Compares (again); what was said of people who are still there for the same reason stays said.
    void compare();
    /// Something changed in the replica that a comparison rests on.
    void noteChanges(const ChangeSet& changes);
    void demonstrate(Page::State state); ///< for pictures

    const std::optional<Reconciliation>& reconciliation() const { return m_reconciliation; }
    const ComparisonVerdicts& verdicts() const { return m_verdicts; }
    ActId act() const { return m_act; }
    OutcomeTree* tree() const { return m_tree; }
    DataTable* table() const { return m_table; }
    DifferencePanel* differences() const { return m_differences; }
    VerdictBar* verdictBar() const { return m_verdictBar; }
    QString banner() const;
    QString decisions() const; ///< the line that counts what was said
    QPushButton* acceptButton() const { return m_accept; }
    QPushButton* confirmButton() const { return m_confirm; }

    /// Of the chosen people (the group while it has the focus), or of the whole group.
    void decide(RowVerdict verdict, bool wholeGroup);
    void comment(const QString& words);
    /// The comment that is being typed, of which comparison and on whom, as Page::draft(); empty when none is.
    QVariantMap draft() const;
    /// Compares what the draft speaks of and goes on with the comment; the target and the file are set before.
    void restoreDraft(const QVariantMap& draft);
    /// Whether the current row means the candidate that is shown.
    void identify(bool same);

    /// Shows in words what accepting does, with the button that does it; Esc hides it.
    void askAccept();
    void accept();
    void takeBackAct();
    void sendDisputes();
    void saveAct();

Q_SIGNALS:
    void compared();
    void actsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBanner();
    QWidget* makeBody();
    QWidget* makePeople();
    QWidget* makeButtons();
    QFrame* makeConfirmation();
    void addShortcuts();
    void compareNow(bool quietly);
    /// A comparison with what was said of it before.
    struct Compared {
        Reconciliation reconciliation;
        QList<VerdictDraft> said;
    };
    void comparedNow(const Result<Compared>& found);
    void readUsers();
    void setReconciliation(const Compared& found);
    void takeUpVerdicts(const Compared& found, bool again);
    void forget();
    void groupChosen();
    void personChosen(int row);
    void openPerson(int row);
    void verdictsChanged();
    void moveOn(bool wholeGroup);
    void giveBackDraft();
    int chooseRows(const QSet<QString>& keys);
    QString brakeWords() const;
    void updateBanner();
    void updateButtons();
    void hideQuestion();
    void identified(const QString& fingerprint, PersonId person, const QString& sentence);
    bool mayAcceptNow() const;
    bool mayDecideNow() const { return m_reconciliation && !m_busy && !m_act.isValid(); }
    const ReconciliationRow* currentRow() const;
    QList<int> chosenRows(bool wholeGroup) const;

    Workbench& m_workbench;
    UndoTrail& m_trail;
    QString m_programme, m_month;
    std::optional<Reconciliation> m_reconciliation;
    ComparisonVerdicts m_verdicts;
    VerdictKeeper* m_keeper;
    QList<Actor> m_users; ///< of this desk, to say who may release the brake
    ActId m_act;
    bool m_busy = false;
    bool m_comparing = false, m_compareAgain = false;
    bool m_stale = false;
    bool m_importChosen = false;   ///< the user said which file; else the newest is compared
    QVariantMap m_draft;           ///< until its comparison is there
    bool m_commentOnGroup = false; ///< the comment that is written is meant for the whole group
    std::unique_ptr<RowModel<ReconciliationItem>> m_model;
    QComboBox* m_import = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_brakeSign = nullptr;
    QLabel* m_banner = nullptr;
    QFrame* m_bannerFrame = nullptr;
    QStackedWidget* m_stack;
    StateView* m_state;
    OutcomeTree* m_tree = nullptr;
    DataTable* m_table = nullptr;
    DifferencePanel* m_differences = nullptr;
    VerdictBar* m_verdictBar = nullptr;
    QLabel* m_decisions = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_takeBack = nullptr;
    QFrame* m_confirmation = nullptr;
    QLabel* m_question = nullptr;
    QPushButton* m_confirm = nullptr;
};

} // namespace dutydesk
