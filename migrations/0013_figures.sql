-- What the figures of the desk are counted into, by the clock (decision 023): one row for everything, and one for each
-- region, need and body. Of each measure, how many cases took how long: the bands of worker/domain/figures/bands.ts.
CREATE TABLE figure (
  by TEXT NOT NULL CHECK (by IN ('all', 'region', 'need', 'body')),
  key TEXT NOT NULL,
  reviewed TEXT NOT NULL CHECK (json_valid(reviewed)),
  answered TEXT NOT NULL CHECK (json_valid(answered)),
  helped TEXT NOT NULL CHECK (json_valid(helped)),
  lapsed INTEGER NOT NULL CHECK (lapsed >= 0),
  -- How many of a thousand were answered; NULL: none was, and none lapsed.
  share INTEGER CHECK (share BETWEEN 0 AND 1000),
  PRIMARY KEY (by, key)
) STRICT, WITHOUT ROWID;
-- The bodies that leave most without an answer first.
CREATE INDEX figure_by_share ON figure (by, share, key) WHERE share IS NOT NULL;

-- What was counted: the step of an introduction, once for each figure that it is counted in.
CREATE TABLE figure_case (
  by TEXT NOT NULL,
  key TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('reviewed', 'answered', 'lapsed', 'helped')),
  at INTEGER NOT NULL,
  introduction TEXT NOT NULL REFERENCES introduction (id),
  version INTEGER NOT NULL,
  -- How long it took.
  days INTEGER,
  PRIMARY KEY (by, key, measure, at, introduction, version)
) STRICT, WITHOUT ROWID;

-- The last step that was counted, and when; `run` grows by one each time.
CREATE TABLE figure_cursor (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  run INTEGER NOT NULL,
  at INTEGER NOT NULL,
  introduction TEXT NOT NULL,
  version INTEGER NOT NULL,
  counted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO figure_cursor VALUES (1, 0, 0, '', 0, 0);
-- Of two runs that have read the same, the second counts nothing.
CREATE TRIGGER figure_counted_once BEFORE UPDATE ON figure_cursor WHEN NEW.run <> OLD.run + 1
BEGIN
  SELECT RAISE(ABORT, 'the figures were counted meanwhile');
END;

-- Open offers and waiting requests of each region, by need.
CREATE TABLE coverage (
  region TEXT PRIMARY KEY NOT NULL,
  offers TEXT NOT NULL CHECK (json_valid(offers)),
  requests TEXT NOT NULL CHECK (json_valid(requests)),
  counted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The waiting requests of a region, the longest waiting first, with what they need.
CREATE INDEX request_waiting_of_region ON request (region, filed_at, id, needs) WHERE state = 'submitted';
