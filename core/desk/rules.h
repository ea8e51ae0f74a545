#pragma once

#include "domain/programme_rulebook.h"

namespace dutydesk {

/// Every rule and dictionary that the desk works by, loaded and checked once at start: `Rules::load()`.
using Rules = RuleBook;

} // namespace dutydesk
