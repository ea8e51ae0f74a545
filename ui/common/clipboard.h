#pragma once

#include "desk/desk.h"

#include <functional>

class QMimeData;
class QWidget;

namespace dutydesk {

/// The only way of the desk's own data to the clipboard: what goes there by itself (a marked word, a field) is noted by
/// ClipboardTrail (ui/shell). UI thread.
namespace clipboard {

/// Puts it there; its row stands in the trail already. Takes ownership.
void put(QMimeData* data);
/// While put() runs: who listens to the clipboard knows that the change is the desk's own and noted.
bool isPutting();

/// One value about a person, once its row is written; `what` as Outgoing::what, `failed` is told when the desk refuses.
/// `from`: a widget on a page; without a page nothing is copied.
void take(QWidget* from, const QString& text, const QString& what, PersonId person, std::function<void(Error)> failed);

} // namespace clipboard

} // namespace dutydesk
