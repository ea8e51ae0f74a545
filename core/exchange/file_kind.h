#pragma once

#include "domain/result.h"

#include <QString>

namespace dutydesk {

enum class FileKind { Xlsx, Ods, R01, Text };

/// Tells by content what a file is. Everything that is not a table this folder reads is BadInput with the name of what
/// it is and what to do about it; a file that cannot be read is NotFound or Storage.
Result<FileKind> fileKindOf(const QString& path);

} // namespace dutydesk
