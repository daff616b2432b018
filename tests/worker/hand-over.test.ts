import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commit } from "#db/commit.ts";
import { caseAtDesk } from "#db/read/case-at-desk.ts";
import { companyOf, fileOf, giversBefore, handOversOf, linesOfFile, stepsOfFile } from "#db/read/hand-over.ts";
import { theseIntroductions } from "#db/read/introductions.ts";
import { saveErasure } from "#db/write/requests.ts";
import type { Refusal } from "#domain/outcome.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { changeStanding } from "#worker/operations/change-body.ts";
import { gather } from "#worker/operations/gather-introductions.ts";
import { handOverCase } from "#worker/operations/hand-over-case.ts";
import { logCase } from "#worker/operations/log-case.ts";
import { planStep } from "#worker/operations/plan-step.ts";
import { reopenIntroduction } from "#worker/operations/reopen-introduction.ts";
import { saveSteps } from "#worker/operations/step-introductions.ts";
import { contactShown } from "#worker/pages/desk/case-shown.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s, ["gamma", "delta", "omega"]);
});
afterAll(() => database.close());
beforeEach(async () => {
  s.letters.length = 0;
  await database.db.batch([
    database.db.prepare("UPDATE body SET lapses = 0, standing = 'active', monthly_capacity = NULL"),
    database.db.prepare("UPDATE offer SET places_left = NULL WHERE id LIKE '%-offer'"),
    database.db.prepare(
      "UPDATE introduction SET state = 'withdrawn', look_on = NULL WHERE state NOT IN ('dismissed', 'withdrawn')",
    ),
    database.db.prepare("UPDATE request SET climb_at = NULL, raised_at = NULL, raised_why = NULL"),
  ]);
});

const T = (day: string, time = "12:00") => `${day}T${time}:00Z`;
const monday = "2026-11-30";
const said = { why: "better-placed", handOverWords: "Ils vendent déjà à Tinghir", told: "yes" } as const;

/** A case that `alpha` has accepted: two others of its request wait for the team. */
async function accepted() {
  const at = new Date(Date.parse(T(monday, "09:00")) + people++).toISOString();
  const email = `author-${people}@projet.example`;
  const request = await s.file(at, { email });
  const all = await s.of(request);
  const giver = all.find(({ body }) => body === "alpha")?.id ?? "";
  await took(s.step(T(monday), team, giver, "approve"));
  await took(s.step(T(monday), memberOf("alpha"), giver, "accept"));
  const free = ["beta", "gamma", "delta", "omega"].find((body) => all.every((each) => each.body !== body)) ?? "";
  const author = { role: "innovator", requestId: request } as const;
  return { request, giver, email, receiver: free, author };
}
let people = 0;

const took = async (outcome: Promise<{ ok: boolean }>) =>
  expect(await outcome).toEqual(expect.objectContaining({ ok: true }));
const rowOf = async (id: string) => {
  const [row] = await s.rows<Record<string, string | number | null>>("SELECT * FROM introduction WHERE id = ?", id);
  return row ?? {};
};
type Case = Awaited<ReturnType<typeof accepted>>;

async function handOver({ giver, receiver }: Case, to = receiver, day = monday) {
  const { version } = await rowOf(giver);
  return s.doing(T(day), (deps) =>
    handOverCase(
      deps,
      memberOf("alpha"),
      { body: "alpha", id: giver, version: Number(version) },
      { offer: `${to}-offer`, ...said },
    ),
  );
}
const receiverOf = async ({ request, receiver }: Case) =>
  (await s.of(request)).findLast(({ body }) => body === receiver)?.id ?? "";

/** A hand-over that the team has approved, and the person agreed to. */
async function onItsWay() {
  const on = await accepted();
  await took(handOver(on));
  const id = await receiverOf(on);
  await took(s.step(T(monday), team, id, "approve"));
  await took(s.step(T(monday), on.author, id, "agree"));
  return { ...on, id };
}
const stateOf = async (id: string) => (await rowOf(id)).state;
const stepsOf = async (id: string) =>
  (
    await s.rows<{ step: string; reason: string | null }>(
      "SELECT step, reason FROM introduction_history WHERE introduction = ? ORDER BY version",
      id,
    )
  ).map(({ step, reason }) => (reason === null ? step : `${step} (${reason})`));

