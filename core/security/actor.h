#pragma once

#include <QString>

namespace dutydesk {

/// Source: the people of the project's mission (representative, coordinator, administrator, auditor).
enum class Role { Representative, Coordinator, Administrator, Auditor };

/// Who acts. Every verb of desk is done in somebody's name.
struct Actor {
    QString login;
    QString fullName;
    Role role = Role::Representative;
    int level = 1; ///< of a representative, 1 to 3
};

QString roleCode(Role role); ///< "representative" …
bool roleFromCode(const QString& code, Role& role);

/// What a verb needs; the table of rights is in actor.cpp. The levels 1 to 3 of representatives make no difference: the
/// mission names them and gives them the same work.
enum class Right {
    SeePatients,
    Contact,
    Book,
    Reconcile,
    ApproveRemovals,
    Sync,
    Connect,
    Settings,
    ReadAudit,
    Print,
    Backup,
    ManageUsers,    ///< until an administrator exists, a coordinator has it too (Desk::mayManageUsers)
    WeakenChannels, ///< let a host be spoken to without protection
    Verify,         ///< whether file and trail are whole
    BreakGlass,     ///< to look at one card in an emergency, for who sees no patients otherwise
    Oversee,        ///< to be told when the glass was broken
    Erase,          ///< to destroy a person's data for good
};
bool roleHas(Role role, Right right);

} // namespace dutydesk
