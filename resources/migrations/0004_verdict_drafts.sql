-- What was said of the rows of a comparison and is no act yet: it outlives a crash, a lock and the night. file: sha256 of the МО's file, ''
-- without one, so that the same file imported again is the same comparison; row: verdictKey() of core/domain. An act takes what was said
-- of its list with it (act.drafts: JSON [[file, row, verdict, comment, actor, said_ms]]) and gives it back when it is taken back.
CREATE TABLE verdict_draft (
    programme TEXT NOT NULL, month TEXT NOT NULL, file TEXT NOT NULL, row TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('open', 'accepted', 'disputed')), comment TEXT NOT NULL DEFAULT '',
    actor TEXT NOT NULL, said_ms INTEGER NOT NULL, PRIMARY KEY (programme, month, file, row)
) STRICT, WITHOUT ROWID;
ALTER TABLE act ADD COLUMN drafts TEXT NOT NULL DEFAULT '[]';

-- The search finds a birth date, or a year of birth beside a name, without a walk through everybody.
CREATE INDEX person_by_birth_date ON person (birth_date, sort_key);
