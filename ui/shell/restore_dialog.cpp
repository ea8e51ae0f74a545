#include "shell/restore_dialog.h"

#include "common/background_call.h"
#include "common/format.h"
#include "common/prompts.h"
#include "common/widgets.h"
#include "shell/who_form.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr qint64 MegaByte = qint64(1024) * 1024;
constexpr int Rows = 6;
constexpr int FolderRole = Qt::UserRole;

QString purpose() {
    return RestoreDialog::tr("A backup takes the place of the lists on this computer. The former files are set aside, "
                             "never deleted, and what was not sent yet goes along. Close DutyDesk wherever else it has "
                             "these lists open.");
}

/// What was done, and in words.
using Outcome = Result<QString>;

Outcome restored(const QString& backup, const QString& folder, const QString& login, const QString& password,
                 const DeskEnvironment& environment, const Desk::CopyProgress& progress) {
    const auto done = Desk::restore(backup, folder, login, password, environment, progress);
    if (!done)
        return done.error();
    QStringList words{RestoreDialog::tr("The backup is in place.")};
    if (done->rescued > 0)
        words << RestoreDialog::tr("%n unsent edit(s) went along.", nullptr, int(done->rescued));
    if (done->unreadable)
        words << RestoreDialog::tr("The former lists could not be read: what they still had to send is in them.");
    if (!done->setAside.isEmpty())
        words << RestoreDialog::tr("The former files are in %1.").arg(QDir::toNativeSeparators(done->setAside));
    return words.join(u' ');
}

Outcome salvaged(const QString& folder, const QString& login, const QString& password,
                 const DeskEnvironment& environment, const Desk::CopyProgress& progress) {
    const auto done = Desk::salvage(folder, login, password, environment, progress);
    if (!done)
        return done.error();
    const QString found = done->report.whole()
                              ? RestoreDialog::tr("Everything could be read.")
                              : RestoreDialog::tr("Some could not be read; the next sync brings it back.");
    return QStringList{found, RestoreDialog::tr("%n unsent edit(s) went along.", nullptr, int(done->report.unsent)),
                       RestoreDialog::tr("The former files are in %1.").arg(QDir::toNativeSeparators(done->setAside))}
        .join(u' ');
}

} // namespace

RestoreDialog::RestoreDialog(const QString& folder, const QString& backups, const DeskEnvironment& environment,
                             QWidget* parent)
    : ActDialog(
          tr("Restore the lists"),
          tr("A backup takes the place of the lists on this computer. The former files are set aside, never "
             "deleted, and what was not sent yet goes along. Close DutyDesk wherever else it has these lists open."),
          tr("Restore"), parent)
    , m_folder(folder)
    , m_environment(environment)
    , m_sources(new QListWidget)
    , m_where(makeHint({}))
    , m_who(new WhoForm)
    , m_stop(std::make_shared<std::atomic_bool>(false)) {
    m_sources->setAccessibleName(tr("Backups"));
    m_sources->setFixedHeight(Rows * (fontMetrics().height() + PageGap));
    auto* another = makeButton(QStringLiteral("folder"), tr("Another folder…"));
    another->setAutoDefault(false);
    auto* place = new QHBoxLayout;
    place->setSpacing(PageGap);
    place->addWidget(m_where, 1);
    place->addWidget(another);
    body()->addWidget(m_sources);
    body()->addLayout(place);
    m_who->addHint(tr("The password of the day when the backup was made."));
    body()->addWidget(m_who);
    setCancel([stop = m_stop] { *stop = true; });
    connect(another, &QPushButton::clicked, this, [this] {
        const QString found = promptsFor(this).chooseFolder(this, tr("Folder with backups"), m_backups);
        if (!found.isEmpty())
            lookIn(found);
    });
    connect(m_sources, &QListWidget::currentRowChanged, this, &RestoreDialog::showUsers);
    connect(m_who, &WhoForm::passwordChanged, this,
            [this] { setReady(!m_who->isEmpty() && !m_who->password().isEmpty()); });
    lookIn(backups);
    m_who->focusPassword();
}

RestoreDialog::~RestoreDialog() {
    *m_stop = true;
}

void RestoreDialog::lookIn(const QString& backups) {
    m_backups = backups;
    m_where->setText(QDir::toNativeSeparators(QDir(backups).absolutePath()));
    m_sources->clear();
    const auto add = [this](const QString& words, const QString& folder) {
        auto* item = new QListWidgetItem(words, m_sources);
        item->setData(FolderRole, folder);
        item->setToolTip(QDir::toNativeSeparators(folder));
    };
    for (const Desk::Backup& one : Desk::backups(backups))
        add(tr("%1, %2 MB").arg(formatMoment(one.at), formatCount((one.bytes + MegaByte - 1) / MegaByte)), one.folder);
    if (m_sources->count() == 0 && Desk::exists(backups))
        add(QDir(backups).dirName(), backups);
    if (Desk::exists(m_folder))
        add(tr("the damaged lists, as far as they can be read"), QString());
    m_sources->setCurrentRow(0);
    showUsers();
}

QString RestoreDialog::chosen() const {
    const QListWidgetItem* item = m_sources->currentItem();
    return item ? item->data(FolderRole).toString() : QString();
}

QString RestoreDialog::login() const {
    return m_who->login();
}

void RestoreDialog::showUsers() {
    const QString backup = chosen();
    const auto users = m_sources->currentItem() ? Desk::users(backup.isEmpty() ? m_folder : backup)
                                                : Result<QList<Actor>>(QList<Actor>());
    m_who->setUsers(users ? *users : QList<Actor>());
    if (!m_sources->currentItem())
        showMessage(tr("There is no backup in this folder. Choose another one."));
    else
        showMessage(users ? QString() : users.error().message);
    setReady(!m_who->isEmpty() && !m_who->password().isEmpty());
}

void RestoreDialog::say(const QString& words) {
    setWhy(words + QStringLiteral("\n\n") + purpose());
}

void RestoreDialog::choose(const QString& login, const QString& password) {
    m_who->choose(login);
    m_who->setPassword(password);
}

void RestoreDialog::act(const Done& done) {
    *m_stop = false;
    auto work = [backup = chosen(), folder = m_folder, login = login(), password = m_who->password(),
                 environment = m_environment, progress = progressTeller(m_stop)]() -> Outcome {
        return backup.isEmpty() ? salvaged(folder, login, password, environment, progress)
                                : restored(backup, folder, login, password, environment, progress);
    };
    callInBackground<Outcome>(this, work, [this, done](const Outcome& outcome) {
        m_sentence = outcome ? *outcome : QString();
        done(outcome ? Result<void>() : Result<void>(outcome.error()));
    });
}

void RestoreDialog::failed(const Error& error) {
    if (error.kind == ErrorKind::WrongPassword) {
        const QString words = error.message;
        m_who->clearPassword();
        showMessage(words);
    }
    m_who->focusPassword();
}

} // namespace dutydesk
