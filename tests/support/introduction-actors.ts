import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";
import { openForm, sendForm, story } from "./filing.ts";
import { type Answer, type Fields, hiddenField, type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** An introduction, or a request, as somebody saw it. */
export type Seen = { id: string; version: number };
/** What somebody says of their project, and how they are reached. */
export type Told = {
  name: string;
  email: string;
  phone: string;
  needs: readonly string[];
  disclosure: "ask-each" | "go-ahead";
};

/** An answer of the Worker, in short. */
export type Said = { status: number; to: string | null };
type Doing = Promise<Said>;

/**
 * Everybody who acts on introductions, each with a browser, through the pages of the product. `now` tells the time at which
 * they act. Sessions last as long as a test does: time is moved by months.
 */
export async function actorsIn(wasl: Wasl, now: () => number) {
  const keys = await keysOf(secretOf({} as never, { isLocal: true }));
  const init = () => ({ now: new Date(now()).toISOString() });
  const accounts = new Map<string, Visitor>();
  const authors = new Map<string, Visitor>();
  const anybody = visitor(wasl);

  const as = (account: string): Visitor => {
    const there = accounts.get(account) ?? visitor(wasl);
    there.jar.set("account", tokenOf(account));
    accounts.set(account, there);
    return there;
  };
  const post = async (person: Visitor, path: string, fields: Fields): Doing => {
    const answer = await person.post(path, fields, init());
    await answer.arrayBuffer();
    return { status: answer.status, to: answer.headers.get("location") };
  };
  const inCase = (account: string, request: string, form: string, fields: Fields): Doing =>
    post(as(account), `/fr/admin/requests/${request}/${form}`, fields);
  const onOwn = (request: string, path: string, fields: Fields): Doing => {
    const author = authors.get(request);
    if (!author) throw new Error(`nobody has the request ${request} open`);
    return post(author, `/fr/follow${path}`, fields);
  };

  return {
    /** Whoever acts through these from now on begins anew: nobody has a request. */
    forget: () => authors.clear(),
    /** Files a request through its form. */
    file: async (told: Told): Doing => {
      const person = visitor(wasl, init());
      const answer = await sendForm(person, await openForm(person), { ...projectOf(told), consent });
      return { status: answer.status, to: answer.headers.get("location") };
    },
    /** Somebody of a body files a request for whoever came to the desk. */
    walkIn: async (account: string, body: string, offer: string, told: Told): Doing => {
      const path = `/fr/desk/${body}/walk-in`;
      const page = await as(account).get(path, init());
      const form = hiddenField(await page.text(), "form");
      return post(as(account), path, { ...projectOf(told), consent, offer, form, language: "fr", go: "file" });
    },
    /** The author of a request has it open, as by its code and PIN. */
    opens: async (request: string): Promise<void> => {
      const author = visitor(wasl);
      author.jar.set("follow", tokenOf(request));
      const hash = await keys.mac("session", tokenOf(request));
      await wasl.db.prepare("INSERT OR IGNORE INTO follow_session VALUES (?, ?, ?)").bind(hash, request, never).run();
      authors.set(request, author);
    },
    /** The author corrects, withdraws or closes a request; `by`: whose session it is. */
    correct: (request: string, { version }: Pick<Seen, "version">, told: Told): Doing =>
      onOwn(request, "/correct", { ...projectOf(told), version: String(version) }),
    endOwn: (request: string, how: "withdraw" | "close", version: number): Doing =>
      onOwn(request, `/${how}`, { sure: "yes", version: String(version) }),
    /** The author of a request takes a step of an introduction on their page. */
    stepOwn: (request: string, { id, version }: Seen, step: IntroductionStep): Doing =>
      onOwn(request, `/introductions/${id}`, { step, version: String(version), ...saidBy(step) }),
    /** Somebody takes a step at the desk of a body. */
    stepAtDesk: (account: string, body: string, { id, version }: Seen, step: IntroductionStep): Doing =>
      post(as(account), `/fr/desk/${body}/introductions/${id}/steps`, {
        step,
        version: String(version),
        ...saidBy(step),
      }),
    /** Somebody hands a case of their body over to another, for its offer. */
    handOver: (account: string, body: string, { id, version }: Seen, said: Fields): Doing =>
      post(as(account), `/fr/desk/${body}/introductions/${id}/hand-over`, {
        ...{ version: String(version), why: "better-placed", handOverWords: words, told: "yes" },
        ...said,
      }),
    /** The author lets the bodies that help know of one another, or not any more. */
    showCompany: (request: string, version: number, shows: "yes" | "no"): Doing =>
      onOwn(request, "/company", { version: String(version), shows }),
    /** Whoever holds a link answers by it. */
    stepByLink: (token: string, step: IntroductionStep): Doing =>
      post(anybody, `/fr/answers/${token}`, { step, ...saidBy(step) }),
    approve: (account: string, request: string, seen: readonly Seen[]): Doing =>
      inCase(account, request, "approval", { proposals: seen.map(({ id, version }) => `${id}.${version}`) }),
    /** An admin takes a step of one introduction of a case. */
    stepOfCase: (account: string, request: string, { id, version }: Seen, step: IntroductionStep): Doing =>
      step === "approve"
        ? inCase(account, request, "approval", { proposals: [`${id}.${version}`] })
        : inCase(account, request, `introductions/${id}/${forms[step]}`, { version: String(version), ...saidBy(step) }),
    reassign: (account: string, request: string, { id, version }: Seen, offer: string): Doing =>
      inCase(account, request, `introductions/${id}/reassignment`, {
        ...{ version: String(version), offer, why: "other", words },
      }),
    add: (account: string, request: string, version: number, offer: string): Doing =>
      inCase(account, request, "introductions", { version: String(version), offer, reason: words }),
    orient: (account: string, request: string, version: number): Doing =>
      inCase(account, request, "orientation", { version: String(version) }),
    setAside: (account: string, request: string, version: number): Doing =>
      inCase(account, request, "setting-aside", { version: String(version), why: "duplicate", words: "" }),
    reopenRequest: (account: string, request: string, version: number): Doing =>
      inCase(account, request, "reopening", { version: String(version) }),
    /** A manager pauses a body, or takes it up again. */
    pauseOrResume: (account: string, body: string, version: number, step: "pause" | "resume"): Doing =>
      post(as(account), `/fr/desk/${body}/availability`, { step, version: String(version) }),
    /** An admin suspends a body, or lifts that. */
    suspendOrReinstate: (account: string, body: string, version: number, step: "suspend" | "reinstate"): Doing =>
      post(as(account), `/fr/admin/bodies/${body}/standing`, { step, version: String(version), reason: words }),
    /** What somebody with an account, the author of a request, or anybody reads. */
    reads: (account: string, path: string): Promise<Answer> => as(account).get(path, init()),
    authorReads: (request: string, path: string): Promise<Answer> =>
      (authors.get(request) ?? anybody).get(path, init()),
    anybodyReads: (path: string): Promise<Answer> => anybody.get(path, init()),
    /** The hash that the database holds of a link's token. */
    hashOfLink: (token: string): Promise<string> => keys.mac("link", token),
  };
}
export type Actors = Awaited<ReturnType<typeof actorsIn>>;

/** Signs accounts in for as long as a test lasts. */
export async function signIn({ db }: Wasl, accounts: readonly string[]): Promise<void> {
  const keys = await keysOf(secretOf({} as never, { isLocal: true }));
  const rows = await Promise.all(
    accounts.map(async (account) => [await keys.mac("account", tokenOf(account)), `session-${account}`, account]),
  );
  await db
    .prepare(
      `INSERT INTO account_session SELECT value ->> 0, value ->> 1, value ->> 2, 'code', 'Firefox · Linux', 0, ?2
      FROM json_each(?1)`,
    )
    .bind(JSON.stringify(rows), never)
    .run();
}

const never = Date.parse("2040-01-01");
const tokenOf = (whose: string): string => `token-of-${whose}`;
const words = "Après un appel, voici pourquoi.";
const { consent = "" } = story;

/** Where an admin's step of an introduction is posted. */
const forms: Partial<Record<IntroductionStep, string>> = {
  dismiss: "dismissal",
  reach: "contact",
  "give-up": "giving-up",
  reopen: "reopening",
};

/** What goes with a step. */
const saidBy = (step: IntroductionStep): Fields => said[step] ?? {};
const said: Partial<Record<IntroductionStep, Fields>> = {
  dismiss: { why: "not-suitable", words: "" },
  "give-up": { words },
  reopen: { words },
  reach: {
    channel: "mail",
    value: "found@bodies.example",
    source: "Annuaire officiel, page 14",
    foundOn: "2026-11-20",
  },
  decline: { declineReason: "no-capacity", declineWords: words },
  ask: { caseQuestion: "Combien de personnes travaillent avec vous ?" },
  answer: { words: "Nous sommes douze." },
  contest: { words: "Personne ne nous a aidés." },
  withdraw: { sure: "yes" },
  "report-help": { outcome: "funded", helpWords: "" },
  "report-no-help": { noHelpWords: words },
  "report-unreachable": { unreachableWords: "" },
};

const projectOf = ({ needs, ...told }: Told): Fields => ({
  problem: "Les abeilles meurent et la coopérative n'a pas de ruches",
  province: "MA-JRA",
  place: "Douar Ouled Sidi",
  needs,
  ...told,
});
