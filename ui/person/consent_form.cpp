#include "person/forms.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>

namespace dutydesk {

namespace {

class ConsentForm final : public PersonForm {
    Q_DECLARE_TR_FUNCTIONS(ConsentForm)

public:
    ConsentForm(Workbench& desk, const PersonCard& card)
        : PersonForm(desk, card.id, tr("Consent of %1").arg(card.name.full()), tr("Record the consent"))
        , m_channel(new QComboBox(this))
        , m_purpose(new QComboBox(this))
        , m_state(new QComboBox(this))
        , m_source(new QLineEdit(this))
        , m_paper(new QLineEdit(this))
        , m_day(new QDateEdit(desk.runner().desk().clock().today(), this))
        , m_known(card.consents) {
        for (const auto& [code, title] : channels())
            m_channel->addItem(title, code);
        m_channel->addItem(tr("Whatever the channel"), QString());
        m_purpose->addItem(tr("Every purpose"), QString());
        m_purpose->addItem(tr("Informing about prevention"), QStringLiteral("prevention"));
        m_purpose->addItem(tr("Help with appointments"), QStringLiteral("appointment"));
        m_purpose->addItem(tr("Accompaniment by priority right"), QStringLiteral("accompaniment"));
        m_purpose->addItem(tr("Survey"), QStringLiteral("survey"));
        m_state->addItem(tr("gives consent"), int(ConsentState::Given));
        m_state->addItem(tr("refuses"), int(ConsentState::Refused));
        m_state->addItem(tr("withdraws the consent"), int(ConsentState::Withdrawn));
        m_source->setPlaceholderText(tr("by phone, written form of 18.11.2026 …"));
        m_source->setMaxLength(300);
        m_paper->setPlaceholderText(tr("number of the paper, or where its scan lies"));
        m_paper->setMaxLength(120);
        m_day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
        m_day->setMaximumDate(m_day->date());
        addField(tr("Channel"), m_channel);
        addField(tr("Purpose"), m_purpose);
        addField(tr("The person"), m_state);
        addField(tr("How it was given"), m_source);
        addField(tr("Paper"), m_paper);
        addField(tr("Date"), m_day);
        setFirstField(m_channel);
        for (QLineEdit* field : {m_source, m_paper})
            connect(field, &QLineEdit::textChanged, this, [this] { recheck(); });
        for (QComboBox* box : {m_channel, m_purpose, m_state})
            connect(box, &QComboBox::currentIndexChanged, this, [this] { recheck(); });
        recheck();
    }

    QString missing() const override {
        const ConsentWord word = said();
        if (word.channel.isEmpty() && word.purpose.isEmpty())
            return tr("Choose a channel or a purpose.");
        if (word.source.isEmpty())
            return tr("Write how it was given: by phone, in writing.");
        if (word.purpose == u"accompaniment" && word.state == ConsentState::Given && word.paper.isEmpty())
            return tr("Accompaniment needs a consent in writing: write the number of the paper.");
        return {};
    }

protected:
    void act() override {
        const ConsentWord word = said();
        std::function<void()> undo;
        for (const PersonCard::ConsentRow& row : m_known) {
            if (row.channel != word.channel || row.purpose != word.purpose || row.state == word.state)
                continue;
            undo = [bench = &workbench(), who = person(), row] {
                runVerb(
                    *bench, bench,
                    [who, row](Desk& desk) {
                        return desk.recordConsent(who,
                                                  {row.channel, row.purpose, row.state, {}, row.source, row.paper});
                    },
                    tr("The former consent is recorded again."));
            };
        }
        const QString about = word.channel.isEmpty() ? m_purpose->currentText()
                              : word.purpose.isEmpty()
                                  ? m_channel->currentText()
                                  : tr("%1, %2").arg(m_channel->currentText(), m_purpose->currentText());
        QString sentence = tr("Consent recorded: %1.").arg(about);
        if (word.state == ConsentState::Refused)
            sentence = tr("Refusal recorded: %1. The desk does not use this channel any more.").arg(about);
        if (word.state == ConsentState::Withdrawn)
            sentence = tr("The consent is withdrawn: %1.").arg(about);
        run([who = person(), word](Desk& desk) { return desk.recordConsent(who, word); }, sentence, undo);
    }

private:
    /// Codes: core/fhir/README.md, `channel`.
    static QList<QPair<QString, QString>> channels() {
        return {{QStringLiteral("phone"), tr("Phone calls")},   {QStringLiteral("sms"), tr("SMS")},
                {QStringLiteral("messenger"), tr("Messenger")}, {QStringLiteral("email"), tr("E-mail")},
                {QStringLiteral("post"), tr("Letters")},        {QStringLiteral("visit"), tr("Visits at home")}};
    }

    ConsentWord said() const {
        const QDate today = workbench().runner().desk().clock().today();
        // Of today: this moment, so that it is later than what was said this morning.
        const QDateTime at = m_day->date() == today ? QDateTime() : m_day->date().startOfDay().addSecs(NoonSeconds);
        return {m_channel->currentData().toString(),
                m_purpose->currentData().toString(),
                static_cast<ConsentState>(m_state->currentData().toInt()),
                at,
                m_source->text().trimmed(),
                m_paper->text().trimmed()};
    }

    static constexpr int NoonSeconds = 12 * 3600;
    QComboBox* m_channel;
    QComboBox* m_purpose;
    QComboBox* m_state;
    QLineEdit* m_source;
    QLineEdit* m_paper;
    QDateEdit* m_day;
    QList<PersonCard::ConsentRow> m_known;
};

} // namespace

PersonForm* makeConsentForm(Workbench& workbench, const PersonCard& card) {
    return new ConsentForm(workbench, card);
}

} // namespace dutydesk
