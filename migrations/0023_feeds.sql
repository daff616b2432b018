-- The offers that close next, with what they are chosen by; and those that were published or opened again last.
CREATE INDEX offer_closing ON offer (closes_on, id, needs, territories) WHERE state = 'open' AND closes_on IS NOT NULL;
CREATE INDEX offer_published ON offer_history (at, offer) WHERE step IN ('publish', 'reopen');
