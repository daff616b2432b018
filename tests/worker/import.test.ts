import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LineProblem } from "#contract/offer-lines.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { brokenKinds, csvLine, goodOffer, header, type Said, unclosed } from "#tests/support/offer-file.ts";
import { type Answer, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { explainLine } from "#web/i18n/explain-line.ts";
import { speechOf } from "#web/i18n/speech.ts";

const now = "2026-11-24T12:00:00Z";
const desk = "/fr/desk/cri-oriental";
let wasl: Wasl;
let manager: Visitor;
const signIn = async (role: string) => {
  const person = visitor(wasl, { now });
  await person.post("/local/sign-in", { role });
  return person;
};
beforeAll(async () => {
  wasl = await startWasl();
  manager = await signIn("other-manager");
});
afterAll(() => wasl.close());

/** Sends a file, or its text as a page carries it on, with the button that is pressed. */
function send(person: Visitor, file: string | Uint8Array, go?: "import", path = `${desk}/import`): Promise<Answer> {
  const form = new FormData();
  if (go) form.set("text", String(file));
  else form.set("file", new File([file as BlobPart], "offres.csv", { type: "text/csv" }));
  if (go) form.set("go", go);
  return person.postForm(path, form);
}
const importOf = async (person: Visitor, file: string): Promise<string> => {
  const answer = await send(person, file, "import");
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};

const decoded = (html: string) =>
  html.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
/** The items of a list of a page, as text. */
const itemsOf = (html: string, id: string): readonly string[] => {
  const list = new RegExp(`<ul id="${id}">(.*?)</ul>`, "s").exec(html)?.[1] ?? "";
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => item ?? "");
};
/** What the page names as wrong: line, column, reason. */
const namedIn = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row">([^<]*)<\/th><td><code dir="ltr">([^<]*)<\/code><\/td><td>([^<]*)</g)].map(
    ([, line = "", column, reason = ""]) => `${line.replace(/\D/g, "")} ${column}: ${decoded(reason)}`,
  );
const named = (problem: LineProblem) => `${problem.line} ${problem.column}: ${explainLine(problem, speechOf("fr"))}`;

