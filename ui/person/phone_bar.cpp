#include "person/phone_bar.h"

#include "common/clipboard.h"
#include "common/icons.h"
#include "common/page.h"
#include "common/table_way_out.h"
#include "common/widgets.h"
#include "person/card.h"
#include "person/flow_layout.h"
#include "person/state_label.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace dutydesk {

namespace {

QString useInWords(const QString& use) {
    if (use == u"mobile")
        return PhoneBar::tr("mobile");
    if (use == u"home")
        return PhoneBar::tr("home");
    if (use == u"work")
        return PhoneBar::tr("work");
    if (use == u"old")
        return PhoneBar::tr("former");
    return {};
}

} // namespace

PhoneBar::PhoneBar(QWidget* parent)
    : QWidget(parent) {
    new FlowLayout(8, this);
    layout()->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QWidget* PhoneBar::makePhone(const PhoneRow& phone, PersonId person) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* dial = new QToolButton(pair);
    dial->setText(phone.formatted);
    dial->setIcon(lineIcon(QStringLiteral("phone")));
    dial->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    dial->setFocusPolicy(Qt::TabFocus);
    const QString use = useInWords(phone.use);
    dial->setToolTip(tr("Dial this number in the telephone program (Ctrl+D dials the first)"));
    dial->setAccessibleName(tr("Dial %1 %2").arg(phone.formatted, use).trimmed());
    row->addWidget(dial);
    connect(dial, &QToolButton::clicked, pair, [number = phone.number] { PhoneBar::dial(number); });
    if (!person.isValid())
        return pair;
    auto* copy = makeIconButton(QStringLiteral("copy"), tr("Copy %1").arg(phone.formatted), pair);
    row->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, [this, text = phone.formatted, person] {
        clipboard::take(this, text, QStringLiteral("phone"), person, [this](const Error& error) {
            if (Workbench* bench = workbenchFor(this))
                Q_EMIT bench->failed(error);
        });
    });
    return pair;
}

void PhoneBar::setPhones(const QList<PhoneRow>& phones, PersonId person, const QList<PersonCard::ChannelWay>& ways) {
    clearLayout(layout());
    m_valid.clear();
    QStringList others;
    const PersonCard::ChannelWay* refused = nullptr;
    for (const PersonCard::ChannelWay& way : ways) {
        if (way.channel == u"phone" && !way.offered)
            refused = &way;
        else if (way.offered)
            others << way.title.toLower();
    }
    if (refused) {
        layout()->addWidget(new StateLabel(StateLabel::State::Bad, tr("no calls: %1").arg(refused->why), this));
        layout()->addWidget(new StateLabel(StateLabel::State::Notice,
                                           others.isEmpty() ? tr("every other way is refused too")
                                                            : tr("instead: %1").arg(others.join(QStringLiteral(", "))),
                                           this));
        for (const PhoneRow& phone : phones)
            layout()->addWidget(new StateLabel(StateLabel::State::Quiet, phone.formatted, this));
        updateGeometry();
        return;
    }
    for (const PhoneRow& phone : phones) {
        if (phone.valid) {
            m_valid << phone.number;
            layout()->addWidget(makePhone(phone, person));
        } else {
            layout()->addWidget(
                new StateLabel(StateLabel::State::Notice, tr("%1 – cannot be dialled").arg(phone.number), this));
        }
    }
    if (phones.isEmpty())
        layout()->addWidget(new StateLabel(StateLabel::State::Notice, tr("no phone is known"), this));
    updateGeometry();
}

bool PhoneBar::dialFirst() {
    return !m_valid.isEmpty() && dial(m_valid.first());
}

bool PhoneBar::dial(const QString& number) {
    return QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + number));
}

} // namespace dutydesk
