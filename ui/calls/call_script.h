#pragma once

#include "desk/desk.h"

namespace dutydesk {

/// The script for a conversation and the values for its marks.
struct CallScript {
    const Dialogue* dialogue = nullptr; ///< null: no script for this occasion
    DialogueValues values;
};

/// The most fitting script for the occasion by the person's diagnoses, groups and programme. An asked-for callback has
/// no script of its own: then the script of the person's next open need is taken.
CallScript callScript(const Rules& rules, const QString& occasion, QDate due, const PersonCard& card,
                      const Actor& actor);

/// Codes of priority.json.
QStringList groupCodes(PriorityGroups groups);

} // namespace dutydesk
