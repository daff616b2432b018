import type { CaseStep } from "#contract/introduction-forms.ts";
import type { NewSupportRequest } from "#contract/support-request.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { addProposal } from "#worker/operations/add-proposal.ts";
import { approveProposals } from "#worker/operations/approve-proposals.ts";
import { changeStanding } from "#worker/operations/change-body.ts";
import { closeRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { handOverCase } from "#worker/operations/hand-over-case.ts";
import { orientRequest } from "#worker/operations/orient-request.ts";
import { reopenIntroduction } from "#worker/operations/reopen-introduction.ts";
import { setAsideRequest } from "#worker/operations/set-aside-request.ts";
import { stepAtDesk } from "#worker/operations/step-at-desk.ts";
import { stepOfCase } from "#worker/operations/step-case.ts";
import { stepOwnIntroduction } from "#worker/operations/step-own-introduction.ts";
import { submitRequest } from "#worker/operations/submit-request.ts";
import { deliver } from "#worker/scheduled/deliver.ts";
import { asked, memberOf, type Service, type Standing, team } from "./service.ts";

/** What people act on: a request, and its introductions, as they saw them before anything went wrong. */
export type Case = {
  formId: string;
  fields: Partial<NewSupportRequest>;
  request: string;
  introductions: readonly Standing[];
};

/** Somebody does something at the time of the scenario; `answered` hears the answer, before what follows is done. */
export type Act = (s: Service, at: string, on: Case, answered: (code: string) => void) => Promise<unknown>;

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.refusal.code);
/** What somebody asks of the product, who is answered by a code. */
const asks =
  (act: (deps: Deps, on: Case) => Promise<Outcome<unknown>>): Act =>
  (s, at, on, answered) =>
    s.doing(at, async (deps) => answered(codeOf(await act(deps, on))));
/** What the clock does, and answers nobody. */
export const theClock: Act = (s, at) => s.clock(at);

const introductionOf = ({ introductions }: Case, body: string): Standing => {
  const found = introductions.find((each) => each.body === body);
  if (!found) throw new Error(`nothing was proposed to ${body}`);
  return found;
};
const seenOf = (on: Case, body: string) => {
  const { id, version } = introductionOf(on, body);
  return { id, version };
};
const ofCase = ({ request }: Case) => ({ id: request, regions: null });
/** The other body that is proposed to at first. */
export const theOther = ({ introductions }: Case): string =>
  introductions
    .map(({ body }) => body)
    .toSorted()
    .find((body) => body !== "alpha") ?? "";
/** A body to which something is proposed still. */
export const theNext = ({ introductions }: Case): string =>
  introductions.find(({ state }) => state === "proposed")?.body ?? "";
/** The body that is not proposed to at first: the ladder comes to it. */
const nextBody = ({ introductions }: Case): string =>
  ["beta", "gamma", "delta"].find((body) => !introductions.some((each) => each.body === body)) ?? "";

export const files: Act = (s, at, { formId, fields }, answered) =>
  s.doing(at, async (deps) => answered(await submitRequest(deps, { formId, locale: "fr" }, asked(fields))));
/** Whom an act is about: a body by its name, or as the case tells. */
type Whom = string | ((on: Case) => string);
const bodyOf = (whom: Whom, on: Case): string => (typeof whom === "string" ? whom : whom(on));

export const approves = (...whom: readonly Whom[]) =>
  asks(async (deps, on) => {
    const seen = whom.map((each) => seenOf(on, bodyOf(each, on)));
    return (await approveProposals(deps, team, ofCase(on), seen)).outcome;
  });
export const dismisses = asks((deps, on) =>
  stepOfCase(deps, team, ofCase(on), seenOf(on, "alpha"), { step: "dismiss", reason: "not-suitable" }),
);
export const givesUp = asks((deps, on) =>
  stepOfCase(deps, team, ofCase(on), seenOf(on, "quiet"), { step: "give-up", words: "Aucun contact trouvé" }),
);
export const adds = asks((deps, on) =>
  addProposal(deps, team, ofCase(on), { offer: `${nextBody(on)}-offer`, version: 1, reason: "" }),
);
export const orients = asks((deps, on) => orientRequest(deps, team, ofCase(on), { version: 1 }));
export const setsAside = asks((deps, on) =>
  setAsideRequest(deps, team, ofCase(on), { version: 1, why: "duplicate", words: "" }),
);
export const reopens = asks((deps, on) =>
  reopenIntroduction(deps, team, ofCase(on), seenOf(on, "alpha"), "Une place s'est libérée"),
);
export const suspends = asks((deps) => changeStanding(deps, team, { id: "alpha", reason: "Plainte" }, "suspend"));

const atDesk = (whom: Whom, said: CaseStep) =>
  asks((deps, on) => {
    const body = bodyOf(whom, on);
    return stepAtDesk(deps, memberOf(body), { body, ...seenOf(on, body) }, said);
  });
export const accepts = (whom: Whom) => atDesk(whom, { step: "accept" });
export const declines = (whom: Whom) =>
  atDesk(whom, { step: "decline", declineReason: "no-capacity", declineWords: "Complet" });

export const reports = (whom: Whom) => atDesk(whom, { step: "report-no-help", noHelpWords: "Rien à faire ici" });
/** `alpha` hands the case over to a body that it was not proposed to. */
export const handsOver = asks((deps, on) =>
  handOverCase(
    deps,
    memberOf("alpha"),
    { body: "alpha", ...seenOf(on, "alpha") },
    { offer: `${nextBody(on)}-offer`, why: "better-placed", handOverWords: "Ils vendent déjà ici", told: "yes" },
  ),
);
/** The body that the case is handed over to. */
export const theReceiver = ({ introductions }: Case): string =>
  introductions.find(({ origin }) => origin === "added")?.body ?? "";
export const agrees = (whom: Whom) =>
  asks((deps, on) =>
    stepOwnIntroduction(deps, on.request, { ...seenOf(on, bodyOf(whom, on)), step: "agree", words: null }),
  );

/** The author has the request open. */
export const holderOf = ({ request }: Case, at: string) => ({ tokenHash: `session of ${request}`, at: Date.parse(at) });
export const withdraws: Act = (s, at, on, answered) =>
  asks((deps) => withdrawRequest(deps, holderOf(on, at), { version: 1 }))(s, at, on, answered);
export const closes: Act = (s, at, on, answered) =>
  asks((deps) => closeRequest(deps, holderOf(on, at), { version: 1 }))(s, at, on, answered);
export const drains: Act = async (s, at) => {
  const deps = await s.depsAt(Date.parse(at));
  for (let left = 4; left > 0 && (await deliver(deps, s.env, s.settings, "")) > 0; left--);
};
