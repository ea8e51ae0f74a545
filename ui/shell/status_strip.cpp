#include "shell/status_strip.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace dutydesk {

namespace {

constexpr int SentenceMs = 10'000;
constexpr int UndoMs = 30'000;
constexpr int PaceAfterMs = 2'000; // an estimate earlier than this only frightens

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_syncButton(new QToolButton)
    , m_sentence(new QLabel)
    , m_undo(new QPushButton(tr("Undo (Ctrl+Z)")))
    , m_what(makeHint({}))
    , m_bar(new QProgressBar)
    , m_share(makeHint({}))
    , m_cancel(makeIconButton(QStringLiteral("close"), tr("Stop this work")))
{
    m_syncButton->setAutoRaise(true);
    m_syncButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_syncButton->setFocusPolicy(Qt::TabFocus);
    m_syncButton->setToolTip(tr("Open the page of sync"));
    m_undo->setFlat(true);
    m_undo->setIcon(lineIcon(QStringLiteral("undo")));
    m_undo->hide();
    for (QLabel* label : {m_what, m_share})
        label->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(140, 8);
    m_bar->setAccessibleName(tr("Share of the work done"));
    m_sentenceTimer.setSingleShot(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(PageGap, 1, PageGap, 1);
    row->setSpacing(PageGap);
    row->addWidget(m_syncButton);
    row->addSpacing(PageMargin);
    row->addWidget(m_sentence);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_share);
    row->addWidget(m_cancel);
    setMinimumHeight(30);

    connect(m_syncButton, &QToolButton::clicked, this, &StatusStrip::syncPageWanted);
    connect(m_undo, &QPushButton::clicked, this, &StatusStrip::undoWanted);
    connect(&m_sentenceTimer, &QTimer::timeout, this, &StatusStrip::forget);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_cancelWork)
            m_cancelWork();
        m_cancel->setEnabled(false);
    });
    work({}, -1, 0, {});
    showSync({}, {});
}

void StatusStrip::showSync(const Sync& sync, QDate today)
{
    m_sync = sync;
    QStringList words;
    if (sync.state == SyncState::Never)
        words << tr("not synced yet");
    else if (sync.state == SyncState::Running)
        words << tr("sync is running");
    else if (sync.last.isValid())
        words << tr("sync %1").arg(sync.last.toLocalTime().date() == today ? formatTime(sync.last.toLocalTime().time())
                                                                             : formatNearMoment(sync.last, today));
    if (sync.state == SyncState::Trouble)
        words << tr("the last one did not finish");
    if (sync.toSend > 0)
        words << tr("%1 to send").arg(formatCount(sync.toSend));
    if (sync.parked > 0)
        words << tr("%1 set aside").arg(formatCount(sync.parked));
    if (sync.conflicts > 0)
        words << tr("%n to decide", nullptr, sync.conflicts);
    const QString text = words.join(QStringLiteral(", "));
    m_syncButton->setText(QString(QChar(QChar::Space) + text));
    m_syncButton->setAccessibleName(text);
    paintSyncIcon();
}

void StatusStrip::paintSyncIcon()
{
    const Colours& colours = coloursOf(palette());
    const bool trouble = m_sync.state == SyncState::Trouble || m_sync.parked > 0 || m_sync.conflicts > 0;
    if (m_sync.state == SyncState::Never)
        m_syncButton->setIcon(lineIcon(QStringLiteral("offline"), colours.quiet));
    else if (m_sync.state == SyncState::Running && !trouble)
        m_syncButton->setIcon(lineIcon(QStringLiteral("refresh"), colours.quiet));
    else
        m_syncButton->setIcon(trouble ? lineIcon(QStringLiteral("warning"), colours.today) : lineIcon(QStringLiteral("ok-circle"), colours.fine));
}

void StatusStrip::say(const QString& sentence, bool mayUndo)
{
    m_sentence->setText(sentence);
    m_undo->setVisible(mayUndo);
    m_sentenceTimer.start(mayUndo ? UndoMs : SentenceMs);
}

void StatusStrip::forget()
{
    m_sentenceTimer.stop();
    m_sentence->clear();
    m_undo->hide();
    Q_EMIT forgotten();
}

QString StatusStrip::sentence() const
{
    return m_sentence->text();
}

int StatusStrip::pace(qint64 done, qint64 total)
{
    const qint64 passed = m_workTimer.isValid() ? m_workTimer.elapsed() : 0;
    if (done <= 0 || total <= done || passed < PaceAfterMs)
        return -1;
    return int(double(passed) / 1000.0 * double(total - done) / double(done));
}

void StatusStrip::work(const QString& what, qint64 done, qint64 total, std::function<void()> cancel, int secondsLeft)
{
    const bool over = done < 0;
    for (QWidget* part : std::initializer_list<QWidget*>{m_what, m_bar, m_share, m_cancel})
        part->setVisible(!over);
    m_cancelWork = std::move(cancel);
    if (over) {
        m_workTimer.invalidate();
        m_workName.clear();
        return;
    }
    if (m_workName != what || !m_workTimer.isValid()) {
        m_workName = what;
        m_workTimer.start();
        m_cancel->setEnabled(true);
    }
    m_what->setText(what);
    m_cancel->setVisible(bool(m_cancelWork));
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? int(1000 * done / total) : 0);
    QStringList share;
    if (total > 0)
        share << formatShare(done, total);
    if (const int left = secondsLeft >= 0 ? secondsLeft : pace(done, total); left >= 0)
        share << formatTimeLeft(left);
    m_share->setText(share.join(QStringLiteral(" · ")));
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(palette()).side);
    painter.fillRect(QRect(0, 0, width(), 1), coloursOf(palette()).line);
}

void StatusStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSyncIcon();
}

} // namespace dutydesk
