#pragma once

#include "person/acts.h"
#include "person/card.h"

class QComboBox;
class QKeyEvent;

namespace dutydesk {

class OutcomePanel;

/// Records a contact from the person's page: about which need, by which channel, how it ended. UI thread.
class ContactCard : public Card {
    Q_OBJECT

public:
    explicit ContactCard(Workbench& workbench, QWidget* parent = nullptr);

    void setPerson(const PersonCard& person);
    bool handleKey(const QKeyEvent* event);
    OutcomePanel* outcomes() const { return m_outcomes; }

Q_SIGNALS:
    void bookAsked();

private:
    void record(NewContact contact);

    Workbench& m_workbench;
    PersonId m_person;
    QString m_name;
    QComboBox* m_need;
    QComboBox* m_channel;
    /// A channel that was refused is shown and cannot be chosen.
    void offerWays(const QList<PersonCard::ChannelWay>& ways);
    OutcomePanel* m_outcomes;
};

} // namespace dutydesk
