#include "domain/phone.h"
#include "person/forms.h"

#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

class PhonesForm final : public PersonForm {
    Q_DECLARE_TR_FUNCTIONS(PhonesForm)

public:
    PhonesForm(Workbench& desk, const PersonCard& card)
        : PersonForm(desk, card.id, tr("Phones of %1").arg(card.name.full()), tr("Save the phones"))
        , m_numbers(new QPlainTextEdit(this))
        , m_name(card.name.full()) {
        QStringList lines;
        for (const PhoneRow& phone : card.phones) {
            m_before << phone.number;
            m_allValid = m_allValid && phone.valid;
            lines << (phone.valid ? phone.formatted : phone.number);
        }
        m_numbers->setPlainText(lines.join(u'\n'));
        m_numbers->setTabChangesFocus(true);
        m_numbers->setAccessibleName(tr("Phone numbers, one a line, the first is called first"));
        m_numbers->setFixedHeight(m_numbers->fontMetrics().lineSpacing() * 4 + 16);
        addField(tr("One a line"), m_numbers);
        setFirstField(m_numbers);
        connect(m_numbers, &QPlainTextEdit::textChanged, this, [this] { recheck(); });
        recheck();
    }

    QString missing() const override {
        for (const QString& number : numbers()) {
            if (!Phone::parse(number).isValid())
                return tr("“%1” is not a Russian phone number: ten digits after +7 or 8.").arg(number);
        }
        return {};
    }

protected:
    void act() override {
        // A number that cannot be dialled is shown but never written again, so it cannot be brought back either.
        std::function<void()> undo;
        if (m_allValid) {
            undo = [bench = &workbench(), who = person(), before = m_before, name = m_name] {
                runVerb(
                    *bench, bench, [who, before](Desk& desk) { return desk.changePhones(who, before); },
                    tr("The former phones of %1 are back.").arg(name));
            };
        }
        run([who = person(), list = numbers()](Desk& desk) { return desk.changePhones(who, list); },
            tr("The phones of %1 are saved.").arg(m_name), undo);
    }

private:
    QStringList numbers() const {
        QStringList list;
        for (const QString& line : m_numbers->toPlainText().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                list << line.trimmed();
        }
        return list;
    }

    QPlainTextEdit* m_numbers;
    QString m_name;
    QStringList m_before;
    bool m_allValid = true;
};

} // namespace

PersonForm* makePhonesForm(Workbench& workbench, const PersonCard& card) {
    return new PhonesForm(workbench, card);
}

} // namespace dutydesk
