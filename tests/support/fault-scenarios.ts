import type { D1Database } from "@cloudflare/workers-types";
import {
  type Act,
  accepts,
  adds,
  agrees,
  approves,
  type Case,
  closes,
  declines,
  dismisses,
  drains,
  files,
  givesUp,
  handsOver,
  holderOf,
  orients,
  reopens,
  reports,
  setsAside,
  suspends,
  theClock,
  theNext,
  theOther,
  theReceiver,
  withdraws,
} from "./fault-acts.ts";
import { addMember } from "./members.ts";
import { type Service, service } from "./service.ts";
import { smallWorld } from "./small-world.ts";

export type Scenario = {
  name: string;
  /** What is there before; `isQuiet`: no letter of it was sent yet. */
  given: (s: Service, on: Case) => Promise<unknown>;
  isQuiet?: boolean;
  at: string;
  act: Act;
  /** Nobody waits for an answer, and nobody does it again. */
  isByItself?: boolean;
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

/** Everybody nearby declines, and the last of all is found beyond the region, where nobody can be reached. */
const everyBodyDeclines: readonly Act[] = [
  ...[approves("alpha", theOther), declines("alpha"), approves(theNext), approves(theNext)],
  ...[declines("beta"), declines("gamma"), declines("delta"), approves("quiet")],
];

/** What `alpha` has accepted is with another, which has to answer. */
const handedOver: readonly Act[] = [
  ...[approves("alpha"), accepts("alpha"), handsOver, approves(theReceiver), agrees(theReceiver)],
];

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
      on.fields = { ...on.fields, needs: ["training"] };
    },
    at: monday("10:00"),
    act: files,
    meanwhile: { "the same form": files, "the clock": theClock },
  },
  {
    name: "approving two proposals",
    given: after(),
    at: monday("10:00"),
    act: approves("alpha", theOther),
    meanwhile: {
      "the same again": approves("alpha", theOther),
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
    given: after(approves("alpha", theOther)),
    at: monday("10:00"),
    act: declines("alpha"),
    meanwhile: {
      "a colleague accepts": accepts("alpha"),
      "another declines": declines(theOther),
      "adding the next": adds,
      withdrawing: withdraws,
      "the clock": theClock,
    },
  },
  {
    name: "giving up the last, which leads to the centre",
    given: after(...everyBodyDeclines),
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
    name: "handing a case over",
    given: after(approves("alpha"), accepts("alpha")),
    at: monday("10:00"),
    act: handsOver,
    meanwhile: { "the same again": handsOver, "adding the same": adds, reporting: reports("alpha"), closing: closes },
  },
  {
    name: "accepting what is handed over",
    given: after(...handedOver),
    at: monday("10:00"),
    act: accepts(theReceiver),
    meanwhile: { "the giver reports": reports("alpha"), withdrawing: withdraws, closing: closes },
  },
  {
    name: "declining what is handed over",
    given: after(...handedOver),
    at: monday("10:00"),
    act: declines(theReceiver),
    meanwhile: { "the giver reports": reports("alpha"), withdrawing: withdraws },
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
    isByItself: true,
    meanwhile: { accepting: accepts("alpha"), withdrawing: withdraws, "the clock": theClock },
  },
  {
    name: "the clock, when it reminds",
    given: after(approves("alpha")),
    at: "2026-12-04T08:00:00Z",
    act: theClock,
    isByItself: true,
    meanwhile: { accepting: accepts("alpha"), withdrawing: withdraws, "the clock": theClock },
  },
  {
    name: "sending letters",
    isQuiet: true,
    given: after(approves("alpha", theOther)),
    at: monday("10:00"),
    act: drains,
    isByItself: true,
    meanwhile: { "sending letters": drains, accepting: accepts("alpha") },
  },
];
