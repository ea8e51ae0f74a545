#include "shell/first_run_server_page.h"

#include "common/server_form.h"
#include "common/widgets.h"
#include "common/background_call.h"
#include "shell/first_run_wizard.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <atomic>

namespace dutydesk {

FirstRunServerPage::FirstRunServerPage(FirstRunWizard& wizard)
    : m_wizard(wizard)
    , m_form(new ServerForm)
    , m_test(makeButton(QStringLiteral("link"), tr("Test the connection")))
    , m_progress(new QProgressBar)
    , m_verdict(makeHint({}))
{
    setTitle(tr("The polyclinic's server"));
    setSubTitle(tr("The address and the token come from the polyclinic's administrator. You may leave the address empty and add the server "
                   "later in the settings."));
    ServerRow suggestion;
    suggestion.name = tr("Polyclinic");
    m_form->edit(suggestion);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Testing the connection"));
    m_progress->hide();

    auto* column = new QVBoxLayout(this);
    column->setSpacing(PageGap);
    column->addWidget(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    column->addLayout(buttons);
    column->addWidget(m_progress);
    column->addWidget(m_verdict);
    column->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, &FirstRunServerPage::test);
    connect(m_form, &ServerForm::failed, this, [this](const QString& words) { say(words, true); });
    connect(m_form, &ServerForm::edited, this, [this] {
        m_test->setEnabled(m_form->isFilled());
        say({}, false);
        Q_EMIT completeChanged();
    });
    m_test->setEnabled(false);
}

bool FirstRunServerPage::isComplete() const
{
    return !m_testing && (m_form->isBlank() || m_form->isFilled());
}

bool FirstRunServerPage::validatePage()
{
    return m_form->isBlank() || connectServer();
}

bool FirstRunServerPage::connectServer()
{
    const auto connected = m_wizard.desk()->connectServer(m_form->server());
    if (!connected)
        say(connected.error().message, true);
    return connected.ok();
}

void FirstRunServerPage::test()
{
    if (m_testing || !connectServer())
        return;
    m_testing = true;
    m_progress->show();
    m_test->setEnabled(false);
    say(tr("Asking the server…"), false);
    Q_EMIT completeChanged();
    const std::shared_ptr<Desk> desk = m_wizard.desk();
    auto answered = std::make_shared<std::atomic_bool>(false);
    using Outcome = Result<QList<SyncReport>>;
    callInBackground<Outcome>(
        this,
        [desk, name = m_form->server().name, answered] {
            return desk->sync({name}, QStringLiteral("test"), [desk, answered](const SyncProgress& p) {
                if (p.done > 0 && !answered->exchange(true))
                    desk->cancelSync(); // it answers and lets us in: that was the question
            });
        },
        [this, answered](const Outcome& outcome) {
            m_testing = false;
            m_progress->hide();
            m_test->setEnabled(true);
            const bool failed = !answered->load() && (!outcome || (!outcome->isEmpty() && outcome->constFirst().state == SyncReport::State::Failed));
            if (!failed)
                say(tr("The server answers and knows the token."), false);
            else
                say(outcome ? outcome->constFirst().message : outcome.error().message, true);
            Q_EMIT completeChanged();
        });
}

void FirstRunServerPage::say(const QString& words, bool problem)
{
    m_verdict->setText(words);
    m_verdict->setProperty("problem", problem);
    m_verdict->setProperty("quiet", !problem);
    m_verdict->style()->polish(m_verdict);
}

} // namespace dutydesk
