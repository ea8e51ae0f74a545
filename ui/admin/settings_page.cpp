#include "admin/settings_page.h"

#include "admin/appearance_card.h"
#include "admin/backups_card.h"
#include "admin/data_card.h"
#include "admin/erasures_card.h"
#include "admin/plain_http_card.h"
#include "admin/lock_card.h"
#include "admin/schedule_card.h"
#include "admin/servers_card.h"
#include "admin/users_card.h"
#include "common/widgets.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

const QString ServerKey = QStringLiteral("server"); ///< of a draft, as the next
const QString HostKey = QStringLiteral("host");
const QString UserKey = QStringLiteral("user");

} // namespace

SettingsPage::SettingsPage(Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("settings"), tr("Settings"), parent)
    , m_servers(new ServersCard(bench))
    , m_plainHttp(new PlainHttpCard(bench))
    , m_schedule(new ScheduleCard(bench))
    , m_lock(new LockCard(bench))
    , m_appearance(new AppearanceCard(bench))
    , m_data(new DataCard(bench))
    , m_backups(new BackupsCard(bench))
{
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * PageMargin);
    left->addWidget(m_servers);
    left->addWidget(m_plainHttp);
    left->addWidget(m_backups);
    if (roleHas(bench.runner().desk().actor().role, Right::Erase)) {
        m_erasures = new ErasuresCard(bench);
        left->addWidget(m_erasures);
    }
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * PageMargin);
    right->addWidget(m_schedule);
    right->addWidget(m_lock);
    right->addWidget(m_appearance);
    right->addWidget(m_data);
    right->addStretch(1);
    auto* inside = new QWidget;
    auto* whole = new QVBoxLayout(inside);
    whole->setContentsMargins(0, 0, PageGap, 0);
    whole->setSpacing(2 * PageMargin);
    if (bench.runner().desk().mayManageUsers()) {
        m_users = new UsersCard(bench);
        whole->addWidget(m_users);
        whole->addWidget(makeLine());
    }
    auto* across = new QHBoxLayout;
    across->setSpacing(3 * PageMargin);
    whole->addLayout(across, 1);
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
    QList<PageKey> keys{{QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Save the server")}};
    if (m_users)
        keys << PageKey{QKeySequence(Qt::Key_Insert), tr("Add a user")} << PageKey{QKeySequence(Qt::Key_F2), tr("Change the user")}
             << PageKey{QKeySequence(Qt::Key_Delete), tr("Remove the user")};
    return keys;
}

QVariantMap SettingsPage::draft() const
{
    QVariantMap draft;
    if (const QVariantMap server = m_servers->draft(); !server.isEmpty())
        draft.insert(ServerKey, server);
    if (!m_plainHttp->typed().isEmpty())
        draft.insert(HostKey, m_plainHttp->typed());
    if (const QVariantMap user = m_users ? m_users->draft() : QVariantMap(); !user.isEmpty())
        draft.insert(UserKey, user);
    return draft;
}

/// The cards give it back when what it speaks of is there.
void SettingsPage::restoreDraft(const QVariantMap& draft)
{
    m_plainHttp->setTyped(draft.value(HostKey).toString());
    m_servers->restoreDraft(draft.value(ServerKey).toMap());
    if (m_users)
        m_users->restoreDraft(draft.value(UserKey).toMap());
    refresh();
}

void SettingsPage::refresh()
{
    showBusy(tr("Reading the settings…"));
    if (m_users)
        m_users->refresh();
    m_backups->refresh();
    if (m_erasures)
        m_erasures->refresh();
    using Read = std::pair<QList<ServerRow>, QStringList>;
    runner().read<Read>(
        this,
        [](Desk& desk) -> Result<Read> {
            auto servers = desk.servers();
            if (!servers)
                return servers.error();
            auto hosts = desk.plainHttpHosts();
            return hosts ? Result<Read>(Read{*servers, *hosts}) : Result<Read>(hosts.error());
        },
        [this](const Result<Read>& read) {
            if (!read)
                return showError(read.error());
            m_servers->setServers(read->first);
            m_plainHttp->setHosts(read->second);
            m_lock->setRules(runner().desk().lockRules());
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
