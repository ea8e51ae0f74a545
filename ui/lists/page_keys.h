#pragma once

class QKeyEvent;
class QWidget;

namespace dutydesk {

/// Enter presses the button of `part` that has the focus, as Space does; true when it did.
bool pressFocusedButton(const QWidget& part, const QKeyEvent& event);

} // namespace dutydesk
