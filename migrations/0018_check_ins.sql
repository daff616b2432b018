-- How it is going: check-ins 1, 3, 6, 12 and 24 months after the first acceptance of a request, one series for each. Codes
-- and numbers only: what is said stands in check_in_words.
CREATE TABLE check_in (
  request TEXT NOT NULL REFERENCES request (id),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 5),
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('due', 'asked', 'called', 'rested', 'answered', 'passed', 'ended')),
  version INTEGER NOT NULL,
  since INTEGER NOT NULL,
  -- The day on which the clock looks at it; NULL: nothing is waited for.
  look_on TEXT,
  asked_at INTEGER,
  -- How often the person was to be called: twice at most, then it rests.
  calls INTEGER NOT NULL DEFAULT 0 CHECK (calls BETWEEN 0 AND 2),
  answer TEXT CHECK (answer IN ('going-well', 'stuck', 'stopped')),
  stuck_on TEXT CHECK (stuck_on IN ('financing', 'authorisation', 'market', 'people', 'place', 'something-else')),
  answered_at INTEGER,
  -- Who answered: 'innovator', or the id of the account that wrote down what the person said.
  by TEXT,
  -- What the person declares, if they wish: the indicator that they named, at the beginning and now; and since it was accepted.
  indicator_base INTEGER CHECK (indicator_base >= 0),
  indicator_now INTEGER CHECK (indicator_now >= 0),
  amount_mad INTEGER CHECK (amount_mad >= 0),
  jobs INTEGER CHECK (jobs >= 0),
  people INTEGER CHECK (people >= 0),
  helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
  PRIMARY KEY (request, number),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((ifnull(answer, '') = 'stuck') = (stuck_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_to_look_at ON check_in (look_on, request, number) WHERE look_on IS NOT NULL;

CREATE TABLE check_in_history (
  request TEXT NOT NULL REFERENCES request (id),
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  answer TEXT,
  stuck_on TEXT,
  PRIMARY KEY (request, number, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_history_by_time ON check_in_history (at);
CREATE TRIGGER check_in_history_is_kept BEFORE UPDATE ON check_in_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER check_in_history_is_not_dropped BEFORE DELETE ON check_in_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

-- What the person says beside the answer; it goes with the person.
CREATE TABLE check_in_words (
  request TEXT NOT NULL REFERENCES request (id),
  number INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (request, number)
) STRICT, WITHOUT ROWID;

-- Whether it helped, as the person says of what a body reported; the newest counts.
CREATE TABLE introduction_verdict (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  version INTEGER NOT NULL,
  helped TEXT NOT NULL CHECK (helped IN ('yes', 'partly', 'no')),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (introduction, version)
) STRICT, WITHOUT ROWID;
-- In their words; they go with the person.
CREATE TABLE introduction_verdict_words (
  introduction TEXT PRIMARY KEY NOT NULL REFERENCES introduction (id),
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A link that was sent with a check-in opens it while it can be answered, whatever else happens to the request.
ALTER TABLE answer_link ADD COLUMN check_in INTEGER;

-- The series of what was accepted before: a month ends where it has no such day; Casablanca is an hour ahead of UTC.
INSERT INTO check_in (request, number, due_on, state, version, since, look_on)
SELECT request, number, due_on, 'due', 1, accepted_at, date(due_on, '+1 day') FROM (
  SELECT request, number, accepted_at, min(
    date(accepted_on, 'start of month', '+' || after || ' months', '+' || (strftime('%d', accepted_on) - 1) || ' days'),
    date(accepted_on, 'start of month', '+' || (after + 1) || ' months', '-1 day')) AS due_on
  FROM (
    SELECT i.request, min(h.at) AS accepted_at, date(min(h.at) / 1000 + 3600, 'unixepoch') AS accepted_on
    FROM introduction_history AS h
    JOIN introduction AS i ON i.id = h.introduction
    JOIN request AS r ON r.id = i.request AND r.state = 'submitted'
    WHERE h.step IN ('accept', 'walk-in') GROUP BY i.request
  ) CROSS JOIN (SELECT value ->> 0 AS number, value ->> 1 AS after FROM json_each('[[1,1],[2,3],[3,6],[4,12],[5,24]]'))
);
INSERT INTO check_in_history (request, number, version, step, at, by)
SELECT request, number, 1, 'plan', since, 'system' FROM check_in;
