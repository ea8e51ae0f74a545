#include "shell/rekey_dialog.h"

#include "common/background_call.h"
#include "common/caps_lock_hint.h"
#include "common/format.h"
#include "common/widgets.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr qint64 MegaByte = qint64(1024) * 1024;

} // namespace

RekeyDialog::RekeyDialog(const QString& folder, const Actor& actor, const DeskEnvironment& environment, QWidget* parent)
    : ActDialog(
          tr("New key for the replica"),
          tr("The lists are written anew under another key; passwords and the recovery key stay valid. It needs as "
             "much free space as the "
             "lists take. Copies made before keep the former key. You may stop at any moment: the lists stay whole."),
          tr("Make the new key"), parent)
    , m_folder(folder)
    , m_actor(actor)
    , m_environment(environment)
    , m_password(new QLineEdit)
    , m_extent(makeHint(QStringLiteral(" ")))
    , m_stop(std::make_shared<std::atomic_bool>(false)) {
    m_password->setEchoMode(QLineEdit::Password);
    auto* who = makeValue(QStringLiteral("%1 (%2)").arg(actor.fullName, actor.login));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Who"), who);
    form->addRow(tr("&Password"), m_password);
    form->addRow(QString(), new CapsLockHint(*m_password));
    form->addRow(QString(), m_extent);
    body()->addLayout(form);
    setCancel([stop = m_stop] { *stop = true; });
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString& text) { setReady(!text.isEmpty()); });
    setReady(false);
    m_password->setFocus();
}

RekeyDialog::~RekeyDialog() {
    *m_stop = true;
}

void RekeyDialog::start(const QString& password) {
    m_password->setText(password);
    press();
}

void RekeyDialog::act(const Done& done) {
    *m_stop = false;
    using Outcome = Result<std::unique_ptr<Desk>>;
    auto work = [folder = m_folder, login = m_actor.login, password = m_password->text(), environment = m_environment,
                 home = thread(), progress = progressTeller(m_stop)]() -> Outcome {
        if (auto renewed = Desk::rekey(folder, login, password, environment, progress); !renewed)
            return renewed.error();
        auto desk = Desk::unlock(folder, login, password, environment);
        if (desk)
            (*desk)->moveToThread(home);
        return desk;
    };
    callInBackground<Outcome>(this, work, [this, done](Outcome outcome) {
        m_extent->setText(QStringLiteral(" "));
        if (outcome)
            m_desk = std::move(outcome).value();
        done(m_desk ? Result<void>() : Result<void>(outcome.error()));
    });
}

void RekeyDialog::failed(const Error& error) {
    if (error.kind == ErrorKind::WrongPassword)
        m_password->clear();
    m_password->setFocus();
}

void RekeyDialog::showProgress(qint64 done, qint64 total) {
    ActDialog::showProgress(done, total);
    m_extent->setText(
        tr("Written %1 of %2 MB").arg(formatCount(done / MegaByte), formatCount((total + MegaByte - 1) / MegaByte)));
}

} // namespace dutydesk
