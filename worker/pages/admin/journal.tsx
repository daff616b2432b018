import type { Context } from "hono";
import { type JournalEntry, type JournalSource, type JournalSubject, journalSources } from "#contract/admin.ts";
import type { Locale } from "#contract/locales.ts";
import { type JournalKey, journalPage } from "#db/read/journal.ts";
import { JournalPage, title } from "#web/pages/admin/journal.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "#worker/pages/show.tsx";
import { letterLabel } from "./letter-label.ts";
import { authorOf, isPublic, moment } from "./shown.ts";

const perPage = 30;

/** Everything that happened, newest first. */
export async function journal(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const before = keyIn(new URL(c.req.url).searchParams.get("before"));
  const [rows] = await db.batch([journalPage(db, before, perPage)]);
  const page = rows.slice(0, perPage);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  const locale = localeOf(c.req.raw);
  const props = {
    locale,
    entries: page.map((row) => entryOf(row, locale)),
    next: last ? keyOf(last) : null,
    isFirst: before === null,
  };
  return show(c, { View: JournalPage, title }, props, { isPrivate: true, keeps: ["before"] });
}

type Row = Awaited<ReturnType<typeof journalPage>>[number];

const entryOf = (row: Row, locale: Locale): JournalEntry => ({
  key: keyOf(row),
  at: moment(row.at),
  source: sourceOf(row.source),
  step: row.step,
  by: row.isContact === 1 ? "link" : authorOf(row.by, row.author),
  reason: row.reason,
  subjects: subjectsOf(row, locale),
});

/** What an entry is about: a member's is about two; what somebody did to their own account needs no other name. */
function subjectsOf(row: Row, locale: Locale): readonly JournalSubject[] {
  const body = bodyOf(row);
  switch (row.noun) {
    case "account":
      return row.person === row.by ? [] : personIn(row);
    case "member":
      return [...personIn(row), body];
    case "claim":
      return [row.body === null ? { kind: "newBody" } : body, { kind: "claim", id: row.subject }];
    case "body":
    case "invitation":
      return [body];
    case "offer":
      return [offerOf(row), ...(row.body === null ? [] : [body])];
    case "introduction":
      return [body, ...caseIn(row)];
    case "request":
      return [{ kind: "request" }, ...caseIn(row)];
    case "holiday":
      return [{ kind: "holiday", day: row.subject }];
    case "letter":
    case "call":
      return [{ kind: "letter", label: letterLabel(row.subject, locale) }];
    case "admin":
      return [{ kind: "team" }];
    default:
      return [];
  }
}

const caseIn = ({ request }: Row): readonly JournalSubject[] =>
  request === null || request === "" ? [] : [{ kind: "case", id: request }];

const personIn = ({ person, personName }: Row): readonly JournalSubject[] =>
  person === null ? [] : [{ kind: "person", by: authorOf(person, personName) }];

const bodyOf = ({ body, bodyName, bodyLang }: Row): JournalSubject =>
  body !== null && bodyName !== null && bodyLang !== null
    ? { kind: "body", id: body, name: bodyName, lang: bodyLang }
    : { kind: "unknownBody" };

const offerOf = ({ subject, offerName, offerLang, offerState }: Row): JournalSubject => ({
  kind: "offer",
  id: subject,
  name: offerName ?? subject,
  lang: offerLang ?? "fr",
  isPublic: offerState !== null && isPublic(offerState),
});

function sourceOf(text: string): JournalSource {
  const source = journalSources.find((one) => one === text);
  if (!source) throw new Error(`an unknown history: ${text}`);
  return source;
}

/** Where an entry stands, as an address holds it. */
const keyOf = ({ at, source, version, key }: JournalKey): string => [at, source, version, key].join(".");

function keyIn(text: string | null): JournalKey | null {
  const [, at, source, version, key] = /^(\d{1,15})\.([a-z]{1,20})\.(\d{1,9})\.(.{1,300})$/.exec(text ?? "") ?? [];
  return at && source && version && key ? { at: Number(at), source, version: Number(version), key } : null;
}
