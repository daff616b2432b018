import { type ConfirmationsAsked, confirmationsAsked } from "#db/read/confirmations.ts";
import { managersOf } from "#db/read/managers.ts";
import type { Letter } from "#db/write/outbox.ts";
import { answerBy, confirmationAsked, coveredFrom, daysAskedOn } from "#domain/offer/confirmation.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "#worker/operations/letter-to.ts";
import { type Manager, managersByBody } from "./managers-by-body.ts";
import type { Tended } from "./tend-offers.ts";

/** Letters that ask bodies to confirm, and letters that tell them that offers have paused. */
export type ConfirmationLetters = { asking: readonly Letter[]; telling: readonly Letter[] };

const none: ConfirmationLetters = { asking: [], telling: [] };

/**
 * What the managers of bodies are told when the clock looks at offers. One letter speaks of all the offers of a body that
 * it is asked to confirm, and those whose reminder falls in the fortnight after it send none of their own.
 */
export async function confirmationLetters(
  { db, now }: Pick<Deps, "db" | "now">,
  tended: readonly Tended[],
  today: LocalDate,
): Promise<ConfirmationLetters> {
  const reminders = remindersDue(tended, today);
  const paused = new Set(tended.filter(({ step }) => step?.step === "pause").map(bodyOf));
  const bodies = [...new Set([...reminders.keys(), ...paused])];
  if (bodies.length === 0) return none;
  const [asked, managers] = await db.batch([
    confirmationsAsked(db, bodies, daysAskedOn(today), "confirm-offers-"),
    managersOf(db, bodies),
  ]);
  const toTell = managersByBody(managers, today);
  const written = { today, at: now() };
  return {
    asking: asked
      .filter((each) => isToBeAsked(each, reminders.get(each.body)))
      .flatMap((each) => asking(each, toTell(each.body), written)),
    telling: asked.filter(({ body }) => paused.has(body)).flatMap((each) => telling(each, toTell(each.body), written)),
  };
}

const bodyOf = ({ after }: Tended): string => after.terms.body?.id ?? "";

/** The bodies of offers whose confirmation is due or late, each with the last of the days on which one was to be reminded of. */
function remindersDue(tended: readonly Tended[], today: LocalDate): ReadonlyMap<string, LocalDate> {
  const reminders = tended.flatMap((each): [string, LocalDate][] => {
    const asked = confirmationAsked(each.after.terms, today);
    return asked === null || asked.standing === "fresh" ? [] : [[bodyOf(each), asked.remindOn]];
  });
  return new Map(reminders.toSorted(([, one], [, other]) => (one < other ? -1 : 1)));
}

/** Something is to be confirmed, and no letter that is known spoke of it. */
const isToBeAsked = ({ body, toConfirm, lastLetter }: ConfirmationsAsked, remindOn: LocalDate | undefined): boolean =>
  remindOn !== undefined && toConfirm > 0 && (lastLetter ?? "") < `confirm-offers-${body}:${coveredFrom(remindOn)}`;

type Written = { today: LocalDate; at: number };

const asking = (
  { body, toConfirm, oldest, oldestFresh }: ConfirmationsAsked,
  managers: readonly Manager[],
  { today, at }: Written,
): readonly Letter[] =>
  managers.map((manager) => ({
    ...letterTo(
      manager,
      "confirm-offers",
      { body: manager.bodyName, bodyId: body, offers: toConfirm, by: answerBy(oldest ?? today, oldestFresh) },
      `${body}:${today}`,
      at,
    ),
    answeredBy: `confirm:${body}`,
  }));

/** Of many offers, the first pause in this run and the others in the next: one letter speaks of them all. */
const telling = (
  { body, unconfirmed }: ConfirmationsAsked,
  managers: readonly Manager[],
  { today, at }: Written,
): readonly Letter[] =>
  managers.map((manager) =>
    letterTo(
      manager,
      "offers-paused",
      { body: manager.bodyName, bodyId: body, offers: unconfirmed },
      `${body}:${today}`,
      at,
    ),
  );
