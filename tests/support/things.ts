import { charterVersion } from "#domain/body/charter.ts";
import { secretOf } from "#worker/given.ts";
import { type Keys, keysOf } from "#worker/keys.ts";
import { addMember } from "./members.ts";
import { accountOf, bodies, deskOf, type Role } from "./roles.ts";
import type { Wasl } from "./wasl.ts";

/** What stands for a name in a path or a form, as it is for a role; what a step would use up is made anew each time. */
export type Things = Record<string, (role: Role) => string | Promise<string>>;

/** What the cast holds already. */
type Kept = Record<
  | "draft"
  | "relayed"
  | "agreeing"
  | "suspendedDraft"
  | "claim"
  | "suspendedClaim"
  | "case"
  | "suspendedCase"
  | "code"
  | "lostCode",
  string
>;

export async function thingsOf(wasl: Wasl, kept: Kept): Promise<Things> {
  const keys = await keysOf(secretOf({} as never, { isLocal: true }));
  const make = makers(wasl, keys);
  for (const body of [bodies.own, bodies.suspended]) await make.takenImport(body);
  const ofDesk = (own: string, suspended: string) => (role: Role) => (role === "suspended" ? suspended : own);
  return {
    locale: () => "fr",
    region: () => "MA-02",
    province: () => "MA-TIN",
    relay: () => accountOf("relay"),
    relayed: () => kept.relayed,
    agreeing: () => kept.agreeing,
    matches: () => "matches",
    offers: () => "offers",
    charter: () => charterVersion,
    code: () => kept.code,
    reviewed: () => make.caseOf(kept.code),
    proposal: () => make.proposalOf(kept.code),
    self: accountOf,
    body: deskOf,
    offer: ofDesk("ads-caisses-villageoises", "connect-institute-agadir"),
    draft: ofDesk(kept.draft, kept.suspendedDraft),
    claim: ofDesk(kept.claim, kept.suspendedClaim),
    import: (role) => `import-${deskOf(role)}`,
    case: ofDesk(kept.case, kept.suspendedCase),
    colleague: (role) => make.colleague(deskOf(role)),
    sent: async (role) => (await make.invitation(deskOf(role))).id,
    invitation: async (role) => (await make.invitation(deskOf(role))).token,
    holiday: () => "2000-01-01",
    stranger: () => `${make.id()}@strangers.example`,
    receipt: () => make.receiptLink(kept.lostCode),
    answer: () => make.answerLink(kept.code),
    passkey: () => make.passkey(accountOf("manager")),
  };
}

const year = 365 * 24 * 60 * 60_000;

/** How each thing that is used up is made. */
function makers({ db }: Wasl, keys: Keys) {
  let made = 0;
  const put = (sql: string, ...values: readonly (string | number)[]) =>
    db
      .prepare(sql)
      .bind(...values)
      .run();
  const id = () => `made-${++made}`;
  const idIn = async (sql: string, code: string): Promise<string> =>
    (await db.prepare(sql).bind(code).first<{ id: string }>())?.id ?? "";
  return {
    id,
    /** The request of a receipt, and what is proposed for it. */
    caseOf: (code: string) => idIn("SELECT id FROM request WHERE code = ?", code),
    proposalOf: (code: string) =>
      idIn("SELECT i.id FROM introduction AS i JOIN request AS r ON r.id = i.request WHERE r.code = ? LIMIT 1", code),
    /** An adviser of the body. */
    async colleague(body: string): Promise<string> {
      const account = id();
      await addMember(db, { body, account, role: "adviser" });
      return account;
    },
    /** An invitation of somebody else than the cast. */
    async invitation(body: string): Promise<{ id: string; token: string }> {
      const invitation = id();
      const token = await keys.token("invitation", invitation);
      await put(
        "INSERT INTO invitation VALUES (?, ?, ?, ?, 'adviser', 'sent', 1, ?, ?)",
        ...[invitation, await keys.mac("link", token), body, `${invitation}@strangers.example`],
        ...[accountOf("manager"), Date.now() + year],
      );
      return { id: invitation, token };
    },
    /** A link that gives somebody else's request a new PIN. */
    async receiptLink(code: string): Promise<string> {
      const token = await keys.token("receipt-link", id());
      const [hash, expires] = [await keys.mac("link", token), Date.now() + year];
      await put("INSERT INTO receipt_link SELECT ?, id, ? FROM request WHERE code = ?", hash, expires, code);
      return token;
    },
    /** A link that answers for the author of a request. */
    async answerLink(code: string): Promise<string> {
      const token = await keys.token("answer", id());
      const [hash, expires] = [await keys.mac("link", token), Date.now() + year];
      const row =
        "INSERT INTO answer_link (token_hash, request, introduction, recipient, version, expires_at) SELECT ?, id, NULL, 'innovator', version, ? FROM request WHERE code = ?";
      await put(row, hash, expires, code);
      return token;
    },
    async passkey(account: string): Promise<string> {
      const passkey = id();
      await put("INSERT INTO passkey VALUES (?, ?, 'key', 0, '[]', 'Firefox', 0, NULL)", passkey, account);
      return passkey;
    },
    /** A file of one line, which has been taken. */
    async takenImport(body: string): Promise<void> {
      await put("INSERT INTO offer_import VALUES (?, ?, ?, 0, 1)", `import-${body}`, body, accountOf("manager"));
      await put("INSERT INTO offer_import_line VALUES (?, 2, '{}', 'same')", `import-${body}`);
    },
  };
}
