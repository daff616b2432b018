import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import type { RelayRequest } from "#contract/relay-forms.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { relayOf } from "#db/read/relays.ts";
import { requestsOfForms } from "#db/read/requests.ts";
import { type Allowance, spentAllowances, takeAllowances } from "#db/write/allowance.ts";
import { saveNewIntroductions } from "#db/write/introductions.ts";
import { flagClimb, saveRequest } from "#db/write/requests.ts";
import { unlessSpent } from "#db/write/unless-changed.ts";
import { isRelay, type Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { filedADay } from "#domain/relay/limits.ts";
import { requestBeginnings } from "#domain/request/lifecycle.ts";
import { receiptCode } from "#domain/request/receipt-code.ts";
import type { Deps } from "#worker/deps.ts";
import { type FiledRow, receiptAgain, receiptOf } from "./filed-form.ts";
import { candidates, type Found, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { nothingTried, proposed } from "./proposals-of.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";

/** `formId`: the random id of the form, in the browser that holds it; `locale`: in which the text of consent was shown. */
export type AtRelay = { formId: string; locale: Locale };
/** The request and what is handed to the person; `other-words`: the form was filed, and says something else now. */
export type FiledByRelay = { request: string; receipt: ReceiptShown } | "other-words";

const day = 24 * 60 * 60_000;

/**
 * A relay files a request for somebody, with their consent as it was recorded: matched and proposed as if they had filed it
 * themselves. Once, however often the form is sent, and so many a day. Two round trips to read, one batch.
 */
export async function fileForSomebody(
  deps: Deps,
  actor: Person,
  at: AtRelay,
  asked: RelayRequest,
): Promise<Outcome<FiledByRelay>> {
  const { db, now } = deps;
  if (!isRelay(actor, actor.id)) return refused({ code: "not_yours" });
  const ids = await idsOf(deps, actor.id, at.formId, asked);
  const facts = factsOfRequest(asked);
  const [[filed], [spent], [relay], ...lists] = await db.batch([
    requestsOfForms(db, [ids.formKey]),
    spentAllowances(db, [{ ...ids.counted, most: filedADay - 1 }]),
    relayOf(db, actor.id),
    ...candidates(db, facts),
  ]);
  if (filed) return shownAgain(deps, actor, filed, ids);
  // What is sent to the person would reach the relay, also once they have taken the request over.
  if (asked.email !== "" && asked.email.toLowerCase() === relay?.email)
    return refused({ code: "invalid", fields: { email: "own_address" } });
  if (spent && spent.until > now()) return tooMany(spent.until, now());
  const surveyed = surveyOf(facts, lists, now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, kept)]);
  return save(deps, actor, { at, asked, ids, found: foundIn(surveyed, rows, kept) });
}

const tooMany = (until: number, now: number) =>
  refused({ code: "too_many", retryAfter: Math.max(1, Math.ceil((until - now) / 1000)) });

/** What is derived from the form's id: its key and its PIN, apart from what a person's own form derives. */
async function idsOf({ keys }: Deps, relay: string, formId: string, asked: RelayRequest) {
  const id = `relay ${relay} ${formId}`;
  const counted: Allowance = {
    key: await keys.mac("allowance", `relay-files\u0000${relay}`),
    most: filedADay,
    span: day,
  };
  return {
    counted,
    formKey: await keys.mac("form", id),
    pin: await keys.pin(id, 0),
    digest: await keys.mac("digest", JSON.stringify(asked)),
  };
}
type Ids = Awaited<ReturnType<typeof idsOf>>;

/** A form that was sent twice shows the same receipt, on the day of filing and while the relay sees the request. */
function shownAgain({ now }: Deps, actor: Person, filed: FiledRow, ids: Ids): Outcome<FiledByRelay> {
  if (filed.relay !== actor.id) return refused({ code: "not_now", state: filed.state });
  const receipt = receiptAgain(filed, ids, now());
  if (!receipt.ok || receipt.value === "other-words") return receipt as Outcome<FiledByRelay>;
  return granted({ request: filed.id, receipt: receipt.value });
}

type Filing = { at: AtRelay; asked: RelayRequest; ids: Ids; found: Found };

async function save(deps: Deps, actor: Person, { at, asked, ids, found }: Filing): Promise<Outcome<FiledByRelay>> {
  const { db, now, newId, keys, wake } = deps;
  const [id, code, by] = [newId(), receiptCode(newId()), actor.id];
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${ids.pin}`);
  const { formKey, digest, counted } = ids;
  const begun = proposed(found, factsOfRequest(asked), nothingTried, { request: id, at: now(), newId });
  const statements = [
    takeAllowances(db, [counted], now()),
    ...saveRequest(
      db,
      { id, step: "submit", to: requestBeginnings.submit, at: now(), by, version: 1 },
      { code, formKey, pinHash, digest, locale: asked.language, relay: by },
      codesOf(asked),
      personOf(asked, asked),
      { version: asked.consent, locale: at.locale, disclosure: asked.disclosure, given: asked.consentWay, by },
      judgedOf(found, asked.language),
    ),
    unlessSpent(db, id, [counted]),
    ...(begun.length > 0 ? saveNewIntroductions(db, begun) : [flagClimb(db, id, now())]),
  ] as unknown as Statements;
  const saved = await savedOnce(deps, actor, statements, ids);
  if (!saved.ok || saved.value !== "saved") return saved as Outcome<FiledByRelay>;
  wake();
  return granted({ request: id, receipt: receiptOf(code, ids.pin, now()) });
}

/** Of the same form sent twice at the same moment, one is saved; the other shows what was saved. Of the last of a day, one. */
async function savedOnce(
  deps: Deps,
  actor: Person,
  statements: Statements,
  ids: Ids,
): Promise<Outcome<FiledByRelay | "saved">> {
  const { db, now } = deps;
  try {
    const saved = await commit(db, statements);
    return saved.ok ? saved : tooMany(now() + day, now());
  } catch (error) {
    if (!breaks(error, "request.form_key")) throw error;
    const [[first]] = await db.batch([requestsOfForms(db, [ids.formKey])]);
    return first ? shownAgain(deps, actor, first, ids) : refused({ code: "changed_meanwhile" });
  }
}
