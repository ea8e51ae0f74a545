#pragma once

#include <QWizardPage>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dutydesk {

class FirstRunWizard;
class ServerForm;

/// The polyclinic's server. "Test the connection" begins a sync and stops it
/// as soon as the server has answered. May be left empty: settings have the same form.
class FirstRunServerPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FirstRunServerPage(FirstRunWizard& wizard);
    bool isComplete() const override;
    bool validatePage() override;

private:
    bool connectServer();
    void test();
    void say(const QString& words, bool problem);

    FirstRunWizard& m_wizard;
    ServerForm* m_form;
    QPushButton* m_test;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    bool m_testing = false;
};

} // namespace dutydesk
