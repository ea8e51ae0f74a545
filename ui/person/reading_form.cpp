#include "person/forms.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>

namespace dutydesk {

namespace {

/// Codes: LOINC, core/fhir/README.md. Limits are those of typing errors, not of health.
struct Measure {
    QString code, title, unit;
    double least, most;
    bool two; ///< upper and lower pressure
};

class ReadingForm final : public PersonForm {
    Q_DECLARE_TR_FUNCTIONS(ReadingForm)

public:
    ReadingForm(Workbench& desk, PersonId who, const QString& name)
        : PersonForm(desk, who, tr("A reading told by %1").arg(name), tr("Record the reading"))
        , m_what(new QComboBox(this))
        , m_value(new QDoubleSpinBox(this))
        , m_second(new QDoubleSpinBox(this))
        , m_slash(new QLabel(QStringLiteral("/"), this))
        , m_unit(new QLabel(this)) {
        m_measures = {{QStringLiteral("85354-9"), tr("Blood pressure"), tr("mm Hg"), 50, 300, true},
                      {QStringLiteral("8867-4"), tr("Pulse"), tr("beats a minute"), 20, 250, false},
                      {QStringLiteral("29463-7"), tr("Weight"), tr("kg"), 20, 350, false}};
        for (const Measure& measure : m_measures)
            m_what->addItem(measure.title);
        auto* values = new QWidget(this);
        auto* row = new QHBoxLayout(values);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_value);
        row->addWidget(m_slash);
        row->addWidget(m_second);
        row->addWidget(m_unit, 1);
        values->setFocusProxy(m_value);
        addField(tr("Measured"), m_what);
        addField(tr("Value"), values);
        setFirstField(m_value);
        connect(m_what, &QComboBox::currentIndexChanged, this, [this](int i) { measureChosen(i); });
        for (QDoubleSpinBox* box : {m_value, m_second}) {
            box->setMinimumWidth(80);
            connect(box, &QDoubleSpinBox::valueChanged, this, [this] { recheck(); });
        }
        measureChosen(0);
    }

    QString missing() const override {
        const Measure& measure = m_measures.at(m_what->currentIndex());
        if (m_value->value() < measure.least || m_value->value() > measure.most)
            return tr("Type a value between %1 and %2.").arg(measure.least).arg(measure.most);
        if (measure.two && (m_second->value() < 20 || m_second->value() >= m_value->value()))
            return tr("The lower pressure is below the upper one.");
        return {};
    }

protected:
    void act() override {
        const Measure& measure = m_measures.at(m_what->currentIndex());
        const double second = measure.two ? m_second->value() : 0;
        run([who = person(), code = measure.code, value = m_value->value(),
             second](Desk& desk) { return desk.recordReading(who, code, value, second); },
            tr("The reading is recorded: %1.").arg(measure.title));
    }

private:
    void measureChosen(int i) {
        const Measure& measure = m_measures.at(i);
        const int decimals = measure.code == u"29463-7" ? 1 : 0;
        for (QDoubleSpinBox* box : {m_value, m_second}) {
            box->setDecimals(decimals);
            box->setRange(0, 400);
            box->setValue(0);
            box->setSpecialValueText(QStringLiteral(" "));
        }
        m_value->setAccessibleName(measure.two ? tr("Upper pressure") : measure.title);
        m_second->setAccessibleName(tr("Lower pressure"));
        m_slash->setVisible(measure.two);
        m_second->setVisible(measure.two);
        m_unit->setText(measure.unit);
        recheck();
    }

    QList<Measure> m_measures;
    QComboBox* m_what;
    QDoubleSpinBox* m_value;
    QDoubleSpinBox* m_second;
    QLabel* m_slash;
    QLabel* m_unit;
};

} // namespace

PersonForm* makeReadingForm(Workbench& workbench, PersonId person, const QString& personName) {
    return new ReadingForm(workbench, person, personName);
}

} // namespace dutydesk
