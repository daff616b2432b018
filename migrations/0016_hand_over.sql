-- The introduction whose body hands its case over: it keeps the case until the other accepts. Such an introduction was
-- proposed as a hand-over, whatever `origin` says: its list of words was closed before there were any.
ALTER TABLE introduction ADD COLUMN handed_from TEXT REFERENCES introduction (id);
CREATE INDEX introduction_handed ON introduction (handed_from) WHERE handed_from IS NOT NULL;
-- One at a time.
CREATE UNIQUE INDEX introduction_being_handed ON introduction (handed_from)
  WHERE handed_from IS NOT NULL AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked');

-- Whether the bodies that help a person may know of one another: by that person's choice.
ALTER TABLE request ADD COLUMN shows_company INTEGER NOT NULL DEFAULT 0 CHECK (shows_company IN (0, 1));
