#pragma once

namespace dutydesk {

/// Keeps the secrets of this process out of files and other processes: no core dumps, and no debugger or reader of its
/// memory that runs under the same user. Called first thing in main(). False when the system refuses.
bool guardProcess();

} // namespace dutydesk
