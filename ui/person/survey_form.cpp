#include "person/forms.h"

#include "person/key_button.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

struct Question {
    QString linkId, title;
    int from, to;
    QButtonGroup* answers;
};

class SurveyForm final : public PersonForm {
    Q_DECLARE_TR_FUNCTIONS(SurveyForm)

public:
    SurveyForm(Workbench& desk, PersonId who, const QString& name)
        : PersonForm(desk, who, tr("Satisfaction survey: %1").arg(name), tr("Record the survey"))
        , m_grid(new QGridLayout) {
        m_grid->setHorizontalSpacing(16);
        m_grid->setVerticalSpacing(4);
        m_grid->setColumnStretch(0, 1);
        body()->addLayout(m_grid);
        ask(QStringLiteral("access"), tr("How easy was it to get an appointment"), 1, 5);
        ask(QStringLiteral("waiting"), tr("Waiting in the polyclinic"), 1, 5);
        ask(QStringLiteral("attitude"), tr("Attitude of the staff"), 1, 5);
        ask(QStringLiteral("result"), tr("Result of the visit"), 1, 5);
        ask(QStringLiteral("recommendation"), tr("Would recommend the polyclinic (0 never – 10 surely)"), 0, 10);
        setFirstField(m_questions.first().answers->buttons().first());
        recheck();
    }

    QString missing() const override {
        for (const Question& question : m_questions) {
            if (question.answers->checkedId() < 0)
                return tr("Not answered yet: %1.").arg(question.title);
        }
        return {};
    }

protected:
    void act() override {
        QJsonObject answers;
        for (const Question& question : m_questions)
            answers.insert(question.linkId, question.answers->checkedId());
        run([who = person(),
             answers](Desk& desk) { return desk.recordSurvey(who, QStringLiteral("satisfaction"), answers); },
            tr("The survey is recorded."));
    }

private:
    void ask(const QString& linkId, const QString& title, int from, int to) {
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        auto* words = new QLabel(title, this);
        words->setWordWrap(true);
        auto* answers = new QButtonGroup(this);
        for (int value = from; value <= to; ++value) {
            auto* button = new KeyButton({}, QString::number(value), this);
            button->setCheckable(true);
            button->setCompact(true);
            button->setFixedWidth(34);
            button->setAccessibleName(tr("%1: %2").arg(title).arg(value));
            answers->addButton(button, value);
            row->addWidget(button);
        }
        row->addStretch(1);
        m_grid->addWidget(words, m_grid->rowCount(), 0);
        m_grid->addLayout(row, m_grid->rowCount() - 1, 1);
        m_questions << Question{linkId, title, from, to, answers};
        connect(answers, &QButtonGroup::idToggled, this, [this] { recheck(); });
    }

    QList<Question> m_questions;
    QGridLayout* m_grid;
};

} // namespace

PersonForm* makeSurveyForm(Workbench& workbench, PersonId person, const QString& personName) {
    return new SurveyForm(workbench, person, personName);
}

} // namespace dutydesk
