#pragma once

#include <QVariantList>

class QWidget;

namespace dutydesk {

/// What stands in the fields of a form, in the order in which they were made: texts, choices, numbers, moments, ticks.
/// Never what is typed hidden (passwords). The one that has the focus is marked.
QVariantList fieldsOf(const QWidget& form);
/// Puts it back into a form that was made the same way; a form that has other fields by now takes what still fits.
void fillFields(QWidget& form, const QVariantList& fields);

/// The name of a dynamic property that says what a form is for, so that it can be opened again.
inline constexpr const char* DraftKind = "draftKind";

} // namespace dutydesk
