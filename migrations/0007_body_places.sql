-- What deletes and makes anew the places of one body.
CREATE INDEX body_territory_by_body ON body_territory (body);
