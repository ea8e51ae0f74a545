#pragma once

#include "person/acts.h"
#include "person/inline_form.h"

namespace dutydesk {

/// An inline form that ends in one verb about one person. While the verb runs the form is disabled; when it fails the
/// form stays with what was typed. UI thread.
class PersonForm : public InlineForm {
    Q_OBJECT

public:
    PersonForm(Workbench& workbench, PersonId person, const QString& title, const QString& saveWords,
               QWidget* parent = nullptr);

protected:
    Workbench& workbench() const { return m_workbench; }
    PersonId person() const { return m_person; }
    /// Runs the form's verb: call run() once.
    virtual void act() = 0;
    /// `sentence` is said on success; `undo` may be empty.
    void run(std::function<Result<void>(Desk&)> verb, const QString& sentence, std::function<void()> undo = {});

private:
    Workbench& m_workbench;
    PersonId m_person;
};

} // namespace dutydesk
