#include "admin/data_card.h"

#include "admin/role_words.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QDesktopServices>
#include <QDir>
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
    buttons->addStretch(1);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(makeSection(tr("Lists on this computer")));
    form->addRow(tr("Folder"), path);
    form->addRow(tr("At the desk"), who);
    form->addRow(tr("Program"), makeValue(tr("DutyDesk %1, Qt %2, GPL 3 or later").arg(QStringLiteral(DUTYDESK_VERSION), QLatin1String(qVersion()))));
    form->addRow(buttons);
    form->addRow(m_verdict);
    connect(m_verify, &QPushButton::clicked, this, &DataCard::verify);
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