const no = (refusal: Refusal) => ({ ok: false, refusal });
const lastTo = (to: string) => s.letters.findLast((mail) => mail.to === to)?.text ?? "";
const toldTo = (to: string) =>
  s.letters
    .filter((mail) => mail.to === to)
    .map(({ text }) => text)
    .join("\n");
const placesOf = async (body: string) => {
  const [row] = await s.rows<{ places: number; taken: number }>(
    "SELECT places_left AS places, (SELECT taken FROM body_month WHERE body = o.body AND month = '2026-11') AS taken FROM offer AS o WHERE id = ?",
    `${body}-offer`,
  );
  return [row?.places, row?.taken];
};
/** Erases the person of a request, as the clock would. */
async function erased({ request }: { request: string }): Promise<{ ok: boolean }> {
  const { db } = await s.depsAt(Date.parse(T(monday)));
  const [row] = await s.rows<{ version: number }>("SELECT version FROM request WHERE id = ?", request);
  const advance = {
    id: request,
    step: "erase",
    to: "erased",
    at: Date.parse(T(monday)),
    by: "clock",
    version: (row?.version ?? 0) + 1,
  } as const;
  return commit(db, saveErasure(db, advance));
}

describe("a body that hands a case over", () => {
  it("keeps it until the other accepts: the team approves, the person agrees, and everybody is told", async () => {
    const on = await accepted();
    await took(handOver(on));
    const id = await receiverOf(on);
    expect((await s.of(on.request)).find((each) => each.id === id)).toMatchObject({ state: "proposed", version: 1 });
    await took(s.step(T(monday), team, id, "approve"));
    expect([await stateOf(id), await stateOf(on.giver)]).toEqual(["agreeing", "accepted"]);
    await took(s.step(T(monday), on.author, id, "agree"));
    expect([await stateOf(id), await stateOf(on.giver)]).toEqual(["sent", "accepted"]);
    await took(s.step(T(monday), memberOf(on.receiver), id, "accept"));
    expect([await stateOf(id), await stateOf(on.giver)]).toEqual(["accepted", "handed-over"]);
    expect(await stepsOf(on.giver)).toEqual(["propose", "approve", "accept", "hand-over (better-placed)", "pass-on"]);
    expect(await stepsOf(id)).toEqual(["propose (better-placed)", "approve", "agree", "accept"]);
    const receiver = `Association ${on.receiver}`;
    expect(s.subjectsTo(on.email).slice(3)).toEqual([
      `Pouvons-nous présenter votre projet à ${receiver} ?`,
      `${receiver} a reçu votre projet`,
      `Bonne nouvelle : ${receiver} accepte de vous aider`,
    ]);
    expect(lastTo(on.email)).toContain(
      `Association ${on.receiver} a accepté\u00a0: Association alpha lui a transmis le dossier.`,
    );
    expect(lastTo("of-alpha@bodies.example")).toContain("Association alpha lui a transmis le dossier.");
    expect(
      s.letters.find(({ to, subject }) => to === `of-${on.receiver}@bodies.example` && subject.includes("attend"))
        ?.text,
    ).toContain(
      `Association alpha propose de transmettre le dossier à ${receiver}. Raison\u00a0: «\u00a0Une autre structure est mieux placée\u00a0».`,
    );
  });

  it("says to the person who gives, who receives, why, what goes along, and who keeps the case until then", async () => {
    const on = await accepted();
    await took(handOver(on));
    await took(s.step(T(monday), team, await receiverOf(on), "approve"));
    const asked = lastTo(on.email);
    expect(asked).toContain(`Association alpha propose de transmettre le dossier à Association ${on.receiver}.`);
    expect(asked).toContain("Raison\u00a0: «\u00a0Une autre structure est mieux placée\u00a0».");
    expect(asked).toContain("elle reçoit les coordonnées et ce qui a déjà été noté");
    expect(asked).toContain("D'ici là, rien ne change. Association alpha garde le dossier.");
    expect(asked).not.toContain("Vous avez demandé à choisir");
    // And they are reminded of the same.
    await s.clockOn("2026-12-04");
    expect(s.subjectsTo(on.email).at(-1)).toBe(
      `Rappel : pouvons-nous présenter votre projet à Association ${on.receiver} ?`,
    );
    expect(lastTo(on.email)).toContain("Association alpha garde le dossier");
  });

  it("gives back its place and its month, and the receiver takes its own", async () => {
    await database.db.prepare("UPDATE offer SET places_left = 3 WHERE id LIKE '%-offer'").run();
    const on = await onItsWay();
    const before = [await placesOf("alpha"), await placesOf(on.receiver)];
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "accept"));
    const after = [await placesOf("alpha"), await placesOf(on.receiver)];
    expect([before, after]).toEqual([
      [
        [2, before[0]?.[1]],
        [2, before[1]?.[1]],
      ],
      [
        [3, Number(before[0]?.[1]) - 1],
        [2, before[1]?.[1]],
      ],
    ]);
    expect(await rowOf(on.giver)).toMatchObject({ took_place: 0, took_month: null });
  });

  it("is asked of the person too when the clock approves what has waited, being clear", async () => {
    const on = await accepted();
    await took(handOver(on));
    await s.clockOn("2026-12-10");
    expect(await stateOf(await receiverOf(on))).toBe("agreeing");
  });
});

