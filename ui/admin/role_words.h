#pragma once

#include "security/actor.h"

namespace dutydesk {

/// A role inside a sentence: "representative".
QString roleTitle(Role role);
/// With the level where there is one: "representative, level 2".
QString roleAndLevel(const Actor& actor);

} // namespace dutydesk
