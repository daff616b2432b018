import type { Answered } from "#domain/follow-up/answers.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { Service } from "#tests/support/service.ts";
import { team } from "#tests/support/service.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { closeRequest, eraseRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { endCall } from "#worker/operations/end-call.ts";
import { handOverCase } from "#worker/operations/hand-over-case.ts";
import { settleRequest } from "#worker/operations/settle-request.ts";
import { confirmDue } from "#worker/operations/step-offer.ts";
import { takeOver } from "#worker/operations/take-over.ts";
import type { Chance } from "./chance.ts";
import { bodies, region, relayOf, relays, somebodyOf } from "./settle.ts";

/** The region on a day, at a time that moves on with each act. */
export type Lived = { s: Service; chance: Chance; now: () => string };
/** What was tried, about which request; `told`: what somebody was told on the phone. */
type Done = { act: string; request: string; ok: boolean; told?: string };

type Row = Record<string, string | number | null>;
const text = (row: Row | undefined, column: string): string => String(row?.[column] ?? "");

/** The author of a request, as a session of theirs knows them. */
const authorOf = (request: string): Actor => ({ role: "innovator", requestId: request });

/** A step of an introduction, by somebody, as it stands. */
async function step(
  { s, now }: Lived,
  who: Actor,
  row: Row,
  name: Parameters<Service["step"]>[3],
  said = {},
): Promise<Done> {
  const outcome = await s.step(now(), who, text(row, "id"), name, said);
  return { act: name, request: text(row, "request"), ok: outcome.ok };
}

/** Those that wait in these states, the oldest first. */
const waiting = ({ s }: Lived, states: readonly string[]) =>
  s.rows<Row>(
    `SELECT i.id, i.request, i.body, i.version, i.state, i.handed_from, i.has_asked, r.relay FROM introduction AS i
     JOIN request AS r ON r.id = i.request WHERE r.state = 'submitted' AND i.state IN (SELECT value FROM json_each(?)) ORDER BY i.since, i.id`,
    JSON.stringify(states),
  );

/** Each of those that wait, with what somebody does of it today, if anything. */
async function each(lived: Lived, states: readonly string[], share: number, act: (row: Row) => Promise<Done | null>) {
  const done: Done[] = [];
  for (const row of await waiting(lived, states)) {
    if (!lived.chance.happens(share)) continue;
    const one = await act(row);
    if (one) done.push(one);
  }
  return done;
}

/** The team looks at what was proposed. */
export const review = (lived: Lived) =>
  each(lived, ["proposed"], 0.6, (row) =>
    lived.chance.happens(0.9)
      ? step(lived, team, row, "approve")
      : step(lived, team, row, "dismiss", { reason: "not-suitable", words: null }),
  );

/** The person, or their relay, says yes or no before a body sees the project. */
export const agree = (lived: Lived) =>
  each(lived, ["agreeing"], 0.35, (row) => {
    const relay = row.relay === null ? null : relayOf(text(row, "relay"));
    return step(lived, relay ?? authorOf(text(row, "request")), row, lived.chance.happens(0.85) ? "agree" : "refuse");
  });

/** Bodies answer, each in its way; some let it lapse. */
export const answer = (lived: Lived) =>
  each(lived, ["sent"], 0.25, async (row) => {
    const kind = bodies.find(({ id }) => id === row.body) ?? { accepts: 0.5, silent: 0.1 };
    const who = somebodyOf(text(row, "body"));
    if (lived.chance.happens(kind.silent * 3)) return null;
    if (lived.chance.happens(kind.accepts)) return step(lived, who, row, "accept");
    return row.has_asked === 0 && lived.chance.happens(0.4)
      ? step(lived, who, row, "ask", { words: "Combien êtes-vous ?" })
      : step(lived, who, row, "decline", { reason: lived.chance.one(["no-capacity", "not-our-field", "other"]) });
  });

export const answerBack = (lived: Lived) =>
  each(lived, ["asked"], 0.3, (row) =>
    step(lived, authorOf(text(row, "request")), row, "answer", { words: "Nous sommes six" }),
  );

/** What a body does of a case that it has in hand. */
export const help = (lived: Lived) =>
  each(lived, ["accepted"], 0.045, (row) => {
    const who = somebodyOf(text(row, "body"));
    switch (lived.chance.among({ help: 0.66, "no-help": 0.12, unreachable: 0.05, "hand-over": 0.17 })) {
      case "help":
        return step(lived, who, row, "report-help", { outcome: lived.chance.one(["mentored", "trained", "funded"]) });
      case "no-help":
        return step(lived, who, row, "report-no-help", { words: "Nous n'avons pas pu" });
      case "unreachable":
        return step(lived, who, row, "report-unreachable");
      default:
        return handOver(lived, row);
    }
  });

