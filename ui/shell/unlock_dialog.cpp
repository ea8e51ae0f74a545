#include "shell/unlock_dialog.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "common/background_call.h"
#include "common/caps_lock_hint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>

namespace dutydesk {

namespace {

constexpr int Width = 420;
const QString LastLoginKey = QStringLiteral("unlock/lastLogin");

} // namespace

UnlockDialog::UnlockDialog(const QList<Actor>& users, Wait wait, Unlock unlock, QWidget* parent)
    : QDialog(parent)
    , m_unlock(std::move(unlock))
    , m_wait(std::move(wait))
    , m_login(new QComboBox)
    , m_password(new QLineEdit)
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
    column->addWidget(makeForm(users));
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
    m_password->setFocus(); // who it is, is known in most cases
    setFixedWidth(Width);

    connect(m_button, &QPushButton::clicked, this, &UnlockDialog::unlock);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(lost, &QPushButton::clicked, this, &UnlockDialog::passwordLost);
    connect(restore, &QPushButton::clicked, this, &UnlockDialog::restoreWanted);
    m_waitTimer.setInterval(250);
    connect(&m_waitTimer, &QTimer::timeout, this, &UnlockDialog::showWait);
    connect(m_login, &QComboBox::currentIndexChanged, this, &UnlockDialog::showWait);
    showWait();
}

QWidget* UnlockDialog::makeForm(const QList<Actor>& users)
{
    for (const Actor& user : users) {
        const QString words = user.fullName.isEmpty() ? user.login : QStringLiteral("%1 (%2)").arg(user.fullName, user.login);
        m_login->addItem(words, user.login);
    }
    m_login->setCurrentIndex(std::max(0, m_login->findData(QSettings().value(LastLoginKey))));
    m_login->setAccessibleName(tr("Who is at the desk"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    auto* eye = m_password->addAction(lineIcon(QStringLiteral("lock")), QLineEdit::TrailingPosition);
    eye->setToolTip(tr("Show or hide the password"));
    eye->setCheckable(true);
    connect(eye, &QAction::toggled, this, [this](bool shown) {
        m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });

    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Who"), m_login);
    form->addRow(tr("&Password"), m_password);
    form->addRow(QString(), new CapsLockHint(*m_password));
    return box;
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
    if (const int at = m_login->findData(login); at >= 0)
        m_login->setCurrentIndex(at);
}

void UnlockDialog::tryWith(const QString& login, const QString& password)
{
    m_login->setCurrentIndex(m_login->findData(login));
    m_password->setText(password);
    unlock();
}

void UnlockDialog::unlock()
{
    if (m_working || waitNow().seconds > 0)
        return;
    setWorking(true);
    m_message->clear();
    const QString login = m_login->currentData().toString();
    callInBackground<Result<std::unique_ptr<Desk>>>(
        this,
        [call = m_unlock, login, password = m_password->text(), home = thread()] {
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
    m_password->clear();
    if (outcome) {
        QSettings().setValue(LastLoginKey, m_login->currentData());
        m_desk = std::move(outcome).value();
        accept();
        return;
    }
    markProblem(*m_message, true);
    m_message->setText(outcome.error().message);
    m_message->setToolTip(outcome.error().details);
    m_password->setFocus();
    showWait();
}

UnlockWait UnlockDialog::waitNow() const
{
    return m_wait ? m_wait(m_login->currentData().toString()) : UnlockWait{};
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
    for (QWidget* part : std::initializer_list<QWidget*>{m_login, m_password, m_button})
        part->setEnabled(!working);
}

} // namespace dutydesk
