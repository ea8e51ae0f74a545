dutydesk_test(population_tests
  SOURCES population_life_test.cpp population_measure_test.cpp population_people_test.cpp population_support.h
          population_world_test.cpp
  LINK mis_sandbox dutydesk_fhir)
