#pragma once

#include "common/table_export.h"
#include "desk/desk.h"

#include <functional>

namespace dutydesk {

class Workbench;

/// The way of a table out of the desk: first the row in the audit trail, then the file or the paper with the watermark.
/// UI thread; the desk and the disk are asked off it.

/// Where a table is to go.
struct TablePlace {
    QString path;     ///< empty: the user thought better of it
    QString password; ///< not empty: the file is sealed with it
};

/// Asks for a file; for one that is protected with a password also for the password, twice.
TablePlace askTablePlace(QWidget* parent, const QString& title, const QString& suggestion);

/// Writes the table there; `done` comes back on the UI thread unless `from` is gone. `from`: a widget on a page.
void takeToFile(QWidget* from, const OutgoingTable& table, const TablePlace& place,
                std::function<void(Result<void>)> done);
/// A preview, from which it is printed; `failed` is told when the desk refuses.
void takeToPaper(QWidget* from, const OutgoingTable& table, std::function<void(Error)> failed);
/// On the clipboard as text parted by tabs and as an HTML table, once it is recorded; `failed` as above.
void takeToClipboard(QWidget* from, const OutgoingTable& table, std::function<void(Error)> failed);

/// The workbench of the page that `widget` stands on; none outside of a page, where no table holds what the desk keeps.
Workbench* workbenchFor(const QWidget* widget);

} // namespace dutydesk
