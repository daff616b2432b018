import type { D1Database } from "@cloudflare/workers-types";
import { service } from "./service.ts";
import { smallWorld } from "./small-world.ts";

/** A case of the queue, and the keys that clear it. */
export type QueuedCase = { id: string; code: string; keys: readonly string[] };

/** What waits in a case, by turns: how its introductions stand, whether it was raised, and which keys clear it. */
const kinds = [
  { alpha: "proposed", others: "dismissed", isRaised: false, keys: ["a"] },
  { alpha: "proposed", others: "sent", isRaised: false, keys: ["d", "2"] },
  { alpha: "dismissed", others: "dismissed", isRaised: false, keys: ["o", "o"] },
  { alpha: "proposed", others: "dismissed", isRaised: false, keys: ["a"] },
  { alpha: "dismissed", others: "sent", isRaised: true, keys: ["x"] },
  { alpha: "proposed", others: "dismissed", isRaised: false, keys: ["s", "1"] },
] as const;

/** So many cases of a small world that wait for the team, filed a minute after the other: with a proposal, without, raised. */
export async function caseQueue(db: D1Database, many: number): Promise<QueuedCase[]> {
  const world = service(db);
  await smallWorld(db, world);
  await db.prepare("UPDATE request SET desk_since = NULL").run();
  const queue: QueuedCase[] = [];
  for (let place = 0; place < many; place++) {
    const { alpha, others, isRaised, keys } = kinds[place % kinds.length] as (typeof kinds)[number];
    const at = `2026-11-24T10:${String(place).padStart(2, "0")}:00Z`;
    const id = await world.file(at, { phone: `0661${String(place).padStart(6, "0")}`, email: "" });
    await db.batch([
      db.prepare("UPDATE introduction SET state = iif(body = 'alpha', ?, ?) WHERE request = ?").bind(alpha, others, id),
      db
        .prepare(
          "UPDATE request SET desk_since = ?, raised_at = iif(?, filed_at, NULL), raised_why = iif(?, 'answered', NULL) WHERE id = ?",
        )
        .bind(Date.parse(at), Number(isRaised), Number(isRaised), id),
    ]);
    const [row] = await world.rows<{ code: string }>("SELECT code FROM request WHERE id = ?", id);
    queue.push({ id, code: row?.code ?? "", keys });
  }
  return queue;
}
