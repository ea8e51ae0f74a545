#pragma once

#include "domain/random_source.h"

#include <string>

namespace dutydesk::sandbox {

/// An address in the manner of the city's northern district, in streets that do not exist; neighbours of one участок
/// (`district`, 1 … 40) live in the same few streets.
std::string inventAddress(RandomSource& random, int district);

} // namespace dutydesk::sandbox
