#pragma once

#include "desk/desk.h"
#include "domain/code_names.h"
#include "domain/dialogue_outcome.h"
#include "person/callback_times.h"
#include "person/inline_form.h"

class QButtonGroup;
class QDateTimeEdit;
class QLineEdit;

namespace dutydesk {

/// What an outcome needs besides its code: why he refused, when to call back, a note. Keys 1–9, 0 and the following
/// ones choose among the reasons or the quick times and put the focus on the note, so that a refusal is "3", "2",
/// Enter. UI thread.
class OutcomeStrip : public InlineForm {
    Q_OBJECT

public:
    /// All three outlive the strip.
    OutcomeStrip(const ContactOutcome& outcome, const CodeNames& refusals, const Clock& clock,
                 QWidget* parent = nullptr);

    QString missing() const override;
    void start() override;
    /// Outcome, reason, time and note; person and need are the caller's.
    NewContact contact() const;
    const QList<QuickTime>& times() const { return m_times; }

Q_SIGNALS:
    void bookAsked(); ///< the outcome "booked": choose the time on the page of appointments

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addReasons();
    void addTimes();
    void addNote(const QString& label, const QString& example);
    bool choose(const QString& key);

    const ContactOutcome& m_outcome;
    const CodeNames& m_refusals;
    QList<QuickTime> m_times;
    const Clock& m_clock;
    QButtonGroup* m_choices;
    QDateTimeEdit* m_when = nullptr;
    QLineEdit* m_note = nullptr;
};

} // namespace dutydesk
