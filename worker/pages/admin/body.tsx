import type { Context } from "hono";
import { sourceShown } from "#contract/body.ts";
import { bodyTyped } from "#contract/body-form.ts";
import { alikeBodies } from "#db/read/alike-bodies.ts";
import { openClaimsOn } from "#db/read/claimed-body.ts";
import { deskBody } from "#db/read/desk.ts";
import { contactsOf } from "#db/read/members.ts";
import { peopleOfBody } from "#db/read/people.ts";
import { stepsTaken } from "#db/read/steps-taken.ts";
import { bodyEntry } from "#db/rows.ts";
import { inEveryVersion, wordsFor } from "#domain/language/wording.ts";
import { type MemberRole, memberRoles } from "#domain/member/lifecycle.ts";
import { meanings } from "#domain/text/meanings.ts";
import { BodyDeskPage, type BodyDeskProps, title } from "#web/pages/admin/body.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import type { Returned } from "./posted-step.ts";
import { saidIn, showReturned } from "./show-desk.tsx";
import { contactsShown, stepsShown } from "./shown.ts";

/** A body with all that an admin may do about it. */
export const bodyAtDesk = (c: Context<AppEnv>) => showBody(c, null);

/** The same, with a form that came back. */
export async function showBody(c: Context<AppEnv>, back: Returned | null) {
  const { db, now } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const id = c.req.param("id") ?? "";
  const [[row], members, contacts, claims, steps] = await db.batch([
    deskBody(db, id),
    peopleOfBody(db, id),
    contactsOf(db, id),
    openClaimsOn(db, id),
    stepsTaken(db, "body", id),
  ]);
  if (!row) throw new Refused({ code: "unknown", what: "body" });
  const entry = bodyEntry(row);
  const { lang, words } = wordsFor(entry.wording, locale);
  const named = [...meanings(inEveryVersion(entry.wording, ({ name, shortName }) => [shortName, name])).keys()];
  const [alike] = await db.batch([alikeBodies(db, { id, kind: row.kind, words: named })]);
  const props: BodyDeskProps = {
    ...{ locale, where: back?.where ?? null, form: back?.form ?? formWith({}), refusal: back?.refusal ?? null },
    said: saidIn(c, ["contact", "suspended", "reinstated", "merged", "member"]),
    body: {
      ...{ id, version: row.version, name: words.name, lang, kind: row.kind, standing: row.standing },
      ...{ verifiedOn: row.verifiedOn, confirmedOn: row.confirmedOn, mergedInto: row.mergedInto },
      ...{ source: sourceShown(entry.source), values: bodyTyped(entry) },
    },
    members: managersFirst(members).map(({ since, ...member }) => ({ ...member, since: casablancaDay(since) })),
    contacts: contactsShown(contacts),
    claims: claims.map(({ id: claim, claimant }) => ({ id: claim, name: claimant ?? "" })),
    alike,
    steps: stepsShown(steps),
    today: casablancaDay(now()),
  };
  return showReturned(c, { View: BodyDeskPage, title }, props, `/admin/bodies/${id}`, back);
}

const managersFirst = <Each extends { role: MemberRole }>(people: readonly Each[]): readonly Each[] =>
  people.toSorted((one, other) => memberRoles.indexOf(one.role) - memberRoles.indexOf(other.role));
