-- A thread belongs to an introduction: what its body, the person, their relay and, once called, the team write to one
-- another. `id` is the form's own, so that what is sent twice is one.
CREATE TABLE message (
  id TEXT PRIMARY KEY NOT NULL,
  introduction TEXT NOT NULL REFERENCES introduction (id),
  at INTEGER NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('body', 'innovator', 'relay', 'admin')),
  -- The id of an account, or of a contact of the body, or a word.
  by TEXT NOT NULL,
  -- Reported to the team by one of the parties, and what the team decided: hidden, or left standing.
  reported_at INTEGER,
  reported_by TEXT CHECK (reported_by IN ('body', 'innovator', 'relay')),
  reported_why TEXT CHECK (reported_why IN ('hurtful', 'money', 'private', 'other')),
  decided_at INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX message_of ON message (introduction, at, id);
-- What is new to a party, and how much one has written today.
CREATE INDEX message_by_party ON message (introduction, party, at);
CREATE INDEX message_reported ON message (introduction) WHERE reported_at IS NOT NULL AND decided_at IS NULL;

-- The words themselves; they go with the person of the request, whoever wrote them.
CREATE TABLE message_words (
  message TEXT PRIMARY KEY NOT NULL REFERENCES message (id),
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Until when somebody has read a thread: 'innovator', the id of an account, or of a contact of the body.
CREATE TABLE thread_seen (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  reader TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (introduction, reader)
) STRICT, WITHOUT ROWID;

-- The team was called to a thread: since when, and until it has left again.
CREATE TABLE thread_call (
  introduction TEXT PRIMARY KEY NOT NULL REFERENCES introduction (id),
  at INTEGER NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('body', 'innovator', 'relay')),
  ended_at INTEGER
) STRICT, WITHOUT ROWID;

-- What a request is raised for, in place of `raised_why`, whose CHECK lists the words of its day and cannot be widened: the
-- words are the domain's (worker/domain/request/raised.ts).
ALTER TABLE request ADD COLUMN raised_for TEXT;
UPDATE request SET raised_for = raised_why WHERE raised_why IS NOT NULL;
