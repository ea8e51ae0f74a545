-- The search shows people of a priority group before their namesakes: the few of them by name, beside everybody by name.
CREATE INDEX person_in_care_by_sort_key ON person (sort_key) WHERE groups <> 0;
