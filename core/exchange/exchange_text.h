#pragma once

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

} // namespace dutydesk
