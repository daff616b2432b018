-- What became of requests, counted as it is told: by everything, region, need, gender and area (where said) and body.
-- `counts` holds how many answered what: {"3.stuck.market": 2, "4.stopped": 1}.
CREATE TABLE outcome_figure (
  by TEXT NOT NULL CHECK (by IN ('all', 'region', 'need', 'gender', 'area', 'body')),
  key TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  PRIMARY KEY (by, key)
) STRICT, WITHOUT ROWID;

-- The keys that an answer was counted under, as 'by/key': what is corrected is taken out of the same.
ALTER TABLE check_in ADD COLUMN counted_as TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(counted_as));
CREATE INDEX check_in_told ON check_in (answer, answered_at, request, number) WHERE answer IS NOT NULL;

CREATE TRIGGER check_in_counted AFTER UPDATE OF answer, stuck_on ON check_in
WHEN NEW.answer IS NOT OLD.answer OR NEW.stuck_on IS NOT OLD.stuck_on
BEGIN
  UPDATE outcome_figure SET counts = json_set(counts, '$."' || OLD.number || '.' || OLD.answer || ifnull('.' || OLD.stuck_on, '') || '"',
    (counts ->> ('$."' || OLD.number || '.' || OLD.answer || ifnull('.' || OLD.stuck_on, '') || '"')) - 1)
  WHERE OLD.answer IS NOT NULL
    AND (by, key) IN (SELECT substr(value, 1, instr(value, '/') - 1), substr(value, instr(value, '/') + 1) FROM json_each(OLD.counted_as));
  UPDATE check_in SET counted_as = (
    SELECT json_group_array(name) FROM (
      SELECT 'all/' AS name
      UNION ALL SELECT 'region/' || r.region FROM request AS r WHERE r.id = NEW.request AND r.region <> ''
      UNION ALL SELECT 'need/' || need.value FROM request AS r, json_each(r.needs) AS need WHERE r.id = NEW.request
      UNION ALL SELECT told.value FROM request AS r, json_each(json_array('gender/' || r.gender, 'area/' || r.area_type)) AS told
        WHERE r.id = NEW.request AND told.value IS NOT NULL
      UNION ALL SELECT DISTINCT 'body/' || i.body FROM introduction AS i WHERE i.request = NEW.request
        AND i.state IN ('accepted', 'helped', 'not-helped', 'unreachable', 'handed-over')
    ))
  WHERE request = NEW.request AND number = NEW.number;
  INSERT INTO outcome_figure (by, key, counts)
  SELECT substr(name.value, 1, instr(name.value, '/') - 1), substr(name.value, instr(name.value, '/') + 1),
    json_object(NEW.number || '.' || NEW.answer || ifnull('.' || NEW.stuck_on, ''), 1)
  FROM check_in AS told, json_each(told.counted_as) AS name
  WHERE told.request = NEW.request AND told.number = NEW.number AND NEW.answer IS NOT NULL
  ON CONFLICT (by, key) DO UPDATE SET counts = json_set(counts, '$."' || NEW.number || '.' || NEW.answer || ifnull('.' || NEW.stuck_on, '') || '"',
    ifnull(counts ->> ('$."' || NEW.number || '.' || NEW.answer || ifnull('.' || NEW.stuck_on, '') || '"'), 0) + 1);
END;

-- What a body did in each month: how often each of these steps was taken of an introduction to it.
CREATE TABLE body_step (
  body TEXT NOT NULL REFERENCES body (id),
  month TEXT NOT NULL,
  step TEXT NOT NULL,
  taken INTEGER NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (body, month, step)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER body_step_counted AFTER INSERT ON introduction_history
WHEN NEW.step IN ('accept', 'walk-in', 'decline', 'lapse', 'report-help', 'report-no-help', 'report-unreachable')
BEGIN
  INSERT INTO body_step (body, month, step, taken)
  SELECT i.body, strftime('%Y-%m', NEW.at / 1000, 'unixepoch', '+1 hour'), NEW.step, 1 FROM introduction AS i WHERE i.id = NEW.introduction
  ON CONFLICT DO UPDATE SET taken = taken + 1;
END;
-- What came to it counts in the month in which it came for the first time.
CREATE TRIGGER body_received_counted AFTER UPDATE OF sent_at ON introduction WHEN OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL
BEGIN
  INSERT INTO body_step (body, month, step, taken)
  VALUES (NEW.body, strftime('%Y-%m', NEW.sent_at / 1000, 'unixepoch', '+1 hour'), 'received', 1)
  ON CONFLICT DO UPDATE SET taken = taken + 1;
END;
CREATE TRIGGER body_came_counted AFTER INSERT ON introduction WHEN NEW.sent_at IS NOT NULL
BEGIN
  INSERT INTO body_step (body, month, step, taken)
  VALUES (NEW.body, strftime('%Y-%m', NEW.sent_at / 1000, 'unixepoch', '+1 hour'), 'received', 1)
  ON CONFLICT DO UPDATE SET taken = taken + 1;
END;
INSERT INTO body_step (body, month, step, taken)
SELECT body, strftime('%Y-%m', sent_at / 1000, 'unixepoch', '+1 hour'), 'received', count(*) FROM introduction
WHERE sent_at IS NOT NULL GROUP BY 1, 2;
INSERT INTO body_step (body, month, step, taken)
SELECT i.body, strftime('%Y-%m', h.at / 1000, 'unixepoch', '+1 hour'), h.step, count(*) FROM introduction_history AS h
JOIN introduction AS i ON i.id = h.introduction
WHERE h.step IN ('accept', 'walk-in', 'decline', 'lapse', 'report-help', 'report-no-help', 'report-unreachable') GROUP BY 1, 2, 3;
