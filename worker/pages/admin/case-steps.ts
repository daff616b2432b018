import type { Context } from "hono";
import type * as v from "valibot";
import { contactFields } from "#contract/admin.ts";
import {
  CheckInHeard,
  CheckInMore,
  heardFields,
  moreFields,
  Verdict,
  verdictFields,
} from "#contract/check-in-forms.ts";
import {
  Addition,
  Approval,
  Dismissal,
  Nothing,
  Reached,
  Reassignment,
  SettingAside,
  Settlement,
  Words,
} from "#contract/review.ts";
import type { Person } from "#domain/account/actor.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import type { Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { addProposal } from "#worker/operations/add-proposal.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { approveProposals } from "#worker/operations/approve-proposals.ts";
import { askAuthor } from "#worker/operations/ask-author.ts";
import { type CaseOf, mayKnow } from "#worker/operations/case-of.ts";
import { declareAtCheckIn } from "#worker/operations/declare-at-check-in.ts";
import { noteRequest } from "#worker/operations/note-request.ts";
import { orientRequest } from "#worker/operations/orient-request.ts";
import { reachBody } from "#worker/operations/reach-body.ts";
import { deskOf } from "#worker/operations/read-case.ts";
import { reassignProposal } from "#worker/operations/reassign-proposal.ts";
import { reopenIntroduction } from "#worker/operations/reopen-introduction.ts";
import { reopenRequest } from "#worker/operations/reopen-request.ts";
import { sayVerdict } from "#worker/operations/say-verdict.ts";
import { setAsideRequest } from "#worker/operations/set-aside-request.ts";
import { settleRequest } from "#worker/operations/settle-request.ts";
import { stepOfCase } from "#worker/operations/step-case.ts";
import { showCase } from "./case.tsx";
import { notYet } from "./not-yet.ts";
import { postedStep, returned } from "./posted-step.ts";

/** What a step of a case is given: who takes it, of which case, at the version that they saw. */
type Given<Value> = { deps: Deps; actor: Person; of: CaseOf; version: number; value: Value; c: Context<AppEnv> };

/** A form of the page of a case: what it asks, what it does, and what is said afterwards. */
type FormOfCase<Schema extends v.GenericSchema> = {
  asks: Schema;
  fields: readonly string[];
  does: (given: Given<v.InferOutput<Schema>>) => Promise<Outcome<"saved">>;
  said: string;
  /** It decides something: the next case opens, when nothing more is to be decided in this one. */
  isDecision?: true;
};

const ofCase =
  <Schema extends v.GenericSchema>(name: string, form: FormOfCase<Schema>) =>
  (c: Context<AppEnv>) =>
    answer(c, name, form);

/** The same of one introduction of the case. */
const ofIntroduction =
  <Schema extends v.GenericSchema>(name: string, form: FormOfCase<Schema>) =>
  (c: Context<AppEnv>) =>
    answer(c, `introductions/${introductionIn(c)}/${name}`, form);

async function answer<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  where: string,
  { asks, fields, does, said, isDecision }: FormOfCase<Schema>,
) {
  const posted = await postedStep(c, where, asks, fields);
  if (!posted.ok) return showCase(c, posted.form);
  const { value, values, version } = posted;
  const { since, ...given } = await asking(c);
  const outcome = await does({ ...given, version, value, c });
  if (!outcome.ok) return showCase(c, returned(where, values, outcome.refusal));
  return isDecision ? onward(c, said, since) : toCase(c, said);
}

/** Who acts on which case, and since when that waits. One round trip: the regions that they keep to come along. */
async function asking(c: Context<AppEnv>) {
  const { deps } = c.var;
  const { actor } = whoOf(c);
  const id = c.req.param("id") ?? "";
  const { regions, deskSince } = await deskOf(deps, actor, id);
  return { deps, actor, of: { id, regions }, since: deskSince };
}

const introductionIn = (c: Context<AppEnv>): string => c.req.param("introduction") ?? "";
const seenIn = ({ c, version }: Pick<Given<unknown>, "c" | "version">) => ({ id: introductionIn(c), version });
const toCase = (c: Context<AppEnv>, said: string) =>
  c.redirect(`/${localeOf(c.req.raw)}/admin/requests/${c.req.param("id")}?said=${said}`, 303);

/** On to the next case of the queue, from where this one stood in it. */
function onward(c: Context<AppEnv>, said: string, since: Instant | null) {
  const told = new URLSearchParams({ said, from: c.req.param("id") ?? "", ...(since && { since: String(since) }) });
  return c.redirect(`/${localeOf(c.req.raw)}/admin/review/next?${told}`, 303);
}

