import { body, contact, type Followed, followed, granted, linkTo } from "#tests/support/answer-links.ts";
import { caseOf } from "#tests/support/cases.ts";
import { writeLetters } from "#tests/support/outbox.ts";
import { filedByRelay } from "#tests/support/relays.ts";
import { service } from "#tests/support/service.ts";
import type { Wasl } from "#tests/support/wasl.ts";

/** A case that is under way, the tokens of the links about it, and the sessions of the authors, who have theirs open. */
export type CaseThere = {
  request: string;
  introduction: string;
  /** One that the body has accepted, whose author may write to it. */
  accepted: string;
  tokens: { author: string; body: string };
  /** One that the relay of the local roles filed for somebody. */
  relayed: string;
  sessions: Record<"author" | "accepted", string>;
};

/**
 * What the desks have something to show of: a case that a body has to answer, whose author is called; another
 * that waits for the team; a letter that was given up; and the figures, as the clock has counted them.
 */
export async function caseThere(wasl: Wasl, now: string): Promise<CaseThere> {
  const of = await followed(wasl, now, { fields: { email: "" } });
  await caseOf(wasl, now, { phone: "0661 00 11 22" });
  const accepted = await alsoAccepted(wasl, now);
  const relayed = await filedByRelay(wasl, {}, now);
  await giveUpALetter(wasl, Date.parse(now));
  await wasl.scheduled(new Date(now));
  const introduction = await of.introduction();
  const tokenFor = async (recipient: string) => (await linkTo(introduction, recipient)).split("/").at(-1) ?? "";
  return {
    ...{ request: of.request, introduction: introduction.id, accepted: accepted.id, relayed },
    tokens: { author: await tokenFor("innovator"), body: await tokenFor(contact) },
    sessions: { author: sessionOf(of), accepted: accepted.session },
  };
}

/** Another case of the body, which has accepted it, and may hand it over. */
async function alsoAccepted(wasl: Wasl, now: string): Promise<{ id: string; session: string }> {
  const of = await followed(wasl, now, { fields: { email: "" } });
  const { id } = await of.introduction();
  const holder = { role: "holder", introduction: id, recipient: contact } as const;
  await granted(service(wasl.db).step(now, holder, id, "accept"));
  return { id, session: sessionOf(of) };
}

const sessionOf = ({ person }: Followed): string => person.jar.get("follow") ?? "";

async function giveUpALetter(wasl: Wasl, at: number): Promise<void> {
  const letter = { id: "given-up", letter: "member-removed", facts: { body }, recipient: "nobody@example.ma" } as const;
  await writeLetters(wasl, [{ ...letter, locale: "fr", at }]);
  await wasl.db
    .prepare("UPDATE outbox SET state = 'dead', tries = 14, ended_at = ? WHERE id = ?")
    .bind(at, letter.id)
    .run();
}
