-- How many of a body's offers it is asked to confirm, without reading the others.
CREATE INDEX offer_confirmed ON offer (body, confirmed_on) WHERE state = 'open' AND confirmed_on IS NOT NULL;
-- Bodies are reminded fifteen days before a confirmation is due: the clock looks at what was confirmed before it knew.
UPDATE offer SET relist_on = '2000-01-01' WHERE state = 'open' AND confirmed_on IS NOT NULL;