/** Approves the proposals that are ticked, all or none; those that stop it are named. */
export async function approve(c: Context<AppEnv>) {
  const posted = await postedStep(c, "approval", Approval, ["proposals"]);
  if (!posted.ok) return showCase(c, posted.form);
  const { deps, actor, of, since } = await asking(c);
  const { outcome, stopped } = await approveProposals(deps, actor, of, posted.value.proposals);
  if (outcome.ok) return onward(c, "approved", since);
  const back = returned("approval", seenAgain(posted.values), outcome.refusal);
  return showCase(c, { ...back, stopped: stopped.map(({ body, refusal }) => ({ body, refusal })) });
}

/** What was ticked stays ticked, at whatever version it is now. */
const seenAgain = ({ proposals = [], ...values }: Values): Values => ({
  ...values,
  proposals: proposals.map((each) => each.replace(/\.\d+$/, "")),
});

export const dismiss = ofIntroduction("dismissal", {
  asks: Dismissal,
  fields: ["why", "words"],
  does: ({ deps, actor, of, value: { why, words }, ...given }) =>
    stepOfCase(deps, actor, of, seenIn(given), { step: "dismiss", reason: why, words: words || null }),
  said: "dismissed",
  isDecision: true,
});

export const reassign = ofIntroduction("reassignment", {
  asks: Reassignment,
  fields: ["why", "words", "offer"],
  does: ({ deps, actor, of, value, ...given }) => reassignProposal(deps, actor, of, seenIn(given), value),
  said: "reassigned",
  isDecision: true,
});

export const reach = ofIntroduction("contact", {
  asks: Reached,
  fields: contactFields,
  does: async ({ deps, actor, of, value, ...given }) =>
    notYet(given.c, value) ?? reachBody(deps, actor, of, seenIn(given), value),
  said: "reached",
});

export const giveUp = ofIntroduction("giving-up", {
  asks: Words,
  fields: ["words"],
  does: ({ deps, actor, of, value: { words }, ...given }) =>
    stepOfCase(deps, actor, of, seenIn(given), { step: "give-up", words }),
  said: "gave-up",
});

export const openAgain = ofIntroduction("reopening", {
  asks: Words,
  fields: ["words"],
  does: ({ deps, actor, of, value: { words }, ...given }) => reopenIntroduction(deps, actor, of, seenIn(given), words),
  said: "opened-again",
});

export const add = ofCase("introductions", {
  asks: Addition,
  fields: ["offer", "reason"],
  does: ({ deps, actor, of, version, value }) => addProposal(deps, actor, of, { ...value, version }),
  said: "added",
});

export const orient = ofCase("orientation", {
  asks: Nothing,
  fields: [],
  does: ({ deps, actor, of, version }) => orientRequest(deps, actor, of, { version }),
  said: "oriented",
  isDecision: true,
});

export const ask = ofCase("question", {
  asks: Words,
  fields: ["words"],
  does: ({ deps, actor, of, value: { words } }) => askAuthor(deps, actor, of, words),
  said: "asked",
});

export const note = ofCase("note", {
  asks: Words,
  fields: ["words"],
  does: ({ deps, actor, of, value: { words } }) => noteRequest(deps, actor, of, words),
  said: "noted",
});

export const setAside = ofCase("setting-aside", {
  asks: SettingAside,
  fields: ["why", "words"],
  does: ({ deps, actor, of, version, value }) => setAsideRequest(deps, actor, of, { ...value, version }),
  said: "set-aside",
  isDecision: true,
});

export const reopen = ofCase("reopening", {
  asks: Nothing,
  fields: [],
  does: ({ deps, actor, of, version }) => reopenRequest(deps, actor, of, { version }),
  said: "reopened",
});

/** An admin writes down what the person says of how it goes. */
export const heard = ofCase("check-in", {
  asks: CheckInHeard,
  fields: heardFields,
  does: ({ deps, actor, of, version, value: { answer, words, number } }) =>
    answerCheckIn(deps, actor, of.id, { ...answer, number, version, words }, (request) =>
      mayKnow(of, request.province),
    ),
  said: "check-in",
});

/** What else the person says of it. */
export const heardMore = ofCase("check-in-more", {
  asks: CheckInMore,
  fields: moreFields,
  does: ({ deps, actor, of, value }) =>
    declareAtCheckIn(deps, actor, of.id, value, (request) => mayKnow(of, request.province)),
  said: "check-in",
});

/** And whether help that a body reported has helped. */
export const heardVerdict = ofIntroduction("verdict", {
  asks: Verdict,
  fields: verdictFields,
  does: ({ deps, actor, of, c, value }) =>
    sayVerdict(
      deps,
      actor,
      introductionIn(c),
      value,
      ({ request, province }) => request === of.id && mayKnow(of, province),
    ),
  said: "check-in",
});

export const settle = ofCase("settlement", {
  asks: Settlement,
  fields: ["raised"],
  does: ({ deps, actor, of, value }) => settleRequest(deps, actor, of, value),
  said: "settled",
  isDecision: true,
});
