-- The holidays that the moon decides, day by day; those that fall on one day every year are computed.
CREATE TABLE holiday (
  day TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name IN ('eid-al-fitr', 'eid-al-adha', 'muharram', 'mawlid')),
  -- Not announced yet: an estimate.
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1))
) STRICT, WITHOUT ROWID;

-- By the calculated phases of the moon, until an admin confirms them or moves them by a day.
INSERT INTO holiday (day, name, provisional) VALUES
  ('2026-03-20', 'eid-al-fitr', 1),
  ('2026-03-21', 'eid-al-fitr', 1),
  ('2026-05-27', 'eid-al-adha', 1),
  ('2026-05-28', 'eid-al-adha', 1),
  ('2026-06-17', 'muharram', 1),
  ('2026-08-26', 'mawlid', 1),
  ('2026-08-27', 'mawlid', 1),
  ('2027-03-10', 'eid-al-fitr', 1),
  ('2027-03-11', 'eid-al-fitr', 1),
  ('2027-05-17', 'eid-al-adha', 1),
  ('2027-05-18', 'eid-al-adha', 1),
  ('2027-06-06', 'muharram', 1),
  ('2027-08-15', 'mawlid', 1),
  ('2027-08-16', 'mawlid', 1);
