import type { D1Database } from "@cloudflare/workers-types";
import { consentVersion, type NewSupportRequest } from "#contract/support-request.ts";
import { openDatabase } from "#db/database.ts";
import type { Usage } from "#db/meter.ts";
import type { Person } from "#domain/account/actor.ts";
import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import type { Mail } from "#worker/mail/letter.ts";
import type { Asked } from "#worker/operations/plan-step.ts";
import { stepIntroduction } from "#worker/operations/step-introductions.ts";
import { submitRequest } from "#worker/operations/submit-request.ts";
import { followUp, unbounded } from "#worker/scheduled/follow-up.ts";
import { runSchedule } from "#worker/scheduled/schedule.ts";
import { tendIntroductions } from "#worker/scheduled/tend-introductions.ts";

/** A whole request of somebody in Tinghir, as the form's last step is read. */
export const asked = (changes: Partial<NewSupportRequest> = {}): NewSupportRequest =>
  ({
    problem: "Les femmes du douar tissent des tapis et ne trouvent pas à les vendre",
    beneficiaries: "",
    place: "Douar Aït Ali",
    indicator: "",
    province: "MA-TIN",
    needs: ["market-access"],
    stage: null,
    sectors: [],
    legalForm: null,
    age: null,
    groups: [],
    amountMad: null,
    areaType: null,
    gender: null,
    name: "Rkia",
    email: "rkia@projet.example",
    phone: "",
    disclosure: "go-ahead",
    consent: consentVersion,
    ...changes,
  }) as NewSupportRequest;

/** Somebody of the team. */
export const team: Person = { role: "person", id: "of-the-team", isAdmin: true, memberships: [] };
/** Somebody of a body. */
export const memberOf = (body: string): Person => ({
  role: "person",
  id: `of-${body}`,
  isAdmin: false,
  memberships: [{ body, role: "manager", standing: "active" }],
});

/** An introduction as its row stands. */
export type Standing = {
  id: string;
  request: string;
  body: string;
  offer: string | null;
  origin: string;
  state: string;
  version: number;
};

type Ways = {
  mailer?: ((mail: Mail) => Promise<void>) | "none";
  /** Hears of each batch what its act, or its run of the clock, has cost so far. */
  onUse?: (usage: Usage) => void;
};

/**
 * The service on a database, with no page before it: what is done at which time is for the test to say. What a request sets
 * going follows at once, as on a local database; letters are kept, newest last.
 */
export function service(db: D1Database, { mailer, onUse = () => {} }: Ways = {}) {
  const letters: Mail[] = [];
  const keep = async (mail: Mail) => {
    letters.push(mail);
  };
  const env = { DB: db, SITE: "https://wasl.example" } as unknown as Env;
  const settings = {
    isLocal: true,
    ask: null,
    mailer: () => (mailer === "none" ? null : (mailer ?? keep)),
  } as Partial<Settings> as Settings;
  const site = { site: "", share: unbounded };
  const depsAt = async (at: number, wake = () => {}): Promise<Deps> => {
    const { db: opened } = openDatabase(db, { bookmark: null, writes: true, onUse });
    return given(opened, env, settings, at, wake);
  };
  /** Does something at a time, and what follows from it. */
  const doing = async <Answer>(at: string, act: (deps: Deps) => Promise<Answer>): Promise<Answer> => {
    const now = Date.parse(at);
    let woken = false;
    const answer = await act(
      await depsAt(now, () => {
        woken = true;
      }),
    );
    if (woken) await followUp(env, settings, now, site);
    return answer;
  };
  const rows = async <Row>(sql: string, ...values: readonly (string | number | null)[]): Promise<Row[]> =>
    (
      await db
        .prepare(sql)
        .bind(...values)
        .all<Row>()
    ).results;
  return {
    ...{ env, settings, letters, doing, rows, depsAt },
    /** Files a request; answers its id. */
    file: async (at: string, changes: Partial<NewSupportRequest> = {}): Promise<string> => {
      const formId = crypto.randomUUID().replaceAll("-", "");
      await doing(at, (deps) => submitRequest(deps, { formId, locale: "fr" }, asked(changes)));
      const [row] = await rows<{ request: string }>(
        "SELECT request FROM request_history WHERE step = 'submit' AND at = ? LIMIT 1",
        Date.parse(at),
      );
      return row?.request ?? "";
    },
    /** The introductions of a request, in the order in which they were proposed. */
    of: (request: string) =>
      rows<Standing>(
        "SELECT id, request, body, offer, origin, state, version FROM introduction WHERE request = ? ORDER BY proposed_at, score DESC, id",
        request,
      ),
    /** Takes a step of an introduction as it stands. */
    step: async (at: string, actor: Actor, id: string, step: IntroductionStep, said: Omit<Asked, "step"> = {}) => {
      const [row] = await rows<{ version: number }>("SELECT version FROM introduction WHERE id = ?", id);
      const seen = { id, version: row?.version ?? -1, isTheirs: () => true };
      return doing(at, (deps) => stepIntroduction(deps, actor, seen, { step, ...said }));
    },
    /** One run of the clock. */
    clock: (at: string) => runSchedule(env, settings, Date.parse(at), onUse),
    /** What the clock does on a day about introductions: two runs of their jobs, and the letters. */
    clockOn: async (day: string) => {
      for (const run of [0, 1]) {
        const at = Date.parse(`${day}T08:${run}0:00Z`);
        await tendIntroductions(await depsAt(at));
        await followUp(env, settings, at, site);
      }
    },
    /** The subjects of the letters to an address, oldest first. */
    subjectsTo: (to: string) => letters.filter((mail) => mail.to === to).map(({ subject }) => subject),
  };
}
export type Service = ReturnType<typeof service>;
