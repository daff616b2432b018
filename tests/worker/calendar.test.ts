import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultsIn, html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { costsOf, type Fields, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let admin: Visitor;
let manager: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
  manager = await inRole(wasl, "manager", now);
});
afterAll(() => wasl.close());

type Row = { day: string; name: string; provisional: number };
const page = "/fr/admin/calendar";
const holidays = () => rowsIn<Row>(wasl, "SELECT * FROM holiday ORDER BY day");
const holidayOn = async (day: string) => (await holidays()).find((holiday) => holiday.day === day);
const noted = async () =>
  (await rowsIn<{ line: string }>(wasl, "SELECT what || ' ' || subject AS line FROM journal WHERE noun = 'holiday'"))
    .map(({ line }) => line)
    .toSorted();
const add = (fields: Fields) => admin.post(`${page}/days`, fields);
const step = (day: string, fields: Fields) => admin.post(`${page}/days/${day}`, fields);
/** A line of the page: the one of a day. */
const lineOf = (text: string, day: string) =>
  [...text.matchAll(/<li><div><time datetime="([^"]+)"[\s\S]*?<\/li>/g)].find(([, one]) => one === day)?.[0] ?? "";

const seeded: Row[] = [];
beforeEach(async () => {
  if (seeded.length === 0) seeded.push(...(await holidays()));
  await wasl.db.batch([
    wasl.db.prepare("DELETE FROM holiday"),
    ...seeded.map(({ day, name, provisional }) =>
      wasl.db.prepare("INSERT INTO holiday VALUES (?, ?, ?)").bind(day, name, provisional),
    ),
    wasl.db.prepare("DELETE FROM journal"),
  ]);
});

describe("the calendar that a new database starts with", () => {
  it("holds the lunar holidays of 2026 and 2027 as provisional: seven days a year", async () => {
    for (const year of ["2026", "2027"]) {
      const days = (await holidays()).filter(({ day }) => day.startsWith(year));
      expect(days.map(({ name }) => name)).toEqual([
        ...["eid-al-fitr", "eid-al-fitr", "eid-al-adha", "eid-al-adha", "muharram", "mawlid", "mawlid"],
      ]);
      expect(days.every(({ provisional }) => provisional === 1)).toBe(true);
    }
  });
});

describe("the page of the calendar", () => {
  it("lists this year's holidays and the next's, in order, fixed and lunar, and marks what is provisional", async () => {
    const text = await html(admin.get(page));
    const days = [...text.matchAll(/<time datetime="([^"]+)"/g)].map(([, day = ""]) => day);
    expect(days).toEqual(days.toSorted());
    expect(days).toHaveLength(2 * (11 + 7));
    expect(lineOf(text, "2026-11-18")).toContain("mercredi 18 novembre");
    expect(lineOf(text, "2026-11-18")).toContain("Fête de l'Indépendance");
    expect(lineOf(text, "2026-11-18")).not.toContain("<form");
    expect(lineOf(text, "2027-03-10")).toContain("Aïd al-Fitr");
    expect(lineOf(text, "2027-03-10")).toContain("À confirmer");
    expect(text).not.toContain("Il manque encore");
  });

  it.each([
    ["ar", "عيد الفطر"],
    ["en", "Eid al-Fitr"],
  ])("speaks %s", async (locale, name) => {
    expect(lineOf(await html(admin.get(`/${locale}/admin/calendar`)), "2027-03-10")).toContain(name);
  });

  it("names the holidays of the next year that nobody has entered yet", async () => {
    const later = await inRole(wasl, "admin", "2027-12-01T10:00:00Z");
    const text = await html(later.get(page));
    expect(text).toContain("Il manque encore en 2028");
    expect(text).toContain("Aïd al-Adha");
    expect(text).not.toContain("Il manque encore en 2027");
  });

  it("costs one round trip beyond the session", async () => {
    const { roundTrips } = costsOf(await admin.get(page));
    expect(roundTrips).toBe(2);
  });

  it("is there for nobody else, to read or to change", async () => {
    const fields = { holiday: "mawlid", holidayDay: "2027-08-17" };
    expect((await manager.get(page)).status).toBe(404);
    expect((await manager.post(`${page}/days`, fields)).status).toBe(404);
    expect((await manager.post(`${page}/days/2027-03-10`, { step: "remove" })).status).toBe(404);
    expect(await holidays()).toEqual(seeded);
  });
});