const keeps = async (on: { request: string; giver: string }, id: string, ended: string) => {
  expect([await stateOf(id), await stateOf(on.giver)]).toEqual([ended, "accepted"]);
  // The person has a body: nobody else is looked for.
  const [request] = await s.rows<{ climb_at: number | null }>("SELECT climb_at FROM request WHERE id = ?", on.request);
  expect(request).toEqual({ climb_at: null });
  expect((await s.of(on.request)).filter(({ origin }) => origin === "next")).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ took_place: 0, took_month: null });
  expect((await rowOf(on.giver)).took_month).toBe("2026-11");
  expect(s.subjectsTo("of-alpha@bodies.example").at(-1)).toMatch(/^Le dossier proposé à /);
  expect(lastTo("of-alpha@bodies.example")).toContain("Association alpha garde le dossier.");
};

describe("a hand-over that comes to nothing", () => {
  it("when the receiver declines: the giver keeps the case, both are told, and it may be handed over again", async () => {
    const on = await onItsWay();
    await took(
      s.step(T(monday), memberOf(on.receiver), on.id, "decline", { reason: "no-capacity", words: "Trop de monde" }),
    );
    await keeps(on, on.id, "declined");
    expect(lastTo(on.email)).toContain("Association alpha garde le dossier.");
    expect(lastTo(on.email)).toContain("Trop de monde");
    expect(lastTo("of-alpha@bodies.example")).not.toContain("Trop de monde");
    const other = ["beta", "gamma", "delta", "omega"].filter((body) => body !== on.receiver);
    const tried = (await s.of(on.request)).map(({ body }) => body);
    await took(
      handOver(
        on,
        other.find((body) => !tried.includes(body)),
      ),
    );
  });

  it("when the person refuses", async () => {
    const on = await accepted();
    await took(handOver(on));
    const id = await receiverOf(on);
    await took(s.step(T(monday), team, id, "approve"));
    await took(s.step(T(monday), on.author, id, "refuse"));
    await keeps(on, id, "withdrawn");
    expect(lastTo("of-alpha@bodies.example")).toContain(`Association ${on.receiver}\u00a0: Retirée.`);
  });

  it("when the person says nothing for ten working days", async () => {
    const on = await accepted();
    await took(handOver(on));
    const id = await receiverOf(on);
    await took(s.step(T(monday), team, id, "approve"));
    await s.clockOn("2026-12-15");
    await keeps(on, id, "withdrawn");
    expect(toldTo(on.email)).toContain("Association alpha garde le dossier.");
  });

  it("when the receiver lets it lapse", async () => {
    const on = await onItsWay();
    await s.clockOn("2026-12-15");
    await keeps(on, on.id, "lapsed");
    expect(toldTo(on.email)).toContain("Association alpha garde le dossier.");
  });

  it("when the team dismisses it: the person, who was told of nobody, is told nothing", async () => {
    const on = await accepted();
    await took(handOver(on));
    const id = await receiverOf(on);
    const told = s.subjectsTo(on.email).length;
    await took(s.step(T(monday), team, id, "dismiss", { reason: "not-suitable" }));
    await keeps(on, id, "dismissed");
    expect(s.subjectsTo(on.email)).toHaveLength(told);
  });
});

