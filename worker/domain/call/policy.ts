import { type Actor, isAdmin, isRelay } from "#domain/account/actor.ts";

/** Who may say how a call ended: an admin, or the relay whose call it is. */
export const mayEndCall = (actor: Actor, call: { relay: string | null }): boolean =>
  isAdmin(actor) || isRelay(actor, call.relay);
