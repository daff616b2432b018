-- What the people of a body answer is told to it of the cases that it has, or saw to their end: of one that it has passed on,
-- it knows no more than to whom it went.
DROP TRIGGER check_in_counted;
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
        AND i.state IN ('accepted', 'helped', 'not-helped', 'unreachable')
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
-- Of an erased person, what their answers were counted as no longer says gender or area: in the batch that erases.
CREATE TRIGGER check_in_forgotten AFTER UPDATE OF state ON request WHEN NEW.state = 'erased' AND OLD.state <> 'erased'
BEGIN
  UPDATE check_in SET counted_as = (SELECT json_group_array(value) FROM json_each(counted_as)
    WHERE value NOT GLOB 'gender/*' AND value NOT GLOB 'area/*')
  WHERE request = NEW.id;
END;
