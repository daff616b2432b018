import type { Context } from "hono";
import { storedFindings } from "#contract/stored-findings.ts";
import type { TypedForm } from "#contract/typed.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { caseAtDesk, caseHistory, caseLog, colleaguesOf } from "#db/read/case-at-desk.ts";
import { checkInCodesOf } from "#db/read/check-ins.ts";
import { companyOf, fileOf, handOversOf, linesOfFile, stepsOfFile } from "#db/read/hand-over.ts";
import { offersById } from "#db/read/offers.ts";
import { threadStanding } from "#db/read/threads.ts";
import { offerEntry } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import { assignableIn } from "#domain/introduction/inbox.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { addDays } from "#domain/time/add-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { CasePage, type CaseProps, type CaseShown, saidAtDesk, title } from "#web/pages/desk/case.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { namesOf } from "#worker/operations/own-introductions.ts";
import { messageKeyIn, type Reader, threadShown, wordsAlong } from "#worker/operations/read-thread.ts";
import { show } from "#worker/pages/show.tsx";
import {
  checkInsShown,
  colleaguesShown,
  contactShown,
  contentShown,
  lineShown,
  stepShown,
  stepsShown,
  withoutTheirWords,
} from "./case-shown.ts";
import { companyShown, fileShown, handOverShown } from "./hand-over-shown.ts";
import { isWithdrawn } from "./inbox.tsx";
import { deskShown } from "./shown.ts";
import { timeLeft } from "./time-left.ts";

/** One case of the body: the project, why it came, until when, and what can be done. */
export function deskCase(c: Context<AppEnv>) {
  const asked = new URL(c.req.url).searchParams.get("said");
  return showCase(c, formWith({}), { said: saidAtDesk.find((each) => each === asked) ?? null });
}

type Shown = { status?: 200 | 409 | 422; said?: CaseProps["said"]; unsent?: (props: CaseProps) => string | null };

/** The page of a case, with what was typed. Two round trips. */
export async function showCase(
  c: Context<AppEnv>,
  form: TypedForm,
  { status = 200, said = null, unsent = () => null }: Shown,
) {
  const known = await readCase(c);
  const { actor } = whoOf(c);
  const { body } = deskOf(c);
  const { row, today } = known;
  const mayAct = actsFor(actor, body) && row.requestState !== "erased";
  const props: CaseProps = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), form, said, unsent: null },
    shown: shownIn(c, known),
    steps: stepsShown(c, row),
    colleagues: colleaguesShown(known.colleagues, { reader: actor.id, today }),
    lines: known.log.map(lineShown(today)),
    history: known.history.map((step) => stepShown(isWithdrawn(row) ? withoutTheirWords(step) : step)),
    entry: c.var.deps.newId(),
    mayLog: mayAct && row.state === "accepted",
    mayGive: mayAct && assignableIn.includes(row.state),
    handOver: handOverShown(known.handOvers, row, { mayAct, locale: localeOf(c.req.raw) }),
    file: fileShown(known.file, { today, locale: localeOf(c.req.raw) }),
    company: companyShown(known.company, row, {
      offered: known.offer ? offerEntry(known.offer).needs : [],
      locale: localeOf(c.req.raw),
    }),
    thread: threadOf(c, known),
  };
  return show(
    c,
    { View: CasePage, title },
    { ...props, unsent: unsent(props) },
    { status, isPrivate: true, switchTo: `/desk/${body}/introductions/${row.id}` },
  );
}

type Known = Awaited<ReturnType<typeof readCase>>;

/** A case with all that its page shows; of another body, it is unknown. */
async function readCase(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const today = casablancaDay(now());
  const ref = { body: deskOf(c).body, id: c.req.param("id") ?? "" };
  const [[row], history, log, colleagues, holidays, handOvers, givers, lines, steps, company, series, standing] =
    await db.batch([
      caseAtDesk(db, ref, whoOf(c).actor.id),
      caseHistory(db, ref),
      caseLog(db, ref.id),
      colleaguesOf(db, ref.body),
      holidaysFrom(db, addDays(today, -90)),
      handOversOf(db, ref),
      fileOf(db, ref),
      linesOfFile(db, ref),
      stepsOfFile(db, ref),
      companyOf(db, ref),
      checkInCodesOf(db, ref.id),
      threadStanding(db, ref.id, whoOf(c).actor.id),
    ]);
  if (!row) throw new Refused({ code: "unknown", what: "introduction" });
  const before = givers.map(({ id, until, ...giver }) => ({
    ...{ id, until, name: namesOf(giver, localeOf(c.req.raw)).body.name },
  }));
  const [[offer], words] = await db.batch([
    offersById(db, row.offer === null ? [] : [row.offer]),
    wordsAlong(db, ref.id, before, beforeIn(c)),
  ]);
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const file = { givers, lines, steps };
  const thread = { parts: [standing, words] as const, givers: before };
  return { row, history, log, colleagues, offer, series, today, calendar, handOvers, company, file, thread };
}

const readerOf = (c: Context<AppEnv>): Reader => ({ actor: whoOf(c).actor, as: "body" });
/** Where the words begin that are asked for: of a form that came back, the newest. */
const beforeIn = (c: Context<AppEnv>) =>
  c.req.method === "GET" ? messageKeyIn(new URL(c.req.url).searchParams.get("before")) : null;

/** What the body and the person write to one another, after what those who had the case before wrote with them; what is new of it is marked as read afterwards. */
function threadOf(c: Context<AppEnv>, { row, thread: { parts, givers } }: Known): CaseProps["thread"] {
  const given = { locale: localeOf(c.req.raw), newId: c.var.deps.newId, before: beforeIn(c), givers };
  const read = threadShown(parts, readerOf(c), given);
  if (read?.isNew) c.set("threadSeen", { introduction: row.id, reader: whoOf(c).actor.id });
  return read?.thread ?? null;
}

function shownIn(c: Context<AppEnv>, { row, offer, series, ...time }: Known): CaseShown {
  const named = offer && wordsFor(offerEntry(offer).wording, localeOf(c.req.raw));
  return {
    ...{ id: row.id, state: row.state, version: row.version, province: row.province, assignee: row.assignee },
    ...timeLeft(row, time),
    cameOn: casablancaDay(row.sentAt ?? row.since),
    content: contentShown(row),
    offer: offer && named ? { id: offer.id, name: named.words.name, lang: named.lang } : null,
    // Why it fitted says what the person said.
    findings: isWithdrawn(row) ? [] : storedFindings(row.findings),
    contact: contactShown(row, whoOf(c).actor, deskOf(c).body),
    checkIns: checkInsShown(row, series),
    verdict: isWithdrawn(row) ? null : row.saidHelped,
    isRequestOpen: row.requestState === "submitted",
  };
}
