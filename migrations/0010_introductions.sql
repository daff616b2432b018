-- A request put to a body, for one of its offers; without an offer, an orientation. Codes only: words stand in
-- introduction_words, which can be erased.
CREATE TABLE introduction (
  id TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  body TEXT NOT NULL REFERENCES body (id),
  offer TEXT REFERENCES offer (id),
  -- Why it was proposed.
  origin TEXT NOT NULL CHECK (origin IN ('match', 'plan', 'next', 'new-offer', 'perhaps', 'adjacent', 'orientation', 'added', 'walk-in')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted', 'helped', 'not-helped',
    'unreachable', 'declined', 'lapsed', 'dismissed', 'withdrawn', 'handed-over')),
  version INTEGER NOT NULL,
  proposed_at INTEGER NOT NULL,
  -- When it came to its state, and when to the body for the first time.
  since INTEGER NOT NULL,
  sent_at INTEGER,
  -- From when the timers of its state count: news of an accepted one sets them back.
  counts_from INTEGER NOT NULL,
  -- Working days that the body had before it asked: the clock went on from there.
  spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),
  -- Whether the body has asked its one question.
  has_asked INTEGER NOT NULL DEFAULT 0 CHECK (has_asked IN (0, 1)),
  -- How many of the timers of its state have gone off, and the day from which the clock looks at it again; NULL: nothing waits.
  told INTEGER NOT NULL DEFAULT 0,
  look_on TEXT,
  -- The places that it takes: one of the offer, one of a month (2026-11) of the body.
  took_place INTEGER NOT NULL DEFAULT 0 CHECK (took_place IN (0, 1)),
  took_month TEXT,
  -- Who of the body has it in hand.
  assignee TEXT REFERENCES account (id),
  outcome TEXT,
  -- As the offer was judged against the request, by the rules of that day.
  rules TEXT,
  verdict TEXT,
  score INTEGER,
  findings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(findings))
) STRICT, WITHOUT ROWID;
CREATE INDEX introduction_by_request ON introduction (request, proposed_at);
-- At most one open for each request and body.
CREATE UNIQUE INDEX introduction_open ON introduction (request, body)
  WHERE state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted');