describe("a case that is no longer the giver's when the other accepts", () => {
  it("is just accepted, whatever the giver has reported meanwhile", async () => {
    const on = await onItsWay();
    await took(s.step(T(monday), memberOf("alpha"), on.giver, "report-help", { outcome: "financed" }));
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "accept"));
    expect([await stateOf(on.id), await stateOf(on.giver)]).toEqual(["accepted", "helped"]);
    expect(lastTo(on.email)).not.toContain("lui a transmis");
  });

  it("goes on its own way when the person takes it back from the giver; the ladder climbs if that comes to nothing", async () => {
    const on = await onItsWay();
    await took(s.step(T(monday), on.author, on.giver, "withdraw"));
    expect(await stateOf(on.id)).toBe("sent");
    await took(s.step(T(monday, "13:00"), memberOf(on.receiver), on.id, "decline", { reason: "other" }));
    expect(await stateOf(on.id)).toBe("declined");
    expect(lastTo(on.email)).not.toContain("garde le dossier");
  });
});

describe("what is refused", () => {
  it("a second hand-over of the same case, while one is open", async () => {
    const on = await accepted();
    await took(handOver(on));
    expect(await handOver(on)).toEqual(no({ code: "one_too_many", because: "being-handed-over" }));
  });

  it("of two at once, one wins", async () => {
    const on = await accepted();
    const outcomes = await Promise.all([handOver(on), handOver(on)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await s.of(on.request)).filter(({ origin, id }) => origin === "added" && id !== on.giver)).toHaveLength(1);
  });

  it("to a body that has the request, to the body itself, or to one without a place", async () => {
    const on = await accepted();
    const open = (await s.of(on.request)).find(({ body }) => body !== "alpha")?.body ?? "";
    // Who else has the request, the giver is told only where the person lets those who help know of one another.
    expect(await handOver(on, open)).toEqual(no({ code: "invalid", fields: { offer: "wrong" } }));
    await database.db.prepare("UPDATE request SET shows_company = 1 WHERE id = ?").bind(on.request).run();
    expect(await handOver(on, open)).toEqual(no({ code: "one_too_many", because: "body-has-it" }));
    expect(await handOver(on, "alpha")).toEqual(no({ code: "invalid", fields: { offer: "wrong" } }));
    expect(await handOver(on, "nobody")).toEqual(no({ code: "invalid", fields: { offer: "unknown_code" } }));
    await database.db.prepare("UPDATE offer SET places_left = 0 WHERE id = ?").bind(`${on.receiver}-offer`).run();
    expect(await handOver(on)).toEqual(no({ code: "no_place", because: "offer-full" }));
    await database.db.prepare("UPDATE offer SET places_left = NULL WHERE id = ?").bind(`${on.receiver}-offer`).run();
    await database.db.prepare("UPDATE body SET standing = 'paused' WHERE id = ?").bind(on.receiver).run();
    expect(await handOver(on)).toEqual(no({ code: "no_place", because: "body-paused" }));
  });

  it("while five are open", async () => {
    const on = await accepted();
    for (const body of ["indh", "ads"]) {
      await database.db.batch([
        database.db
          .prepare(
            `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from)
             VALUES (?1, ?2, ?3, 'added', 'proposed', 1, 1, 1, 1)`,
          )
          .bind(`${body}-${on.request}`, on.request, body),
        database.db
          .prepare("INSERT INTO introduction_history VALUES (?, 1, 'propose', 1, 'of-the-team', NULL)")
          .bind(`${body}-${on.request}`),
      ]);
    }
    expect(await handOver(on)).toEqual(no({ code: "one_too_many", because: "five-open" }));
  });

  it("of a case that is not the body's own, or that it has not accepted", async () => {
    const on = await accepted();
    const hand = (who: string, body: string, version: number) =>
      s.doing(T(monday), (deps) =>
        handOverCase(deps, memberOf(who), { body, id: on.giver, version }, { offer: `${on.receiver}-offer`, ...said }),
      );
    expect(await hand("beta", "beta", 3)).toEqual(no({ code: "unknown", what: "introduction" }));
    expect(await hand("beta", "alpha", 3)).toEqual(no({ code: "not_yours" }));
    expect(await hand("alpha", "alpha", 2)).toEqual(no({ code: "changed_meanwhile" }));
    await took(s.step(T(monday), memberOf("alpha"), on.giver, "report-no-help", { words: "Rien" }));
    expect(await hand("alpha", "alpha", 4)).toEqual(no({ code: "not_now", state: "not-helped" }));
  });

  it("to open a failed hand-over again, while the case is being handed to another", async () => {
    const on = await onItsWay();
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "decline", { reason: "other" }));
    const tried = (await s.of(on.request)).map(({ body }) => body);
    const other = ["beta", "gamma", "delta", "omega"].find((body) => !tried.includes(body));
    await took(handOver(on, other));
    const { version } = await rowOf(on.id);
    const outcome = await s.doing(T(monday), (deps) =>
      reopenIntroduction(
        deps,
        team,
        { id: on.request, regions: null },
        { id: on.id, version: Number(version) },
        "Encore",
      ),
    );
    expect(outcome).toEqual(no({ code: "one_too_many", because: "being-handed-over" }));
  });

  it("a decline that was read before the giver let go of the case: it would leave the person with nobody", async () => {
    const on = await onItsWay();
    const deps = await s.depsAt(Date.parse(T(monday)));
    const known = await gather(deps.db, theseIntroductions([on.id]), deps.now());
    const [row] = known.rows;
    const advance = row && planStep(row, { step: "decline", reason: "other" }, memberOf(on.receiver), known);
    if (!row || !advance?.ok) throw new Error("the receiver cannot decline");
    await took(s.step(T(monday), memberOf("alpha"), on.giver, "report-no-help", { words: "Rien" }));
    expect(await saveSteps(deps, [{ row, advance: advance.value }], known)).toEqual(no({ code: "changed_meanwhile" }));
    // Looked at again, it sends the ladder on.
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "decline", { reason: "other" }));
    expect(lastTo(on.email)).not.toContain("garde le dossier");
  });
});

