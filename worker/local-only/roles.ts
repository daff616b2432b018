import type { Env } from "#worker/env.ts";
import { keysOf } from "#worker/keys.ts";

/** The roles that a local database lets anybody try, each with the account that stands for it. */
export const roles = {
  admin: { email: "admin@wasl.example", name: "Amina, équipe Wasl", body: null, as: null },
  manager: { email: "responsable@ads.example", name: "Brahim, responsable", body: "ads", as: "manager" },
  adviser: { email: "conseil@ads.example", name: "Chaima, conseillère", body: "ads", as: "adviser" },
  "other-manager": {
    email: "responsable@cri.example",
    name: "Driss, responsable",
    body: "cri-oriental",
    as: "manager",
  },
  relay: { email: "relais@tizi.example", name: "Ghita, relais", body: null, as: null },
  innovator: { email: "porteuse@projet.example", name: "Fatima, porteuse de projet", body: null, as: null },
} as const;
export type Role = keyof typeof roles;
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** Signs in as a role: makes its account when there is none. Answers the session's token. */
export async function signInAs({ DB }: Env, role: Role, now: number, secret: string, charter: string): Promise<string> {
  const { email, name, body, as } = roles[role];
  const token = crypto.randomUUID().replaceAll("-", "");
  const keys = await keysOf(secret);
  const id = `local-${role}`;
  const put = (sql: string, ...values: readonly (string | number | null)[]) => DB.prepare(sql).bind(...values);
  await DB.batch([
    put("INSERT OR IGNORE INTO account VALUES (?, 'active', 1, ?, 'fr', ?)", id, role === "admin" ? 1 : 0, now),
    put("INSERT OR IGNORE INTO account_person VALUES (?, ?, ?, lower(?))", id, email, name, name),
    put("INSERT OR IGNORE INTO history VALUES ('account', ?, 1, 'open', ?, ?, NULL)", id, now, id),
    ...(body && as
      ? [
          put("INSERT OR IGNORE INTO member VALUES (?, ?, ?, 'active', 1, ?, NULL, NULL)", body, id, as, now),
          put("INSERT OR IGNORE INTO history VALUES ('member', ?, 1, 'join', ?, 'system', NULL)", `${body}/${id}`, now),
          put("INSERT OR IGNORE INTO charter_acceptance VALUES (?, ?, ?, 'fr', ?)", id, body, charter, now),
          put("UPDATE body SET verified_on = date('now') WHERE id = ? AND verified_on IS NULL", body),
        ]
      : []),
    ...(role === "relay" ? verifiedRelay(put, id, now) : []),
    put(
      "INSERT INTO account_session VALUES (?, ?, ?, 'code', 'local', ?, ?)",
      await keys.mac("account", token),
      crypto.randomUUID(),
      id,
      now,
      now + 30 * 24 * 60 * 60_000,
    ),
  ]);
  return token;
}

type Put = (sql: string, ...values: readonly (string | number | null)[]) => D1PreparedStatement;

/** A relay that the team has verified, in Tinghir. */
const verifiedRelay = (put: Put, id: string, now: number) => [
  put(
    `INSERT OR IGNORE INTO relay VALUES (?, 'verified', 2, ?, 'association', NULL, 'MA-TIN', 'MA-08', '["arabic","amazigh"]')`,
    id,
    now,
  ),
  put(
    "INSERT OR IGNORE INTO relay_words VALUES (?, 'Association Tizi', '12, place du souk, Tinghir', '0524000000', 'lundi-vendredi, 9 h-15 h', 'Trésorière', NULL)",
    id,
  ),
  put("INSERT OR IGNORE INTO relay_history VALUES (?, 1, 'ask', ?, ?)", id, now, id),
  put("INSERT OR IGNORE INTO relay_history VALUES (?, 2, 'verify', ?, 'system')", id, now),
];
