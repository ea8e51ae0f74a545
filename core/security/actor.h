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

/// What a verb needs; the table of rights is in rights.cpp.
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
    ManageUsers, ///< until an administrator exists, a coordinator has it too (Desk::mayManageUsers)
    WeakenChannels, ///< let a host be spoken to without protection
};
bool roleHas(Role role, Right right);

} // namespace dutydesk