async function handOver({ s, now, chance }: Lived, row: Row): Promise<Done> {
  const to = chance.one(bodies.filter(({ id }) => id !== row.body));
  const seen = { body: text(row, "body"), id: text(row, "id"), version: Number(row.version) };
  const said = {
    offer: `${to.id}-offer`,
    why: "better-placed",
    handOverWords: "Ils savent mieux",
    told: "yes",
  } as const;
  const outcome = await s.doing(now(), (deps) => handOverCase(deps, somebodyOf(seen.body), seen, said));
  return { act: "hand-over", request: text(row, "request"), ok: outcome.ok };
}

/** The two write to one another; the relay too; now and then the team is called, or a word reported. */
export const write = (lived: Lived) =>
  each(lived, ["accepted", "helped"], 0.02, async (row) => {
    const { chance, s, now } = lived;
    const as = chance.one(
      row.relay === null ? (["body", "innovator"] as const) : (["body", "innovator", "relay"] as const),
    );
    const who = {
      body: somebodyOf(text(row, "body")),
      innovator: authorOf(text(row, "request")),
      relay: relayOf(text(row, "relay")),
    };
    const act = chance.among({ write: 0.93, call: 0.07 });
    const said =
      act === "call"
        ? ({ act } as const)
        : ({ act, words: "Bonjour", entry: chance.id().replaceAll("-", "") } as const);
    const outcome = await s.doing(now(), (deps) =>
      actInThread(deps, { actor: who[as], as }, { id: text(row, "id"), isTheirs: () => true }, said),
    );
    return { act: act === "call" ? "call the team" : `${act} (${as})`, request: text(row, "request"), ok: outcome.ok };
  });

/** The team leaves a thread that it was called to. */
export async function leave({ s, chance, now }: Lived): Promise<Done[]> {
  const done: Done[] = [];
  const called = await s.rows<Row>(
    "SELECT c.introduction AS id, i.request FROM thread_call AS c JOIN introduction AS i ON i.id = c.introduction WHERE c.ended_at IS NULL ORDER BY c.at, c.introduction",
  );
  for (const row of called) {
    if (!chance.happens(0.2)) continue;
    const outcome = await s.doing(now(), (deps) =>
      actInThread(deps, { actor: team, as: "admin" }, { id: text(row, "id"), isTheirs: () => true }, { act: "leave" }),
    );
    done.push({ act: "leave", request: text(row, "request"), ok: outcome.ok });
  }
  return done;
}

/** Something else happened than what the body reported. */
export const contest = (lived: Lived) =>
  each(lived, ["helped", "not-helped", "unreachable"], 0.002, (row) =>
    step(lived, authorOf(text(row, "request")), row, "contest", { words: "Personne n'est venu" }),
  );

/** Check-ins are answered, by the person, by their relay, or by whoever called. */
export async function checkIn({ s, chance, now }: Lived): Promise<Done[]> {
  const done: Done[] = [];
  const open = await s.rows<Row>(
    `SELECT c.request, c.number, c.version, c.state, r.relay FROM check_in AS c JOIN request AS r ON r.id = c.request
     WHERE c.state IN ('asked', 'called', 'rested') AND r.state = 'submitted' ORDER BY c.request, c.number`,
  );
  for (const row of open) {
    if (!chance.happens(row.state === "rested" ? 0.004 : 0.07)) continue;
    const request = text(row, "request");
    const who =
      row.relay !== null && chance.happens(0.6)
        ? relayOf(text(row, "relay"))
        : row.state === "called"
          ? team
          : authorOf(request);
    const said = { ...answered(chance), number: Number(row.number), version: Number(row.version) };
    const outcome = await s.doing(now(), (deps) => answerCheckIn(deps, who, request, said));
    done.push({ act: `check-in ${said.answer}`, request, ok: outcome.ok });
  }
  return done;
}

function answered(chance: Chance): Answered {
  const answer = chance.among({ "going-well": 0.62, stuck: 0.28, stopped: 0.1 });
  const stuckOn = chance.among({
    market: 0.3,
    financing: 0.25,
    authorisation: 0.1,
    people: 0.15,
    place: 0.1,
    "something-else": 0.1,
  });
  return { answer, stuckOn: answer === "stuck" ? stuckOn : null };
}

/** Somebody tries what is not theirs, on any case, at whatever moment of it: another body, the one that handed it over, another relay. */
export async function trespass({ s, chance, now }: Lived): Promise<Done[]> {
  const all = await s.rows<Row>(
    `SELECT i.id, i.request, i.body, i.version, r.relay, f.body AS giver FROM introduction AS i JOIN request AS r ON r.id = i.request
     LEFT JOIN introduction AS f ON f.id = i.handed_from AND f.state = 'handed-over' WHERE r.state = 'submitted' ORDER BY i.since, i.id`,
  );
  if (all.length === 0) return [];
  const row = chance.one(all);
  const request = text(row, "request");
  const id = text(row, "id");
  const other = row.giver === null ? chance.one(bodies.filter((each) => each.id !== row.body)).id : text(row, "giver");
  const relay = relayOf(chance.one(relays.filter((each) => each !== row.relay)));
  const words = { act: "write", words: "Bonjour", entry: chance.id().replaceAll("-", "") } as const;
  const seen = { id, isTheirs: () => true };
  const tries: Readonly<Record<string, () => Promise<{ ok: boolean }>>> = {
    accept: () => s.step(now(), somebodyOf(other), id, "accept"),
    "report help": () => s.step(now(), somebodyOf(other), id, "report-help", { outcome: "trained" }),
    agree: () => s.step(now(), relay, id, "agree"),
    withdraw: () => s.step(now(), relay, id, "withdraw"),
    "write (body)": () =>
      s.doing(now(), (deps) => actInThread(deps, { actor: somebodyOf(other), as: "body" }, seen, words)),
    "write (relay)": () => s.doing(now(), (deps) => actInThread(deps, { actor: relay, as: "relay" }, seen, words)),
    "answer a check-in": () =>
      s.doing(now(), (deps) => answerCheckIn(deps, relay, request, { ...going, number: 1, version: 2 })),
  };
  const what = chance.one(Object.keys(tries));
  const outcome = await tries[what]?.();
  return [{ act: `not theirs: ${what}`, request, ok: outcome?.ok ?? false }];
}
const going = { answer: "going-well", stuckOn: null } as const;

