#include "person/person_identity.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "common/widgets.h"
#include "domain/snils.h"
#include "person/card.h"
#include "person/flow_layout.h"
#include "person/notice.h"
#include "person/phone_bar.h"
#include "person/state_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dutydesk {

QStringList recordWarnings(const PersonCard& card) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("RecordWarnings", text); };
    QStringList list;
    if (card.deceased) {
        list << (card.deceasedOn.isValid() ? tr("Died on %1. Do not call.").arg(formatDate(card.deceasedOn))
                                           : tr("Died. Do not call."));
    }
    if (!card.active && !card.deceased)
        list << tr("Not attached to this polyclinic any more.");
    if (!card.insured && !card.deceased) {
        list << (card.insurer.isEmpty() ? tr("Not insured by us.") : tr("Not insured by us: %1.").arg(card.insurer));
    }
    return list;
}

namespace {

/// A title as it goes on inside a sentence; abbreviations stay.
QString lowerFirst(QString words) {
    if (words.size() > 1 && words.at(1).isLower())
        words[0] = words.at(0).toLower();
    return words;
}

} // namespace

PersonIdentity::PersonIdentity(QWidget* parent)
    : QWidget(parent)
    , m_nameRow(new QHBoxLayout)
    , m_name(makeValue({}, this))
    , m_groups(new GroupTags(this))
    , m_facts(makeHint({}, this))
    , m_checks(nullptr)
    , m_checksHost(new QWidget(this))
    , m_phones(new PhoneBar(this))
    , m_notice(new Notice(this)) {
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_name->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("personName"));
    m_checks = new FlowLayout(12, m_checksHost);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_checksHost->setSizePolicy(policy);
    m_checksHost->setAccessibleName(tr("Checks of the record"));

    m_nameRow->setSpacing(PageGap);
    m_nameRow->addWidget(m_name, 1);
    m_nameRow->addWidget(m_groups);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_nameRow);
    column->addWidget(m_facts);
    column->addWidget(m_checksHost);
    column->addWidget(m_phones);
    column->addWidget(m_notice);
}

void PersonIdentity::setFacts(QDate birthDate, int age, Sex sex, const QString& district) {
    QStringList facts;
    if (birthDate.isValid())
        facts << tr("born %1").arg(formatDate(birthDate));
    if (age >= 0)
        facts << formatAge(age);
    if (sex != Sex::Unknown)
        facts << (sex == Sex::Male ? tr("man") : tr("woman"));
    if (!district.isEmpty())
        facts << tr("district %1").arg(district);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void PersonIdentity::setEntry(const CallEntry& entry) {
    m_name->setText(entry.name.full());
    m_groups->setGroups(entry.groups);
    setFacts(entry.birthDate, entry.age, Sex::Unknown, entry.district);
    clearLayout(m_checks);
    PhoneRow phone;
    phone.number = entry.phone;
    phone.formatted = formatPhone(entry.phone);
    phone.valid = entry.phone.startsWith(u'+');
    m_phones->setPhones(entry.phone.isEmpty() ? QList<PhoneRow>() : QList<PhoneRow>{phone}, entry.person);
    m_notice->setSentences({});
}

void PersonIdentity::setCard(const PersonCard& card) {
    m_name->setText(card.name.full());
    m_groups->setGroups(card.groups);
    setFacts(card.birthDate, card.age, card.sex, card.district);
    setChecks(card);
    m_phones->setPhones(card.phones, m_mayCopy ? card.id : PersonId(), card.ways);
    m_notice->setSentences(recordWarnings(card) + card.warnings);
}

void PersonIdentity::setChecks(const PersonCard& card) {
    using State = StateLabel::State;
    clearLayout(m_checks);
    const auto add = [this](State state, const QString& words) {
        auto* label = new StateLabel(state, words, m_checksHost);
        m_checks->addWidget(label);
        return label;
    };
    if (card.enp.isEmpty())
        add(State::Bad, tr("no ENP"));
    else if (!card.enpValid)
        add(State::Bad, tr("ENP %1: wrong check digit").arg(formatEnp(card.enp)));
    else if (!card.enpMatches)
        add(State::Notice, tr("ENP %1: does not match birth date or sex").arg(formatEnp(card.enp)));
    else
        add(State::Good, tr("ENP %1").arg(formatEnp(card.enp)))
            ->setToolTip(tr("Check digit, birth date and sex agree"));

    if (card.snils.isEmpty()) {
        add(State::Quiet, tr("no SNILS"));
    } else if (!card.snilsValid) {
        add(State::Bad, tr("SNILS %1: wrong control number").arg(card.snils));
    } else {
        const auto snils = Snils::parse(card.snils);
        add(State::Good, tr("SNILS %1").arg(snils ? snils->formatted() : card.snils));
    }
    addConsents(card);
    if (!card.riskTitle.isEmpty())
        add(State::Notice, tr("Risk: %1").arg(lowerFirst(card.riskTitle)));
    m_checksHost->updateGeometry();
}

void PersonIdentity::addConsents(const PersonCard& card) {
    using State = StateLabel::State;
    // Refusals are among the warnings below.
    QStringList permitted;
    for (const auto& consent : card.consents) {
        if (consent.permitted)
            permitted << consent.title().toLower();
    }
    if (!permitted.isEmpty())
        m_checks->addWidget(
            new StateLabel(State::Good, tr("consent: %1").arg(permitted.join(QStringLiteral(", "))), m_checksHost));
    if (card.consents.isEmpty())
        m_checks->addWidget(new StateLabel(State::Quiet, tr("no consent on record"), m_checksHost));
}

} // namespace dutydesk
