#include "admin/backups_card.h"

#include "common/format.h"
#include "common/prompts.h"
#include "common/widgets.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dutydesk {

namespace {

constexpr qint64 MegaByte = qint64(1024) * 1024;

struct Shown {
    QString folder;
    QList<Desk::Backup> backups;
    bool due = false;
};

} // namespace

BackupsCard::BackupsCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_state(makeValue({}))
    , m_folder(makeValue({})) {
    m_state->setWordWrap(true);
    m_folder->setWordWrap(true);
    auto* now = makeButton(QStringLiteral("lists"), tr("Back up now"));
    auto* another = makeButton(QStringLiteral("folder"), tr("Another folder…"));
    auto* restore = makeButton(QStringLiteral("undo"), tr("Restore…"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(PageGap);
    for (QPushButton* button : {now, another, restore})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(makeSection(tr("Backups")));
    form->addRow(tr("The newest"), m_state);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(buttons);
    form->addRow(
        makeHint(tr("One is made by itself each day, encrypted like the lists; of the older ones seven days, four "
                    "weeks and twelve months stay. Keep the folder on another disk.")));
    connect(now, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.backupWanted(); });
    connect(another, &QPushButton::clicked, this, &BackupsCard::chooseFolder);
    connect(restore, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.restoreWanted(); });
}

QString BackupsCard::state() const {
    return m_state->text();
}

void BackupsCard::refresh() {
    m_workbench.runner().read<Shown>(
        this,
        [](Desk& desk) -> Result<Shown> {
            const QString folder = desk.backupFolder();
            return Shown{folder, Desk::backups(folder), desk.backupDue()};
        },
        [this](const Result<Shown>& shown) {
            if (!shown)
                return;
            m_folder->setText(QDir::toNativeSeparators(QDir(shown->folder).absolutePath()));
            if (shown->backups.isEmpty()) {
                m_state->setText(tr("none yet"));
                return;
            }
            const Desk::Backup& newest = shown->backups.first();
            const QString words =
                tr("%1, %2 MB; %3 in all")
                    .arg(formatMoment(newest.at), formatCount((newest.bytes + MegaByte - 1) / MegaByte),
                         formatCount(shown->backups.size()));
            m_state->setText(shown->due ? tr("%1. It is older than a day.").arg(words) : words);
        });
}

void BackupsCard::chooseFolder() {
    const QString chosen =
        promptsFor(this).chooseFolder(this, tr("Folder for the backups"), m_workbench.runner().desk().backupFolder());
    if (chosen.isEmpty())
        return;
    m_workbench.runner().verb<void>(
        this, [chosen](Desk& desk) { return desk.setSetting(QStringLiteral("backup_folder"), chosen); },
        [this](const Result<void>& outcome) {
            if (!outcome)
                Q_EMIT m_workbench.failed(outcome.error());
            refresh();
        });
}

} // namespace dutydesk
