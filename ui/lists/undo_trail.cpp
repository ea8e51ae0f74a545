#include "lists/undo_trail.h"

#include "common/page.h"

namespace dutydesk {

UndoTrail::UndoTrail(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {}

void UndoTrail::done(const QObject* owner, const QString& sentence, std::function<void()> takeBack) {
    if (m_steps.size() == MostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back({owner, std::move(takeBack)});
    Q_EMIT m_workbench.said(sentence, offer());
}

void UndoTrail::say(const QString& sentence) {
    Q_EMIT m_workbench.said(sentence, canUndo() ? offer() : std::function<void()>());
}

std::function<void()> UndoTrail::offer() {
    return [trail = QPointer<UndoTrail>(this)] {
        if (trail)
            trail->undo();
    };
}

void UndoTrail::undo() {
    if (m_steps.empty())
        return;
    const std::function<void()> takeBack = std::move(m_steps.back().takeBack);
    m_steps.pop_back();
    takeBack();
}

void UndoTrail::forget(const QObject* owner) {
    std::erase_if(m_steps, [owner](const Step& step) { return step.owner == owner; });
}

} // namespace dutydesk
