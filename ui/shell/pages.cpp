#include "shell/pages.h"

#include "admin/settings_page.h"
#include "appointments/appointments_page.h"
#include "audit/audit_page.h"
#include "calls/calls_page.h"
#include "lists/lists_page.h"
#include "person/person_page.h"
#include "sheets/sheets_page.h"
#include "sync/sync_page.h"
#include "today/today_page.h"

namespace dutydesk {

QList<Page*> makePages(Workbench& workbench, QWidget* parent)
{
    return {new TodayPage(workbench, parent),        new CallsPage(workbench, parent), new PersonPage(workbench, parent),
            new AppointmentsPage(workbench, parent), new ListsPage(workbench, parent), new SheetsPage(workbench, parent),
            new SyncPage(workbench, parent),         new AuditPage(workbench, parent),
            new SettingsPage(workbench, parent)};
}

} // namespace dutydesk
