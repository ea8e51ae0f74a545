#pragma once

#include "common/desk_runner.h"

#include <QCoreApplication>

class QWidget;

namespace dutydesk {

class Workbench;

/// What is done with an act, wherever it is shown: said and failed through the workbench. UI thread.
class ActOutput {
    Q_DECLARE_TR_FUNCTIONS(ActOutput)

public:
    /// Asks for a file name and writes the act as PDF or XLSX. `name` stands in the suggestion.
    static void save(Workbench& workbench, QWidget* widget, ActId act, const QString& name);
    /// Queues the questions for the polyclinic; `done` when that succeeded.
    static void sendDisputes(Workbench& workbench, QWidget* widget, ActId act, std::function<void()> done);
};

} // namespace dutydesk
