#include "lists/act_output.h"

#include "common/page.h"
#include "common/prompts.h"

namespace dutydesk {

void ActOutput::save(Workbench& workbench, QWidget* widget, ActId act, const QString& name) {
    const QString path = promptsFor(widget).saveFile(widget, tr("Save the act of reconciliation"),
                                                     tr("act of reconciliation %1.xlsx").arg(name),
                                                     tr("Excel workbook (*.xlsx);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    workbench.runner().verb<void>(
        widget, [act, path](Desk& desk) { return desk.writeAct(act, path); },
        [&workbench, path](Result<void> done) {
            if (done)
                Q_EMIT workbench.said(tr("The act is saved as %1.").arg(path));
            else
                Q_EMIT workbench.failed(done.error());
        });
}

void ActOutput::sendDisputes(Workbench& workbench, QWidget* widget, ActId act, std::function<void()> done) {
    workbench.runner().verb<int>(
        widget, [act](Desk& desk) { return desk.sendDisputes(act); },
        [&workbench, done = std::move(done)](Result<int> sent) {
            if (!sent) {
                Q_EMIT workbench.failed(sent.error());
                return;
            }
            Q_EMIT workbench.said(
                tr("%n question(s) to the polyclinic are queued; they leave with the next sync.", nullptr, *sent));
            done();
        });
}

} // namespace dutydesk
