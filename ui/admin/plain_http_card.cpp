#include "admin/plain_http_card.h"

#include "common/prompts.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

PlainHttpCard::PlainHttpCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_hosts(makeHint({}))
    , m_host(new QLineEdit)
    , m_allow(makeButton(QStringLiteral("warning"), tr("Allow…")))
    , m_withdraw(makeButton(QStringLiteral("remove"), tr("Withdraw")))
    , m_problem(makeHint({}))
{
    m_host->setPlaceholderText(tr("name of the host"));
    m_host->setAccessibleName(tr("Host without protection"));
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    row->addWidget(m_host, 1);
    row->addWidget(m_allow);
    row->addWidget(m_withdraw);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeSection(tr("Without protection (http)")));
    column->addWidget(m_hosts);
    column->addWidget(acts);
    column->addWidget(m_problem);
    acts->setVisible(roleHas(m_workbench.runner().desk().actor().role, Right::WeakenChannels));
    const auto follow = [this] {
        const bool any = !m_host->text().trimmed().isEmpty();
        m_allow->setEnabled(any);
        m_withdraw->setEnabled(any);
    };
    connect(m_host, &QLineEdit::textChanged, this, follow);
    connect(m_allow, &QPushButton::clicked, this, [this] { change(true); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { change(false); });
    follow();
    setHosts({});
}

QString PlainHttpCard::typed() const
{
    return m_host->text().trimmed();
}

void PlainHttpCard::setTyped(const QString& host)
{
    m_host->setText(host);
}

void PlainHttpCard::setHosts(const QStringList& hosts)
{
    m_hosts->setText(hosts.isEmpty() ? tr("No server is spoken to without protection, except on this computer. An administrator can allow it for a host.")
                                     : tr("Everybody on the way can read and change what goes to: %1.").arg(hosts.join(QStringLiteral(", "))));
}

void PlainHttpCard::change(bool allow)
{
    const QString host = m_host->text().trimmed();
    if (allow
        && !promptsFor(this).ask(this, {tr("Allow http without protection"), tr("Speak to “%1” without protection?").arg(host),
                                        tr("Names, policy numbers and the access key will go over the network as they are. Everybody on the way can read "
                                           "and change them. Ask the server's operators for https first."),
                                        tr("Allow without protection"), {}}))
        return;
    m_workbench.runner().verb<void>(
        this, [host, allow](Desk& desk) { return allow ? desk.allowPlainHttp(host) : desk.withdrawPlainHttp(host); },
        [this](const Result<void>& outcome) {
            m_problem->setText(outcome ? QString() : outcome.error().message);
            if (outcome)
                m_host->clear();
        });
}

} // namespace dutydesk
