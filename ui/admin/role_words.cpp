#include "admin/role_words.h"

#include <QCoreApplication>

namespace dutydesk {

QString roleTitle(Role role) {
    switch (role) {
    case Role::Representative:
        return QCoreApplication::translate("dutydesk::DataCard", "representative");
    case Role::Coordinator:
        return QCoreApplication::translate("dutydesk::DataCard", "coordinator");
    case Role::Administrator:
        return QCoreApplication::translate("dutydesk::DataCard", "administrator");
    case Role::Auditor:
        break;
    }
    return QCoreApplication::translate("dutydesk::DataCard", "auditor");
}

QString roleAndLevel(const Actor& actor) {
    if (actor.role != Role::Representative)
        return roleTitle(actor.role);
    return QCoreApplication::translate("dutydesk::UsersCard", "%1, level %2").arg(roleTitle(actor.role)).arg(actor.level);
}

} // namespace dutydesk
