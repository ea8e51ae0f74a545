-- Certificates of destruction. Whom they name stands on the paper only.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, ground TEXT NOT NULL CHECK (ground IN ('request', 'expiry')), erased_ms INTEGER NOT NULL,
    actor TEXT NOT NULL, persons INTEGER NOT NULL, records INTEGER NOT NULL
) STRICT;
-- Who was erased, as the number that the audit trail knows. No one else gets that number.
CREATE TABLE erased_person (
    person_id INTEGER PRIMARY KEY, erasure_id INTEGER NOT NULL REFERENCES erasure (id), admitted_ms INTEGER, admitted_by TEXT NOT NULL DEFAULT '',
    admitted_why TEXT NOT NULL DEFAULT ''
) STRICT;
-- By these a server or a file that names him again is understood: digests with a key of the replica's own, and the servers' ids.
CREATE TABLE erased_mark (
    mark BLOB PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES erased_person (person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_link (
    server_id INTEGER NOT NULL, fhir_id TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES erased_person (person_id) ON DELETE CASCADE,
    PRIMARY KEY (server_id, fhir_id)
) STRICT, WITHOUT ROWID;
