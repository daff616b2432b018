import type { WalkInForm } from "#contract/introduction-forms.ts";
import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { requestsOfForms } from "#db/read/requests.ts";
import { deskInHand } from "#db/read/walk-in.ts";
import { offerEntry } from "#db/rows.ts";
import { saveSeries } from "#db/write/check-ins.ts";
import { saveJournal } from "#db/write/history.ts";
import { type NewIntroduction, saveAnswerLinks, saveNewIntroductions } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { saveRequest } from "#db/write/requests.ts";
import { monthOf, noPlaceIn } from "#domain/introduction/capacity.ts";
import { lookOn } from "#domain/introduction/clock.ts";
import { introductionBeginnings } from "#domain/introduction/lifecycle.ts";
import { type Actor, authorOf, mayAdvance } from "#domain/introduction/policy.ts";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { rules } from "#domain/matching/rules.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { requestBeginnings } from "#domain/request/lifecycle.ts";
import { receiptCode } from "#domain/request/receipt-code.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { seriesOf } from "./check-in-series.ts";
import { type FiledRow, receiptAgain, receiptOf } from "./filed-form.ts";
import { candidates, type Found, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { proposed } from "./proposals-of.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";
import { type Draft, writeLetters } from "./write-letters.ts";

/** Who came, to which desk; `formId`: the random id of the form, in the browser that holds it; `locale`: the page's. */
export type CameTo = { formId: string; locale: Locale; body: string };
/** What is handed to the person, and the case that the body has now; `other-words`: the form was filed, and says something else now. */
export type WalkInFiled = { receipt: ReceiptShown; introduction: string } | "other-words";

/**
 * An adviser files a request for somebody who came to the desk, with their consent, and the body accepts it at once, for one
 * of its offers. Once, however often the form is sent; the other matches go to the team. Two round trips to read, one batch.
 */
export async function fileWalkIn(
  deps: Deps,
  actor: Actor,
  came: CameTo,
  form: WalkInForm,
): Promise<Outcome<WalkInFiled>> {
  const { db, now } = deps;
  const ids = await idsOf(deps, came, form);
  if (!mayAdvance(actor, "walk-in", { id: ids.introduction, request: "", body: came.body })) {
    return refused({ code: "not_yours" });
  }
  const facts = factsOfRequest(form);
  const today = casablancaDay(now());
  const inHand = deskInHand(db, { body: came.body, offer: form.offer, month: monthOf(today) });
  const [[filed], holidays, [body], [row], ...lists] = await db.batch([
    requestsOfForms(db, [ids.formKey]),
    holidaysFrom(db, today),
    ...inHand,
    ...candidates(db, facts),
  ]);
  if (filed) return shownAgain(deps, filed, ids);
  const offer = row && offerEntry(row);
  if (!body || offer?.body?.basis !== "explicit")
    return refused({ code: "invalid", fields: { offer: "unknown_code" } });
  const because = noPlaceIn({ ...body, offer });
  if (because) return refused({ code: "no_place", because });

  const surveyed = surveyOf(facts, lists, now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, kept)]);
  const known = {
    ...{ found: foundIn(surveyed, rows, kept), facts, offer, bodyName: body.bodyName, today },
    calendar: calendarOf(holidays.map(({ day }) => day)),
  };
  return save(deps, actor, { came, form, ids, known });
}

/** What is derived from the form's id: its key, its PIN and the case. Apart from what a person's own form derives. */
async function idsOf({ keys }: Deps, { formId, body }: CameTo, form: WalkInForm) {
  const id = `walk-in ${formId}`;
  return {
    formKey: await keys.mac("form", id),
    introduction: (await keys.mac("mark", id)).slice(0, 32),
    pin: await keys.pin(id, 0),
    digest: await keys.mac("digest", JSON.stringify([body, form])),
  };
}
type Ids = Awaited<ReturnType<typeof idsOf>>;

/** A form that was sent twice shows the same receipt, on the day of filing and until its PIN is another. */
function shownAgain({ now }: Deps, filed: FiledRow, { digest, pin, introduction }: Ids): Outcome<WalkInFiled> {
  const receipt = receiptAgain(filed, { digest, pin }, now());
  if (!receipt.ok || receipt.value === "other-words") return receipt as Outcome<WalkInFiled>;
  return granted({ receipt: receipt.value, introduction });
}

