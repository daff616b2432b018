import type { Db } from "#db/database.ts";
import { type TriedRow, triedFor } from "#db/read/introductions.ts";
import { beingHandedOver } from "#domain/introduction/hand-over.ts";
import type { Refusal } from "#domain/outcome.ts";
import { oneTooMany } from "./consider-offer.ts";

/** Why an introduction of a request that is over cannot be opened again: its body has another, five are open, or the case is being handed to somebody else. One round trip. */
export async function notOpenAgain(db: Db, request: string, id: string): Promise<Refusal | null> {
  const [tried] = await db.batch([triedFor(db, request)]);
  const own = tried.find((each) => each.id === id);
  if (own?.handedFrom && tried.some((each) => each !== own && isHandedAnew(each, own.handedFrom))) {
    return { code: "one_too_many", because: "being-handed-over" };
  }
  return own ? oneTooMany(tried, own.body, own.id) : null;
}

const isHandedAnew = ({ handedFrom, state }: TriedRow, giver: string | null): boolean =>
  handedFrom === giver && beingHandedOver.includes(state);
