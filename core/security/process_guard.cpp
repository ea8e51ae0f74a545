#include "security/process_guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace dutydesk {

bool guardProcess() {
    const rlimit none{0, 0};
    const bool noDump = setrlimit(RLIMIT_CORE, &none) == 0;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && noDump;
}

} // namespace dutydesk
