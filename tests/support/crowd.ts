import { charterVersion } from "#domain/body/charter.ts";
import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";
import { addressOf } from "./members.ts";
import { type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** Somebody of a body, signed in. */
export type Colleague = { account: string; person: Visitor };

/** Many colleagues of a body, each with a browser of their own, at one time of day; the first of them are managers. */
export async function crowdOf(
  wasl: Wasl,
  body: string,
  { count, managers, now }: { count: number; managers: number; now: string },
): Promise<readonly Colleague[]> {
  const keys = await keysOf(secretOf({} as never, { isLocal: true }));
  const tokens = Array.from({ length: count }, () => crypto.randomUUID());
  const rows = await Promise.all(
    tokens.map(async (token, place) => {
      const id = `colleague-${place}`;
      return [id, addressOf(id), place < managers ? "manager" : "adviser", await keys.mac("account", token)];
    }),
  );
  const each = (sql: string, ...values: readonly (string | number)[]) =>
    wasl.db.prepare(`INSERT INTO ${sql} FROM json_each(?)`).bind(...values, JSON.stringify(rows));
  await wasl.db.batch([
    each("account SELECT value ->> 0, 'active', 1, 0, 'fr', 0"),
    each("account_person SELECT value ->> 0, value ->> 1, value ->> 0, value ->> 0"),
    each("member SELECT ?, value ->> 0, value ->> 2, 'active', 1, 0, NULL, NULL", body),
    each("charter_acceptance SELECT value ->> 0, ?, ?, 'fr', 0", body, charterVersion),
    each(
      "account_session SELECT value ->> 3, value ->> 3, value ->> 0, 'code', 'Firefox', 0, ?",
      Date.parse("2100-01-01"),
    ),
  ]);
  return rows.map(([account = ""], place) => {
    const person = visitor(wasl, { now });
    person.jar.set("account", tokens[place] ?? "");
    return { account, person };
  });
}
