-- The outbox's second channel: somebody without e-mail is called. The recipient of a call is a phone number, emptied once
-- they were reached.

-- The last day on which the call is promised, if one is.
ALTER TABLE outbox ADD COLUMN call_by TEXT;
-- The request that a message is about, if it is about one: erased, its messages are not sent any more.
ALTER TABLE outbox ADD COLUMN request TEXT;

-- Letters are taken without reading the calls that wait, however many, and calls are listed without the letters.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_mail_waiting ON outbox (due_at, id) WHERE state = 'waiting' AND channel = 'mail';
CREATE INDEX outbox_calls_waiting ON outbox (due_at, id) WHERE state = 'waiting' AND channel = 'call';
CREATE INDEX outbox_of_request ON outbox (request) WHERE request IS NOT NULL AND state <> 'sent';
