#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace dutydesk {

class Workbench;

/// What was done on a page, to be taken back one step after the other, the newest first (Ctrl+Z). Every step is offered
/// in the status bar too; there the offer ends after a while, here it stays. UI thread.
class UndoTrail : public QObject {
    Q_OBJECT

public:
    explicit UndoTrail(Workbench& workbench, QObject* parent = nullptr);

    /// Says what was done and remembers how to take it back. `takeBack` may run on past its return; it says itself what
    /// came of it (say()). `owner` is the part of the page that did it.
    void done(const QObject* owner, const QString& sentence, std::function<void()> takeBack);
    /// A sentence that offers the step before, where there is one.
    void say(const QString& sentence);
    bool canUndo() const { return !m_steps.empty(); }
    void undo();
    /// What `owner` did cannot be taken back any more.
    void forget(const QObject* owner);

private:
    struct Step {
        const QObject* owner = nullptr;
        std::function<void()> takeBack;
    };
    std::function<void()> offer();

    static constexpr std::size_t MostSteps = 500;
    Workbench& m_workbench;
    std::vector<Step> m_steps;
};

} // namespace dutydesk
