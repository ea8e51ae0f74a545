#include "common/page.h"

#include "common/page_states.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int LeastTitleBar = 32; // px
constexpr int BusyDelayMs = 200; // a read that is quicker than this never makes the content blink

} // namespace

struct Page::Private {
    QLabel* title = nullptr;
    QLabel* subtitle = nullptr;
    QHBoxLayout* titleBar = nullptr;
    QStackedLayout* stack = nullptr;
    StateView* states = nullptr;
    QWidget* content = nullptr;
    QTimer busyDelay;
    QString busyWith;
    bool everShown = false;
};

Page::Page(Workbench& workbench, const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_id(id), m_title(title), d(std::make_shared<Private>())
{
    setObjectName(id);
    setAccessibleName(title);
    d->title = new QLabel(title);
    QFont font = d->title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    d->title->setFont(font);
    d->subtitle = makeHint({});
    d->subtitle->setWordWrap(false);

    d->titleBar = new QHBoxLayout;
    d->titleBar->setSpacing(PageMargin);
    d->titleBar->addWidget(d->title, 0, Qt::AlignVCenter);
    d->titleBar->addWidget(d->subtitle, 1, Qt::AlignVCenter);

    d->states = new StateView;
    d->stack = new QStackedLayout;
    d->stack->addWidget(d->states);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(PageMargin, PageGap, PageMargin, PageMargin);
    column->setSpacing(PageGap);
    auto* bar = new QWidget;
    bar->setLayout(d->titleBar);
    d->titleBar->setContentsMargins(0, 0, 0, 0);
    // A strut and not a minimum of the bar: larger text needs more than this.
    d->titleBar->addStrut(LeastTitleBar);
    column->addWidget(bar);
    column->addLayout(d->stack, 1);

    d->busyDelay.setSingleShot(true);
    d->busyDelay.setInterval(BusyDelayMs);
    connect(&d->busyDelay, &QTimer::timeout, this, [this] {
        d->states->showBusy(d->busyWith);
        d->stack->setCurrentWidget(d->states);
    });
}

void Page::setSubtitle(const QString& text)
{
    d->subtitle->setText(text);
    setAccessibleDescription(text);
}

void Page::activate(const QVariant&)
{
    if (!m_stale)
        return;
    m_stale = false;
    refresh();
}

void Page::replicaChanged(const ChangeSet&)
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    refresh();
}

void Page::setContent(QWidget* content, QWidget* titleBarExtra)
{
    d->content = content;
    d->stack->addWidget(content);
    if (titleBarExtra)
        d->titleBar->addWidget(titleBarExtra, 0, Qt::AlignVCenter);
}

void Page::showBusy(const QString& what)
{
    m_state = State::Busy;
    d->busyWith = what;
    if (d->everShown) {
        if (!d->busyDelay.isActive())
            d->busyDelay.start();
        return;
    }
    d->states->showBusy(what);
    d->stack->setCurrentWidget(d->states);
}

void Page::showContent()
{
    m_state = State::Content;
    d->everShown = true;
    d->busyDelay.stop();
    if (d->content)
        d->stack->setCurrentWidget(d->content);
}

void Page::showEmpty(const QString& title, const QString& whatToDo, const QString& button, std::function<void()> act)
{
    m_state = State::Empty;
    d->everShown = true;
    d->busyDelay.stop();
    d->states->showEmpty(title, whatToDo, button, std::move(act));
    d->stack->setCurrentWidget(d->states);
}

void Page::showError(const Error& error)
{
    m_state = State::Error;
    d->everShown = true;
    d->busyDelay.stop();
    d->states->showError(error, tr("Try again"), [this] { refresh(); });
    d->stack->setCurrentWidget(d->states);
}

void Page::showNothing()
{
    showEmpty(tr("Nothing here yet"), tr("The lists come with the first sync, or from a file of the polyclinic."), tr("Sync now"),
              [this] { Q_EMIT m_workbench.syncWanted(); });
}

void Page::demonstrate(State state)
{
    d->everShown = false;
    switch (state) {
    case State::Busy: showBusy(tr("Reading the lists…")); break;
    case State::Empty: showNothing(); break;
    case State::Error:
        showError({ErrorKind::Storage, tr("The lists could not be read. Close other programs that use the folder, then try again."),
                   QStringLiteral("SQLITE_BUSY: database is locked")});
        break;
    case State::Content: showContent(); break;
    }
}

} // namespace dutydesk
