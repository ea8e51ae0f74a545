#include "person/forms.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace dutydesk {

namespace {

class ConsentForm final : public PersonForm {
    Q_DECLARE_TR_FUNCTIONS(ConsentForm)

public:
    ConsentForm(Workbench& desk, const PersonCard& card)
        : PersonForm(desk, card.id, tr("Consent of %1").arg(card.name.full()), tr("Record the consent"))
        , m_channel(new QComboBox(this))
        , m_permitted(new QComboBox(this))
        , m_source(new QLineEdit(this))
        , m_known(card.consents) {
        for (const auto& [code, title] : channels())
            m_channel->addItem(title, code);
        m_permitted->addItem(tr("gives consent"), true);
        m_permitted->addItem(tr("refuses"), false);
        m_source->setPlaceholderText(tr("by phone, written form of 18.11.2026 …"));
        m_source->setMaxLength(300);
        addField(tr("Channel"), m_channel);
        addField(tr("The person"), m_permitted);
        addField(tr("How it was given"), m_source);
        setFirstField(m_channel);
        connect(m_source, &QLineEdit::textChanged, this, [this] { recheck(); });
        recheck();
    }

    QString missing() const override {
        return m_source->text().trimmed().isEmpty() ? tr("Write how it was given: by phone, in writing.") : QString();
    }

protected:
    void act() override {
        const QString channel = m_channel->currentData().toString();
        const bool permitted = m_permitted->currentData().toBool();
        std::function<void()> undo;
        for (const PersonCard::ConsentRow& row : m_known) {
            if (row.channel != channel || row.permitted == permitted)
                continue;
            undo = [bench = &workbench(), who = person(), row] {
                runVerb(
                    *bench, bench,
                    [who, row](Desk& desk) { return desk.recordConsent(who, row.channel, row.permitted, row.source); },
                    tr("The former consent is recorded again."));
            };
        }
        run([who = person(), channel, permitted, source = m_source->text().trimmed()](
                Desk& desk) { return desk.recordConsent(who, channel, permitted, source); },
            permitted ? tr("Consent recorded: %1.").arg(m_channel->currentText())
                      : tr("Refusal recorded: %1. The desk does not use this channel any more.")
                            .arg(m_channel->currentText()),
            undo);
    }

private:
    /// Codes: core/fhir/README.md, `channel`.
    static QList<QPair<QString, QString>> channels() {
        return {{QStringLiteral("phone"), tr("Phone calls")},   {QStringLiteral("sms"), tr("SMS")},
                {QStringLiteral("messenger"), tr("Messenger")}, {QStringLiteral("email"), tr("E-mail")},
                {QStringLiteral("post"), tr("Letters")},        {QStringLiteral("visit"), tr("Visits at home")}};
    }

    QComboBox* m_channel;
    QComboBox* m_permitted;
    QLineEdit* m_source;
    QList<PersonCard::ConsentRow> m_known;
};

} // namespace

PersonForm* makeConsentForm(Workbench& workbench, const PersonCard& card) {
    return new ConsentForm(workbench, card);
}

} // namespace dutydesk
