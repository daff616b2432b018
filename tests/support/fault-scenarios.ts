import type { D1Database } from "@cloudflare/workers-types";
import type { NewSupportRequest } from "#contract/support-request.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { addProposal } from "#worker/operations/add-proposal.ts";
import { approveProposals } from "#worker/operations/approve-proposals.ts";
import { changeStanding } from "#worker/operations/change-body.ts";
import { closeRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { orientRequest } from "#worker/operations/orient-request.ts";
import { reopenIntroduction } from "#worker/operations/reopen-introduction.ts";
import { setAsideRequest } from "#worker/operations/set-aside-request.ts";
import { stepAtDesk } from "#worker/operations/step-at-desk.ts";
import { stepOfCase } from "#worker/operations/step-case.ts";
import { submitRequest } from "#worker/operations/submit-request.ts";
import { deliver } from "#worker/scheduled/deliver.ts";
import { addMember } from "./members.ts";
import { asked, memberOf, type Service, type Standing, service, team } from "./service.ts";
import { smallWorld } from "./small-world.ts";

/** What people act on: a request, and its introductions, as they saw them before anything went wrong. */
export type Case = {
  formId: string;
  fields: Partial<NewSupportRequest>;
  request: string;
  introductions: readonly Standing[];
};

/** Somebody does something at the time of the scenario; `answered` hears the answer, before what follows is done. */
export type Act = (s: Service, at: string, on: Case, answered: (code: string) => void) => Promise<unknown>;

export type Scenario = {
  name: string;
  /** What is there before, in a service that sends no letters of its own accord when `isQuiet`. */
  given: (s: Service, on: Case) => Promise<unknown>;
  isQuiet?: boolean;
  at: string;
  act: Act;
  /** What somebody else may do meanwhile. */
  meanwhile: Readonly<Record<string, Act>>;
};

/** How many places the offer of `alpha` has. */
export const places = { "alpha-offer": 3 };

/** The small world with two bodies more, a centre that answers, an offer with few places and a body with few a month. */
export async function faultWorld(db: D1Database): Promise<void> {
  await smallWorld(db, service(db), ["gamma", "delta"]);
  await addMember(db, { body: "cri-draa-tafilalet", account: "of-centre" });
  await db.batch([
    db.prepare("UPDATE offer SET places_left = 3 WHERE id = 'alpha-offer'"),
    db.prepare("UPDATE body SET monthly_capacity = 5 WHERE id = 'beta'"),
  ]);
}

/** A case that begins: nothing was filed yet. */
export const caseOf = (person: string): Case => ({
  formId: person.padEnd(32, "0"),
  fields: { email: `${person}@projet.example` },
  request: "",
  introductions: [],
});

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.refusal.code);
/** What somebody asks of the product, who is answered by a code. */
const asks =
  (act: (deps: Deps, on: Case) => Promise<Outcome<unknown>>): Act =>
  (s, at, on, answered) =>
    s.doing(at, async (deps) => answered(codeOf(await act(deps, on))));
/** What the clock does, and answers nobody. */
const theClock: Act = (s, at) => s.clock(at);

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
/** The body that is not proposed to at first: the ladder comes to it. */
const nextBody = ({ introductions }: Case): string =>
  ["beta", "gamma", "delta"].find((body) => !introductions.some((each) => each.body === body)) ?? "";

const files: Act = (s, at, { formId, fields }, answered) =>
  s.doing(at, async (deps) => answered(await submitRequest(deps, { formId, locale: "fr" }, asked(fields))));
const approves = (...bodies: readonly string[]) =>
  asks(async (deps, on) => {
    const seen = on.introductions.filter(({ body }) => bodies.includes(body));
    return (await approveProposals(deps, team, ofCase(on), seen)).outcome;
  });
const dismisses = asks((deps, on) =>
  stepOfCase(deps, team, ofCase(on), seenOf(on, "alpha"), { step: "dismiss", reason: "not-suitable" }),
);
const givesUp = asks((deps, on) =>
  stepOfCase(deps, team, ofCase(on), seenOf(on, "quiet"), { step: "give-up", words: "Aucun contact trouvé" }),
);
const adds = asks((deps, on) =>
  addProposal(deps, team, ofCase(on), { offer: `${nextBody(on)}-offer`, version: 1, reason: "" }),
);
const orients = asks((deps, on) => orientRequest(deps, team, ofCase(on), { version: 1 }));
const setsAside = asks((deps, on) => setAsideRequest(deps, team, ofCase(on), { version: 1, why: "duplicate", words: "" }));
const reopens = asks((deps, on) =>
  reopenIntroduction(deps, team, ofCase(on), seenOf(on, "alpha"), "Une place s'est libérée"),
);
const suspends = asks((deps) => changeStanding(deps, team, { id: "alpha", reason: "Plainte" }, "suspend"));

const accepts = (body: string) =>
  asks((deps, on) => stepAtDesk(deps, memberOf(body), { body, ...seenOf(on, body) }, { step: "accept" }));
const declines = (body: string) =>
  asks((deps, on) =>
    stepAtDesk(
      deps,
      memberOf(body),
      { body, ...seenOf(on, body) },
      { step: "decline", declineReason: "no-capacity", declineWords: null },
    ),
  );

/** The author has the request open. */
const holderOf = ({ request }: Case, at: string) => ({ tokenHash: `session of ${request}`, at: Date.parse(at) });
const withdraws: Act = (s, at, on, answered) =>
  asks((deps) => withdrawRequest(deps, holderOf(on, at), { version: 1 }))(s, at, on, answered);
