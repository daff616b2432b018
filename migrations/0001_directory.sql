-- Bodies and offers. The words of an entry stay in the language of its source (lang);
-- translations holds what Wasl translated: {"ar": {...}, "en": {...}}.
CREATE TABLE body (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  summary TEXT,
  notes TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('fr', 'ar', 'en')),
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  territories TEXT NOT NULL CHECK (json_valid(territories)),
  cities TEXT NOT NULL CHECK (json_valid(cities)),
  evidence TEXT NOT NULL CHECK (evidence IN ('role', 'presence', 'mention', 'law')),
  source TEXT NOT NULL CHECK (json_valid(source)),
  standing TEXT NOT NULL DEFAULT 'active' CHECK (standing IN ('active', 'paused', 'away', 'suspended')),
  -- The day on which the body confirmed its entry, in Casablanca; NULL: to be confirmed.
  confirmed_on TEXT,
  -- Name, summary and translations, normalised: what the text filter looks in.
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX body_by_kind ON body (kind, id);

CREATE TABLE body_territory (
  territory TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  PRIMARY KEY (territory, body)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT REFERENCES body (id),
  body_basis TEXT CHECK (body_basis IN ('explicit', 'probable', 'reported')),
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  notes TEXT,
  capacity TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('fr', 'ar', 'en')),
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'announced', 'open', 'paused', 'closed', 'archived')),
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  territories TEXT NOT NULL CHECK (json_valid(territories)),
  territory_basis TEXT NOT NULL CHECK (territory_basis IN ('stated', 'attested-only')),
  cities TEXT NOT NULL CHECK (json_valid(cities)),
  -- An empty list, and a NULL bound, mean open to all.
  stages TEXT NOT NULL CHECK (json_valid(stages)),
  focus_sectors TEXT NOT NULL CHECK (json_valid(focus_sectors)),
  legal_forms TEXT NOT NULL CHECK (json_valid(legal_forms)),
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  age_min INTEGER,
  age_max INTEGER,
  min_mad INTEGER,
  max_mad INTEGER,
  instrument TEXT,
  interest_free INTEGER CHECK (interest_free IN (0, 1)),
  opens_on TEXT,
  closes_on TEXT,
  places_left INTEGER CHECK (places_left >= 0),
  confirmed_on TEXT,
  source TEXT NOT NULL CHECK (json_valid(source)),
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX offer_by_body ON offer (body, id);

CREATE TABLE offer_need (
  need TEXT NOT NULL,
  offer TEXT NOT NULL REFERENCES offer (id),
  PRIMARY KEY (need, offer)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_territory (
  territory TEXT NOT NULL,
  offer TEXT NOT NULL REFERENCES offer (id),
  PRIMARY KEY (territory, offer)
) STRICT, WITHOUT ROWID;

-- The open offers, by need and territory: what matching reads. Kept with the offer that it speaks of.
CREATE TABLE offer_reach (
  need TEXT NOT NULL,
  territory TEXT NOT NULL,
  offer TEXT NOT NULL REFERENCES offer (id),
  territory_basis TEXT NOT NULL CHECK (territory_basis IN ('stated', 'attested-only')),
  PRIMARY KEY (need, territory, offer)
) STRICT, WITHOUT ROWID;

-- For "perhaps here too": the offers that are known to be at work in a territory, and not said to serve it.
CREATE INDEX offer_reach_attested ON offer_reach (need, territory) WHERE territory_basis = 'attested-only';

-- Projects that the source of the directory tells of, with who supported them.
CREATE TABLE known_case (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  region TEXT,
  city TEXT,
  problem TEXT,
  solution TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('fr', 'ar', 'en')),
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  source TEXT NOT NULL CHECK (json_valid(source))
) STRICT, WITHOUT ROWID;

CREATE INDEX known_case_by_region ON known_case (region, id);

CREATE TABLE known_support (
  body TEXT NOT NULL REFERENCES body (id),
  known_case TEXT NOT NULL REFERENCES known_case (id),
  what TEXT,
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  PRIMARY KEY (body, known_case)
) STRICT, WITHOUT ROWID;
