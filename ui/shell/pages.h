#pragma once

#include "common/page.h"

namespace dutydesk {

/// Every page of the desk in the order of the side bar; the icon of a page is named like its id. Ctrl+1 goes to the first.
QList<Page*> makePages(Workbench& workbench, QWidget* parent);

} // namespace dutydesk
