#pragma once

#include "domain/list_row.h"

namespace dutydesk {

/// The name of a field in files, settings and on the command line: "fullName", "birthDate", "enp" …; "none" for None.
/// These never change, whatever the language.
QString listFieldCode(ListField field);

/// Nothing for a name that is none of them; case does not matter.
std::optional<ListField> listFieldFromCode(QStringView code);

} // namespace dutydesk
