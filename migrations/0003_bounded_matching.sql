-- What the body has in hand: introductions of the last 30 days, and the share of those it was sent that it answered in
-- time (NULL until there are any).
ALTER TABLE body ADD COLUMN load30 INTEGER NOT NULL DEFAULT 0 CHECK (load30 >= 0);
ALTER TABLE body ADD COLUMN answered REAL CHECK (answered BETWEEN 0 AND 1);

-- Grows by one at each step of the offer.
ALTER TABLE offer ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
-- The day from which the offer's place in the lists must be looked at again: it opens, it has ended, or its confirmation
-- has aged. NULL: nothing changes by itself.
ALTER TABLE offer ADD COLUMN relist_on TEXT;
CREATE INDEX offer_to_relist ON offer (relist_on, id) WHERE relist_on IS NOT NULL;

-- Append-only: of two who act at once, one wins the version.
CREATE TABLE offer_history (
  offer TEXT NOT NULL REFERENCES offer (id),
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (offer, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER offer_history_is_kept BEFORE UPDATE ON offer_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER offer_history_is_not_dropped BEFORE DELETE ON offer_history
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

-- The lists that matching reads hold nothing of their own: they are made from the offers, and now carry what judging
-- needs, best prior first. Loading the directory fills them; the clock fills those of any other offer.
DROP TABLE offer_reach;
CREATE TABLE offer_reach (
  need TEXT NOT NULL,
  territory TEXT NOT NULL,
  -- The points that no request changes, and then a lot, so that the alphabet decides nothing where a list is cut.
  prior INTEGER NOT NULL,
  lot INTEGER NOT NULL,
  offer TEXT NOT NULL REFERENCES offer (id),
  -- What matching reads of the offer, packed (db/packed-terms.ts).
  terms TEXT NOT NULL,
  -- 1, on one place for each need: the offer is only known to be at work somewhere, and not said to serve there.
  attested INTEGER NOT NULL CHECK (attested IN (0, 1)),
  PRIMARY KEY (need, territory, prior, lot, offer)
) STRICT, WITHOUT ROWID;

CREATE INDEX offer_reach_by_offer ON offer_reach (offer);
-- For "perhaps here too".
CREATE INDEX offer_reach_attested ON offer_reach (need, prior, lot) WHERE attested = 1;

UPDATE offer SET relist_on = '2026-11-01' WHERE state = 'open';

-- What an offer, or a body, is found by: what its words mean, normalised.
CREATE TABLE offer_term (
  term TEXT NOT NULL,
  offer TEXT NOT NULL REFERENCES offer (id),
  PRIMARY KEY (term, offer)
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_term_by_offer ON offer_term (offer);

CREATE TABLE body_term (
  term TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  PRIMARY KEY (term, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_term_by_body ON body_term (body);

-- The terms are keyed now: nothing looks into a text any more.
ALTER TABLE offer DROP COLUMN search;
ALTER TABLE body DROP COLUMN search;

-- What deletes and makes anew the keyed lists of one offer.
CREATE INDEX offer_need_by_offer ON offer_need (offer);
CREATE INDEX offer_territory_by_offer ON offer_territory (offer);

-- The waiting requests, of a province and of all, with the facts that matching reads: an offer is shown whom it would
-- serve without reading more than this.
CREATE INDEX request_waiting ON request (province, needs, stage, sectors, legal_form, age, groups, amount_mad)
  WHERE state = 'submitted';
CREATE INDEX request_newest ON request (filed_at, province, needs, stage, sectors, legal_form, age, groups, amount_mad)
  WHERE state = 'submitted';
