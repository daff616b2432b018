import fc from "fast-check";
import type { Actors, Said, Seen } from "#tests/support/introduction-actors.ts";
import { type Fault, fault, type Link, nat, pick, type World } from "./attempt.ts";
import { dayOf, nthWorkingDayAfter } from "./days.ts";
import type { Move } from "./moves.ts";
import { all, type Introduction } from "./reference.ts";
import { people, team } from "./world.ts";

/** How a step is taken: by a page, or by the link of a letter; of which introduction, and by whom of several. */
export type Way = "page" | "link";
export type Drawn = { which: number; who: number; way: Way; fault: Fault };
export const drawn: fc.Arbitrary<Drawn> = fc.record({
  ...{ which: nat, who: nat, fault },
  way: fc.constantFrom<Way>("page", "page", "link"),
});

/** Who sends it, in words, and what is sent. */
export type Sending = { who: string; send: (actors: Actors) => Promise<Said> };

/** How a step is sent, by whom, with what is wrong about it; `null`: nobody can. */
export function sending(world: World, own: Introduction, move: Move, given: Drawn): Sending | null {
  const seen = { id: own.id, version: own.version - (given.fault === "stale" ? 1 : 0) };
  if (move.by === "admin") return inCase(own, move, given, seen);
  // A link asks for an answer; what is taken back is taken back on the author's page.
  const mayUseLink = given.fault !== "stranger" && move.step !== "withdraw";
  if (given.way === "link" && mayUseLink) return byLink(world, own, move, given);
  return move.by === "author" ? byAuthor(world, own, move, given, seen) : atDesk(own, move, given, seen);
}

function inCase(own: Introduction, { step }: Move, given: Drawn, seen: Seen): Sending {
  const account = given.fault === "stranger" ? (people.two?.[0] ?? "") : team;
  return { who: account, send: (actors) => actors.stepOfCase(account, own.request, seen, step) };
}

function byAuthor(world: World, own: Introduction, { step }: Move, given: Drawn, seen: Seen): Sending | null {
  const others = all(world.requests).filter(({ id }) => id !== own.request);
  const request = given.fault === "stranger" ? pick(others, given.who)?.id : own.request;
  if (request === undefined) return null;
  return { who: `author ${world.numbers.get(request)}`, send: (actors) => actors.stepOwn(request, seen, step) };
}

/** A stranger comes to the desk of the body, or looks for the case at their own. */
function atDesk(own: Introduction, { step }: Move, given: Drawn, seen: Seen): Sending | null {
  const strangers = Object.entries(people).filter(([body, accounts]) => body !== own.body && accounts.length > 0);
  const [foreign, accounts] = pick(strangers, given.who) ?? ["", []];
  const isStranger = given.fault === "stranger";
  const account = pick(isStranger ? accounts : (people[own.body] ?? []), given.who);
  if (account === undefined) return null;
  const desk = isStranger && given.which % 2 === 0 ? foreign : own.body;
  return { who: `${account} at ${desk}`, send: (actors) => actors.stepAtDesk(account, desk, seen, step) };
}

/** By a link that is in force; an old one is of a step before, or has waited for too long. */
function byLink(world: World, own: Introduction, { step, by }: Move, given: Drawn): Sending | null {
  const ofThem = world.links.filter(
    (link) => link.introduction === own.id && (by === "author") === isAuthors(link) && mayUse(world, own, link, given),
  );
  const link = pick(ofThem, given.who);
  return link ? { who: `the link of ${link.recipient}`, send: (actors) => actors.stepByLink(link.token, step) } : null;
}

export const isAuthors = ({ recipient }: Link): boolean => recipient.startsWith("innovator");

const mayUse = (world: World, own: Introduction, link: Link, { fault: wrong }: Drawn): boolean =>
  isInForce(world, own, link) !== (wrong === "stale");

const isInForce = (world: World, own: Introduction, link: Link): boolean =>
  !link.isDead && link.version === own.version && dayOf(world.now) <= nthWorkingDayAfter(link.madeOn, 15);
