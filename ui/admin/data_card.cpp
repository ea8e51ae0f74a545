#include "admin/data_card.h"

#include "admin/role_words.h"
#include "common/prompts.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "security/sealed_file.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace dutydesk {

DataCard::DataCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_verify(makeButton(QStringLiteral("ok-circle"), tr("Check the lists")))
    , m_verdict(makeHint({}))
{
    const Desk& desk = m_workbench.runner().desk();
    const QString folder = desk.folder();
    auto* path = makeValue(QDir::toNativeSeparators(QDir(folder).absolutePath()));
    path->setWordWrap(true);
    auto* openFolder = makeButton(QStringLiteral("folder"), tr("Open the folder"));
    const Actor& actor = desk.actor();
    auto* who = makeValue(QStringLiteral("%1 (%2), %3").arg(actor.fullName, actor.login, roleTitle(actor.role)));
    who->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(PageGap);
    buttons->addWidget(openFolder);
    buttons->addWidget(m_verify);
    auto* unseal = makeButton(QStringLiteral("lock"), tr("Open a sealed file…"));
    unseal->setToolTip(tr("A table that was saved with a password (*.sealed) is opened and saved without it"));
    buttons->addStretch(1);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(makeSection(tr("Lists on this computer")));
    form->addRow(tr("Folder"), path);
    form->addRow(tr("At the desk"), who);
    form->addRow(tr("Program"), makeValue(tr("DutyDesk %1, Qt %2, GPL 3 or later").arg(QStringLiteral(DUTYDESK_VERSION), QLatin1String(qVersion()))));
    form->addRow(buttons);
    auto* sealed = new QHBoxLayout; // in a row of its own: three long words are too wide for a small screen
    sealed->addWidget(unseal);
    sealed->addStretch(1);
    form->addRow(sealed);
    form->addRow(m_verdict);
    connect(m_verify, &QPushButton::clicked, this, &DataCard::verify);
    connect(unseal, &QPushButton::clicked, this, &DataCard::unseal);
    connect(openFolder, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(folder).absolutePath())); });
}

void DataCard::verify()
{
    m_verify->setEnabled(false);
    m_verdict->setText(tr("Checking every page of the lists, the audit trail and what waits to be sent…"));
    Q_EMIT m_workbench.working(tr("Checking the lists"), 0, 0);
    m_workbench.runner().read<VerifyReport>(
        this, [](Desk& desk) { return desk.verify(); },
        [this](const Result<VerifyReport>& report) {
            Q_EMIT m_workbench.working({}, -1, 0);
            m_verify->setEnabled(true);
            if (report)
                show(*report);
            else
                m_verdict->setText(report.error().message);
        });
}

void DataCard::unseal()
{
    Prompts& prompts = promptsFor(this);
    const QString from = prompts.openFile(this, tr("Open a sealed file"), {}, tr("Sealed files (*.sealed)"));
    if (from.isEmpty())
        return;
    const QString why = tr("The password that “%1” was saved with. Mind the case of the letters and the keyboard's language.");
    const QString password = prompts.password(this, tr("Open a sealed file"), why.arg(QFileInfo(from).fileName()));
    if (password.isEmpty())
        return;
    QString name = from;
    if (name.endsWith(SealedSuffix, Qt::CaseInsensitive))
        name.chop(SealedSuffix.size());
    const QString to = prompts.saveFile(this, tr("Save the opened file"), name, {});
    if (to.isEmpty())
        return;
    m_workbench.runner().read<void>(
        this, [from, to, password](Desk&) { return unsealFile(from, to, password); },
        [this, to](const Result<void>& opened) {
            if (opened)
                Q_EMIT m_workbench.said(tr("The file is open as %1.").arg(QDir::toNativeSeparators(to)));
            else
                Q_EMIT m_workbench.failed(opened.error());
        });
}

void DataCard::show(const VerifyReport& report)
{
    const QStringList problems = report.replica + report.audit + report.outbox;
    if (report.ok || problems.isEmpty()) {
        m_verdict->setText(tr("The lists are sound: the file, the audit trail and what waits to be sent."));
        return;
    }
    constexpr qsizetype Most = 8;
    m_verdict->setText(tr("Something is wrong. Do not go on working with these lists; restore the last copy and tell the administrator:") + u'\n'
                       + problems.mid(0, Most).join(u'\n'));
}

} // namespace dutydesk