describe("the file of a case", () => {
  const at = T(monday);
  const logged = (body: string, id: string, words: string) =>
    s.doing(at, (deps) =>
      logCase(
        deps,
        memberOf(body),
        { body, id },
        {
          entry: crypto.randomUUID().replaceAll("-", ""),
          said: { kind: "meeting", meetingDay: "2026-11-30", meetingWords: words },
        },
      ),
    );
  /** What a body is shown of a case of its own. */
  const shownTo = async (body: string, id: string) => {
    const { db } = await s.depsAt(Date.parse(at));
    const ref = { body, id };
    const [[row], givers, lines, steps, handOvers] = await db.batch([
      caseAtDesk(db, ref, `of-${body}`),
      fileOf(db, ref),
      linesOfFile(db, ref),
      stepsOfFile(db, ref),
      handOversOf(db, ref),
    ]);
    return {
      contact: row ? (contactShown(row, memberOf(body), body)?.kind ?? null) : "unknown",
      givers: givers.map((each) => each.body),
      lines: lines.map(({ words }) => words),
      words: steps.flatMap(({ words }) => words ?? []),
      before: handOvers.map((each) => [each.isGiver, each.body, each.lines, each.words]),
    };
  };

  it("goes along when the other accepts, and not before; then the giver sees neither the person nor what is written on", async () => {
    const on = await accepted();
    await took(logged("alpha", on.giver, "Vu au marché"));
    await took(handOver(on));
    const id = await receiverOf(on);
    // Not yet put to it, a case is unknown.
    expect(await shownTo(on.receiver, id)).toMatchObject({ contact: "unknown", givers: [], lines: [] });
    await took(s.step(at, team, id, "approve"));
    await took(s.step(at, on.author, id, "agree"));
    expect(await shownTo("alpha", on.giver)).toMatchObject({ contact: "shown", before: [[0, on.receiver, 0, null]] });
    expect(await shownTo(on.receiver, id)).toEqual({
      ...{ contact: "onceAccepted", givers: [], lines: [], words: [] },
      before: [[1, "alpha", 1, said.handOverWords]],
    });
    await took(s.step(at, memberOf(on.receiver), id, "accept"));
    expect(await shownTo(on.receiver, id)).toMatchObject({
      ...{ contact: "shown", givers: ["alpha"], lines: ["Vu au marché"], words: [said.handOverWords] },
    });
    await took(logged(on.receiver, id, "Premier rendez-vous"));
    expect(await shownTo("alpha", on.giver)).toEqual({
      ...{ contact: null, givers: [], lines: [], words: [] },
      before: [[0, on.receiver, 0, null]],
    });
    // Nobody reads it by asking as another.
    expect(await shownTo("alpha", id)).toMatchObject({ contact: "unknown", givers: [], lines: [], before: [] });
  });

  it("is that of all who had the case, the nearest first", async () => {
    const on = await onItsWay();
    await took(logged("alpha", on.giver, "Par alpha"));
    await took(s.step(at, memberOf(on.receiver), on.id, "accept"));
    await took(logged(on.receiver, on.id, "Par le deuxième"));
    const tried = (await s.of(on.request)).map(({ body }) => body);
    const third = ["beta", "gamma", "delta", "omega"].find((body) => !tried.includes(body)) ?? "";
    const { version } = await rowOf(on.id);
    await took(
      s.doing(at, (deps) =>
        handOverCase(
          deps,
          memberOf(on.receiver),
          { body: on.receiver, id: on.id, version: Number(version) },
          { offer: `${third}-offer`, ...said },
        ),
      ),
    );
    const last = (await s.of(on.request)).find(({ body }) => body === third)?.id ?? "";
    await took(s.step(at, team, last, "approve"));
    await took(s.step(at, on.author, last, "agree"));
    await took(s.step(at, memberOf(third), last, "accept"));
    const file = await shownTo(third, last);
    expect([file.givers, file.lines.toSorted()]).toEqual([
      [on.receiver, "alpha"],
      ["Par alpha", "Par le deuxième"],
    ]);
    expect(await stateOf(on.id)).toBe("handed-over");
  });

  it("is looked back for no further than five bodies", async () => {
    const on = await accepted();
    const ids = Array.from({ length: 8 }, (_, place) => `link-${place}-${on.request}`);
    await database.db.batch(
      ids.map((id, place) =>
        database.db
          .prepare(
            `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from, handed_from)
             VALUES (?1, ?2, 'indh', 'added', 'handed-over', 1, 1, 1, 1, ?3)`,
          )
          .bind(id, on.request, ids[place - 1] ?? on.giver),
      ),
    );
    const { db } = await s.depsAt(Date.parse(at));
    const [rows] = await db.batch([db.select({ id: sql<string>`id` }).from(sql`${giversBefore(ids.at(-1) ?? "")}`)]);
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(2, 7).toReversed());
  });

  it("is erased with the person", async () => {
    const on = await accepted();
    await took(handOver(on));
    await database.db.prepare("UPDATE request SET shows_company = 1 WHERE id = ?").bind(on.request).run();
    await took(erased(on));
    const words = await s.rows(
      "SELECT * FROM introduction_words WHERE introduction IN (SELECT id FROM introduction WHERE request = ?)",
      on.request,
    );
    const [request] = await s.rows("SELECT shows_company FROM request WHERE id = ?", on.request);
    expect([words, request]).toEqual([[], { shows_company: 0 }]);
  });
});

