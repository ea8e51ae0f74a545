-- What was being typed when the desk was locked: given back once, to the same user, after unlocking. place: a page or 'window';
-- content: JSON that only the window understands.
CREATE TABLE draft (
    actor TEXT NOT NULL, place TEXT NOT NULL, content TEXT NOT NULL, saved_ms INTEGER NOT NULL, PRIMARY KEY (actor, place)
) STRICT, WITHOUT ROWID;
