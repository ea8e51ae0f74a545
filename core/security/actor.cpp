#include "security/actor.h"

#include <array>

namespace dutydesk {

namespace {

struct RoleRow {
    Role role;
    const char* code;
    unsigned rights;
};

constexpr unsigned bit(Right right) {
    return 1U << static_cast<unsigned>(right);
}

// Who may do what, from the table of people in the project's mission. The administrator sees no patients, the auditor
// changes nothing.
constexpr std::array<RoleRow, 4> Roles{{
    {Role::Representative, "representative",
     bit(Right::SeePatients) | bit(Right::Contact) | bit(Right::Book) | bit(Right::Reconcile) | bit(Right::Sync) |
         bit(Right::Print) | bit(Right::Settings) | bit(Right::Connect) | bit(Right::Backup) | bit(Right::Verify)},
    {Role::Coordinator, "coordinator",
     bit(Right::SeePatients) | bit(Right::Contact) | bit(Right::Book) | bit(Right::Reconcile) |
         bit(Right::ApproveRemovals) | bit(Right::Sync) | bit(Right::Print) | bit(Right::Settings) |
         bit(Right::Connect) | bit(Right::Backup) | bit(Right::Verify) | bit(Right::Oversee) | bit(Right::Erase)},
    {Role::Administrator, "administrator",
     bit(Right::Sync) | bit(Right::Connect) | bit(Right::Settings) | bit(Right::ManageUsers) | bit(Right::ReadAudit) |
         bit(Right::Backup) | bit(Right::Verify) | bit(Right::BreakGlass) | bit(Right::WeakenChannels)},
    {Role::Auditor, "auditor", bit(Right::ReadAudit) | bit(Right::Verify) | bit(Right::BreakGlass)},
}};

} // namespace

QString roleCode(Role role) {
    return QLatin1String(Roles.at(static_cast<size_t>(role)).code);
}

bool roleFromCode(const QString& code, Role& role) {
    for (const RoleRow& row : Roles) {
        if (code == QLatin1String(row.code)) {
            role = row.role;
            return true;
        }
    }
    return false;
}

bool roleHas(Role role, Right right) {
    return (Roles.at(static_cast<size_t>(role)).rights & bit(right)) != 0;
}

} // namespace dutydesk
