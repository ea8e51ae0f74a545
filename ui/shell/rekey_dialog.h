#pragma once

#include "common/act_dialog.h"
#include "desk/desk.h"

#include <atomic>

class QLabel;
class QLineEdit;

namespace dutydesk {

/// Gives the locked replica a new key: asks for the password once more, writes everything anew with progress, can be
/// stopped at any moment, and unlocks again.
class RekeyDialog : public ActDialog {
    Q_OBJECT

public:
    RekeyDialog(const QString& folder, const Actor& actor, const DeskEnvironment& environment,
                QWidget* parent = nullptr);
    ~RekeyDialog() override; ///< stops what runs; the replica stays whole

    void start(const QString& password);
    /// The desk that was opened under the new key, once.
    std::unique_ptr<Desk> takeDesk() { return std::move(m_desk); }

protected:
    void act(const Done& done) override;
    void failed(const Error& error) override;
    void showProgress(qint64 done, qint64 total) override;

private:
    QString m_folder;
    Actor m_actor;
    DeskEnvironment m_environment;
    QLineEdit* m_password;
    QLabel* m_extent;
    std::unique_ptr<Desk> m_desk;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace dutydesk