describe("entering a holiday", () => {
  it("keeps it as provisional, with its place in the journal", async () => {
    const answer = await add({ holiday: "eid-al-fitr", holidayDay: "2027-03-12" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page}?said=added`]);
    expect(await holidayOn("2027-03-12")).toEqual({ day: "2027-03-12", name: "eid-al-fitr", provisional: 1 });
    expect(await noted()).toEqual(["holiday-added 2027-03-12"]);
    expect(await html(admin.get(`${page}?said=added`))).toContain("Le jour est ajouté");
    const journal = await html(admin.get("/fr/admin/journal"));
    expect(journal).toContain("A ajouté un jour férié");
    expect(journal).toContain("12 mars 2027");
    expect(journal).toContain("Amina, équipe Wasl");
  });

  it("keeps one that is announced as certain", async () => {
    await add({ holiday: "eid-al-fitr", holidayDay: "12/03/2027", announced: "yes" });
    expect(await holidayOn("2027-03-12")).toMatchObject({ provisional: 0 });
    expect(await noted()).toEqual(["holiday-added 2027-03-12", "holiday-confirmed 2027-03-12"]);
    expect(lineOf(await html(admin.get(page)), "2027-03-12")).not.toContain("À confirmer");
  });

  it.each<[why: string, fields: Fields, faults: readonly string[]]>([
    ["nothing is said", {}, ["holiday", "holidayDay"]],
    ["the holiday is none of the moon's", { holiday: "throne-day", holidayDay: "2027-07-30" }, ["holiday"]],
    ["the day does not exist", { holiday: "mawlid", holidayDay: "2027-02-30" }, ["holidayDay"]],
    ["the year is over", { holiday: "mawlid", holidayDay: "2025-12-31" }, ["holidayDay"]],
    ["the year is too far", { holiday: "mawlid", holidayDay: "2028-01-01" }, ["holidayDay"]],
  ])("comes back with a message beside the field when %s", async (_, fields, faults) => {
    const text = await html(add(fields), 422);
    expect(faultsIn(text)).toEqual(faults);
    expect(await holidays()).toEqual(seeded);
    expect(await noted()).toEqual([]);
  });

  it("says beside the field that a day is there already, with what was typed", async () => {
    const text = await html(add({ holiday: "mawlid", holidayDay: "2027-03-10", announced: "yes" }), 422);
    expect(faultsIn(text)).toEqual(["holidayDay"]);
    expect(text).toContain("Ce jour est déjà dans le calendrier.");
    expect(text).toMatch(/<input[^>]*name="holidayDay"[^>]*value="2027-03-10"/);
    expect(text).toMatch(/<input[^>]*value="mawlid"[^>]*checked/);
    expect(await holidays()).toEqual(seeded);
    expect(await noted()).toEqual([]);
  });

  it("of two admins who enter one day at once, tells the second", async () => {
    const fields = { holiday: "mawlid", holidayDay: "2027-08-17" };
    const answers = await Promise.all([add(fields), add(fields), add(fields)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    expect(await noted()).toEqual(["holiday-added 2027-08-17"]);
  });

  it("is shown again in another language, and nothing is entered", async () => {
    const text = await html(
      admin.post("/ar/admin/calendar/days", { holiday: "mawlid", holidayDay: "2027-08-17", go: "show" }),
    );
    expect(text).toContain('value="2027-08-17"');
    expect(await holidays()).toEqual(seeded);
  });
});

describe("a holiday that is there", () => {
  it("is confirmed once it is announced, and stays so", async () => {
    const answer = await step("2027-03-10", { step: "confirm" });
    expect(answer.headers.get("location")).toBe(`${page}?said=confirmed`);
    expect(await holidayOn("2027-03-10")).toMatchObject({ provisional: 0 });
    expect((await step("2027-03-10", { step: "confirm" })).status).toBe(303);
    expect(await noted()).toEqual(["holiday-confirmed 2027-03-10"]);
    const text = await html(admin.get(page));
    expect(lineOf(text, "2027-03-10")).not.toContain("À confirmer");
    expect(lineOf(text, "2027-03-11")).toContain("À confirmer");
  });

  it("is moved: taken from its day and put on the other, in one step", async () => {
    const answer = await step("2027-03-10", { step: "move", holidayDay: "2027-03-12", announced: "yes" });
    expect(answer.headers.get("location")).toBe(`${page}?said=moved`);
    expect(await holidayOn("2027-03-10")).toBeUndefined();
    expect(await holidayOn("2027-03-12")).toEqual({ day: "2027-03-12", name: "eid-al-fitr", provisional: 0 });
    expect(await noted()).toEqual([
      "holiday-added 2027-03-12",
      "holiday-confirmed 2027-03-12",
      "holiday-removed 2027-03-10",
    ]);
  });

  it.each([
    ["2027-03-11", "duplicate", "Ce jour est déjà dans le calendrier."],
    ["2029-03-11", "too far", "Choisissez un jour de ces deux années."],
  ])("is not moved to %s (%s): the form of its line stands open, with the message", async (to, _, says) => {
    const text = await html(step("2027-03-10", { step: "move", holidayDay: to }), 422);
    expect(faultsIn(text)).toEqual(["holidayDay"]);
    expect(lineOf(text, "2027-03-10")).toContain(says);
    expect(lineOf(text, "2027-03-10")).toContain('<details class="more" open');
    expect(await holidays()).toEqual(seeded);
    expect(await noted()).toEqual([]);
  });

  it("is removed", async () => {
    await step("2027-03-10", { step: "remove", holidayDay: "2027-03-10" });
    expect(await holidayOn("2027-03-10")).toBeUndefined();
    expect(await noted()).toEqual(["holiday-removed 2027-03-10"]);
  });

  it("is gone for whoever comes second, who is told", async () => {
    await step("2027-03-10", { step: "remove" });
    for (const fields of [{ step: "confirm" }, { step: "remove" }, { step: "move", holidayDay: "2027-03-12" }]) {
      const text = await html(step("2027-03-10", fields), 409);
      expect(text).toContain('role="alert"');
    }
    expect(await noted()).toEqual(["holiday-removed 2027-03-10"]);
    for (const day of ["nowhere", "%00", "2027-02-30", "2026-11-18"]) {
      expect((await step(day, { step: "remove" })).status).toBe(409);
    }
  });

  it("changes once, and stands in the journal once, when many change it at once", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => step("2027-03-10", { step: "remove" })));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([303, ...Array.from({ length: 7 }, () => 409)]);
    expect(await noted()).toEqual(["holiday-removed 2027-03-10"]);
  });
});

describe("the clock of a claim", () => {
  const filed = "2027-03-08T10:00:00Z";
  const isLate = async (at: string) =>
    (await html((await inRole(wasl, "admin", at)).get("/fr/admin"))).includes("En retard");

  it("stands still on holidays: two working days after a Monday before Eid end on Friday", async () => {
    const at = Date.parse(filed);
    await wasl.db.batch([
      wasl.db.prepare("INSERT INTO account VALUES ('waits', 'active', 1, 0, 'fr', 0)"),
      wasl.db
        .prepare(
          "INSERT INTO body_claim VALUES ('eid', 'waits', 'odco', NULL, 'pending', 1, '', NULL, 'fr', '2026-11', ?)",
        )
        .bind(at),
    ]);
    // Tuesday 9, then Friday 12: Eid is on Wednesday and Thursday.
    expect(await isLate("2027-03-12T23:59:00Z")).toBe(false);
    expect(await isLate("2027-03-13T00:01:00Z")).toBe(true);
    await step("2027-03-11", { step: "move", holidayDay: "2027-03-12" });
    expect(await isLate("2027-03-11T23:59:00Z")).toBe(false);
    expect(await isLate("2027-03-12T00:01:00Z")).toBe(true);
  });
});