/** Bodies confirm the offers that they are asked about; the one that is often silent does not, and its offer is paused. */
export async function confirm({ s, chance, now }: Lived): Promise<Done[]> {
  const done: Done[] = [];
  const asked = await s.rows<Row>(
    "SELECT DISTINCT body, (SELECT version FROM body WHERE id = offer.body) AS version FROM offer WHERE state = 'open' AND confirmed_on < ? ORDER BY body",
    addDays(now().slice(0, 10), -170),
  );
  for (const row of asked) {
    const body = text(row, "body");
    if (body === silent || !chance.happens(0.3)) continue;
    const held = {
      ...named(body),
      version: Number(row.version),
      role: "manager",
      territories: [region],
      charter: null,
    } as const;
    const outcome = await s.doing(now(), (deps) => confirmDue(deps, somebodyOf(body), held));
    done.push({ act: "confirm", request: "", ok: outcome.ok });
  }
  return done;
}
const silent = "rose";
const named = (body: string) => ({
  ...{ id: body, body, kind: "association" as const, standing: "active" as const },
  wording: { lang: "fr" as const, original: { name: body, shortName: body }, translations: {} },
});

/** Calls are made, by the team or by the relay whose they are; what was raised is dealt with. */
export async function callAndSettle({ s, chance, now }: Lived): Promise<Done[]> {
  const done: Done[] = [];
  const calls = await s.rows<Row>(
    "SELECT id, tries, relay, request, letter, facts, recipient FROM outbox WHERE state = 'waiting' AND channel = 'call' AND due_at <= ? ORDER BY due_at, id",
    Date.parse(now()),
  );
  for (const call of calls) {
    if (!chance.happens(0.4)) continue;
    const who = call.relay === null ? team : relayOf(text(call, "relay"));
    const how = chance.happens(0.8) ? "reached" : "missed";
    const outcome = await s.doing(now(), (deps) =>
      endCall(deps, who, { id: text(call, "id"), tries: Number(call.tries) }, how),
    );
    const told = how === "reached" ? { told: `${call.recipient}: ${call.letter} ${call.facts}` } : {};
    done.push({ act: `call ${how}`, request: text(call, "request"), ok: outcome.ok, ...told });
  }
  const raised = await s.rows<Row>(
    "SELECT id, version, raised_at FROM request WHERE raised_at IS NOT NULL AND state = 'submitted' ORDER BY raised_at, id",
  );
  for (const row of raised) {
    if (!chance.happens(0.3)) continue;
    const of = { id: text(row, "id"), regions: null };
    const outcome = await s.doing(now(), (deps) => settleRequest(deps, team, of, { raised: Number(row.raised_at) }));
    done.push({ act: "settle", request: text(row, "id"), ok: outcome.ok });
  }
  return done;
}

/** Now and then somebody takes their request over, takes it back, closes it, or asks to be forgotten. */
export async function decide({ s, chance, now }: Lived): Promise<Done[]> {
  const done: Done[] = [];
  const all = await s.rows<Row>(
    "SELECT id, version, relay, state FROM request WHERE state <> 'erased' ORDER BY filed_at, id",
  );
  for (const row of all) {
    const what = chance.among({ nothing: 0.9976, "take-over": 0.0016, withdraw: 0.0003, close: 0.0002, erase: 0.0003 });
    if (what === "nothing" || (what === "take-over" && row.relay === null)) continue;
    if (what !== "erase" && row.state !== "submitted") continue;
    const tokenHash = chance.id();
    const at = Date.parse(now());
    await s.rows("INSERT INTO follow_session VALUES (?, ?, ?)", tokenHash, text(row, "id"), at + 60_000);
    const holder = { tokenHash, at };
    const seen = { version: Number(row.version) };
    const acts = { "take-over": takeOver, withdraw: withdrawRequest, close: closeRequest, erase: eraseRequest };
    const outcome = await s.doing(now(), async (deps) => (await acts[what](deps, holder, seen)) as { ok: boolean });
    done.push({ act: what, request: text(row, "id"), ok: outcome.ok });
  }
  return done;
}
