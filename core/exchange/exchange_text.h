#pragma once

#include "domain/list_row.h"
#include "domain/result.h"

#include <QCoreApplication>

namespace dutydesk {

/// The sentences of this folder, as one translation context.
struct ExchangeText {
    Q_DECLARE_TR_FUNCTIONS(ExchangeText)
};

inline Error badFile(const QString& message, const QString& details = {}) {
    return {ErrorKind::BadInput, message, details};
}

/// A warning about the whole file (row 0).
inline RowIssue fileWarning(const QString& message, const QString& remedy, ListField field = ListField::None) {
    return {0, field, {}, {}, IssueSeverity::Warning, message, remedy};
}

} // namespace dutydesk
