-- How a server is spoken to. auth_scheme OAuth2: the desk asks token_url for access tokens as client_id; then token is not used. PEM texts,
-- '' without: authorities (only what they have issued is trusted), certificate and certificate_key (the desk's own). The file is encrypted.
ALTER TABLE server ADD COLUMN token_url TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN client_id TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN client_secret TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN authorities TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN certificate TEXT NOT NULL DEFAULT '';
ALTER TABLE server ADD COLUMN certificate_key TEXT NOT NULL DEFAULT '';

-- Hosts, in lower case, to which an administrator has allowed http without protection.
CREATE TABLE plain_http_host (host TEXT PRIMARY KEY, actor TEXT NOT NULL, allowed_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
