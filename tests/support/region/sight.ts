import { caseAtDesk } from "#db/read/case-at-desk.ts";
import { threadStanding } from "#db/read/threads.ts";
import type { Person } from "#domain/account/actor.ts";
import { authorOf } from "#domain/introduction/policy.ts";
import { type Service, team } from "#tests/support/service.ts";
import { readOwnCase } from "#worker/operations/read-own-case.ts";
import { type Reader, threadShown, wordsAlong } from "#worker/operations/read-thread.ts";
import { contactShown } from "#worker/pages/desk/case-shown.ts";
import { bodies, centre, relayOf, relays, somebodyOf } from "./settle.ts";

type Step = { introduction: string; body: string; step: string };
type Seen = { who: string; what: string; sees: boolean; should: boolean };

/** Who sees what of a request, as the product shows it, and whether they should, by what its history says. */
export async function sights(s: Service, request: string, at: number): Promise<readonly Seen[]> {
  const deps = await s.depsAt(at);
  const steps = await s.rows<Step>(
    `SELECT h.introduction, i.body, h.step FROM introduction_history AS h JOIN introduction AS i ON i.id = h.introduction
     WHERE i.request = ? ORDER BY h.introduction, h.version`,
    request,
  );
  const own = await s.rows<{ step: string; by: string }>(
    "SELECT step, by FROM request_history WHERE request = ? ORDER BY version",
    request,
  );
  const seen: Seen[] = [];
  // Whoever filed it, and one who did not: the others are in the same case.
  const filer = own[0]?.by;
  const lookers = relays.filter((relay) => relay === filer || relay === relays.find((other) => other !== filer));
  for (const relay of lookers) {
    const sees = (await readOwnCase(deps, { relay, request }, "fr")) !== null;
    seen.push({ who: relay, what: "the request", sees, should: isOfRelay(own, relay) });
  }
  const isGone = own.some(({ step }) => step === "withdraw" || step === "erase");
  for (const [id, taken] of byIntroduction(steps)) {
    const has = hasInHand(taken.map(({ step }) => step));
    const reads = await readersOf(deps, id);
    const isSaid = await hasWords(s, id);
    for (const body of [...bodies.map((each) => each.id), centre]) {
      const isTheirs = taken[0]?.body === body;
      if (!isTheirs && body !== "atlas") continue;
      const who = somebodyOf(body);
      const [row] = (await deps.db.batch([caseAtDesk(deps.db, { body, id }, who.id)]))[0];
      const contact = row ? contactShown(row, who, body)?.kind : undefined;
      seen.push({
        who: body,
        what: `how to reach the person, by ${id}`,
        sees: contact === "shown",
        should: isTheirs && has && !isGone,
      });
      seen.push({
        who: body,
        what: `the words, by ${id}`,
        sees: await reads(who, "body"),
        should: isTheirs && wasWritten(taken) && canRead(taken) && !isGone && isSaid,
      });
    }
    const isCalled =
      (await s.rows("SELECT 1 FROM thread_call WHERE introduction = ? AND ended_at IS NULL", id)).length > 0;
    seen.push({
      who: "the team",
      what: `the words, by ${id}`,
      sees: await reads(team, "admin"),
      should: isCalled && isSaid,
    });
    for (const relay of lookers) {
      seen.push({
        who: relay,
        what: `the words, by ${id}`,
        sees: await reads(relayOf(relay), "relay"),
        should: isOfRelay(own, relay) && isSaid,
      });
    }
  }
  return seen;
}

/** Whoever filed for somebody sees the request, until that person takes it over or is forgotten. */
const isOfRelay = (own: readonly { step: string; by: string }[], relay: string): boolean =>
  own[0]?.by === relay && !own.some(({ step }) => step === "take-over" || step === "erase");

/** A body has a person's contact from its yes on, until it passes the case on, or the person takes it back, or it begins anew. */
function hasInHand(steps: readonly string[]): boolean {
  const yes = Math.max(steps.lastIndexOf("accept"), steps.lastIndexOf("walk-in"));
  return yes >= 0 && !steps.slice(yes).some((step) => ["pass-on", "withdraw", "reopen"].includes(step));
}
const canRead = (taken: readonly Step[]): boolean =>
  !taken.some(({ step }) => step === "pass-on" || step === "withdraw");
const wasWritten = (taken: readonly Step[]): boolean =>
  taken.some(({ step }) => step === "accept" || step === "walk-in");
const hasWords = async (s: Service, id: string) =>
  (
    await s.rows(
      "SELECT 1 FROM message AS m JOIN message_words AS w ON w.message = m.id WHERE m.introduction = ? LIMIT 1",
      id,
    )
  ).length > 0;

/** Who reads words of a thread, as the product says: what was written is read once, and who is asking each time. */
async function readersOf({ db }: Awaited<ReturnType<Service["depsAt"]>>, id: string) {
  const [messages] = await db.batch([wordsAlong(db, id, [], null)]);
  return async (actor: Person, as: Reader["as"]): Promise<boolean> => {
    const reader = { actor, as };
    const [standing] = await db.batch([threadStanding(db, id, authorOf(actor))]);
    const read = threadShown([standing, messages], reader, { locale: "fr", newId: () => "" });
    return read?.thread.words.some(({ words }) => words !== null) ?? false;
  };
}

function byIntroduction(steps: readonly Step[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps) found.set(step.introduction, [...(found.get(step.introduction) ?? []), step]);
  return found;
}
