-- The offers that nobody of their body has ever confirmed, by body: its desk lists them apart.
CREATE INDEX offer_never_confirmed ON offer (body, id) WHERE confirmed_on IS NULL AND state IN ('open', 'paused');
-- The claims that wait for an answer of whoever filed them: the team's desk lists them apart.
CREATE INDEX body_claim_asked ON body_claim (filed_at, id) WHERE state = 'asked';

-- What a manager in place says of somebody who claims their body, at the step of the claim's history that says no. Only the
-- team reads it; it is erased with the claimant's account.
CREATE TABLE claim_doubt (
  claim TEXT NOT NULL REFERENCES body_claim (id),
  version INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (claim, version)
) STRICT, WITHOUT ROWID;
