#include "resources/resources.h"

#include <QtCore/qglobal.h>

void initDutyDeskResources() {
    Q_INIT_RESOURCE(dutydesk_rules);
    Q_INIT_RESOURCE(dutydesk_dialogues);
    Q_INIT_RESOURCE(dutydesk_templates);
    Q_INIT_RESOURCE(dutydesk_icons);
    Q_INIT_RESOURCE(dutydesk_help);
    Q_INIT_RESOURCE(dutydesk_i18n);
}
