import type { ContactShown } from "#contract/answers.ts";
import type { CaseStep } from "#contract/introduction-forms.ts";
import { commit } from "#db/commit.ts";
import { contactOfIntroduction } from "#db/read/answer-links.ts";
import { saveJournal } from "#db/write/history.ts";
import { dropRemindersOff, saveRemindersOff } from "#db/write/own-answers.ts";
import { saveFollowSession } from "#db/write/receipts.ts";
import type { AuthorStep } from "#domain/introduction/for-author.ts";
import { disclosedIn } from "#domain/introduction/open.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { sessionMs } from "./open-follow.ts";
import type { LinkHeld } from "./read-answer-link.ts";
import { askedOf } from "./step-at-desk.ts";
import { stepIntroduction } from "./step-introductions.ts";
import { stepOwnIntroduction } from "./step-own-introduction.ts";

const unknown = refused({ code: "unknown", what: "introduction" });

/** The author takes a step of the introduction that their link is about. */
export const stepByAuthorsLink = (
  deps: Deps,
  { isAuthors, request, introduction }: LinkHeld,
  said: { step: AuthorStep; words: string | null },
): Promise<Outcome<"saved">> =>
  isAuthors && introduction
    ? stepOwnIntroduction(deps, request, { ...introduction, ...said })
    : Promise.resolve(unknown);

/** A body takes a step of the introduction that its link is about: as whoever the link was sent to. */
export const stepByBodysLink = (
  deps: Deps,
  { isAuthors, introduction, recipient }: LinkHeld,
  said: CaseStep,
): Promise<Outcome<"saved">> =>
  introduction && !isAuthors
    ? stepIntroduction(
        deps,
        { role: "holder", introduction: introduction.id, recipient },
        { ...introduction, isTheirs: ({ id }) => id === introduction.id },
        askedOf(said),
      )
    : Promise.resolve(unknown);

/** How to reach the person, for a body that has just accepted: its step has told the journal. */
export async function contactOnceAccepted({ db }: Deps, { introduction }: LinkHeld): Promise<ContactShown | null> {
  const [[found]] = await db.batch([contactOfIntroduction(db, introduction?.id ?? "")]);
  return found && disclosedIn.includes(found.state) ? shownOf(found) : null;
}

/** The same for a body that accepted before, and asks for it again by its link: each time, the journal is told. */
export async function discloseAgain(deps: Deps, held: LinkHeld): Promise<Outcome<ContactShown>> {
  const { db, newId, now } = deps;
  const { introduction, isAuthors, recipient } = held;
  if (!introduction || isAuthors || !disclosedIn.includes(introduction.state)) return unknown;
  const contact = await contactOnceAccepted(deps, held);
  if (!contact) return unknown;
  const saved = await commit(db, [
    saveJournal(db, {
      ...{ id: newId(), at: now(), by: recipient, what: "disclosed", noun: "introduction", subject: introduction.id },
    }),
  ]);
  return saved.ok ? granted(contact) : saved;
}

const shownOf = ({ name, email, phone, locale }: ContactShown): ContactShown => ({ name, email, phone, locale });

/** Opens the author's whole request, as its code and PIN would. Answers the session's token. */
export async function openByLink(
  { db, keys, now, newId }: Deps,
  { isAuthors, request }: LinkHeld,
): Promise<Outcome<string>> {
  if (!isAuthors) return refused({ code: "unknown", what: "support-request" });
  const token = newId();
  const session = { tokenHash: await keys.mac("session", token), request, expiresAt: now() + sessionMs };
  const saved = await commit(db, [saveFollowSession(db, session)]);
  return saved.ok ? granted(token) : saved;
}

/** Whoever the link was sent to gets no more reminders of the case, or gets them again; the case goes on all the same. */
export const quietByLink = (
  { db }: Deps,
  { request, recipient }: LinkHeld,
  wanted: "quiet" | "remind",
): Promise<Outcome<"saved">> =>
  commit(db, [(wanted === "quiet" ? saveRemindersOff : dropRemindersOff)(db, { request, recipient })]);