-- The inbox of a body, state by state, the longest waiting first.
CREATE INDEX introduction_of_body ON introduction (body, state, since, id);
-- What has come to the body, and what somebody has in hand.
CREATE INDEX introduction_in_inbox ON introduction (body, state, since, id) WHERE sent_at IS NOT NULL;
CREATE INDEX introduction_in_hand ON introduction (body, assignee, state, since, id) WHERE sent_at IS NOT NULL AND assignee IS NOT NULL;
CREATE INDEX introduction_sent ON introduction (body, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX introduction_to_look_at ON introduction (look_on, id) WHERE look_on IS NOT NULL;
CREATE INDEX introduction_reaching ON introduction (since, id) WHERE state = 'reaching';

-- Five open in all for each request.
CREATE TRIGGER introduction_five_open BEFORE INSERT ON introduction
WHEN NEW.state IN ('proposed', 'accepted') AND (SELECT count(*) FROM introduction WHERE request = NEW.request
  AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')) >= 5
BEGIN
  SELECT RAISE(ABORT, 'five introductions are open');
END;
-- Of a request that has ended meanwhile, nothing is proposed, and nothing is put to a body anew.
CREATE TRIGGER introduction_of_open_request BEFORE INSERT ON introduction
WHEN NEW.state IN ('proposed', 'accepted') AND (SELECT state FROM request WHERE id = NEW.request) <> 'submitted'
BEGIN
  SELECT RAISE(ABORT, 'the request has ended');
END;
CREATE TRIGGER introduction_goes_on_with_request BEFORE UPDATE OF state ON introduction
WHEN NEW.state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted') AND NEW.state <> OLD.state
  AND (SELECT state FROM request WHERE id = NEW.request) <> 'submitted'
BEGIN
  SELECT RAISE(ABORT, 'the request has ended');
END;

CREATE TABLE introduction_history (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  -- A code, where a reason is one.
  reason TEXT,
  PRIMARY KEY (introduction, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX introduction_history_by_time ON introduction_history (at);
CREATE TRIGGER introduction_history_is_kept BEFORE UPDATE ON introduction_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER introduction_history_is_not_dropped BEFORE DELETE ON introduction_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

-- What was said at a step, in somebody's words; erased with the person of the request.
CREATE TABLE introduction_words (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  version INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (introduction, version)
) STRICT, WITHOUT ROWID;

-- What the body does once it has accepted: meetings, amounts granted, and steps with an owner and a day.
CREATE TABLE introduction_log (
  id TEXT PRIMARY KEY NOT NULL,
  introduction TEXT NOT NULL REFERENCES introduction (id),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'grant', 'task')),
  -- The day of the meeting or the grant; the day by which the step is to be done.
  day TEXT NOT NULL,
  amount_mad INTEGER CHECK (amount_mad >= 0),
  -- Who does the step.
  owner TEXT CHECK (owner IN ('body', 'innovator')),
  done_at INTEGER,
  words TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX introduction_log_of ON introduction_log (introduction, at);

-- Links that answer without an account: one recipient, one introduction or request; dead at the next step (`version`).
CREATE TABLE answer_link (
  token_hash TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  -- NULL: the link opens the request, for its author.
  introduction TEXT REFERENCES introduction (id),
  -- 'innovator', the id of an account, or of a contact of the body.
  recipient TEXT NOT NULL,
  version INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_link_by_introduction ON answer_link (introduction);
CREATE INDEX answer_link_by_request ON answer_link (request);
CREATE INDEX answer_link_by_expiry ON answer_link (expires_at);

-- Who wants no reminders of a case; what happens to it they are told all the same.
CREATE TABLE reminders_off (
  request TEXT NOT NULL REFERENCES request (id),
  recipient TEXT NOT NULL,
  PRIMARY KEY (request, recipient)
) STRICT, WITHOUT ROWID;

-- Facts about a request that change no state: notes of the team, its questions and the answers. Erased with the person.
CREATE TABLE request_note (
  id TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'answer')),
  words TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_note_of ON request_note (request, at);

-- Since when something of a request waits for the team (a proposal, a body to be reached, or what `desk_why` says), and
-- since when it was put there by hand: NULL, nothing does.
ALTER TABLE request ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN desk_since INTEGER;
ALTER TABLE request ADD COLUMN raised_at INTEGER;
ALTER TABLE request ADD COLUMN raised_why TEXT CHECK (raised_why IN ('dead-end', 'contested', 'answered', 'suspended', 'silent'));
-- The ladder is to be climbed: since when, NULL when not.
ALTER TABLE request ADD COLUMN climb_at INTEGER;
-- Nothing was found, since when: it is matched against new offers.
ALTER TABLE request ADD COLUMN dead_end_at INTEGER;
-- When its author was last heard of.
ALTER TABLE request ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
-- A reason as a code, at the step of its history.
ALTER TABLE request_history ADD COLUMN reason TEXT;
CREATE INDEX request_on_desk ON request (desk_since, id) WHERE desk_since IS NOT NULL;
CREATE INDEX request_on_desk_of_region ON request (region, desk_since, id) WHERE desk_since IS NOT NULL;
CREATE INDEX request_to_climb ON request (climb_at, id) WHERE climb_at IS NOT NULL;
CREATE INDEX request_dead_end ON request (dead_end_at, id) WHERE dead_end_at IS NOT NULL;
CREATE INDEX request_person_by_phone ON request_person (phone) WHERE phone <> '';
UPDATE request SET heard_at = filed_at;
-- The region of every request that was filed before.
UPDATE request SET region = (SELECT json_extract(regions.value, '$[1]') FROM json_each('[["MA-TNG","MA-01"],["MA-MDF","MA-01"],["MA-TET","MA-01"],["MA-FAH","MA-01"],["MA-LAR","MA-01"],["MA-HOC","MA-01"],["MA-CHE","MA-01"],["MA-OUZ","MA-01"],["MA-OUJ","MA-02"],["MA-NAD","MA-02"],["MA-DRI","MA-02"],["MA-JRA","MA-02"],["MA-BER","MA-02"],["MA-TAI","MA-02"],["MA-GUF","MA-02"],["MA-FIG","MA-02"],["MA-FES","MA-03"],["MA-MEK","MA-03"],["MA-HAJ","MA-03"],["MA-IFR","MA-03"],["MA-MOU","MA-03"],["MA-SEF","MA-03"],["MA-BOM","MA-03"],["MA-TAO","MA-03"],["MA-TAZ","MA-03"],["MA-RAB","MA-04"],["MA-SAL","MA-04"],["MA-SKH","MA-04"],["MA-KEN","MA-04"],["MA-KHE","MA-04"],["MA-SIK","MA-04"],["MA-SIL","MA-04"],["MA-BEM","MA-05"],["MA-AZI","MA-05"],["MA-FQH","MA-05"],["MA-KHN","MA-05"],["MA-KHO","MA-05"],["MA-CAS","MA-06"],["MA-MOH","MA-06"],["MA-JDI","MA-06"],["MA-NOU","MA-06"],["MA-MED","MA-06"],["MA-BES","MA-06"],["MA-BRR","MA-06"],["MA-SET","MA-06"],["MA-SIB","MA-06"],["MA-MAR","MA-07"],["MA-CHI","MA-07"],["MA-HAO","MA-07"],["MA-KES","MA-07"],["MA-ESI","MA-07"],["MA-REH","MA-07"],["MA-SAF","MA-07"],["MA-YUS","MA-07"],["MA-ERR","MA-08"],["MA-OUA","MA-08"],["MA-MID","MA-08"],["MA-TIN","MA-08"],["MA-ZAG","MA-08"],["MA-AGD","MA-09"],["MA-INE","MA-09"],["MA-CHT","MA-09"],["MA-TAR","MA-09"],["MA-TIZ","MA-09"],["MA-TAT","MA-09"],["MA-GUE","MA-10"],["MA-ASZ","MA-10"],["MA-TNT","MA-10"],["MA-SIF","MA-10"],["MA-LAA","MA-11"],["MA-BOD","MA-11"],["MA-TAF","MA-11"],["MA-ESM","MA-11"],["MA-OUD","MA-12"],["MA-AOU","MA-12"]]') AS regions
  WHERE json_extract(regions.value, '$[0]') = request.province);

-- How many introductions a body took in a month.
CREATE TABLE body_month (
  body TEXT NOT NULL REFERENCES body (id),
  month TEXT NOT NULL,
  taken INTEGER NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (body, month)
) STRICT, WITHOUT ROWID;

-- How many introductions lapsed in a row, and when the figures of the body (load30, answered) are to be counted again.
ALTER TABLE body ADD COLUMN lapses INTEGER NOT NULL DEFAULT 0 CHECK (lapses >= 0);
ALTER TABLE body ADD COLUMN recount_at INTEGER;
CREATE INDEX body_to_recount ON body (recount_at, id) WHERE recount_at IS NOT NULL;
CREATE INDEX body_silent ON body (id) WHERE lapses >= 3;

-- The offers that are new to matching: the waiting requests are looked through for them, in the order of their ids.
CREATE TABLE offer_to_propose (
  offer TEXT PRIMARY KEY NOT NULL REFERENCES offer (id),
  after_request TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An admin who has regions sees the requests of those; without any, all.
CREATE TABLE account_region (
  account TEXT NOT NULL REFERENCES account (id),
  region TEXT NOT NULL,
  PRIMARY KEY (account, region)
) STRICT, WITHOUT ROWID;
