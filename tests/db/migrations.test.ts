import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";
import { faultsOf, numberingFaultsOf } from "./migration-faults.ts";

const folder = join(root, "migrations");
const names = readdirSync(folder);

describe("the migrations", () => {
  it("are numbered from 0001 without a gap", () => {
    expect(numberingFaultsOf(names)).toEqual([]);
  });

  it.each(names)("%s makes STRICT tables only, without cascades or rebuilds", (name) => {
    expect(faultsOf(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });
});

describe("the check of migrations", () => {
  const planted: readonly (readonly [string, string])[] = [
    ["a foreign key that changes other rows", "CREATE TABLE a (b TEXT REFERENCES c (d) ON DELETE CASCADE) STRICT;"],
    ["a foreign key that changes other rows", "CREATE TABLE a (b TEXT REFERENCES c (d)\n  on update cascade) STRICT;"],
    ["a foreign key that changes other rows", "ALTER TABLE a ADD COLUMN b TEXT REFERENCES c (d) ON DELETE SET NULL;"],
    ["a table dropped", "DROP TABLE a;"],
    ["a table dropped", "drop /* once */ table if exists a;"],
    ["a table dropped", "DROP TABLE offer_reach; DROP TABLE offer;"],
    ["a table renamed, as a rebuild does", "ALTER TABLE new_a RENAME TO a;"],
    ["a table made to take another's place", "CREATE TABLE new_offer (id TEXT) STRICT;"],
    ["a table made to take another's place", 'CREATE TABLE IF NOT EXISTS "__new_offer" (id TEXT) STRICT;'],
    ["a table made to take another's place", "CREATE TABLE offer_copy (id TEXT) STRICT;"],
    ["a table copied into itself", "INSERT INTO offer (id, name) SELECT id || '2', name FROM offer;"],
    ["a table copied whole, as a rebuild does", "INSERT INTO offer SELECT * FROM old;"],
    ["a table that is not STRICT", "CREATE TABLE a (id TEXT PRIMARY KEY);"],
    ["a table that is not STRICT", "CREATE TABLE a (id TEXT PRIMARY KEY) WITHOUT ROWID;"],
    ["a table that is not STRICT", "CREATE TABLE a (id TEXT); -- STRICT"],
    ["a table that is not STRICT", "CREATE TABLE a AS SELECT 1;"],
    ["a virtual table: it blocks exports", "CREATE VIRTUAL TABLE words USING fts5(text);"],
    ["a PRAGMA: foreign keys stay on", "PRAGMA foreign_keys = OFF;"],
  ];

  it.each(planted)("sees %s in: %s", (fault, sql) => {
    expect(faultsOf(sql)).toContain(fault);
  });

  it.each([
    "CREATE TABLE a (id TEXT PRIMARY KEY NOT NULL CHECK (id <> 'drop table a;')) STRICT, WITHOUT ROWID;",
    "CREATE TABLE newsletter (id TEXT) STRICT; -- not DROP TABLE, not ON DELETE CASCADE",
    "ALTER TABLE offer ADD COLUMN capacity TEXT;",
    "INSERT INTO offer_need (need, offer) SELECT item.value, offer.id FROM offer, json_each(offer.needs) AS item;",
    "CREATE TRIGGER kept BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'kept'); END;",
  ])("lets pass: %s", (sql) => {
    expect(faultsOf(sql)).toEqual([]);
  });

  it.each([
    ["a gap", ["0001_a.sql", "0003_b.sql"]],
    ["the same number twice", ["0001_a.sql", "0001_b.sql"]],
    ["a number without zeros", ["1_a.sql"]],
    ["a file that is no migration", ["0001_a.sql", "notes.md"]],
  ])("sees %s in the numbers", (_, planted) => {
    expect(numberingFaultsOf(planted)).not.toEqual([]);
  });
});
