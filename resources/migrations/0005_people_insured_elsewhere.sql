-- The desk holds the people of its own insurer and no strangers.

-- People whom a server told of and who are insured elsewhere: the server's id and nothing else, so that what comes of them is not
-- kept. wanted: their policy has become ours, or a list of ours names them; everything of them is read at the end of the run.
CREATE TABLE elsewhere (
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE, fhir_id TEXT NOT NULL, wanted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (server_id, fhir_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX elsewhere_wanted ON elsewhere (server_id) WHERE wanted = 1;

-- Who insured a person before: a server may change the insurer of a policy in place, and a leaver of ours stays.
CREATE TABLE past_insurer (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE, insurer TEXT NOT NULL, PRIMARY KEY (person_id, insurer)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER coverage_changed AFTER UPDATE OF insurer ON coverage WHEN OLD.insurer <> NEW.insurer
BEGIN INSERT OR IGNORE INTO past_insurer (person_id, insurer) VALUES (OLD.person_id, OLD.insurer); END;
CREATE TRIGGER coverage_gone AFTER DELETE ON coverage
BEGIN INSERT OR IGNORE INTO past_insurer (person_id, insurer) VALUES (OLD.person_id, OLD.insurer); END;

-- Who may be a stranger, and what speaks of a person: a removal asks for each, and so do the foreign keys.
CREATE INDEX person_not_ours ON person (id) WHERE insured = 0;
CREATE INDEX adverse_event_by_person ON adverse_event (person_id);
CREATE INDEX import_row_by_person ON import_row (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX identity_decision_by_person ON identity_decision (person_id);
CREATE INDEX joined_record_kept ON joined_record (keep_id);
CREATE INDEX joined_record_dropped ON joined_record (drop_id);
CREATE INDEX printed_sheet_by_person ON printed_sheet (person_id);
