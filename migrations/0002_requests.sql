-- What one innovator asks. Codes only: the author's words and contact stand in request_person, which can be erased.
CREATE TABLE request (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  -- HMAC of the form's random id: a form sent twice is one request.
  form_key TEXT NOT NULL UNIQUE,
  -- HMAC of code and PIN; NULL once the person is erased.
  pin_hash TEXT,
  -- Grows when the receipt is renewed: the old PIN ends.
  renewal INTEGER NOT NULL DEFAULT 0,
  -- Digest of what was sent: tells the same form sent again from another request in the same form.
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('submitted', 'withdrawn', 'closed', 'set-aside', 'erased')),
  version INTEGER NOT NULL,
  locale TEXT NOT NULL CHECK (locale IN ('fr', 'ar', 'en')),
  province TEXT NOT NULL,
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  stage TEXT,
  sectors TEXT NOT NULL CHECK (json_valid(sectors)),
  legal_form TEXT,
  age INTEGER,
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  amount_mad INTEGER,
  area_type TEXT,
  gender TEXT,
  disclosure TEXT NOT NULL CHECK (disclosure IN ('ask-each', 'go-ahead')),
  filed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What has ended, for the clock that erases the persons of it in time.
CREATE INDEX request_ended ON request (id) WHERE state IN ('withdrawn', 'closed', 'set-aside');

CREATE TABLE request_person (
  request TEXT PRIMARY KEY NOT NULL REFERENCES request (id),
  problem TEXT NOT NULL,
  beneficiaries TEXT NOT NULL,
  place TEXT NOT NULL,
  indicator TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  CHECK (email <> '' OR phone <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE request_consent (
  request TEXT NOT NULL REFERENCES request (id),
  version TEXT NOT NULL,
  locale TEXT NOT NULL,
  disclosure TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (request, at)
) STRICT, WITHOUT ROWID;

-- Append-only: of two people who act at once, one wins the version.
CREATE TABLE request_history (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (request, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER request_history_is_kept BEFORE UPDATE ON request_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER request_history_is_not_dropped BEFORE DELETE ON request_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

-- The matches as they were judged, with the rules that judged them. One row for a judgement: it is read and erased whole.
CREATE TABLE request_judgement (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  rules TEXT NOT NULL,
  total INTEGER NOT NULL,
  matches TEXT NOT NULL CHECK (json_valid(matches)),
  PRIMARY KEY (request, version)
) STRICT, WITHOUT ROWID;

-- Sessions opened by code and PIN: 30 minutes, token stored hashed.
CREATE TABLE follow_session (
  token_hash TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_session_by_expiry ON follow_session (expires_at);
CREATE INDEX follow_session_by_request ON follow_session (request);

-- Tries at a code and PIN, by code and network: each one taken before it is judged, so that many at once gain nothing.
CREATE TABLE pin_try (
  key TEXT PRIMARY KEY NOT NULL,
  tries INTEGER NOT NULL,
  wait_until INTEGER NOT NULL,
  -- The try that was allowed last: what it may still do in its batch hangs on it.
  last_try TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX pin_try_by_wait ON pin_try (wait_until);
