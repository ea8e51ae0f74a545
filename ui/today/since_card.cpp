#include "today/since_card.h"

#include "common/format.h"
#include "common/widgets.h"
#include "person/detail_row.h"
#include "person/state_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

struct SyncWords {
    StateLabel::State state;
    QString words;
};

/// States: SyncRunRow.
SyncWords syncInWords(const TodaySummary& summary, QDate today) {
    using State = StateLabel::State;
    const QString when = formatNearMoment(summary.lastSync, today);
    if (!summary.lastSync.isValid())
        return {State::Notice, SinceCard::tr("Never synced with the polyclinic")};
    if (summary.lastSyncState == u"ok")
        return {State::Good, SinceCard::tr("Synced %1").arg(when)};
    if (summary.lastSyncState == u"partial")
        return {State::Notice, SinceCard::tr("Synced in part %1").arg(when)};
    if (summary.lastSyncState == u"running")
        return {State::Quiet, SinceCard::tr("Syncing since %1").arg(when)};
    if (summary.lastSyncState == u"cancelled")
        return {State::Notice, SinceCard::tr("The sync of %1 was cancelled").arg(when)};
    return {State::Bad, SinceCard::tr("The sync of %1 failed").arg(when)};
}

} // namespace

SinceCard::SinceCard(Workbench& workbench, QWidget* parent)
    : Card(tr("What changed since you left"), parent)
    , m_workbench(workbench) {}

void SinceCard::setSummary(const TodaySummary& summary, QDate today) {
    clearBody();
    addGlassBreaks(summary.glassBreaks, today);
    for (const QString& change : summary.changesSince)
        body()->addWidget(new DetailRow(QStringLiteral("refresh"), change, {}, this));
    if (summary.changesSince.isEmpty())
        sayEmpty(tr("Nothing new since your last shift."));

    auto* discharges = new DetailRow(
        QStringLiteral("hospital"),
        tr("Discharged in the last three working days: %1").arg(formatCount(summary.dischargesLastThreeWorkingDays)),
        {}, this);
    if (summary.dischargesLastThreeWorkingDays > 0) {
        auto* open = makeButton({}, tr("Open"), discharges);
        open->setAccessibleName(tr("Open the list of people to call after discharge"));
        connect(open, &QPushButton::clicked, this,
                [this] { Q_EMIT m_workbench.openPage(QStringLiteral("calls"), QStringLiteral("discharges")); });
        discharges->addWord(open);
    }
    body()->addWidget(discharges);
    body()->addWidget(makeLine(this));
    addSync(summary, today);
    body()->addStretch(1);
}

void SinceCard::addGlassBreaks(const QList<GlassBreak>& breaks, QDate today) {
    if (breaks.isEmpty())
        return;
    auto* head = new DetailRow(QStringLiteral("warning"),
                               tr("%n card(s) seen in an emergency", nullptr, int(breaks.size())), {}, this);
    auto* noted = makeButton({}, tr("Noted"), head);
    noted->setAccessibleName(tr("I have read who looked at a card in an emergency"));
    connect(noted, &QPushButton::clicked, this, [this] {
        m_workbench.runner().verb<void>(
            this, [](Desk& desk) { return desk.markGlassBreaksSeen(); },
            [this](const Result<void>& done) {
                if (!done)
                    Q_EMIT m_workbench.failed(done.error());
            });
    });
    head->addWord(noted);
    body()->addWidget(head);
    constexpr int Most = 3; // the others are in the trail
    for (const GlassBreak& one : breaks.mid(std::max(qsizetype(0), breaks.size() - Most)))
        body()->addWidget(makeHint(QStringLiteral("%1 · %2 · %3: %4")
                                       .arg(formatNearMoment(one.at, today), one.actor, one.personName, one.reason),
                                   this));
    body()->addWidget(makeLine(this));
}

void SinceCard::addSync(const TodaySummary& summary, QDate today) {
    using State = StateLabel::State;
    const SyncWords last = syncInWords(summary, today);
    QStringList waiting;
    if (summary.toSend > 0)
        waiting << tr("%n to send", nullptr, summary.toSend);
    if (summary.parked > 0)
        waiting << tr("%n set aside", nullptr, summary.parked);
    if (summary.conflicts > 0)
        waiting << tr("%n in conflict", nullptr, summary.conflicts);
    const State state = summary.parked + summary.conflicts > 0 ? State::Notice : last.state;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new StateLabel(state, last.words, this));
    words->addWidget(makeHint(waiting.isEmpty() ? tr("everything is sent") : waiting.join(QStringLiteral(", ")), this));
    QPushButton* button = nullptr;
    if (summary.parked + summary.conflicts > 0) {
        button = makeButton({}, tr("Open"), this);
        button->setAccessibleName(tr("Open the page of sync"));
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.openPage(QStringLiteral("sync")); });
    } else {
        button = makeButton({}, tr("Sync now"), this);
        button->setToolTip(QStringLiteral("F5"));
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT m_workbench.syncWanted(); });
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(PageGap);
    row->addLayout(words, 1);
    row->addWidget(button);
    body()->addLayout(row);
}

} // namespace dutydesk
