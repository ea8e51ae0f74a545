#pragma once

namespace dutydesk {

/// Whether libsodium can be used; initialises it once. Thread-safe.
bool sodiumReady();

} // namespace dutydesk
