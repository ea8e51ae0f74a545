#include "shell/first_run_wizard.h"

#include "shell/first_run_pages.h"
#include "shell/first_run_server_page.h"

#include <QAbstractButton>

namespace dutydesk {

FirstRunWizard::FirstRunWizard(const QString& folder, const DeskEnvironment& environment, QWidget* parent)
    : QWizard(parent), m_environment(environment)
{
    setWindowTitle(tr("DutyDesk: the first start"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setOption(QWizard::NoCancelButtonOnLastPage);
    setPage(FolderPage, new FirstRunFolderPage(folder));
    setPage(UserPage, new FirstRunUserPage(*this));
    setPage(ServerPage, new FirstRunServerPage(*this));
    setPage(SyncPage, new FirstRunSyncPage(*this));
    setButtonText(QWizard::BackButton, tr("Back"));
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::CancelButton, tr("Close"));
    setButtonText(QWizard::FinishButton, tr("Open the desk"));
    setMinimumSize(660, 440);
}

FirstRunWizard::~FirstRunWizard()
{
    if (m_desk)
        m_desk->cancelSync();
}

QString FirstRunWizard::folder() const
{
    return field(QStringLiteral("folder")).toString();
}

} // namespace dutydesk
