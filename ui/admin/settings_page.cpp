#include "admin/settings_page.h"

#include "admin/appearance_card.h"
#include "admin/data_card.h"
#include "admin/schedule_card.h"
#include "admin/servers_card.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dutydesk {

SettingsPage::SettingsPage(Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("settings"), tr("Settings"), parent)
    , m_servers(new ServersCard(bench))
    , m_schedule(new ScheduleCard(bench))
    , m_appearance(new AppearanceCard(bench))
    , m_data(new DataCard(bench))
{
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * PageMargin);
    left->addWidget(m_servers);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * PageMargin);
    right->addWidget(m_schedule);
    right->addWidget(m_appearance);
    right->addWidget(m_data);
    right->addStretch(1);
    auto* inside = new QWidget;
    auto* across = new QHBoxLayout(inside);
    across->setContentsMargins(0, 0, PageGap, 0);
    across->setSpacing(3 * PageMargin);
    across->addLayout(left, 5);
    across->addLayout(right, 4);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    setContent(scroll);
}

QList<PageKey> SettingsPage::keys() const
{
    return {{QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Save the server")}};
}

void SettingsPage::refresh()
{
    showBusy(tr("Reading the settings…"));
    runner().read<QList<ServerRow>>(
        this, [](Desk& desk) { return desk.servers(); },
        [this](const Result<QList<ServerRow>>& servers) {
            if (!servers)
                return showError(servers.error());
            m_servers->setServers(*servers);
            m_schedule->setSchedule(runner().desk().syncSchedule());
            showContent();
        });
}

void SettingsPage::replicaChanged(const ChangeSet& changes)
{
    constexpr auto Ours = ChangeSet::Subjects(ChangeSet::Servers) | ChangeSet::Settings;
    if (changes.subjects & Ours)
        Page::replicaChanged(changes);
}

} // namespace dutydesk
