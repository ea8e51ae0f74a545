#include "person/person_form.h"

namespace dutydesk {

PersonForm::PersonForm(Workbench& workbench, PersonId person, const QString& title, const QString& saveWords,
                       QWidget* parent)
    : InlineForm(title, saveWords, parent)
    , m_workbench(workbench)
    , m_person(person) {
    connect(this, &InlineForm::submitted, this, [this] { act(); });
}

void PersonForm::run(std::function<Result<void>(Desk&)> verb, const QString& sentence, std::function<void()> undo) {
    setEnabled(false);
    runVerb(m_workbench, this, std::move(verb), sentence, std::move(undo), [this](bool ok) {
        setEnabled(true);
        if (ok)
            dismiss();
        else
            start();
    });
}

} // namespace dutydesk
