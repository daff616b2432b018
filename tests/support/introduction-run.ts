import type fc from "fast-check";
import { personsIn } from "./contact-secrets.ts";
import type { Actors } from "./introduction-actors.ts";
import type { Attempt, Idea, World } from "./introduction-commands.ts";
import { all, isDisclosed, known } from "./introduction-model.ts";
import { type Facts, follow, isNews, lookAt, unfinished } from "./introduction-watch.ts";
import { begins, bodies, offers, people, places } from "./introduction-world.ts";
import { broken } from "./invariants.ts";
import { dayOf, nthDayAfter } from "./model-days.ts";
import type { Wasl } from "./wasl.ts";

/** What runs beside the model: the product, whoever acts on it, and how far it has been looked at. */
export type Real = {
  wasl: Wasl;
  actors: Actors;
  lastLetter: number;
  letters: number;
  counts: { steps: number; granted: number; tried: Map<string, number> };
};
export type Command = fc.AsyncCommand<World, Real>;

/** A world at its beginning. */
export const newWorld = (): World => ({
  ...{ now: begins, requests: new Map(), introductions: new Map(), bodies: bodies(), offers: offers() },
  ...{ numbers: new Map(), links: [], bodyVersions: new Map(), tells: [] },
});

/** What everybody holds before the first step. */
export async function openEyes(world: World, real: Real): Promise<void> {
  await keepUp(world, real, await look(real));
}

const minute = 60_000;

/** The first of these ideas that there is something to try on, as a step of a run: what came of it is compared with what should have. */
export function commandOf(ideas: readonly Idea[]): Command {
  let says = ideas.map(({ name }) => name).join(", or ");
  const first = (world: World) => ideas.find((idea) => idea.attempt(world) !== null);
  return {
    check: (world) => first(world) !== undefined,
    run: async (world, real) => {
      const idea = first(world);
      const attempt = idea?.attempt(world);
      if (!idea || !attempt) return;
      says = attempt.says;
      world.now += minute;
      await tried(world, real, attempt);
      real.counts.tried.set(idea.name, 1 + (real.counts.tried.get(idea.name) ?? 0));
    },
    toString: () => says,
  };
}

async function tried(world: World, real: Real, { says, sends, granted, expects }: Attempt): Promise<void> {
  const t0 = performance.now();
  const answers = await Promise.all(sends(real.actors));
  const t1 = performance.now();
  const facts = await look(real);
  const t2 = performance.now();
  prof("send", t1 - t0); prof("look", t2 - t1);
  const statuses = answers.map(({ status }) => status);
  const wrong = [...answeredOtherwise(statuses, granted)];
  if (expects) wrong.push(...follow(world, facts, expects));
  else if (isNews(world, facts)) wrong.push("it was refused, and something has changed");
  else if (facts.letters[0]?.n !== real.letters) wrong.push("it was refused, and a message was written");
  const t3 = performance.now();
  await keepUp(world, real, facts);
  const t4 = performance.now();
  wrong.push(...leaksOf(world, facts));
  prof("follow", t3 - t2); prof("keepUp", t4 - t3); prof("leaks", performance.now() - t4);
  real.counts.steps += 1;
  if (expects) real.counts.granted += 1;
  complain(world, says, wrong);
}

/** Granted, a form leads on or its page says so; refused, it is told with a status of its own. */
function answeredOtherwise(statuses: readonly number[], granted: Attempt["granted"]): readonly string[] {
  const isGranted = (status: number) => status === 303 || status === 200;
  const isRefused = (status: number) => status >= 400 && status < 500;
  const strange = statuses.filter((status) => !isGranted(status) && !isRefused(status));
  if (strange.length > 0) return [`it was answered ${strange.join(", ")}`];
  const is = statuses.map(isGranted);
  const isSo = granted === "one" ? is.filter(Boolean).length === 1 : is.every((each, at) => each === granted[at]);
  return isSo ? [] : [`it was answered ${statuses.join(", ")}`];
}

/** Time passes, and the clock runs until nothing is left to do. */
export const clockOf = (days: number): Command => ({
  check: () => true,
  run: async (world, real) => {
    const day = nthDayAfter(dayOf(world.now), days);
    const from = Math.max(world.now + minute, Date.parse(`${day}T10:00:00Z`));
    const t0 = performance.now();
  const runs = await untilRest(real.wasl, from);
  prof("clock", performance.now() - t0); prof("clockruns", runs);
    world.now = from;
    const facts = await look(real);
    const wrong = [...follow(world, facts, { ways: [[]], isClock: true })];
    world.now = from + runs * 10 * minute;
    await keepUp(world, real, facts);
    wrong.push(...leaksOf(world, facts), ...unfinished(world, facts));
    const t5 = performance.now();
    wrong.push(...(await broken(real.wasl.db, { places, settledAt: from })));
    prof("broken", performance.now() - t5);
    real.counts.steps += 1;
    real.counts.granted += 1;
    complain(world, `${days} days pass`, wrong);
  },
  toString: () => `${days} days pass`,
});

