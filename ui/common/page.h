#pragma once

#include "common/appearance.h"
#include "common/desk_runner.h"

#include <QKeySequence>
#include <QVariantMap>
#include <QWidget>

class QStackedLayout;

namespace dutydesk {

/// What a page may ask of the window around it; handed to every page, outlives it.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(DeskRunner& runner, QObject* parent = nullptr) : QObject(parent), m_runner(runner) {}
    DeskRunner& runner() const { return m_runner; }

Q_SIGNALS:
    void openPerson(dutydesk::PersonId person);
    /// Go to a page by its id ("calls", "appointments", "sheets", …); `argument` is for that page ("overdue", a person's id, …).
    void openPage(const QString& id, const QVariant& argument = {});
    /// A sentence in the status bar; with `undo` it offers to take the act back (also Ctrl+Z) for a while.
    void said(const QString& sentence, std::function<void()> undo = {});
    /// An error that belongs to no page; shown in words with the details one click away.
    void failed(const dutydesk::Error& error);
    /// Long work below in the status bar; total 0 = unknown; done < 0 = finished. `cancel` may be empty.
    void working(const QString& what, qint64 done, qint64 total, std::function<void()> cancel = {});
    /// Sync with all enabled servers now, or with those named.
    void syncWanted(const QStringList& servers = {});
    /// The desk is to be locked now.
    void lockWanted();
    /// The replica is to get a new key; the desk is locked for it.
    void rekeyWanted();
    /// A backup is to be made now.
    void backupWanted();
    /// A backup is to take the place of the lists; the desk is locked for it.
    void restoreWanted();
    /// The user chose another look or language.
    void appearanceChosen(const dutydesk::Appearance& appearance);

private:
    DeskRunner& m_runner;
};

/// A key of a page for the F1 sheet.
struct PageKey {
    QKeySequence keys;
    QString does;
};

/// One page of the desk: a title bar, and below it the content or a state in words (busy, empty, error). Subclasses build their content
/// in the constructor, hand it to setContent(), and read in refresh(). All on the UI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Workbench& workbench, const QString& id, const QString& title, QWidget* parent = nullptr);

    Workbench& workbench() { return m_workbench; }
    DeskRunner& runner() { return m_workbench.runner(); }
    QString id() const { return m_id; }
    QString title() const { return m_title; }
    /// A few words beside the title: "14 overdue · 37 today".
    void setSubtitle(const QString& text);

    /// The page comes to the front; `argument` as in Workbench::openPage. Default: refresh() when never read or stale.
    virtual void activate(const QVariant& argument);
    /// Reads everything again.
    virtual void refresh() = 0;
    /// The replica changed; default: refresh() when visible, else marks the page stale.
    virtual void replicaChanged(const ChangeSet& changes);
    /// Whom the page is about at the moment, for the row in the trail when a word of it is copied; nobody by default.
    virtual PersonId shownPerson() const { return {}; }
    virtual QList<PageKey> keys() const { return {}; }

    /// What is being typed here and would be lost, when the desk is locked; empty: nothing. Given back to a page made anew,
    /// after activate(), by restoreDraft(); what it speaks of may not have been read by then.
    virtual QVariantMap draft() const { return {}; }
    virtual void restoreDraft(const QVariantMap&) {}

    enum class State { Busy, Content, Empty, Error };
    State state() const { return m_state; }
    /// Shows a state as it would look, without having read anything: for pictures. refresh() ends it.
    void demonstrate(State state);

protected:
    /// The widgets shown in the state Content. `titleBarExtra` stands at the right end of the title bar (filters, the main button).
    void setContent(QWidget* content, QWidget* titleBarExtra = nullptr);
    void showBusy(const QString& what);
    void showContent();
    /// What is missing and what to do next, with at most one button.
    void showEmpty(const QString& title, const QString& whatToDo, const QString& button = {}, std::function<void()> act = {});
    void showError(const Error& error); ///< with "Try again" (refresh) and the details one click away
    /// The page's own words when there is nothing to show; demonstrate() pictures them.
    virtual void showNothing();

private:
    struct Private;
    Workbench& m_workbench;
    QString m_id, m_title;
    State m_state = State::Busy;
    bool m_stale = true;
    std::shared_ptr<Private> d;
};

} // namespace dutydesk
