# The rules data and what reads it: one executable, with the resources as they are shipped.
dutydesk_test(rules_tests
  SOURCES
    calendar_data_test.cpp dialogue_script_test.cpp programme_dispensary_test.cpp programme_load_test.cpp
    priority_shares_test.cpp programme_priority_test.cpp programme_rules_test.cpp programme_route_test.cpp
    reconciliation_rules_test.cpp rules_fixture.h password_rules_test.cpp retention_rules_test.cpp waiting_limits_test.cpp
  LINK dutydesk_domain dutydesk_resources)
