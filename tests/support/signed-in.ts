import type { SignInMethod } from "#domain/account/admin-powers.ts";
import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";
import { type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

type Asked = { account?: string; isAdmin?: boolean; method?: SignInMethod };
const year = 365 * 24 * 60 * 60_000;
let accounts = 0;

/** Somebody signed in, with an account of their own or one that is there: a browser that holds a session. */
export async function signedIn(
  wasl: Wasl,
  { account, isAdmin = false, method = "code" }: Asked = {},
): Promise<{ person: Visitor; account: string }> {
  const id = account ?? `account-${++accounts}`;
  const token = crypto.randomUUID();
  const keys = await keysOf(secretOf({} as never, { isLocal: true }));
  const put = (sql: string, ...values: readonly (string | number)[]) => wasl.db.prepare(sql).bind(...values);
  await wasl.db.batch([
    put("INSERT OR IGNORE INTO account VALUES (?, 'active', 1, ?, 'fr', 0)", id, Number(isAdmin)),
    put("INSERT OR IGNORE INTO account_person VALUES (?, ?, '', '')", id, `${id}@wasl.example`),
    put("INSERT OR IGNORE INTO history VALUES ('account', ?, 1, 'open', 0, ?, NULL)", id, id),
    put(
      "INSERT INTO account_session VALUES (?, ?, ?, ?, 'Firefox · Linux', 0, ?)",
      await keys.mac("account", token),
      crypto.randomUUID(),
      id,
      method,
      Date.now() + year,
    ),
  ]);
  const person = visitor(wasl);
  person.jar.set("account", token);
  return { person, account: id };
}
