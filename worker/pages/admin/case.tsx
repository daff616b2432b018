import type { Context } from "hono";
import { OfferToConsider } from "#contract/review.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { MessageKey } from "#db/read/threads.ts";
import type { Refusal } from "#domain/outcome.ts";
import { CasePage, type CaseProps, type SaidOfCase, title } from "#web/pages/admin/case.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { addressValues, formWith, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { checkInShown, openCheckIn } from "#worker/operations/check-in-shown.ts";
import { consider } from "#worker/operations/consider-offer.ts";
import { type CaseRead, readCase } from "#worker/operations/read-case.ts";
import { threadParts, threadShown } from "#worker/operations/read-thread.ts";
import { show } from "#worker/pages/show.tsx";
import {
  alikeShown,
  aroundShown,
  consideredShown,
  helpedShown,
  introductionsShown,
  notesShown,
  requestShown,
} from "./case-shown.ts";
import type { Returned } from "./posted-step.ts";
import { saidIn, showReturned } from "./show-desk.tsx";
import { stepsShown } from "./shown.ts";

/** A form of the case that came back; `stopped`: the proposals that kept an approval from being given. */
type ReturnedCase = Returned & { stopped?: CaseProps["stopped"] };

/** A case with all that helps to decide on it; the offer that its address names is judged beside it. */
export const caseAtDesk = (c: Context<AppEnv>) => showCase(c, null);

/** The same, with a form that came back; `opened`: the introduction whose thread stands open, `before`: up to which of its words. */
export async function showCase(
  c: Context<AppEnv>,
  back: ReturnedCase | null,
  opened: string | null = null,
  before: MessageKey | null = null,
) {
  const { deps } = c.var;
  const id = c.req.param("id") ?? "";
  const asked = askedOffer(c, back);
  const read = await readCase(deps, whoOf(c).actor, id, asked.offer);
  if (!read) throw new Refused({ code: "unknown", what: "support-request" });
  const locale = localeOf(c.req.raw);
  const props: CaseProps = {
    ...{ locale, where: back?.where ?? null, form: back?.form ?? formWith({}), refusal: back?.refusal ?? null },
    ...{ said: saidIn(c, saidOfCase), from: cameFrom(c) },
    ...{ stopped: back?.stopped ?? [], today: read.today },
    request: requestShown(read, deps.now()),
    introductions: introductionsShown(read, locale),
    around: aroundShown(read, locale),
    consider: considering(asked, read),
    considered: consideredShown(read, locale),
    ...{ notes: notesShown(read), alike: alikeShown(read), helped: helpedShown(read) },
    steps: stepsShown(read.requestSteps),
    thread: opened === null ? null : await openedThread(c, read, opened, before),
    checkIns: read.series.map(checkInShown),
    openCheckIn:
      read.request.state === "submitted"
        ? openCheckIn(read.series, { ...read, indicator: read.request.indicator ?? "" })
        : null,
  };
  const path = `/admin/requests/${id}`;
  if (back) return showReturned(c, { View: CasePage, title }, props, path, back, ["keys"]);
  const address = opened === null ? { keeps: ["offer"] } : { switchTo: path };
  return show(c, { View: CasePage, title }, props, { isPrivate: true, scripts: ["keys"], ...address });
}

/** The thread of an introduction of the case, while the team may read it. */
async function openedThread(
  c: Context<AppEnv>,
  { introductions }: CaseRead,
  id: string,
  before: MessageKey | null,
): Promise<CaseProps["thread"]> {
  const { db, newId } = c.var.deps;
  if (!introductions.some((each) => each.id === id)) return null;
  const reader = { actor: whoOf(c).actor, as: "admin" } as const;
  const parts = await db.batch(threadParts(db, id, reader, { before }));
  const read = threadShown(parts, reader, { locale: localeOf(c.req.raw), newId, before });
  return read?.thread ?? null;
}

export const saidOfCase = [
  ...(["approved", "dismissed", "reassigned", "added", "oriented", "asked", "noted", "reopened"] as const),
  ...(["set-aside", "reached", "gave-up", "opened-again", "settled", "check-in"] as const),
] satisfies readonly SaidOfCase[];

/** The case that the reader comes from, as the address tells. */
const cameFrom = (c: Context<AppEnv>): string | null =>
  addressValues(c, ["from"]).from?.find((id) => /^[\w-]{1,64}$/.test(id)) ?? null;

type AskedOffer = { offer: string | null; form: TypedForm };

/** The offer that is to be compared, as its address names it, or the form that came back. */
function askedOffer(c: Context<AppEnv>, back: Returned | null): AskedOffer {
  const offer = back?.where === "introductions" ? back.form.values.offer : addressValues(c, ["offer"]).offer;
  if (!offer) return { offer: null, form: formWith({}) };
  const values = { offer: [...offer] };
  const read = readForm(OfferToConsider, values, ["offer"]);
  return read.ok ? { offer: read.value.offer, form: formWith(values) } : { offer: null, form: read.form };
}

/** The form that names an offer, with why it cannot be compared. */
function considering({ offer, form }: AskedOffer, { considered, facts, today }: CaseRead): TypedForm {
  if (offer === null || !facts) return form;
  const judged = consider(facts, considered?.entry, today);
  return judged.ok ? form : { ...form, errors: errorsOf(judged.refusal) };
}

const errorsOf = (refusal: Refusal) => (refusal.code === "invalid" ? refusal.fields : {});
