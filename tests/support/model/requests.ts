import fc from "fast-check";
import { contactOf } from "#tests/support/contact-secrets.ts";
import type { Actors, Said, Told } from "#tests/support/introduction-actors.ts";
import { type Attempt, alone, type Fault, fault, type Idea, nat, pick, type World } from "./attempt.ts";
import { all, full, isOpen, of, type Taken } from "./reference.ts";
import { people, team } from "./world.ts";

const needs = fc.constantFrom(
  ...([["financing"], ["financing", "training"], ["training", "financing"], ["training"]] as const),
);
const mostRequests = 7;
/** Persons are called by two digits. */
const nextNumber = ({ requests }: World): number => 11 + requests.size;

/** Somebody files a request. */
export const file: fc.Arbitrary<Idea> = fc
  .record({
    needs,
    disclosure: fc.constantFrom("go-ahead", "go-ahead", "ask-each"),
    hasMail: fc.constantFrom(true, true, true, false),
  })
  .map(({ hasMail, ...said }) => ({
    name: "file",
    attempt: (world) => {
      if (world.requests.size >= mostRequests) return null;
      const contact = contactOf(nextNumber(world));
      const told: Told = { ...contact, ...said, ...(!hasMail && { email: "" }) };
      return alone(
        `file request ${nextNumber(world)} for ${said.needs.join(" and ")} (${said.disclosure}${hasMail ? "" : ", no mail"})`,
        null,
        (actors) => actors.file(told),
        { ways: [[]], matches: "new" },
      );
    },
  }));

/** Somebody comes to the desk of a body, which accepts at once. */
export const walkIn: fc.Arbitrary<Idea> = fc
  .record({ who: nat, offer: fc.constantFrom("ads-caisses-villageoises", "one-offer", "two-offer") })
  .map(({ who, offer }) => ({
    name: "walk-in",
    attempt: (world) => {
      if (world.requests.size >= mostRequests) return null;
      const body = offer.replace(/-.*$/, "");
      const account = pick(people[body] ?? [], who) ?? "";
      const told: Told = {
        ...contactOf(nextNumber(world)),
        ...{ needs: ["financing", "training"], disclosure: "go-ahead" },
      };
      return alone(
        `walk-in ${nextNumber(world)} at ${body} by ${account}`,
        full(world, { body, offer, month: null }),
        (actors) => actors.walkIn(account, body, offer, told),
        { ways: [[]], came: { body } },
      );
    },
  }));

/** An author says anew what they need, and whether they are to be asked each time. */
export const correct: fc.Arbitrary<Idea> = fc
  .record({
    ...{ which: nat, needs, disclosure: fc.constantFrom("go-ahead", "ask-each") },
    isStale: fc.constantFrom(false, false, false, true),
  })
  .map(({ which, isStale, ...said }) => ({
    name: "correct",
    attempt: (world) => {
      const request = pick(all(world.requests), which);
      const number = request && world.numbers.get(request.id);
      if (!request || number === undefined) return null;
      const { id, state, version } = request;
      return alone(
        `correct request ${number} to ${said.needs.join(" and ")} (${said.disclosure})`,
        isStale ? "stale" : state === "submitted" ? null : `it is ${state}`,
        (actors) => actors.correct(id, { version: version - (isStale ? 1 : 0) }, { ...contactOf(number), ...said }),
        { ways: [[]], request: { id, step: "correct" }, matches: id },
      );
    },
  }));

type Ending = "withdraw" | "close" | "set-aside" | "reopen";

/** A request is withdrawn, closed, set aside, or reopened; with it, what is withdrawn. */
export const end = (step: Ending): fc.Arbitrary<Idea> =>
  fc.record({ which: nat, fault }).map((given) => ({
    name: `${step} a request (${given.fault})`,
    attempt: (world) => endIn(world, step, given),
  }));

function endIn(world: World, step: Ending, { which, fault: wrong }: { which: number; fault: Fault }): Attempt | null {
  const from = step === "reopen" ? "set-aside" : "submitted";
  // What is withdrawn or closed twice is done once, and not refused.
  const again = step === "withdraw" ? "withdrawn" : step === "close" ? "closed" : null;
  const able = all(world.requests).filter(({ state }) => state !== again && (state === from) !== (wrong === "wild"));
  const request = pick(able, which);
  if (!request || wrong === "stranger") return null;
  const { id, state, version } = request;
  const ended = of(world, id).filter((own) => isOpen(own) && (step === "withdraw" || own.state !== "accepted"));
  const taken = ended.map((own): Taken => ({ introduction: own.id, step: "withdraw", by: "system" }));
  return alone(
    `${step} request ${world.numbers.get(id)}`,
    wrong === "none" ? null : wrong === "wild" ? `it is ${state}` : wrong,
    (actors) => endBy(actors, step, id, version - (wrong === "stale" ? 1 : 0)),
    step === "reopen" ? { ways: [[]], request: { id, step }, matches: id } : { ways: [taken], request: { id, step } },
  );
}

function endBy(actors: Actors, step: Ending, request: string, version: number): Promise<Said> {
  if (step === "set-aside") return actors.setAside(team, request, version);
  return step === "reopen" ? actors.reopenRequest(team, request, version) : actors.endOwn(request, step, version);
}
