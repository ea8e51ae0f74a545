#pragma once

#include "desk/desk.h"

#include <QWizard>

namespace dutydesk {

/// The first start: where the encrypted lists lie, who works here, which server they come from, the first sync. Makes the replica
/// when the second page is left; the desk that came of it is taken when accepted() has come. Closing it half way keeps what was made:
/// the next start asks for the password.
class FirstRunWizard : public QWizard
{
    Q_OBJECT

public:
    FirstRunWizard(const QString& folder, const DeskEnvironment& environment, QWidget* parent = nullptr);
    ~FirstRunWizard() override;

    enum PageId { FolderPage, UserPage, ServerPage, SyncPage };

    /// Nothing until the second page has been left.
    std::shared_ptr<Desk> desk() const { return m_desk; }
    void setDesk(std::shared_ptr<Desk> desk) { m_desk = std::move(desk); }
    const DeskEnvironment& environment() const { return m_environment; }
    QString folder() const;

private:
    DeskEnvironment m_environment;
    std::shared_ptr<Desk> m_desk;
};

} // namespace dutydesk
