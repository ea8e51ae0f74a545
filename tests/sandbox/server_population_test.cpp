#include "server_support.h"

#include "population.h"
#include "rest_validate.h"
#include "store_types.h"

using namespace dutydesk;
using namespace dutydesk::test;

namespace {

/// The one place where the wire contract (core/fhir/README.md) departs from R4 on purpose: older writers' patronymic
/// in family[].
bool departureOfTheContract(const ValidationIssue& issue)
{
    return issue.expression == "Patient.name[0].family";
}

} // namespace

TEST_CASE("Everything that the sandbox is filled with is valid R4", "[sandbox][population]")
{
    Desk desk;
    REQUIRE(desk.store->setToday(QDate(2026, 11, 21)).ok());
    PopulationOptions options;
    options.today = QDate(2026, 11, 21);
    REQUIRE(populate(*desk.store, options).ok());
    std::vector<std::string> complaints;
    for (const std::string_view type : resourceTypes()) {
        INFO(type);
        CHECK((desk.store->count(type) > 0 || type == "AuditEvent")); // only desks write those
        desk.store->forEach(type, [&](const Store::Stored& stored) {
            for (const ValidationIssue& issue : validateResource(type, stored.json)) {
                if (!departureOfTheContract(issue))
                    complaints.push_back(std::string(type) + "/" + stored.id + ": " + issue.text);
            }
            return complaints.size() < 10;
        });
    }
    CHECK(complaints == std::vector<std::string>{});
}
