#include "shell/first_run_pages.h"

#include "common/format.h"
#include "common/prompts.h"
#include "common/widgets.h"
#include "common/background_call.h"
#include "common/caps_lock_hint.h"
#include "shell/first_run_wizard.h"
#include "common/password_strength.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

namespace dutydesk {

namespace {

QProgressBar* makeQuietBar(const QString& name)
{
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(6);
    bar->setAccessibleName(name);
    QSizePolicy keep = bar->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    bar->setSizePolicy(keep);
    bar->hide();
    return bar;
}

QLabel* makeProblem()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setProperty("problem", true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The nearest folder on the way up that exists: whether a new one can be made there.
QFileInfo nearestFolder(const QString& path)
{
    QFileInfo at(QDir::cleanPath(path));
    while (!at.exists() && !at.isRoot() && at.absoluteFilePath() != at.absolutePath())
        at = QFileInfo(at.absolutePath());
    return at;
}

} // namespace

FirstRunFolderPage::FirstRunFolderPage(const QString& folder) : m_folder(new QLineEdit(QDir::toNativeSeparators(folder))), m_verdict(makeHint({}))
{
    setTitle(tr("Where the lists are kept"));
    setSubTitle(tr("The lists of the polyclinic are kept encrypted in one folder of this computer. Nothing leaves it except what you record "
                   "and send to the polyclinic."));
    auto* browse = makeButton(QStringLiteral("folder"), tr("Choose…"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* label = new QLabel(tr("&Folder"));
    label->setBuddy(m_folder);
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addStretch(1);
    m_folder->setAccessibleName(tr("Folder of the lists"));
    registerField(QStringLiteral("folder"), m_folder);
    connect(m_folder, &QLineEdit::textChanged, this, &FirstRunFolderPage::judge);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = promptsFor(this).chooseFolder(this, tr("Folder of the lists"), m_folder->text());
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen));
    });
    judge();
}

void FirstRunFolderPage::judge()
{
    const QString path = m_folder->text().trimmed();
    m_fit = false;
    if (path.isEmpty() || !QDir::isAbsolutePath(path))
        m_verdict->setText(tr("Name a folder with its whole path."));
    else if (Desk::exists(path))
        m_verdict->setText(tr("There are lists of DutyDesk in this folder already. Choose another folder, or close and start with them."));
    else if (const QFileInfo nearest = nearestFolder(path); !nearest.isDir() || !nearest.isWritable())
        m_verdict->setText(tr("The folder cannot be written. Choose another one or ask for the rights to it."));
    else
        m_fit = true;
    if (m_fit)
        m_verdict->setText(tr("About 1 GB is enough for a polyclinic of 115 000 people. A folder that is backed up is a good choice: "
                              "the copy is encrypted too."));
    Q_EMIT completeChanged();
}

bool FirstRunFolderPage::isComplete() const
{
    return m_fit;
}

FirstRunUserPage::FirstRunUserPage(FirstRunWizard& wizard)
    : m_wizard(wizard)
    , m_name(new QLineEdit)
    , m_login(new QLineEdit)
    , m_role(new QComboBox)
    , m_password(new QLineEdit)
    , m_again(new QLineEdit)
    , m_strength(makeHint({}))
    , m_problem(makeProblem())
    , m_progress(makeQuietBar(tr("Making the encrypted lists")))
{
    setTitle(tr("Who works here"));
    setSubTitle(tr("The password opens the encrypted lists. Nobody can restore it: write it down and keep it away from this desk."));
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("Make the desk"));
    m_strength->setWordWrap(false);
    m_name->setPlaceholderText(tr("Family name, given name, patronymic"));
    m_role->addItem(tr("Representative"), int(Role::Representative));
    m_role->addItem(tr("Coordinator"), int(Role::Coordinator));
    for (QLineEdit* field : {m_password, m_again})
        field->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout(this);
    form->setVerticalSpacing(PageGap);
    form->addRow(tr("&Name in full"), m_name);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("&Password"), m_password);
    form->addRow(QString(), m_strength);
    form->addRow(tr("&Once more"), m_again);
    form->addRow(QString(), new CapsLockHint(*m_password));
    form->addRow(m_progress);
    form->addRow(m_problem);
    m_again->setAccessibleName(tr("The password once more"));
    for (QLineEdit* field : {m_name, m_login, m_password, m_again})
        connect(field, &QLineEdit::textChanged, this, &FirstRunUserPage::judge);
    judge();
}

void FirstRunUserPage::judge()
{
    m_strength->setText(m_password->text().isEmpty() ? tr("At least eight characters; three or four words in a row are strong.")
                                                     : passwordStrengthInWords(passwordStrength(m_password->text(), m_login->text())));
    m_problem->setText(!m_again->text().isEmpty() && m_again->text() != m_password->text() ? tr("The two passwords differ.") : QString());
    Q_EMIT completeChanged();
}

