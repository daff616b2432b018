-- People who sign in. What names them stands in account_person, which can be erased; the account stays, for its history.
CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'erased')),
  version INTEGER NOT NULL,
  is_admin INTEGER NOT NULL DEFAULT 0 CHECK (is_admin IN (0, 1)),
  locale TEXT NOT NULL CHECK (locale IN ('fr', 'ar', 'en')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_admins ON account (id) WHERE is_admin = 1;

CREATE TABLE account_person (
  account TEXT PRIMARY KEY NOT NULL REFERENCES account (id),
  -- In lower case.
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- The name in one spelling: what it is searched by.
  name_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_person_by_name ON account_person (name_key);

-- A code that was asked for by e-mail: ten minutes, five tries, one use, only in the browser that asked.
CREATE TABLE sign_in (
  -- HMAC of the random token in that browser's cookie.
  browser TEXT PRIMARY KEY NOT NULL,
  -- What the code is derived from: the code itself stands nowhere.
  id TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  last_try TEXT NOT NULL DEFAULT '',
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_by_expiry ON sign_in (expires_at);

CREATE TABLE account_session (
  token_hash TEXT PRIMARY KEY NOT NULL,
  -- What its owner names it by, to end it.
  id TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES account (id),
  method TEXT NOT NULL CHECK (method IN ('code', 'passkey')),
  -- Browser and system, without versions: enough to know one's own.
  device TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_session_by_account ON account_session (account, opened_at);
CREATE INDEX account_session_by_expiry ON account_session (expires_at);

CREATE TABLE passkey (
  id TEXT PRIMARY KEY NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  device TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_by_account ON passkey (account, made_at);

-- What a browser is asked to sign with a passkey: five minutes, one use.
CREATE TABLE passkey_challenge (
  browser TEXT PRIMARY KEY NOT NULL,
  challenge TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('register', 'sign-in')),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_challenge_by_expiry ON passkey_challenge (expires_at);

-- How often something was done by an address, a network, a body or everybody, in the hour or day that ends at `until`.
CREATE TABLE allowance (
  key TEXT PRIMARY KEY NOT NULL,
  used INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX allowance_by_end ON allowance (until);

-- Messages, written in the batch of the fact that they tell, and sent afterwards.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('mail', 'call')),
  letter TEXT NOT NULL,
  -- What the letter says, as ids and codes.
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  -- The address; emptied once it is sent. Given up, a letter stays for a month as it is, so that it can be sent again.
  recipient TEXT NOT NULL,
  locale TEXT NOT NULL CHECK (locale IN ('fr', 'ar', 'en')),
  -- What would make it pointless: an activity of this name drops it.
  answered_by TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
  written_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  leased_until INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_answered_by ON outbox (answered_by) WHERE state = 'waiting';
CREATE INDEX outbox_ended ON outbox (state, ended_at);

-- What happened to accounts, claims, bodies, members and invitations. Append-only: of two who act at once, one wins the
-- version.
CREATE TABLE history (
  noun TEXT NOT NULL CHECK (noun IN ('account', 'claim', 'body', 'member', 'invitation')),
  subject TEXT NOT NULL,
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (noun, subject, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_by_time ON history (at);
CREATE TRIGGER history_is_kept BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_is_not_dropped BEFORE DELETE ON history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
-- The journal reads the histories by time.
CREATE INDEX offer_history_by_time ON offer_history (at);
CREATE INDEX request_history_by_time ON request_history (at);

-- What was done that changed nothing, and is to be known all the same: a door tried, a preview, a search.
CREATE TABLE journal (
  id TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  noun TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_by_time ON journal (at);
CREATE TRIGGER journal_is_kept BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- What a body says of itself beside its words. own_langs: the languages, beside lang, in which it wrote itself.
ALTER TABLE body ADD COLUMN own_langs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(own_langs));
ALTER TABLE body ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE body ADD COLUMN verified_on TEXT;
ALTER TABLE body ADD COLUMN website TEXT;
ALTER TABLE body ADD COLUMN email TEXT;
ALTER TABLE body ADD COLUMN phone TEXT;
ALTER TABLE body ADD COLUMN official_id TEXT;
ALTER TABLE body ADD COLUMN away_from TEXT;
ALTER TABLE body ADD COLUMN away_until TEXT;
-- Requests that it can take in a month; NULL: not limited.
ALTER TABLE body ADD COLUMN monthly_capacity INTEGER CHECK (monthly_capacity >= 0);
-- The entry that this one turned out to be another of: its links lead there.
ALTER TABLE body ADD COLUMN merged_into TEXT REFERENCES body (id);
CREATE INDEX body_absences ON body (id) WHERE away_from IS NOT NULL;
CREATE INDEX body_by_website ON body (website) WHERE website IS NOT NULL;

ALTER TABLE offer ADD COLUMN own_langs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(own_langs));
ALTER TABLE offer ADD COLUMN documents TEXT;
ALTER TABLE offer ADD COLUMN steps TEXT;
ALTER TABLE offer ADD COLUMN cost TEXT;
ALTER TABLE offer ADD COLUMN delay_days INTEGER CHECK (delay_days >= 0);
ALTER TABLE offer ADD COLUMN link TEXT;
-- The name in one spelling: another offer of the same body and name is likely the same.
ALTER TABLE offer ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
CREATE INDEX offer_alike ON offer (body, needs, territories);
CREATE INDEX offer_by_name ON offer (body, name_key);
CREATE INDEX offer_by_link ON offer (link) WHERE link IS NOT NULL;

-- The links that offers and bodies give, and whether they still answer.
CREATE TABLE link (
  url TEXT PRIMARY KEY NOT NULL,
  next_check INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  broken_since INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX link_to_check ON link (next_check);

-- Somebody says that they speak for a body: one that is there, or one that they propose.
CREATE TABLE body_claim (
  id TEXT PRIMARY KEY NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  -- NULL: a body that is not there yet; verified, it is.
  body TEXT REFERENCES body (id),
  proposed TEXT CHECK (json_valid(proposed)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'asked', 'verified', 'refused', 'withdrawn')),
  version INTEGER NOT NULL,
  -- What they are to the body, and what shows it, in their words.
  told TEXT NOT NULL,
  -- What they were asked, or why they were refused, in an admin's words.
  answer TEXT,
  locale TEXT NOT NULL CHECK (locale IN ('fr', 'ar', 'en')),
  charter TEXT NOT NULL,
  filed_at INTEGER NOT NULL,
  CHECK (body IS NOT NULL OR proposed IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_claim_waiting ON body_claim (filed_at, id) WHERE state = 'pending';
CREATE INDEX body_claim_by_account ON body_claim (account, filed_at);
CREATE INDEX body_claim_by_body ON body_claim (body, filed_at);
CREATE UNIQUE INDEX body_claim_open ON body_claim (account, body) WHERE state IN ('pending', 'asked');

CREATE TABLE member (
  body TEXT NOT NULL REFERENCES body (id),
  account TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('manager', 'adviser')),
  state TEXT NOT NULL CHECK (state IN ('active', 'left')),
  version INTEGER NOT NULL,
  -- Of cases closed before, a member sees no contact.
  since INTEGER NOT NULL,
  absent_from TEXT,
  absent_until TEXT,
  PRIMARY KEY (body, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_account ON member (account, body) WHERE state = 'active';

-- A link by e-mail that makes its one recipient a member; the token is stored hashed.
CREATE TABLE invitation (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL REFERENCES body (id),
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('manager', 'adviser')),
  state TEXT NOT NULL CHECK (state IN ('sent', 'accepted', 'revoked')),
  version INTEGER NOT NULL,
  invited_by TEXT NOT NULL REFERENCES account (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_by_body ON invitation (body, expires_at) WHERE state = 'sent';

-- Who accepted which text of the charter, for which body.
CREATE TABLE charter_acceptance (
  account TEXT NOT NULL REFERENCES account (id),
  body TEXT NOT NULL REFERENCES body (id),
  version TEXT NOT NULL,
  locale TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account, body, version)
) STRICT, WITHOUT ROWID;

-- How to reach a body, as an admin found it: never as somebody who claims it says.
CREATE TABLE body_contact (
  body TEXT NOT NULL REFERENCES body (id),
  id TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('mail', 'phone')),
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  found_on TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (body, id)
) STRICT, WITHOUT ROWID;

-- A file of offers on its way in: its good lines, taken a few at a time.
CREATE TABLE offer_import (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  account TEXT NOT NULL REFERENCES account (id),
  filed_at INTEGER NOT NULL,
  lines INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_import_by_body ON offer_import (body, filed_at);

CREATE TABLE offer_import_line (
  import TEXT NOT NULL REFERENCES offer_import (id),
  line INTEGER NOT NULL,
  -- What the line says, as the offer form would type it.
  typed TEXT NOT NULL CHECK (json_valid(typed)),
  result TEXT CHECK (result IN ('added', 'changed', 'same', 'refused')),
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_import_line_waiting ON offer_import_line (import, line) WHERE result IS NULL;

-- The requests that somebody gathered in their account.
CREATE TABLE account_request (
  account TEXT NOT NULL REFERENCES account (id),
  request TEXT NOT NULL REFERENCES request (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (account, request)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_request_by_request ON account_request (request);

-- A link by e-mail that gives a request a new PIN: one use; the token is stored hashed.
CREATE TABLE receipt_link (
  token_hash TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_link_by_request ON receipt_link (request);
CREATE INDEX receipt_link_by_expiry ON receipt_link (expires_at);
CREATE INDEX request_person_by_email ON request_person (email) WHERE email <> '';