describe("the company of a case", () => {
  const companyAt = async (body: string, id: string) => {
    const { db } = await s.depsAt(Date.parse(T(monday)));
    const [rows] = await db.batch([companyOf(db, { body, id })]);
    return rows.map((row) => row.body);
  };

  it("is shown to those who have it in hand, once the person says so, and to nobody else", async () => {
    const on = await accepted();
    const other = (await s.of(on.request)).find(({ body }) => body !== "alpha");
    const [id, body] = [other?.id ?? "", other?.body ?? ""];
    await took(s.step(T(monday), team, id, "approve"));
    await took(s.step(T(monday), memberOf(body), id, "accept"));
    expect(await companyAt("alpha", on.giver)).toEqual([]);
    await database.db.prepare("UPDATE request SET shows_company = 1 WHERE id = ?").bind(on.request).run();
    expect([await companyAt("alpha", on.giver), await companyAt(body, id)]).toEqual([[body], ["alpha"]]);
    expect(await companyAt(body, on.giver)).toEqual([]);
    await took(s.step(T(monday), memberOf(body), id, "report-no-help", { words: "Rien" }));
    expect([await companyAt("alpha", on.giver), await companyAt(body, id)]).toEqual([[], []]);
  });
});

// Last: a body that is suspended has no offers any more.
describe("a hand-over, when a body is suspended", () => {
  it("comes to nothing, when it is the receiver", async () => {
    const on = await onItsWay();
    await took(
      s.doing(T(monday), (deps) => changeStanding(deps, team, { id: on.receiver, reason: "Plainte" }, "suspend")),
    );
    await keeps(on, on.id, "lapsed");
  });

  it("is passed on all the same, when it is the giver", async () => {
    const on = await onItsWay();
    await took(s.doing(T(monday), (deps) => changeStanding(deps, team, { id: "alpha", reason: "Plainte" }, "suspend")));
    expect(await stateOf(on.giver)).toBe("accepted");
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "accept"));
    expect([await stateOf(on.id), await stateOf(on.giver)]).toEqual(["accepted", "handed-over"]);
  });
});
