#pragma once

#include "desk/desk.h"
#include "domain/code_names.h"
#include "domain/dialogue_outcome.h"

#include <QWidget>

class QStackedLayout;
class QGridLayout;

namespace dutydesk {

class InlineForm;
class KeyButton;

/// The outcomes of a call with their keys, and in their place the strip of the outcome that needs a reason, a time or a
/// note, or any other form of the person. Nothing else on the page moves when a form opens. UI thread.
class OutcomePanel : public QWidget {
    Q_OBJECT

public:
    /// The rules and the clock outlive the panel.
    OutcomePanel(const ContactOutcomes& outcomes, const CodeNames& refusals, const Clock& clock,
                 QWidget* parent = nullptr);

    /// A key pressed on the page: true when it chose an outcome. Does nothing while a form is open.
    bool handleKey(const QKeyEvent* event);
    void choose(const ContactOutcome& outcome);

    /// Shows `form` in place of the outcomes, owned by the panel; it goes away when it was dismissed or submitted.
    void openForm(InlineForm* form);
    void closeForm();
    InlineForm* form() const { return m_form; }

    /// The open form and what stands in it: {"kind", "fields"}; empty without one.
    QVariantMap draft() const;
    /// Opens the strip of an outcome again as draft() told it; false when the draft is of another form.
    bool restoreOutcome(const QVariantMap& draft);

Q_SIGNALS:
    void recorded(const dutydesk::NewContact& contact); ///< person and need are the receiver's to fill in
    void bookAsked();
    void formOpened();
    void formClosed(); ///< the focus should go back to where the keys are read

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int width);

    const ContactOutcomes& m_outcomes;
    const CodeNames& m_refusals;
    const Clock& m_clock;
    QStackedLayout* m_stack;
    QWidget* m_choices;
    QGridLayout* m_grid;
    QList<KeyButton*> m_buttons;
    InlineForm* m_form = nullptr;
    int m_columns = 0;
};

} // namespace dutydesk
