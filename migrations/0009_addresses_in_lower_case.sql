-- An address is looked for in lower case, as it is filed from now on: however somebody types it, it is the same.
UPDATE request_person SET email = lower(email) WHERE email <> lower(email);
