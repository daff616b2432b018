-- The cases behind each figure of a body: `what` is a month and what happened in it ('2026-11.accept'), a check-in and its
-- answer ('3.stuck'), or what somebody is stuck on ('stuck.market'). Kept by triggers, as the figures are.
CREATE TABLE body_case (
  body TEXT NOT NULL REFERENCES body (id),
  what TEXT NOT NULL,
  at INTEGER NOT NULL,
  introduction TEXT NOT NULL REFERENCES introduction (id),
  -- Of a step, the version that it led to; of an answer, the number of its check-in.
  version INTEGER NOT NULL,
  PRIMARY KEY (body, what, at, introduction, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_case_of ON body_case (introduction);

CREATE TRIGGER body_case_of_step AFTER INSERT ON introduction_history
WHEN NEW.step IN ('accept', 'walk-in', 'decline', 'lapse', 'report-help', 'report-no-help', 'report-unreachable')
BEGIN
  INSERT INTO body_case (body, what, at, introduction, version)
  SELECT i.body, strftime('%Y-%m', NEW.at / 1000, 'unixepoch', '+1 hour') || '.' || CASE NEW.step WHEN 'walk-in' THEN 'accept'
    WHEN 'report-help' THEN 'help' WHEN 'report-no-help' THEN 'no-help' WHEN 'report-unreachable' THEN 'no-help' ELSE NEW.step END,
    NEW.at, i.id, NEW.version FROM introduction AS i WHERE i.id = NEW.introduction;
END;
CREATE TRIGGER body_case_received AFTER UPDATE OF sent_at ON introduction WHEN OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL
BEGIN
  INSERT INTO body_case (body, what, at, introduction, version)
  VALUES (NEW.body, strftime('%Y-%m', NEW.sent_at / 1000, 'unixepoch', '+1 hour') || '.received', NEW.sent_at, NEW.id, 0);
END;
CREATE TRIGGER body_case_came AFTER INSERT ON introduction WHEN NEW.sent_at IS NOT NULL
BEGIN
  INSERT INTO body_case (body, what, at, introduction, version)
  VALUES (NEW.body, strftime('%Y-%m', NEW.sent_at / 1000, 'unixepoch', '+1 hour') || '.received', NEW.sent_at, NEW.id, 0);
END;
-- Of two entries of one body, the cases of one go to the other.
CREATE TRIGGER body_case_moves AFTER UPDATE OF body ON introduction WHEN NEW.body <> OLD.body
BEGIN
  UPDATE body_case SET body = NEW.body WHERE introduction = NEW.id;
END;
-- An answer stands under what it was counted for; corrected, under what it is now.
CREATE TRIGGER body_case_of_answer AFTER UPDATE OF counted_as ON check_in WHEN NEW.answer IS NOT NULL
BEGIN
  DELETE FROM body_case WHERE introduction IN (SELECT id FROM introduction WHERE request = NEW.request)
    AND version = NEW.number AND (what GLOB '[1-5].*' OR what GLOB 'stuck.*');
  INSERT INTO body_case (body, what, at, introduction, version)
  SELECT i.body, told.value, NEW.answered_at, min(i.id), NEW.number
  FROM json_each(json_array(NEW.number || '.' || NEW.answer, 'stuck.' || NEW.stuck_on)) AS told
  CROSS JOIN introduction AS i ON i.request = NEW.request AND i.state IN ('accepted', 'helped', 'not-helped', 'unreachable')
  WHERE told.value IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(NEW.counted_as) AS counted WHERE counted.value = 'body/' || i.body)
  GROUP BY i.body, told.value;
END;

INSERT INTO body_case (body, what, at, introduction, version)
SELECT body, strftime('%Y-%m', sent_at / 1000, 'unixepoch', '+1 hour') || '.received', sent_at, id, 0 FROM introduction
WHERE sent_at IS NOT NULL;
INSERT INTO body_case (body, what, at, introduction, version)
SELECT i.body, strftime('%Y-%m', h.at / 1000, 'unixepoch', '+1 hour') || '.' || CASE h.step WHEN 'walk-in' THEN 'accept'
  WHEN 'report-help' THEN 'help' WHEN 'report-no-help' THEN 'no-help' WHEN 'report-unreachable' THEN 'no-help' ELSE h.step END,
  h.at, i.id, h.version
FROM introduction_history AS h JOIN introduction AS i ON i.id = h.introduction
WHERE h.step IN ('accept', 'walk-in', 'decline', 'lapse', 'report-help', 'report-no-help', 'report-unreachable');
INSERT INTO body_case (body, what, at, introduction, version)
SELECT i.body, told.value, c.answered_at, min(i.id), c.number
FROM check_in AS c
CROSS JOIN json_each(json_array(c.number || '.' || c.answer, 'stuck.' || c.stuck_on)) AS told
JOIN introduction AS i ON i.request = c.request AND i.state IN ('accepted', 'helped', 'not-helped', 'unreachable')
WHERE c.answer IS NOT NULL AND told.value IS NOT NULL
  AND EXISTS (SELECT 1 FROM json_each(c.counted_as) AS counted WHERE counted.value = 'body/' || i.body)
GROUP BY i.body, told.value, c.request, c.number;
