-- The audit trail is only added to, and at its end only: who would change it must first take these triggers away, which the chain, the seals
-- and the head then tell. A person who is erased stays in it as a number. INSERT OR REPLACE removes without asking the trigger of removal,
-- hence the third.
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_at_end BEFORE INSERT ON audit WHEN NEW.id <= (SELECT max(id) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE INDEX audit_by_action ON audit (action, id);

-- Which days' heads a server has been told of (core/sync/tell_heads.cpp). No reference to the server: they outlive it.
CREATE TABLE audit_sent (
    server_id INTEGER NOT NULL, day TEXT NOT NULL, last_id INTEGER NOT NULL, hash BLOB NOT NULL, fhir_id TEXT NOT NULL DEFAULT '',
    sent_ms INTEGER NOT NULL, PRIMARY KEY (server_id, last_id, hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_sent_unchanged BEFORE UPDATE ON audit_sent BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_sent_kept BEFORE DELETE ON audit_sent BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;

-- The only rows that may stand there without a head: those of a time before there were heads.
INSERT INTO meta SELECT 'audit_before', CAST(max(id) AS TEXT) FROM audit
WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'audit_head') HAVING count(*) > 0;
