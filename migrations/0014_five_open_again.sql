-- What is opened again counts with the five that a request has open at most.
CREATE TRIGGER introduction_five_open_again BEFORE UPDATE OF state ON introduction
WHEN NEW.state IN ('reaching', 'sent', 'accepted') AND OLD.state NOT IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')
  AND (SELECT count(*) FROM introduction WHERE request = NEW.request
  AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')) >= 5
BEGIN
  SELECT RAISE(ABORT, 'five introductions are open');
END;
