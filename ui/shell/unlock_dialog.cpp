#include "shell/unlock_dialog.h"

#include "common/theme.h"
#include "common/widgets.h"
#include "common/background_call.h"
#include "shell/who_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Width = 420;
const QString LastLoginKey = QStringLiteral("unlock/lastLogin");

} // namespace

UnlockDialog::UnlockDialog(const QList<Actor>& users, Wait wait, Unlock unlock, QWidget* parent)
    : QDialog(parent)
    , m_unlock(std::move(unlock))
    , m_wait(std::move(wait))
    , m_who(new WhoForm)
    , m_message(new QLabel)
    , m_progress(new QProgressBar)
    , m_button(makeMainButton(tr("Unlock")))
{
    setWindowTitle(tr("DutyDesk"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(PageGap);
    auto* title = makeSection(tr("Unlock the desk"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    title->setFont(font);
    column->addWidget(title);
    column->addWidget(makeHint(tr("The lists on this computer are encrypted. The password opens them; nobody can read them without it.")));
    column->addSpacing(PageGap);
    m_who->setUsers(users);
    m_who->choose(QSettings().value(LastLoginKey).toString());
    column->addWidget(m_who);
    m_message->setWordWrap(true);
    m_message->setProperty("problem", true);
    m_message->setMinimumHeight(2 * fontMetrics().height());
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_message);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Unlocking"));
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    column->addWidget(m_progress);

    auto* close = makeButton({}, tr("Close"));
    close->setAutoDefault(false);
    auto* lost = makeButton({}, tr("The password is lost…"));
    lost->setFlat(true);
    lost->setAutoDefault(false);
    auto* restore = makeButton({}, tr("Restore…"));
    restore->setFlat(true);
    restore->setAutoDefault(false);
    restore->setToolTip(tr("Puts a backup in the place of these lists"));
    auto* helps = new QHBoxLayout;
    helps->addWidget(lost);
    helps->addWidget(restore);
    helps->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_button);
    column->addLayout(buttons);
    column->addLayout(helps);
    m_button->setDefault(true);
    m_who->focusPassword();
    setFixedWidth(Width);

    connect(m_button, &QPushButton::clicked, this, &UnlockDialog::unlock);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(lost, &QPushButton::clicked, this, &UnlockDialog::passwordLost);
    connect(restore, &QPushButton::clicked, this, &UnlockDialog::restoreWanted);
    m_waitTimer.setInterval(250);
    connect(&m_waitTimer, &QTimer::timeout, this, &UnlockDialog::showWait);
    connect(m_who, &WhoForm::loginChanged, this, &UnlockDialog::showWait);
    showWait();
}

QString UnlockDialog::message() const
{
    return m_message->text();
}

void UnlockDialog::say(const QString& words)
{
    markProblem(*m_message, false);
    m_message->setText(words);
}

void UnlockDialog::choose(const QString& login)
{
    m_who->choose(login);
}

void UnlockDialog::tryWith(const QString& login, const QString& password)
{
    m_who->choose(login);
    m_who->setPassword(password);
    unlock();
}

void UnlockDialog::unlock()
{
    if (m_working || waitNow().seconds > 0)
        return;
    setWorking(true);
    m_message->clear();
    const QString login = m_who->login();
    callInBackground<Result<std::unique_ptr<Desk>>>(
        this,
        [call = m_unlock, login, password = m_who->password(), home = thread()] {
            auto desk = call(login, password);
            if (desk)
                (*desk)->moveToThread(home);
            return desk;
        },
        [this](Result<std::unique_ptr<Desk>> outcome) { ended(std::move(outcome)); });
}

void UnlockDialog::ended(Result<std::unique_ptr<Desk>> outcome)
{
    setWorking(false);
    m_who->clearPassword();
    if (outcome) {
        QSettings().setValue(LastLoginKey, m_who->login());
        m_desk = std::move(outcome).value();
        accept();
        return;
    }
    markProblem(*m_message, true);
    m_message->setText(outcome.error().message);
    m_message->setToolTip(outcome.error().details);
    m_who->focusPassword();
    showWait();
}

UnlockWait UnlockDialog::waitNow() const
{
    return m_wait ? m_wait(m_who->login()) : UnlockWait{};
}

void UnlockDialog::showWait()
{
    const UnlockWait wait = waitNow();
    if (wait.seconds > 0) {
        QString words = tr("The password was wrong %n time(s).", nullptr, wait.failures) + u' '
                        + (wait.seconds < 120 ? tr("You can try again in %n s.", nullptr, wait.seconds)
                                              : tr("You can try again in %n min.", nullptr, (wait.seconds + 59) / 60));
        if (wait.locked)
            words += u' ' + tr("The administrator can free you at once.");
        markProblem(*m_message, true);
        m_message->setText(words);
        m_button->setEnabled(false);
        m_waitTimer.start();
    } else if (m_waitTimer.isActive()) {
        m_waitTimer.stop();
        m_message->setText(tr("Check the layout of the keyboard and type the password again."));
        m_button->setEnabled(!m_working);
    }
}

void UnlockDialog::setWorking(bool working)
{
    m_working = working;
    m_progress->setVisible(working);
    for (QWidget* part : std::initializer_list<QWidget*>{m_who, m_button})
        part->setEnabled(!working);
}

} // namespace dutydesk
