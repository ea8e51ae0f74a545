CREATE TRIGGER audit_at_end BEFORE INSERT ON audit WHEN NEW.id <= (SELECT max(id) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_sent_kept BEFORE DELETE ON audit_sent BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_sent_unchanged BEFORE UPDATE ON audit_sent BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER coverage_changed AFTER UPDATE OF insurer ON coverage WHEN OLD.insurer <> NEW.insurer
BEGIN INSERT OR IGNORE INTO past_insurer (person_id, insurer) VALUES (OLD.person_id, OLD.insurer); END;
CREATE TRIGGER coverage_gone AFTER DELETE ON coverage
BEGIN INSERT OR IGNORE INTO past_insurer (person_id, insurer) VALUES (OLD.person_id, OLD.insurer); END;
CREATE TABLE act (
    id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, programme TEXT NOT NULL, month TEXT NOT NULL, import_id INTEGER,
    made_ms INTEGER NOT NULL, actor TEXT NOT NULL, counts TEXT NOT NULL, body TEXT NOT NULL
, state_before TEXT NOT NULL DEFAULT '', state_after TEXT NOT NULL DEFAULT '', week TEXT NOT NULL DEFAULT '', before_marks TEXT NOT NULL DEFAULT '[]', undone_ms INTEGER, drafts TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE TABLE adverse_event (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER REFERENCES person (id), event TEXT NOT NULL, happened_ms INTEGER, detected_ms INTEGER, location TEXT NOT NULL DEFAULT '',
    idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE appointment (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), status TEXT NOT NULL, slot TEXT NOT NULL DEFAULT '',
    start_ms INTEGER, end_ms INTEGER, specialty_code TEXT NOT NULL DEFAULT '', specialty TEXT NOT NULL DEFAULT '',
    doctor TEXT NOT NULL DEFAULT '', room TEXT NOT NULL DEFAULT '', at_home INTEGER NOT NULL DEFAULT 0,
    occasion TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '', cancel_reason TEXT NOT NULL DEFAULT '',
    created_ms INTEGER, idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, person_id INTEGER,
    subject TEXT NOT NULL DEFAULT '', details TEXT NOT NULL DEFAULT '', previous_hash BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
CREATE TABLE audit_sent (
    server_id INTEGER NOT NULL, day TEXT NOT NULL, last_id INTEGER NOT NULL, hash BLOB NOT NULL, fhir_id TEXT NOT NULL DEFAULT '',
    sent_ms INTEGER NOT NULL, PRIMARY KEY (server_id, last_id, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE bulk_job (
    server_id INTEGER PRIMARY KEY REFERENCES server (id) ON DELETE CASCADE,
    status_url TEXT NOT NULL,
    manifest TEXT NOT NULL DEFAULT '',
    done TEXT NOT NULL DEFAULT '[]',
    started_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE column_mapping (
    signature TEXT PRIMARY KEY, body TEXT NOT NULL, file_name TEXT NOT NULL, actor TEXT NOT NULL, used_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE condition (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), icd10 TEXT NOT NULL, title TEXT NOT NULL DEFAULT '', status TEXT NOT NULL DEFAULT '',
    visit TEXT NOT NULL DEFAULT '', recorded_on TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE consent (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), channel TEXT NOT NULL, permitted INTEGER NOT NULL, status TEXT NOT NULL,
    given_ms INTEGER, source TEXT NOT NULL DEFAULT '', idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0, purpose TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL DEFAULT '', withdrawn INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), status TEXT NOT NULL, outcome TEXT NOT NULL, occasion TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT 'phone', sent_ms INTEGER, reason TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '', callback_ms INTEGER, work_item_id INTEGER, idempotency_key TEXT UNIQUE,
    local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), insurer TEXT NOT NULL, status TEXT NOT NULL,
    start_on TEXT NOT NULL DEFAULT '', end_on TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE draft (
    actor TEXT NOT NULL, place TEXT NOT NULL, content TEXT NOT NULL, saved_ms INTEGER NOT NULL, PRIMARY KEY (actor, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE elsewhere (
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE, fhir_id TEXT NOT NULL, wanted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (server_id, fhir_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_link (
    server_id INTEGER NOT NULL, fhir_id TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES erased_person (person_id) ON DELETE CASCADE,
    PRIMARY KEY (server_id, fhir_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_mark (
    mark BLOB PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES erased_person (person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_person (
    person_id INTEGER PRIMARY KEY, erasure_id INTEGER NOT NULL REFERENCES erasure (id), admitted_ms INTEGER, admitted_by TEXT NOT NULL DEFAULT '',
    admitted_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, ground TEXT NOT NULL CHECK (ground IN ('request', 'expiry')), erased_ms INTEGER NOT NULL,
    actor TEXT NOT NULL, persons INTEGER NOT NULL, records INTEGER NOT NULL
) STRICT;
CREATE TABLE flag (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), code TEXT NOT NULL, status TEXT NOT NULL, ground TEXT NOT NULL DEFAULT '',
    start_on TEXT NOT NULL DEFAULT '', end_on TEXT NOT NULL DEFAULT '', idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE identity_decision (
    fingerprint TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id), same INTEGER NOT NULL, actor TEXT NOT NULL,
    decided_ms INTEGER NOT NULL, PRIMARY KEY (fingerprint, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import (
    id INTEGER PRIMARY KEY, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, programme TEXT NOT NULL, month TEXT NOT NULL,
    imported_ms INTEGER NOT NULL, actor TEXT NOT NULL, row_count INTEGER NOT NULL, accepted INTEGER NOT NULL, quarantined INTEGER NOT NULL,
    duplicates INTEGER NOT NULL, description TEXT NOT NULL DEFAULT ''
, format TEXT NOT NULL DEFAULT '', columns TEXT NOT NULL DEFAULT '{}', warnings TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE TABLE import_row (
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE, row_number INTEGER NOT NULL, state TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id), family TEXT NOT NULL DEFAULT '', given TEXT NOT NULL DEFAULT '', patronymic TEXT NOT NULL DEFAULT '',
    birth_date TEXT NOT NULL DEFAULT '', sex INTEGER NOT NULL DEFAULT 0, enp TEXT NOT NULL DEFAULT '', snils TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', district TEXT NOT NULL DEFAULT '', done_on TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '', cells TEXT NOT NULL DEFAULT '[]', issues TEXT NOT NULL DEFAULT '[]', kinds TEXT NOT NULL DEFAULT '', edits TEXT NOT NULL DEFAULT '{}', edited_by TEXT NOT NULL DEFAULT '', phones TEXT NOT NULL DEFAULT '', stage INTEGER NOT NULL DEFAULT 0, enp_written TEXT NOT NULL DEFAULT '', snils_written TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (import_id, row_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE joined_record (
    id INTEGER PRIMARY KEY, keep_id INTEGER NOT NULL REFERENCES person (id), drop_id INTEGER NOT NULL REFERENCES person (id),
    plan TEXT NOT NULL, moved TEXT NOT NULL, actor TEXT NOT NULL, joined_ms INTEGER NOT NULL, undone_ms INTEGER
) STRICT;
CREATE TABLE list (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL, programme TEXT NOT NULL DEFAULT '', month TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE list_member (
    list_id INTEGER NOT NULL REFERENCES list (id) ON DELETE CASCADE, patient TEXT NOT NULL, person_id INTEGER REFERENCES person (id),
    inactive INTEGER NOT NULL DEFAULT 0, start_on TEXT NOT NULL DEFAULT '', end_on TEXT NOT NULL DEFAULT '',
    left_reason TEXT NOT NULL DEFAULT '', left_ms INTEGER,
    PRIMARY KEY (list_id, patient)
) STRICT, WITHOUT ROWID;
CREATE TABLE location (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL, room TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE merge_record (
    id INTEGER PRIMARY KEY, run_id INTEGER, server_id INTEGER NOT NULL, type TEXT NOT NULL, fhir_id TEXT NOT NULL, outbox_id INTEGER,
    person_id INTEGER, field TEXT NOT NULL, base TEXT, mine TEXT, theirs TEXT,
    decision TEXT NOT NULL CHECK (decision IN ('open', 'mine', 'theirs', 'both')), decided_by TEXT NOT NULL DEFAULT '', created_ms INTEGER NOT NULL,
    decided_ms INTEGER
) STRICT;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE organization (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '', part_of TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    server_id INTEGER NOT NULL REFERENCES server (id),
    type TEXT NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, fhir_id TEXT NOT NULL DEFAULT '',
    operation TEXT NOT NULL CHECK (operation IN ('create', 'update', 'delete')),
    idempotency_key TEXT NOT NULL UNIQUE, base_version TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '', changes TEXT NOT NULL DEFAULT '[]',
    person_id INTEGER, actor TEXT NOT NULL, summary TEXT NOT NULL DEFAULT '', created_ms INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'parked', 'conflict', 'sent', 'void')),
    attempts INTEGER NOT NULL DEFAULT 0, next_try_ms INTEGER NOT NULL DEFAULT 0, request_id TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '', server_words TEXT NOT NULL DEFAULT '', sent_ms INTEGER
) STRICT;
CREATE TABLE past_insurer (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE, insurer TEXT NOT NULL, PRIMARY KEY (person_id, insurer)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    enp TEXT NOT NULL DEFAULT '',
    snils TEXT NOT NULL DEFAULT '',
    mis_number TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    given TEXT NOT NULL DEFAULT '',
    patronymic TEXT NOT NULL DEFAULT '',
    birth_date TEXT NOT NULL DEFAULT '',
    sex INTEGER NOT NULL DEFAULT 0,
    address TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1,
    deceased_on TEXT NOT NULL DEFAULT '',
    insurer TEXT NOT NULL DEFAULT '',
    insured INTEGER NOT NULL DEFAULT 0,
    phone TEXT NOT NULL DEFAULT '',
    groups INTEGER NOT NULL DEFAULT 0,
    checks INTEGER NOT NULL DEFAULT 0,
    sort_key TEXT NOT NULL DEFAULT ''
, duplicate_of INTEGER REFERENCES person (id)) STRICT;
CREATE TABLE person_link (
    server_id INTEGER NOT NULL, fhir_id TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id),
    version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0, local_state INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (server_id, fhir_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_phone (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, number TEXT NOT NULL, raw TEXT NOT NULL, use TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE person_search USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE plain_http_host (host TEXT PRIMARY KEY, actor TEXT NOT NULL, allowed_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE plan (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), programme TEXT NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
    start_on TEXT NOT NULL DEFAULT '', end_on TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE plan_activity (
    plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '', title TEXT NOT NULL, stage INTEGER NOT NULL DEFAULT 1, obligatory INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL, scheduled_on TEXT NOT NULL DEFAULT '', location TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE practitioner (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE printed_sheet (
    id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, person_id INTEGER NOT NULL REFERENCES person (id), programme TEXT NOT NULL,
    for_date TEXT NOT NULL, printed_ms INTEGER NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE TABLE reading (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), code TEXT NOT NULL, value REAL, value2 REAL, unit TEXT NOT NULL DEFAULT '',
    taken_ms INTEGER, idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE request (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), category TEXT NOT NULL, title TEXT NOT NULL DEFAULT '', status TEXT NOT NULL,
    authored_on TEXT NOT NULL DEFAULT '', due_from TEXT NOT NULL DEFAULT '', due_until TEXT NOT NULL DEFAULT '', plan TEXT NOT NULL DEFAULT '',
    location_code TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE risk (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), level TEXT NOT NULL, outcome TEXT NOT NULL DEFAULT '', occurred_on TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    doctor TEXT NOT NULL DEFAULT '', room TEXT NOT NULL DEFAULT '', specialty_code TEXT NOT NULL DEFAULT '', specialty TEXT NOT NULL DEFAULT '',
    service TEXT NOT NULL DEFAULT '', at_home INTEGER NOT NULL DEFAULT 0, doctor_ref TEXT NOT NULL DEFAULT '', location_ref TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE server (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('mis', 'registry', 'hub')),
    auth_scheme TEXT NOT NULL DEFAULT 'Bearer',
    token TEXT NOT NULL DEFAULT '',
    enabled INTEGER NOT NULL DEFAULT 1,
    capability TEXT NOT NULL DEFAULT '',
    clock_skew_ms INTEGER NOT NULL DEFAULT 0,
    last_success_ms INTEGER
, token_url TEXT NOT NULL DEFAULT '', client_id TEXT NOT NULL DEFAULT '', client_secret TEXT NOT NULL DEFAULT '', scope TEXT NOT NULL DEFAULT '', authorities TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT '', certificate_key TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE slot (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    schedule TEXT NOT NULL, start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, status TEXT NOT NULL,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE survey (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), questionnaire TEXT NOT NULL, authored_ms INTEGER, answers TEXT NOT NULL DEFAULT '{}',
    idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0,
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE sync_issue (
    id INTEGER PRIMARY KEY,
    run_id INTEGER REFERENCES sync_run (id) ON DELETE SET NULL,
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    direction TEXT NOT NULL CHECK (direction IN ('pull', 'push')),
    type TEXT NOT NULL,
    fhir_id TEXT NOT NULL DEFAULT '',
    outbox_id INTEGER,
    category TEXT NOT NULL,
    message TEXT NOT NULL,
    server_words TEXT NOT NULL DEFAULT '',
    raw TEXT NOT NULL DEFAULT '',
    created_ms INTEGER NOT NULL,
    resolved_ms INTEGER
) STRICT;
CREATE TABLE sync_run (
    id INTEGER PRIMARY KEY,
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    cause TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    finished_ms INTEGER,
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'ok', 'partial', 'failed', 'cancelled', 'broken-off')),
    received INTEGER NOT NULL DEFAULT 0,
    applied INTEGER NOT NULL DEFAULT 0,
    sent INTEGER NOT NULL DEFAULT 0,
    parked INTEGER NOT NULL DEFAULT 0,
    conflicts INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT '',
    details TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE task (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER REFERENCES person (id), kind TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
    focus TEXT NOT NULL DEFAULT '', authored_ms INTEGER, due_on TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', idempotency_key TEXT UNIQUE, local_state INTEGER NOT NULL DEFAULT 0, act_id INTEGER REFERENCES act (id),
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE verdict_draft (
    programme TEXT NOT NULL, month TEXT NOT NULL, file TEXT NOT NULL, row TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('open', 'accepted', 'disputed')), comment TEXT NOT NULL DEFAULT '',
    actor TEXT NOT NULL, said_ms INTEGER NOT NULL, PRIMARY KEY (programme, month, file, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE visit (
    id INTEGER PRIMARY KEY, server_id INTEGER NOT NULL, fhir_id TEXT, version TEXT NOT NULL DEFAULT '', updated_ms INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL REFERENCES person (id), class TEXT NOT NULL, status TEXT NOT NULL,
    start_ms INTEGER, end_ms INTEGER, service TEXT NOT NULL DEFAULT '', provider TEXT NOT NULL DEFAULT '',
    appointment TEXT NOT NULL DEFAULT '', icd10 TEXT NOT NULL DEFAULT '',
    UNIQUE (server_id, fhir_id)
) STRICT;
CREATE TABLE waiting_resource (
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    fhir_id TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (server_id, type, fhir_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE watermark (
    server_id INTEGER NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    complete_ms INTEGER NOT NULL DEFAULT 0,
    pending_ms INTEGER NOT NULL DEFAULT 0,
    next_url TEXT NOT NULL DEFAULT '',
    deleted_ms INTEGER NOT NULL DEFAULT 0,
    swept_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (server_id, type)
) STRICT, WITHOUT ROWID;
CREATE TABLE work_item (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), occasion TEXT NOT NULL, source TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'void')),
    rank INTEGER NOT NULL, due_on TEXT NOT NULL, raised_on TEXT NOT NULL DEFAULT '', fact TEXT NOT NULL DEFAULT '{}', programme TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0, last_contact_ms INTEGER, callback_ms INTEGER, closed_ms INTEGER, closed_by TEXT NOT NULL DEFAULT '',
    UNIQUE (person_id, occasion, source)
) STRICT;
CREATE INDEX adverse_event_by_person ON adverse_event (person_id);
CREATE INDEX appointment_by_person ON appointment (person_id);
CREATE INDEX appointment_by_slot ON appointment (server_id, slot) WHERE slot <> '';
CREATE INDEX appointment_by_start ON appointment (start_ms);
CREATE INDEX audit_by_action ON audit (action, id);
CREATE INDEX audit_by_person ON audit (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX condition_by_person ON condition (person_id);
CREATE INDEX consent_by_person ON consent (person_id);
CREATE INDEX consent_refused ON consent (person_id) WHERE permitted = 0;
CREATE INDEX contact_by_person ON contact (person_id, sent_ms);
CREATE INDEX coverage_by_person ON coverage (person_id);
CREATE INDEX elsewhere_wanted ON elsewhere (server_id) WHERE wanted = 1;
CREATE INDEX flag_by_person ON flag (person_id);
CREATE INDEX identity_decision_by_person ON identity_decision (person_id);
CREATE INDEX import_row_by_person ON import_row (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX joined_record_dropped ON joined_record (drop_id);
CREATE INDEX joined_record_kept ON joined_record (keep_id);
CREATE INDEX list_by_programme ON list (programme, month);
CREATE INDEX list_member_by_person ON list_member (person_id);
CREATE INDEX merge_record_open ON merge_record (server_id) WHERE decision = 'open';
CREATE INDEX outbox_by_row ON outbox (table_name, row_id);
CREATE INDEX outbox_unsent ON outbox (server_id, id) WHERE state NOT IN ('sent', 'void');
CREATE INDEX person_by_birth_date ON person (birth_date, sort_key);
CREATE INDEX person_by_enp ON person (enp) WHERE enp <> '';
CREATE INDEX person_by_snils ON person (snils) WHERE snils <> '';
CREATE INDEX person_by_sort_key ON person (sort_key);
CREATE INDEX person_duplicates ON person (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX person_in_care_by_sort_key ON person (sort_key) WHERE groups <> 0;
CREATE INDEX person_link_by_person ON person_link (person_id);
CREATE INDEX person_not_ours ON person (id) WHERE insured = 0;
CREATE INDEX plan_by_person ON plan (person_id);
CREATE INDEX printed_sheet_by_person ON printed_sheet (person_id);
CREATE INDEX reading_by_person ON reading (person_id);
CREATE INDEX request_by_person ON request (person_id);
CREATE INDEX request_open ON request (category, due_until) WHERE status = 'active';
CREATE INDEX risk_by_person ON risk (person_id);
CREATE INDEX slot_by_schedule ON slot (server_id, schedule);
CREATE INDEX slot_free ON slot (start_ms) WHERE status = 'free';
CREATE INDEX survey_by_person ON survey (person_id);
CREATE UNIQUE INDEX sync_issue_open_item ON sync_issue (server_id, direction, type, fhir_id, ifnull(outbox_id, 0)) WHERE resolved_ms IS NULL;
CREATE INDEX task_by_act ON task (act_id) WHERE act_id IS NOT NULL;
CREATE INDEX task_by_person ON task (person_id);
CREATE INDEX visit_by_person ON visit (person_id);
CREATE INDEX visit_discharges ON visit (end_ms) WHERE class = 'IMP' AND status = 'finished';
CREATE INDEX waiting_by_patient ON waiting_resource (server_id, waits_for);
CREATE INDEX work_item_due ON work_item (due_on) WHERE state = 'open';
CREATE INDEX work_item_queue ON work_item (rank, due_on, id) WHERE state = 'open';
