#include "common/clipboard.h"

#include "common/page.h"
#include "common/table_way_out.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScopedValueRollback>

namespace dutydesk {

namespace {

bool putting = false;

} // namespace

void clipboard::put(QMimeData* data) {
    const QScopedValueRollback<bool> now(putting, true);
    QApplication::clipboard()->setMimeData(data);
}

bool clipboard::isPutting() {
    return putting;
}

void clipboard::take(QWidget* from, const QString& text, const QString& what, PersonId person,
                     std::function<void(Error)> failed) {
    Workbench* bench = workbenchFor(from);
    if (!bench)
        return;
    bench->runner().verb<Watermark>(
        from,
        [what, person](Desk& desk) {
            return desk.takeOut({Outgoing::Way::Clipboard, what, 1, {}, false, {person}});
        },
        [text, failed = std::move(failed)](const Result<Watermark>& noted) {
            if (!noted)
                return failed(noted.error());
            auto* data = new QMimeData;
            data->setText(text);
            put(data);
        });
}

} // namespace dutydesk
