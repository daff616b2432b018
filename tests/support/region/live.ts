import { vi } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import type { QuickDatabase } from "#tests/support/quick-database.ts";
import { asked, type Service, service } from "#tests/support/service.ts";
import { fileForSomebody } from "#worker/operations/file-for-somebody.ts";
import {
  agree,
  answer,
  answerBack,
  callAndSettle,
  checkIn,
  contest,
  decide,
  help,
  type Lived,
  leave,
  review,
  write,
} from "./acts.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { provinces, relayOf, relays, settle, wanted } from "./settle.ts";
import { wrongSights } from "./sight.ts";

export const firstDay = "2026-12-01";
/** Two years, and how many requests are filed in them. */
const lived = {
  days: Number(process.env.DAYS ?? 730),
  requests: Math.round((Number(process.env.DAYS ?? 730) * 200) / 730),
};

/** What was done on which day, and who saw what was not theirs. */
export type Chronicle = {
  s: Service;
  lastDay: string;
  acts: Map<string, { done: number; refused: number }>;
  wrong: string[];
};

/** Two years of a region: people file, the clock runs, and everybody does what they do. */
export async function liveRegion({ db }: QuickDatabase, seed: number): Promise<Chronicle> {
  const chance = chanceOf(seed);
  const ids = vi.spyOn(crypto, "randomUUID").mockImplementation(() => chance.id());
  try {
    const s = service(db);
    await settle(db, s, addDays(firstDay, -1));
    const chronicle: Chronicle = { s, lastDay: addDays(firstDay, lived.days - 1), acts: new Map(), wrong: [] };
    let filed = 0;
    for (let day = 0; day < lived.days; day += 1) {
      const date = addDays(firstDay, day);
      const share = ((day + 1) * lived.requests) / lived.days;
      for (; filed < Math.min(lived.requests, Math.floor(share)); filed += 1) await file(s, chance, date, filed);
      for (const at of ["06:00", "06:10"]) await s.clock(`${date}T${at}:00Z`);
      if (isWeekday(date)) await oneDay(chronicle, chance, date);
    }
    return chronicle;
  } finally {
    ids.mockRestore();
  }
}

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** Somebody files, or a relay for them: each in their own way, in one of the provinces. */
async function file(s: Service, chance: Chance, date: string, number: number): Promise<void> {
  const at = `${date}T0${7 + (number % 3)}:${String(number % 60).padStart(2, "0")}:00Z`;
  const [first, second] = [chance.one(wanted), chance.one(wanted)];
  const hasMail = chance.happens(0.55);
  const said = asked({
    problem: `Un projet du douar ${number}`,
    province: chance.one(provinces),
    needs: first === second || chance.happens(0.6) ? [first] : [first, second],
    name: `Personne ${number}`,
    email: hasMail ? `personne-${number}@region.example` : "",
    phone: hasMail ? "" : `06${String(10_000_000 + number)}`,
    disclosure: chance.happens(0.25) ? "ask-each" : "go-ahead",
    gender: chance.happens(0.7) ? chance.one(["woman", "man", "mixed-group"]) : null,
    areaType: chance.happens(0.7) ? chance.one(["rural", "rural", "town", "city"]) : null,
  });
  if (!chance.happens(0.35)) {
    await s.file(at, said);
    return;
  }
  const form = { ...said, language: "ar", consentWay: "read-aloud" } as never;
  const formId = chance.id().replaceAll("-", "");
  await s.doing(at, (deps) => fileForSomebody(deps, relayOf(chance.one(relays)), { formId, locale: "fr" }, form));
}

/** A working day: everybody does what falls to them; then it is looked at who sees what. */
async function oneDay(chronicle: Chronicle, chance: Chance, date: string): Promise<void> {
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.parse(`${date}T09:00:00Z`) + minute * 20_000).toISOString();
  };
  const today: Lived = { s: chronicle.s, chance, now };
  for (const act of [review, agree, answer, answerBack, help, write, leave, contest, checkIn, callAndSettle, decide]) {
    for (const { act: name, request, ok } of await act(today)) {
      const counted = chronicle.acts.get(name) ?? { done: 0, refused: 0 };
      chronicle.acts.set(
        name,
        ok ? { ...counted, done: counted.done + 1 } : { ...counted, refused: counted.refused + 1 },
      );
      for (const { who, what, sees, should } of await wrongSights(chronicle.s, request, Date.parse(now()))) {
        chronicle.wrong.push(
          `${date}, after ${name}: ${who} ${sees ? "sees" : "does not see"} ${what}, and should${should ? "" : " not"}`,
        );
      }
    }
  }
}
