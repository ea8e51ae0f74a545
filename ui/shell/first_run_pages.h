#pragma once

#include <QWizardPage>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace dutydesk {

class FirstRunWizard;

/// Where the replica lies. Field "folder".
class FirstRunFolderPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FirstRunFolderPage(const QString& folder);
    bool isComplete() const override;

private:
    void judge();
    QLineEdit* m_folder;
    QLabel* m_verdict;
    bool m_fit = false;
};

/// Who works here. Leaving it makes the replica and unlocks it.
class FirstRunUserPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FirstRunUserPage(FirstRunWizard& wizard);
    bool isComplete() const override;
    bool validatePage() override;

private:
    void judge();
    void make();
    FirstRunWizard& m_wizard;
    QLineEdit* m_name;
    QLineEdit* m_login;
    QComboBox* m_role;
    QLineEdit* m_password;
    QLineEdit* m_again;
    QLabel* m_strength;
    QLabel* m_problem;
    QProgressBar* m_progress;
    bool m_working = false;
};

/// The first sync, with its progress; may be left for later.
class FirstRunSyncPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FirstRunSyncPage(FirstRunWizard& wizard);
    void initializePage() override;
    bool isComplete() const override { return !m_running; }

private:
    void begin();
    void ended(const QString& words, const QString& details, bool well);
    FirstRunWizard& m_wizard;
    QLabel* m_what;
    QLabel* m_share;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QPushButton* m_again;
    bool m_running = false;
};

} // namespace dutydesk
