-- What a МО's file means and what people have decided about it.

-- How the columns of the polyclinic's files were understood: MappingMemory as JSON, one row a kind of file.
CREATE TABLE column_mapping (
    signature TEXT PRIMARY KEY, body TEXT NOT NULL, file_name TEXT NOT NULL, actor TEXT NOT NULL, used_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- columns: the file's own, JSON {headers, fields, headerRow}: what is needed to read a mended row and to write the quarantine out.
ALTER TABLE import ADD COLUMN format TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN columns TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';

-- A further state of a row: 'mended', taken after its cells were mended here. edits: JSON {column: text}, kept beside the cells as they stood.
ALTER TABLE import_row ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
ALTER TABLE import_row ADD COLUMN edits TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import_row ADD COLUMN edited_by TEXT NOT NULL DEFAULT '';
ALTER TABLE import_row ADD COLUMN phones TEXT NOT NULL DEFAULT '';
ALTER TABLE import_row ADD COLUMN stage INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_row ADD COLUMN enp_written TEXT NOT NULL DEFAULT '';
ALTER TABLE import_row ADD COLUMN snils_written TEXT NOT NULL DEFAULT '';

-- "This row is that person", or is not: said once, it holds for every later file that writes the row the same way.
CREATE TABLE identity_decision (
    fingerprint TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id), same INTEGER NOT NULL, actor TEXT NOT NULL,
    decided_ms INTEGER NOT NULL, PRIMARY KEY (fingerprint, person_id)
) STRICT, WITHOUT ROWID;

-- Two records of one person. plan: JoinPlan as JSON; moved: JSON {table: [row ids]} of what was hung on the record that stays.
ALTER TABLE person ADD COLUMN duplicate_of INTEGER REFERENCES person (id);
CREATE INDEX person_duplicates ON person (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE TABLE joined_record (
    id INTEGER PRIMARY KEY, keep_id INTEGER NOT NULL REFERENCES person (id), drop_id INTEGER NOT NULL REFERENCES person (id),
    plan TEXT NOT NULL, moved TEXT NOT NULL, actor TEXT NOT NULL, joined_ms INTEGER NOT NULL, undone_ms INTEGER
) STRICT;

-- The list before and after an act, kept for ever (ListState as JSON), what the act adds to the charts, and what is needed to take it back:
-- JSON [[list, patient, reason before, left_ms before]]. undone_ms: the act was taken back; it stays on record.
ALTER TABLE act ADD COLUMN state_before TEXT NOT NULL DEFAULT '';
ALTER TABLE act ADD COLUMN state_after TEXT NOT NULL DEFAULT '';
ALTER TABLE act ADD COLUMN week TEXT NOT NULL DEFAULT '';
ALTER TABLE act ADD COLUMN before_marks TEXT NOT NULL DEFAULT '[]';
ALTER TABLE act ADD COLUMN undone_ms INTEGER;

-- The act from which a question to the МО comes: what the server keeps of a task (its focus is the list) does not say.
ALTER TABLE task ADD COLUMN act_id INTEGER REFERENCES act (id);
CREATE INDEX task_by_act ON task (act_id) WHERE act_id IS NOT NULL;
