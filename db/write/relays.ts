import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";
import { relay, relayHistory, relayWords } from "#db/schema/relays.ts";
import { request } from "#db/schema/requests.ts";
import type { RelayState } from "#domain/relay/lifecycle.ts";

/** A step of a relay: who took it, when, and what it leads to. */
export type RelayAdvance = typeof relayHistory.$inferInsert & { to: RelayState };

type Asked = Pick<typeof relay.$inferInsert, "kind" | "body" | "province" | "region" | "languages">;
type Words = Omit<typeof relayWords.$inferInsert, "relay" | "answer">;

const saveStep = (db: Db, { to: _to, ...step }: RelayAdvance) => db.insert(relayHistory).values(step);

/** Asks to be a relay, for the first time or again: what was said before is said anew. */
export const saveRelayAsked = (db: Db, advance: RelayAdvance, asked: Asked, words: Words) => {
  const { relay: account, version, at: since, to: state } = advance;
  return [
    db
      .insert(relay)
      .values({ account, state, version, since, ...asked })
      .onConflictDoUpdate({ target: relay.account, set: { state, version, since, ...asked } }),
    saveStep(db, advance),
    db
      .insert(relayWords)
      .values({ relay: account, ...words })
      .onConflictDoUpdate({ target: relayWords.relay, set: { ...words, answer: null } }),
  ] as const;
};

/** Any other step, with what is answered. */
export const saveRelayStep = (db: Db, advance: RelayAdvance, answer: string | null) =>
  [
    saveStep(db, advance),
    db
      .update(relay)
      .set({ state: advance.to, version: advance.version, since: advance.at })
      .where(eq(relay.account, advance.relay)),
    db.update(relayWords).set({ answer }).where(eq(relayWords.relay, advance.relay)),
  ] as const;

/** What a relay sees no more: its requests go on with their authors, and its calls are the team's. */
export const freeRequestsOf = (db: Db, account: string) =>
  [
    db
      .update(outbox)
      .set({ relay: null })
      .where(sql`${outbox.relay} = ${account} AND ${outbox.state} = 'waiting' AND ${outbox.channel} = 'call'`),
    db.update(request).set({ relay: null, askedSince: null }).where(sql`${request.relay} = ${account}`),
  ] as const;

/** The same of one request, which its author takes over. */
export const freeRequest = (db: Db, id: string) =>
  [
    db.update(outbox).set({ relay: null }).where(sql`${outbox.request} = ${id} AND ${outbox.state} <> 'sent'`),
    db.update(request).set({ relay: null, askedSince: null }).where(eq(request.id, id)),
  ] as const;

/** Forgets what a relay said of itself; its history keeps the id. */
export const eraseRelay = (db: Db, account: string) => db.delete(relayWords).where(eq(relayWords.relay, account));