/** What was read before it is written. */
type Known = {
  found: Found;
  facts: RequestFacts;
  offer: OfferEntry;
  bodyName: string;
  today: LocalDate;
  calendar: Calendar;
};
type Filing = { came: CameTo; form: WalkInForm; ids: Ids; known: Known };

async function save(deps: Deps, actor: Actor, filing: Filing): Promise<Outcome<WalkInFiled>> {
  const { db, now, newId, keys, wake } = deps;
  const { came, form, ids, known } = filing;
  const at = now();
  const [id, code, by] = [newId(), receiptCode(newId()), authorOf(actor)];
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${ids.pin}`);
  const advance = { id, step: "submit", to: requestBeginnings.submit, at, by, version: 1 } as const;
  const row = { code, formKey: ids.formKey, pinHash, digest: ids.digest, locale: form.language };
  const consent = { version: form.consent, locale: came.locale, disclosure: "go-ahead" as const };
  const begun = [
    acceptedAtOnce(filing, { request: id, at, by }),
    ...proposed(known.found, known.facts, { bodies: new Set([came.body]), open: 1 }, { request: id, at, newId }),
  ];
  const { letters, links } = await writeLetters(keys, acceptedLetter(filing, id, code), { ...known, at });
  const statements = [
    ...saveRequest(
      ...([db, advance, row, codesOf({ ...form, ...consent }), personOf(form, form), consent] as const),
      judgedOf(known.found, form.language),
    ),
    ...saveNewIntroductions(db, begun),
    ...saveSeries(db, seriesOf([id], { at, calendar: known.calendar })),
    saveJournal(db, { id: newId(), at, by, what: "disclosed", noun: "introduction", subject: ids.introduction }),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    ...(letters.length > 0 ? [saveLetters(db, letters)] : []),
  ] as unknown as Statements;
  const saved = await savedOnce(deps, statements, ids);
  if (!saved.ok || saved.value !== "saved") return saved as Outcome<WalkInFiled>;
  wake();
  return granted({ receipt: receiptOf(code, ids.pin, at), introduction: ids.introduction });
}

/** The introduction of the person who came: accepted from the start, in the hands of whoever received them. */
function acceptedAtOnce(
  { came, form, ids, known: { facts, offer, today } }: Filing,
  { request, at, by }: { request: string; at: Instant; by: string },
): NewIntroduction {
  const state = introductionBeginnings["walk-in"];
  const { verdict, score, findings } = assess(facts, termsOf(offer), today);
  return {
    ...{ id: ids.introduction, request, body: came.body, offer: form.offer, origin: "walk-in", state, at, by },
    ...{ reason: null, words: null, month: monthOf(today), assignee: by },
    lookOn: lookOn({ state, from: today, spent: 0, told: 0 }, today),
    ...{ rules, verdict, score, findings, handedFrom: null },
  };
}

/** To whoever has an address: that the body helps, with the link that opens the request. */
const acceptedLetter = ({ form, ids, known }: Filing, request: string, code: string): readonly Draft[] =>
  form.email
    ? [
        {
          ...{ letter: "introduction-accepted", facts: { code, body: known.bodyName } },
          to: { recipient: "innovator", address: form.email, locale: form.language, channel: "mail" },
          about: { request, introduction: ids.introduction, version: 1 },
          ...{ hasLink: true, isAnswerable: false },
        },
      ]
    : [];

/** Of the same form sent twice at the same moment, one is saved; the other shows what was saved. */
async function savedOnce(deps: Deps, statements: Statements, ids: Ids): Promise<Outcome<WalkInFiled | "saved">> {
  try {
    return await commit(deps.db, statements);
  } catch (error) {
    if (!breaks(error, "request.form_key")) throw error;
    const [[first]] = await deps.db.batch([requestsOfForms(deps.db, [ids.formKey])]);
    return first ? shownAgain(deps, first, ids) : refused({ code: "changed_meanwhile" });
  }
}
