import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
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
type Kind = (typeof kinds)[number];

type Row = Record<string, string | number | null>;

/** So many cases of a small world that wait for the team, a second after the other: one is filed, the others are like it. */
export async function caseQueue(db: D1Database, many: number): Promise<QueuedCase[]> {
  const world = service(db);
  await smallWorld(db, world);
  const filed = await world.file("2026-11-24T10:00:00Z");
  const rowsOf = (table: string, key = "request") => world.rows<Row>(`SELECT * FROM ${table} WHERE ${key} = ?`, filed);
  const [request] = await rowsOf("request", "id");
  const [person] = await rowsOf("request_person");
  const introductions = await rowsOf("introduction");
  if (!request || !person) throw new Error("nothing was filed");
  const insert = (table: string, row: Row): D1PreparedStatement =>
    db
      .prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => "?")})`)
      .bind(...Object.values(row));

  const queue = Array.from({ length: many }, (_, place) => {
    const of = String(place).padStart(2, "0");
    return { id: `queued-${of}`, code: `QQQQQQ${of}`, place, kind: kinds[place % kinds.length] as Kind };
  });
  await db.batch([
    db.prepare("UPDATE request SET desk_since = NULL"),
    ...queue.flatMap(({ id, code, place, kind }) => [
      insert("request", { ...request, id, code, form_key: id, ...waiting(request, place, kind) }),
      insert("request_person", { ...person, request: id }),
      ...introductions.map((each) =>
        insert("introduction", {
          ...{ ...each, id: `${id}-${each.body}`, request: id },
          state: each.body === "alpha" ? kind.alpha : kind.others,
        }),
      ),
    ]),
  ]);
  return queue.map(({ id, code, kind: { keys } }) => ({ id, code, keys }));
}

const waiting = ({ filed_at }: Row, place: number, { isRaised }: Kind): Row => ({
  desk_since: Number(filed_at) + place * 1000,
  ...{ raised_at: isRaised ? Number(filed_at) : null, raised_for: isRaised ? "answered" : null },
});