/** How many rows each table holds. */
async function rowsOfTables(): Promise<Record<string, number>> {
  const tables = await wasl.db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
    )
    .all<{ name: string }>();
  const counts = await wasl.db.batch<{ n: number }>(
    tables.results.map(({ name }) => wasl.db.prepare(`SELECT count(*) AS n FROM "${name}"`)),
  );
  return Object.fromEntries(tables.results.map(({ name }, at) => [name, counts[at]?.results[0]?.n ?? 0]));
}
const all = async <Row>(sql: string): Promise<readonly Row[]> => (await wasl.db.prepare(sql).all<Row>()).results;
const count = async (sql: string): Promise<number> =>
  (await all<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n ?? -1;

/** Presses the button until nothing is left. */
async function goOn(person: Visitor, path: string, most = 60): Promise<string> {
  for (let press = 0; press < most; press++) {
    const html = await (await person.get(path)).text();
    if (!html.includes("data-goes-on")) return html;
    const answer = await person.post(path, {});
    expect(answer.status).toBe(303);
  }
  throw new Error("the import does not end");
}

const lines = (offers: readonly Said[]): string => [header, ...offers.map(csvLine)].join("\r\n");

describe("a file of 1,000 offers, 50 of them broken", () => {
  /** The lines of the file, and what is wrong with the broken ones: one line in twenty, and the last. */
  const file: string[] = [header];
  const problems: LineProblem[] = [];
  const good: Said[] = [];
  let line = 2;
  for (let number = 1; number <= 1000; number++) {
    const offer = goodOffer(number);
    const kind = brokenKinds[Math.floor(number / 20) % brokenKinds.length];
    if (number === 1000) {
      file.push(unclosed(offer));
      problems.push({ line, column: "text_fr", code: "unclosed_quote" });
    } else if (number % 20 === 0 && kind) {
      const text = kind.says(offer);
      file.push(text);
      problems.push({ line, column: kind.column, code: kind.code });
      line += text.split("\n").length;
    } else {
      good.push(offer);
      file.push(csvLine(offer));
      line += csvLine(offer).split("\n").length;
    }
  }
  const text = file.join("\r\n");

  it("has each of them named by line and column on a dry run, which stores nothing", async () => {
    expect(new Set(problems.map(({ code, column }) => `${code} ${column}`)).size).toBeGreaterThanOrEqual(20);
    expect([good.length, problems.length]).toEqual([950, 50]);
    const before = await rowsOfTables();
    const answer = await send(manager, text);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(namedIn(html)).toEqual(problems.map(named));
    expect(itemsOf(html, "counts")).toEqual(["950 offres seraient ajoutées", "50 lignes sont à corriger"]);
    expect(await rowsOfTables()).toEqual(before);
  });

  it("has the good ones stored once, though it is cut in the middle and sent twice", async () => {
    const before = await count("offer");
    const first = await importOf(manager, text);
    // Two lots, and the browser is closed; somebody sends the whole file anew, then both go on at once.
    await manager.post(first, {});
    const lots = await Promise.all([manager.post(first, {}), manager.post(first, {})]);
    expect(lots.map(({ status }) => status)).toEqual([303, 303]);
    const colleague = await signIn("other-manager");
    const checked = await (await send(colleague, text)).text();
    expect(itemsOf(checked, "counts")[0]).toMatch(/^8\d\d offres seraient ajoutées$/);
    const second = await importOf(colleague, text);
    await Promise.all([manager.post(first, {}), colleague.post(second, {})]);
    const [ended] = [await goOn(manager, first), await goOn(colleague, second)];

    expect(await count("offer")).toBe(before + 950);
    expect(await count("offer_history WHERE offer IN (SELECT id FROM offer WHERE body = 'cri-oriental')")).toBe(
      950 + good.filter(({ state }) => state === "open").length,
    );
    expect(decoded(ended ?? "")).toContain(speechOf("fr").copy.imports.progress.over);
    const results = await all<{ result: string; n: number }>(
      "SELECT result, count(*) AS n FROM offer_import_line GROUP BY result",
    );
    expect(results.filter(({ result }) => result === "added")).toEqual([{ result: "added", n: 950 }]);
    expect(results.map(({ result }) => result).toSorted()).toEqual(["added", "same"]);
  });

  it("is all there afterwards, in every list, with its history", async () => {
    const id = "atelier-1-miel-huile-terroir";
    const [offer] = await all<Record<string, unknown>>(`SELECT * FROM offer WHERE id LIKE '${id}-%'`);
    expect(offer).toMatchObject({
      name: 'Atelier 1 ; miel, huile & "terroir"',
      summary: "Pour apprendre à vendre.\nTrois jours, groupe 1.",
      body: "cri-oriental",
      body_basis: "explicit",
      state: "open",
      version: 2,
      territories: '["MA-NAD","MA-BER"]',
      confirmed_on: "2026-11-24",
      source: '{"document":"","lines":[]}',
    });
    expect(
      await all(`SELECT version, step, by FROM offer_history WHERE offer = '${offer?.id}' ORDER BY version`),
    ).toEqual([
      { version: 1, step: "draft", by: "local-other-manager" },
      { version: 2, step: "publish", by: "local-other-manager" },
    ]);
    expect(await count(`offer_reach WHERE offer = '${offer?.id}'`)).toBe(2);
    expect(await count(`offer_territory WHERE offer = '${offer?.id}'`)).toBe(2);
    expect(await count("link WHERE url LIKE 'https://exemple.ma/atelier/%' AND next_check = 0")).toBe(
      good.filter(({ link }) => link).length,
    );
    expect(await count("offer WHERE cost = '-10 % pour les femmes'")).toBe(good.filter(({ costFr }) => costFr).length);
  });

  it("sent once more, would change nothing, and leaves nothing to import", async () => {
    const before = await rowsOfTables();
    const html = await (await send(manager, text)).text();
    expect(itemsOf(html, "counts")).toEqual(["950 offres sont déjà là, sans changement", "50 lignes sont à corriger"]);
    expect(html).not.toContain('value="import"');
    expect((await send(manager, text, "import")).status).toBe(200);
    expect(await rowsOfTables()).toEqual(before);
  });

  it("comes back as it was after it was exported: nothing is changed", async () => {
    const exported = await manager.get(`${desk}/offers.csv`);
    expect(exported.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(exported.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    const bytes = new Uint8Array(await exported.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const before = await rowsOfTables();
    const html = await (await send(manager, bytes)).text();
    expect(namedIn(html)).toEqual([]);
    expect(itemsOf(html, "counts")).toEqual(["953 offres sont déjà là, sans changement"]);
    expect(await rowsOfTables()).toEqual(before);
  });
});

describe("a file", () => {
  /** Offers of the Oriental that no other test has. */
  const ours = (...names: readonly string[]): readonly Said[] =>
    names.map((titleFr) => ({ titleFr, textFr: "Un texte.", needs: "legal", territories: "MA-02", state: "open" }));

  it("is chosen on a page that says which columns it has", async () => {
    const html = await (await manager.get(`${desk}/import`)).text();
    expect(html).toContain('enctype="multipart/form-data"');
    for (const name of header.split(";")) expect(html).toContain(`<code dir="ltr">${name}</code>`);
    expect(html).toContain(`href="${desk}/offers.csv"`);
  });

  it.each<[string, string | Uint8Array]>([
    ["empty_file", "\r\n"],
    ["not_csv", "nom;téléphone\nA;B"],
    ["not_csv", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0)],
    ["too_large", "x".repeat(700_001)],
    ["too_many_lines", lines(Array.from({ length: 1001 }, () => ({ titleFr: "x" })))],
  ])("that is no file of offers is refused beside its field: %s", async (code, file) => {
    const answer = await send(manager, file);
    expect(answer.status).toBe(422);
    const { imports } = speechOf("fr").copy;
    const html = decoded(await answer.text());
    expect(html).toContain(imports.files[code as keyof typeof imports.files]);
    expect(html).toContain('aria-invalid="true"');
  });

  it("is asked for where none was chosen, and refused where the form cannot carry one", async () => {
    const none = await manager.postForm(`${desk}/import`, new FormData());
    expect([none.status, decoded(await none.text())]).toEqual([
      422,
      expect.stringContaining(speechOf("fr").copy.imports.files.no_file),
    ]);
    expect((await manager.post(`${desk}/import`, { text: header })).status).toBe(415);
  });

  it("whose columns are not ours is told which", async () => {
    const html = await (await send(manager, lines(ours("Sans lien")).replace("link", "lien"))).text();
    expect(namedIn(html)).toEqual(
      [
        { line: 1, column: "lien", code: "unknown_column" } as const,
        { line: 1, column: "link", code: "missing_column" } as const,
      ].map(named),
    );
    expect(html).not.toContain('value="import"');
  });

  it("with a line twice has the second named, and the first", async () => {
    const [offer] = ours("Deux fois");
    const known = { ...offer, id: "tajmii-jerada", state: "" };
    const html = await (
      await send(manager, lines([offer ?? {}, known, offer ?? {}, { ...known, titleFr: "Autre" }]))
    ).text();
    expect(namedIn(html)).toEqual(
      [
        { line: 4, column: "title_fr", code: "twice_content", sameAs: 2 } as const,
        { line: 5, column: "id", code: "twice_id", sameAs: 3 } as const,
      ].map(named),
    );
    expect(itemsOf(html, "counts").slice(0, 2)).toEqual(["1 offre serait ajoutée", "1 offre serait modifiée"]);
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ["UTF-16 with tabs", (text) => Uint8Array.from(Buffer.from(`\ufeff${text.replaceAll(";", "\t")}`, "utf16le"))],
    ["UTF-8 with commas", (text) => new TextEncoder().encode(text.replaceAll(";", ","))],
    ["Windows-1252", (text) => Uint8Array.from(Buffer.from(text, "latin1"))],
  ])("in %s is read as it was written", async (encoding, written) => {
    const name = `Économie ${encoding}`;
    await goOn(manager, await importOfBytes(written(lines(ours(name)))));
    expect(await count(`offer WHERE name = '${name}' AND body = 'cri-oriental'`)).toBe(1);
  });

  it("in Windows-1256 is read as it was written", async () => {
    const arabic = new Map(
      [..."ورشة النسيج"].map((sign, at) => [
        sign,
        [0xe6, 0xd1, 0xd4, 0xc9, 0x20, 0xc7, 0xe1, 0xe4, 0xd3, 0xed, 0xcc][at] ?? 0,
      ]),
    );
    const text = lines([{ titleAr: "ورشة النسيج", textAr: "ورشة", needs: "legal", territories: "MA-02" }]);
    await goOn(
      manager,
      await importOfBytes(Uint8Array.from([...text].map((sign) => arabic.get(sign) ?? sign.charCodeAt(0)))),
    );
    expect(await all("SELECT id, lang, state, confirmed_on FROM offer WHERE name = 'ورشة النسيج'")).toEqual([
      { id: expect.stringMatching(/^offre-[0-9a-f]{10}$/), lang: "ar", state: "draft", confirmed_on: null },
    ]);
  });

  /** Sends the bytes, then the text that the page carries on. */
  async function importOfBytes(bytes: Uint8Array): Promise<string> {
    const html = await (await send(manager, bytes)).text();
    return importOf(manager, carriedBy(html));
  }
  const carriedBy = (html: string): string => decoded(/name="text" value="([^"]*)"/.exec(html)?.[1] ?? "");

  it("is carried on by the page as it is, and shown in another language without being chosen again", async () => {
    const text = lines([{ ...ours('Un "guillemet" & <b>')[0], costFr: "ligne 1\nligne 2" }]).replaceAll("\r\n", "\n");
    const html = await (await send(manager, text)).text();
    expect(carriedBy(html)).toBe(text);
    const form = new FormData();
    form.set("text", text);
    form.set("go", "show");
    const arabic = await (await manager.postForm("/ar/desk/cri-oriental/import", form)).text();
    expect(arabic).toContain(speechOf("ar").copy.imports.result.added(1));
  });

  it("changes the offers whose lines it changes, with history, and leaves their state alone", async () => {
    const [before] = await all<{ version: number; state: string }>(
      "SELECT version, state FROM offer WHERE id = 'tajmii-jerada'",
    );
    const exported = await (await manager.get(`${desk}/offers.csv`)).text();
    const changed = exported.replaceAll(/("tajmii-jerada";"\w+";")/g, "$1TAJMII, nouvelle formule : ");
    expect(changed).not.toBe(exported);
    const checked = await (await send(manager, changed)).text();
    expect(itemsOf(checked, "counts")[0]).toBe("1 offre serait modifiée");
    const ended = await goOn(manager, await importOf(manager, changed));
    expect(itemsOf(ended, "results")).toEqual(["1 offre modifiée"]);
    const [after] = await all<{ version: number }>(
      "SELECT version, state, name, body_basis, confirmed_on FROM offer WHERE id = 'tajmii-jerada'",
    );
    expect(after).toMatchObject({
      version: (before?.version ?? 0) + 1,
      state: before?.state,
      name: expect.stringMatching(/^TAJMII, nouvelle formule : /),
      body_basis: "explicit",
      confirmed_on: "2026-11-24",
    });
    expect(
      await all(`SELECT step, by FROM offer_history WHERE offer = 'tajmii-jerada' AND version = ${after?.version}`),
    ).toEqual([{ step: "edit", by: "local-other-manager" }]);
  });

  it("says which new offers bear the name of one that is there", async () => {
    const [offer] = ours("Un nom à nous");
    await goOn(manager, await importOf(manager, lines([offer ?? {}])));
    const html = await (
      await send(manager, lines([{ ...offer, titleFr: "un NOM a nous", textFr: "Autre chose." }]))
    ).text();
    expect(html).toMatch(/id="alike".*Ligne 2\u00a0:.*un-nom-a-nous-[0-9a-f]{10}/s);
  });

  it("has its lines judged anew when they are taken: what changed meanwhile is refused, and told", async () => {
    const [offer] = ours("Vite changée");
    await goOn(manager, await importOf(manager, lines([offer ?? {}])));
    const [row] = await all<{ id: string }>("SELECT id FROM offer WHERE name = 'Vite changée'");
    const path = await importOf(manager, lines([{ ...offer, id: row?.id ?? "", textFr: "Un autre texte." }]));
    await wasl.db.prepare("UPDATE offer SET state = 'paused' WHERE id = ?").bind(row?.id).run();
    const ended = await goOn(manager, path);
    expect(itemsOf(ended, "results")).toEqual(["1 ligne refusée"]);
    expect(ended).toMatch(/id="refused".*<p>2<\/p>/s);
    expect(await count("offer WHERE name = 'Vite changée' AND summary = 'Un texte.'")).toBe(1);
  });

  it("of offers that stand in many lists is taken a few lines at a time, within the budget of a request", async () => {
    const inOriental = ["MA-02", ...provincesOf("MA-02")];
    const text = lines(
      Array.from({ length: 40 }, (_, number) => ({
        ...ours(`Partout ${number}`)[0],
        textFr: `${"Un très long texte avec des mots variés comme coopérative, miel, argan. ".repeat(25)}${number}`,
        needs: needs.join("|"),
        territories: inOriental.join("|"),
      })),
    );
    const path = await importOf(manager, text);
    await manager.post(path, {});
    expect(await count("offer WHERE name LIKE 'Partout %'")).toBe(
      Math.floor(1500 / (needs.length * inOriental.length)),
    );
    await goOn(manager, path);
    expect(await count("offer WHERE name LIKE 'Partout %'")).toBe(40);
    expect(await count("offer_reach WHERE offer LIKE 'partout-%'")).toBe(40 * needs.length * inOriental.length);
  });

  it("that was not taken to its end is found again, and gone on with; then nothing is kept of it but what it came to", async () => {
    const path = await importOf(manager, lines(ours("Encore une", "Et une autre")));
    const unfinished = async () => (await (await manager.get(`${desk}/import`)).text()).includes(`href="${path}"`);
    expect(await unfinished()).toBe(true);
    await goOn(manager, path);
    expect(await unfinished()).toBe(false);
    const id = path.split("/").at(-1);
    expect(await all(`SELECT typed, result FROM offer_import_line WHERE import = '${id}'`)).toEqual([
      { typed: "{}", result: "added" },
      { typed: "{}", result: "added" },
    ]);
  });

  it("is nobody else's: another body's desk and import are unknown, and a suspended body imports nothing", async () => {
    const stranger = await signIn("manager");
    expect((await stranger.get(`${desk}/offers.csv`)).status).toBe(404);
    expect((await send(stranger, header)).status).toBe(404);
    const path = await importOf(manager, lines(ours("Pas à vous")));
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path.replace("cri-oriental", "ads"), {})).status).toBe(404);
    expect((await stranger.get(path.replace("cri-oriental", "ads"))).status).toBe(404);

    await wasl.db.prepare("UPDATE body SET standing = 'suspended' WHERE id = 'cri-oriental'").run();
    expect((await manager.post(path, {})).status).toBe(403);
    expect((await send(manager, header)).status).toBe(403);
    await wasl.db.prepare("UPDATE body SET standing = 'active' WHERE id = 'cri-oriental'").run();
    await goOn(manager, path);
  });
});
