#pragma once

#include "common/page.h"

namespace dutydesk {

class AppearanceCard;
class BackupsCard;
class DataCard;
class ErasuresCard;
class PlainHttpCard;
class LockCard;
class ScheduleCard;
class ServersCard;
class UsersCard;

/// What is set once: servers, when sync runs, how the desk looks, where the lists lie and whether they are sound.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Workbench& workbench, QWidget* parent = nullptr);
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

protected:
    void showNothing() override { showContent(); } ///< settings are never empty

private:
    ServersCard* m_servers;
    PlainHttpCard* m_plainHttp;
    ScheduleCard* m_schedule;
    LockCard* m_lock;
    AppearanceCard* m_appearance;
    DataCard* m_data;
    ErasuresCard* m_erasures = nullptr; ///< only for who may erase
    BackupsCard* m_backups;
    UsersCard* m_users = nullptr; ///< for who manages the users
};

} // namespace dutydesk
