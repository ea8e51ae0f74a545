# The synthetic people of the sandbox and the passing of their days.
target_sources(mis_sandbox PRIVATE
  names.cpp names.h names_data.h
  population.cpp population.h population_address.cpp population_address.h population_appointments.cpp population_clinical.cpp
  population_cohort.cpp population_cohort.h population_contacts.cpp population_counts.cpp population_counts.h population_json.h
  population_lists.cpp population_organisation.cpp population_organisation.h population_output.h population_patients.cpp
  population_person.cpp population_person.h population_quality.cpp population_registry.cpp population_rights.cpp
  population_services.cpp population_services.h population_time.cpp population_time.h population_writers.h
  life.cpp life.h life_appointments.cpp life_context.cpp life_context.h life_insured.cpp life_lists.cpp life_people.cpp
  life_plans.cpp life_schedule.cpp)
