#pragma once

#include "common/act_dialog.h"
#include "desk/desk.h"

#include <atomic>

class QLabel;
class QListWidget;

namespace dutydesk {

class WhoForm;

/// Puts a backup in the place of the locked lists, or reads damaged lists as far as they go: what there is to choose
/// from, who asks, progress; can be stopped before anything is replaced. The former files are set aside, and what they
/// still had to send goes along.
class RestoreDialog : public ActDialog {
    Q_OBJECT

public:
    /// `folder`: of the lists. `backups`: where backups are looked for first.
    RestoreDialog(const QString& folder, const QString& backups, const DeskEnvironment& environment,
                  QWidget* parent = nullptr);
    ~RestoreDialog() override; ///< stops what runs

    QListWidget* sources() const { return m_sources; }
    void say(const QString& words);                             ///< above what the dialog is for: what has happened
    void choose(const QString& login, const QString& password); ///< types them
    /// Looks for backups elsewhere: in a folder of backups or in one that is a backup.
    void lookIn(const QString& backups);
    QString sentence() const { return m_sentence; } ///< after accepted(): what came of it
    QString login() const;

protected:
    void act(const Done& done) override;
    void failed(const Error& error) override;

private:
    void showUsers();
    QString chosen() const; ///< the backup's folder; empty: the present lists themselves
    QString m_folder, m_backups;
    DeskEnvironment m_environment;
    QListWidget* m_sources;
    QLabel* m_where;
    WhoForm* m_who;
    QString m_sentence;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace dutydesk