const mostRuns = 15;
async function untilRest({ db, scheduled }: Wasl, from: number): Promise<number> {
  for (let run = 0; run < mostRuns; run++) {
    const at = from + run * 10 * minute;
    await scheduled(new Date(at));
    const left = await db
      .prepare(
        `SELECT (SELECT count(*) FROM introduction WHERE look_on <= ?1) + (SELECT count(*) FROM request WHERE climb_at IS NOT NULL)
          + (SELECT count(*) FROM outbox WHERE state = 'waiting' AND channel = 'mail' AND due_at <= ?2) AS n`,
      )
      .bind(dayOf(at), at)
      .first<{ n: number }>();
    if (left?.n === 0) return run + 1;
  }
  return mostRuns;
}

const look = ({ wasl, lastLetter }: Real): Promise<Facts> => lookAt(wasl, lastLetter);

/** What those who act hold now: requests they have open, links of letters, versions that they have seen. */
async function keepUp(world: World, real: Real, facts: Facts): Promise<void> {
  for (const { id } of facts.requests) {
    if (world.numbers.has(id)) continue;
    world.numbers.set(id, 11 + world.numbers.size);
    await real.actors.opens(id);
  }
  for (const { id, version } of facts.bodies) world.bodyVersions.set(id, version);
  for (const link of world.links) {
    const own = world.introductions.get(link.introduction);
    if (own && isTheirs(link.recipient) && known(world.bodies, own.body).standing === "suspended") link.isDead = true;
  }
  for (const { text } of facts.mail) {
    const [, token] = /\/answers\/([0-9a-f]{32})/.exec(text) ?? [];
    if (token === undefined || world.links.some((link) => link.token === token)) continue;
    const hash = await real.actors.hashOfLink(token);
    const row = facts.links.find((each) => each.hash === hash);
    if (row?.introduction) {
      const { introduction, recipient, version } = row;
      world.links.push({ token, introduction, recipient, version, madeOn: dayOf(world.now), isDead: false });
    }
  }
  real.lastLetter = facts.mail.at(-1)?.id ?? real.lastLetter;
  real.letters = facts.letters[0]?.n ?? 0;
}

const isTheirs = (recipient: string): boolean => !recipient.startsWith("innovator");

/** Letters tell a body nothing of how to reach a person, and nobody anything of somebody else. */
function leaksOf({ numbers }: World, { mail }: Facts): readonly string[] {
  return mail.flatMap(({ to, subject, text, html }) => {
    const own = personsIn(to);
    const told = personsIn(`${subject}\n${text}\n${html}`).filter((number) => !own.includes(number));
    const isTeams = to === "team@wasl.example";
    return told.length > 0 && !isTeams ? [`"${subject}" tells ${to} of ${told.join(", ")} (of ${numbers.size})`] : [];
  });
}

/** Somebody of a body, or its link, looks at a case: what names the person is there once the body has accepted, and not before. */
export const looksOf = (which: number, who: number): Command => {
  let says = "somebody looks";
  return {
    check: ({ introductions }) => introductions.size > 0,
    run: async (world, { actors }) => {
      world.now += minute;
      const own = all(world.introductions)[which % world.introductions.size];
      if (!own) return;
      const number = world.numbers.get(own.request) ?? 0;
      says = `request ${number} with ${own.body} is looked at`;
      const accounts = people[own.body] ?? [];
      const account = accounts[who % Math.max(1, accounts.length)];
      const wrong: string[] = [];
      const shows = async (
        what: string,
        reading: ReturnType<Actors["reads"]>,
        status: number,
        persons: readonly number[],
      ) => {
        const answer = await reading;
        const shown = personsIn(await answer.text());
        if (answer.status !== status) wrong.push(`${what} answered ${answer.status} instead of ${status}`);
        if (shown.join() !== persons.join()) wrong.push(`${what} shows ${shown.join()} instead of ${persons.join()}`);
      };
      const path = `/fr/desk/${own.body}`;
      const mayKnow = isDisclosed(own) && known(world.bodies, own.body).standing !== "suspended";
      if (account) {
        await shows(
          "its page",
          actors.reads(account, `${path}/introductions/${own.id}`),
          own.wasSent ? 200 : 404,
          own.wasSent && mayKnow ? [number] : [],
        );
        await shows("the inbox", actors.reads(account, `${path}/inbox`), 200, []);
      }
      const stranger = own.body === "two" ? "of-one" : "of-two";
      await shows("its page, to a stranger,", actors.reads(stranger, `${path}/introductions/${own.id}`), 404, []);
      const link = world.links.findLast((each) => each.introduction === own.id && isTheirs(each.recipient));
      if (link) {
        const answer = await actors.anybodyReads(`/fr/answers/${link.token}`);
        if (personsIn(await answer.text()).length > 0) wrong.push("its link shows the person");
      }
      await shows("the author's page", actors.authorReads(own.request, "/fr/follow"), 200, hasContactOnPage(number));
      complain(world, says, wrong);
    },
    toString: () => says,
  };
};

/** What the author's own page shows of themselves. */
const hasContactOnPage = (number: number): readonly number[] => [number];

function complain(world: World, says: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  let told = [says, ...wrong.map((each) => `  - ${each}`)].join("\n");
  for (const [id, number] of world.numbers) told = told.replaceAll(id, `request ${number}`);
  for (const [id, { request, body }] of world.introductions) {
    told = told.replaceAll(id, `[request ${world.numbers.get(request)} with ${body}]`);
  }
  throw new Error(told);
}

export const profile = new Map<string, [number, number]>();
function prof(name: string, ms: number) { const [n, t] = profile.get(name) ?? [0, 0]; profile.set(name, [n + 1, t + ms]); }
