import type { D1Database } from "@cloudflare/workers-types";
import { vi } from "vitest";
import type { NewSupportRequest } from "#contract/support-request.ts";
import type { Usage } from "#db/meter.ts";
import { addDays } from "#domain/time/add-days.ts";
import { asked, type Service, service } from "#tests/support/service.ts";
import { fileForSomebody } from "#worker/operations/file-for-somebody.ts";
import {
  agree,
  answer,
  answerBack,
  callAndSettle,
  checkIn,
  confirm,
  contest,
  decide,
  help,
  type Lived,
  leave,
  review,
  trespass,
  write,
} from "./acts.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { provinces, relayOf, relays, settle, wanted } from "./settle.ts";
import { sights } from "./sight.ts";

const firstDay = "2026-12-01";
/** Two years, and how many requests are filed in them. */
const lived = { days: 730, requests: 200 };

/**
 * What was done how often, what each person said when they filed, whom a call told what, and of all that was looked at, who
 * saw what was not theirs. `endsAt`: the last moment, when the clock has nothing left to do.
 */
export type Chronicle = {
  s: Service;
  endsAt: string;
  acts: Map<string, { done: number; refused: number }>;
  filed: Map<string, Filed>;
  calls: string[];
  looks: number;
  wrong: string[];
};
export type Filed = Pick<NewSupportRequest, "needs" | "gender" | "areaType">;

/** `looks`: whether it is looked at who sees what. `doing` hears what begins, before it is charged for by `onUse`. */
type Ways = { looks: boolean; doing?: (what: string) => void; onUse?: (usage: Usage) => void };
type Living = { chronicle: Chronicle; chance: Chance } & Required<Omit<Ways, "onUse">>;

/** Two years of a region: people file, the clock runs, and everybody does what they do. The same each time. */
export async function liveRegion(
  db: D1Database,
  { looks, doing = () => {}, onUse = () => {} }: Ways,
): Promise<Chronicle> {
  const chance = chanceOf(2026);
  const ids = vi.spyOn(crypto, "randomUUID").mockImplementation(() => chance.id());
  try {
    const s = service(db, { onUse });
    await settle(db, s, addDays(firstDay, -1));
    const endsAt = `${addDays(firstDay, lived.days - 1)}T22:00:00Z`;
    const chronicle: Chronicle = {
      ...{ s, endsAt, acts: new Map(), filed: new Map() },
      ...{ calls: [], looks: 0, wrong: [] },
    };
    const living = { chronicle, chance, looks, doing };
    for (let day = 0; day < lived.days; day += 1) await oneDay(living, day);
    doing("clock");
    await atRest(chronicle);
    return chronicle;
  } finally {
    ids.mockRestore();
  }
}

async function oneDay(living: Living, day: number): Promise<void> {
  const { chronicle, doing } = living;
  const date = addDays(firstDay, day);
  const there = Math.floor(((day + 1) * lived.requests) / lived.days);
  while (chronicle.filed.size < there) await file(living, date);
  doing("clock");
  for (const at of ["06:00", "06:10"]) await chronicle.s.clock(`${date}T${at}:00Z`);
  if (isWeekday(date)) await atWork(living, date);
}

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** Every job of the clock has had its turn, twice. */
async function atRest({ s, endsAt }: Chronicle): Promise<void> {
  for (let run = 24; run > 0; run -= 1) await s.clock(new Date(Date.parse(endsAt) - run * 600_000).toISOString());
}

/** Somebody files, or a relay for them: each in their own way, in one of the provinces. */
async function file({ chronicle: { s, filed }, chance, doing }: Living, date: string): Promise<void> {
  const number = filed.size;
  const at = `${date}T0${7 + (number % 2)}:${String(number % 60).padStart(2, "0")}:00Z`;
  const said = asked(saidBy(chance, number));
  const isByRelay = chance.happens(0.35);
  doing(isByRelay ? "fileByRelay" : "file");
  if (isByRelay) await fileByRelay(s, chance, at, said);
  else await s.file(at, said);
  const [row] = await s.rows<{ id: string }>("SELECT id FROM request ORDER BY filed_at DESC LIMIT 1");
  filed.set(row?.id ?? "", said);
}

function saidBy(chance: Chance, number: number): Partial<NewSupportRequest> {
  const [first, second] = [chance.one(wanted), chance.one(wanted)];
  const hasMail = chance.happens(0.55);
  return {
    problem: `Un projet du douar ${number}`,
    province: chance.one(provinces),
    needs: first === second || chance.happens(0.6) ? [first] : [first, second],
    name: `Personne ${number}`,
    email: hasMail ? `personne-${number}@region.example` : "",
    phone: hasMail ? "" : `06${10_000_000 + number}`,
    disclosure: chance.happens(0.25) ? "ask-each" : "go-ahead",
    gender: chance.happens(0.7) ? chance.one(["woman", "man", "mixed-group"]) : null,
    areaType: chance.happens(0.7) ? chance.one(["rural", "rural", "town", "city"]) : null,
  } as Partial<NewSupportRequest>;
}

async function fileByRelay(s: Service, chance: Chance, at: string, said: NewSupportRequest): Promise<void> {
  const form = { ...said, language: "ar", consentWay: "read-aloud" } as never;
  const formId = chance.id().replaceAll("-", "");
  await s.doing(at, (deps) => fileForSomebody(deps, relayOf(chance.one(relays)), { formId, locale: "fr" }, form));
}

const workOfADay = [
  ...[review, agree, answer, answerBack, help, write],
  ...[leave, contest, checkIn, callAndSettle, decide, confirm, trespass, trespass],
] as const;

/** A working day: everybody does what falls to them; after each act, it is looked at who sees what of that request. */
async function atWork({ chronicle, chance, looks, doing }: Living, date: string): Promise<void> {
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.parse(`${date}T09:00:00Z`) + minute * 20_000).toISOString();
  };
  const today: Lived = { s: chronicle.s, chance, now };
  for (const work of workOfADay) {
    doing(work.name);
    for (const { act, request, ok, told } of await work(today)) {
      count(chronicle, act, ok);
      if (told !== undefined && ok) chronicle.calls.push(told);
      // The time goes on, looked at or not: what happens is the same.
      const at = Date.parse(now());
      if (looks && ok && request !== "" && !leavesSightAlone.test(act))
        await look(chronicle, request, at, `${date}, after ${act}`);
    }
  }
}

/** Half of what is done: nobody can see more or less after it. */
const leavesSightAlone = /^(?:call reached|call missed|settle|not theirs)/;

async function look(chronicle: Chronicle, request: string, at: number, when: string): Promise<void> {
  for (const { who, what, sees, should } of await sights(chronicle.s, request, at)) {
    chronicle.looks += 1;
    if (sees === should) continue;
    chronicle.wrong.push(
      `${when}: ${who} ${sees ? "sees" : "does not see"} ${what}, and should${should ? "" : " not"}`,
    );
  }
}

function count({ acts }: Chronicle, act: string, ok: boolean): void {
  const { done, refused } = acts.get(act) ?? { done: 0, refused: 0 };
  acts.set(act, ok ? { done: done + 1, refused } : { done, refused: refused + 1 });
}
