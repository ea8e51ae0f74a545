-- A word of consent is of a channel, a purpose or both ('' = said of the other alone); paper is the number of the written form or where its
-- scan lies; withdrawn: what is not permitted any more had been. channel may hold several codes, by blanks. Earlier versions read only the
-- first channel of a consent with several, so all consents are fetched anew.
ALTER TABLE consent ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN paper TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
CREATE INDEX consent_refused ON consent (person_id) WHERE permitted = 0;
DELETE FROM watermark WHERE type = 'Consent';
