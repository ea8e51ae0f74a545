#pragma once

#include "calls/call_script.h"
#include "common/page.h"

class QKeyEvent;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace dutydesk {

class InlineForm;
class OutcomePanel;
class PersonIdentity;
class ScriptView;

/// The right half of the page of calls: who it is, what to say, how it ended, what else to arrange. UI thread.
class CallCard : public QWidget {
    Q_OBJECT

public:
    explicit CallCard(Workbench& workbench, QWidget* parent = nullptr);

    /// What the list knows, at once; the card follows by showCard() when it has been read.
    void showEntry(const CallEntry& entry);
    void showCard(const PersonCard& card);
    void showNobody();

    bool handleKey(const QKeyEvent* event);
    bool dial();
    void scrollScript(int lines);
    void askHomeVisit();
    void askLowMobility();
    void book();
    void printSheet();
    void openPerson();
    OutcomePanel* outcomes() const { return m_outcomes; }
    ScriptView* script() const { return m_script; }
    /// Who is shown and the form that is open about him, as Page::draft(); given back once he is shown again.
    QVariantMap draft() const;
    void restoreDraft(const QVariantMap& draft);
    const CallEntry& entry() const { return m_entry; }

Q_SIGNALS:
    /// Person and need are filled in.
    void recorded(const dutydesk::NewContact& contact);
    void formClosed();

private:
    QWidget* makeScriptHeading();
    QWidget* makeActions();
    void setScriptTitle();
    void giveBackDraft();
    void open(const QString& kind, InlineForm* form);

    Workbench& m_workbench;
    CallEntry m_entry;
    QVariantMap m_draft; ///< until its person is shown
    QWidget* m_content;
    QLabel* m_nobody;
    PersonIdentity* m_identity;
    QLabel* m_scriptTitle;
    QToolButton* m_toObjections;
    QToolButton* m_toAlarms;
    ScriptView* m_script;
    OutcomePanel* m_outcomes;
    QWidget* m_actions;
};

} // namespace dutydesk
