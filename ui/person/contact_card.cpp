#include "person/contact_card.h"

#include "common/widgets.h"
#include "person/language.h"
#include "person/outcome_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace dutydesk {

ContactCard::ContactCard(Workbench& workbench, QWidget* parent)
    : Card(tr("Record a contact"), parent)
    , m_workbench(workbench)
    , m_need(new QComboBox(this))
    , m_channel(new QComboBox(this)) {
    const Desk& desk = workbench.runner().desk();
    m_outcomes = new OutcomePanel(desk.rules().outcomes, desk.rules().refusalReasons, desk.clock(), this);
    for (const CodeName& way : desk.rules().informingWays.all()) {
        if (!way.channel.isEmpty())
            m_channel->addItem(way.words(inRussian()), way.channel);
    }
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(QStringLiteral("phone"))));
    m_need->setAccessibleName(tr("About which need"));
    m_channel->setAccessibleName(tr("Channel"));
    m_need->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_need->setMinimumContentsLength(16);

    auto* about = new QLabel(tr("About"), this);
    about->setBuddy(m_need);
    auto* by = new QLabel(tr("by"), this);
    by->setBuddy(m_channel);
    auto* row = new QHBoxLayout;
    row->setSpacing(PageGap);
    row->addWidget(about);
    row->addWidget(m_need, 1);
    row->addWidget(by);
    row->addWidget(m_channel);
    body()->setSpacing(PageGap);
    body()->addLayout(row);
    body()->addWidget(m_outcomes);
    connect(m_outcomes, &OutcomePanel::recorded, this, &ContactCard::record);
    connect(m_outcomes, &OutcomePanel::bookAsked, this, &ContactCard::bookAsked);
}

void ContactCard::setPerson(const PersonCard& person) {
    if (person.id != m_person)
        m_outcomes->closeForm();
    const qint64 chosen = person.id == m_person ? m_need->currentData().toLongLong() : 0;
    m_person = person.id;
    m_name = person.name.full();
    offerWays(person.ways);
    m_need->clear();
    for (const PersonCard::NeedRow& need : person.needs) {
        if (need.state == u"open")
            m_need->addItem(need.occasionTitle, need.item.value);
    }
    if (m_need->count() == 0)
        m_need->addItem(tr("no open need: a talk of one's own accord"), qint64(0));
    m_need->setCurrentIndex(qMax(0, m_need->findData(chosen)));
}

void ContactCard::offerWays(const QList<PersonCard::ChannelWay>& ways) {
    auto* model = qobject_cast<QStandardItemModel*>(m_channel->model());
    int first = -1;
    for (int i = 0; model && i < m_channel->count(); ++i) {
        const auto way = std::find_if(ways.cbegin(), ways.cend(), [&](const PersonCard::ChannelWay& one) {
            return one.channel == m_channel->itemData(i).toString();
        });
        const bool offered = way == ways.cend() || way->offered;
        model->item(i)->setEnabled(offered);
        m_channel->setItemData(i, offered ? QString() : way->why, Qt::ToolTipRole);
        if (offered && first < 0)
            first = i;
    }
    const QStandardItem* chosen = model ? model->item(m_channel->currentIndex()) : nullptr;
    if (chosen && !chosen->isEnabled() && first >= 0)
        m_channel->setCurrentIndex(first);
}

bool ContactCard::handleKey(const QKeyEvent* event) {
    return m_outcomes->handleKey(event);
}

void ContactCard::record(NewContact contact) {
    contact.person = m_person;
    contact.item = WorkItemId{m_need->currentData().toLongLong()};
    contact.channel = m_channel->currentData().toString();
    const ContactOutcome* outcome = m_workbench.runner().desk().rules().outcomes.find(contact.outcome);
    recordContact(m_workbench, this, contact, m_name, outcome ? outcome->words(inRussian()) : contact.outcome);
}

} // namespace dutydesk