bool FirstRunUserPage::isComplete() const
{
    return !m_working && !m_name->text().trimmed().isEmpty() && !m_login->text().trimmed().isEmpty()
           && passwordStrength(m_password->text(), m_login->text()) != PasswordStrength::TooShort && m_password->text() == m_again->text();
}

bool FirstRunUserPage::validatePage()
{
    if (m_wizard.desk())
        return true;
    make(); // comes back through next() when the desk is there
    return false;
}

void FirstRunUserPage::make()
{
    m_working = true;
    m_progress->show();
    m_problem->clear();
    setEnabled(false);
    Q_EMIT completeChanged();
    const Actor user{m_login->text().trimmed(), m_name->text().simplified(), Role(m_role->currentData().toInt()), 1};
    using Outcome = Result<std::unique_ptr<Desk>>;
    callInBackground<Outcome>(
        this,
        [folder = m_wizard.folder(), user, password = m_password->text(), environment = m_wizard.environment(), home = thread()]() -> Outcome {
            if (auto made = Desk::create(folder, user, password, environment); !made)
                return made.error();
            auto desk = Desk::unlock(folder, user.login, password, environment);
            if (desk)
                (*desk)->moveToThread(home);
            return desk;
        },
        [this](Outcome outcome) {
            m_working = false;
            m_progress->hide();
            setEnabled(true);
            if (outcome) {
                m_wizard.setDesk(std::shared_ptr<Desk>(std::move(outcome).value()));
                m_wizard.next();
            } else {
                m_problem->setText(outcome.error().message);
                m_problem->setToolTip(outcome.error().details);
            }
            Q_EMIT completeChanged();
        });
}

FirstRunSyncPage::FirstRunSyncPage(FirstRunWizard& wizard)
    : m_wizard(wizard)
    , m_what(new QLabel)
    , m_share(makeHint({}))
    , m_bar(makeQuietBar(tr("Share of the sync done")))
    , m_stop(makeButton(QStringLiteral("stop"), tr("Stop, go on later")))
    , m_again(makeButton(QStringLiteral("refresh"), tr("Try again")))
{
    setTitle(tr("The first sync"));
    setSubTitle(tr("The lists are received now. For a large polyclinic this takes several minutes; later syncs take seconds."));
    m_what->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(m_share);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_stop);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_wizard.desk()->cancelSync(); });
    connect(m_again, &QPushButton::clicked, this, &FirstRunSyncPage::begin);
}

void FirstRunSyncPage::initializePage()
{
    const auto servers = m_wizard.desk()->servers();
    if (servers && servers->isEmpty()) {
        ended(tr("No server is connected yet. The desk can be used with list files; a server is added in the settings."), {}, true);
        m_again->hide();
        return;
    }
    begin();
}

void FirstRunSyncPage::begin()
{
    m_running = true;
    m_what->setText(tr("Sync begins"));
    m_share->clear();
    m_bar->setRange(0, 0);
    m_bar->show();
    m_stop->show();
    m_again->hide();
    Q_EMIT completeChanged();
    const std::shared_ptr<Desk> desk = m_wizard.desk();
    const auto tell = [this](const SyncProgress& p) {
        m_what->setText(p.step);
        m_bar->setRange(0, p.total > 0 ? 1000 : 0);
        m_bar->setValue(p.total > 0 ? int(1000 * p.done / p.total) : 0);
        QStringList words;
        if (p.total > 0)
            words << tr("%1 of %2").arg(formatCount(p.done), formatCount(p.total)) << formatShare(p.done, p.total);
        if (p.secondsLeft >= 0)
            words << formatTimeLeft(p.secondsLeft);
        m_share->setText(words.join(QStringLiteral(" · ")));
    };
    const QPointer<FirstRunSyncPage> guard(this);
    using Outcome = Result<QList<SyncReport>>;
    callInBackground<Outcome>(
        this,
        [desk, guard, tell] {
            return desk->sync({}, QStringLiteral("first"), [guard, tell](const SyncProgress& p) {
                QMetaObject::invokeMethod(
                    qApp, [guard, tell, p] {
                        if (guard)
                            tell(p);
                    },
                    Qt::QueuedConnection);
            });
        },
        [this](const Outcome& outcome) {
            if (!outcome)
                return ended(outcome.error().message, outcome.error().details, false);
            for (const SyncReport& report : *outcome) {
                if (report.state != SyncReport::State::Ok)
                    return ended(report.message, report.details, false);
            }
            qint64 received = 0;
            for (const SyncReport& report : *outcome)
                received += report.received;
            ended(tr("The lists are here: %1 records were received.").arg(formatCount(received)), {}, true);
        });
}

void FirstRunSyncPage::ended(const QString& words, const QString& details, bool well)
{
    m_running = false;
    m_what->setText(words);
    m_what->setToolTip(details);
    m_share->setText(well ? QString() : tr("What has been received is kept; the next sync goes on from there. You can open the desk now."));
    m_bar->hide();
    m_stop->hide();
    m_again->setVisible(!well);
    Q_EMIT completeChanged();
}

} // namespace dutydesk
