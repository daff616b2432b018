-- The accounts of relays are separate from those of the team too, whichever came first: nobody looks at what they file
-- themselves.
CREATE TRIGGER relay_not_of_team BEFORE UPDATE OF state ON relay
WHEN NEW.state = 'verified' AND EXISTS (SELECT 1 FROM account WHERE id = NEW.account AND is_admin = 1)
BEGIN
  SELECT RAISE(ABORT, 'a relay is not of the team');
END;
CREATE TRIGGER team_is_no_relay BEFORE UPDATE OF is_admin ON account
WHEN NEW.is_admin = 1 AND OLD.is_admin = 0 AND EXISTS (SELECT 1 FROM relay WHERE account = NEW.id AND state = 'verified')
BEGIN
  SELECT RAISE(ABORT, 'a relay is not of the team');
END;
