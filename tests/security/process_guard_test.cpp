#include "security/process_guard.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

TEST_CASE("A guarded process leaves no core dump and cannot be read by its user's other processes") {
    // In a child, because the guard cannot be taken off again.
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        rlimit limit{1, 1};
        const bool guarded = dutydesk::guardProcess() && getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 &&
                             limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        _exit(guarded ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}
