-- A relay: an account of a local body, commune or association that files requests for other people. Codes only: its words,
-- public and for the team, stand in relay_words, which can be erased. `since`: when it came to its state.
CREATE TABLE relay (
  account TEXT PRIMARY KEY NOT NULL REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'verified', 'refused', 'ended')),
  version INTEGER NOT NULL,
  since INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('body', 'commune', 'association')),
  -- The support body that it is of, if it is of one.
  body TEXT REFERENCES body (id),
  province TEXT NOT NULL,
  region TEXT NOT NULL,
  languages TEXT NOT NULL CHECK (json_valid(languages))
) STRICT, WITHOUT ROWID;
CREATE INDEX relay_by_state ON relay (state, since, account);
CREATE INDEX relay_near ON relay (region, province, account) WHERE state = 'verified';

-- `told`: how the team can verify it; `answer`: why it was refused or ended.
CREATE TABLE relay_words (
  relay TEXT PRIMARY KEY NOT NULL REFERENCES relay (account),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  hours TEXT NOT NULL,
  told TEXT NOT NULL,
  answer TEXT
) STRICT, WITHOUT ROWID;

-- Append-only: of two who act at once, one wins the version.
CREATE TABLE relay_history (
  relay TEXT NOT NULL REFERENCES relay (account),
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (relay, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER relay_history_is_kept BEFORE UPDATE ON relay_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER relay_history_is_not_dropped BEFORE DELETE ON relay_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

-- The accounts of relays are separate from those of bodies' members, whichever came first.
CREATE TRIGGER relay_of_no_body BEFORE INSERT ON relay
WHEN EXISTS (SELECT 1 FROM member WHERE account = NEW.account AND state = 'active')
BEGIN
  SELECT RAISE(ABORT, 'a relay belongs to no body');
END;
CREATE TRIGGER relay_still_of_no_body BEFORE UPDATE OF state ON relay
WHEN NEW.state IN ('asked', 'verified') AND EXISTS (SELECT 1 FROM member WHERE account = NEW.account AND state = 'active')
BEGIN
  SELECT RAISE(ABORT, 'a relay belongs to no body');
END;
CREATE TRIGGER member_is_no_relay BEFORE INSERT ON member
WHEN NEW.state = 'active' AND EXISTS (SELECT 1 FROM relay WHERE account = NEW.account AND state IN ('asked', 'verified'))
BEGIN
  SELECT RAISE(ABORT, 'a relay belongs to no body');
END;
CREATE TRIGGER member_is_still_no_relay BEFORE UPDATE OF state ON member
WHEN NEW.state = 'active' AND EXISTS (SELECT 1 FROM relay WHERE account = NEW.account AND state IN ('asked', 'verified'))
BEGIN
  SELECT RAISE(ABORT, 'a relay belongs to no body');
END;

-- The account of the relay who filed it, while it sees it; NULL: none did, or its author has taken it over.
ALTER TABLE request ADD COLUMN relay TEXT;
-- Of a request with a relay: since when something is asked of its author; NULL: nothing is.
ALTER TABLE request ADD COLUMN asked_since INTEGER;
CREATE INDEX request_of_relay ON request (relay, asked_since, filed_at, id) WHERE relay IS NOT NULL;

-- Consent that was given to somebody who recorded it: how, and to which account.
ALTER TABLE request_consent ADD COLUMN given TEXT CHECK (given IN ('read-aloud', 'read', 'signed'));
ALTER TABLE request_consent ADD COLUMN by TEXT;

-- The relay whose call it is; NULL: the team's.
ALTER TABLE outbox ADD COLUMN relay TEXT;
CREATE INDEX outbox_calls_of_relay ON outbox (relay, due_at, id) WHERE state = 'waiting' AND channel = 'call' AND relay IS NOT NULL;
CREATE INDEX outbox_calls_of_team ON outbox (due_at, id) WHERE state = 'waiting' AND channel = 'call' AND relay IS NULL;
