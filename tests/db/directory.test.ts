import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { evidences } from "#domain/body/entry.ts";
import { offerStates } from "#domain/offer/lifecycle.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { bodyKinds } from "#domain/vocabulary/body-kinds.ts";
import { fundingInstruments } from "#domain/vocabulary/funding-instruments.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { loadDirectory } from "#tests/support/database.ts";
import { startDatabase } from "#tests/support/wasl.ts";
import { bodies, bodyRow, caseRow, cases, type Entry, offerRow, offers, translations } from "./directory-files.ts";

type Row = Readonly<Record<string, unknown>> & { id: string };
const tables = [
  "body",
  "body_territory",
  "offer",
  "offer_need",
  "offer_territory",
  "offer_reach",
  "known_case",
  "known_support",
];

let database: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

const rows = async <R = Row>(sql: string) => (await database.db.prepare(sql).all<R>()).results;
const run = (sql: string) => database.db.prepare(sql).run();
const dump = async (table: string) =>
  (await rows(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).toSorted();
const dumpAll = () => Promise.all(tables.map(dump));
const reload = () => loadDirectory(database.db);

const parsedWords = (row: Row) => ({ ...row, translations: JSON.parse(String(row.translations)) });

describe("the starting directory", () => {
  it("holds 99 bodies, 50 offers and 24 cases", async () => {
    const [counts] = await rows(
      "SELECT (SELECT count(*) FROM body) AS bodies, (SELECT count(*) FROM offer) AS offers, (SELECT count(*) FROM known_case) AS cases",
    );
    expect(counts).toEqual({ bodies: 99, offers: 50, cases: 24 });
  });

  it("is the same when it is loaded twice", async () => {
    const before = await dumpAll();
    await reload();
    expect(await dumpAll()).toEqual(before);
  });

  it("says of every body what its file says, and nothing more", async () => {
    const loaded = await rows("SELECT * FROM body ORDER BY id");
    expect(loaded.map(withoutCounts).map(parsedWords)).toEqual(bodies.toSorted(byId).map(bodyRow));
  });

  it("says of every offer what its file says, and nothing more", async () => {
    const loaded = await rows("SELECT * FROM offer ORDER BY id");
    expect(loaded.map(withoutCounts).map(parsedWords)).toEqual(offers.toSorted(byId).map(offerRow));
  });

  it("says of every case what its file says, and nothing more", async () => {
    const loaded = await rows("SELECT * FROM known_case ORDER BY id");
    expect(loaded.map(parsedWords)).toEqual(cases.toSorted(byId).map(caseRow));
  });

  it("translates every town, and what every body gave", async () => {
    const towns = [...bodies, ...offers].flatMap(({ cities }) => cities as string[]);
    const given = await rows<{ what: string; translations: string }>(
      "SELECT what, translations FROM known_support WHERE what IS NOT NULL",
    );
    expect(JSON.stringify(await rows("SELECT translations FROM body"))).not.toContain('"?"');
    expect(towns.length).toBeGreaterThan(100);
    for (const { translations: words } of given) expect(Object.keys(JSON.parse(words))).toEqual(["ar", "en"]);
    expect(given).toHaveLength(6);
  });

  it("names who supported a case as its file does", async () => {
    const said = cases.flatMap(({ id, supportReceived }) =>
      (supportReceived as { by: string; what: string | null }[]).map(({ by, what }) => `${id} by ${by}: ${what}`),
    );
    const loaded = await rows<{ said: string }>(
      "SELECT known_case || ' by ' || body || ': ' || ifnull(what, 'null') AS said FROM known_support",
    );
    expect(loaded.map((row) => row.said).toSorted()).toEqual(said.toSorted());
  });

  it.each(["body", "offer", "known_case"])(
    "gives every row of %s its source and its words in Arabic and English",
    async (table) => {
      for (const { id, name, source, translations } of await rows(`SELECT * FROM ${table}`)) {
        expect(parsed(source), id).toEqual({ document: expect.stringMatching(/\S/), lines: expect.any(Array) });
        const words = { name: expect.stringMatching(/\S/) };
        expect(parsed(translations), id).toEqual({
          ar: expect.objectContaining(words),
          en: expect.objectContaining(words),
        });
        expect(name, id).toMatch(/\S/);
      }
    },
  );

  it("translates what is said, and only that", () => {
    const sides = [
      ["bodies", bodies, ["name", "shortName", "role", "notes"]],
      ["offers", offers, ["name", "description", "capacity", "notes"]],
      ["cases", cases, ["name", "problem", "solution"]],
    ] as const;
    for (const [list, entries, fields] of sides) {
      for (const entry of entries) {
        for (const locale of ["ar", "en"] as const) {
          const words = translations[locale][list][entry.id];
          const isSaid = (from: Entry | undefined) => fields.map((field) => (from?.[field] ?? null) !== null);
          expect(isSaid(words), `${entry.id} in ${locale}`).toEqual(isSaid(entry));
        }
      }
    }
  });
});

describe("the keyed lists beside the directory", () => {
  it.each([
    ["body_territory", "body", "territory", "territories"],
    ["offer_territory", "offer", "territory", "territories"],
    ["offer_need", "offer", "need", "needs"],
  ])("%s holds what the JSON column of %s holds", async (table, owner, key, column) => {
    const keyed = await rows<{ pair: string }>(`SELECT ${owner} || ' ' || ${key} AS pair FROM ${table}`);
    const entries = await rows(`SELECT id, ${column} AS codes FROM ${owner}`);
    const pairs = entries.flatMap(({ id, codes }) => (parsed(codes) as string[]).map((code) => `${id} ${code}`));
    expect(keyed.map(({ pair }) => pair).toSorted()).toEqual(pairs.toSorted());
  });

  it("offer_reach holds the open offers, by need and territory, and no other", async () => {
    const reach = await rows<{ said: string }>(
      "SELECT offer || ' ' || need || ' ' || territory || ' ' || iif(attested, 'attested-only', 'stated') AS said FROM offer_reach",
    );
    const said = offers
      .filter(({ status }) => status === "open")
      .flatMap(({ id, needs, territories, territoryBasis }) =>
        (needs as string[]).flatMap((need) =>
          // One place of an attested offer tells of it, however many it has.
          (territories as string[]).map(
            (territory, at) => `${id} ${need} ${territory} ${at === 0 ? territoryBasis : "stated"}`,
          ),
        ),
      );
    expect(reach.map((row) => row.said).toSorted()).toEqual(said.toSorted());
  });
});

describe("an entry that was confirmed", () => {
  const confirm = async () => {
    await run("UPDATE body SET name = 'As the body says', confirmed_on = '2026-11-01' WHERE id = 'cri-oriental'");
    await run(
      `UPDATE offer SET name = 'As the body says', needs = '["legal"]', confirmed_on = '2026-11-01' WHERE id = 'nachaa-jerada'`,
    );
    await run("DELETE FROM offer_need WHERE offer = 'nachaa-jerada' AND need <> 'legal'");
    await run("DELETE FROM offer_reach WHERE offer = 'nachaa-jerada' AND need <> 'legal'");
  };
  const unconfirm = async () => {
    await run("UPDATE body SET confirmed_on = NULL");
    await run("UPDATE offer SET confirmed_on = NULL");
  };
  afterEach(async () => {
    await unconfirm();
    await reload();
  });

  it("is left alone when the directory is loaded again, its keyed lists too", async () => {
    await confirm();
    const before = await dumpAll();
    await reload();
    expect(await dumpAll()).toEqual(before);
    expect(await rows("SELECT name FROM body WHERE id = 'cri-oriental'")).toEqual([{ name: "As the body says" }]);
  });

  it("is loaded like the others once it is to be confirmed again", async () => {
    const before = await dumpAll();
    await confirm();
    await unconfirm();
    await reload();
    expect(await dumpAll()).toEqual(before);
  });
});

describe("the files of the directory", () => {
  it.each([
    ["bodies", bodies],
    ["offers", offers],
    ["cases", cases],
  ])("name each of the %s once", (_, entries) => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it("name only bodies that they hold", () => {
    const known = new Set(bodies.map(({ id }) => id));
    const named = [
      ...offers.flatMap(({ body }) => (body === null ? [] : [body as string])),
      ...cases.flatMap(({ supportReceived }) => (supportReceived as { by: string }[]).map(({ by }) => by)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("say how an offer belongs to its body, for every offer that has one", () => {
    const bases = offers.filter(({ body }) => body !== null).map(({ bodyBasis }) => bodyBasis);
    expect(strangers(bases, ["explicit", "probable", "reported"])).toEqual([]);
  });

  it.each<[string, string, readonly Entry[], readonly string[]]>([
    ["bodies", "kind", bodies, bodyKinds],
    ["bodies", "evidence", bodies, evidences],
    ["bodies", "territories", bodies, territoryCodes],
    ["offers", "status", offers, offerStates],
    ["offers", "needs", offers, needs],
    ["offers", "territories", offers, territoryCodes],
    ["offers", "territoryBasis", offers, ["stated", "attested-only"]],
    ["offers", "stages", offers, stages],
    ["offers", "focusSectors", offers, sectors],
    ["offers", "legalForms", offers, legalForms],
    ["offers", "groups", offers, groups],
    ["cases", "region", cases, regionCodes],
  ])("use only known codes: %s, by their %s", (_, field, entries, list) => {
    expect(
      strangers(
        entries.flatMap((entry) => entry[field]),
        list,
      ),
    ).toEqual([]);
  });

  it("use only known instruments of funding", () => {
    const instruments = offers.map(({ funding }) => (funding as { instrument: string | null }).instrument);
    expect(strangers(instruments, fundingInstruments)).toEqual([]);
  });

  it("translate exactly the entries that there are", () => {
    for (const words of Object.values(translations)) {
      expect(Object.keys(words.bodies).toSorted()).toEqual(bodies.map(({ id }) => id).toSorted());
      expect(Object.keys(words.offers).toSorted()).toEqual(offers.map(({ id }) => id).toSorted());
      expect(Object.keys(words.cases).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
    }
  });
});

const strangers = (codes: readonly unknown[], list: readonly string[]) =>
  codes.filter((code) => code !== null && !(list as readonly unknown[]).includes(code));

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const parsed = (column: unknown): unknown => JSON.parse(column as string);
/** Without what no file says: what a body has in hand, and where an offer's own steps have got to. */
const withoutCounts = ({ load30, answered, version, relist_on, lapses, recount_at, ...row }: Row) => row;