const closes: Act = (s, at, on, answered) =>
  asks((deps) => closeRequest(deps, holderOf(on, at), { version: 1 }))(s, at, on, answered);
const drains: Act = (s, at) => deliver(s.env, s.settings, Date.parse(at), { site: "", times: 4 });

/** A Monday: what is there before is done on it. */
const monday = (time: string) => `2026-11-30T${time}:00Z`;

const filed = async (s: Service, on: Case) => {
  await files(s, monday("09:00"), on, () => {});
  const [row] = await s.rows<{ request: string }>(
    "SELECT request FROM request_person WHERE email = ?",
    on.fields.email ?? "",
  );
  on.request = row?.request ?? "";
  await s.rows(
    "INSERT INTO follow_session (token_hash, request, expires_at) VALUES (?, ?, 9e15)",
    holderOf(on, monday("09:00")).tokenHash,
    on.request,
  );
  await seeAgain(s, on);
};
const seeAgain = async (s: Service, on: Case) => {
  on.introductions = await s.of(on.request);
};
/** Does these one after the other, and looks at what came of each. */
const after =
  (...acts: readonly Act[]) =>
  async (s: Service, on: Case) => {
    await filed(s, on);
    for (const [place, act] of acts.entries()) {
      await act(s, monday(`09:${10 + place}`), on, mustBeDone);
      await seeAgain(s, on);
    }
  };
const mustBeDone = (code: string) => {
  if (code !== "done") throw new Error(`what is there before was refused: ${code}`);
};

const eachDeclines: readonly Act[] = [
  approves("alpha", "beta", "gamma", "delta"),
  declines("alpha"),
  (s, at, on, answered) =>
    approves(...["beta", "gamma", "delta"].filter((body) => standsAt(on, body) === "proposed"))(s, at, on, answered),
  declines("beta"),
  declines("gamma"),
  declines("delta"),
  approves("quiet"),
];
const standsAt = ({ introductions }: Case, body: string) => introductions.find((each) => each.body === body)?.state;

export const scenarios: readonly Scenario[] = [
  {
    name: "filing a request",
    given: async () => {},
    at: monday("10:00"),
    act: files,
    meanwhile: { "the same form": files, "the clock": theClock },
  },
  {
    name: "filing one that nothing fits",
    given: async (_, on) => {
      on.fields = { ...on.fields, needs: ["research"], province: "MA-TIN" } as Case["fields"];
    },
    at: monday("10:00"),
    act: files,
    meanwhile: { "the same form": files, "the clock": theClock },
  },
  {
    name: "approving two proposals",
    given: after(),
    at: monday("10:00"),
    act: approves("alpha", "beta"),
    meanwhile: {
      "the same again": approves("alpha", "beta"),
      "dismissing one": dismisses,
      withdrawing: withdraws,
      "suspending the body": suspends,
      "the clock": theClock,
    },
  },
  {
    name: "accepting",
    given: after(approves("alpha")),
    at: monday("10:00"),
    act: accepts("alpha"),
    meanwhile: {
      "a colleague declines": declines("alpha"),
      withdrawing: withdraws,
      "setting aside": setsAside,
      closing: closes,
    },
  },
  {
    name: "declining",
    given: after(approves("alpha", "beta")),
    at: monday("10:00"),
    act: declines("alpha"),
    meanwhile: {
      "a colleague accepts": accepts("alpha"),
      "another declines": declines("beta"),
      "adding the next": adds,
      withdrawing: withdraws,
      "the clock": theClock,
    },
  },
  {
    name: "giving up the last, which leads to the centre",
    given: after(...eachDeclines),
    at: monday("10:00"),
    act: givesUp,
    meanwhile: { orienting: orients, withdrawing: withdraws, "the clock": theClock },
  },
  {
    name: "adding a proposal",
    given: after(),
    at: monday("10:00"),
    act: adds,
    meanwhile: { "the same again": adds, withdrawing: withdraws, "setting aside": setsAside },
  },
  {
    name: "reopening what was declined",
    given: after(approves("alpha"), declines("alpha")),
    at: monday("10:00"),
    act: reopens,
    meanwhile: { "the same again": reopens, withdrawing: withdraws, closing: closes, "suspending the body": suspends },
  },
  {
    name: "withdrawing a request",
    given: after(approves("alpha")),
    at: monday("10:00"),
    act: withdraws,
    meanwhile: { accepting: accepts("alpha"), "adding a proposal": adds, "the clock": theClock },
  },
  {
    name: "suspending a body",
    given: after(),
    at: monday("10:00"),
    act: suspends,
    meanwhile: { approving: approves("alpha"), "the clock": theClock },
  },
  {
    name: "the clock, when something lapses",
    given: after(approves("alpha")),
    at: "2026-12-15T08:00:00Z",
    act: theClock,
    meanwhile: { accepting: accepts("alpha"), withdrawing: withdraws, "the clock": theClock },
  },
  {
    name: "the clock, when it reminds",
    given: after(approves("alpha")),
    at: "2026-12-04T08:00:00Z",
    act: theClock,
    meanwhile: { accepting: accepts("alpha"), withdrawing: withdraws, "the clock": theClock },
  },
  {
    name: "sending letters",
    isQuiet: true,
    given: after(approves("alpha", "beta")),
    at: monday("10:00"),
    act: drains,
    meanwhile: { "sending letters": drains, accepting: accepts("alpha") },
  },
];
