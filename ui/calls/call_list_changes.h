#pragma once

#include "desk/read_models.h"

#include <QHash>
#include <QSet>

namespace dutydesk {

/// How the replica's call list differs from the one on the screen, which stands still while somebody calls down it.
struct CallListChanges {
    QHash<PersonId, QString> changed; ///< still to be called, but something is different: what, in words
    QSet<PersonId> gone;              ///< nothing to call about any more: somebody else, or the sync, has settled it
    int added = 0;                    ///< persons who are not on the screen

    int count() const { return int(changed.size() + gone.size()) + added; }
};

/// `ours`: persons whose change was made here and is marked already; they do not count. `whole`: the screen holds
/// everybody of the filter; else only those who would stand before the last one on the screen are new, the rest has
/// merely moved up.
CallListChanges compareCallLists(const QList<CallEntry>& shown, const QList<CallEntry>& fresh,
                                 const QSet<PersonId>& ours, bool whole = true);

} // namespace dutydesk
