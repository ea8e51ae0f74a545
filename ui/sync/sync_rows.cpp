#include "sync/sync_rows.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>

namespace dutydesk {

namespace {

constexpr auto Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr auto Left = Qt::AlignLeft | Qt::AlignVCenter;

QString inWords(const char* text)
{
    return QCoreApplication::translate("SyncRows", text);
}

QIcon stateIcon(const QString& state)
{
    const Colours& colours = coloursOf(QApplication::palette());
    if (state == u"ok" || state == u"sent")
        return lineIcon(QStringLiteral("ok-circle"), colours.fine);
    if (state == u"running" || state == u"sending")
        return lineIcon(QStringLiteral("sync"), colours.soon);
    if (state == u"queued")
        return lineIcon(QStringLiteral("clock"), colours.soon);
    if (state == u"conflict")
        return lineIcon(QStringLiteral("conflict"), colours.today);
    return lineIcon(QStringLiteral("warning"), state == u"failed" || state == u"parked" ? colours.overdue : colours.today);
}

QString duration(const SyncRunRow& run)
{
    if (!run.finished.isValid())
        return {};
    return formatLength(run.started.msecsTo(run.finished));
}

} // namespace

QString causeTitle(const QString& cause)
{
    if (cause == u"schedule")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "by the schedule"));
    if (cause == u"start")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "at the start"));
    if (cause == u"manual")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "by hand"));
    if (cause == u"cli")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "from the command line"));
    if (cause == u"first")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "the first"));
    if (cause == u"test")
        return inWords(QT_TRANSLATE_NOOP("SyncRows", "test of the connection"));
    return cause;
}

RowModel<SyncRunRow>* makeRunModel(QObject* parent)
{
    using R = SyncRunRow;
    std::vector<Column<R>> columns{
        {QStringLiteral("started"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Begun")), [](const R& r) { return r.started; }, {}, 128, Left},
        {QStringLiteral("server"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Server")), [](const R& r) { return r.server; }, {}, 120, Left},
        {QStringLiteral("state"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Outcome")), [](const R& r) { return r.stateTitle; }, {}, 118, Left},
        {QStringLiteral("received"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Received")), [](const R& r) { return r.received; }, {}, 80, Right},
        {QStringLiteral("applied"), inWords(QT_TRANSLATE_NOOP("SyncRows", "New")), [](const R& r) { return r.applied; }, {}, 72, Right},
        {QStringLiteral("sent"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Sent")), [](const R& r) { return r.sent; }, {}, 90, Right},
        {QStringLiteral("parked"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Set aside")), [](const R& r) { return r.parked; }, {}, 84, Right},
        {QStringLiteral("conflicts"), inWords(QT_TRANSLATE_NOOP("SyncRows", "To decide")), [](const R& r) { return r.conflicts; }, {}, 106, Right},
        {QStringLiteral("duration"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Took")), [](const R& r) { return duration(r); },
         [](const R& r) { return r.started.msecsTo(r.finished); }, 84, Right},
        {QStringLiteral("cause"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Started")), [](const R& r) { return causeTitle(r.cause); }, {}, 140, Left},
        {QStringLiteral("message"), inWords(QT_TRANSLATE_NOOP("SyncRows", "In words")), [](const R& r) { return r.message; }, {}, 200, Left}};
    auto* model = new RowModel<R>(std::move(columns), parent);
    model->setRoleFunction([](const R& run, int column, int role) -> QVariant {
        if (role == Qt::DecorationRole && column == 2)
            return stateIcon(run.state);
        if (role == Qt::ToolTipRole)
            return run.message;
        return {};
    });
    return model;
}

RowModel<OutboxRow>* makeOutboxModel(QObject* parent)
{
    using R = OutboxRow;
    std::vector<Column<R>> columns{
        {QStringLiteral("state"), inWords(QT_TRANSLATE_NOOP("SyncRows", "State")), [](const R& r) { return r.stateTitle; }, {}, 150, Left},
        {QStringLiteral("summary"), inWords(QT_TRANSLATE_NOOP("SyncRows", "What")), [](const R& r) { return r.summary; }, {}, 300, Left},
        {QStringLiteral("created"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Recorded")), [](const R& r) { return r.created; }, {}, 130, Left},
        {QStringLiteral("actor"), inWords(QT_TRANSLATE_NOOP("SyncRows", "By")), [](const R& r) { return r.actor; }, {}, 100, Left},
        {QStringLiteral("server"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Server")), [](const R& r) { return r.server; }, {}, 120, Left},
        {QStringLiteral("attempts"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Attempts")), [](const R& r) { return r.attempts; }, {}, 80, Right},
        {QStringLiteral("nextTry"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Next try")), [](const R& r) { return r.nextTry; }, {}, 130, Left},
        {QStringLiteral("words"), inWords(QT_TRANSLATE_NOOP("SyncRows", "The server's words")), [](const R& r) { return r.serverWords; }, {}, 220, Left}};
    auto* model = new RowModel<R>(std::move(columns), parent);
    model->setRoleFunction([](const R& row, int column, int role) -> QVariant {
        if (role == Qt::DecorationRole && column == 0)
            return stateIcon(row.state);
        if (role == Qt::ToolTipRole)
            return row.serverWords.isEmpty() ? row.summary : QString(row.summary + u"\n" + row.serverWords);
        return {};
    });
    return model;
}

RowModel<IssueRow>* makeIssueModel(QObject* parent)
{
    using R = IssueRow;
    std::vector<Column<R>> columns{
        {QStringLiteral("created"), inWords(QT_TRANSLATE_NOOP("SyncRows", "When")), [](const R& r) { return r.created; }, {}, 130, Left},
        {QStringLiteral("direction"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Way")),
         [](const R& r) {
             return r.direction == u"push" || r.direction == u"out" ? inWords(QT_TRANSLATE_NOOP("SyncRows", "sent"))
                                                                    : inWords(QT_TRANSLATE_NOOP("SyncRows", "received"));
         },
         {}, 90, Left},
        {QStringLiteral("server"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Server")), [](const R& r) { return r.server; }, {}, 130, Left},
        {QStringLiteral("message"), inWords(QT_TRANSLATE_NOOP("SyncRows", "What is wrong")), [](const R& r) { return r.message; }, {}, 320, Left},
        {QStringLiteral("type"), inWords(QT_TRANSLATE_NOOP("SyncRows", "Record")),
         [](const R& r) { return r.fhirId.isEmpty() ? r.type : QString(r.type + u'/' + r.fhirId); }, {}, 180, Left},
        {QStringLiteral("words"), inWords(QT_TRANSLATE_NOOP("SyncRows", "The server's words")), [](const R& r) { return r.serverWords; }, {}, 220, Left}};
    auto* model = new RowModel<R>(std::move(columns), parent);
    model->setRoleFunction([](const R& row, int, int role) -> QVariant {
        if (role == Qt::ToolTipRole)
            return row.serverWords.isEmpty() ? row.message : QString(row.message + u"\n" + row.serverWords);
        return {};
    });
    return model;
}

} // namespace dutydesk
